"""The tables of every format: figures, actuals against targets, places. Made once, here.

Each table comes as lines with named fields, for documents, and as a grid of plain cells with
a title for each column, for spreadsheets. A number is a Decimal, signed, in its unit as
written; what the text does not give is None.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.difference import Difference, Limit
from briefing_app.analysis.comparing.standings import Standing, standings
from briefing_app.analysis.comparing.standings_copy import numbers_of, scope_title
from briefing_app.analysis.quoting import place_line
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import (
    BOUND_WORDS,
    MEASURE_WORDS,
    NOT_IN_TEXT,
    STATUS_WORDS,
    phrase,
    signed,
)
from briefing_app.export.about import path_words
from briefing_app.export.content import Content
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

_AMONG = re.compile("[强前内]")
"""Words that say a place among so many, and no place of its own: 全球十强, 全国前三."""


class FigureLine(NamedTuple):
    """One figure, place or goal of the text."""

    figure: Figure
    id: str
    year: int
    status: str
    """实绩, 目标."""
    name: str
    printed: str
    """As printed, with its word of intent: 力争30%."""
    words: str
    """What can follow the name: 增长10%以上."""
    value: Decimal | None
    """Signed; None for a place and where the text has no number."""
    unit: str
    measure: str
    bound: str
    """How the words limit the number: 超, 以上; "" for exact."""
    rank: str
    """Its place, as the text states it here or elsewhere; "" for none."""
    path: str
    """The headings down to its section: 一、2022年工作回顾 / （一）... / 助企纾困加力落实."""
    sentence: str
    place: str
    """第2版 ·（一）· 市场活力提振复苏."""


class PairKind(StrEnum):
    """What a line of the comparison is; the values are the words for it."""

    COMPARABLE = "可比"
    UNLIKE = "口径有别"
    ALONE = "没有实绩"
    UNNUMBERED = "没有数字"


class PairLine(NamedTuple):
    """A target with the actual beside it, or alone."""

    kind: PairKind
    name: str
    actual: FigureLine | None
    target: FigureLine
    change: str = ""
    """The difference in words, worked out: 高 1.2 个百分点, 至少升20%."""
    difference: Difference | None = None
    note: str = ""
    """Why the two are not compared: 一边是省市，一边是市级."""

    @property
    def amount(self) -> Decimal | None:
        """The difference as a number where the words leave exactly one."""
        change = self.difference
        return change.value if change and change.limit is Limit.EXACT else None

    @property
    def amount_unit(self) -> str:
        """What `amount` is in: 个百分点, %, 家."""
        return self.difference.unit if self.difference and self.amount is not None else ""


class RankLine(NamedTuple):
    """One claim of place: among whom, which, of what."""

    scope: str
    """全国, 全省 ...; 连续 for streaks."""
    kind: str
    """位次, 首创, 前列, 新高, 连续."""
    place: int | None
    """The number, where the text gives exactly one: 全国第五, not 全球十强."""
    printed: str
    subject: str
    numbers: str
    """The numbers whose place it is, as printed; "" for none."""
    line: FigureLine
    """The statement itself: year, status, sentence."""


def figure_lines(content: Content) -> tuple[FigureLine, ...]:
    """Return a line for every figure of the content, in its order, each once."""
    ranks = _ranks(content.report)
    return tuple(_figure_line(content, figure, ranks) for figure in content.figures)


def pair_lines(content: Content) -> tuple[PairLine, ...]:
    """Return the comparison: pairs, look-alikes, targets alone, targets without a number."""
    return tuple(_pair_lines(content))


def rank_lines(content: Content) -> tuple[RankLine, ...]:
    """Return every claim of place among the figures, by peers, the widest first."""
    ids = frozenset(figure.id for figure in content.figures)
    ranks = _ranks(content.report)
    return tuple(
        _rank_line(content, scope_title(group), standing, ranks)
        for group in standings(content.report)
        for standing in group.standings
        if standing.figure in ids or not ids.isdisjoint(standing.figures)
    )


def _ranks(report: Report) -> Mapping[str, Sequence[str]]:
    """Return by figure id the places that statements give it, as printed."""
    found: dict[str, list[str]] = defaultdict(list)
    for figure in report.figures:
        if figure.rank:
            for key in (figure.id, *figure.ranks):
                found[key].append(figure.rank.printed)
    return found


def _figure_line(
    content: Content, figure: Figure, ranks: Mapping[str, Sequence[str]]
) -> FigureLine:
    report = content.report
    number = figure.value is not None and not figure.is_rank
    return FigureLine(
        figure=figure,
        id=figure.id,
        year=figure.period,
        status=STATUS_WORDS[figure.status],
        name=figure.name,
        printed=figure.hedge + figure.printed,
        words=phrase(figure, gain_verb(report, figure)),
        value=signed(figure) if number else None,
        unit=figure.unit if number else "",
        measure=MEASURE_WORDS[figure.measure],
        bound=BOUND_WORDS[figure.bound],
        rank="、".join(dict.fromkeys(ranks.get(figure.id, ()))),
        path=path_words(content, figure.section),
        sentence=report.quote(report.sentence_at(figure.span.start)),
        place=place_line(report, figure.section),
    )


def _pair_lines(content: Content) -> Iterator[PairLine]:
    report, book, ranks = content.report, content.book, _ranks(content.report)

    def line(figure: Figure) -> FigureLine:
        return _figure_line(content, figure, ranks)

    for pair in book.pairs:
        sides = line(pair.actual), line(pair.target)
        change = pair.difference
        yield PairLine(PairKind.COMPARABLE, pair.name, *sides, change.sentence, change)
    for unlike in book.unlike:
        sides = line(unlike.actual), line(unlike.target)
        yield PairLine(PairKind.UNLIKE, unlike.name, *sides, note=unlike.words)
    for target in book.unpaired:
        note = f"{report.review_year}年实绩{NOT_IN_TEXT}"
        yield PairLine(PairKind.ALONE, target.name, None, line(target), note=note)
    for target in book.unnumbered:
        yield PairLine(PairKind.UNNUMBERED, target.name, None, line(target), note="目标没有写数字")


def _rank_line(
    content: Content, scope: str, standing: Standing, ranks: Mapping[str, Sequence[str]]
) -> RankLine:
    figure = content.report.figure(standing.figure)
    rank = figure.rank
    exact = rank is not None and rank.numbered and not _AMONG.search(rank.printed)
    return RankLine(
        scope=scope,
        kind=standing.kind,
        place=int(rank.place) if rank and exact else None,
        printed=standing.printed,
        subject=standing.name,
        numbers=numbers_of(content.report, standing),
        line=_figure_line(content, figure, ranks),
    )
