"""The line at the foot says what the report holds."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from briefing_app.analysis.overview import Overview, overview
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.shell.status_line import StatusLine
from tests.ui.looks import dark_look, make_look

COUNTS = ((Status.ACTUAL, "2022 实绩 3 项"), (None, "位次 1 处"))
SHOWN = Overview(COUNTS, "来源：第2版　离线可用")


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine(make_look())
    qtbot.addWidget(made)
    made.resize(1440, 28)
    made.show()
    return made


def picture(line: StatusLine) -> QImage:
    return line.grab().toImage()


def test_it_is_read_out_as_one_sentence(line: StatusLine) -> None:
    line.set_overview(SHOWN)
    assert line.accessibleName() == "2022 实绩 3 项，位次 1 处，来源：第2版　离线可用"


def test_counts_stand_left_and_the_source_right(line: StatusLine) -> None:
    empty = picture(line)
    line.set_overview(SHOWN)
    full = picture(line)
    for left, right in ((16, 300), (1200, 1424)):
        assert full.copy(left, 1, right - left, 27) != empty.copy(left, 1, right - left, 27)
    assert full.copy(400, 1, 700, 27) == empty.copy(400, 1, 700, 27)
    assert full.copy(1426, 1, 14, 27) == empty.copy(1426, 1, 14, 27)


def test_a_long_source_gives_way(line: StatusLine) -> None:
    line.resize(500, 28)
    empty = picture(line)
    line.set_overview(Overview(COUNTS, "来源：" + "很长的报纸名称" * 20))
    assert picture(line).copy(486, 1, 14, 27) == empty.copy(486, 1, 14, 27)


def test_look_can_change(line: StatusLine) -> None:
    line.set_overview(SHOWN)
    light = picture(line)
    line.apply_look(dark_look())
    assert picture(line) != light
    line.apply_look(make_look(text_size=22))
    assert line.height() == 34


def test_the_bundled_report_names_its_counts(line: StatusLine, bundled_report: Report) -> None:
    line.set_overview(overview(bundled_report))
    assert "2022 实绩" in line.accessibleName()
    assert "2023 目标" in line.accessibleName()
