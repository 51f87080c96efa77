from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.conversion import convert, same_family, same_size


@pytest.mark.parametrize(
    ("value", "unit", "into", "made"),
    [
        ("86000", "人", "万人", "8.6"),
        ("3200", "公顷", "万亩", "4.8"),
        ("52", "万吨", "亿斤", "10.4"),
        ("1.5", "万亿元", "亿元", "15000"),
        ("2", "平方公里", "亩", "3000"),
        ("1000", "平方米", "亩", "1.5"),
        ("120", "万千瓦", "兆瓦", "1200"),
        ("5", "千公顷", "万亩", "7.5"),
        ("3", "百万吨", "万吨", "300"),
        ("800", "公斤/亩", "斤/亩", "1600"),
        ("5.2", "‰", "%", "0.52"),
        ("3", "成", "%", "30"),
        ("0", "人", "万人", "0"),
    ],
)
def test_what_is_fixed_by_definition_is_converted_exactly(
    value: str, unit: str, into: str, made: str
) -> None:
    assert convert(Decimal(value), unit, into) == Decimal(made)


@pytest.mark.parametrize(
    ("unit", "into"),
    [
        ("亿美元", "亿元"),
        ("个百分点", "%"),
        ("元/平方米", "元/亩"),
        ("人次", "人"),
        ("微克/立方米", "立方米"),
        ("家", "吨"),
    ],
)
def test_what_has_no_factor_is_not_converted(unit: str, into: str) -> None:
    assert convert(Decimal(1), unit, into) is None
    assert not same_family(unit, into)


def test_a_number_without_end_is_not_rounded() -> None:
    assert convert(Decimal(7), "亩", "平方米") is None
    assert same_family("亩", "平方米")


def test_classifiers_are_one_size() -> None:
    assert same_size("万家", "万个")
    assert same_size("公里", "千米")
    assert not same_size("万家", "家")


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["公顷", "平方公里", "万亩", "千公顷"]))
def test_there_and_back_is_the_same(value: Decimal, unit: str) -> None:
    made = convert(value, unit, "亩")
    assert made is not None
    assert convert(made, "亩", unit) == value


def test_a_converted_number_is_written_plainly() -> None:
    assert str(convert(Decimal("1.50"), "亿元", "万元")) == "15000"
