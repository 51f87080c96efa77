"""The stops of a meeting as a list that can be reordered, dropped on and given minutes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from briefing_app.meeting.lineup import LineupRow
from briefing_app.ui.panes.meeting.stop_mime import STOP_MIME, stop_of

Index = QModelIndex | QPersistentModelIndex
ROW_MIME = "application/x-briefing-agenda-row"
"""A row of this very list that is being moved: its number, from 0."""
MOST_MINUTES = 600
_ROOT = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class AgendaRole(IntEnum):
    """What a row knows, beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The LineupRow."""


class AgendaModel(QAbstractListModel):
    """Shows rows made below; what the user does to them is only said, never done here.

    Signals: `minutes_edited(row, minutes)`, `stop_dropped(Stop, at)`, `row_dropped(from, at)`
    where `at` is the place between rows that it was dropped on.
    """

    minutes_edited = Signal(int, int)
    stop_dropped = Signal(object, int)
    row_dropped = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._rows: tuple[LineupRow, ...] = ()
        self._editable = False

    @property
    def rows(self) -> tuple[LineupRow, ...]:
        """All rows in order."""
        return self._rows

    @property
    def editable(self) -> bool:
        """Whether rows can be moved and given minutes."""
        return self._editable

    def set_rows(self, rows: Sequence[LineupRow], *, editable: bool) -> None:
        """Show other rows; where only times have changed, the list stays as it is."""
        made = tuple(rows)
        alike = [row.stop for row in made] == [row.stop for row in self._rows]
        if alike and editable == self._editable:
            self._refresh(made)
            return
        self.beginResetModel()
        self._rows, self._editable = made, editable
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in _SPOKEN:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.stop.title
        known: dict[int, object] = {
            AgendaRole.ROW: row,
            Qt.ItemDataRole.EditRole: row.stop.minutes,
        }
        return known.get(role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not isinstance(value, int):
            return False
        if not self._editable or not 0 <= value <= MOST_MINUTES:
            return False
        if value != self._rows[index.row()].stop.minutes:
            self.minutes_edited.emit(index.row(), value)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self._editable:
            return chosen
        return chosen | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    # ------------------------------------------------------------------ drag and drop
    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [STOP_MIME, ROW_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(ROW_MIME, QByteArray(str(indexes[0].row()).encode()))
            data.setText(self._rows[indexes[0].row()].stop.title)
        return data

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._moved(data) is not None or stop_of(data) is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        below = parent.row() if parent.isValid() else len(self._rows)
        at = row if row >= 0 else below
        moved = self._moved(data)
        if moved is not None:
            self.row_dropped.emit(moved, at)
            return True
        stop = stop_of(data)
        if stop is not None:
            self.stop_dropped.emit(stop, at)
        return stop is not None

    def _moved(self, data: QMimeData) -> int | None:
        """Return which of these rows is being moved; None where it is none of them."""
        if not self._editable or not data.hasFormat(ROW_MIME):
            return None
        words = bytes(data.data(ROW_MIME).data())
        number = int(words) if words.isdigit() else -1
        return number if 0 <= number < len(self._rows) else None

    def _refresh(self, rows: tuple[LineupRow, ...]) -> None:
        """Take over times and stages; only rows that differ are painted again."""
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))
