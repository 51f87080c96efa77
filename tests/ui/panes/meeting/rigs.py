"""A console on a made-up desktop, with a clock that goes when it is told to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.asking.answers import Results
from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.agenda_file import AgendaStore
from briefing_app.meeting.room import RoomState
from briefing_app.meeting.screens import ScreenCard
from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
from briefing_app.ui.panes.meeting.meeting_view import MeetingView
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.presentation.swap import Swap
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.meeting.decks import simple_deck
from tests.ui.looks import make_look
from tests.ui.panes.search.made import make_results
from tests.ui.presentation.desktops import FakeDesktop, OneRealScreen

OWN = ScreenCard("eDP-1", "BOE", "0x08", "", 0, 0, 480, 270)
HALL = ScreenCard("HDMI-1", "EPSON", "会议室投影", "77", 480, 0, 480, 270)
THIRD = ScreenCard("DP-3", "LG", "走廊屏", "99", 960, 0, 480, 270)
STOPS = (
    Stop(StopKind.TOPIC, "review-1-1", "站一", minutes=5),
    Stop(StopKind.TOPIC, "review-1-2", "站二", minutes=1, notes=("先说实绩",)),
    Stop(StopKind.TOPIC, "plan-1-1", "站三"),
)


def ask(query: str) -> Results:
    """Answer every question but 无."""
    return Results(query) if query == "无" else make_results(query)


class Rig:
    """Session, desk, controller and view, in a window of its own."""

    def __init__(self, folder: Path, *cards: ScreenCard, width: int = 1440) -> None:
        self.now = 1000.0
        self.session = Session()
        self.session.open_report(make_report())
        self.window = QWidget()
        self.window.resize(width, 844)
        self.desktop = FakeDesktop(*(cards or (OWN, HALL)))
        screens = OneRealScreen(self.desktop, OWN)
        self.room = RoomController(
            make_look(), self.window, screens, self.window, now=self.time, swap=Swap(dark_ms=0)
        )
        self.desk = AgendaDesk(
            self.session, AgendaStore(str(folder)), ask, self.window, make=simple_deck
        )
        self.view = MeetingView(
            self.session, make_look(), self.window, desk=self.desk, controller=self.room, ask=ask
        )
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def time(self) -> float:
        return self.now

    @property
    def state(self) -> RoomState:
        assert self.room.state is not None
        return self.room.state

    @property
    def shown(self) -> int:
        """Number of the stop that the room shows; 0 for none."""
        return self.state.lit.number if self.state.lit else 0

    def fill(self) -> None:
        """Use an agenda of three stops."""
        self.desk.create("会")
        for stop in STOPS:
            self.desk.add(stop)

    def open(self, qtbot: QtBot) -> None:
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.view.setFocus()

    def close(self) -> None:
        self.room.end()
        self.desk.flush()


@contextmanager
def opened(folder: Path, qtbot: QtBot, *cards: ScreenCard, width: int = 1440) -> Iterator[Rig]:
    """Give a console with an agenda on its screen; it is closed in good order."""
    rig = Rig(folder, *cards, width=width)
    rig.fill()
    rig.open(qtbot)
    yield rig
    rig.close()
    QApplication.sendPostedEvents(None, 0)
