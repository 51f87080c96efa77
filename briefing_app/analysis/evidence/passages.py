"""The words that figures rest on: cut to their clauses, joined where they meet, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing_app.analysis.evidence.records import Passage, WordMark
from briefing_app.analysis.quoting import short_place
from briefing_app.analysis.verbs import gain_verb
from briefing_app.model.correction import CorrectionKind
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report

DOTS = "……"
LONG, SHORT = 48, 28
"""Characters up to which a clause is not cut: as a rule, and where room is short."""
_NEAR = 6
"""So few words between two quoted runs are quoted too."""
_ENDS = "。！？"
_BREAKS = "，；：" + _ENDS
_MINOR = "、"
_OPEN, _CLOSE = "“（《【", "”）》】"


@dataclass(frozen=True, slots=True)
class Run:
    """Runs of one passage, in text order, with the figures they are quoted for."""

    spans: tuple[Span, ...]
    figures: tuple[Figure, ...]

    @property
    def status(self) -> Status:
        """Whether it states an actual or a target."""
        return self.figures[0].status


def runs(report: Report, figures: Sequence[Figure], room: int) -> tuple[Run, ...]:
    """Return the passages that figures rest on, each word once; actuals before targets.

    Passages keep the order in which the figures name them. Figures of one sentence, and of
    sentences that follow each other in a section, share a passage.
    """
    cuts = sorted(((_cut(report, f, room), f) for f in figures), key=_start)
    joined: list[Run] = []
    for span, figure in cuts:
        last = joined[-1] if joined else None
        if last and _belong(report, last, span, figure):
            joined[-1] = Run((*_added(last.spans, span),), (*last.figures, figure))
        else:
            joined.append(Run((span,), (figure,)))
    order = {f.id: n for n, f in enumerate(figures)}

    def rank(run: Run) -> tuple[bool, int]:
        return run.status is Status.TARGET, min(order[f.id] for f in run.figures)

    return tuple(sorted(joined, key=rank))


def passage(report: Report, run: Run, number: int) -> Passage:
    """Return a run as words with their marks; …… stands where a sentence is cut."""
    words, marks, lost = "", list[WordMark](), list[int]()
    for n, span in enumerate(run.spans):
        words += DOTS if n or span.start > report.sentence_at(span.start).start else ""
        shift = len(words) - span.start
        marks += [
            WordMark(m.start + shift, m.end + shift, m.rank) for m in _marks(report.figures, span)
        ]
        lost += [at + shift for at in _lost(report, span)]
        words += report.quote(span)
    end = run.spans[-1].end
    words += DOTS if end < report.sentence_at(end - 1).end else ""
    first = run.figures[0]
    return Passage(
        number=number,
        status=run.status,
        words=words,
        marks=tuple(marks),
        lost=tuple(lost),
        place=_place(report, first),
        sections=tuple(dict.fromkeys(f.section for f in run.figures)),
        figures=tuple(f.id for f in run.figures),
    )


def touches(run: Run, start: int, end: int) -> bool:
    """Whether a place of the text lies in a run."""
    return any(span.start <= start and end <= span.end for span in run.spans)


def _start(cut: tuple[Span, Figure]) -> tuple[Span, Span]:
    return cut[0], cut[1].span


def _belong(report: Report, run: Run, span: Span, figure: Figure) -> bool:
    """Whether a cut belongs to the passage before it: one sentence, or the next one at once."""
    last = run.figures[-1]
    if last.section != figure.section or last.status is not figure.status:
        return False
    before, here = report.sentence_at(last.span.start), report.sentence_at(figure.span.start)
    return before == here or run.spans[-1].end >= span.start


def _added(spans: Sequence[Span], span: Span) -> Iterator[Span]:
    """Yield the runs with one more; what touches or nearly touches becomes one."""
    *before, last = spans
    yield from before
    if span.start <= last.end + _NEAR:
        yield Span(last.start, max(last.end, span.end))
    else:
        yield last
        yield span


def _cut(report: Report, figure: Figure, room: int) -> Span:
    """Return the clause of a figure; a long one from its name on and to its next break.

    Nothing is cut inside quotation marks or brackets, nor between a number and the words it
    needs: its name where the sentence has it, and the verb that it shares with others.
    """
    sentence = report.sentence_at(figure.span.start)
    clause = _clause(report.text, sentence, figure.span)
    if clause.end - clause.start <= room:
        return clause
    breaks = list(_breaks(report.text, clause, _BREAKS))
    finer = list(_breaks(report.text, clause, _BREAKS + _MINOR))
    end = _first_behind(finer, figure.span.end, clause.end)
    start = clause.start + _needed(report, figure, Span(clause.start, end))
    further = _first_behind(breaks, figure.span.end, clause.end)
    end = further if further - start <= room else end
    for places in (breaks, finer):
        fitting = [at for at in (clause.start, *places) if at <= start and end - at <= room]
        if fitting:
            return Span(fitting[0], end)
    return Span(max(at for at in (clause.start, *finer) if at <= start), end)


def _first_behind(places: Iterable[int], at: int, otherwise: int) -> int:
    return next((place for place in places if place >= at), otherwise)


def _clause(text: str, sentence: Span, figure: Span) -> Span:
    """Return the part of a sentence between semicolons that holds a figure."""
    start = text.rfind("；", sentence.start, figure.start) + 1 or sentence.start
    end = text.find("；", figure.end, sentence.end) + 1 or sentence.end
    return Span(start, end)


def _needed(report: Report, figure: Figure, clause: Span) -> int:
    """Return where in a clause the words begin without which the number says nothing.

    The name goes before the number, or behind it up to the clause's end: 463个重点建设项目.
    """
    words, at = report.text[clause.start : clause.end], figure.span.start - clause.start
    known = [i for key in figure.indicators if (i := report.indicators.get(key))]
    names = [figure.name, *(word for i in known for word in (i.name, *i.aliases))]
    places = [found for name in names if name and (found := words.rfind(name)) >= 0]
    if not places:
        return 0
    verb = gain_verb(report, figure)
    shared = words.rfind(verb, 0, at) if verb else at
    return min(at, max(places), shared if shared >= 0 else at)


def _breaks(text: str, clause: Span, marks: str) -> Iterator[int]:
    """Yield the offsets behind these marks where they stand in no brackets."""
    depth = 0
    for at in range(clause.start, clause.end):
        mark = text[at]
        depth += (mark in _OPEN) - (mark in _CLOSE)
        if depth <= 0 and mark in marks:
            yield at + 1


def _marks(figures: Iterable[Figure], span: Span) -> Iterator[WordMark]:
    """Yield the figures and places inside a span."""
    for figure in figures:
        if span.start <= figure.span.start and figure.span.end <= span.end:
            yield WordMark(*figure.span, figure.is_rank)


def _lost(report: Report, span: Span) -> Iterator[int]:
    """Yield the ends of places at which the page has lost words."""
    torn = {c.id for c in report.corrections if c.kind is CorrectionKind.LOST_TEXT}
    for edit in report.edits:
        if edit.correction in torn and span.start <= edit.start and edit.end <= span.end:
            yield edit.end


def _place(report: Report, figure: Figure) -> str:
    """Return where a passage stands: （二）有效投资扩量提质, 2023（三）加大投资力度."""
    place = short_place(report, figure.section)
    year = str(report.plan_year)
    if figure.status is not Status.TARGET or place.startswith(year):
        return place
    return year + ("" if place.startswith("（") else " ") + place
