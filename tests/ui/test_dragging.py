from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.clipboard import text_data
from briefing_app.ui.dragging import DragOut, start_drag
from tests.ui.drags import catch_drags, drag, move

AT = QPoint(20, 10)


class Asked:
    """Notes where it was asked what to drag."""

    def __init__(self, *, empty: bool = False) -> None:
        self.at: list[QPoint] = []
        self._empty = empty

    def grab(self, at: QPoint) -> Callable[[], QMimeData] | None:
        self.at.append(at)
        return None if self._empty else self.words

    def words(self) -> QMimeData:
        return text_data("字")


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    made = QPushButton()
    made.resize(200, 100)
    qtbot.addWidget(made)
    made.show()
    return made


def test_far_enough_is_a_drag(button: QPushButton, monkeypatch: pytest.MonkeyPatch) -> None:
    caught, asked = catch_drags(monkeypatch), Asked()
    DragOut(button, asked.grab)
    drag(button, AT)
    assert [data.text() for data in caught] == ["字"]
    assert asked.at == [AT]


def test_a_click_stays_a_click(
    qtbot: QtBot, button: QPushButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught = catch_drags(monkeypatch)
    DragOut(button, Asked().grab)
    with qtbot.waitSignal(button.clicked):
        drag(button, AT, QPoint(2, 0))
    assert not caught


def test_nothing_under_the_mouse_is_no_drag(
    button: QPushButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught, asked = catch_drags(monkeypatch), Asked(empty=True)
    DragOut(button, asked.grab)
    drag(button, AT)
    assert asked.at
    assert not caught


@pytest.mark.parametrize(
    ("mouse", "keys"),
    [
        (Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_other_presses_ask_nothing(
    qtbot: QtBot, button: QPushButton, mouse: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    asked = Asked()
    DragOut(button, asked.grab)
    qtbot.mousePress(button, mouse, keys, AT)
    assert not asked.at


def test_a_press_that_was_let_go_elsewhere_is_forgotten(
    qtbot: QtBot, button: QPushButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught = catch_drags(monkeypatch)
    DragOut(button, Asked().grab)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=AT)
    button.setMouseTracking(True)
    move(button, AT + QPoint(60, 0), Qt.MouseButton.NoButton)
    move(button, AT + QPoint(60, 0))
    assert not caught


def test_the_drag_is_a_copy(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    actions: list[Qt.DropAction] = []

    def note(self: QDrag, action: Qt.DropAction) -> None:
        actions.append(action)
        self.deleteLater()

    monkeypatch.setattr(QDrag, "exec", note)
    widget = QWidget()
    qtbot.addWidget(widget)
    start_drag(widget, text_data("字"))
    assert actions == [Qt.DropAction.CopyAction]
