"""Each figure of two reports as it is matched: identity, scope, measure, unit family, time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing_app.analysis.comparing.across.identity import Identities
from briefing_app.analysis.comparing.across.stretch import stretch_of
from briefing_app.analysis.comparing.scope import Scoped
from briefing_app.analysis.conversion import kind_of
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report

OF_ITS_YEAR = 0
"""The time of what a report reports for its year, or aims at for the next."""
_NEAR = 1
"""去年 and 明年 are the same to reports of any year; 2025 is 2025."""


class Key(NamedTuple):
    """What two figures must share to be aligned."""

    identity: str
    scope: tuple[str, ...]
    measure: Measure
    family: str
    time: int


class Reading(NamedTuple):
    """One figure under one of its identities."""

    figure: Figure
    key: Key
    split: Scoped
    """Its name as what it is about and what narrows that."""
    stretch: tuple[str, ...]
    """What years it is over, where that is not its own year; part of the key's scope."""
    several: bool
    """Whether the figure speaks for several quantities."""


def readings(identities: Identities, report: Report, status: Status) -> Iterator[Reading]:
    """Yield every number of a status under each of its identities, in text order."""
    base = base_year(report, status)
    for figure in report.figures:
        if figure.is_number and figure.status is status:
            found = identities.of(report, figure)
            split = identities.split(report, figure)
            stretch = stretch_of(report, figure)
            time = _time(figure.period - base, figure.period)
            for identity in found:
                several = len(found) > 1
                scope = () if several else identities.scope_of(report, figure, identity)
                scope = tuple(sorted({*scope, *stretch}))
                family = kind_of(figure.unit).family
                key = Key(identity, scope, figure.measure, family, time)
                yield Reading(figure, key, split, stretch, several)


def _time(offset: int, period: int) -> int:
    """Return the time of a figure: near its report's year how far from it, else the year."""
    return offset if abs(offset) <= _NEAR else period


def base_year(report: Report, status: Status) -> int:
    """Return the year that a report reports on, or that it plans."""
    return report.review_year if status is Status.ACTUAL else report.plan_year
