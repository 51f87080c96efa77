"""The list of stops: chosen, shown, moved, removed and given minutes with mouse or keys."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from briefing_app.ui.delegates.agenda_delegate import AgendaDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.agenda_model import AgendaModel, Index
from briefing_app.ui.widgets.keys import ENTER
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Right)
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class AgendaList(QListView):
    """Rows of an AgendaModel; the keys for pages are left to the view around it.

    Signals: `stop_chosen(row)` (the row that is marked here), `show_requested(row)` (Enter,
    double click), `removal_requested(row)` (Delete), `move_requested(row, ±1)` (Alt+↑ ↓),
    `undo_requested` (Ctrl+Z).
    """

    stop_chosen = Signal(int)
    show_requested = Signal(int)
    removal_requested = Signal(int)
    move_requested = Signal(int, int)
    undo_requested = Signal()

    def __init__(self, model: AgendaModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the rows of a model."""
        super().__init__(parent)
        self.setObjectName("agenda_list")
        self.setAccessibleName("议程各站")
        self._stops, self._marking = model, False
        self.delegate = AgendaDelegate(look, self)
        set_up_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.apply_look(look)

    @property
    def row(self) -> int:
        """The marked row; -1 for none."""
        return self.currentIndex().row()

    def mark(self, row: int) -> None:
        """Mark a row without saying so; out of range marks none."""
        index = self._stops.index(row) if 0 <= row < self._stops.rowCount() else QModelIndex()
        self._marking = True
        self.setCurrentIndex(index)
        self._marking = False
        if index.isValid():
            self.scrollTo(index)

    def edit_minutes(self) -> None:
        """Type the minutes of the marked row."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.delegate.apply_look(look)
        colour_rows(self, look, "pane")
        self.scheduleDelayedItemsLayout()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._marking:
            self.stop_chosen.emit(current.row())

    @override
    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and self._is_own(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_own(event):
            if key in _PAGE_KEYS or event.text():
                event.ignore()  # keys of the meeting; no searching by typing in this list
            else:
                super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif self.row < 0:
            event.ignore()
        elif event.modifiers() == _ALT:
            self.move_requested.emit(self.row, _MOVES[key])
        elif key == Qt.Key.Key_Delete:
            self.removal_requested.emit(self.row)
        elif key == Qt.Key.Key_F2:
            self.edit_minutes()
        else:
            self.show_requested.emit(self.row)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        minutes = self.delegate.minutes_rect(self.visualRect(index))
        if minutes.contains(event.position().toPoint()) and self._stops.editable:
            self.edit(index)
        else:
            self.show_requested.emit(index.row())

    def _is_own(self, event: QKeyEvent) -> bool:
        """Return whether a key does something to the marked stop."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Undo):
            return True
        if held == _ALT:
            return key in _MOVES
        plain = held in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        return plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, *ENTER)
