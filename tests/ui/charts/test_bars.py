from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from briefing_app.analysis.charts import BarCard, BarRow
from briefing_app.analysis.comparing.dumbbells import Chevron
from briefing_app.model.figure import Status
from briefing_app.ui.charts.bars import BarArt, BarLayout, row_height
from briefing_app.ui.charts.rows import RowState
from briefing_app.ui.look import DARK, LIGHT, Theme
from tests.ui.looks import make_look


def bar_card(*values: str, status: Status = Status.ACTUAL, label: str = "指标") -> BarCard:
    rows = tuple(
        BarRow(f"f{i}", label, Decimal(v), f"{v}%", status, Chevron.MORE, f"{label}{v}")
        for i, v in enumerate(values)
    )
    return BarCard("key", "增速", "2022 年，%", f"{len(rows)} 项，由高到低", rows)


def painted(art: BarArt, width: int, state: RowState) -> QImage:
    image = QImage(width, art.height(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for index, row in enumerate(art.rows()):
        art.paint_row(painter, index, QRectF(0, row.top, width, row.height), state)
    art.paint_axis(painter, width)
    painter.end()
    return image


def test_bars_start_at_zero_and_keep_their_ratio(qtbot: QtBot) -> None:
    card, look = bar_card("40", "10"), make_look()
    layout = BarLayout.fit(card, 400, look)
    long, short = (layout.bar(row, 0, look) for row in card.rows)
    assert long.left() == short.left() == layout.zero + 1
    assert long.width() == pytest.approx(4 * short.width())
    assert long.right() < 400


def test_a_bar_is_at_least_two_pixels(qtbot: QtBot) -> None:
    card, look = bar_card("9999", "1"), make_look()
    assert BarLayout.fit(card, 400, look).bar(card.rows[1], 0, look).width() == 2


def test_a_fall_runs_left_of_zero(qtbot: QtBot) -> None:
    card, look = bar_card("5", "-3"), make_look()
    layout = BarLayout.fit(card, 400, look)
    assert layout.bar(card.rows[1], 0, look).right() == layout.zero
    assert layout.bar(card.rows[0], 0, look).left() > layout.zero


def test_nothing_but_zero_has_a_layout(qtbot: QtBot) -> None:
    assert BarLayout.fit(bar_card("0", "0"), 400, make_look()).scale == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("status", "marked", "token"),
    [
        (Status.ACTUAL, False, "act_m"),
        (Status.ACTUAL, True, "act"),
        (Status.TARGET, False, "tgt_t"),
    ],
)
def test_the_fill_says_year_and_selection(
    qtbot: QtBot, theme: Theme, status: Status, *, marked: bool, token: str
) -> None:
    look = make_look(theme)
    art = BarArt(look)
    art.set_card(bar_card("40", "-10", status=status))
    image = painted(art, 400, RowState(marked=marked))
    for index, row in enumerate(art.card.rows):
        middle = art.layout(400).bar(row, art.rows()[index].top, look).center().toPoint()
        assert image.pixelColor(middle) == QColor(getattr(theme, token))


def test_a_cut_label_is_told_whole(qtbot: QtBot) -> None:
    art = BarArt(make_look())
    art.set_card(bar_card("1", label="一个很长很长很长很长很长很长的指标名称"))
    assert art.full_label(0, 300).startswith("一个很长")
    art.set_card(bar_card("1"))
    assert art.full_label(0, 300) == ""


@pytest.mark.parametrize("size", [16, 18, 20, 22])
def test_rows_grow_with_the_text(qtbot: QtBot, size: int) -> None:
    look = make_look(text_size=size)
    art = BarArt(make_look())
    art.set_card(bar_card("1", "2"))
    art.apply_look(look)
    assert art.look is look
    assert art.height() == 2 * row_height(look) >= 2 * look.px(24)
