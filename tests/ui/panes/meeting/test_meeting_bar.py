from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.panes.meeting.meeting_bar import MeetingBar
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.meeting.rigs import HALL, Rig, opened


@pytest.fixture
def rig(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Rig]:
    with opened(tmp_path, qtbot) as made:
        made.view.begin()
        yield made


@pytest.fixture
def bar(rig: Rig, qtbot: QtBot) -> MeetingBar:
    made = MeetingBar(rig.room, make_look())
    qtbot.addWidget(made)
    made.set_report(rig.session.report)
    made.resize(1440, 56)
    made.show()
    return made


def test_it_names_screens_and_report(bar: MeetingBar) -> None:
    assert bar.subtitle.text() == "示例市政府工作报告 2023"
    assert bar.room_box.accessibleName() == "大屏 会议室投影 480 × 270"
    assert bar.own_box.accessibleName() == "本窗 笔记本屏"


def test_it_follows_the_state(bar: MeetingBar, rig: Rig) -> None:
    said = [bar.pill.words]
    for change in (rig.room.toggle_freeze, rig.room.toggle_black):
        change()
        said.append(bar.pill.words)
    rig.desktop.unplug(HALL)
    said.append(bar.pill.words)
    assert said == ["投屏中", "大屏已定格", "场内黑屏", "大屏断开了"]


def test_the_rooms_colours_are_turned_at_once(bar: MeetingBar) -> None:
    assert bar.theme_box.text() == "浅"
    bar.theme_box.click()
    assert bar.theme_box.text() == "深"


def test_the_end_is_only_asked_for(bar: MeetingBar, rig: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignals([bar.end_requested, bar.screens_requested]):
        bar.end_box.click()
        bar.room_box.click()
    assert rig.room.live


def test_a_narrow_bar_says_less(bar: MeetingBar) -> None:
    bar.resize(880, 56)
    assert not bar.own_box.isVisible()
    assert bar.rect().contains(bar.end_box.geometry())


def test_it_is_painted_in_its_look(bar: MeetingBar) -> None:
    bar.apply_look(dark_look())
    image = bar.grab().toImage()
    assert image.pixelColor(2, 2) == dark_look().theme.color("window")


def test_what_it_said_stays_when_the_meeting_ends(bar: MeetingBar, rig: Rig) -> None:
    rig.room.end()
    assert bar.pill.words == "投屏中"
