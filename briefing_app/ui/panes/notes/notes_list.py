"""The rows of the notes: what keys and mouse do to them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from briefing_app.meeting.note_rows import NoteRow
from briefing_app.ui.look import Look
from briefing_app.ui.panes.notes.notes_model import NoteRole, NotesDelegate, NotesModel
from briefing_app.ui.widgets.keys import ENTER, copies_with_source
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

KEYS = (
    ("到原文", ("Return",)),
    ("改笔记", ("F2",)),
    ("删去", ("Del",)),
    ("放回删去的", ("Ctrl+Z",)),
    ("全选", ("Ctrl+A",)),
    ("复制带出处", ("Ctrl+C", "Ctrl+Shift+C")),
)
"""The keys of the list, for the guide: word, keys."""
_Key = Qt.Key


class NotesList(QListView):
    """Tells what is to be done with notes, does nothing itself.

    Signals: `opened(NoteRow)`, `edit_requested(NoteRow)`, `removal_requested(rows)`,
    `undo_requested`, `copy_requested(rows)`, `left_upwards` for ↑ in the first row.
    """

    opened = Signal(object)
    edit_requested = Signal(object)
    removal_requested = Signal(object)
    undo_requested = Signal()
    copy_requested = Signal(object)
    left_upwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self.setObjectName("notes_list")
        self.setAccessibleName("笔记和书签")
        self._rows, self._delegate = NotesModel((), self), NotesDelegate(look, self)
        set_up_list(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.apply_look(look)

    @property
    def rows(self) -> tuple[NoteRow, ...]:
        """The rows shown."""
        return self._rows.rows

    @property
    def current(self) -> NoteRow | None:
        """The row at the keys."""
        row = self.currentIndex().data(NoteRole.ROW)
        return row if isinstance(row, NoteRow) and not row.is_heading else None

    @property
    def chosen(self) -> tuple[NoteRow, ...]:
        """The rows chosen, in the order of the list."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.rows[number] for number in numbers)

    def show_rows(self, rows: tuple[NoteRow, ...]) -> None:
        """Show other rows; the note at the keys stays there, else the next one is."""
        if rows == self.rows:
            return
        number, before = max(self.currentIndex().row(), 0), self.current
        kept = before.note.id if before and before.note else ""
        with QSignalBlocker(self):
            self._rows.set_rows(rows)
        at = next((i for i, r in enumerate(rows) if r.note and r.note.id == kept), number)
        self.choose(min(at, len(rows) - 1))

    def choose(self, number: int) -> None:
        """Put the keys to a row, or the nearest that is no heading."""
        open_to = [i for i, row in enumerate(self.rows) if not row.is_heading]
        if open_to:
            nearest = min((abs(at - number), at) for at in open_to)[1]
            self.setCurrentIndex(self._rows.index(nearest))

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._delegate.apply_look(look)
        colour_rows(self, look)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("card"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # it does not follow once a style sheet is there
        self.scheduleDelayedItemsLayout()

    @override
    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) or copies_with_source(event):
            self.copy_requested.emit(self.chosen)
        elif event.key() == _Key.Key_Up and self._at_first():
            self.left_upwards.emit()
        elif row is not None and event.key() in ENTER:
            self.opened.emit(row)
        elif row is not None and event.key() == _Key.Key_F2:
            self.edit_requested.emit(row)
        elif event.key() == _Key.Key_Delete:
            self.removal_requested.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _at_first(self) -> bool:
        return all(row.is_heading for row in self.rows[: max(self.currentIndex().row(), 0)])

    def _is_own(self, event: QKeyEvent) -> bool:
        """Return whether a key of the window means something else here."""
        undo = event.matches(QKeySequence.StandardKey.Undo)
        copy = event.matches(QKeySequence.StandardKey.Copy) or copies_with_source(event)
        return undo or copy or event.key() in (_Key.Key_F2, _Key.Key_Delete)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(NoteRole.ROW)
        if isinstance(row, NoteRow) and len(self.chosen) == 1:
            self.opened.emit(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = index.data(NoteRole.ROW)
        if isinstance(row, NoteRow) and not row.is_heading:
            self.edit_requested.emit(row)
