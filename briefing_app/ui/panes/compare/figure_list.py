"""A list whose rows stand for figures: keys, clicks, what is pointed at, the ring."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from briefing_app.ui.charts.rows import show_tooltip
from briefing_app.ui.delegates.list_delegate import ListDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.roles import ListRole
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS, copies_with_source
from briefing_app.ui.widgets.painting import paint_focus_ring
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class FigureList(QListView):
    """Rows of figures under heads. The bold row is the session's figure; the ring the keys'.

    Signals: `figure_chosen(id)` when the user moves to a row or clicks it, `entered_row` for
    Enter, `double_clicked_row`, `figure_hovered(id or "")`, `copy_requested(with source)`.
    """

    figure_chosen = Signal(str)
    entered_row = Signal()
    double_clicked_row = Signal()
    figure_hovered = Signal(str)
    copy_requested = Signal(bool)

    def __init__(
        self,
        model: QAbstractListModel,
        delegate: ListDelegate,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows of a model, which answers to ListRole, by a delegate."""
        super().__init__(parent)
        set_up_list(self)
        self._look, self._rows, self._marks = look, model, delegate
        self._by_user = self._ring_visible = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        model.modelReset.connect(self._on_model_reset)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._marks.apply_look(look)
        colour_rows(self, look)
        self.scheduleDelayedItemsLayout()

    def show_figure(self, figure_id: str) -> None:
        """Select the row of a figure; scroll only if it is hidden."""
        self._marks.selected = figure_id
        index = self._index_of(figure_id) if figure_id else QModelIndex()
        if index.isValid():
            shown = index == self.currentIndex() and self.selectionModel().isSelected(index)
            if not (shown or self._by_user):  # else Qt is just selecting what the user wants
                self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.viewport().update()

    def reveal_current(self) -> None:
        """Bring the row where the keys are into view, after the room for the list changed."""
        parent = self.parentWidget()
        layout = parent.layout() if parent else None
        if layout:
            layout.activate()
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def chosen_index(self) -> QModelIndex:
        """Return the row where the keys are, if it is selected; else an invalid index."""
        index = self.currentIndex()
        return index if self.selectionModel().isSelected(index) else QModelIndex()

    def selected_indexes(self) -> list[QModelIndex]:
        """Return the selected rows, from top to bottom."""
        found = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [index for index in found if self.figures_of(index)]

    def figures_of(self, index: QModelIndex) -> tuple[str, ...]:
        """Return the figures a row stands for; none for a head or an invalid index."""
        found: tuple[str, ...] = index.data(ListRole.FIGURES) or ()
        return found

    def figure_of(self, index: QModelIndex) -> str:
        """Return the figure that a row chooses; it has one."""
        return self.figures_of(index)[0]

    def press(self, key: int) -> bool:
        """Do what a key alone means; return whether it means anything here."""
        if key in ENTER and self.chosen_index().isValid():
            self.entered_row.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=key == Qt.Key.Key_End)
        else:
            return False
        return True

    def note_press(self, event: QMouseEvent) -> None:
        """Note where the mouse went down, before the row there is chosen."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = self._by_user = True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(False)
        elif copies_with_source(event):
            self.copy_requested.emit(True)
        elif not (plain and self.press(event.key())):
            super().keyPressEvent(event)
        self._by_user = False
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible, self._by_user = False, True
        index, before = self.indexAt(event.position().toPoint()), self.currentIndex()
        self.note_press(event)
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
        if event.reason() in FOCUS_BY_KEYS:
            self._ring_visible = True

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            show_tooltip(event, str(index.data()) if self.figures_of(index) else "", self)
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

    def _index_of(self, figure_id: str) -> QModelIndex:
        """Return the row of a figure: where the keys are, if it is there too."""
        rows = (self._rows.index(row) for row in range(self._rows.rowCount()))
        places = (self.currentIndex(), *rows)
        return next((i for i in places if figure_id in self.figures_of(i)), QModelIndex())

    def _go_to_end(self, *, last: bool) -> None:
        every = [self._rows.index(row) for row in range(self._rows.rowCount())]
        rows = [index for index in every if self.figures_of(index)]
        if rows:
            self.setCurrentIndex(rows[-1 if last else 0])

    def _hover(self, index: QModelIndex) -> None:
        figures = self.figures_of(index)
        row = index.row() if figures else -1
        if row != self._marks.hovered_row:
            self._marks.hovered_row = row
            self.figure_hovered.emit(figures[0] if figures else "")
            self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        if self.figures_of(index):
            self.figure_chosen.emit(self.figure_of(index))

    def _on_model_reset(self) -> None:
        self._marks.hovered_row = -1

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Tell what the user moved to; when rows go or come Qt moves by itself."""
        if self._by_user:
            self._tell(current)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.figures_of(index):
            self.double_clicked_row.emit()
