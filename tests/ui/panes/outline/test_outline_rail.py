from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from briefing_app.model.report import Section, SectionKind
from briefing_app.ui.panes.outline.outline_rail import OutlineRail, rail_sign
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    report = make_report()
    problems = Section("problems", "", "存在的困难和问题", SectionKind.PROBLEMS, 1)
    made.open_report(replace(report, sections=(*report.sections, problems)))
    return made


@pytest.fixture
def rail(qtbot: QtBot, session: Session) -> OutlineRail:
    made = OutlineRail(session, make_look())
    qtbot.addWidget(made)
    made.resize(48, 600)
    made.show()
    return made


def button(rail: OutlineRail, section_id: str) -> QAbstractButton:
    found = rail.findChild(QAbstractButton, f"rail_{section_id}")
    assert isinstance(found, QAbstractButton)
    return found


@pytest.mark.parametrize(
    ("label", "title", "kind", "sign"),
    [
        ("（二）", "千方百计抢机遇", SectionKind.REVIEW, "二"),
        ("", "存在的困难和问题", SectionKind.PROBLEMS, "难"),
        ("", "主要预期目标", SectionKind.TARGETS, "标"),
        ("", "总体要求", SectionKind.REQUIREMENTS, "总"),
        ("", "四个方面重点把握", SectionKind.TASKS, "重"),
        ("", "", SectionKind.TASKS, "·"),
    ],
)
def test_sign_of_a_section(label: str, title: str, kind: SectionKind, sign: str) -> None:
    assert rail_sign(Section("a", label, title, kind, 2)) == sign


def test_tooltip_is_the_whole_heading(rail: OutlineRail) -> None:
    assert button(rail, "review-1").toolTip() == "（1）2022年领域1，副题"


def test_click_goes_there(qtbot: QtBot, rail: OutlineRail, session: Session) -> None:
    qtbot.mouseClick(button(rail, "plan-2"), Qt.MouseButton.LeftButton)
    assert session.selection.section == "plan-2"
    assert button(rail, "plan-2").isChecked()


def test_area_of_the_place_is_marked(rail: OutlineRail, session: Session) -> None:
    session.follow("review-2-1")
    marked = [b for b in rail.findChildren(QAbstractButton) if b.isChecked()]
    assert marked == [button(rail, "review-2")]


def test_one_tab_stop_where_one_reads(rail: OutlineRail, session: Session) -> None:
    session.follow("review-2-1")
    stops = [
        b
        for b in rail.findChildren(QAbstractButton)
        if b.objectName() != "rail_menu" and b.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [button(rail, "review-2")]


def test_arrows_move_and_enter_goes_there(
    qtbot: QtBot, rail: OutlineRail, session: Session
) -> None:
    first, second = button(rail, "review-1"), button(rail, "review-2")
    rail.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert session.selection.section == "review-2"


def test_other_keys_are_left_to_the_window(qtbot: QtBot, rail: OutlineRail) -> None:
    qtbot.keyClick(button(rail, "review-1"), Qt.Key.Key_A)
    assert not button(rail, "review-2").hasFocus()


def test_menu_button_asks_for_the_tree(qtbot: QtBot, rail: OutlineRail) -> None:
    with qtbot.waitSignal(rail.tree_requested):
        qtbot.mouseClick(rail.menu_button, Qt.MouseButton.LeftButton)


def test_look_changes_colours_and_width(rail: OutlineRail, session: Session) -> None:
    session.follow("review-1-1")
    light = rail.grab().toImage()
    rail.apply_look(dark_look())
    assert rail.grab().toImage() != light
    rail.apply_look(make_look(text_size=22))
    assert rail.width() == 59


def test_empty_session_shows_no_signs(qtbot: QtBot) -> None:
    rail = OutlineRail(Session(), make_look())
    qtbot.addWidget(rail)
    assert [b.objectName() for b in rail.findChildren(QAbstractButton)] == ["rail_menu"]
