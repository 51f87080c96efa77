from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.presentation.room_window import RoomWindow
from briefing_app.ui.presentation.swap import Swap, move_to_screen


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def covers() -> list[RoomWindow]:
    tops = QApplication.topLevelWidgets()
    return [w for w in tops if isinstance(w, RoomWindow) and w.objectName() == "cover" and w.isVisible()]  # fmt: skip


def test_both_screens_are_covered_until_it_is_over(qtbot: QtBot, window: QWidget) -> None:
    swap = Swap(dark_ms=0)
    with qtbot.waitSignals([swap.moved, swap.finished], order="strict"):
        swap.start(window, window.screen())
        assert len(covers()) == 2
    assert (covers(), swap.running) == ([], False)


def test_it_can_be_stopped(window: QWidget) -> None:
    swap = Swap(dark_ms=0)
    swap.start(window, window.screen())
    swap.stop()
    assert covers() == []


@pytest.mark.parametrize("state", [Qt.WindowState.WindowMaximized, Qt.WindowState.WindowNoState])
def test_a_window_stays_as_it_was(window: QWidget, state: Qt.WindowState) -> None:
    window.setWindowState(state)
    move_to_screen(window, QGuiApplication.primaryScreen())
    assert (window.windowState(), window.isVisible()) == (state, True)


def test_a_window_stays_inside_its_screen(window: QWidget) -> None:
    window.move(5000, 5000)
    target = QGuiApplication.primaryScreen()
    move_to_screen(window, target)
    assert target.availableGeometry().contains(window.frameGeometry())
