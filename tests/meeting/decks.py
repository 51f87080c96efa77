"""Decks made by hand for tests: a page a stop, without looking for figures."""

from __future__ import annotations

from collections.abc import Callable

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.page import Deck, Page
from briefing_app.model.report import Report


def simple_deck(
    report: Report, agenda: Agenda | None, answer: Callable[[str], Slide | None]
) -> Deck:
    """Return a page for each topic, or for each stop that is there."""
    if agenda is None:
        leaves = [s for s in report.outline() if not s.children]
        slides = [TopicSlide(s.id, (), s.short, lead=s.short) for s in leaves]
        pages = tuple(Page(s, n, n + 1, len(slides)) for n, s in enumerate(slides))
        return Deck(report.title, pages)
    made = [_slide(report, stop, answer) for stop in agenda.stops]
    lost = tuple(s.title for s, slide in zip(agenda.stops, made, strict=True) if slide is None)
    pages = tuple(Page(slide, n, n + 1, len(made)) for n, slide in enumerate(made) if slide)
    return Deck(agenda.title, pages, lost)


def _slide(report: Report, stop: Stop, answer: Callable[[str], Slide | None]) -> Slide | None:
    if stop.kind is StopKind.ANSWER:
        return answer(stop.target)
    if stop.kind is StopKind.TOPIC:
        known = {s.id for s in report.outline()}
        slide = TopicSlide(stop.target, (), stop.title, lead=stop.title)
        return slide if stop.target in known else None
    return sentence_slide(stop.title)
