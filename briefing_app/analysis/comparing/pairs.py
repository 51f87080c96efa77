"""Which actual value stands beside which target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.comparing.difference import Difference, difference
from briefing_app.analysis.units import same_kind
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report

_Key = tuple[str, str, str]


class Pair(NamedTuple):
    """An actual value and a target of one indicator, measure and kind of unit."""

    indicator: str
    name: str
    actual: Figure
    target: Figure
    difference: Difference

    def side(self, status: Status) -> Figure:
        """Return the figure of one of the two years."""
        return self.actual if status is Status.ACTUAL else self.target

    def has(self, figure_ids: frozenset[str]) -> bool:
        """Whether one of its two sides is among these figures."""
        return self.actual.id in figure_ids or self.target.id in figure_ids


def find_pairs(report: Report) -> tuple[Pair, ...]:
    """Return all pairs in text order of the actual side.

    Both sides are of one indicator, measure and kind of unit, the actual of the year under
    review and the target of the year planned. A figure that speaks for several indicators
    (均, 双双) takes part for each. What the dataset says about two figures goes before.
    """
    pairs = [*_listed_pairs(report), *_found_pairs(report)]
    return tuple(sorted(pairs, key=_place))


def _place(pair: Pair) -> tuple[int, int, int]:
    """Return the sort key: the actual's place, its indicator's among several, the target's."""
    ids = pair.actual.indicators
    return pair.actual.span.start, ids.index(pair.indicator), pair.target.span.start


def _listed_pairs(report: Report) -> Iterator[Pair]:
    """Yield the pairs that the dataset lists as comparable."""
    for pairing in report.pairings:
        if pairing.comparable:
            actual, target = report.figure(pairing.actual), report.figure(pairing.target)
            shared = [i for i in actual.indicators if i in target.indicators]
            indicator = (shared or actual.indicators)[0]
            yield from _pair(report, indicator, actual, target, listed=True)


def _found_pairs(report: Report) -> Iterator[Pair]:
    """Yield the pairs that indicator, measure and unit make."""
    refused = {(p.actual, p.target) for p in report.pairings if not p.comparable}
    settled = {i for p in report.pairings if p.comparable for i in (p.actual, p.target)}
    actuals: dict[_Key, list[Figure]] = defaultdict(list)
    targets: dict[_Key, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        if figure.is_quantity and _is_of_its_year(report, figure) and figure.id not in settled:
            sides = actuals if figure.status is Status.ACTUAL else targets
            for key in _keys(figure):
                sides[key].append(figure)
    for key in actuals.keys() & targets.keys():
        for actual, target in _matched(actuals[key], targets[key], refused):
            yield from _pair(report, key[0], actual, target)


def _is_of_its_year(report: Report, figure: Figure) -> bool:
    """Whether a figure speaks of the year under review or planned, and of no other."""
    year = report.review_year if figure.status is Status.ACTUAL else report.plan_year
    return figure.period == year


def _keys(figure: Figure) -> tuple[_Key, ...]:
    kind = same_kind(figure.unit)
    return tuple((indicator, figure.measure, kind) for indicator in figure.indicators)


def _matched(
    actuals: Sequence[Figure], targets: Sequence[Figure], refused: set[tuple[str, str]]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield each target with its actual.

    The same name goes before the same unit, and both before the order in the text. Where a
    target is stated more often than the actual, the later ones share it.
    """
    order = sorted(
        (a.name != t.name, a.unit != t.unit, m, n)
        for m, a in enumerate(actuals)
        for n, t in enumerate(targets)
        if (a.id, t.id) not in refused
    )
    used: set[int] = set()
    placed: set[int] = set()
    for sharing in (False, True):
        for *_, m, n in order:
            if n not in placed and (sharing or m not in used):
                used.add(m)
                placed.add(n)
                yield actuals[m], targets[n]


def _pair(
    report: Report, indicator: str, actual: Figure, target: Figure, *, listed: bool = False
) -> tuple[Pair, ...]:
    """Return the pair, or nothing where no difference can be worked out."""
    change = difference(actual, target, listed=listed)
    if change is None:
        return ()
    return (Pair(indicator, _name(report, indicator, actual, target), actual, target, change),)


def _name(report: Report, indicator: str, actual: Figure, target: Figure) -> str:
    """Return the words of the side that speaks for this indicator alone."""
    for figure in (actual, target):
        if len(figure.indicators) == 1:
            return figure.name
    known = report.indicators.get(indicator)
    return known.name if known else actual.name
