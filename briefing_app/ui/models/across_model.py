"""The comparison of two reports as a flat list: heads of groups and rows."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from briefing_app.analysis.comparing.across.listing import Item
from briefing_app.ui.models.headed_model import HeadedModel


class AcrossRole(IntEnum):
    """What a row knows, beyond its text."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    """The Item itself."""


class AcrossModel(HeadedModel[Item]):
    """Adapts what `analysis.comparing.across` makes of two reports."""

    @override
    def answer(self, row: Item, role: int) -> object:
        return row if role == AcrossRole.ITEM else None
