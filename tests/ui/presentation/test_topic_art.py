"""Topics on the room's screen: nothing overlaps, nothing leaves, nothing is too small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from briefing_app.analysis.slides.records import Tile, TopicSlide
from briefing_app.ui.presentation.stage import SIDE, SMALLEST
from tests.ui.presentation.recording import Record, record
from tests.ui.presentation.slides import (
    ACTUAL,
    FULL_TILE,
    LONG_NAME,
    PAIR_TILE,
    TARGET,
    actual,
    bars,
    bundled_look,
    lines,
    page,
    pairs,
    target,
    topic,
)

WIDE, TALL = (1920, 1080), (1920, 1440)
LEAD = "全面贯彻党的二十大精神，坚持稳中求进工作总基调，"
HARD = {
    "five": topic(*[FULL_TILE] * 5),
    "five-bars": topic(*[FULL_TILE] * 5, chart=bars(8, ACTUAL), chart_title="增速"),
    "four-falling": topic(*[FULL_TILE] * 4, chart=bars(3, low=-2), chart_status=TARGET),
    "two-pairs": topic(*[FULL_TILE] * 2, chart=pairs(3, 4)),
    "one-list": topic(PAIR_TILE, chart=lines("与经济增长基本同步" * 9, "全国第一")),
    "seals": topic(Tile("位次", actual(seals=("全国第一" * 5,) * 3), None), chart=lines("第一", seals=True)),
    "words": topic(Tile(LONG_NAME * 2, actual(words="超额完成" * 12), target(words="同步" * 20, scope="市级"))),
    "long-bars": topic(PAIR_TILE, chart=bars(3, name=LONG_NAME), chart_title=LONG_NAME * 2),
    "chart": topic(chart=pairs(20, 20, 20)),
    "title": topic(PAIR_TILE, title=LONG_NAME * 3, pages=3),
    "lead": topic(lead=LEAD * 60, path=(LONG_NAME, LONG_NAME)),
}  # fmt: skip


def painted(slide: TopicSlide, size: tuple[int, int] = WIDE) -> Record:
    """Return what a topic's page paints."""
    return record(page(slide), bundled_look(), *size)


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["16:9", "4:3"])
@pytest.mark.parametrize("name", HARD)
def test_words_keep_their_places(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    found = painted(HARD[name], size)
    assert found.smallest >= SMALLEST
    assert not found.overlaps()
    assert not found.outside(QRectF(SIDE - 8, 20, 1920 - 2 * SIDE + 16, size[1] - 20 - 48))


def test_one_topic_has_the_sizes_of_the_design(qapp: QApplication) -> None:
    found = painted(topic(*[PAIR_TILE] * 3, chart=bars(4), chart_title="增速目标"))
    sizes = {text: found.sizes(text) for text in ("有效投资扩量提质", "10%", "增长", "10%以上")}
    assert sizes == {"有效投资扩量提质": {92}, "10%": {124}, "增长": {44}, "10%以上": {56}}


def test_numbers_side_by_side_are_of_one_size(qapp: QApplication) -> None:
    found = painted(topic(FULL_TILE, PAIR_TILE, FULL_TILE))
    assert found.sizes("15704.3") == found.sizes("10%")


def test_a_scope_stands_beside_its_figure(qapp: QApplication) -> None:
    found = painted(topic(Tile("项目", actual("463", "个", scope="省市重点"), None)))
    scope, number = (next(w for w in found.words if w.text == t) for t in ("省市重点", "463"))
    assert number.box.right() < scope.box.left()
    assert scope.box.bottom() <= number.box.bottom()


def test_several_pages_are_counted_behind_the_title(qapp: QApplication) -> None:
    assert "（1/2）" in painted(topic(PAIR_TILE, pages=2)).text


def test_a_leading_sentence_is_set_large(qapp: QApplication) -> None:
    assert {w.size for w in painted(topic(lead=LEAD)).words if w.text in LEAD} == {56}


def test_a_sentence_too_long_for_the_screen_says_so(qapp: QApplication) -> None:
    assert painted(HARD["lead"]).text.count("……") == 1


def test_a_path_too_long_is_cut_before_the_number(qapp: QApplication) -> None:
    assert "…" in painted(topic(PAIR_TILE, path=(LONG_NAME, LONG_NAME))).text


def test_more_height_goes_to_the_chart(qapp: QApplication) -> None:
    slide = topic(PAIR_TILE, chart=bars(4))
    (low,), (high,) = (painted(slide, size).sizes("投资1") for size in (WIDE, TALL))
    assert high > low


def test_two_rows_of_tiles_where_one_would_be_small(qapp: QApplication) -> None:
    found = painted(topic(*[FULL_TILE] * 5), TALL)
    tops = {round(w.box.top()) for w in found.words if w.text == "15704.3"}
    assert len(tops) == 2
