from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.quotes import occurrences
from briefing_app.importing.laying.quoting import quote_at
from briefing_app.model.figure import Quote


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("甲5%乙6%", 1, 3, Quote("5%")),
        ("甲5%乙5%", 1, 3, Quote("5%", "甲")),
        ("甲5%乙5%", 4, 6, Quote("5%", "乙")),
        ("5%，5%", 0, 2, Quote("5%", "", "，")),
        ("甲乙甲", 2, 2, Quote("", "乙")),
        ("甲乙", 0, 0, Quote("", "", "甲")),
        ("甲乙甲乙丙", 4, 4, Quote("", "乙", "丙")),
    ],
)
def test_as_few_words_as_tell_a_place_apart(text: str, start: int, end: int, quote: Quote) -> None:
    assert quote_at(text, start, end) == quote


def test_far_away_differences_are_found_too() -> None:
    text = "甲" + "乙" * 60 + "，" + "乙" * 60
    quote = quote_at(text, 30, 31)
    assert len(occurrences(text, quote.prefix + quote.exact + quote.suffix)) == 1


@given(st.text("甲乙¶", min_size=1, max_size=60), st.data())
def test_every_place_is_found_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = quote_at(text, start, end)
    assert quote.exact == text[start:end]
    assert occurrences(text, quote.prefix + quote.exact + quote.suffix) == [
        start - len(quote.prefix)
    ]
