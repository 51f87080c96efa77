"""A series as places in a box: years from left to right, zero at the bottom or above it."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from briefing_app.analysis.comparing.across.axes import Axis, own_axis, values
from briefing_app.analysis.series.records import Series
from briefing_app.analysis.words import split_printed
from briefing_app.model.figure import Figure


class DrawnPoint(NamedTuple):
    """One year at `x`; heights from 0 (bottom) to 1 (top), None where nothing is said."""

    year: int
    x: float
    actual: float | None
    target: float | None


class Drawing(NamedTuple):
    """What is drawn of a series.

    `line` joins what was reached year after year; `gaps` stand between both of a year;
    `ahead` leads from what was reached last to what is aimed at for the year after.
    """

    points: tuple[DrawnPoint, ...]
    line: tuple[tuple[DrawnPoint, DrawnPoint], ...]
    ahead: tuple[DrawnPoint, DrawnPoint] | None
    zero: float
    last_actual: str
    """The number reached last, as printed, for its label."""
    last_target: str


def draw(series: Series) -> Drawing:
    """Return where everything stands, the years evenly by the calendar."""
    first, last = series.points[0].year, series.points[-1].year
    both = [f for p in series.points for f in (p.actual, p.target) if f]
    axis = own_axis(both)
    points = tuple(
        DrawnPoint(
            point.year,
            (point.year - first) / (last - first),
            _height(axis, point.actual),
            _height(axis, point.target),
        )
        for point in series.points
    )
    reached = [point for point in points if point.actual is not None]
    steps = pairwise(reached)
    line = tuple((a, b) for a, b in steps if b.year == a.year + 1)
    further = [p for p in points if p.year == reached[-1].year + 1 and p.target is not None]
    return Drawing(
        points,
        line,
        (reached[-1], further[0]) if further else None,
        axis.at(0),
        *(_label(series, point_figures) for point_figures in _latest(series)),
    )


def _latest(series: Series) -> tuple[Figure | None, Figure | None]:
    """Return what was reached last, and what is aimed at for after that."""
    reached = [p for p in series.points if p.actual]
    aimed = [p.target for p in series.points if p.target and p.year > reached[-1].year]
    return reached[-1].actual, aimed[0] if aimed else None


def _height(axis: Axis, figure: Figure | None) -> float | None:
    """Return how high a figure stands, of a range its middle."""
    if figure is None:
        return None
    found = values(figure)
    return axis.at(sum(found, Fraction(0)) / len(found))


def _label(series: Series, figure: Figure | None) -> str:
    """Return a number as printed, without the unit that the head has."""
    if figure is None:
        return ""
    return split_printed(figure).text(unit=figure.unit != series.unit)
