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
    ],
)  # fmt: skip
def test_numbers_as_printed(printed: str, values: list[str]) -> None:
    assert list(numbers_in(printed)) == [Decimal(value) for value in values]
