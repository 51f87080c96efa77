from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.importing.quantities.numbers import read_number, scale_of, split_scale


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十六", 16), ("两百零五万", 2_050_000), ("1,234.5", "1234.5"), ("１２．５", "12.5"),
        ("负三十二", -32), ("二〇二三", 2023), ("三点一四", "3.14"), ("百分之三十", 30),
        ("三分之二十", "6.666666666666666666666666667"), ("四百多", 400), ("几十", 10),
        ("零", 0), ("一亿两千万", 120_000_000), ("半", "0.5"),
    ],
)  # fmt: skip
def test_a_written_number_is_worth(words: str, value: int | str) -> None:
    assert read_number(words) == Decimal(value)


@pytest.mark.parametrize(
    "words", ["", "好", "万", "三五", "三点", "三点万", "零分之一", "三分之", "百十千", "1" * 100]
)
def test_what_is_no_number_is_worth_nothing(words: str) -> None:
    assert read_number(words) is None


@pytest.mark.parametrize(
    ("words", "value", "scale"),
    [
        ("千万", 1000, "万"), ("三千亿", 3000, "亿"), ("一万二千", 12_000, ""), ("亿", 1, "亿"),
        ("十万亿", 10, "万亿"), ("一亿两千万", 12_000, "万"), ("三五万", None, "万"),
    ],
)  # fmt: skip
def test_the_last_scale_goes_to_the_unit(words: str, value: int | None, scale: str) -> None:
    assert split_scale(words) == (value, scale)


@pytest.mark.parametrize(
    ("unit", "factor"), [("万亿元", 10**12), ("亿户", 10**8), ("万", 10**4), ("元", 1), ("", 1)]
)
def test_the_factor_of_a_unit(unit: str, factor: int) -> None:
    assert scale_of(unit) == factor
