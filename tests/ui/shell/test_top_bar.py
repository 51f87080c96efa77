"""The bar sends wishes and shows what holds."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.look import DARK, LIGHT, Look
from briefing_app.ui.shell.report_button import ReportButton
from briefing_app.ui.shell.shortcuts import KEYS
from briefing_app.ui.shell.top_bar import TopBar
from tests.builders import make_report

LOOK = Look(LIGHT, "Noto Sans CJK SC", "Noto Serif CJK SC")


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    bar = TopBar(LOOK)
    qtbot.addWidget(bar)
    bar.resize(1440, 56)
    bar.show()
    return bar


def test_choosing_a_view_is_told(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.view_chosen) as told:
        bar.views.button("figures").click()
    assert told.args == ["figures"]


def test_the_menu_lists_reports_and_a_broken_one_cannot_be_chosen(
    bar: TopBar, qtbot: QtBot
) -> None:
    bar.set_reports((("a", "甲报告", ""), ("b", "乙报告", "第3行：缺标题")))
    good, broken, _, library, folder = bar.report_button.menu().actions()
    assert good.isEnabled()
    assert not broken.isEnabled()
    assert "第3行" in broken.toolTip()
    with qtbot.waitSignal(bar.report_requested) as told:
        good.trigger()
    assert told.args == ["a"]
    with qtbot.waitSignal(bar.library_requested):
        library.trigger()
    with qtbot.waitSignal(bar.folder_requested):
        folder.trigger()


def test_import_is_a_wish(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.import_requested):
        bar.import_button.click()


def test_sizes_and_themes_are_wishes(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.text_size_requested) as size:
        bar.size_button.menu().actions()[3].trigger()
    with qtbot.waitSignal(bar.theme_requested) as theme:
        bar.theme_button.menu().actions()[2].trigger()
    assert (size.args, theme.args) == ([22], ["dark"])


def test_what_holds_is_ticked(bar: TopBar) -> None:
    bar.set_choices("dark", 20)
    ticked = [
        a.data()
        for button in (bar.size_button, bar.theme_button)
        for a in button.menu().actions()
        if a.isChecked()
    ]
    assert ticked == ["20", "dark"]


def test_a_narrow_bar_folds_size_and_theme_into_one_menu(bar: TopBar) -> None:
    bar.set_report(make_report())
    bar.set_compact(True)
    assert bar.more_button.isVisible()
    assert not bar.theme_button.isVisible()
    assert bar.report_button.title == "示例 2023"
    bar.set_compact(False)
    assert bar.report_button.title == "示例市政府工作报告 2023"
    assert bar.report_button.subtitle == "2022 年回顾 · 2023 年目标任务"


def test_an_open_report_is_ticked_in_the_menu(bar: TopBar) -> None:
    bar.set_reports((("sample-2023", "示例", ""),))
    bar.set_report(make_report())
    assert bar.report_button.menu().actions()[0].isChecked()


def test_the_bar_grows_with_the_text(bar: TopBar) -> None:
    bar.apply_look(Look(DARK, "Noto Sans CJK SC", "Noto Serif CJK SC", 22))
    assert bar.height() == round(56 * 22 / 18)


def test_nothing_open_says_so(qtbot: QtBot) -> None:
    button = ReportButton(LOOK)
    qtbot.addWidget(button)
    assert button.title == "还没有报告"
    assert button.subtitle == ""
    assert "还没有报告" in button.accessibleName()


def test_no_key_has_two_meanings() -> None:
    keys = [key for _, keys in KEYS.values() for key in keys]
    assert len(keys) == len(set(keys))
