"""What the stops of an agenda bring to an export: sections and figures of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report, Section

if TYPE_CHECKING:
    from briefing_app.analysis.asking.answers import Answerer


class Parts(NamedTuple):
    """Sections whose text is written and figures of the tables; none if the stop is lost."""

    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()


class StopReader:
    """Looks up the stops of an agenda in one report."""

    def __init__(self, report: Report) -> None:
        """Take the report; what answers questions is made for the first of them."""
        self._report = report
        self._answerer: Answerer | None = None

    def parts(self, stop: Stop) -> Parts:
        """Return what a stop brings; nothing if the report does not have it any more."""
        find = {
            StopKind.TOPIC: _topic,
            StopKind.FIGURE: _figure,
            StopKind.PAIR: _pair,
            StopKind.SENTENCE: _sentence,
        }
        try:
            if stop.kind is StopKind.ANSWER:
                return self._answer(stop)
            return find[stop.kind](self._report, stop)
        except UnknownIdError:
            return Parts()

    def _answer(self, stop: Stop) -> Parts:
        """Return the figures of the answer; of what else was found, the sentences' sections."""
        from briefing_app.analysis.asking.answers import Answerer

        report = self._report
        self._answerer = self._answerer or Answerer((report,))
        results = self._answerer.ask(stop.target)
        if results.answer:
            sides = (results.answer.actual, results.answer.growth, results.answer.target)
            return _with_sections(report, tuple(report.figure(key) for key in sides if key))
        hits = [hit for hit in results.hits if any(mark.exact for mark in hit.marks)]
        sections = dict.fromkeys(hit.section for hit in hits)
        figures = dict.fromkeys(mark.figure for hit in hits for mark in hit.figures)
        return Parts(tuple(map(report.section, sections)), tuple(map(report.figure, figures)))


def _topic(report: Report, stop: Stop) -> Parts:
    section = report.section(stop.target)
    return Parts(tuple(section.walk()), report.figures_in(section.id))


def _figure(report: Report, stop: Stop) -> Parts:
    return _with_sections(report, (report.figure(stop.target),))


def _pair(report: Report, stop: Stop) -> Parts:
    """Return both sides, the actual first; the figure alone where it has no other side."""
    figure = report.figure(stop.target)
    pair = next((p for p in find_pairs(report) if p.has(frozenset((figure.id,)))), None)
    return _with_sections(report, (pair.actual, pair.target) if pair else (figure,))


def _sentence(report: Report, stop: Stop) -> Parts:
    from briefing_app.meeting.anchoring import find

    span = find(report, stop.anchor) if stop.anchor else None
    if span is None:
        return Parts()
    figures = tuple(f for f in report.figures if _inside(f.span, span))
    return Parts((report.section_at(span.start),), figures)


def _with_sections(report: Report, figures: tuple[Figure, ...]) -> Parts:
    sections = dict.fromkeys(figure.section for figure in figures)
    return Parts(tuple(map(report.section, sections)), figures)


def _inside(part: Span, whole: Span) -> bool:
    return whole.start <= part.start < whole.end
