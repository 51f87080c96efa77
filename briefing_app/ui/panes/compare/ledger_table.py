"""The list of the comparison: keys, clicks, what is pointed at, columns of one width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from briefing_app.analysis.comparison import Line
from briefing_app.model.figure import Status
from briefing_app.ui.charts.rows import show_tooltip
from briefing_app.ui.delegates.ledger_columns import Columns
from briefing_app.ui.delegates.ledger_delegate import LedgerDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.ledger_model import LedgerModel, LedgerRole
from briefing_app.ui.widgets.painting import paint_focus_ring

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Left)
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class LedgerTable(QListView):
    """One line a row. The bold row is the session's figure; the ring is the keys'.

    Signals: `figure_chosen(id)` when the user moves to a row, or clicks one of its sides;
    `opened` for Enter, → or a double click, with whether it was Enter; `closed` for Esc and ←;
    `figure_hovered(id or "")`; `columns_changed`; `form_requested` for T;
    `copy_requested(with source)`.
    """

    figure_chosen = Signal(str)
    opened = Signal(bool)
    closed = Signal()
    figure_hovered = Signal(str)
    columns_changed = Signal()
    form_requested = Signal()
    copy_requested = Signal(bool)

    def __init__(self, model: LedgerModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the rows of a model."""
        super().__init__(parent)
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)
        self._look, self._rows = look, model
        self._side = Status.ACTUAL
        self._by_user = self._ring_visible = False
        self._delegate = LedgerDelegate(look, self)
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self._on_model_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def columns(self) -> Columns:
        """Where the columns stand."""
        return self._delegate.columns

    @property
    def in_words(self) -> bool:
        """Whether lines are sentences instead of columns with dumbbells."""
        return self._delegate.in_words

    def set_in_words(self, in_words: bool) -> None:
        """Show sentences, or columns with dumbbells."""
        self._delegate.in_words = in_words
        self.doItemsLayout()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("paper"))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._fit()

    def show_figure(self, figure_id: str) -> None:
        """Select the row of a figure; scroll only if it is hidden."""
        self._delegate.selected = figure_id
        row = self._row_of(figure_id) if figure_id else -1
        if row >= 0:
            index = self._rows.index(row)
            shown = index == self.currentIndex() and self.selectionModel().isSelected(index)
            if not (shown or self._by_user):  # else Qt is just selecting what the user wants
                self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.viewport().update()

    def line(self) -> Line | None:
        """Return the line where the keys are, if it is selected."""
        index = self.currentIndex()
        return self._line_at(index) if self.selectionModel().isSelected(index) else None

    def selected_lines(self) -> list[Line]:
        """Return the selected lines, from top to bottom."""
        found = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [line for index in found if (line := self._line_at(index))]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = self._by_user = True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(False)
        elif event.key() == Qt.Key.Key_C and event.modifiers() == _BOTH:
            self.copy_requested.emit(True)
        elif not (plain and self._press(event.key())):
            super().keyPressEvent(event)
        self._by_user = False
        self.viewport().update()

    def _press(self, key: int) -> bool:
        """Do what a key alone means; return whether it means anything here."""
        if key in _OPENING and self.line():
            self.opened.emit(key != Qt.Key.Key_Right)
        elif key in _CLOSING:
            self.closed.emit()
        elif key == Qt.Key.Key_T:
            self.form_requested.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=key == Qt.Key.Key_End)
        else:
            return False
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible, self._by_user = False, True
        index, before = self.indexAt(event.position().toPoint()), self.currentIndex()
        self._side = self.side_at(index, event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index == before:
            self._tell(index)
        self._by_user = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._by_user = True  # a drag selects rows
        super().mouseMoveEvent(event)
        self._by_user = False
        self._hover(self.indexAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not chosen:  # Qt makes the first row current; the user has not chosen it
            self.selectionModel().clearCurrentIndex()
        if event.reason() in _KEY_REASONS:
            self._ring_visible = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self._line_at(self.indexAt(event.pos()))
            show_tooltip(event, line.sentence if line else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self._ring_visible and self.hasFocus() and index.isValid():
            painter = QPainter(self.viewport())
            paint_focus_ring(painter, QRectF(self.visualRect(index)), 4, self._look)
            painter.end()

    def side_at(self, index: QModelIndex, pos: QPoint) -> Status:
        """Return which year a place in a row stands for."""
        line = self._line_at(index)
        if line is None or self.in_words:
            return Status.ACTUAL
        columns = self._delegate.columns
        if line.reason:
            middle = self._delegate.side_rects(self.visualRect(index))[1].left()
            return Status.TARGET if pos.x() >= middle else Status.ACTUAL
        aimed = columns.chart.right < pos.x() < columns.change.left
        return Status.TARGET if aimed else Status.ACTUAL

    def _set_up(self) -> None:
        self.setObjectName("ledger_table")
        self.setAccessibleName("实绩与目标")
        self.setAccessibleDescription("回车看两句原文，再按一次到原文；T 换图和文字；Ctrl+C 复制")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit(self) -> None:
        """Share the width among the columns, for all lines, whatever is filtered."""
        self._delegate.fit(self._rows.comparison.pairs, self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.columns_changed.emit()

    def _row_of(self, figure_id: str) -> int:
        """Return the row of a figure: where the keys are, if it is there too."""
        line = self._line_at(self.currentIndex())
        if line and line.has(figure_id):
            return self.currentIndex().row()
        return self._rows.row_of(figure_id)

    def _line_at(self, index: QModelIndex) -> Line | None:
        found: Line | None = index.data(LedgerRole.LINE)
        return found

    def _go_to_end(self, *, last: bool) -> None:
        rows = [row for row in range(self._rows.rowCount()) if self._line_at(self._rows.index(row))]
        if rows:
            self.setCurrentIndex(self._rows.index(rows[-1 if last else 0]))

    def _hover(self, index: QModelIndex) -> None:
        line = self._line_at(index)
        row = index.row() if line else -1
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.figure_hovered.emit(line.figure(Status.ACTUAL).id if line else "")
            self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        if line := self._line_at(index):
            self.figure_chosen.emit(line.figure(self._side).id)

    def _on_model_reset(self) -> None:
        self._delegate.hovered_row = -1
        self._fit()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Tell what the user moved to; when rows go or come Qt moves by itself."""
        if self._by_user:
            self._tell(current)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._line_at(index):
            self.opened.emit(False)
