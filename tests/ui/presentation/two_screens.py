"""A meeting with two screens, in a process of its own: run as a module, it prints what it saw.

`python -m tests.ui.presentation.two_screens COUNT CACHE` does that many things at random in the real
window and with the room, then takes the room's screen away and brings it back. Under X the screens
are monitors that xrandr takes away; elsewhere the application's signal is given by hand.
"""

from __future__ import annotations

import hashlib
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.bundled import data_path
from briefing_app.library.shelf import Shelf
from briefing_app.meeting.page import Deck, Page
from briefing_app.ui.look import DARK, LIGHT, Look, Theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.session import Session

OWN, HALL = "OWN", "HALL"
_MONITOR = f"{HALL} 640/640x360/360+1280+0 none".split()
_PATIENCE_S = 3.0


class Meeting:
    """The window with a report, a room, and everything an operator does at random."""

    def __init__(self, cache: str) -> None:
        self.random = random.Random(7)
        shelf = Shelf([data_path("reports")], cache=cache)
        self.report = shelf.open(shelf.ids()[0])
        self.window = _open_window()
        self.window.session.open_report(self.report)
        self.window.setScreen(_screen(OWN))
        self.window.setGeometry(_screen(OWN).geometry().adjusted(40, 40, -40, -40))
        self.note = QLineEdit(self.window)
        self.room = RoomController(self.window.look, self.window)
        self.deck = _deck()
        assert self.room.begin(self.deck, 1)

    def private(self) -> dict[str, Callable[[], object]]:
        """Return what the room never sees."""
        session, dice, report = self.window.session, self.random, self.report
        return {
            "figure": lambda: session.select_figure(dice.choice(report.figures).id),
            "section": lambda: session.select_section(dice.choice(report.outline()).id),
            "back": session.back,
            "find": lambda: self.window.reading.find(dice.choice(["投资", "增长", "外资"])),
            "note": lambda: QTest.keyClicks(self.note, "b. f x"),
            "theme of the window": lambda: self.window.apply_look(
                _look(dice.choice([DARK, LIGHT]))
            ),
            "resize": lambda: self.window.resize(dice.randint(900, 1200), 640),
            "preview": lambda: self.room.picture_of(dice.choice(self.deck.pages)),
            "other pages": lambda: self.room.replan(self.deck),
        }

    def change_theme(self) -> None:
        """Dress the window anew, now and then: it takes its time."""
        if self.random.random() < 0.3:
            dark = self.window.look.theme.dark
            self.window.apply_look(_look(LIGHT if dark else DARK))

    def public(self) -> dict[str, Callable[[], object]]:
        """Return what may change the room, each within its rules."""
        room, dice = self.room, self.random
        return {
            "next": room.next_page,
            "previous": room.previous_page,
            "stop": lambda: room.go_to_stop(dice.randrange(6)),
            "send": lambda: room.send(sentence_slide(f"第{dice.randrange(5)}句。")),
            "black": room.toggle_black,
            "freeze": room.toggle_freeze,
            "room theme": room.toggle_theme,
        }

    def walk(self, count: int) -> list[tuple[str, str, bool]]:
        """Do many things; return each with the room's mode before and whether its picture changed."""
        actions = {**self.private(), **self.public()}
        done, before = [], self.seen()
        for _ in range(count):
            name = self.random.choice(list(actions))
            mode = str(self.room.state and self.room.state.mode)
            actions[name]()
            QTest.qWait(0)
            after = self.seen()
            done.append((name, mode, after != before))
            before = after
        return done

    def seen(self) -> str:
        """Return what the room sees as a hash, of the screen itself where that can be had."""
        window = self.room.window
        assert window is not None
        assert window.geometry() == _screen(HALL).geometry()
        image = _screen(HALL).grabWindow(0).toImage() if _under_x() else window.grab().toImage()
        return _hash(image)

    def unplug(self) -> dict[str, object]:
        """Take the room's screen away and bring it back; say how it went."""
        room = self.room
        if str(room.state and room.state.mode) == "black":
            room.toggle_black()
        place = self.window.geometry()
        began = time.perf_counter()
        _take_away()
        room.next_page()
        self.window.repaint()
        spent = time.perf_counter() - began
        window = room.window
        assert window is not None
        gone = {
            "mode": str(room.state and room.state.mode),
            "hidden": not window.isVisible(),
            "operator stays": self.window.isVisible() and self.window.geometry() == place,
            "seconds": spent,
        }
        _bring_back()
        after = str(room.state and room.state.mode)
        black = room.picture.isNull() and window.isVisible()
        room.toggle_black()
        QTest.qWait(20)
        return {**gone, "back": after, "black": black, "lit": not room.picture.isNull()}

    def close(self) -> None:
        """Put everything away."""
        self.room.end()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open_window() -> MainWindow:
    window = MainWindow(_look(LIGHT))
    window.add_frame(Session())
    for add in (window.add_outline, window.add_reading, window.add_data):
        add()
    window.connect_parts()
    window.show()
    return window


def _look(theme: Theme) -> Look:
    return Look(theme, "Noto Sans CJK SC", "Noto Serif CJK SC")


def _deck() -> Deck:
    slides = [TopicSlide(f"s{n}", (), f"话题{n}", lead=f"第{n}句。") for n in range(6)]
    return Deck("会", tuple(Page(s, n, n + 1, 6) for n, s in enumerate(slides)))


def _screen(name: str) -> QScreen:
    return next(s for s in QGuiApplication.screens() if s.name() == name)


def _hash(image: QImage) -> str:
    return hashlib.sha256(bytes(image.constBits())).hexdigest()


def _under_x() -> bool:
    return QGuiApplication.platformName() == "xcb"


def _take_away() -> None:
    """Take the room's screen away; return when the application knows."""
    if not _under_x():
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.screenRemoved.emit(_screen(HALL))
        return
    _xrandr("--delmonitor", HALL)
    _until(lambda: len(QGuiApplication.screens()) == 1)


def _bring_back() -> None:
    if not _under_x():
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.screenAdded.emit(_screen(HALL))
        return
    _xrandr("--setmonitor", *_MONITOR)
    _until(lambda: len(QGuiApplication.screens()) == 2)
    QTest.qWait(50)


def _xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, timeout=5)


def _until(done: Callable[[], bool]) -> None:
    late = time.monotonic() + _PATIENCE_S
    while not done():
        assert time.monotonic() < late
        QTest.qWait(1)


def main() -> None:
    """Run, and print what was seen as one JSON record."""
    app = QApplication([])
    meeting = Meeting(sys.argv[2])
    seen = {"walk": meeting.walk(int(sys.argv[1])), "unplug": meeting.unplug()}
    meeting.close()
    print(json.dumps(seen, ensure_ascii=False))  # noqa: T201 - this is its answer
    del app


if __name__ == "__main__":
    main()
