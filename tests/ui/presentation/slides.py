"""Slides of topics for tests: tiles, charts and pages in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefing_app.analysis.charts import BarCard, BarRow, ListCard, ListRow
from briefing_app.analysis.comparing.dumbbells import (
    Chevron,
    DumbbellCard,
    DumbbellGroup,
    DumbbellRow,
)
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.records import Tile, TileSide, TopicSlide
from briefing_app.analysis.words import Printed
from briefing_app.meeting.page import Page, Segment
from briefing_app.model.figure import Status
from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import LIGHT, Look, Theme

ACTUAL, TARGET = Status.ACTUAL, Status.TARGET
SEGMENTS = (Segment(ACTUAL, 3, 3, False), Segment(ACTUAL, 4, 1, True), Segment(TARGET, 5, 0, False))
LONG_NAME = "单位地区生产总值能耗和单位工业增加值用水量下降幅度以及主要污染物排放总量削减比例"


def bundled_look(theme: Theme = LIGHT) -> Look:
    """Return a look in the fonts that travel with the program."""
    families = resolve_families()
    return Look(theme, families.sans, families.serif)


def actual(
    number: str = "", unit: str = "", *, before: str = "", words: str = "", scope: str = "",
    growth: str = "", seals: Sequence[str] = (),
) -> TileSide:  # fmt: skip
    """Return what was reached: a number, or words, or only seals."""
    value = Printed(before, number, unit, "") if number else None
    return TileSide(ACTUAL, "2022 实绩", "a", value, words, scope, growth, tuple(seals))


def target(number: str = "", unit: str = "", *, words: str = "", scope: str = "") -> TileSide:
    """Return what is aimed at."""
    value = Printed("", number, unit, "以上") if number else None
    return TileSide(TARGET, "2023 目标", "t", value, words, scope)


FULL_TILE = Tile(
    "国家级单项冠军企业和专精特新“小巨人”企业数",
    actual("15704.3", "亿元", growth="增长3.5%", seals=("全国城市首位", "全省第一")),
    target("16000", "亿元"),
)
PAIR_TILE = Tile("固定资产投资", actual("10%", before="增长"), target("10%"))


def bars(count: int = 4, status: Status = TARGET, *, low: int = 1, name: str = "投资") -> BarCard:
    """Return bars of rising values from `low`."""
    rows = tuple(
        BarRow(f"b{i}", f"{name}{i}", Decimal(low + i), f"{low + i}%", status, Chevron.NONE, "")
        for i in range(count)
    )
    return BarCard("growth", "增速", "", "", rows)


def lines(*words: str, seals: bool = False) -> ListCard:
    """Return lines of words or seals."""
    rows = tuple(ListRow(f"l{i}", f"名称{i}", w, ACTUAL, "") for i, w in enumerate(words))
    return ListCard("others", "其他数字", seals, rows)


def pairs(*counts: int) -> DumbbellCard:
    """Return groups of so many pairs each."""
    groups = tuple(
        DumbbellGroup(
            f"第{place}组", relative=bool(place), lines=(Decimal(0),), rows=(_pair(place),) * count
        )
        for place, count in enumerate(counts)
    )
    return DumbbellCard("pairs", "实绩 → 目标", (2022, 2023), groups)


def _pair(place: int) -> DumbbellRow:
    start, end = Decimal("0.2"), Decimal("0.7")
    unit = "亿元" if place else ""
    return DumbbellRow(
        "a", "t", "社会消费品零售总额", unit, "4.8%", "6%", start, end, Chevron.MORE, "", ""
    )


def topic(*tiles: Tile, title: str = "有效投资扩量提质", **more: object) -> TopicSlide:
    """Return a page of a topic; `more` are its other fields."""
    path = ("2022 年工作回顾", "（二）千方百计抢机遇扩投资")
    return replace(TopicSlide("review-2-1", path, title, tuple(tiles)), **more)  # type: ignore[arg-type]


def page(slide: Slide, *, number: int = 4, of: int = 42) -> Page:
    """Return a slide as a page of a meeting."""
    return Page(slide, number - 1, number, of, SEGMENTS if of else ())
