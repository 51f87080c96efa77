from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.meeting.clock import read_clock
from briefing_app.meeting.console import (
    frame_words,
    gone_words,
    pill_words,
    place_words,
    send_words,
    sums,
)
from briefing_app.meeting.room import (
    RoomState,
    begin,
    black,
    end,
    freeze,
    loose_page,
    screen_gone,
    send,
)
from tests.meeting.test_room import HALL, deck_of

ANSWER = loose_page(sentence_slide("某句话。"))
SHOWN = begin(deck_of(4), HALL, 2)
FROZEN, BLACK, GONE = freeze(SHOWN, 10), black(SHOWN, 10), screen_gone(SHOWN, 10)


@pytest.mark.parametrize(
    ("state", "title", "note", "way"),
    [
        (SHOWN, "场内正在显示", "第 3 站", ("", "")),
        (
            FROZEN,
            "场内正在显示 · 已定格 1:12",
            "你翻页、选站、搜索，场内都停在这一页",
            ("解除定格", "F"),
        ),
        (BLACK, "场内黑屏 1:12", "亮屏回到第 3 站", ("亮屏", "B")),
        (send(BLACK, ANSWER, 11), "场内黑屏 1:12", "备好了“某句话。”，亮屏就显示", ("亮屏", "B")),
        (GONE, "大屏断开了 1:12", "送出的先备好，接回后由你亮屏", ("选屏", "S")),
        (replace(BLACK, shown=None), "场内黑屏 1:12", "", ("亮屏", "B")),
    ],
)
def test_the_bar_names_state_time_and_way_out(
    state: RoomState, title: str, note: str, way: tuple[str, str]
) -> None:
    words = frame_words(state, 82)
    assert (words.title, words.note, (words.undo, words.keys)) == (title, note, way)


def test_only_a_room_that_follows_needs_no_warning() -> None:
    warned = [frame_words(state, 20).warns for state in (SHOWN, FROZEN, BLACK, GONE)]
    assert warned == [False, True, True, True]


def test_the_pill_says_it_shortly() -> None:
    said = [pill_words(state) for state in (SHOWN, FROZEN, BLACK, GONE)]
    assert said == ["投屏中", "大屏已定格", "场内黑屏", "大屏断开了"]


def test_a_screen_that_is_gone_is_named_with_the_page_before() -> None:
    lines = ("“会议室投影”不见了。", "断开前是第 3 站。", "场内不会出现本窗。")
    assert gone_words(GONE) == lines


def test_a_screen_that_showed_nothing_is_only_named() -> None:
    assert len(gone_words(replace(GONE, shown=None))) == 2


@pytest.mark.parametrize(
    ("state", "text", "enabled"),
    [
        (None, "送到大屏", False),
        (end(SHOWN, 5), "送到大屏", False),
        (SHOWN, "送到大屏", True),
        (FROZEN, "送到大屏", True),
        (BLACK, "备好", True),
        (GONE, "备好", True),
        (send(SHOWN, ANSWER, 5), "大屏上就是它", False),
        (send(BLACK, ANSWER, 12), "已备好", False),
    ],
)
def test_the_button_says_what_sending_does(
    state: RoomState | None, text: str, *, enabled: bool
) -> None:
    words = send_words(state, ANSWER)
    assert (words.text, words.enabled) == (text, enabled)


def test_nothing_found_cannot_be_sent() -> None:
    assert not send_words(SHOWN, None).enabled


def test_sending_to_a_frozen_room_leaves_it_frozen() -> None:
    assert send_words(FROZEN, ANSWER).note == "送出后这样，仍定格"


def test_a_page_of_no_stop_is_named_by_its_title() -> None:
    assert place_words(ANSWER) == "“某句话。”"


def test_the_foot_adds_up() -> None:
    reading = read_clock(SHOWN.steps, [5, 4, 6, 4], 90)
    assert sums(reading, "16:11") == (
        ("计划合计", "19:00"),
        ("已用，在第 3 站", "1:30"),
        ("照现在的节奏结束", "16:11"),
    )


def test_without_a_plan_the_foot_only_counts() -> None:
    assert sums(read_clock((), [0, 0], 30), "") == (("已用", "0:30"),)
