"""The reports of the library as a flat list: heads of groups and cards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from briefing_app.analysis.holdings import CardGroup, card_words
from briefing_app.library.cards import Card
from briefing_app.ui.models.headed_model import HeadedModel, Index


class LibraryRole(IntEnum):
    """What a row knows, beyond its text."""

    CARD = Qt.ItemDataRole.UserRole + 1
    """The Card; None for the head of a group."""
    GROUP = Qt.ItemDataRole.UserRole + 2
    """The CardGroup that the row heads; None for a card."""


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A card, or the head of a group."""

    group: CardGroup | None = None
    card: Card | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        return self.card is None

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        if self.card:
            return card_words(self.card)
        return f"{self.group.title}，{self.group.note}" if self.group else ""


class LibraryModel(HeadedModel[LibraryRow]):
    """Adapts the cards. Signal: `renamed(id, title)`, a title was typed in place."""

    renamed = Signal(str, str)

    def set_groups(self, groups: tuple[CardGroup, ...]) -> None:
        """Show these groups."""
        rows = [
            row
            for group in groups
            for row in (LibraryRow(group), *(LibraryRow(card=card) for card in group.cards))
        ]
        self.set_rows(tuple(rows))

    def row_of(self, report_id: str) -> int:
        """Return the row of a report; -1 if it is not shown."""
        found = (n for n, row in enumerate(self._rows) if row.card and row.card.id == report_id)
        return next(found, -1)

    @override
    def answer(self, row: LibraryRow, role: int) -> object:
        if role == Qt.ItemDataRole.EditRole:
            return row.card.title if row.card else None
        if role == LibraryRole.CARD:
            return row.card
        return row.group if role == LibraryRole.GROUP else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        card = self._rows[index.row()].card if index.isValid() else None
        return flags | Qt.ItemFlag.ItemIsEditable if card and card.removable else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another title; the row changes when the library has it."""
        card: Card | None = index.data(LibraryRole.CARD)
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or card is None or title in ("", card.title):
            return False
        self.renamed.emit(card.id, title)
        return True
