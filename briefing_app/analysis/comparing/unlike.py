"""Actuals and targets that look alike and are not compared, each with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.comparing.scope import (
    Contrast,
    Scoped,
    contrast,
    marks,
    parted,
    scopes_of,
)
from briefing_app.analysis.units import same_kind
from briefing_app.analysis.words import MEASURE_WORDS
from briefing_app.model.figure import Figure, Measure, Span, Status
from briefing_app.model.report import Report

_PLACES = {Measure.RANK: "位次", Measure.STREAK: "连续次数"}
_SHORTEST = 2


class Reason(StrEnum):
    """Why two figures that look alike are not compared."""

    SCOPE = "scope"
    MEASURE = "measure"
    UNIT = "unit"
    OBJECT = "object"
    """The dataset says so: what is counted differs."""
    PERIOD = "period"
    """The target is for another year than the one planned."""
    ZERO = "zero"
    """One side is nothing, so that there is no ratio."""


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


def find_unlike(
    report: Report, pairs: Sequence[Pair], targets: Sequence[Figure]
) -> tuple[Unlike, ...]:
    """Return what the given targets stand beside, in text order of the actual side.

    A target stands beside what the dataset names. Otherwise beside the nearest actual of its
    own indicator that has no pair, and failing that beside the nearest actual whose
    indicator differs in scope words only. An actual may have several targets.
    """
    finder = _Finder(report, pairs)
    found = [each for target in targets for each in finder.beside(target)]
    return tuple(sorted(found, key=_place))


def _place(unlike: Unlike) -> tuple[Span, Span]:
    return unlike.actual.span, unlike.target.span


class _Finder:
    """The actuals of a report, ready to be laid beside one target after the other."""

    def __init__(self, report: Report, pairs: Sequence[Pair]) -> None:
        self._report = report
        self._paired = {pair.actual.id for pair in pairs}
        self._by_indicator: dict[str, list[Figure]] = defaultdict(list)
        self._by_core: dict[str, list[tuple[Figure, Scoped]]] = defaultdict(list)
        for figure in report.figures:
            if figure.status is Status.ACTUAL and figure.period == report.review_year:
                self._add(figure)

    def _add(self, actual: Figure) -> None:
        """Remember an actual with a number by what it is about."""
        if actual.value is None:
            return
        for indicator in actual.indicators:
            self._by_indicator[indicator].append(actual)
        for split in scopes_of(self._report, actual):
            self._by_core[split.core].append((actual, split))

    def beside(self, target: Figure) -> Iterator[Unlike]:
        """Yield what a target stands beside; nothing where it stands alone."""
        listed = [p for p in self._report.pairings if p.target == target.id and not p.comparable]
        for pairing in listed:
            yield _listed(self._report.figure(pairing.actual), target, pairing.reason)
        if not listed and (found := self._of_one_indicator(target) or self._of_one_core(target)):
            yield found

    def _of_one_indicator(self, target: Figure) -> Unlike | None:
        """Return the target beside the nearest free actual of an indicator of its own."""
        free = [
            actual
            for indicator in target.indicators
            for actual in self._by_indicator.get(indicator, ())
            if actual.id not in self._paired and _both_or_no_places(actual, target)
        ]
        if not free:
            return None
        actual = min(free, key=lambda each: _unlikeness(each, target))
        return Unlike(self._name(actual, target), actual, target, *self._why(actual, target))

    def _of_one_core(self, target: Figure) -> Unlike | None:
        """Return the target beside the nearest actual that differs in scope words."""
        found = [
            (_unlikeness(actual, target), each, actual)
            for own in scopes_of(self._report, target)
            for actual, split in self._by_core.get(own.core, ())
            if _differ_in_one_at_most(actual, target) and (each := contrast(split, own))
        ]
        if not found or target.period != self._report.plan_year:
            return None
        _, each, actual = min(found, key=lambda item: (item[0], item[1].distance))
        return _of_other_scope(actual, target, each)

    def _why(self, actual: Figure, target: Figure) -> tuple[Reason, str]:
        """Return why two figures of one indicator do not compare."""
        if target.measure in _PLACES:
            return Reason.MEASURE, f"{_PLACES[target.measure]}只并列，不相减"
        if target.period != self._report.plan_year:
            return Reason.PERIOD, f"目标是{target.period}年的，不是{self._report.plan_year}年的"
        if actual.measure is not target.measure:
            return Reason.MEASURE, _measures(actual, target)
        if same_kind(actual.unit) != same_kind(target.unit):
            return Reason.UNIT, _units(actual, target)
        return Reason.ZERO, "有一边不大于零，算不出比例"

    def _name(self, actual: Figure, target: Figure) -> str:
        """Return the name of the indicator that both share."""
        shared = next(i for i in target.indicators if i in actual.indicators)
        known = self._report.indicators.get(shared)
        return known.name if known else target.name


def _listed(actual: Figure, target: Figure, reason: str) -> Unlike:
    """Return what the dataset sets side by side; what the names share is the name."""
    shared, left, right = parted(actual.name, target.name)
    name = shared if len(shared) >= _SHORTEST else actual.name
    if actual.name == target.name:
        return Unlike(name, actual, target, Reason.OBJECT, reason)
    return Unlike(
        name, actual, target, Reason.OBJECT, reason, _run(left), _run(right)
    )  # fmt: skip


def _run(span: Span) -> tuple[Span, ...]:
    return (span,) if span.start < span.end else ()


def _of_other_scope(actual: Figure, target: Figure, each: Contrast) -> Unlike:
    """Return two figures whose names differ in scope words; the measure may differ besides."""
    clauses = [each.clause()]
    if actual.measure is not target.measure:
        clauses.append(_measures(actual, target))
    if same_kind(actual.unit) != same_kind(target.unit):
        clauses.append(_units(actual, target))
    return Unlike(
        each.core,
        actual,
        target,
        Reason.SCOPE,
        "；".join(clauses),
        marks(actual.name, each.left),
        marks(target.name, each.right),
    )


def _measures(actual: Figure, target: Figure) -> str:
    return f"一边是{MEASURE_WORDS[actual.measure]}，一边是{MEASURE_WORDS[target.measure]}"


def _units(actual: Figure, target: Figure) -> str:
    return f"一边以{actual.unit}计，一边以{target.unit}计"


def _both_or_no_places(actual: Figure, target: Figure) -> bool:
    """Whether places stand beside places and streaks beside streaks only."""
    if actual.measure in _PLACES or target.measure in _PLACES:
        return actual.measure is target.measure
    return True


def _differ_in_one_at_most(actual: Figure, target: Figure) -> bool:
    """Whether two quantities share measure or kind of unit, so that they look alike at all."""
    return actual.is_quantity and target.is_quantity and sum(_unlikeness(actual, target)) < 2


def _unlikeness(actual: Figure, target: Figure) -> tuple[bool, bool]:
    """Return whether measure and kind of unit differ: the less, the nearer."""
    return (
        actual.measure is not target.measure,
        same_kind(actual.unit) != same_kind(target.unit),
    )
