"""Figures of one quantity over the reports of one place, as records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.words import phrase
from briefing_app.model.figure import Figure


class Point(NamedTuple):
    """One year: what its report says was reached, and what the report before had set."""

    year: int
    actual: Figure | None
    actual_report: str
    """Id of the report that says what was reached."""
    target: Figure | None
    target_report: str

    def words(self) -> str:
        """Return the year in words, for assistive technology."""
        said = [f"做到{phrase(self.actual)}"] if self.actual else []
        said += [f"定的是{phrase(self.target)}"] if self.target else []
        return f"{self.year}年{'，'.join(said)}"


@dataclass(frozen=True, slots=True)
class Series:
    """One quantity and measure, year by year; `unit` is that of the latest figure."""

    identity: str
    name: str
    unit: str
    note: str
    """What its numbers are: 增速，%; 万人."""
    points: tuple[Point, ...]

    @property
    def spoken(self) -> str:
        """The whole series in words."""
        return f"{self.name}，{self.note}：" + "；".join(point.words() for point in self.points)


@dataclass(frozen=True, slots=True)
class SeriesSet:
    """All series of a place; where there are none, `reason` says why no line is drawn."""

    place: str
    years: tuple[int, ...]
    """The years that its reports plan."""
    series: tuple[Series, ...]
    reason: str = ""
