from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app.analysis.comparing.table import Group, GroupKey, compare, ticks
from briefing_app.ui.delegates.ledger_columns import Column, Columns
from briefing_app.ui.delegates.ledger_head import paint_group_head
from tests.analysis.comparing.compared import compared_report
from tests.ui.looks import make_look


def painted(group: Group, chart: int = 216, *, with_axis: bool = True) -> QImage:
    columns = Columns(*(Column(left, width) for left, width in
                        ((20, 100), (130, 60), (200, chart), (700, 60), (770, 20))))  # fmt: skip
    image = QImage(800, 34, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_group_head(
        painter, QRect(0, 0, 800, 34), group, columns, make_look(), with_axis=with_axis
    )
    painter.end()
    return image


def words_in(image: QImage, left: int, right: int) -> int:
    """Count the runs of ink between two edges that are clear of one another by 6 px."""
    white = Qt.GlobalColor.white
    inked = [
        any(image.pixelColor(x, y) != white for y in range(image.height()))
        for x in range(left, right)
    ]
    gaps = "".join("x" if ink else " " for ink in inked)
    return len([run for run in gaps.split(" " * 6) if run.strip()])


def group(key: GroupKey) -> Group:
    found = compare(compared_report()).group(key)
    assert found
    return found


@pytest.mark.parametrize(("chart", "readings"), [(400, 5), (70, 3)])
def test_readings_thin_out_where_room_is_short(qtbot: QtBot, chart: int, readings: int) -> None:
    rates = Group(GroupKey.RATES, (), ticks=ticks(Decimal(0), Decimal(40)))
    assert words_in(painted(rates, chart), 195, 640) == readings


def test_one_reading_where_there_is_room_for_none(qtbot: QtBot) -> None:
    rates = Group(GroupKey.RATES, (), ticks=ticks(Decimal(0), Decimal(40)))
    assert words_in(painted(rates, 10), 195, 640) == 1


def test_words_without_axis(qtbot: QtBot) -> None:
    assert words_in(painted(group(GroupKey.RATES), with_axis=False), 120, 800) == 0


@pytest.mark.parametrize(("chart", "words"), [(400, 3), (90, 1)])
def test_ratio_names_its_sides_where_there_is_room(qtbot: QtBot, chart: int, words: int) -> None:
    assert words_in(painted(group(GroupKey.TOTALS), chart), 195, 640) >= words


def test_open_head_of_a_folded_group(qtbot: QtBot) -> None:
    assert painted(group(GroupKey.UNLIKE)) != painted(group(GroupKey.UNPAIRED))
