"""What stands in the same order on both sides, and what was moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence


def backbone(pairs: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return the indices of the heaviest run of pairs that keeps its order on both sides.

    A pair is its place on the left, its place on the right, and how much text stands there.
    Pairs are sorted, and no two have the same place on the right. The rest was moved: the
    least text whose moving explains the order. One pass with a frontier of runs in which
    both the last place and the weight rise; O(n log n).
    """
    places: list[int] = []
    weights: list[int] = []
    tips: list[int] = []
    before: list[int] = []
    for index, (_, right, weight) in enumerate(pairs):
        at = bisect_left(places, right)
        before.append(tips[at - 1] if at else -1)
        total = weight + (weights[at - 1] if at else 0)
        end = at
        while end < len(places) and weights[end] <= total:
            end += 1
        places[at:end], weights[at:end], tips[at:end] = [right], [total], [index]
    kept: list[int] = []
    index = tips[-1] if tips else -1
    while index >= 0:
        kept.append(index)
        index = before[index]
    kept.reverse()
    return kept


def beside(shares: Iterable[tuple[str, str, int]]) -> dict[str, str]:
    """Return for each section the one of the other side that it shares most with.

    `shares` are section, section of the other side, and length of text.
    """
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for mine, other, length in shares:
        shared[mine][other] += length
    return {mine: counts.most_common(1)[0][0] for mine, counts in shared.items()}
