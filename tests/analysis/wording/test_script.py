from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.wording import Op, apply, diff
from tests.analysis.bundled_report import ningbo

LETTERS = "一二三。；，1a😀\n "


def edited(words: str, rng: random.Random, edits: int) -> str:
    """Return the words with some runs replaced, left out or put in."""
    for _ in range(edits):
        at, length = rng.randint(0, len(words)), rng.randint(0, 5)
        new = "".join(rng.choices(LETTERS, k=rng.randint(0, 5)))
        words = words[:at] + new + words[at + length :]
    return words


def test_five_thousand_random_edits_are_rebuilt() -> None:
    rng = random.Random(7)
    for _ in range(5000):
        left = "".join(rng.choices(LETTERS, k=rng.randint(0, 40)))
        right = edited(left, rng, rng.randint(0, 6))
        assert apply(diff(left, right), left) == right


@given(st.text(), st.text())
def test_any_two_texts(left: str, right: str) -> None:
    script = diff(left, right)
    assert "".join(left[c.left.start : c.left.end] for c in script) == left
    assert "".join(right[c.right.start : c.right.end] for c in script) == right
    assert apply(script, left) == right


def test_a_whole_report() -> None:
    left = ningbo().text
    right = edited(left, random.Random(3), 80)
    script = diff(left, right)
    assert apply(script, left) == right
    assert len([c for c in script if c.op is Op.REPLACE]) <= 120


def test_very_long_runs_without_a_common_clause_are_replaced_whole() -> None:
    left, right = "甲乙" * 1000, "乙丙" * 1000
    assert [c.op for c in diff(left, right)] == [Op.REPLACE]


def test_nothing_changed() -> None:
    assert [c.op for c in diff("甲。乙。", "甲。乙。")] == [Op.KEEP]
