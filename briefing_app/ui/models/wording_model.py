"""Headings and rows that bear signs, as a list, and the filter by sign."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from briefing_app.analysis.wording import Sign

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SignedRow(Protocol):
    """What the list asks of a row: its signs, its words when read out, whether it is a heading."""

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs that show the row."""
        ...

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        ...

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        ...


class WordingRole(IntEnum):
    """What a row knows beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The whole row."""


class WordingModel(QAbstractListModel):
    """Adapts rows made elsewhere; headings cannot be chosen."""

    def __init__(self, rows: tuple[SignedRow, ...] = (), parent: QObject | None = None) -> None:
        """Show these rows."""
        super().__init__(parent)
        self._rows = rows

    @property
    def rows(self) -> tuple[SignedRow, ...]:
        """All rows, in order."""
        return self._rows

    def set_rows(self, rows: tuple[SignedRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == WordingRole.ROW:
            return row
        spoken_roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken if role in spoken_roles else None


class WordingProxy(QSortFilterProxyModel):
    """Shows the rows with chosen signs, and the headings that have such rows below them."""

    def __init__(self, model: WordingModel, parent: QObject | None = None) -> None:
        """Show all rows of a model."""
        super().__init__(parent)
        self._model = model
        self._signs = frozenset(Sign)
        self.setSourceModel(model)

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs that are shown."""
        return self._signs

    def set_signs(self, signs: frozenset[Sign]) -> None:
        """Show the lines with these signs."""
        self.beginFilterChange()
        self._signs = signs
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return not self._signs.isdisjoint(self._model.rows[source_row].signs)
