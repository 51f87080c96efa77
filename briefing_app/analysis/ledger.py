"""Actual against target: what compares, what only looks as if, what stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.analysis.pairs import Pair
from briefing_app.model.figure import Figure, Span


class Reason(StrEnum):
    """Why two figures that look alike are not compared."""

    SCOPE = "scope"
    MEASURE = "measure"
    UNIT = "unit"
    OBJECT = "object"
    """The dataset says so: what is counted differs."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """An actual and a target that stand side by side under 口径有别, never subtracted."""

    name: str
    """What both are about: 重点建设项目."""
    actual: Figure
    target: Figure
    reason: Reason
    words: str
    """The reason in one clause: 一边是省市，一边是市级."""
    actual_marks: tuple[Span, ...] = ()
    """Runs of `actual.name` that differ."""
    target_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """All actuals and targets of a report, in text order of the actual (else target) side."""

    pairs: tuple[Pair, ...]
    unlike: tuple[Unlike, ...]
    unpaired: tuple[Figure, ...]
    """Targets with a number for which the text gives no actual."""
    unnumbered: tuple[Figure, ...]
    """Targets without a number: 与经济增长基本同步."""
