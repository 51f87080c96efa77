"""Everything the detail card says about one figure: both years, difference, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.difference import Difference
from briefing_app.analysis.pairs import Pair, find_pairs
from briefing_app.analysis.words import NOT_IN_TEXT, Printed, headline, phrase
from briefing_app.model.figure import Figure, Measure, Span, Status
from briefing_app.model.report import Report

_CLAUSE_END = "；"


class Source(NamedTuple):
    """The words of the text that a side rests on, and where they stand."""

    figure: str
    text: str
    mark: Span
    """The figure's place inside `text`."""
    place: str
    span: Span
    """The words' place in the report."""


@dataclass(frozen=True, slots=True)
class Side:
    """One year's half of the card. Nothing in the text: no headline and no seals."""

    status: Status
    year: int
    figure: str = ""
    headline: Printed | None = None
    growth: str = ""
    growth_figure: str = ""
    seals: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Fields the text does not give, as whole phrases: 总额：原文未载."""
    source: Source | None = None

    @property
    def absent(self) -> bool:
        """Whether the text says nothing for this year."""
        return not self.figure


@dataclass(frozen=True, slots=True)
class Detail:
    """What the detail card shows for a selected figure."""

    figure: str
    name: str
    actual: Side
    target: Side
    difference: Difference | None

    def side(self, status: Status) -> Side:
        """Return one half."""
        return self.actual if status is Status.ACTUAL else self.target


def detail(report: Report, figure_id: str) -> Detail:
    """Return the detail card's content; raise UnknownIdError for an unknown figure."""
    chosen = report.figure(figure_id)
    subject = _subject(report, chosen)
    all_pairs = find_pairs(report)
    pairs = [p for p in all_pairs if p.has(frozenset((subject.id,)))]
    indicator = pairs[0].indicator if pairs else subject.indicators[0]
    own = _own_figures(report, subject)
    other_status = Status.TARGET if chosen.status is Status.ACTUAL else Status.ACTUAL
    other = _other_figures(report, own, indicator, other_status)
    change = _difference(all_pairs, own, other)
    sides = {
        chosen.status: _side(report, chosen.status, own, chosen),
        other_status: _side(report, other_status, other, None),
    }
    name = pairs[0].name if pairs and len(subject.indicators) > 1 else subject.name
    return Detail(figure_id, name, sides[Status.ACTUAL], sides[Status.TARGET], change)


def statement(detail: Detail) -> str:
    """Return both years as one sentence, 2022年固定资产投资增长10%；2023年目标增长10%以上."""
    actual, target = detail.actual, detail.target
    first = f"{actual.year}年{detail.name}{_words(actual) or '实绩' + NOT_IN_TEXT}"
    return f"{first}；{target.year}年目标{_words(target) or NOT_IN_TEXT}。"


def copy_text(report: Report, detail: Detail) -> str:
    """Return the statement with the sentences it rests on and their source, for pasting."""
    sources = [side.source for side in (detail.actual, detail.target) if side.source]
    quotes = [f"“{s.text}”——《{report.title}》{s.place}" for s in sources]
    return "\n".join((statement(detail), *quotes))


def spoken_side(side: Side) -> str:
    """Return one half for assistive technology."""
    aim = "目标" if side.status is Status.TARGET else "实绩"
    words = [_words(side) or NOT_IN_TEXT, *side.missing]
    return f"{side.year}年{aim}：{'，'.join(words)}"


def place_line(report: Report, section_id: str) -> str:
    """Return where a section stands: 第2版 ·（一）· 市场活力提振复苏."""
    path = report.path(section_id)
    year = f"{report.plan_year}" if report.status_of(section_id) is Status.TARGET else ""
    steps = [report.source.page] if report.source.page else []
    for section in path[1:] or path:
        known = section.label if section.children else ""
        name = known or section.short
        steps.append(f"{year}{'' if known or not year else '年'}{name}")
        year = ""
    line = " · ".join(steps)
    return line.replace(" · （", " ·（").replace("） · ", "）· ")


