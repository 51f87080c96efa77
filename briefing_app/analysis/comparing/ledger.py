"""Actual against target: what compares, what only looks as if, what stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.comparing.dumbbells import DumbbellGroup, comparison_groups
from briefing_app.analysis.comparing.pairs import Pair, find_pairs
from briefing_app.analysis.comparing.unlike import Reason, Unlike, find_unlike
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report

__all__ = ["Ledger", "Reason", "Unlike", "ledger", "ledger_groups"]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All actuals and targets of a report, in text order of the actual (else target) side.

    Each target of the report is in exactly one of the four. A place or a streak that is aimed
    at counts as a number if it has one (全国第一), and as none if it has not (全国前列).
    """

    pairs: tuple[Pair, ...]
    unlike: tuple[Unlike, ...]
    unpaired: tuple[Figure, ...]
    """Targets with a number for which the text gives no actual."""
    unnumbered: tuple[Figure, ...]
    """Targets without a number: 与经济增长基本同步."""

    def leaning(self, lean: int) -> tuple[Pair, ...]:
        """Return the pairs whose target's number is higher (1), equal (0) or lower (-1)."""
        return tuple(pair for pair in self.pairs if pair.difference.lean == lean)


def ledger(report: Report) -> Ledger:
    """Return all targets of a report, each beside its actual or with what it lacks."""
    pairs = find_pairs(report)
    paired = {pair.target.id for pair in pairs}
    targets = [f for f in report.figures if f.status is Status.TARGET and f.id not in paired]
    numbered = [f for f in targets if f.value is not None]
    unlike = find_unlike(report, pairs, numbered)
    beside = {each.target.id for each in unlike}
    return Ledger(
        pairs=pairs,
        unlike=unlike,
        unpaired=tuple(f for f in numbered if f.id not in beside),
        unnumbered=tuple(f for f in targets if f.value is None),
    )


def ledger_groups(book: Ledger) -> tuple[DumbbellGroup, ...]:
    """Return the pairs as dumbbells: rates on one axis, then all else as ratios of the actual."""
    return comparison_groups(book.pairs)
