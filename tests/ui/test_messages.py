from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.messages import MessageBar
from briefing_app.ui.widgets.text_dialog import TextDialog
from tests.ui.looks import dark_look, make_look


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar(make_look(), info_ms=0)
    qtbot.addWidget(made)
    made.resize(600, 36)
    return made


def shown(bar: MessageBar) -> str:
    return "" if bar.isHidden() else bar.label.text()


def test_nothing_to_say_takes_no_room(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.current is None


def test_information_leaves_by_itself(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_info("已复制")
    assert shown(bar) == "已复制"
    qtbot.waitUntil(bar.isHidden)


def test_warning_outlives_an_information(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_warning("设置没有存上")
    bar.show_info("已复制")
    assert shown(bar) == "设置没有存上"
    with qtbot.waitSignal(bar._timer.timeout):
        pass
    assert shown(bar) == "设置没有存上"


def test_gravest_message_comes_first(bar: MessageBar) -> None:
    bar.show_warning("先")
    bar.show_error("重")
    assert shown(bar) == "重"
    bar.dismiss()
    assert shown(bar) == "先"


def test_others_are_counted(bar: MessageBar) -> None:
    bar.show_warning("甲")
    bar.show_warning("乙")
    bar.show_warning("乙")
    assert bar._more.text() == "另有 1 条"


def test_escape_and_the_cross_take_it_away(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_error("甲")
    qtbot.keyClick(bar, Qt.Key.Key_A)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()
    bar.show_error("乙")
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    bar.dismiss()


def test_message_is_read_out(bar: MessageBar) -> None:
    bar.show_error("文件读不出")
    assert bar.accessibleName() == "出错：文件读不出"


def test_details_can_be_read_and_copied(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_warning("有几处不对", details="第 3 行")
    qtbot.mouseClick(bar.details_button, Qt.MouseButton.LeftButton)
    dialog = bar.findChild(TextDialog)
    assert isinstance(dialog, TextDialog)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "第 3 行"
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_no_details_no_button(bar: MessageBar) -> None:
    bar.show_warning("甲")
    assert bar.details_button.isHidden()


def test_look_can_change(bar: MessageBar) -> None:
    bar.show_warning("甲")
    light = bar.grab().toImage()
    bar.apply_look(dark_look())
    assert bar.grab().toImage() != light
    bar.apply_look(make_look(text_size=22))
    assert bar.height() == bar.sizeHint().height() == 44
