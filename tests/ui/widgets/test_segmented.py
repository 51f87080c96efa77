from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl
from tests.ui.looks import dark_look, make_look

CHOICES = (
    Choice("read", "阅读", "book", "Ctrl+1"),
    Choice("data", "数据", "table"),
    Choice("x", "另"),
)


@pytest.fixture
def control(qtbot: QtBot) -> SegmentedControl:
    made = SegmentedControl(CHOICES, make_look(), name="视图")
    qtbot.addWidget(made)
    made.show()
    return made


def test_first_choice_holds_at_first(control: SegmentedControl) -> None:
    assert control.current == "read"
    assert control.keys == ("read", "data", "x")


def test_click_chooses(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.waitSignal(control.chosen) as blocker:
        qtbot.mouseClick(control.button("data"), Qt.MouseButton.LeftButton)
    assert blocker.args == ["data"]
    assert control.current == "data"


def test_choice_takes_another_word(control: SegmentedControl) -> None:
    control.set_text("x", "另 9")
    assert control.button("x").accessibleName() == "另 9"
    assert control.button("x").text() == "另 9"


def test_setting_from_the_program_is_silent(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("x")
        control.set_current("no such key")
    assert control.current == "x"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, "data"),
        (Qt.Key.Key_Down, "data"),
        (Qt.Key.Key_Left, "x"),
        (Qt.Key.Key_End, "x"),
        (Qt.Key.Key_Home, "read"),
        (Qt.Key.Key_Space, "read"),
        (Qt.Key.Key_Return, "read"),
    ],
    ids=["right", "down", "left wraps", "end", "home", "space", "return"],
)
def test_keys_choose(qtbot: QtBot, control: SegmentedControl, key: Qt.Key, expected: str) -> None:
    control.button("read").setFocus()
    with qtbot.waitSignal(control.chosen):
        qtbot.keyClick(control.button("read"), key)
    assert control.current == expected


def test_other_keys_are_left_to_the_window(qtbot: QtBot, control: SegmentedControl) -> None:
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.keyClick(control, Qt.Key.Key_A)
        qtbot.keyClick(control.button("read"), Qt.Key.Key_A)


@pytest.mark.parametrize("how", ["program", "click", "key"])
def test_only_the_choice_that_holds_is_a_tab_stop(
    qtbot: QtBot, control: SegmentedControl, how: str
) -> None:
    if how == "program":
        control.set_current("data")
    elif how == "click":
        qtbot.mouseClick(control.button("data"), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(control.button("read"), Qt.Key.Key_Right)
    tab = Qt.FocusPolicy.TabFocus
    stops = [key for key in control.keys if control.button(key).focusPolicy() & tab]
    assert stops == ["data"]


def test_focus_goes_to_the_choice_that_holds(qtbot: QtBot, control: SegmentedControl) -> None:
    control.set_current("x")
    control.activateWindow()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.button("x").hasFocus)


def test_arrows_pass_over_a_disabled_choice(qtbot: QtBot, control: SegmentedControl) -> None:
    control.button("data").setEnabled(False)
    qtbot.keyClick(control.button("read"), Qt.Key.Key_Right)
    assert control.current == "x"


def test_compact_form_is_narrower(control: SegmentedControl) -> None:
    before = control.sizeHint().width()
    control.set_compact(True)
    assert control.sizeHint().width() < before


def test_width_does_not_depend_on_the_choice(control: SegmentedControl) -> None:
    before = control.sizeHint()
    control.set_current("data")
    assert control.sizeHint() == before


def test_names_are_read_out_and_keys_stand_in_the_tooltip(control: SegmentedControl) -> None:
    assert control.accessibleName() == "视图"
    assert control.button("read").accessibleName() == "阅读"
    assert control.button("read").toolTip() == "阅读（Ctrl+1）"


def test_every_state_paints(qtbot: QtBot) -> None:
    control = SegmentedControl(CHOICES, make_look(), name="范围", size=SMALL)
    qtbot.addWidget(control)
    control.show()
    control.button("x").setEnabled(False)
    control.button("read").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mousePress(control.button("data"), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    light = control.grab().toImage()
    control.apply_look(dark_look())
    assert control.grab().toImage() != light


def test_a_hidden_choice_cannot_be_reached(qtbot: QtBot, control: SegmentedControl) -> None:
    first, second, *_ = control.keys
    control.set_shown(second, shown=False)
    control.show()
    assert not control.button(second).isVisible()
    qtbot.keyClick(control.button(first), Qt.Key.Key_Right)
    assert control.current not in (first, second)
    control.set_shown(second, shown=True)
    assert control.button(second).isVisible()
