"""One number of a text with its unit and the words that limit it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.model.figure import Bound


class QuantityKind(StrEnum):
    """What the grammar takes a number for."""

    AMOUNT = "amount"
    """A number and its unit, or a bare number that counts something: 585.7亿元, 3700多万."""
    PERCENT = "percent"
    """35.5%, 三成, 两位数."""
    POINTS = "points"
    """0.3个百分点."""
    MULTIPLE = "multiple"
    """2.3倍, 翻番."""
    RANK = "rank"
    """全国第五, 全省首位, 第4位, 前列, 首个, 唯一."""
    STREAK = "streak"
    """连续5年, 七连增."""
    DATE = "date"
    ORDINAL = "ordinal"
    LABEL = "label"
    """Part of a name: 5G, “47条”, PM2.5, G20, 5.0版."""
    COUNT = "count"
    """Counts parts of the text itself or is said in passing: 八方面工作, 三大行动."""


class Quantity(NamedTuple):
    """`text[start:end]` with the bound on both sides: 超22万人, 10%以上, 不低于5%.

    `value` is in `unit` as written (1.5 万亿元); `upper` is the other end of a range
    (5%—5.5%). A rank has its place as value where it is a number, and `scope` (全国).
    `approximate` is the word that limits it (超, 左右, 多), for those who look at the words.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | None
    unit: str
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
    scope: str = ""
    place: str = ""
    """Of a rank: its number in digits (5), or a word (前列, 首个)."""
    approximate: str = ""
