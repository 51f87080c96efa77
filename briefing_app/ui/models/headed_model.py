"""Rows under headings as a list: every row reads as one sentence, headings cannot be chosen."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class HeadedRow(Protocol):
    """What the list asks of a row."""

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        ...

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        ...


RowT = TypeVar("RowT", bound=HeadedRow)


class HeadedModel(QAbstractListModel, Generic[RowT]):
    """Adapts rows made elsewhere; a kind of it says what else they answer to."""

    def __init__(self, rows: tuple[RowT, ...] = (), parent: QObject | None = None) -> None:
        """Show these rows."""
        super().__init__(parent)
        self._rows = rows

    @property
    def rows(self) -> tuple[RowT, ...]:
        """All rows and headings, in order."""
        return self._rows

    def set_rows(self, rows: tuple[RowT, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @abstractmethod
    def answer(self, row: RowT, role: int) -> object:
        """Return what a row knows beyond its text; None if nothing."""

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
        return row.spoken if role in _SPOKEN else self.answer(row, role)
