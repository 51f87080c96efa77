"""Charts for the room: every row while there is room, then how many are left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.ui.look import LIGHT
from briefing_app.ui.presentation.chart_art import LEAST_ROW, MOST_ROW, ChartArt, chart_art
from briefing_app.ui.presentation.inking import inks_of
from briefing_app.ui.presentation.stage import Faces
from tests.ui.presentation.slides import ACTUAL, TARGET, bars, bundled_look, lines, pairs

WIDTH = 1600
CARDS: dict[str, BarCard | ListCard | DumbbellCard] = {
    "bars": bars(6),
    "lines": lines(*"一二三四五六"),
    "pairs": pairs(3, 3),
}


def chart(card: BarCard | ListCard | DumbbellCard, height: float, title: str = "增速") -> ChartArt:
    """Return a card's art at a height."""
    made = chart_art(card, title, None, Faces(bundled_look()), WIDTH)
    made.set_height(height)
    return made


def picture(art: ChartArt) -> QImage:
    """Return a chart painted alone."""
    image = QImage(WIDTH, 900, QImage.Format.Format_RGB32)
    image.fill(LIGHT.color("paper"))
    painter = QPainter(image)
    art.paint(painter, 0, 0, inks_of(LIGHT))
    painter.end()
    return image


@pytest.mark.parametrize("name", CARDS)
def test_all_rows_are_shown_down_to_the_least_height(qapp: QApplication, name: str) -> None:
    art = chart(CARDS[name], 0)
    art.set_height(art.height_at(LEAST_ROW))
    assert (art.left_out, art.row) == (0, LEAST_ROW)


@pytest.mark.parametrize("name", CARDS)
def test_what_has_no_room_is_left_out_not_squeezed(qapp: QApplication, name: str) -> None:
    art = chart(CARDS[name], 0)
    art.set_height(art.height_at(LEAST_ROW) - 2)
    assert art.row == LEAST_ROW
    assert art.left_out > 1
    assert art.height <= art.height_at(LEAST_ROW)


def test_rows_do_not_grow_without_end(qapp: QApplication) -> None:
    assert chart(CARDS["bars"], 5000).row == MOST_ROW


def test_a_chart_without_a_title_takes_its_cards(qapp: QApplication) -> None:
    assert chart(CARDS["bars"], 600, "").head == chart(CARDS["bars"], 600).head


def test_a_chart_without_any_title_has_no_head(qapp: QApplication) -> None:
    assert chart(BarCard("", "", "", "", bars(2).rows), 600, "").head == 0


@pytest.mark.parametrize(("status", "token"), [(ACTUAL, "act"), (TARGET, "tgt_t")])
def test_what_was_reached_is_filled_what_is_aimed_at_is_pale(
    qapp: QApplication, status: object, token: str
) -> None:
    art = chart(bars(2, status), 300)  # type: ignore[arg-type]
    middle = QPoint(WIDTH // 3, round(art.head + 1.5 * art.row))
    assert picture(art).pixelColor(middle) == LIGHT.color(token)


def test_bars_begin_at_zero(qapp: QApplication) -> None:
    art = chart(bars(3, ACTUAL, low=-1), 300)
    image = picture(art)
    rows = [round(art.head + (i + 0.5) * art.row) for i in range(3)]
    act, axis = LIGHT.color("act"), LIGHT.color("ink2")
    zero = next(x for x in range(WIDTH // 8, WIDTH) if image.pixelColor(x, rows[1]) == axis)
    assert image.pixelColor(zero - 9, rows[0]) == act
    assert image.pixelColor(zero + 9, rows[0]) != act
    assert image.pixelColor(zero + 9, rows[2]) == act
