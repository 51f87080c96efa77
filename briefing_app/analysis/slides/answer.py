"""What is shown to the whole room: an answer with both years, or one sentence of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing_app.analysis.asking.answers import Answer, FigureMark, Hit, Mark, Related, Results
from briefing_app.analysis.quoting import place_line
from briefing_app.analysis.summary import Detail, Partner, Side, copy_text, detail, statement
from briefing_app.analysis.words import STATUS_WORDS, Printed, phrase
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report

DOTS = "……"
_BREAKS = "，。；：！？"
_ENDS = "。！？"
_FAR = 60
"""How many characters before the figure its name is still looked for."""


class Excerpt(NamedTuple):
    """Words of a sentence for the room: …… where words are left out, and what they state."""

    text: str
    wash: Span
    """The statement: the figure's clause with the name it speaks of."""
    mark: Span
    """The figure itself."""


@dataclass(frozen=True, slots=True)
class Half:
    """One year's half of an answer. Nothing in the text: no value, no seals, no excerpt."""

    status: Status
    heading: str
    """2022 年实绩."""
    value: Printed | None = None
    """The number in its parts."""
    words: str = ""
    """A target or a streak without a number: 与经济增长基本同步."""
    partners: tuple[Partner, ...] = ()
    """The figures of this half, where there are several."""
    name: str = ""
    """What this year's text calls it, where that differs from the title."""
    growth: str = ""
    seals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What else must be said: 总额：原文未载, 一数两项."""
    reasons: tuple[str, ...] = ()
    """Why there is no difference: 口径有别，不比较：一边是省市，一边是市级."""
    difference: str = ""
    """How the target stands to the actual value; worked out, not in the text."""
    excerpt: Excerpt | None = None
    place: str = ""

    @property
    def absent(self) -> bool:
        """Whether the text says nothing for this year."""
        return not (self.value or self.words or self.partners or self.seals)


class FootItem(NamedTuple):
    """A kindred figure in the line at the foot: 制造业投资, 力争增长30%."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class AnswerSlide:
    """An indicator with both years and, at the foot, kindred figures of one year."""

    title: str
    actual: Half
    target: Half
    foot: str
    """2023 年相关目标; "" without kindred figures."""
    items: tuple[FootItem, ...]
    items_status: Status
    statement: str
    cited: str
    """The statement with its sentences and their source."""


@dataclass(frozen=True, slots=True)
class SentenceSlide:
    """A sentence of the text with the words that were looked for."""

    text: str
    marks: tuple[Mark, ...]
    figures: tuple[FigureMark, ...]
    source: str

    @property
    def statement(self) -> str:
        """The sentence."""
        return self.text

    @property
    def cited(self) -> str:
        """The sentence with its source."""
        return f"“{self.text}”——{self.source}" if self.source else self.text


def answer_slide(report: Report, answer: Answer, related: Sequence[Related] = ()) -> AnswerSlide:
    """Return the slide of an answer; figures that only look comparable are named with why."""
    slide = _slide(report, answer.detail, answer.name, related)
    if not answer.unlike or answer.detail.difference:
        return slide
    unlike = answer.unlike[0]
    return replace(
        slide,
        actual=replace(slide.actual, reasons=_likeness(slide.actual, unlike.actual)),
        target=replace(
            slide.target,
            reasons=(
                f"口径有别，不比较：{unlike.words}",
                *_likeness(slide.target, unlike.target),
            ),
        ),
    )


def detail_slide(report: Report, detail: Detail) -> AnswerSlide:
    """Return the slide of what the detail card shows."""
    return _slide(report, detail, detail.name, ())


def sentence_slide(
    text: str, marks: Iterable[Mark] = (), source: str = "", figures: Iterable[FigureMark] = ()
) -> SentenceSlide:
    """Return the slide of a sentence; marks and figures are runs of `text`."""
    return SentenceSlide(text, tuple(marks), tuple(figures), source)


def found_slide(
    report: Report, results: Results, found: Answer | Hit | Related
) -> AnswerSlide | SentenceSlide:
    """Return the slide of anything that a question has found."""
    if isinstance(found, Answer):
        return answer_slide(report, found, results.related)
    if isinstance(found, Hit):
        return hit_slide(report, found)
    return detail_slide(report, detail(report, found.figure))


def hit_slide(report: Report, hit: Hit) -> SentenceSlide:
    """Return the slide of a sentence that was found."""
    source = f"《{report.title}》{place_line(report, hit.section)}"
    return SentenceSlide(hit.text, hit.marks, hit.figures, source)


def _slide(
    report: Report,
    detail: Detail,
    title: str,
    related: Sequence[Related],
) -> AnswerSlide:
    change = detail.difference.sentence if detail.difference else ""
    kindred = _of_one_year(related)
    status = kindred[0].status if kindred else Status.TARGET
    year = report.plan_year if status is Status.TARGET else report.review_year
    return AnswerSlide(
        title=title,
        actual=_half(report, detail, detail.actual, title),
        target=replace(_half(report, detail, detail.target, title), difference=change),
        foot=f"{year} 年相关{STATUS_WORDS[status]}" if kindred else "",
        items=tuple(FootItem(r.name, r.words) for r in kindred),
        items_status=status,
        statement=statement(detail),
        cited=copy_text(report, detail),
    )


def _likeness(half: Half, figure: Figure) -> tuple[str, ...]:
    """Return what stands in for a year that the text does not give: 相近的：….

    It is named beside 原文未载, never put in its place.
    """
    return (f"相近的：{figure.name} {phrase(figure)}",) if half.absent else ()


