from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.analysis.units import (
    in_base,
    is_money,
    kind_word,
    same_kind,
    split_unit,
    total_word,
)


@pytest.mark.parametrize(
    ("unit", "factor", "base"),
    [("亿元", 10**8, "元"), ("万亿元", 10**12, "元"), ("万家", 10**4, "家"), ("%", 1, "%")],
)
def test_split_unit(unit: str, factor: int, base: str) -> None:
    assert split_unit(unit) == (factor, base)


def test_in_base_is_exact() -> None:
    assert in_base(Decimal("4.2"), "万家") == 42000
    assert in_base(Decimal("0.1"), "亿元") == in_base(Decimal(1000), "万元")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("家", "个", True), ("万人", "名", True), ("亿元", "亿美元", False), ("家", "人", False)],
)
def test_same_kind(one: str, other: str, *, same: bool) -> None:
    assert (same_kind(one) == same_kind(other)) is same


@pytest.mark.parametrize(
    ("unit", "word"),
    [
        ("亿美元", "金额"),
        ("万人", "人数"),
        ("万亩", "面积"),
        ("公里", "长度"),
        ("亿斤", "重量"),
        ("年", "时间"),
        ("%", "百分比"),
        ("万标箱", "数量"),
        ("", "数量"),
    ],
)
def test_kind_word(unit: str, word: str) -> None:
    assert kind_word(unit) == word


def test_money_is_any_currency() -> None:
    assert is_money("亿美元")
    assert not is_money("亿斤")


@pytest.mark.parametrize(
    ("family", "word"),
    [("money", "总额"), ("usd", "总额"), ("item", "总数"), ("area", "总量"), ("ratio", "")],
)
def test_total_word(family: str, word: str) -> None:
    assert total_word(family) == word
