from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.analysis.words import (
    bar_text,
    falls,
    headline,
    phrase,
    signed,
    split_printed,
    spoken,
    year_words,
)
from briefing_app.model.figure import Figure, Status
from tests.analysis.sample import figure


def made(mark: str, status: Status = Status.ACTUAL) -> Figure:
    return figure(mark, "review-1-1", 0, status)


@pytest.mark.parametrize(
    ("mark", "parts"),
    [
        ("5%—5.5%|gdp|growth|value=5", ("", "5%—5.5%", "", "")),
        ("6%至6.5%左右|gdp|growth|value=6", ("", "6%至6.5%", "", "左右")),
        ("100万元至300万元|x|level|value=100", ("", "100万元至300", "万元", "")),
    ],
)
def test_a_range_stays_whole(mark: str, parts: tuple[str, ...]) -> None:
    assert tuple(split_printed(replace(made(mark), upper=Decimal(300)))) == parts


@pytest.mark.parametrize(
    ("mark", "parts"),
    [
        ("4870亿元|retail|level", ("", "4870", "亿元", "")),
        ("突破600亿元|x|level", ("突破", "600", "亿元", "")),
        ("10%以上|fai|growth", ("", "10%", "", "以上")),
        ("20家左右|x|increase", ("", "20", "家", "左右")),
        ("360亿元以上|funds|level|hedge=力争", ("力争", "360", "亿元", "以上")),
        ("每立方米22微克|pm|level", ("每立方米", "22", "微克", "")),
        ("20多家|x|level", ("", "20多", "家", "")),
        ("三千家|x|level|value=3000", ("", "三千", "家", "")),
        ("七连增|streak|streak|value=7", ("七连增", "", "", "")),
        ("与经济同步|budget|growth|value=", ("与经济同步", "", "", "")),
        ("若干家|x|level|value=3", ("若干家", "", "", "")),
    ],
)
def test_split_printed(mark: str, parts: tuple[str, ...]) -> None:
    assert tuple(split_printed(made(mark))) == parts


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("4.8%|retail|growth", "增长4.8%"),
        ("增4.8%|retail|growth", "增4.8%"),
        ("2%|retail|growth|down", "下降2%"),
        ("降2%|retail|growth|down", "降2%"),
        ("30%|x|growth|hedge=力争", "力争增长30%"),
        ("与经济同步|budget|growth|value=", "与经济同步"),
        ("20个|champions|increase", "20个"),
        ("20个|新增企业|increase", "20个"),
        ("3%以内|cpi|change|up", "涨幅3%以内"),
        ("3%|价格涨幅|change|up", "3%"),
        ("80.9%|forms|change|down", "80.9%"),
        ("5%|能耗|change|down", "下降5%"),
        ("全国第五|survey|rank|rank=全国:5", "全国第五"),
        ("4870亿元|retail|level", "4870亿元"),
    ],
)
def test_phrase_can_follow_the_name(mark: str, words: str) -> None:
    assert phrase(made(mark)) == words


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("近20亿元|x|level", "近20"),
        ("突破600亿元|x|level", "突破600"),
        ("10%以上|fai|growth", "10%以上"),
        ("30%|x|growth|hedge=力争", "力争30%"),
        ("360亿元以上|funds|level|hedge=力争", "360以上"),
        ("11家|上市公司|increase", "11"),
        ("101家|专精特新企业|increase", "101"),
        ("2%|retail|growth|down", "降2%"),
    ],
)
def test_bar_text_is_as_printed_without_the_unit(mark: str, words: str) -> None:
    assert bar_text(made(mark)) == words


def test_a_fall_that_the_name_says_counts_upwards() -> None:
    assert signed(made("80.9%|forms|change|down")) > 0
    assert signed(made("2%|retail|growth|down")) == -2


def test_signed_needs_a_value() -> None:
    with pytest.raises(ValueError, match="budget"):
        signed(made("与经济同步|budget|growth|value="))


def test_a_falling_streak_has_no_length() -> None:
    assert not falls(made("三连降|x|streak|value=3|down"))


def test_headline_keeps_the_parts_apart() -> None:
    assert headline(made("10%以上|fai|growth")) == ("增长", "10%", "", "以上")


def test_a_gain_has_the_verb_of_the_text() -> None:
    gain = made("2家|x|increase")
    assert phrase(gain, "获批") == "获批2家"
    assert spoken(gain, gain="获批") == "x，2022年获批2家"


def test_spoken_names_year_and_aim() -> None:
    assert spoken(made("10%|fai|growth")) == "固定资产投资，2022年增长10%"
    aim = spoken(made("10%以上|fai|growth", Status.TARGET), "投资")
    assert aim == "投资，2023年目标增长10%以上"


def test_year_words() -> None:
    assert year_words(Status.ACTUAL, 2022) == "2022 年"
    assert year_words(Status.TARGET, 2023) == "2023 年目标"
