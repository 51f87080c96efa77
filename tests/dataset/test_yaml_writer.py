from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import read_yaml
from briefing_app.dataset.yaml_writer import comment, entries, scalar

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
VALUES = st.recursive(
    TEXT | st.integers(0, 10**9) | st.none() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "c"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["x", "y", "z"]), VALUES, min_size=1))
def test_what_is_written_is_read_back(data: dict[str, object]) -> None:
    problems = Problems()
    text = "".join(f"{line}\n" for line in entries(data))  # type: ignore[arg-type]
    assert read_yaml(text, "f", problems) == data, problems.listed()


def test_words_that_could_be_something_else_are_quoted() -> None:
    for words in ("no", "null", "5", "1.5", "2022-01-01", "", "a: b", "#", "e", "甲"):
        assert scalar(words).startswith('"')
    assert scalar("review-1.gdp.level") == "review-1.gdp.level"


def test_a_comment_stays_on_its_line() -> None:
    assert comment('甲\n乙\x00“丙"') == '# 甲 乙 “丙"'