def _subject(report: Report, chosen: Figure) -> Figure:
    """Return the quantity a rank speaks of, or the figure itself."""
    return report.figure(chosen.ranks[0]) if chosen.ranks else chosen


def _own_figures(report: Report, subject: Figure) -> tuple[Figure, ...]:
    """Return the headline figure and, if any, the growth rate joined to it."""
    near = [
        f
        for f in report.figures
        if f.section == subject.section
        and f.status is subject.status
        and f.indicators == subject.indicators
        and f.is_quantity
    ]
    if subject.measure is Measure.GROWTH and subject.value is not None:
        levels = [f for f in near if f.measure in (Measure.LEVEL, Measure.INCREASE)]
        return (levels[0], subject) if levels else (subject,)
    rates = [f for f in near if f.measure is Measure.GROWTH and f is not subject]
    return (subject, rates[0]) if rates and subject.is_quantity else (subject,)


def _other_figures(
    report: Report, own: Sequence[Figure], indicator: str, status: Status
) -> tuple[Figure, ...]:
    """Return the other year's figures, those that compare with ours first."""
    group = [f for f in report.figures if f.status is status and indicator in f.indicators]
    group = [f for f in group if not f.is_rank] or group
    if not group:
        return ()
    wanted = [f.measure for f in own]
    best = min(group, key=lambda f: wanted.index(f.measure) if f.measure in wanted else 9)
    return _own_figures(report, best)


def _difference(
    pairs: Iterable[Pair], own: Sequence[Figure], other: Sequence[Figure]
) -> Difference | None:
    """Return the difference of the first two that compare."""
    ids = {f.id for f in (*own, *other)}
    found = (p.difference for p in pairs if p.actual.id in ids and p.target.id in ids)
    return next(found, None)


def _side(report: Report, status: Status, figures: Sequence[Figure], chosen: Figure | None) -> Side:
    year = report.plan_year if status is Status.TARGET else report.review_year
    if not figures:
        return Side(status, year)
    main = figures[0]
    growth = figures[1] if len(figures) > 1 else None
    seals = _seals(report, figures)
    return Side(
        status=status,
        year=main.period,
        figure=main.id,
        headline=None if main.is_rank else headline(main),
        growth=phrase(growth) if growth else "",
        growth_figure=growth.id if growth else "",
        seals=seals,
        missing=_missing(main, seals) if status is Status.ACTUAL else (),
        source=_source(report, chosen or main),
    )


def _seals(report: Report, figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the honours of these figures, as printed, in text order."""
    return tuple(f.rank.printed for f in report.figures if f.rank and _honours(f, figures))


def _honours(rank: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a place is that of these figures, or of their indicator where it names none."""
    ids = {f.id for f in figures}
    if rank.id in ids or not ids.isdisjoint(rank.ranks):
        return True
    main = figures[0]
    return (
        not rank.ranks
        and rank.is_rank
        and (rank.section, rank.status) == (main.section, main.status)
        and not set(rank.indicators).isdisjoint(main.indicators)
    )


def _missing(main: Figure, seals: tuple[str, ...]) -> tuple[str, ...]:
    fields = ["总额"] if main.measure is Measure.GROWTH else []
    if not seals:
        fields.append("位次")
    return tuple(f"{field}：{NOT_IN_TEXT}" for field in fields)


def _source(report: Report, figure: Figure) -> Source:
    """Return the sentence of a figure, or its clause where semicolons part the sentence."""
    sentence = report.sentence_at(figure.span.start)
    text = report.quote(sentence)
    at = figure.span.start - sentence.start
    start = text.rfind(_CLAUSE_END, 0, at) + 1
    end = text.find(_CLAUSE_END, at) + 1 or len(text)
    mark = Span(at - start, at - start + figure.span.end - figure.span.start)
    span = Span(sentence.start + start, sentence.start + end)
    return Source(figure.id, text[start:end], mark, place_line(report, figure.section), span)


def _words(side: Side) -> str:
    """Return a half in words that follow the name; "" where the text has nothing."""
    words = [side.headline.text()] if side.headline else []
    words += [side.growth] if side.growth else []
    return "，".join((*words, *side.seals))
