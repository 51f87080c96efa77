"""Lists of the check view: rows of records, and keys that mean something in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QKeyCombination,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

Index = QModelIndex | QPersistentModelIndex
RECORD = int(Qt.ItemDataRole.UserRole)


class RecordsModel(QAbstractListModel):
    """Records as rows; `words` makes what is read out of one, `key` what it is known by."""

    def __init__(
        self,
        words: Callable[[Any], str],
        key: Callable[[Any], object],
        parent: QObject | None = None,
    ) -> None:
        """Have no rows."""
        super().__init__(parent)
        self._words, self._key = words, key
        self._rows: tuple[Any, ...] = ()

    @property
    def rows(self) -> tuple[Any, ...]:
        """All records."""
        return self._rows

    def key_at(self, row: int) -> object:
        """Return what a row is known by; None for no row."""
        return self._key(self._rows[row]) if 0 <= row < len(self._rows) else None

    def row_of(self, key: object) -> int:
        """Return the row known by a key; -1 for none."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), -1)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other records; where the same are known by their keys, they stay in place."""
        new = tuple(rows)
        if [self._key(row) for row in new] == [self._key(row) for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self._rows[index.row()]
        if role == RECORD:
            return record
        names = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        return self._words(record) if role in names else None


class KeyList(QListView):
    """A list that gives some keys to functions and the rest, letters too, to its parents."""

    def __init__(
        self, model: RecordsModel, name: str, look: Look, ground: str, parent: QWidget | None = None
    ) -> None:
        """Show a model's rows; `name` is read out, `ground` is the token below the rows."""
        super().__init__(parent)
        self.records, self._look, self._ground = model, look, ground
        self._keys: dict[QKeyCombination, Callable[[], object]] = {}
        self.setAccessibleName(name)
        set_up_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(model)
        colour_rows(self, look, ground)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        colour_rows(self, look, self._ground)
        self.scheduleDelayedItemsLayout()

    def set_keys(self, keys: Mapping[str, Callable[[], object]]) -> None:
        """Give keys, as a shortcut is written, to functions."""
        for written, function in keys.items():
            self._keys[QKeySequence(written)[0]] = function  # type: ignore[index]

    @property
    def row(self) -> int:
        """The row that holds; -1 for none."""
        return self.currentIndex().row()

    def hold(self, row: int) -> None:
        """Let a row hold, and show it."""
        index = self.records.index(row)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def step(self, by: int) -> None:
        """Hold the row so many further, or the last there is."""
        self.hold(min(max(self.row + by, 0), len(self.records.rows) - 1))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other records; the one that holds stays, or the row in its place."""
        key, row = self.records.key_at(self.row), self.row
        self.records.show_rows(rows)
        if self.row < 0 and rows:
            same = self.records.row_of(key) if key is not None else 0
            self.hold(same if same >= 0 else min(max(row, 0), len(rows) - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeyCombination(held, Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Enter:
            pressed = QKeyCombination(held, Qt.Key.Key_Return)
        if function := self._keys.get(pressed):
            function()
        elif event.key() in _MOVING and not held:
            super().keyPressEvent(event)
        else:
            event.ignore()


_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
