"""Buttons that paint themselves: look, tab stop, arrow keys, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from briefing_app.ui.widgets.keys import ACROSS
from briefing_app.ui.widgets.painted_button import PaintedButton, StepButton
from tests.ui.looks import make_look


class _Square(PaintedButton):
    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._look.px(20))


@pytest.fixture
def step_button(qtbot: QtBot) -> StepButton:
    made = StepButton(make_look(), ACROSS)
    qtbot.addWidget(made)
    return made


def test_is_never_smaller_than_it_says(qtbot: QtBot) -> None:
    square = _Square(make_look())
    qtbot.addWidget(square)
    assert square.minimumSizeHint() == square.sizeHint()


def test_is_a_tab_stop(qtbot: QtBot) -> None:
    square = _Square(make_look())
    qtbot.addWidget(square)
    assert square.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_of_a_group_waits_to_be_the_tab_stop(step_button: StepButton) -> None:
    assert step_button.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)])
def test_arrow_asks_for_a_step(
    qtbot: QtBot, step_button: StepButton, key: Qt.Key, step: int
) -> None:
    with qtbot.waitSignal(step_button.step_requested, timeout=100) as asked:
        QTest.keyClick(step_button, key)
    assert asked.args == [step]


def test_arrow_of_the_other_way_is_no_step(qtbot: QtBot, step_button: StepButton) -> None:
    with qtbot.assertNotEmitted(step_button.step_requested):
        QTest.keyClick(step_button, Qt.Key.Key_Down)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_key_clicks(step_button: StepButton, key: Qt.Key) -> None:
    QTest.keyClick(step_button, key)
    assert step_button.isChecked()
