from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.dataset.numerals import chinese_number, numbers_in


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("零", 0), ("七", 7), ("十", 10), ("十六", 16), ("二十", 20), ("一百零八", 108),
        ("两千零五", 2005), ("三万", 30_000), ("三万亿", 3_000_000_000_000),
        ("一亿二千万", 120_000_000), ("双", 2), ("首", 1), ("百", 100),
        ("三五", None), ("万", None), ("好", None), ("", None),
    ],
)  # fmt: skip
def test_chinese_numerals(words: str, value: int | None) -> None:
    assert chinese_number(words) == value


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("585.7亿元", ["585.7"]), ("超22万人", ["22"]), ("七连增", ["7"]), ("全国第五", ["5"]),
        ("居全省首位", ["1"]), ("突破3万亿元", ["3"]), ("1+8", ["1", "8"]), ("全省前列", []),
        ("翻番", ["1"]), ("翻两番", ["2"]), ("增长两位数", ["10"]), ("三成", ["3"]),
        ("1,234.5亿元", ["1234.5"]), ("１２．５％", ["12.5"]), ("3700多万", ["3700"]),
        ("1.5万亿", ["1.5"]), ("5千余人", ["5", "5000"]), ("二〇二三年", ["2023"]),
        ("三十五点五", ["35.5"]), ("三五个", ["3", "5"]), ("十五六个", ["15", "16"]),
        ("七八十", ["70", "80"]), ("三分之二", ["3", "2"]), ("5%—5.5%", ["5", "5.5"]),
        ("四二一", ["421"]), ("五一", []), ("三百零五万", ["3050000", "305"]),
    ],
)  # fmt: skip
def test_numbers_as_printed(printed: str, values: list[str]) -> None:
    assert list(numbers_in(printed)) == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("近千万", "1000"), ("近千万", "10000000"), ("突破万亿元", "1"), ("三万亿", "3"),
        ("三万亿", "30000"), ("一亿二千万", "12000"), ("超百亿元", "100"), ("亿元", "1"),
    ],
)  # fmt: skip
def test_large_words_may_belong_to_the_unit(printed: str, value: str) -> None:
    assert Decimal(value) in numbers_in(printed)
