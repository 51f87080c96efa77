"""The room in a meeting: turning pages, sending, the dark; the 95th percentile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.analysis.slides.answer import detail_slide
from briefing_app.analysis.summary import detail
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.room import loose_page
from briefing_app.model.report import Report
from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.presentation.page_art import render
from briefing_app.ui.presentation.presenter import Presenter
from briefing_app.ui.presentation.room_window import RoomWindow
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.table import Finding, median, percentile
from tests.benchmarks.window import settle

_SIZE = QSize(1920, 1080)
_EVERY = 4
"""Of all figures, each of so many has a page."""
_MS = 1e6


def measure() -> list[Finding]:
    """Time a talk with the bundled report, and what a room is sent."""
    app = QApplication.instance() or QApplication([])
    sans, serif, _ = resolve_families()
    look, report = Look(LIGHT, sans, serif), bundled_report()
    deck = _deck(report)
    answers = [loose_page(page.slide) for page in deck.pages]
    turned, darkened = _talk(look, deck)
    sent = _sends(answers, look)
    del app
    return [
        _finding("next page painted, 1920 x 1080, p95", turned, len(deck.pages), "pages"),
        _finding("page or answer sent to the room, p95", sent, len(sent), "sent"),
        _finding("black after its key, p95", darkened, len(darkened), "times"),
    ]


def _deck(report: Report) -> Deck:
    """Return pages of figures, both their years and sentences: the fullest there are."""
    figures = report.figures[::_EVERY]
    return Deck(
        report.title,
        tuple(
            Page(detail_slide(report, detail(report, figure.id)), i, i + 1, len(figures))
            for i, figure in enumerate(figures)
        ),
    )


def _finding(name: str, times: Sequence[float], count: int, what: str) -> Finding:
    detail_words = f"median {median(times):.1f} ms, {count} {what}, worst {max(times):.0f}"
    return Finding(name, percentile(times, 0.95), 50, "ms", detail_words)


def _talk(look: Look, deck: Deck) -> tuple[list[float], list[float]]:
    """Return how long each page took until it was painted, and each darkening."""
    talk = Presenter(look)
    talk.resize(_SIZE)
    talk.set_deck(deck)
    talk.show()
    talk.resize(_SIZE)
    settle()
    turned = [_timed(partial(talk.step, 1)) for _ in deck.pages]
    darkened = [_timed(talk.toggle_black) for _ in range(20)][::2]
    _put_away(talk)
    return turned, darkened


def _sends(pages: Sequence[Page], look: Look) -> list[float]:
    """Return how long pages took that nobody had painted before."""
    room = RoomWindow()
    room.resize(_SIZE)
    room.show()
    settle()
    times = [_timed(partial(_send, room, page, look)) for page in pages]
    _put_away(room)
    return times


def _send(room: RoomWindow, page: Page, look: Look) -> None:
    room.show_picture(render(page, _SIZE, look))


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    action()
    settle()
    return (time.perf_counter_ns() - start) / _MS


def _put_away(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    settle()
