from __future__ import annotations

import pytest

from briefing_app.analysis.slides.answer import answer_slide, sentence_slide
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.clock import StopTime
from briefing_app.meeting.lineup import LOST, LineupRow, Listed, Stage, listed_stops, timed_rows
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.stops import figure_stop, pair_stop, sentence_stop, topic_stop
from briefing_app.model.figure import Status
from tests.builders import make_report
from tests.meeting.decks import simple_deck
from tests.ui.panes.search.made import make_answer

REPORT = make_report()
ACTUAL, TARGET = REPORT.figures[0], REPORT.figures[-1]


def listed(*stops: Stop) -> tuple[Listed, ...]:
    agenda = Agenda("a", "会", REPORT.id, stops)
    slide = answer_slide(REPORT, make_answer(REPORT))
    deck = simple_deck(REPORT, agenda, lambda query: slide if query else None)
    return listed_stops(REPORT, agenda, deck)


@pytest.mark.parametrize(
    ("stop", "place", "marks"),
    [
        (topic_stop(REPORT, "review-2-1"), "2022（2）", (Status.ACTUAL,)),
        (topic_stop(REPORT, "plan-1-2"), "2023（1）", (Status.TARGET,)),
        (topic_stop(REPORT, "plan"), "2023", (Status.TARGET,)),
        (figure_stop(REPORT, ACTUAL.id), "2022（1）", (Status.ACTUAL,)),
        (pair_stop(REPORT, ACTUAL.id), "实绩对目标", (Status.ACTUAL, Status.TARGET)),
        (sentence_stop(REPORT, REPORT.sentences[-1]), "2023（2）", (Status.TARGET,)),
        (Stop(StopKind.SENTENCE, "", "一句话"), "", ()),
        (Stop(StopKind.ANSWER, "指标", "x"), "查“指标”", (Status.ACTUAL, Status.TARGET)),
    ],
)
def test_a_stop_says_where_it_stands(stop: Stop, place: str, marks: tuple[Status, ...]) -> None:
    assert (listed(stop)[0].place, listed(stop)[0].marks) == (place, marks)


@pytest.mark.parametrize(
    "stop",
    [
        Stop(StopKind.TOPIC, "gone", "没了", minutes=3),
        Stop(StopKind.FIGURE, "gone", "没了", minutes=3),
        Stop(StopKind.ANSWER, "", "没了", minutes=3),
    ],
)
def test_a_lost_stop_keeps_its_name_and_minutes(stop: Stop) -> None:
    assert listed(stop) == (Listed("没了", LOST, (), 3, lost=True),)


def test_an_answer_that_is_a_sentence_has_no_mark() -> None:
    agenda = Agenda("a", "会", REPORT.id, (Stop(StopKind.ANSWER, "话", "话"),))
    deck = Deck("会", (Page(sentence_slide("一句。"), 0, 1, 1),))
    assert listed_stops(REPORT, agenda, deck)[0].marks == ()


def test_the_whole_report_is_listed_by_topic() -> None:
    stops = listed_stops(REPORT, None, simple_deck(REPORT, None, lambda _: None))
    assert stops[0] == Listed("话题11", "2022（1）", (Status.ACTUAL,))


def test_a_topic_of_two_pages_is_listed_once() -> None:
    deck = simple_deck(REPORT, None, lambda _: None)
    twice = Deck("会", (deck.pages[0], deck.pages[0], *deck.pages[1:]))
    assert len(listed_stops(REPORT, None, twice)) == len(deck.pages)


def test_a_page_that_is_no_topic_is_named_by_what_it_says() -> None:
    deck = Deck("会", (Page(sentence_slide("一句。"), 0, 1, 1),))
    assert listed_stops(REPORT, None, deck) == (Listed("一句。", "", ()),)


PLANNED = Listed("甲", "2022", (), 5)


def row(used: float, *, current: bool = False, minutes: int = 5) -> LineupRow:
    time = StopTime(used, minutes * 60, current=current, visited=True)
    return timed_rows([Listed("甲", "2022", (), minutes)], [time])[0]


def test_before_the_meeting_only_the_plan_is_there() -> None:
    assert timed_rows([PLANNED]) == (LineupRow(1, PLANNED, planned="5:00"),)


def test_a_stop_that_is_over_says_how_much() -> None:
    assert (row(370).left, row(370).over, row(370).share) == ("超 1:10", True, 1.0)


def test_the_current_stop_says_what_is_left() -> None:
    made = row(120, current=True)
    assert (made.stage, made.used, made.left) == (Stage.CURRENT, "2:00", "还有 3:00")


def test_a_stop_without_a_plan_only_counts() -> None:
    made = row(120, minutes=0)
    assert (made.used, made.left, made.share) == ("2:00", "", 0.0)


def test_a_stop_that_was_only_passed_by_is_not_done() -> None:
    assert row(1).stage is Stage.COMING


def test_a_row_is_read_out_as_one_sentence() -> None:
    spoken = "第 1 站 甲，2022，正在讲，已用 2:00，计划 5:00，还有 3:00"
    assert row(120, current=True).spoken == spoken
