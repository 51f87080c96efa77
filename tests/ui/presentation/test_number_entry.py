from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.presentation.number_entry import NumberEntry


@pytest.fixture
def entry(qtbot: QtBot) -> NumberEntry:
    return NumberEntry()


def test_digits_make_a_number(entry: NumberEntry) -> None:
    for digit in "12":
        entry.add(digit)
    assert (entry.digits, entry.take(), entry.digits) == ("12", 12, "")


def test_without_digits_there_is_no_number(entry: NumberEntry) -> None:
    assert entry.take() == 0


def test_a_digit_is_taken_back(qtbot: QtBot, entry: NumberEntry) -> None:
    entry.add("1")
    entry.add("2")
    with qtbot.waitSignal(entry.changed):
        entry.drop_last()
    assert entry.digits == "1"


def test_no_page_has_five_digits(entry: NumberEntry) -> None:
    for digit in "12345":
        entry.add(digit)
    assert entry.digits == "1234"


def test_digits_are_forgotten(qtbot: QtBot) -> None:
    entry = NumberEntry(forgotten_ms=0)
    entry.add("7")
    qtbot.waitUntil(lambda: not entry.digits)
