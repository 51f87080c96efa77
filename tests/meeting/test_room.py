from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.room import (
    LOOSE,
    Event,
    Mode,
    RoomState,
    Step,
    begin,
    black,
    choose,
    end,
    freeze,
    go,
    loose_page,
    moved,
    replan,
    screen_back,
    screen_gone,
    send,
    title_of,
    turn_theme,
)
from briefing_app.meeting.screens import ScreenCard

HALL = ScreenCard("HDMI-1", "EPSON", "会议室投影", "77", 1920, 0, 1920, 1080)
OTHER = replace(HALL, serial="78")


def page_of(stop: int, of: int) -> Page:
    return Page(TopicSlide(f"s{stop}", (), f"话题{stop}"), stop, stop + 1, of)


def deck_of(stops: int) -> Deck:
    return Deck("会议", tuple(page_of(n, stops) for n in range(stops)))


ANSWER = loose_page(sentence_slide("某句话。"))
START = begin(deck_of(5), HALL, 2)
PAGES = START.deck.pages


def played(state: RoomState, *actions: Callable[[RoomState, float], RoomState]) -> RoomState:
    """Return the state after actions that follow each other by a second."""
    for second, action in enumerate(actions, 1):
        state = action(state, float(second))
    return state


def to(index: int) -> Callable[[RoomState, float], RoomState]:
    return lambda state, now: go(state, index, now)


def sent(state: RoomState, now: float) -> RoomState:
    return send(state, ANSWER, now)


def back(state: RoomState, now: float) -> RoomState:
    return screen_back(state, HALL, now)


# ------------------------------------------------------------------------- following
def test_a_meeting_begins_with_a_page_in_the_room() -> None:
    assert (START.lit, START.mode, START.page) == (PAGES[2], Mode.FOLLOWING, PAGES[2])


def test_a_room_that_follows_goes_along() -> None:
    assert played(START, to(3)).lit == PAGES[3]


@pytest.mark.parametrize(("index", "expected"), [(-1, 0), (9, 4)])
def test_the_pages_have_ends(index: int, expected: int) -> None:
    assert played(START, to(index)).index == expected


def test_what_is_sent_is_shown_at_once() -> None:
    assert played(START, sent).lit == ANSWER


def test_after_an_answer_the_page_comes_back() -> None:
    assert played(START, sent, to(2)).lit == PAGES[2]


def test_the_next_page_is_known() -> None:
    assert (START.next_page, played(START, to(4)).next_page) == (PAGES[3], None)


def test_a_meeting_without_pages_shows_nothing() -> None:
    empty = begin(Deck("空", ()), HALL)
    assert (empty.lit, empty.page, played(empty, to(1), freeze, freeze).lit) == (None, None, None)


def test_what_the_room_shows_is_known_to_be_there() -> None:
    assert START.is_there(replace(PAGES[2], number=99))
    assert not START.is_there(ANSWER)


# ------------------------------------------------------------------------- frozen
def test_a_frozen_picture_stays_while_the_operator_turns_pages() -> None:
    state = played(START, freeze, to(4))
    assert (state.lit, state.page, state.mode) == (PAGES[2], PAGES[4], Mode.FROZEN)


def test_what_is_sent_replaces_a_frozen_picture_and_is_frozen() -> None:
    state = played(START, freeze, sent)
    assert (state.lit, state.mode) == (ANSWER, Mode.FROZEN)


def test_a_room_let_go_comes_to_the_operators_page() -> None:
    state = played(START, freeze, to(4), freeze)
    assert (state.lit, state.mode) == (PAGES[4], Mode.FOLLOWING)


# ------------------------------------------------------------------------- black
def test_a_black_room_shows_nothing() -> None:
    state = played(START, black)
    assert (state.lit, state.mode, state.since) == (None, Mode.BLACK, 1)


def test_the_page_before_comes_back() -> None:
    assert played(START, black, to(4), black).lit == PAGES[2]


def test_what_was_sent_into_the_dark_waits_for_the_light() -> None:
    waiting = played(START, black, sent)
    assert (waiting.lit, waiting.staged, waiting.is_there(ANSWER)) == (None, ANSWER, True)
    assert (black(waiting, 3).lit, black(waiting, 3).staged) == (ANSWER, None)


def test_freezing_does_nothing_in_the_dark() -> None:
    dark = played(START, black)
    assert freeze(dark, 2) == dark


def test_a_room_frozen_before_the_dark_is_frozen_after_it() -> None:
    assert played(START, freeze, black, black).mode is Mode.FROZEN


# ------------------------------------------------------------------------- screens
def test_without_its_screen_the_room_shows_nothing_and_the_agenda_goes_on() -> None:
    state = played(START, screen_gone, to(4))
    assert (state.mode, state.lit, state.page) == (Mode.GONE, None, PAGES[4])


def test_a_screen_that_comes_back_is_black() -> None:
    assert played(START, screen_gone, back).mode is Mode.BLACK


def test_what_was_sent_meanwhile_is_lit_then() -> None:
    assert played(START, screen_gone, sent, back, black).lit == ANSWER


def test_nothing_lights_a_room_without_its_screen() -> None:
    gone = played(START, screen_gone)
    assert black(gone, 2) == gone
    assert screen_gone(gone, 2) == gone


def test_another_screen_is_not_taken_for_it() -> None:
    gone = played(START, screen_gone)
    assert screen_back(gone, OTHER, 2) == gone


