"""The claims of place of a report as a flat list: heads of peers, then their claims."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from briefing_app.analysis.comparing.standings import Standing, StandingGroup
from briefing_app.analysis.comparing.standings_copy import (
    numbers_of,
    scope_title,
    standing_sentence,
)
from briefing_app.model.report import Report
from briefing_app.ui.models.roles import ListRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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
    def text(self) -> str:
        if self.standing is None:
            return f"{self.title}，{self.claims} 处"
        words = (standing_sentence(self.standing), self.numbers, self.standing.place)
        return "，".join(filter(None, words))


class StandingsModel(QAbstractListModel):
    """Adapts what `analysis.standings` finds. Heads are shown and read out, not selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()

    def set_groups(self, report: Report, groups: Sequence[StandingGroup]) -> None:
        """Show the claims of a report."""
        self.beginResetModel()
        rows = list[_Row]()
        for group in groups:
            rows.append(_Row(scope_title(group), len(group.standings)))
            rows += [
                _Row(scope_title(group), 0, each, numbers_of(report, each))
                for each in group.standings
            ]
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def standings(self) -> tuple[Standing, ...]:
        """All claims, from top to bottom."""
        return tuple(row.standing for row in self._rows if row.standing)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].standing is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        known: dict[int, object] = {
            StandingRole.STANDING: row.standing,
            StandingRole.NUMBERS: row.numbers,
            StandingRole.TITLE: row.title,
            StandingRole.COUNT: row.claims,
            ListRole.FIGURES: row.figures,
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: row.text,
        }
        return known.get(role)
