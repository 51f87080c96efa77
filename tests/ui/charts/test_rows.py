from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from briefing_app.ui.charts.rows import Row, RowCursor, ground_token


@pytest.fixture
def cursor(qtbot: QtBot) -> RowCursor:
    made = RowCursor()
    made.set_rows([Row((name, f"{name}2"), name, i * 20, 20) for i, name in enumerate("abc")])
    return made


def press(cursor: RowCursor, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    return cursor.press_key(event)


@pytest.mark.parametrize(
    ("keys", "index"),
    [("D", 1), ("DD", 2), ("DDD", 2), ("U", 0), ("E", 2), ("EU", 1), ("EH", 0)],
)
def test_keys_walk_the_rows(cursor: RowCursor, keys: str, index: int) -> None:
    names = {
        "D": Qt.Key.Key_Down, "U": Qt.Key.Key_Up, "H": Qt.Key.Key_Home, "E": Qt.Key.Key_End,
    }  # fmt: skip
    assert all(press(cursor, names[key]) for key in keys)
    assert cursor.current == index


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_chooses_the_current_row(qtbot: QtBot, cursor: RowCursor, key: Qt.Key) -> None:
    press(cursor, Qt.Key.Key_Down)
    with qtbot.waitSignal(cursor.row_activated) as caught:
        press(cursor, key)
    assert caught.args == ["b"]


def test_enter_again_chooses_the_other_side(qtbot: QtBot, cursor: RowCursor) -> None:
    cursor.set_marked("b", frozenset({"b"}))
    with qtbot.waitSignal(cursor.row_activated) as caught:
        press(cursor, Qt.Key.Key_Return)
    assert caught.args == ["b2"]


def test_other_keys_are_left_alone(qtbot: QtBot, cursor: RowCursor) -> None:
    assert not press(cursor, Qt.Key.Key_A)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not cursor.press_key(event)
    assert not press(RowCursor(), Qt.Key.Key_Down)


def test_a_click_takes_the_side_it_hits(qtbot: QtBot, cursor: RowCursor) -> None:
    with qtbot.waitSignal(cursor.row_activated) as caught:
        cursor.press(25, 1)
    assert (caught.args, cursor.current) == (["b2"], 1)


def test_a_click_beside_the_rows_does_nothing(qtbot: QtBot, cursor: RowCursor) -> None:
    with qtbot.assertNotEmitted(cursor.row_activated):
        cursor.press(99)


def test_pointing_tells_the_figure_once(qtbot: QtBot, cursor: RowCursor) -> None:
    told: list[str] = []
    cursor.row_hovered.connect(told.append)
    cursor.point(5)
    cursor.point(9)
    cursor.leave()
    assert told == ["a", ""]


def test_state_of_rows(cursor: RowCursor) -> None:
    cursor.set_marked("b", frozenset({"b"}))
    cursor.set_focused(True)
    cursor.set_peeked("c2")
    cursor.set_peeked("c2")
    assert cursor.state(0) == (False, False, False)
    assert cursor.state(1) == (True, False, True)
    assert cursor.state(2) == (False, True, False)
    tokens = [ground_token(cursor.state(i)) for i in range(3)]
    assert tokens == ["card", "link", "hover"]


def test_marking_moves_the_current_row_to_the_chosen_figure(cursor: RowCursor) -> None:
    cursor.set_marked("c", frozenset({"a", "c"}))
    row = cursor.marked_row()
    assert row is not None
    assert (row.spoken, cursor.current) == ("c", 2)
    cursor.set_marked("", frozenset())
    assert cursor.marked_row() is None
