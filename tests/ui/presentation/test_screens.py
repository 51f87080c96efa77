from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from briefing_app.meeting.screens import ScreenCard
from briefing_app.ui.presentation.screens import Screens
from tests.ui.presentation.desktops import FakeDesktop

OWN = ScreenCard("eDP-1", "BOE", "0x08", "", 0, 0, 1440, 900)
HALL = ScreenCard("HDMI-1", "EPSON", "会议室投影", "77", 1440, 0, 1920, 1080)


def screens_of(desktop: FakeDesktop) -> Screens:
    return Screens(desktop)  # type: ignore[arg-type]


def test_screens_are_read_as_cards(qtbot: QtBot) -> None:
    assert screens_of(FakeDesktop(OWN, HALL)).cards() == (OWN, HALL)


def test_the_screens_of_the_application_are_watched_by_default(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    screens = Screens()
    card = screens.card_of(screen)
    assert card.name == screen.name()
    assert screens.screen_of(card) is screen


def test_a_screen_that_goes_is_named(qtbot: QtBot) -> None:
    desktop = FakeDesktop(OWN, HALL)
    screens = screens_of(desktop)
    with qtbot.waitSignal(screens.gone) as heard:
        desktop.unplug(HALL)
    assert heard.args == [HALL]
    assert screens.screen_of(HALL) is None


def test_a_screen_that_comes_is_named(qtbot: QtBot) -> None:
    desktop = FakeDesktop(OWN)
    screens = screens_of(desktop)
    with qtbot.waitSignal(screens.came) as heard:
        plugged = desktop.plug(HALL)
    assert heard.args == [HALL]
    assert screens.screen_of(HALL) is plugged


def test_a_screen_that_is_moved_has_another_card(qtbot: QtBot) -> None:
    desktop = FakeDesktop(OWN, HALL)
    screens = screens_of(desktop)
    with qtbot.waitSignal(screens.changed):
        desktop.screens()[1].move_to(replace(HALL, x=0))
    assert screens.cards()[1].x == 0


def test_a_screen_that_was_never_added_may_still_be_read(qtbot: QtBot) -> None:
    desktop, other = FakeDesktop(OWN), FakeDesktop(HALL)
    screens = screens_of(desktop)
    assert screens.card_of(other.screens()[0]) == HALL  # type: ignore[arg-type]
