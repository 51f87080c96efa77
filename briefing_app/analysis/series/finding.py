"""Which quantities of three reports or more make a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing_app.analysis.comparing.across.headline import headlines
from briefing_app.analysis.comparing.across.identity import Identities
from briefing_app.analysis.comparing.across.questions import bare_place
from briefing_app.analysis.comparing.across.reading import OF_ITS_YEAR, Key, readings
from briefing_app.analysis.series.records import Point, Series, SeriesSet
from briefing_app.analysis.units import PERCENT
from briefing_app.analysis.words import MEASURE_WORDS
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report

_LEAST_REPORTS = 3
_LEAST_ACTUALS = 2
_LEAST_YEARS = 3
_COUNTS = "零一两三四五六七八九"
_Said = dict[int, tuple[Figure, str]]


def find_series(reports: Iterable[Report], place: str) -> SeriesSet:
    """Return every series of a place's reports, headline quantities first.

    Of reports for one year the first is taken. A series has figures of three years, two of
    them reached; what aligns is what aligns between two reports.
    """
    mine = _by_year(reports, place)
    years = tuple(report.plan_year for report in mine)
    name = bare_place(place)
    if len(mine) < _LEAST_REPORTS:
        few = f"只有{_COUNTS[len(mine)]}个年份" if mine else "没有报告"
        return SeriesSet(place, years, (), f"{name}{few}，不画线")
    identities = Identities(mine)
    order = headlines(identities, reversed(mine))
    actuals, targets = (_said(identities, mine, status) for status in Status)
    found = [
        made
        for key, reached in actuals.items()
        if (made := _series(key, reached, targets.get(key, {})))
    ]
    found.sort(key=_Place(order))
    reason = "" if found else f"{name}的{_count(len(mine))}份报告没有同口径的指标，不画线"
    return SeriesSet(place, years, tuple(found), reason)


class _Place:
    """Where a series stands: headline quantities first, then the longest."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = order

    def __call__(self, series: Series) -> tuple[int, int]:
        return self._order.get(series.identity, len(self._order)), -len(series.points)


def _by_year(reports: Iterable[Report], place: str) -> list[Report]:
    """Return the place's reports, one a year, in order."""
    found: dict[int, Report] = {}
    for report in reports:
        if bare_place(report.place) == bare_place(place):
            found.setdefault(report.plan_year, report)
    return [found[year] for year in sorted(found)]


def _said(identities: Identities, reports: Sequence[Report], status: Status) -> dict[Key, _Said]:
    """Return by key and year the first figure of a status, with its report's id."""
    found: dict[Key, _Said] = {}
    for report in reports:
        for reading in readings(identities, report, status):
            if reading.key.time == OF_ITS_YEAR and reading.figure.is_quantity:
                years = found.setdefault(reading.key, {})
                years.setdefault(reading.figure.period, (reading.figure, report.id))
    return found


def _series(key: Key, reached: _Said, aimed: _Said) -> Series | None:
    years = sorted(reached.keys() | aimed.keys())
    if len(reached) < _LEAST_ACTUALS or len(years) < _LEAST_YEARS:
        return None
    nothing = (None, "")
    points = tuple(
        Point(year, *reached.get(year, nothing), *aimed.get(year, nothing)) for year in years
    )
    latest = reached[max(reached)][0]
    return Series(key.identity, latest.name, latest.unit, _note(latest), points)


def _note(figure: Figure) -> str:
    """Return what the numbers of a series are: 增速，%; 万人."""
    if figure.unit == PERCENT or figure.measure in (Measure.GROWTH, Measure.CHANGE):
        return f"{MEASURE_WORDS[figure.measure]}，{figure.unit}"
    return figure.unit


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)
