from __future__ import annotations

import pytest

from briefing_app.importing.mending.labels import LabelStyle, label_of, numeral


@pytest.mark.parametrize(
    ("text", "style", "number", "length"),
    [
        ("第一部分 过去五年".replace(" ", ""), LabelStyle.CHAPTER, 1, 4),
        ("第二部分：今后", LabelStyle.CHAPTER, 2, 5),
        ("一、2021年工作回顾", LabelStyle.PART, 1, 2),
        ("十一、工作", LabelStyle.PART, 11, 3),
        ("（十二）改善", LabelStyle.AREA, 12, 4),
        ("(三)创新", LabelStyle.AREA, 3, 3),
        ("㈢创新", LabelStyle.AREA, 3, 1),
        ("1.抓项目", LabelStyle.ITEM, 1, 2),
        ("12、抓项目", LabelStyle.ITEM, 12, 3),
        ("3．抓项目", LabelStyle.ITEM, 3, 2),
        ("（1）抓项目", LabelStyle.SUB, 1, 3),
        ("2)抓项目", LabelStyle.SUB, 2, 2),
        ("②抓项目", LabelStyle.SUB, 2, 1),
        ("一是抓项目", LabelStyle.LIST, 1, 2),
        ("三要抓项目", LabelStyle.LIST, 3, 2),
        ("第二，抓项目", LabelStyle.LIST, 2, 3),
        ("——经济向好", LabelStyle.DASH, 0, 2),
        ("●经济向好", LabelStyle.DASH, 0, 1),
    ],
)
def test_a_label_is_read(text: str, style: LabelStyle, number: int, length: int) -> None:
    assert label_of(text) == (style, number, length)


@pytest.mark.parametrize(
    "text", ["二、三产业增加值", "1.5亿元", "一是一二是二", "（奉化）国家", "经济向好", ""]
)
def test_what_only_looks_like_a_label_is_none(text: str) -> None:
    assert label_of(text) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [("七", 7), ("十", 10), ("十五", 15), ("二十", 20), ("二十一", 21), ("8", 8), ("百", 0)],
)
def test_numerals(words: str, value: int) -> None:
    assert numeral(words) == value