def test_a_screen_that_is_there_cannot_come_back() -> None:
    assert screen_back(START, HALL, 1) == START


def test_another_screen_is_chosen_with_the_picture_on_it() -> None:
    state = choose(START, OTHER, 1)
    assert (state.screen, state.lit) == (OTHER, PAGES[2])


def test_a_screen_chosen_after_the_last_went_is_black() -> None:
    state = choose(played(START, screen_gone), OTHER, 2)
    assert (state.screen, state.mode) == (OTHER, Mode.BLACK)


def test_a_screen_that_moves_is_followed() -> None:
    assert moved(START, replace(HALL, x=0)).screen.x == 0
    assert moved(START, OTHER) == START


# ------------------------------------------------------------------------- end, theme
def test_an_ended_room_is_empty_and_stays_so() -> None:
    over = end(START, 1)
    assert over.lit is None
    after = played(over, to(1), sent, black, freeze, screen_gone, back, end)
    assert (after, choose(over, OTHER, 2), turn_theme(over)) == (over, over, over)


def test_the_rooms_colours_change_alone() -> None:
    assert turn_theme(START) == replace(START, dark_theme=True)


# ------------------------------------------------------------------------- other pages
def test_a_stop_more_leaves_the_picture() -> None:
    longer = deck_of(6)
    state = replan(START, longer, 1)
    assert (state.shown, state.page) == (PAGES[2], longer.pages[2])


def test_the_operator_stays_at_a_slide_that_moved() -> None:
    turned = Deck("会议", tuple(reversed(PAGES[1:4])))
    assert replan(START, turned, 1, [LOOSE, 2, 1, 0, LOOSE]).page == PAGES[2]


def test_the_operator_stays_at_a_stop_that_changed() -> None:
    changed = replace(PAGES[2], slide=sentence_slide("别的。"))
    deck = Deck("会议", (PAGES[0], changed))
    assert replan(START, deck, 1).page == changed


def test_the_clock_follows_stops_that_moved() -> None:
    state = replan(played(START, to(0)), deck_of(4), 2, [3, 0, 1])
    assert [step.stop for step in state.steps] == [1, 3, 0]


def test_stops_that_are_gone_are_loose() -> None:
    state = replan(START, Deck("空", ()), 1, [])
    assert (state.page, [s.stop for s in state.steps]) == (None, [LOOSE])
    assert replan(state, deck_of(2), 2).page == deck_of(2).pages[0]


# ------------------------------------------------------------------------- log
def test_the_log_holds_what_the_room_saw() -> None:
    state = played(START, to(3), freeze, to(4), sent, black, black, screen_gone, back, end)
    assert [(s.at, s.words) for s in state.log] == [
        (0, "话题2"),
        (1, "话题3"),
        (2, "定格在第 4 站"),
        (4, "某句话。"),
        (5, "黑屏"),
        (6, "某句话。"),
        (7, "大屏断开"),
        (8, "大屏接回，先黑屏"),
        (9, "结束投屏"),
    ]


def test_an_answer_is_frozen_by_its_title() -> None:
    assert played(START, sent, freeze).log[-1].words == "定格在“某句话。”"


def test_the_same_page_again_is_no_news() -> None:
    assert played(START, to(2)).log == START.log


def test_a_long_sentence_is_called_by_its_first_words() -> None:
    assert title_of(sentence_slide("很长" * 20)) == "很长" * 11 + "很…"


def test_steps_are_noted_by_stop() -> None:
    assert played(START, to(2), to(3)).steps == (Step(0, 2), Step(2, 3))


# ------------------------------------------------------------------------- any actions
ACTIONS: dict[str, Callable[[RoomState, float], RoomState]] = {
    "next": lambda s, now: go(s, s.index + 1, now),
    "previous": lambda s, now: go(s, s.index - 1, now),
    "home": lambda s, now: go(s, 0, now),
    "send": sent,
    "send page": lambda s, now: send(s, s.page or ANSWER, now),
    "black": black,
    "freeze": freeze,
    "gone": screen_gone,
    "back": back,
    "stranger": lambda s, now: screen_back(s, OTHER, now),
    "choose": lambda s, now: choose(s, OTHER, now),
    "theme": lambda s, now: turn_theme(s),
    "replan": lambda s, now: replan(s, deck_of(4 + int(now) % 3), now),
}
PAGE_KEYS = {"next", "previous", "home"}


def may_change(name: str, before: RoomState) -> bool:
    """Whether the rules let an action change what the room is shown."""
    allowed = {
        Mode.FOLLOWING: {*PAGE_KEYS, "send", "send page", "black", "gone"},
        Mode.FROZEN: {"send", "send page", "freeze", "black", "gone"},
        Mode.BLACK: {"black"},
        Mode.GONE: set[str](),
    }
    return name in allowed[before.mode]


@given(st.lists(st.sampled_from(sorted(ACTIONS)), max_size=40))
@settings(max_examples=150, deadline=None)
def test_the_room_changes_on_the_allowed_actions_alone(names: list[str]) -> None:
    state = START
    for now, name in enumerate(names, 1):
        after = ACTIONS[name](state, float(now))
        assert after.lit == state.lit or may_change(name, state), (name, state.mode)
        assert after.log[: len(state.log)] == state.log
        if after.lit != state.lit and after.lit is not None:
            assert after.log[-1].event is Event.SHOWN
        state = after
