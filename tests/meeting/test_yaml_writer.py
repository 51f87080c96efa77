from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import Unquoted, read_yaml
from briefing_app.meeting.yaml_writer import dump

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 10**9) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


def read(text: str) -> Any:
    problems = Problems()
    data = read_yaml(text, "x", problems)
    assert not problems, problems.listed()
    return data


@given(st.dictionaries(WORDS, DATA, min_size=1, max_size=3))
def test_what_is_written_is_read_back(data: dict[str, object]) -> None:
    assert read(dump(data)) == data


@pytest.mark.parametrize(
    "words", ["no", "12:30", "017", "~", "a\nb", "甲\n\n乙：#3", " a\nb", "- a"]
)
def test_any_yaml_reader_sees_the_same(words: str) -> None:
    assert yaml.safe_load(dump({"text": words, "no": [words]})) == {"text": words, "no": [words]}


def test_lines_of_words_stand_as_lines() -> None:
    written = dump({"notes": [{"text": "第一行\n\n第二行", "live": True}]})
    assert written == (
        "notes:\n  - text: |-\n      第一行\n\n      第二行\n    live: true\n"
    )  # fmt: skip


def test_lone_surrogates_become_a_sign_that_can_be_written() -> None:
    assert read(dump({"a": "x\ud800"}))["a"] == "x\ufffd"


def test_what_the_reader_did_not_judge_is_written_as_it_was() -> None:
    assert dump({"a": Unquoted("12:30"), "b": [[Unquoted("1.5")]]}) == "a: 12:30\nb:\n  - [1.5]\n"
