"""The search field asks for the popup and never disturbs an input method."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.shell.search_field import SearchField
from tests.ui.looks import make_look


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    field = SearchField(make_look())
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_1]
)
def test_keys_ask_for_the_popup(field: SearchField, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.search_requested):
        qtbot.keyClick(field, key)


def test_a_click_asks_before_it_takes_the_keys(field: SearchField, qtbot: QtBot) -> None:
    field.clearFocus()
    focused: list[bool] = []

    def note() -> None:
        focused.append(field.hasFocus())

    field.search_requested.connect(note)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert focused == [False]


def test_another_button_asks_for_nothing(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.search_requested):
        qtbot.mouseClick(field, Qt.MouseButton.MiddleButton)


def test_emptying_the_field_asks_for_nothing(field: SearchField, qtbot: QtBot) -> None:
    field.setText("固")
    with qtbot.assertNotEmitted(field.search_requested):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)


def test_composing_asks_for_nothing_and_enter_takes_the_candidate(
    field: SearchField, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(field.search_requested):
        QApplication.sendEvent(field, QInputMethodEvent("gutou", []))
        assert field.composing
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_a_committed_word_asks_once(field: SearchField, qtbot: QtBot) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("gutou", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("固投")
    with qtbot.waitSignal(field.search_requested):
        QApplication.sendEvent(field, done)
    assert field.text() == "固投"
    assert not field.composing


def test_escape_clears_and_leaves(field: SearchField, qtbot: QtBot) -> None:
    field.setText("投资")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_the_field_grows_with_the_text(field: SearchField) -> None:
    field.apply_look(make_look(text_size=22))
    assert field.height() == round(36 * 22 / 18)
    assert field.sizeHint().width() == round(440 * 22 / 18)
