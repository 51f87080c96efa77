"""What a question in the meeting comes to: slides that could be sent, and stops to add."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.asking.answers import Answer, Hit, Related, Results
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import found_slide
from briefing_app.meeting.agenda import Stop
from briefing_app.meeting.page import Page
from briefing_app.meeting.room import loose_page
from briefing_app.meeting.stops import answer_stop, figure_stop, sentence_stop
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

_MOST = 40


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that was found, as a row and as a page for the room."""

    name: str
    words: str
    """What stands beside the name; "" for a sentence, which is its own name."""
    place: str
    status: Status | None
    page: Page
    stop: Stop

    @property
    def slide(self) -> Slide:
        """What the room would see."""
        return self.page.slide

    @property
    def spoken(self) -> str:
        """The find for assistive technology."""
        return self.slide.statement


def finds(report: Report, results: Results) -> tuple[Find, ...]:
    """Return the answer first, then kindred figures, then sentences; all of one report."""
    found: list[Answer | Hit | Related] = [results.answer] if results.answer else []
    found += results.related
    found += (hit for hit in results.hits if not hit.title)
    return tuple(find_of(report, results, each) for each in found[:_MOST])


def answer_page(report: Report, results: Results) -> Slide | None:
    """Return the slide a question comes to, for an agenda's stop; None where nothing is found."""
    found = finds(report, results)
    return found[0].slide if found else None


def find_of(report: Report, results: Results, found: Answer | Hit | Related) -> Find:
    """Return one thing that was found, as a row and as a page for the room."""
    if isinstance(found, Answer):
        return _answered(report, results, found)
    if isinstance(found, Hit):
        return _hit(report, results, found)
    return _related(report, results, found)


def _answered(report: Report, results: Results, answer: Answer) -> Find:
    page = loose_page(found_slide(report, results, answer))
    stop = answer_stop(results.query.strip(), answer.name)
    return Find(answer.name, "", "", None, page, stop)


def _related(report: Report, results: Results, related: Related) -> Find:
    page = loose_page(found_slide(report, results, related))
    stop = figure_stop(report, related.figure)
    return Find(related.name, related.words, related.place, related.status, page, stop)


def _hit(report: Report, results: Results, hit: Hit) -> Find:
    status = report.status_of(hit.section)
    page = loose_page(found_slide(report, results, hit))
    return Find(hit.text, "", hit.place, status, page, sentence_stop(report, hit.sentence))
