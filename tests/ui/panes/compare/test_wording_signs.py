from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.analysis.wording import Sign
from briefing_app.ui.panes.compare.wording_signs import SignFilter
from tests.ui.looks import dark_look, make_look


def make_filter(qtbot: QtBot) -> SignFilter:
    made = SignFilter(make_look())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def test_all_signs_are_on_at_first(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    assert (made.signs, made.complete) == (frozenset(Sign), True)


def test_a_click_hides_one_sign(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    with qtbot.waitSignal(made.changed) as blocker:
        qtbot.mouseClick(made.buttons[1], Qt.MouseButton.LeftButton)
    assert blocker.args == [frozenset(Sign) - {Sign.CHANGED}]


def test_enter_hides_one_sign(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    qtbot.keyClick(made.buttons[2], Qt.Key.Key_Return)
    assert made.signs == frozenset(Sign) - {Sign.ADDED}


def test_counts_are_shown_and_read(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    made.show_counts({Sign.GONE: 12})
    assert [button.count for button in made.buttons] == [0, 0, 0, 12]
    assert made.buttons[3].accessibleName() == "去，12 条"


def test_a_longer_count_takes_more_room(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    button = made.buttons[0]
    before = button.sizeHint().width()
    button.set_count(1000)
    assert button.minimumSizeHint().width() > before


def test_all_signs_come_back(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    made.buttons[0].click()
    with qtbot.waitSignal(made.changed):
        made.show_all()
    assert made.complete


def test_there_is_one_tab_stop_and_arrows_go_on(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    made.setFocus()
    qtbot.keyClick(made.buttons[0], Qt.Key.Key_Left)
    stops = [b.focusPolicy() == Qt.FocusPolicy.TabFocus for b in made.buttons]
    assert (stops, made.buttons[3].hasFocus()) == ([False, False, False, True], True)


def test_other_keys_go_on(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    qtbot.keyClick(made.buttons[0], Qt.Key.Key_Space)
    assert made.signs == frozenset(Sign) - {Sign.SAME}


def test_a_hidden_sign_looks_different(qtbot: QtBot) -> None:
    made = make_filter(qtbot)
    made.apply_look(dark_look())
    on = made.buttons[0].grab().toImage()
    made.buttons[0].setChecked(False)
    assert made.buttons[0].grab().toImage() != on
