"""The Qt binding must not give references away: PySide6 6.12.0 on Python 3.11 did."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TOLERATED = 100
"""Other references come and go meanwhile; from Python 3.12 on the count never moves."""


class Sender(QObject):
    """Something with a signal."""

    sent = Signal(int)


@pytest.mark.parametrize("constant", [None, True], ids=["None", "True"])
def test_void_calls_keep_the_constants_alive(qtbot: QtBot, constant: bool | None) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(constant)
    for number in range(1_000):
        label.setEnabled(number % 2 == 0)
    assert abs(sys.getrefcount(constant) - before) <= TOLERATED


@pytest.mark.parametrize("constant", [None, True], ids=["None", "True"])
def test_emits_keep_the_constants_alive(constant: bool | None) -> None:
    sender, heard = Sender(), bytearray(2_000)

    def hear(number: int) -> None:
        heard[number] = 1

    sender.sent.connect(hear)
    before = sys.getrefcount(constant)
    for number in range(2_000):
        sender.sent.emit(number)
    assert abs(sys.getrefcount(constant) - before) <= TOLERATED
    assert all(heard)
