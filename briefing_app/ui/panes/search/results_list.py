"""The rows of a search in one list: the answer's card, related indicators, sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Answer
from briefing_app.analysis.asking.rows import Row
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.answer_card import AnswerCard
from briefing_app.ui.panes.search.rows_delegate import RowsDelegate
from briefing_app.ui.panes.search.rows_model import Index, RowRole, RowsModel


class ResultsList(QListView):
    """Shows rows; the keys come from whoever has the focus, through `step` and `turn`.

    Signals: `row_clicked(Row)`, `current_changed(Row or None)`.
    """

    row_clicked = Signal(object)
    current_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self._look = look
        self._rows = RowsModel(self)
        self._delegate = RowsDelegate(look, self)
        self._ground = QWidget()
        self.card = AnswerCard(look, self._ground)
        self._set_up()
        self.card.chosen.connect(self._on_card_chosen)
        self.clicked.connect(self._on_clicked)
        self.apply_look(look)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows.rows

    @property
    def current_row(self) -> Row | None:
        """The chosen row."""
        return self._rows.row_at(self.currentIndex().row())

    def set_report(self, report: Report) -> None:
        """Say which report the rows come from; before the rows."""
        self.card.report = report
        self._delegate.set_report(report)

    def set_rows(self, rows: Sequence[Row], current: int = 0) -> None:
        """Show other rows; the first to choose from `current` on is chosen."""
        self._rows.set_rows(rows)
        self._fit_answer()
        self._choose(self._rows.choosable_from(current, 1))
        self.doItemsLayout()
        self._place_card()
        if current == 0:
            self.scrollToTop()

    def step(self, step: int) -> None:
        """Choose the next (1) or previous (-1) row, over titles and notes."""
        self._choose(self._rows.choosable_from(self.currentIndex().row() + step, step))

    def turn(self, step: int) -> None:
        """Go on (1) or back (-1) by what the list shows at once."""
        room, here = self._ground.height(), self.visualRect(self.currentIndex()).top()
        number = last = self.currentIndex().row()
        while (number := self._rows.choosable_from(number + step, step)) >= 0:
            if abs(self.visualRect(self._rows.index(number)).top() - here) > room:
                break
            last = number
        self._choose(last)

    def choose_first(self) -> None:
        """Choose the first row there is to choose."""
        self._choose(self._rows.choosable_from(0, 1))
        self.scrollToTop()

    def choose_answer(self) -> None:
        """Choose the answer, if there is one."""
        self._choose(self._answer_number())

    def choose_last(self) -> None:
        """Choose the last row there is to choose."""
        self._choose(self._rows.choosable_from(len(self.rows) - 1, -1))

    @property
    def at_first(self) -> bool:
        """Whether no row before the chosen one can be chosen."""
        return self._rows.choosable_from(self.currentIndex().row() - 1, -1) < 0

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        self.card.apply_look(look)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("card"))
        self.setPalette(palette)
        self._relay()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the popup knows what the keys do, wherever the focus is

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.current = current.row()
        row = self._rows.row_at(current.row())
        self.card.set_current(current=row is not None and isinstance(row.item, Answer))
        self._ground.update()
        self.current_changed.emit(row)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(focused=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(focused=False)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_card()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._relay()
        self._place_card()

    def _set_up(self) -> None:
        self.setViewport(self._ground)
        self._ground.setAutoFillBackground(True)
        self._ground.setBackgroundRole(QPalette.ColorRole.Base)
        self.setObjectName("search_results")
        self.setAccessibleName("查找结果")
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)

    def _choose(self, number: int) -> None:
        if number < 0:
            if self._rows.choosable_from(0, 1) < 0:
                self.setCurrentIndex(QModelIndex())
            return
        index = self._rows.index(number)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if self.at_first:
            self.scrollToTop()

    def _relay(self) -> None:
        """Break all rows anew for the list's width."""
        self._delegate.set_width(self.width())
        self._fit_answer()
        self.doItemsLayout()
        self._place_card()

    def _answer_number(self) -> int:
        """Return which row is the answer, -1 for none."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row.item, Answer)), -1)

    def _fit_answer(self) -> None:
        row = self._rows.row_at(self._answer_number())
        answer = row.item if row else None
        height = self.card.set_answer(answer if isinstance(answer, Answer) else None, self.width())
        self._delegate.set_answer_height(height)

    def _place_card(self) -> None:
        """Keep the card over its row."""
        number = self._answer_number()
        if number >= 0:
            box = self.visualRect(self._rows.index(number))
            self.card.setGeometry(0, box.top(), self.width(), box.height())

    def _show_focus(self, *, focused: bool) -> None:
        self._delegate.focused = focused
        self._ground.update()

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(RowRole.ROW)
        if isinstance(row, Row) and row.kind.choosable:
            self.row_clicked.emit(row)

    def _on_card_chosen(self) -> None:
        self._choose(self._answer_number())
        if row := self.current_row:
            self.row_clicked.emit(row)
