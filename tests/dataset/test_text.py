from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.text import (
    around,
    page_string,
    sentence_spans,
    shared_length,
    without_marks,
)


def test_blank_lines_become_marks_and_other_white_space_goes() -> None:
    assert page_string("\n\n 一 年\n来。\u3000\r\n \r\n再\n\t\n\n见 \n") == "一年来。¶再¶见"
    assert page_string("") == ""
    assert without_marks("一¶二¶") == "一二"


def test_closing_marks_stay_with_their_sentence() -> None:
    text = "他说：“好！”再看（行。）尾"
    assert [text[a:b] for a, b in sentence_spans(text)] == ["他说：“好！”", "再看（行。）", "尾"]


@given(st.text(alphabet="一二。！？”’），、a", min_size=1))
def test_sentences_partition_a_paragraph(paragraph: str) -> None:
    spans = sentence_spans(paragraph)
    assert "".join(paragraph[a:b] for a, b in spans) == paragraph
    assert all(a < b for a, b in spans)


def test_around_shows_both_sides() -> None:
    assert around("0123456789abcdefghij", 10, 3) == "…789│abc…"
    assert around("ab", 1) == "a│b"


def test_shared_length() -> None:
    assert shared_length("abc", "abd") == 2
    assert shared_length("ab", "abc") == 2
    assert shared_length("", "x") == 0
