"""Everything the detail card says about one figure: both years, difference, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.comparing.difference import Difference
from briefing_app.analysis.comparing.pairs import Pair, find_pairs
from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.units import total_word
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import NOT_IN_TEXT, Printed, headline, phrase
from briefing_app.model.figure import Figure, Measure, Span, Status
from briefing_app.model.report import Report

_CLAUSE_END = "；"


class Partner(NamedTuple):
    """One of several figures that share a half of the card: 高新技术产业增加值, 增长7%."""

    figure: str
    name: str
    words: str


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
    name: str = ""
    """What this year's text calls it, where that differs from the card's name."""
    shared: str = ""
    """一数两项, where one number speaks for several indicators."""
    partners: tuple[Partner, ...] = ()
    """All figures of this half, where there are several instead of one headline."""

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
    subjects = tuple(map(report.figure, chosen.ranks)) or (chosen,)
    own = _own_figures(report, subjects[0]) if len(subjects) == 1 else subjects
    name = subjects[0].name if len(subjects) == 1 else chosen.name
    other_status = Status.TARGET if chosen.status is Status.ACTUAL else Status.ACTUAL
    others = _counterparts(report, own, subjects, other_status)
    other = _own_figures(report, others[0]) if len(others) == 1 else others
    alone = len(subjects) == len(others) == 1
    sides = {
        chosen.status: _side(report, chosen.status, own, chosen, name),
        other_status: _side(report, other_status, other, None, name),
    }
    return Detail(
        figure_id,
        name,
        sides[Status.ACTUAL],
        sides[Status.TARGET],
        _difference(find_pairs(report), own, other) if alone else None,
    )


def statement(detail: Detail) -> str:
    """Return both years as one sentence, 2022年固定资产投资增长10%；2023年目标增长10%以上."""
    actual, target = detail.actual, detail.target
    known = "" if actual.partners else actual.name or detail.name
    first = f"{actual.year}年{known}{_words(actual) or '实绩' + NOT_IN_TEXT}"
    return f"{first}；{target.year}年目标{target.name}{_words(target) or NOT_IN_TEXT}。"


def copy_text(report: Report, detail: Detail) -> str:
    """Return the statement with the sentences it rests on and their source, for pasting."""
    sources = [side.source for side in (detail.actual, detail.target) if side.source]
    quotes = [quotation(report, source.text, source.place) for source in sources]
    return "\n".join((statement(detail), *quotes))


def spoken_side(side: Side) -> str:
    """Return one half for assistive technology."""
    aim = "目标" if side.status is Status.TARGET else "实绩"
    words = [_words(side) or NOT_IN_TEXT, *side.missing]
    return f"{side.year}年{aim}：{'，'.join(words)}"


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


def _counterparts(
    report: Report, own: Sequence[Figure], subjects: Sequence[Figure], status: Status
) -> tuple[Figure, ...]:
    """Return the other year's figures, one for each indicator that the subjects speak for.

    The pair goes first, so that figures of one name keep their order; then what compares.
    """
    ids = frozenset(f.id for f in subjects)
    paired = {p.indicator: p.side(status) for p in find_pairs(report) if p.has(ids)}
    indicators = dict.fromkeys(i for f in subjects for i in f.indicators)
    found = (paired.get(i) or _counterpart(report, own, i, status) for i in indicators)
    return tuple(dict.fromkeys(f for f in found if f))


def _counterpart(
    report: Report, own: Sequence[Figure], indicator: str, status: Status
) -> Figure | None:
    """Return the other year's figure of an indicator that compares best with ours."""
    group = [f for f in report.figures if f.status is status and indicator in f.indicators]
    group = [f for f in group if not f.is_rank] or group
    wanted = [f.measure for f in own]
    return min(
        group,
        key=lambda f: wanted.index(f.measure) if f.measure in wanted else len(wanted),
        default=None,
    )


def _difference(
    pairs: Iterable[Pair], own: Sequence[Figure], other: Sequence[Figure]
) -> Difference | None:
    """Return the difference of the first two that compare."""
    ids = {f.id for f in (*own, *other)}
    found = (p.difference for p in pairs if p.actual.id in ids and p.target.id in ids)
    return next(found, None)


def _side(
    report: Report, status: Status, figures: Sequence[Figure], chosen: Figure | None, title: str
) -> Side:
    year = report.plan_year if status is Status.TARGET else report.review_year
    if not figures:
        return Side(status, year)
    main = figures[0]
    if len({f.indicators for f in figures}) > 1:
        return _shared_side(report, figures, chosen)
    growth = figures[1] if len(figures) > 1 else None
    return Side(
        status=status,
        year=main.period,
        figure=main.id,
        headline=None if main.is_rank else headline(main, gain_verb(report, main)),
        growth=phrase(growth) if growth else "",
        growth_figure=growth.id if growth else "",
        seals=_seals(report, figures),
        missing=_missing(report, main) if status is Status.ACTUAL else (),
        source=_source(report, chosen or main),
        name="" if main.name == title or main.is_rank else main.name,
        shared=_shared(main),
    )


def _shared(figure: Figure) -> str:
    count = len(figure.indicators)
    words = "两" if count == 2 else str(count)
    return f"一数{words}项" if count > 1 and figure.is_number else ""


def _shared_side(report: Report, figures: Sequence[Figure], chosen: Figure | None) -> Side:
    """Return a half that lists several figures; its seal is that of the chosen rank."""
    main = figures[0]
    return Side(
        status=main.status,
        year=main.period,
        figure=main.id,
        seals=(chosen.rank.printed,) if chosen and chosen.rank else (),
        source=_source(report, chosen or main),
        partners=tuple(Partner(f.id, f.name, phrase(f, gain_verb(report, f))) for f in figures),
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


def _missing(report: Report, main: Figure) -> tuple[str, ...]:
    """Return what one would look for beside a growth rate: the total it is of."""
    known = report.indicators.get(main.indicators[0])
    word = total_word(known.family) if known and main.measure is Measure.GROWTH else ""
    return (f"{word}：{NOT_IN_TEXT}",) if word else ()


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
    words = [f"{p.name}{p.words}" for p in side.partners]
    words += [side.headline.text()] if side.headline else []
    words += [side.growth] if side.growth else []
    return "，".join((*words, *side.seals))
