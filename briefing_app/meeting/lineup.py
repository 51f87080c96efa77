"""The stops of a meeting as a list shows them: mark, title, place, used and planned time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.analysis.slides.answer import AnswerSlide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.clock import StopTime, clock_words
from briefing_app.meeting.page import Deck, Page
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

LOST = "原文里找不到了"
_MINUTE = 60
_PASSED = 2.0
"""Seconds; a stop that was left sooner was only passed by."""
_BOTH = (Status.ACTUAL, Status.TARGET)


class Stage(StrEnum):
    """Where the meeting is with a stop."""

    COMING = "coming"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Listed:
    """One stop as it is listed, before the meeting has any time for it."""

    title: str
    place: str
    """2022（二）; for a pair 实绩对目标; for a lost stop that it is lost."""
    marks: tuple[Status, ...]
    """Which years it shows; both for a pair."""
    minutes: int = 0
    lost: bool = False


@dataclass(frozen=True, slots=True)
class LineupRow:
    """A listed stop with its time in the meeting."""

    number: int
    """From 1."""
    stop: Listed
    stage: Stage = Stage.COMING
    used: str = ""
    """4:40; "" where none was used."""
    planned: str = ""
    """5:00; "" without a plan."""
    left: str = ""
    """余 0:20, 还有 3:55 or 超 1:10; "" without a plan or before the stop."""
    over: bool = False
    share: float = 0.0
    """How much of the plan is used: 0 to 1."""

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        words = {Stage.CURRENT: "正在讲", Stage.DONE: "讲过了", Stage.COMING: ""}[self.stage]
        used = f"已用 {self.used}" if self.used else ""
        planned = f"计划 {self.planned}" if self.planned else ""
        name = f"第 {self.number} 站 {self.stop.title}"
        return "，".join(filter(None, (name, self.stop.place, words, used, planned, self.left)))


def listed_stops(report: Report, agenda: Agenda | None, deck: Deck) -> tuple[Listed, ...]:
    """Return the stops of an agenda, of the whole report where there is none."""
    first: dict[int, Page] = {}
    for page in deck.pages:
        first.setdefault(page.stop, page)
    if agenda is None:
        return tuple(_topic(report, page) for _, page in sorted(first.items()))
    return tuple(_stop(report, stop, first.get(at)) for at, stop in enumerate(agenda.stops))


def timed_rows(stops: Sequence[Listed], times: Sequence[StopTime] = ()) -> tuple[LineupRow, ...]:
    """Return the rows of a list; without times of a meeting only what is planned stands there."""
    return tuple(
        _row(index, stop, times[index] if index < len(times) else None)
        for index, stop in enumerate(stops)
    )


def _row(index: int, stop: Listed, time: StopTime | None) -> LineupRow:
    """Return one row; a stop that was not shown, or only passed by, shows its plan."""
    planned = clock_words(stop.minutes * _MINUTE) if stop.minutes else ""
    if time is None or not (time.current or time.used >= _PASSED):
        return LineupRow(index + 1, stop, planned=planned)
    return LineupRow(
        number=index + 1,
        stop=stop,
        stage=Stage.CURRENT if time.current else Stage.DONE,
        used=clock_words(time.used),
        planned=planned,
        left=time.left_words,
        over=time.over,
        share=min(time.used / time.planned, 1.0) if time.planned else 0.0,
    )


def _topic(report: Report, page: Page) -> Listed:
    """Return a topic of the report's own deck."""
    slide = page.slide
    if not isinstance(slide, TopicSlide):
        return Listed(slide.statement, "", ())
    return Listed(slide.title, _place(report, slide.section), (report.status_of(slide.section),))


def _stop(report: Report, stop: Stop, page: Page | None) -> Listed:
    """Return a stop of an agenda; without a page it is lost."""
    lost = Listed(stop.title, LOST, (), stop.minutes, lost=True)
    if page is None:
        return lost
    try:
        place, marks = _told(report, stop, page)
    except UnknownIdError:
        return lost
    return Listed(stop.title, place, marks, stop.minutes)


def _told(report: Report, stop: Stop, page: Page) -> tuple[str, tuple[Status, ...]]:
    """Return place and marks of a stop that is there."""
    if stop.kind is StopKind.PAIR:
        return "实绩对目标", _BOTH
    if stop.kind is StopKind.ANSWER:
        return f"查“{stop.target}”", _shown(page)
    if stop.kind is StopKind.FIGURE:
        figure = report.figure(stop.target)
        return _place(report, figure.section), (figure.status,)
    section = stop.target if stop.kind is StopKind.TOPIC else _section(stop)
    if not section:
        return "", ()
    return _place(report, section), (report.status_of(section),)


def _section(stop: Stop) -> str:
    return stop.anchor.section if stop.anchor else ""


def _shown(page: Page) -> tuple[Status, ...]:
    """Return which years an answer has something for."""
    slide = page.slide
    if not isinstance(slide, AnswerSlide):
        return ()
    return tuple(half.status for half in (slide.actual, slide.target) if not half.absent)


def _place(report: Report, section_id: str) -> str:
    """Return year and area: 2022（二）."""
    actual = report.status_of(section_id) is Status.ACTUAL
    year = report.review_year if actual else report.plan_year
    return f"{year}{report.area(section_id).label}"
