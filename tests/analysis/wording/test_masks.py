from __future__ import annotations

import pytest

from briefing_app.analysis.wording.masks import (
    NUMBER_MARK,
    bare_key,
    is_punctuation,
    key_of,
    numbers_of,
)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("增长10%以上", ["10%以上"]),
        ("新增20家左右", ["20家左右"]),
        ("近20亿元", ["近20亿元"]),
        ("不低于3.5%", ["不低于3.5%"]),
        ("30多万人次", ["30多万人次"]),
        ("5万人才", ["5万"]),
        ("每立方米22微克", ["22微克"]),
        ("居全国第五位", ["第五位"]),
        ("第13次获评", ["第13次"]),
        ("（三）加快", ["三"]),
        ("(三)加快", ["三"]),
        ("三年行动", ["三年"]),
        ("三大攻坚行动", ["三"]),
        ("1,200册", ["1,200册"]),
        ("5—8个", ["5—8个"]),
    ],
)
def test_a_number_takes_its_unit_and_bounds_along(words: str, numbers: list[str]) -> None:
    assert numbers_of(words) == numbers


@pytest.mark.parametrize("words", ["一体化", "进一步", "统一", "突破", "百姓", "千方百计"])
def test_numerals_in_words_are_no_numbers(words: str) -> None:
    assert numbers_of(words) == []


def test_a_key_knows_neither_numbers_nor_punctuation() -> None:
    assert key_of("新增“小巨人”120家，") == key_of('新增"小巨人"101家以上;')


def test_verbs_before_a_number_belong_to_the_words() -> None:
    assert key_of("突破130万户") != key_of("达130万户")


def test_a_bare_key_keeps_what_is_told() -> None:
    assert bare_key(f"技术交易额突破{NUMBER_MARK}") == "技术交易额"


@pytest.mark.parametrize(("words", "expected"), [("，。", True), ("", True), ("，和", False)])
def test_is_punctuation(words: str, expected: bool) -> None:
    assert is_punctuation(words) is expected
