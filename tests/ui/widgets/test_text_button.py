from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefing_app.ui.widgets.text_button import LARGE, TextButton
from tests.ui.looks import dark_look, make_look


def make_button(qtbot: QtBot, **options: object) -> TextButton:
    button = TextButton("看原文", make_look(), **options)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.show()
    return button


def test_heights_of_the_design(qtbot: QtBot) -> None:
    assert make_button(qtbot).sizeHint().height() == 28
    assert make_button(qtbot, size=LARGE).minimumSizeHint().height() == 36


def test_parts_add_to_the_width(qtbot: QtBot) -> None:
    bare = make_button(qtbot).sizeHint().width()
    with_icon = make_button(qtbot, icon_name="book").sizeHint().width()
    with_keys = make_button(qtbot, icon_name="book", keys="Enter")
    assert bare < with_icon < with_keys.sizeHint().width()
    with_keys.set_keys_shown(False)
    assert with_keys.sizeHint().width() == with_icon


def test_menu_adds_a_chevron(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > before
    assert not button.grab().isNull()


@pytest.mark.parametrize("primary", [False, True], ids=["plain", "primary"])
def test_states_look_different(qtbot: QtBot, primary: bool) -> None:
    button = make_button(qtbot, icon_name="book", keys="Enter", primary=primary)
    pictures = [button.grab().toImage()]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    pictures.append(button.grab().toImage())
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-9, -9))
    button.setEnabled(False)
    pictures.append(button.grab().toImage())
    button.setEnabled(True)
    button.apply_look(dark_look())
    pictures.append(button.grab().toImage())
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[i + 1 :])


def test_keys_are_read_out(qtbot: QtBot) -> None:
    assert make_button(qtbot, keys="Ctrl C").accessibleDescription() == "Ctrl C"


def test_focus_ring(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    before = button.grab().toImage()
    button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before
