from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app.ui.delegates.outline_delegate import OutlineDelegate, RowState
from briefing_app.ui.models.outline_model import OutlineModel
from tests.builders import make_report
from tests.ui.looks import make_look

ROW = QRect(8, 0, 248, 30)


def title_end(width: int) -> int:
    """Return where a title of some width must end so that the count has its room."""
    model = OutlineModel(make_report())
    delegate = OutlineDelegate(make_look(), lambda _index: RowState())
    canvas = QImage(300, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(canvas)
    index = model.index_of("review-1")
    end = delegate._paint_count(painter, ROW, index, False, ROW.left() + width)
    painter.end()
    return end


@pytest.mark.parametrize("width", [80, 204, 212, 213, 400])
def test_a_title_keeps_clear_of_the_count(qtbot: QtBot, width: int) -> None:
    pill_left = title_end(width) + 6
    assert pill_left + 26 <= ROW.right() + 1


def test_the_count_gives_way_if_the_title_then_fits(qtbot: QtBot) -> None:
    room = title_end(80) - ROW.left()
    assert title_end(room + 8) - ROW.left() == room + 8
    assert title_end(room + 9) - ROW.left() == room
