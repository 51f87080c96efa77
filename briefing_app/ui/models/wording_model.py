"""Headings and rows that bear signs, as a list, and the filter by sign."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.ui.models.headed_model import HeadedModel, HeadedRow, Index


class SignedRow(HeadedRow, Protocol):
    """A row that bears signs."""

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs that show the row."""
        ...


class WordingRole(IntEnum):
    """What a row knows beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The whole row."""


class WordingModel(HeadedModel[SignedRow]):
    """Rows and headings of two sections."""

    @override
    def answer(self, row: SignedRow, role: int) -> object:
        return row if role == WordingRole.ROW else None


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
