"""Which actual value stands beside which target."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from briefing_app.analysis.difference import Difference, difference
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

    A figure that speaks for several indicators (均, 双双) takes part for each. Where an
    indicator is stated more than once a year, the first goes with the first, and so on.
    """
    targets: dict[_Key, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        if figure.status is Status.TARGET and figure.is_quantity:
            for key in _keys(figure):
                targets[key].append(figure)
    pairs: list[Pair] = []
    for figure in report.figures:
        if figure.status is Status.ACTUAL and figure.is_quantity:
            for key in _keys(figure):
                if waiting := targets.get(key):
                    pairs.extend(_pair(report, key[0], figure, waiting.pop(0)))
    return tuple(pairs)


def _keys(figure: Figure) -> tuple[_Key, ...]:
    kind = same_kind(figure.unit)
    return tuple((indicator, figure.measure, kind) for indicator in figure.indicators)


def _pair(report: Report, indicator: str, actual: Figure, target: Figure) -> tuple[Pair, ...]:
    """Return the pair, or nothing where no difference can be worked out."""
    change = difference(actual, target)
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
