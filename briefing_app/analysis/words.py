"""Chinese words for figures: measures, bounds, printed values in parts, spoken text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from briefing_app.analysis.units import PERCENT
from briefing_app.model.figure import Bound, Direction, Figure, Measure, Status

MEASURE_WORDS = {
    Measure.LEVEL: "总量",
    Measure.INCREASE: "新增",
    Measure.GROWTH: "增速",
    Measure.SHARE: "占比",
    Measure.CHANGE: "变化",
    Measure.STREAK: "连续",
    Measure.RANK: "位次",
}
STATUS_WORDS = {Status.ACTUAL: "实绩", Status.TARGET: "目标"}
BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "左右",
    Bound.NEARLY: "近",
    Bound.OVER: "超",
    Bound.EXCEEDS: "突破",
    Bound.AT_LEAST: "以上",
    Bound.AT_MOST: "以内",
}
NOT_IN_TEXT = "原文未载"
WORKED_OUT = "由程序换算，非原文"

_ARABIC = re.compile(r"\d[\d,]*(?:\.\d+)?[多余]?")
_CHINESE = re.compile(r"[〇零一二两三四五六七八九十百千]+")
_SUFFIX = re.compile(r"(?:及?以[上内下]|左右|上下)$")
_RISE = re.compile(r"[增升涨]")
_FALL = re.compile(r"[降减简缩跌少]")


class Printed(NamedTuple):
    """A printed value in parts: 突破 | 600 | 亿元 | , 增长 | 10% | | 以上."""

    before: str
    number: str
    unit: str
    after: str

    def text(self, *, unit: bool = True) -> str:
        """Return the parts as one string, with or without the unit."""
        return self.before + self.number + (self.unit if unit else "") + self.after


def split_printed(figure: Figure) -> Printed:
    """Split the printed form at its number; a percent sign stays with the number."""
    text = figure.printed
    found = _numbers(figure)
    if figure.value is None or figure.measure is Measure.STREAK or found is None:
        return Printed(figure.hedge + text, "", "", "")
    start, end = found
    rest = text[end:]
    suffix = _SUFFIX.search(rest)
    cut = suffix.start() if suffix else len(rest)
    number, unit = text[start:end], rest[:cut]
    if unit == PERCENT:
        number, unit = number + unit, ""
    return Printed(figure.hedge + text[:start], number, unit, rest[cut:])


def _numbers(figure: Figure) -> tuple[int, int] | None:
    """Return where the number stands in the printed form; both numbers of a range as one."""
    text = figure.printed
    first = _ARABIC.search(text) or _CHINESE.search(text)
    if first is None:
        return None
    *_, last = _ARABIC.finditer(text, first.start()) if figure.upper else (first,)
    return first.start(), last.end()


def headline(figure: Figure, gain: str = "") -> Printed:
    """Return the parts with the verb that the number needs: 增长 | 10% | | 以上.

    `gain` is what the text says before a gain (see verbs.gain_verb); without it, nothing is.
    """
    parts = split_printed(figure)
    hedge = figure.hedge
    before = hedge + (_verb(figure) or gain) + parts.before[len(hedge) :]
    return Printed(before, parts.number, parts.unit, parts.after)


def phrase(figure: Figure, gain: str = "") -> str:
    """Return the figure in words that can follow its name: 增长10%以上, 4870亿元, 全国第五."""
    if figure.is_rank and figure.rank:
        return figure.rank.printed
    return headline(figure, gain).text()


def bar_text(figure: Figure, gain: str = "") -> str:
    """Return the label at a bar's end: qualifiers as printed, unit left to the card's head.

    力争 is kept where nothing else limits the number: 力争30%, but 360以上.
    """
    fall = "降" if falls(figure) and not _FALL.search(figure.printed) else ""
    text = split_printed(figure).text(unit=False)
    if figure.value is not None and figure.bound is not Bound.EXACT:
        text = text.removeprefix(figure.hedge)
    return fall + gain + text


def falls(figure: Figure) -> bool:
    """Whether the number counts downwards: 下降5% does, but not 压减率100% (its name says it)."""
    if figure.direction is not Direction.DOWN or not figure.is_quantity:
        return False
    return figure.measure is Measure.GROWTH or not _FALL.search(figure.name)


def signed(figure: Figure) -> Decimal:
    """Return the value, negative where it falls; raise ValueError where there is none."""
    if figure.value is None:
        raise ValueError(figure.id)
    return -figure.value if falls(figure) else figure.value


def spoken(figure: Figure, label: str = "", gain: str = "") -> str:
    """Return name, year and value for assistive technology: 固定资产投资，2022年增长10%."""
    aim = STATUS_WORDS[figure.status] if figure.status is Status.TARGET else ""
    return f"{label or figure.name}，{figure.period}年{aim}{phrase(figure, gain)}"


def year_words(status: Status, period: int) -> str:
    """Return the year as a card's head names it: 2022 年, 2023 年目标."""
    return f"{period} 年" + ("目标" if status is Status.TARGET else "")


def _verb(figure: Figure) -> str:
    """Return 增长, 下降, 涨幅 where neither the printed form nor the name says it."""
    if figure.value is None:
        return ""
    if falls(figure):
        return "" if _FALL.search(figure.printed) else "下降"
    if figure.measure is Measure.GROWTH:
        return "" if _RISE.search(figure.printed) else "增长"
    if figure.measure is Measure.CHANGE and figure.direction is Direction.UP:
        return "" if _RISE.search(figure.name + figure.printed) else "涨幅"
    return ""
