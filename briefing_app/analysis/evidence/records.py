"""What stands on an evidence sheet, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.comparing.dumbbells import DumbbellGroup, DumbbellRow
from briefing_app.analysis.comparing.table import Tick
from briefing_app.model.errors import BriefingError
from briefing_app.model.figure import Status


class EvidenceError(BriefingError):
    """Figures that make no evidence sheet: none, too many, or too long for the page."""


class Cell(NamedTuple):
    """One year of a row: 4870亿元，增长4.8% with its seals; no words where the text has none."""

    words: str = ""
    scope: str = ""
    """What sets it apart from the other year: 省市. Only of figures that do not compare."""
    seals: tuple[str, ...] = ()
    note: str = ""
    """What must be said beside it: 一数两项."""
    status: Status | None = None
    """What its figure is, where the column does not say it."""

    @property
    def absent(self) -> bool:
        """Whether the text says nothing for this year."""
        return not (self.words or self.seals)


class Point(NamedTuple):
    """A figure as it is drawn, from 0 (left) to 1 (right) on its axis; `end` of a range."""

    at: float
    end: float | None
    text: str
    status: Status


class DrawnPair(NamedTuple):
    """One quantity in two reports as it is drawn."""

    figures: tuple[str, str]
    label: str
    status: str
    """What the figure of 甲 is, where that differs from row to row: 目标."""
    left: Point
    right: Point


class PairAxis(NamedTuple):
    """Rows of two reports with the readings of their axis; with `zero` each begins at 0."""

    title: str
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[DrawnPair, ...]
    zero: bool


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One line of the table: an indicator with both years and the passages it rests on."""

    name: str
    actual: Cell
    target: Cell
    change: str
    """How the target stands to the actual, worked out; "" where one of the two is absent."""
    comparable: bool
    numbers: tuple[int, ...]
    """Numbers of its passages, from 1, in ascending order."""
    dumbbells: tuple[DumbbellRow, ...] = ()
    reason: str = ""
    """Why the two are not compared, where the cells do not show it."""
    drawn: DrawnPair | None = None
    """The two of a row of two reports, in place of `dumbbells`."""


class Axis(NamedTuple):
    """Dumbbells on one axis, with its readings (rates) or the one line that is the actual."""

    title: str
    group: DumbbellGroup
    ticks: tuple[Tick, ...]


class WordMark(NamedTuple):
    """A run of a passage's words that is a figure, or a claim of place; it may lie in another."""

    start: int
    end: int
    rank: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text with their number; …… where words are left out."""

    number: int
    status: Status
    words: str
    marks: tuple[WordMark, ...]
    lost: tuple[int, ...]
    """Offsets in `words` after which the page has lost words: 〔原文缺字〕."""
    place: str
    sections: tuple[str, ...]
    figures: tuple[str, ...]
    """Ids of the figures for which it stands here."""
    side: str = ""
    """Of two reports which it is from: left or right."""


@dataclass(frozen=True, slots=True)
class EvidenceSheet:
    """All that the sheet says. `passages` are each there once, actuals before targets."""

    report: str
    """The report's title."""
    seal: str
    title: str
    count: str
    """6 项指标，9 处原文."""
    summary: str
    """五项可比：目标高于实绩四项，…; worked out."""
    years: tuple[int, int]
    rows: tuple[EvidenceRow, ...]
    axes: tuple[Axis, ...]
    spoken: str
    """The chart in words."""
    passages: tuple[Passage, ...]
    sources: tuple[tuple[str, str], ...]
    """Label and words: 出处, 改字, 算."""
    made: str = ""
    """When it was made: 2023-02-01 09:30."""
    shorter: EvidenceSheet | None = None
    """The same with long clauses cut closer to their numbers, for where room is short."""
    sides: tuple[str, str] | None = None
    """What the columns are called, of two reports: 甲 in place of the actual, 乙 of the target."""
    beside: tuple[PairAxis, ...] = ()
    """The chart of two reports, in place of `axes`."""

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of all figures on the sheet, each once."""
        found = [f for passage in self.passages for f in passage.figures]
        return tuple(dict.fromkeys(found))
