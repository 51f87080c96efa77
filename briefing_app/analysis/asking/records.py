"""The records of what a question comes to: an answer, kindred indicators, hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.comparing.ledger import Unlike
from briefing_app.analysis.summary import Detail
from briefing_app.model.figure import Span, Status


class Chip(NamedTuple):
    """One condition as understood: 增速大于 10%, and the typed words it comes from."""

    words: str
    typed: str


class Mark(NamedTuple):
    """A marked run of a hit's `text`: the term itself (exact) or a kindred word."""

    start: int
    end: int
    exact: bool


class FigureMark(NamedTuple):
    """A figure's run in a hit's `text`."""

    start: int
    end: int
    figure: str
    status: Status


@dataclass(frozen=True, slots=True)
class Answer:
    """An indicator asked for: both years, difference, sentences.

    `detail` is what the detail card shows; its sides carry growth, seals and sources.
    `unlike` are the figures that only look comparable, with the reason.
    """

    report: str
    indicator: str
    name: str
    detail: Detail
    actual: str = ""
    """Figure id of the year under review: the level, or the growth where it stands alone."""
    target: str = ""
    growth: str = ""
    """Figure id of the growth in the year under review, where the text gives one."""
    unlike: tuple[Unlike, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """An indicator beside the one asked for: 制造业投资 ○ 力争增长30% 2023（三）加大投资力度."""

    report: str
    indicator: str
    name: str
    figure: str
    status: Status
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that holds what was typed; `text` is the whole sentence."""

    report: str
    section: str
    sentence: Span
    text: str
    marks: tuple[Mark, ...]
    figures: tuple[FigureMark, ...]
    place: str
    """The topic it stands in: 有效投资扩量提质."""
    title: bool = False
    """Whether it is no sentence but the heading of its section."""
    status: Status | None = None
    """Whether its part looks back or ahead; None where its group says so."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one level-2 section: ● 2022（二）千方百计抢机遇扩投资 9 处.

    Of all reports a group is a report, labelled with its title; `section` is then "".
    """

    report: str
    section: str
    status: Status
    label: str
    count: int
    """Marked places, not sentences."""
    hits: tuple[Hit, ...]


class Suggestion(NamedTuple):
    """What was perhaps meant: the words to type, and how they are shown."""

    query: str
    words: str


@dataclass(frozen=True, slots=True)
class Results:
    """Everything found for one query.

    `reading` is what the words were taken for (固定资产投资), "" if nothing was. `similar` says
    that nothing holds the words themselves and the hits merely resemble them. `problem` is
    one sentence about a query that makes no sense; the rest is then empty.
    """

    query: str
    reading: str = ""
    spellings: tuple[str, ...] = ()
    """Ways to type it without an input method: gutou, gdzctz."""
    chips: tuple[Chip, ...] = ()
    answer: Answer | None = None
    related: tuple[Related, ...] = ()
    groups: tuple[HitGroup, ...] = ()
    exact: int = 0
    """Places of the term itself, in the whole text."""
    kindred: str = ""
    """The kindred word that is also marked: 投资."""
    total: int = 0
    """All marked places, kindred ones included."""
    similar: bool = False
    suggestion: Suggestion | None = None
    problem: str = ""
    unsure: int = 0
    """Figures that may meet the conditions or not: 10%以上 for 增长>10%."""

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All hits in the order of the groups."""
        return tuple(hit for group in self.groups for hit in group.hits)
