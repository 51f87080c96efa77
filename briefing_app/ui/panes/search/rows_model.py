"""The rows of a search as a list model; a lookup, nothing is worked out here."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from briefing_app.analysis.asking.rows import Row, spoken_row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowRole(IntEnum):
    """What else a row can be asked for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractListModel):
    """Rows to choose from, titles and notes between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no rows yet."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, number: int) -> Row | None:
        """Return a row by its number; None outside the list."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def choosable_from(self, number: int, step: int) -> int:
        """Return the first row at or after `number` (before, for step -1) to choose; else -1."""
        while 0 <= number < len(self._rows):
            if self._rows[number].kind.choosable:
                return number
            number += step
        return -1

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        both = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return both | Qt.ItemFlag.ItemIsSelectable if row.kind.choosable else both

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        return spoken_row(row) if role == Qt.ItemDataRole.AccessibleTextRole else None
