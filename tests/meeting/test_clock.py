from __future__ import annotations

import pytest

from briefing_app.meeting.clock import StopTime, clock_words, read_clock
from briefing_app.meeting.room import LOOSE, Step

STEPS = [Step(0, 0), Step(280, 1), Step(590, 2)]
MINUTES = (5, 4, 6, 25)
NOW = 715.0


def test_each_stop_has_its_time() -> None:
    assert [s.used_words for s in read_clock(STEPS, MINUTES, NOW).stops] == [
        "4:40 / 5:00",
        "5:10 / 4:00",
        "2:05 / 6:00",
        "25:00",
    ]


def test_what_is_left_and_over_is_said() -> None:
    assert [s.left_words for s in read_clock(STEPS, MINUTES, NOW).stops] == [
        "余 0:20",
        "超 1:10",
        "还有 3:55",
        "",
    ]


def test_stops_that_were_left_are_done() -> None:
    reading = read_clock(STEPS, MINUTES, NOW)
    assert [s.done for s in reading.stops] == [True, True, False, False]
    assert reading.current == 2


def test_the_end_is_worked_out_from_what_is_left() -> None:
    reading = read_clock(STEPS, MINUTES, NOW)
    assert (reading.elapsed, reading.planned, reading.ends) == (715, 2400, 2450)
    assert reading.lag_words == "比计划慢 0:50"


@pytest.mark.parametrize(("now", "words"), [(600, "比计划慢 1:00"), (540, "正合计划")])
def test_time_over_the_plan_is_lag(now: float, words: str) -> None:
    assert read_clock([Step(0, 0), Step(240, 1)], (4, 5), now).lag_words == words


def test_a_stop_that_was_skipped_saves_its_time() -> None:
    assert read_clock([Step(0, 0), Step(60, 2)], (1, 5, 2), 60).lag_words == "比计划快 5:00"


def test_a_stop_that_is_visited_again_has_all_its_time() -> None:
    reading = read_clock([Step(0, 0), Step(10, 1), Step(30, 0)], (1, 1), 35)
    assert [s.used for s in reading.stops] == [15, 20]


def test_without_a_plan_there_is_no_lag() -> None:
    reading = read_clock([Step(0, 0)], (0,), 30)
    assert (reading.lag, reading.lag_words, reading.ends) == (0, "", 30)
    assert (reading.stops[0].used_words, reading.stops[0].left_words) == ("0:30", "")


def test_time_away_from_the_agenda_belongs_to_no_stop() -> None:
    reading = read_clock([Step(0, LOOSE)], (1,), 30)
    assert (reading.stops[0].used, reading.current) == (0, -1)


def test_before_the_first_stop_nothing_runs() -> None:
    assert read_clock([], (2,), 0).ends == 120


def test_less_than_a_second_over_is_not_over() -> None:
    assert StopTime(60.9, 60, current=True, visited=True).left_words == "还有 0:00"


@pytest.mark.parametrize(
    ("seconds", "words"), [(-3, "0:00"), (50.9, "0:50"), (715, "11:55"), (3725, "1:02:05")]
)
def test_seconds_are_read_as_from_a_clock(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words
