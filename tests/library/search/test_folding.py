from __future__ import annotations

import pytest

from briefing_app.library.search.folding import fold, fold_character, squash


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ＧＤＰ", "gdp"),
        ("１０％", "10%"),
        ("（一）", "(一)"),
        ("增長", "增长"),
        ("徵收於", "征收于"),
        ("⼯⼈", "工人"),
        ("⻓江⻛⻔", "长江风门"),
        ("“小巨人”", '"小巨人"'),
        ("「小巨人」", '"小巨人"'),
        ("a\u200b b\n\t\u3000c\x00", "abc"),
        ("5㎡", "5m2"),
        ("鄞州—福庆", "鄞州-福庆"),
        ("❤\ufe0f", "❤"),
        ("😀", "😀"),
        ("ﬁ", "fi"),
        ("", ""),
    ],
)
def test_fold(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_folding_goes_character_by_character() -> None:
    text = "增長 ５㎡，“徵”⻛½"
    assert fold(text) == "".join(map(fold_character, text))


def test_folding_twice_changes_nothing() -> None:
    folded = fold("增長 ５㎡，“徵”⻛½ＡＢ")
    assert fold(folded) == folded


def test_lone_surrogates_fold_to_nothing() -> None:
    assert fold("投\udcff资") == "投资"


@pytest.mark.parametrize(
    ("typed", "squashed"),
    [("R&D", "rd"), ("PM2.5", "pm25"), ("专精特新“小巨人”", "专精特新小巨人"), ("…", "")],
)
def test_squash(typed: str, squashed: str) -> None:
    assert squash(typed) == squashed
