"""The pages of a meeting: a report from topic to topic, or the stops of an agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, detail_slide, sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.analysis.slides.topic import Topics, report_topics
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.page import Deck, Page, Segment
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report

Answerer = Callable[[str], Slide | None]


class _Length(NamedTuple):
    """One length of the progress line: which stops it is for."""

    status: Status
    stops: tuple[int, ...]


def report_deck(report: Report) -> Deck:
    """Return a report as pages: a stop for each topic, a segment for each area."""
    topics, maker = report_topics(report), Topics(report)
    lengths = []
    stops = groupby(enumerate(topics), key=_AreaOf(report))
    for area, own in stops:
        lengths.append(_Length(report.status_of(area), tuple(stop for stop, _ in own)))
    pages = tuple(
        Page(slide, stop, stop + 1, len(topics), _areas_shown(lengths, stop))
        for stop, topic in enumerate(topics)
        for slide in maker.slides(topic)
    )
    return Deck(report.title, pages, places=_all_places(report, pages))


def agenda_deck(report: Report, agenda: Agenda, answer: Answerer) -> Deck:
    """Return the pages of an agenda: what each stop shows, and a segment for each stop.

    `answer` gives the slide a question comes to, None where nothing is found. A stop is lost
    where the report has not what it shows, or where that cannot be told for sure; numbers
    are those of the agenda, so that a lost one is missed among them.
    """
    shower = _Shower(report, answer)
    shown = [shower.slides(stop) for stop in agenda.stops]
    lengths = [(_status(report, slides[0]), len(slides)) if slides else None for slides in shown]
    pages = tuple(
        Page(slide, at, at + 1, len(agenda.stops), _stops_shown(lengths, at, nth))
        for at, slides in enumerate(shown)
        for nth, slide in enumerate(slides, 1)
    )
    lost = (s.title for s, slides in zip(agenda.stops, shown, strict=True) if not slides)
    return Deck(agenda.title, pages, tuple(lost), _places_below(report, pages))


class _AreaOf:
    """The area of a numbered topic, as a key to group by."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __call__(self, topic: tuple[int, str]) -> str:
        """Return the id of the area."""
        return self._report.area(topic[1]).id


class _Shower:
    """Makes the slides of stops."""

    def __init__(self, report: Report, answer: Answerer) -> None:
        self._report, self._answer = report, answer
        self._topics: Topics | None = None

    def slides(self, stop: Stop) -> Sequence[Slide]:
        """Return what a stop shows; nothing if it is lost."""
        if stop.kind is StopKind.ANSWER:
            slide = self._answer(stop.target)
            return (slide,) if slide else ()
        if stop.kind is StopKind.TOPIC:
            return self._topic(stop)
        if stop.kind is StopKind.SENTENCE:
            return self._sentence(stop)
        return self._figure(stop)

    def _topic(self, stop: Stop) -> Sequence[Slide]:
        """Return the pages of a section: its own, then those of the topics below it."""
        section = _section(self._report, stop)
        if not section:
            return ()
        topics = self._topics = self._topics or Topics(self._report)
        below = {s.id for s in self._report.section(section).walk()} - {section}
        ids = (section, *(key for key in report_topics(self._report) if key in below))
        return [slide for key in ids for slide in topics.slides(key)]

    def _figure(self, stop: Stop) -> Sequence[Slide]:
        """Return a figure with both years."""
        from briefing_app.analysis.summary import detail

        figure = _figure(self._report, stop)
        return (detail_slide(self._report, detail(self._report, figure.id)),) if figure else ()

    def _sentence(self, stop: Stop) -> Sequence[Slide]:
        """Return a sentence with its figures marked and its source."""
        from briefing_app.meeting.anchoring import find

        span = find(self._report, stop.anchor) if stop.anchor else None
        return (span_slide(self._report, span),) if span and span.start < span.end else ()


def span_slide(report: Report, span: Span) -> Slide:
    """Return the slide of a run of the text, by rule a sentence."""
    from briefing_app.analysis.asking.records import FigureMark
    from briefing_app.analysis.quoting import place_line

    figures = (
        FigureMark(f.span.start - span.start, f.span.end - span.start, f.id, f.status)
        for f in report.figures
        if span.start <= f.span.start and f.span.end <= span.end
    )
    source = f"《{report.title}》{place_line(report, report.section_at(span.start).id)}"
    return sentence_slide(report.quote(span), (), source, figures)


def _section(report: Report, stop: Stop) -> str:
    """Return the id of the section a stop shows; "" if it is lost."""
    from briefing_app.meeting.anchoring import find_section

    if stop.anchor:
        section = find_section(report, stop.target, stop.anchor)
        return section.id if section else ""
    try:
        return report.section(stop.target).id
    except UnknownIdError:
        return ""


def _figure(report: Report, stop: Stop) -> Figure | None:
    """Return the figure a stop shows: the one that stands where its words are found."""
    from briefing_app.meeting.anchoring import find_figure

    if stop.anchor:
        span = find_figure(report, stop.target, stop.anchor)
        there = [f for f in report.figures if f.span == span]
        return next((f for f in there if f.id == stop.target), there[0] if there else None)
    try:
        return report.figure(stop.target)
    except UnknownIdError:
        return None


def _status(report: Report, slide: Slide) -> Status:
    """Return whether a stop is drawn filled or outlined: what it shows of the year planned is."""
    if isinstance(slide, TopicSlide):
        return report.status_of(slide.section)
    if isinstance(slide, AnswerSlide):
        return Status.ACTUAL if slide.target.absent else Status.TARGET
    return slide.figures[0].status if slide.figures else Status.ACTUAL


def _areas_shown(lengths: Iterable[_Length], stop: int) -> tuple[Segment, ...]:
    """Return the progress line at a topic: every area with how many of its topics were shown."""
    return tuple(
        Segment(
            length.status,
            share=len(length.stops),
            done=sum(own <= stop for own in length.stops),
            current=stop in length.stops,
        )
        for length in lengths
    )


def _stops_shown(
    lengths: Iterable[tuple[Status, int] | None], at: int, nth: int
) -> tuple[Segment, ...]:
    """Return the progress line at the nth page of a stop; a lost stop has no length."""
    segments = []
    for place, length in enumerate(lengths):
        if length:
            status, share = length
            done = share if place < at else nth if place == at else 0
            segments.append(Segment(status, share, done, current=place == at))
    return tuple(segments)


def _places(pages: Sequence[Page]) -> dict[str, int]:
    """Return the first page of every section that has one of its own, by section."""
    first: dict[str, int] = {}
    for index, page in enumerate(pages):
        if isinstance(page.slide, TopicSlide):
            first.setdefault(page.slide.section, index)
    return first


def _places_below(report: Report, pages: Sequence[Page]) -> dict[str, int]:
    """Return the first page of sections, and of those around them that have none."""
    found = _places(pages)
    around = {
        above.id: index
        for section, index in reversed(found.items())
        for above in report.path(section)
    }
    return around | found


def _all_places(report: Report, pages: Sequence[Page]) -> dict[str, int]:
    """Return a page for every section of a report shown from end to end.

    A section without one of its own begins with what comes next in the text.
    """
    found = _places(pages)
    coming = max(len(pages) - 1, 0)
    for section in reversed(report.outline()) if pages else ():
        coming = found.setdefault(section.id, coming)
    return found
