from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.room import Mode, RoomState, loose_page
from briefing_app.meeting.screens import ScreenCard
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.presentation.swap import Swap
from tests.ui.looks import dark_look, make_look
from tests.ui.presentation.desktops import FakeDesktop, OneRealScreen

OWN = ScreenCard("eDP-1", "BOE", "0x08", "", 0, 0, 480, 270)
HALL = ScreenCard("HDMI-1", "EPSON", "会议室投影", "77", 480, 0, 480, 270)
THIRD = ScreenCard("DP-3", "EPSON", "会议室投影", "99", 960, 0, 320, 240)
SLIDES = [TopicSlide(f"s{n}", (), f"话题{n}", lead=f"第{n}句。") for n in range(4)]
DECK = Deck("会", tuple(Page(s, n, n + 1, 4) for n, s in enumerate(SLIDES)))
ANSWER = sentence_slide("某句话。", source="某报告")


class Watch:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Hall:
    """A meeting on a made-up desktop."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desktop = FakeDesktop(OWN, HALL)
        self.screens = OneRealScreen(self.desktop, OWN)
        self.watch = Watch()
        self.owner = QWidget()
        qtbot.addWidget(self.owner)
        self.owner.show()
        self.swap = Swap(dark_ms=0)
        self.room = RoomController(
            make_look(), self.owner, self.screens, now=self.watch, swap=self.swap
        )

    @property
    def state(self) -> RoomState:
        assert self.room.state is not None
        return self.room.state

    @property
    def is_black(self) -> bool:
        return self.room.picture.isNull()


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[Hall]:
    made = Hall(qtbot)
    yield made
    made.room.end()


@pytest.fixture
def live(hall: Hall) -> Hall:
    assert hall.room.begin(DECK, 1)
    return hall


def shows(hall: Hall, page: Page) -> bool:
    """Whether the room shows the very picture of a page."""
    picture = hall.room.picture_of(page)
    assert hall.room.window is not None
    return hall.room.window.picture.cacheKey() == picture.cacheKey() == hall.room.picture.cacheKey()


# ------------------------------------------------------------------------- begin, end
def test_the_room_sees_the_page_it_begins_with(live: Hall) -> None:
    assert live.room.window is not None
    assert live.room.window.isVisible()
    assert shows(live, DECK.pages[1])


@pytest.mark.parametrize("cards", [(OWN,), (OWN, replace(HALL, x=0))], ids=["one", "mirrored"])
def test_without_a_screen_to_hide_behind_nothing_begins(
    qtbot: QtBot, hall: Hall, cards: tuple[ScreenCard, ...]
) -> None:
    screens = OneRealScreen(FakeDesktop(*cards), OWN)
    room = RoomController(make_look(), hall.owner, screens)
    assert (room.begin(DECK), room.live, room.window) == (False, False, None)
    assert room.picture_of(DECK.pages[0]).isNull()


def test_without_pages_nothing_begins(hall: Hall) -> None:
    assert not hall.room.begin(Deck("空", ()))


def test_a_meeting_that_runs_goes_on_with_other_pages(qtbot: QtBot, live: Hall) -> None:
    with qtbot.assertNotEmitted(live.room.ended):
        assert live.room.begin(Deck("别的", DECK.pages[2:]), 1)
    assert live.state.page == DECK.pages[3]


def test_the_end_is_told_with_the_topic(qtbot: QtBot, live: Hall) -> None:
    window = live.room.window
    with qtbot.waitSignals([live.room.ended, live.room.room_changed]):
        live.room.end()
    assert window is not None
    assert (live.room.live, window.isVisible(), live.is_black) == (False, False, True)


def test_an_end_at_an_answer_has_no_topic(qtbot: QtBot, hall: Hall) -> None:
    hall.room.begin(Deck("会", (Page(ANSWER, 0, 1, 1),)))
    with qtbot.waitSignal(hall.room.ended) as heard:
        hall.room.end()
    assert heard.args == [""]


def test_without_a_meeting_nothing_is_done(qtbot: QtBot, hall: Hall) -> None:
    room = hall.room
    with qtbot.assertNotEmitted(room.changed):
        for act in (room.next_page, room.toggle_black, room.toggle_freeze, room.toggle_theme, room.swap, room.end):  # fmt: skip
            act()
        room.go_to(1)
        room.go_to_stop(1)
        room.send(ANSWER)
        room.replan(DECK)
        room.choose(HALL)
    assert (room.state, room.elapsed(), room.reading((1,)).current) == (None, 0, -1)


# ------------------------------------------------------------------------- actions
ACTIONS: dict[str, tuple[Callable[[RoomController], None], Page | None]] = {
    "next": (RoomController.next_page, DECK.pages[2]),
    "previous": (RoomController.previous_page, DECK.pages[0]),
    "go to": (lambda room: room.go_to(3), DECK.pages[3]),
    "stop": (lambda room: room.go_to_stop(2), DECK.pages[2]),
    "lost stop": (lambda room: room.go_to_stop(9), DECK.pages[1]),
    "send": (lambda room: room.send(ANSWER), loose_page(ANSWER)),
    "send page": (lambda room: room.send(DECK.pages[3]), DECK.pages[3]),
    "black": (RoomController.toggle_black, None),
    "freeze": (RoomController.toggle_freeze, DECK.pages[1]),
    "theme": (RoomController.toggle_theme, DECK.pages[1]),
    "pages": (lambda room: room.replan(Deck("会", DECK.pages[1:])), DECK.pages[1]),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_gives_the_room_its_picture(live: Hall, name: str) -> None:
    act, expected = ACTIONS[name]
    act(live.room)
    if expected is None:
        assert live.is_black
    else:
        assert shows(live, expected)


def test_the_rooms_colours_are_its_own(qtbot: QtBot, live: Hall) -> None:
    before = live.room.picture.toImage()
    with qtbot.assertNotEmitted(live.room.room_changed):
        live.room.apply_look(dark_look())
        live.room.toggle_freeze()
    live.room.toggle_theme()
    assert live.room.picture.toImage() != before


def test_the_rooms_colours_are_kept_for_the_next_meeting(live: Hall) -> None:
    live.room.toggle_theme()
    live.room.end()
    live.room.begin(DECK)
    assert live.state.dark_theme


def test_the_size_of_the_users_text_does_not_reach_the_room(qtbot: QtBot, live: Hall) -> None:
    with qtbot.assertNotEmitted(live.room.room_changed):
        live.room.apply_look(make_look(text_size=22))
        live.room.toggle_freeze()


def test_looking_at_many_pages_leaves_the_room_alone(qtbot: QtBot, live: Hall) -> None:
    with qtbot.assertNotEmitted(live.room.room_changed):
        for page in (*DECK.pages, loose_page(ANSWER), loose_page(sentence_slide("别的。"))):
            live.room.picture_of(page)
        live.room.toggle_freeze()


def test_the_next_page_is_painted_ahead(qtbot: QtBot, live: Hall) -> None:
    QTest.qWait(1)
    ahead = live.room.picture_of(DECK.pages[2]).cacheKey()
    live.room.next_page()
    assert live.room.picture.cacheKey() == ahead


def test_at_the_end_nothing_is_painted_ahead(live: Hall) -> None:
    live.room.go_to(3)
    QTest.qWait(1)
    assert shows(live, DECK.pages[3])


# ------------------------------------------------------------------------- clock
def test_the_clock_runs_from_the_beginning(live: Hall) -> None:
    live.watch.now += 90
    assert live.room.elapsed() == 90
    assert live.room.reading((1, 2, 1, 1)).stops[1].used_words == "1:30 / 2:00"


def test_moments_have_a_time_of_day(live: Hall) -> None:
    assert live.room.time_of(90) - live.room.time_of(0) == timedelta(seconds=90)


# ------------------------------------------------------------------------- screens
def test_a_screen_that_goes_is_hidden_at_once(live: Hall) -> None:
    live.desktop.unplug(HALL)
    assert live.room.window is not None
    assert not live.room.window.isVisible()
    assert (live.state.mode, live.is_black) == (Mode.GONE, True)


def test_the_agenda_goes_on_without_it(live: Hall) -> None:
    live.desktop.unplug(HALL)
    live.room.next_page()
    assert live.state.page == DECK.pages[2]


def test_a_screen_that_comes_back_is_black_until_it_is_lit(live: Hall) -> None:
    live.desktop.unplug(HALL)
    live.desktop.plug(HALL)
    assert live.room.window is not None
    assert (live.room.window.isVisible(), live.is_black) == (True, True)
    live.room.toggle_black()
    assert shows(live, DECK.pages[1])


def test_another_screen_is_offered(qtbot: QtBot, live: Hall) -> None:
    live.desktop.unplug(HALL)
    with qtbot.waitSignal(live.room.screen_offered) as heard:
        live.desktop.plug(THIRD)
    assert (heard.args, live.state.mode) == ([THIRD], Mode.GONE)


def test_a_screen_is_offered_before_a_meeting(qtbot: QtBot, hall: Hall) -> None:
    with qtbot.waitSignal(hall.room.screen_offered):
        hall.desktop.plug(THIRD)


def test_a_screen_that_goes_before_a_meeting_is_no_matter(hall: Hall) -> None:
    hall.desktop.unplug(HALL)
    assert hall.room.choices() == ()


def test_a_screen_that_is_not_the_rooms_may_go(live: Hall) -> None:
    live.desktop.plug(THIRD)
    live.desktop.unplug(THIRD)
    assert shows(live, DECK.pages[1])


def test_another_screen_is_chosen_by_name(live: Hall) -> None:
    live.desktop.plug(THIRD)
    live.room.choose(THIRD)
    assert live.state.screen == THIRD
    assert (live.room.picture.width(), live.room.picture.height()) == (320, 240)


@pytest.mark.parametrize("card", [OWN, THIRD], ids=["own", "not there"])
def test_the_operators_screen_is_never_chosen(live: Hall, card: ScreenCard) -> None:
    live.room.choose(card)
    assert live.state.screen == HALL


def test_the_screen_used_last_is_used_again(live: Hall) -> None:
    live.desktop.plug(THIRD)
    live.room.choose(THIRD)
    live.room.end()
    live.room.begin(DECK)
    assert live.state.screen == THIRD


def test_a_meeting_begins_on_the_screen_that_is_chosen(hall: Hall) -> None:
    hall.desktop.plug(THIRD)
    hall.room.begin(DECK, 0, THIRD)
    assert hall.state.screen == THIRD


def test_screens_called_alike_are_told_apart(hall: Hall) -> None:
    hall.desktop.plug(THIRD)
    assert hall.room.words_of(THIRD) == "会议室投影（DP-3）"


def test_a_screen_that_grows_has_a_larger_picture(live: Hall) -> None:
    live.desktop.screens()[1].move_to(replace(HALL, width=640, height=360))
    assert (live.room.picture.width(), live.state.screen.width) == (640, 640)


def test_a_change_of_other_screens_is_told(qtbot: QtBot, live: Hall) -> None:
    with qtbot.waitSignal(live.room.changed), qtbot.assertNotEmitted(live.room.room_changed):
        live.desktop.screens()[0].move_to(replace(OWN, width=640))


# ------------------------------------------------------------------------- changing places
def test_both_are_dark_while_they_change_places(qtbot: QtBot, live: Hall) -> None:
    live.room.swap()
    assert live.is_black
    with qtbot.waitSignal(live.swap.finished):
        live.screens.operator_moves_to(HALL)
    assert (live.state.screen, live.is_black) == (OWN, False)


def test_they_change_places_once_at_a_time(qtbot: QtBot, live: Hall) -> None:
    live.room.swap()
    live.room.swap()
    with qtbot.waitSignal(live.swap.finished):
        pass
    assert not live.swap.running


def test_an_action_meanwhile_is_seen_afterwards(qtbot: QtBot, live: Hall) -> None:
    live.room.swap()
    live.room.next_page()
    assert live.is_black
    with qtbot.waitSignal(live.swap.finished):
        pass
    assert shows(live, DECK.pages[2])


def test_without_the_rooms_screen_there_are_no_places_to_change(live: Hall) -> None:
    live.desktop.unplug(HALL)
    live.room.swap()
    assert not live.swap.running


def test_on_one_screen_there_are_no_places_to_change(live: Hall) -> None:
    live.screens.operator_moves_to(HALL)
    live.room.swap()
    assert not live.swap.running


def test_a_screen_that_goes_meanwhile_ends_the_change(live: Hall) -> None:
    live.room.swap()
    live.desktop.unplug(HALL)
    assert (live.swap.running, live.state.mode) == (False, Mode.GONE)


def test_an_end_meanwhile_ends_the_change(live: Hall) -> None:
    live.room.swap()
    live.room.end()
    assert not live.swap.running