def _of_one_year(related: Sequence[Related]) -> list[Related]:
    """Return the kindred targets; the actuals where there are no targets."""
    targets = [r for r in related if r.status is Status.TARGET]
    return targets or list(related)


def _half(report: Report, detail: Detail, side: Side, title: str) -> Half:
    known = side.name or detail.name
    named = known == title or side.absent or bool(side.partners)
    numbered = side.headline is not None and bool(side.headline.number)
    return Half(
        status=side.status,
        heading=f"{side.year} 年{STATUS_WORDS[side.status]}",
        value=side.headline if numbered else None,
        words=side.headline.text() if side.headline and not numbered else "",
        partners=side.partners,
        name="" if named else known,
        growth=side.growth,
        seals=side.seals,
        notes=(*filter(None, (side.shared,)), *side.missing),
        excerpt=_excerpt(report, side),
        place=_short_place(report, side),
    )


def _short_place(report: Report, side: Side) -> str:
    """Return area label and topic: （二）有效投资扩量提质; the page is left to the card."""
    if side.source is None:
        return ""
    section = report.figure(side.source.figure).section
    area, last = report.area(section), report.section(section)
    ahead = side.status is Status.TARGET and not last.short.startswith(str(report.plan_year))
    year = str(report.plan_year) if ahead else ""
    if not area.label:
        return f"{year} 年{last.short}" if year else last.short
    return year + area.label + last.short


def _excerpt(report: Report, side: Side) -> Excerpt | None:
    """Return the clause that states a side's figures, from the name it speaks of."""
    if side.source is None:
        return None
    own = report.figure(side.source.figure)
    sentence = report.sentence_at(own.span.start)
    text = report.quote(sentence)
    ids = filter(None, (side.figure, side.growth_figure))
    figures = [f for f in (own, *map(report.figure, ids)) if _inside(f, sentence)]
    first = min(f.span.start for f in figures) - sentence.start
    last = max(f.span.end for f in figures) - sentence.start
    named = _name_at(report, text, first, figures)
    start, end = _clause_start(text, named), _clause_end(text, last)
    mark = Span(own.span.start - sentence.start, own.span.end - sentence.start)
    return _cut(text, Span(start, end), mark)


def _inside(figure: Figure, sentence: Span) -> bool:
    return sentence.start <= figure.span.start and figure.span.end <= sentence.end


def _name_at(report: Report, text: str, first: int, figures: Sequence[Figure]) -> int:
    """Return where the sentence names what the figures are about; else the first figure."""
    known = [i for f in figures for key in f.indicators if (i := report.indicators.get(key))]
    names = [f.name for f in figures] + [word for i in known for word in (i.name, *i.aliases)]
    window = text[max(first - _FAR, 0) : first]
    places = [at for name in names if name and (at := window.rfind(name)) >= 0]
    return max(first - _FAR, 0) + max(places) if places else first


def _clause_start(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in _BREAKS) + 1


def _clause_end(text: str, at: int) -> int:
    """Return where the clause ends, before the mark that ends it."""
    found = [place for mark in _BREAKS if (place := text.find(mark, at)) >= 0]
    return min(found, default=len(text))


def _cut(text: str, kept: Span, mark: Span) -> Excerpt:
    """Return the kept words with the mark that ends them, and …… for what is left out."""
    before = DOTS if kept.start > 0 else ""
    closing = text[kept.end : kept.end + 1]
    after = "" if kept.end + 1 >= len(text) and closing in _ENDS else DOTS
    shift = len(before) - kept.start
    return Excerpt(
        before + text[kept.start : kept.end] + closing + after,
        Span(kept.start + shift, kept.end + shift),
        Span(mark.start + shift, mark.end + shift),
    )


def shortened(excerpt: Excerpt, length: int) -> Excerpt:
    """Return an excerpt of about `length` characters around its figure."""
    if len(excerpt.text) <= length:
        return excerpt
    room = max(length - 2 * len(DOTS) - (excerpt.mark.end - excerpt.mark.start), 0)
    start = max(excerpt.mark.start - room * 2 // 3, 0)
    end = min(excerpt.mark.end + room - (excerpt.mark.start - start), len(excerpt.text))
    before = DOTS if start else ""
    after = DOTS if end < len(excerpt.text) else ""
    shift = len(before) - start
    wash = Span(max(excerpt.wash.start, start) + shift, min(excerpt.wash.end, end) + shift)
    mark = Span(excerpt.mark.start + shift, excerpt.mark.end + shift)
    return Excerpt(before + excerpt.text[start:end] + after, wash, mark)


def shortened_sentence(slide: SentenceSlide, length: int) -> SentenceSlide:
    """Return a sentence cut to about `length` characters around its first mark."""
    text = slide.text
    if len(text) <= length:
        return slide
    first = min((mark.start for mark in slide.marks), default=0)
    start = max(min(first - length // 3, len(text) - length), 0)
    end = start + length
    before, after = DOTS if start else "", DOTS if end < len(text) else ""
    shift = len(before) - start
    marks = tuple(
        mark._replace(start=max(mark.start, start) + shift, end=min(mark.end, end) + shift)
        for mark in slide.marks
        if mark.start < end and mark.end > start
    )
    figures = tuple(
        figure._replace(start=figure.start + shift, end=figure.end + shift)
        for figure in slide.figures
        if start <= figure.start and figure.end <= end
    )
    return SentenceSlide(before + text[start:end] + after, marks, figures, slide.source)
