from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.wording.order import backbone, beside


def test_nothing_in_order() -> None:
    assert backbone([]) == []


def test_the_lighter_one_was_moved() -> None:
    assert backbone([(0, 2, 5), (1, 0, 9), (2, 1, 9)]) == [1, 2]


def test_a_heavy_one_outweighs_two() -> None:
    assert backbone([(0, 2, 50), (1, 0, 9), (2, 1, 9)]) == [0]


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_other_run_in_order_weighs_more(rights: list[int], weights: list[int]) -> None:
    kept = backbone(list(zip(range(7), rights, weights, strict=True)))
    runs = [
        run
        for size in range(1, 8)
        for run in combinations(range(7), size)
        if [rights[i] for i in run] == sorted(rights[i] for i in run)
    ]
    assert tuple(kept) in runs
    assert sum(weights[i] for i in kept) == max(sum(weights[i] for i in run) for run in runs)


def test_a_section_stands_beside_the_one_it_shares_most_with() -> None:
    assert beside([("a", "x", 5), ("a", "y", 3), ("a", "y", 3)]) == {"a": "y"}
