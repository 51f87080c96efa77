"""How the columns are arranged, and the drawers of narrower windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.shell.desk import Desk
from briefing_app.ui.shell.layout_mode import LayoutMode

LOOK = Look(LIGHT, "Noto Sans CJK SC", "Noto Serif CJK SC")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk(LOOK)
    qtbot.addWidget(desk)
    desk.resize(1440, 800)
    desk.show()
    return desk


def shown(desk: Desk) -> set[str]:
    names = ("rail", "tree", "reading", "data", "strip")
    return {name for name in names if getattr(desk, name).isVisible()}


def test_a_wide_window_has_three_columns_of_the_design(desk: Desk) -> None:
    assert shown(desk) == {"tree", "reading", "data"}
    assert desk.tree.width() == 264
    assert desk.data.width() == 424


def test_a_medium_window_has_rail_text_and_data(desk: Desk) -> None:
    desk.resize(1024, 700)
    assert desk.mode is LayoutMode.MEDIUM
    assert shown(desk) == {"rail", "reading", "data"}
    assert desk.data.width() == 320
    assert desk.reading.width() >= 1024 - 48 - 320 - 2


def test_a_narrow_window_has_rail_text_and_strip(desk: Desk) -> None:
    desk.resize(900, 620)
    assert shown(desk) == {"rail", "reading", "strip"}


def test_columns_can_be_put_away_and_called_back(desk: Desk) -> None:
    desk.toggle_tree()
    desk.toggle_data()
    assert shown(desk) == {"reading"}
    desk.toggle_tree()
    desk.toggle_data()
    assert shown(desk) == {"tree", "reading", "data"}


def test_the_tree_of_a_medium_window_is_a_drawer_that_escape_closes(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.resize(1024, 700)
    desk.toggle_tree()
    assert desk.tree.isVisible()
    assert desk.tree.x() == desk.rail.width()
    qtbot.keyClick(desk, Qt.Key.Key_Escape)
    assert not desk.tree.isVisible()


def test_the_data_of_a_narrow_window_are_a_drawer(desk: Desk) -> None:
    desk.resize(900, 620)
    desk.toggle_data()
    assert desk.data.geometry().right() == desk.width() - 1
    desk.toggle_tree()
    assert desk.tree.isVisible()
    assert not desk.data.isVisible()


def test_going_to_the_text_closes_the_drawer(desk: Desk, qtbot: QtBot) -> None:
    field = QLineEdit()
    desk.reading.hold(field)
    desk.watch_for_focus(field)
    desk.resize(1024, 700)
    desk.activateWindow()
    desk.toggle_tree()
    field.setFocus()
    qtbot.waitUntil(lambda: not desk.tree.isVisible())


def test_widths_survive_a_narrow_spell(desk: Desk) -> None:
    desk.restore(270, 430, tree=True, data=True)
    desk.resize(1024, 700)
    desk.resize(1440, 800)
    assert desk.widths == (270, 430)
    assert (desk.tree.width(), desk.data.width()) == (270, 430)


def test_a_moved_edge_is_remembered(desk: Desk) -> None:
    desk._splitter.moveSplitter(310, 1)
    assert desk.widths[0] == 310


def test_widths_out_of_bounds_are_brought_within(desk: Desk) -> None:
    desk.restore(5, 9000, tree=True, data=False)
    assert not desk.data.isVisible()
    assert desk.widths == (220, 520)
    assert desk.tree_wanted
    assert not desk.data_wanted


def test_the_arrangement_changes_while_another_view_is_shown(desk: Desk) -> None:
    desk.hide()
    desk.fit(1024)
    assert desk.mode is LayoutMode.MEDIUM


def test_larger_text_needs_a_wider_window(desk: Desk) -> None:
    desk.apply_look(Look(LIGHT, "Noto Sans CJK SC", "Noto Serif CJK SC", 22))
    assert desk.mode is LayoutMode.MEDIUM
