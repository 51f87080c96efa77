from __future__ import annotations

import pytest

from tests.importing.quantities.reading import line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超过1.5亿户", "超过1.5亿户 amount 1.5 亿户 over"),
        ("均超6%", "超6% percent 6 % over"),
        ("逾200家", "逾200家 amount 200 家 over"),
        ("突破130万户", "突破130万户 amount 130 万户 exceeds"),
        ("迈上2万亿元台阶", "迈上2万亿元 amount 2 万亿元 exceeds"),
        ("突破万亿元大关", "突破万亿元 amount 1 万亿元 exceeds"),
        ("历史性突破百亿大关", "突破百亿 amount 100 亿 exceeds"),
        ("接近40%", "接近40% percent 40 % nearly"),
        ("约1.5万亿元", "约1.5万亿元 amount 1.5 万亿元 about"),
        ("增长5.5%左右", "5.5%左右 percent 5.5 % about"),
        ("1100万人以上", "1100万人以上 amount 1100 万人 at_least"),
        ("不低于200场次", "不低于200场次 amount 200 场次 at_least"),
        ("控制在3%以内", "3%以内 percent 3 % at_most"),
        ("不超过3%", "不超过3% percent 3 % at_most"),
        ("达到5%", "5% percent 5 %"),
        ("力争10%", "10% percent 10 %"),
        ("超百亿元", "超百亿元 amount 100 亿元 over"),
    ],
)
def test_the_words_beside_a_number_limit_it(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    "text", ["节约30亿元", "签约30亿元", "最近30亿元", "附近30亿元", "赶超30亿元"]
)
def test_a_word_that_only_ends_like_a_limit_is_none(text: str) -> None:
    assert line(text) == "30亿元 amount 30 亿元"


def test_what_belongs_to_the_number_before_limits_no_other() -> None:
    assert line("3家上5%"[2:]) == "5% percent 5 %"
