"""Moving the page: smooth when wanted, and never taken for the user's doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollBar

from briefing_app.ui.panes.reading.scroller import Scroller

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> QScrollBar:
    """Return a shown scroll bar of 0 to 1000."""
    made = QScrollBar()
    qtbot.addWidget(made)
    made.setRange(0, 1000)
    made.show()
    return made


def test_smooth_movement_arrives(qtbot: QtBot, bar: QScrollBar) -> None:
    scroller = Scroller(bar)
    scroller.move_to(400, smoothly=True)
    assert scroller.moving
    qtbot.waitUntil(lambda: not scroller.moving)
    assert bar.value() == 400


def test_smooth_movement_can_be_stopped(bar: QScrollBar) -> None:
    scroller = Scroller(bar)
    scroller.move_to(400, smoothly=True)
    bar.sliderPressed.emit()
    assert not scroller.moving
    scroller.move_to(10, smoothly=True)
    assert scroller.moving
    scroller.stop()


@pytest.mark.parametrize("reason", ["unwanted", "hidden"])
def test_without_motion_the_page_is_there_at_once(bar: QScrollBar, reason: str) -> None:
    scroller = Scroller(bar)
    scroller.animated = reason != "unwanted"
    bar.setVisible(reason != "hidden")
    scroller.move_to(2000, smoothly=True)
    assert bar.value() == 1000


def test_movement_of_the_user_settles(qtbot: QtBot, bar: QScrollBar) -> None:
    scroller = Scroller(bar)
    scroller.set_interval(0)
    with qtbot.waitSignal(scroller.settled):
        bar.setValue(5)


def test_movement_of_the_program_does_not_settle(qtbot: QtBot, bar: QScrollBar) -> None:
    scroller = Scroller(bar)
    scroller.set_interval(0)
    with qtbot.waitSignal(scroller.moved), qtbot.assertNotEmitted(scroller.settled, wait=20):
        scroller.move_to(5)
