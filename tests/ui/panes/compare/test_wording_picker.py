from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_picker import SectionButton, SectionPicker
from briefing_app.ui.panes.compare.wording_sections import Chosen
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

REPORT = make_report()


def make_picker(qtbot: QtBot, report: Report = REPORT) -> tuple[SectionPicker, WordingChoice]:
    session = Session()
    choice = WordingChoice(session)
    session.open_report(report)
    picker = SectionPicker(choice, make_look())
    session.setParent(picker)
    choice.setParent(picker)
    picker.resize(640, 46)
    qtbot.addWidget(picker)
    picker.refresh()
    return picker, choice


def menu_of(button: SectionButton) -> list[QAction]:
    button.menu().aboutToShow.emit()
    return [action for action in button.menu().actions() if not action.isSeparator()]


def test_both_sections_are_named(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot)
    assert picker.left.accessibleName() == "左边：2022 （1）2022年领域1"
    assert picker.right.text().startswith("2023 ")


def test_menu_lists_the_areas_by_part(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot)
    listed = [(a.text(), a.isEnabled(), a.isChecked()) for a in menu_of(picker.left)]
    assert listed == [
        ("2022年部分", False, False),
        ("（1）2022年领域1", True, True),
        ("（2）2022年领域2", True, False),
        ("2023年部分", False, False),
        ("（1）2023年领域1", True, False),
        ("（2）2023年领域2", True, False),
    ]


def test_menu_of_a_report_without_areas_lists_its_parts(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot, make_report(areas=0))
    assert [a.text() for a in menu_of(picker.left)] == ["2022年部分", "2023年部分"]


def test_menu_names_each_of_two_reports(qtbot: QtBot) -> None:
    picker, choice = make_picker(qtbot)
    other = replace(REPORT, id="other", title="另一份 R&D 报告")
    choice.choose_right(Chosen(other, "plan-1"))
    picker.refresh()
    words = [a.text() for a in menu_of(picker.right)]
    assert words[0] == "示例市政府工作报告 2023"
    assert "另一份 R&&D 报告" in words


def test_a_choice_from_the_menu_is_taken(qtbot: QtBot) -> None:
    picker, choice = make_picker(qtbot)
    menu_of(picker.left)[2].trigger()
    menu_of(picker.right)[5].trigger()
    assert (choice.left.section, choice.right.section) == ("review-2", "plan-2")


def test_swap_is_a_click(qtbot: QtBot) -> None:
    picker, choice = make_picker(qtbot)
    left = choice.left
    qtbot.mouseClick(picker.swap, Qt.MouseButton.LeftButton)
    assert choice.right == left


def test_nothing_open_has_nothing_to_choose(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot, NO_REPORT)
    enabled = [b.isEnabled() for b in (picker.left, picker.swap, picker.right)]
    assert (enabled, picker.left.accessibleName()) == ([False] * 3, "左边：还没有报告")


def test_names_give_way_in_a_narrow_line(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot)
    picker.apply_look(dark_look())
    picker.left.resize(picker.left.minimumSizeHint())
    assert picker.left.minimumSizeHint().width() < picker.left.sizeHint().width()
    assert not picker.grab().isNull()


def test_the_focus_is_seen(qtbot: QtBot) -> None:
    picker, _ = make_picker(qtbot)
    picker.show()
    picker.activateWindow()
    assert QTest.qWaitForWindowActive(picker)
    picker.right.setFocus(Qt.FocusReason.TabFocusReason)
    without = picker.left.grab().toImage()
    picker.left.setFocus(Qt.FocusReason.TabFocusReason)
    assert picker.left.grab().toImage() != without
