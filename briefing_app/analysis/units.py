"""Units as written: exact conversion of 万 and 亿, and what a unit measures."""

from __future__ import annotations

from decimal import Decimal

from briefing_app.model.units import COUNTED, PEOPLE, same_kind, split_unit

__all__ = [
    "PERCENT",
    "POINTS",
    "in_base",
    "is_counted",
    "is_money",
    "kind_word",
    "same_kind",
    "split_unit",
    "total_word",
]

POINTS = "个百分点"
PERCENT = "%"

_KINDS = {
    "人数": (*PEOPLE, "人次"),
    "面积": ("平方米", "平方公里", "亩", "公顷"),
    "长度": ("公里", "千米", "米"),
    "重量": ("吨", "斤", "公斤", "千克"),
    "时间": ("年", "天", "月", "小时"),
    "百分比": (PERCENT, POINTS),
}


def is_counted(unit: str) -> bool:
    """Whether the unit is a classifier for things or people: 家, 个, 人."""
    return split_unit(unit)[1] in COUNTED | PEOPLE


def in_base(value: Decimal, unit: str) -> Decimal:
    """Return the value without 万 and 亿, exactly: 4.2 万家 -> 42000."""
    return value * split_unit(unit)[0]


def is_money(unit: str) -> bool:
    """Whether the unit is a currency."""
    return unit.endswith("元")


def total_word(family: str) -> str:
    """Return what a total of a unit family is called: 总额, 总数, 总量; "" where it has none."""
    if family in ("money", "usd"):
        return "总额"
    if family in ("ratio", "standing", "concentration"):
        return ""
    return "总数" if family in ("enterprise", "item", "people") else "总量"


def kind_word(unit: str) -> str:
    """Return the Chinese word for what a unit measures: 金额, 面积, 人数, 数量 ..."""
    base = split_unit(unit)[1]
    if is_money(base):
        return "金额"
    return next((word for word, units in _KINDS.items() if base in units), "数量")
