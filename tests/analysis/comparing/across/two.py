"""Reports of invented places, put together figure by figure: 甲 and 乙."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefing_app.model.figure import Bound, Direction, Figure, Measure, Quote, Span, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import (
    NO_REPORT,
    Block,
    BlockKind,
    Report,
    Section,
    SectionKind,
)

CATALOGUE = {
    i.id: i
    for i in (
        Indicator("gdp", "地区生产总值", "", "money", ("GDP", "生产总值"), topic="综合"),
        Indicator("retail", "社会消费品零售总额", "", "money", ("社零总额",)),
        Indicator("jobs", "城镇新增就业", "", "people", ("新增就业",)),
        Indicator("land", "建设用地供应", "", "area"),
        Indicator("industry", "规上工业增加值", "", "money"),
        Indicator("foreign", "实际利用外资", "", "usd"),
        Indicator("urban", "城镇居民人均可支配收入", "", "money"),
        Indicator("rural", "农村居民人均可支配收入", "", "money"),
        Indicator("harvest", "粮食产量", "", "mass"),
    )
}
_BOUNDS = (("以上", Bound.AT_LEAST), ("左右", Bound.ABOUT), ("超", Bound.OVER))
_PARTS = {Status.ACTUAL: "review", Status.TARGET: "plan"}


def number(
    indicator: str,
    printed: str,
    status: Status = Status.ACTUAL,
    measure: Measure | None = None,
    *,
    name: str = "",
    period: int = 0,
    down: bool = False,
) -> Figure:
    """Return a figure whose place and year `report` fills in; 5%—5.5% is a range."""
    digits = re.findall(r"\d+(?:\.\d+)?", printed)
    unit = re.sub(r"以上|左右|超|—|[\d.]", "", printed)
    unit = "%" if "%" in printed else unit
    ids = tuple(indicator.split(","))
    known = CATALOGUE.get(ids[0])
    return Figure(
        id="",
        section=_PARTS[status],
        quote=Quote(printed),
        span=Span(0, 0),
        printed=printed,
        indicators=ids,
        name=name or (known.name if known else ids[0]),
        value=Decimal(digits[0]),
        unit=unit,
        measure=measure or (Measure.GROWTH if unit == "%" else Measure.LEVEL),
        bound=next((bound for word, bound in _BOUNDS if word in printed), Bound.EXACT),
        direction=Direction.DOWN if down else None,
        period=period,
        status=status,
        upper=Decimal(digits[1]) if len(digits) > 1 else None,
    )


def report(
    figures: Sequence[Figure],
    *,
    place: str = "示例市",
    year: int = 2022,
    own: Sequence[Indicator] = (),
    goals: SectionKind = SectionKind.TARGETS,
) -> Report:
    """Return a report that plans `year`; actuals first, each figure a sentence."""
    text, placed, ends = "", list[Figure](), list[int]()
    ordered = sorted(figures, key=lambda f: f.status is Status.TARGET)
    sentences = []
    for at, figure in enumerate(ordered):
        start = len(text) + len(figure.name)
        text += f"{figure.name}{figure.printed}。"
        usual = year - (figure.status is Status.ACTUAL)
        span = Span(start, start + len(figure.printed))
        sentences.append(Span(ends[-1] if ends else 0, len(text)))
        ends.append(len(text))
        placed.append(replace(figure, id=f"f{at}", span=span, period=figure.period or usual))
    middle = max((f.span.end + 1 for f in placed if f.section == "review"), default=0)
    blocks = (
        Block(BlockKind.PARAGRAPH, "review", 0, middle),
        Block(BlockKind.PARAGRAPH, "plan", middle, len(text)),
    )
    return replace(
        NO_REPORT,
        id=f"{place}-{year}",
        title=f"{place}政府工作报告 {year}",
        place=place,
        seal=place[0],
        review_year=year - 1,
        plan_year=year,
        text=text,
        printed=text,
        blocks=tuple(b for b in blocks if b.start < b.end),
        sections=(
            Section("review", "一、", "回顾", SectionKind.REVIEW, 1),
            Section("plan", "二、", "目标", goals, 1),
        ),
        sentences=tuple(sentences),
        figures=tuple(placed),
        indicators=CATALOGUE | {i.id: i for i in own},
    )


def goal(indicator: str, printed: str, measure: Measure | None = None, **more: object) -> Figure:
    """Return a target."""
    return number(indicator, printed, Status.TARGET, measure, **more)  # type: ignore[arg-type]
