"""Keys that mean the same everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from briefing_app.ui.widgets.keys import copies_with_source

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "copies"),
    [
        (Qt.Key.Key_C, CTRL | SHIFT, True),
        (Qt.Key.Key_C, CTRL, False),
        (Qt.Key.Key_X, CTRL | SHIFT, False),
    ],
)
def test_what_copies_with_the_source(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, copies: bool
) -> None:
    assert copies_with_source(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) is copies
