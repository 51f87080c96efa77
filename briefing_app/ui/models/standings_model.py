"""The claims of place of a report as a flat list: heads of peers, then their claims."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from briefing_app.analysis.comparing.standings import Standing, StandingGroup
from briefing_app.analysis.comparing.standings_copy import (
    numbers_of,
    scope_title,
    standing_sentence,
)
from briefing_app.model.report import Report
from briefing_app.ui.models.headed_model import HeadedModel
from briefing_app.ui.models.roles import ListRole


class StandingRole(IntEnum):
    """What a row knows, beyond its text."""

    STANDING = Qt.ItemDataRole.UserRole + 1
    """The Standing; None for a head."""
    NUMBERS = Qt.ItemDataRole.UserRole + 2
    """The numbers whose place it is, in words; "" where there are none."""
    TITLE = Qt.ItemDataRole.UserRole + 3
    """What a head is called."""
    COUNT = Qt.ItemDataRole.UserRole + 4
    """How many claims stand below a head."""


class _Row(NamedTuple):
    title: str
    claims: int = 0
    standing: Standing | None = None
    numbers: str = ""

    @property
    def figures(self) -> tuple[str, ...]:
        """Return the claim itself, then the figures whose place it is."""
        standing = self.standing
        return tuple(dict.fromkeys((standing.figure, *standing.figures))) if standing else ()

    @property
    def is_heading(self) -> bool:
        return self.standing is None

    @property
    def spoken(self) -> str:
        if self.standing is None:
            return f"{self.title}，{self.claims} 处"
        words = (standing_sentence(self.standing), self.numbers, self.standing.place)
        return "，".join(filter(None, words))


class StandingsModel(HeadedModel[_Row]):
    """Adapts what `analysis.comparing` finds of claims of place."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent=parent)

    def set_groups(self, report: Report, groups: Sequence[StandingGroup]) -> None:
        """Show the claims of a report."""
        rows = list[_Row]()
        for group in groups:
            rows.append(_Row(scope_title(group), len(group.standings)))
            rows += [
                _Row(scope_title(group), 0, each, numbers_of(report, each))
                for each in group.standings
            ]
        self.set_rows(tuple(rows))

    @property
    def standings(self) -> tuple[Standing, ...]:
        """All claims, from top to bottom."""
        return tuple(row.standing for row in self._rows if row.standing)

    @override
    def answer(self, row: _Row, role: int) -> object:
        known: dict[int, object] = {
            StandingRole.STANDING: row.standing,
            StandingRole.NUMBERS: row.numbers,
            StandingRole.TITLE: row.title,
            StandingRole.COUNT: row.claims,
            ListRole.FIGURES: row.figures,
        }
        return known.get(role)
