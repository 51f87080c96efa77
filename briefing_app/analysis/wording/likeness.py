"""How alike two clauses are, and which are alike wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_COMMON = 12
"""A run of characters in more clauses than this says nothing: 以上的."""
_MEASURED = 2000
"""Characters by which clauses are measured; a text without punctuation is one clause."""
_TRIED = 3
"""How many candidates of a clause are measured."""
_RUN_LIMIT = 2500
"""Pairs of two runs beyond which they are not measured one by one."""


class Likeness(NamedTuple):
    """Two clauses by their places in two lists, and how alike they are (0 to 1)."""

    left: int
    right: int
    value: float


def likeness(left: str, right: str) -> float:
    """Return how alike two keys are: twice their common subsequence by their lengths."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(left[:_MEASURED], right[:_MEASURED])


def alike_anywhere(left: Sequence[str], right: Sequence[str], least: float) -> list[Likeness]:
    """Return pairs of keys that are at least so alike, found by characters they share.

    Three characters in a row, at every other place, are looked up on the other side; the
    clauses with most of them are measured.
    """
    from rapidfuzz.distance import Indel

    left, right = _cut(left), _cut(right)
    asked = [_runs(key, 2) for key in left]
    places = _places(right, set().union(*asked))
    found: list[Likeness] = []
    for index, runs in enumerate(asked):
        shared: dict[int, int] = {}
        for run in runs:
            for other in places.get(run, ()):
                shared[other] = shared.get(other, 0) + 1
        for other in sorted(shared, key=shared.__getitem__, reverse=True)[:_TRIED]:
            value = Indel.normalized_similarity(left[index], right[other], score_cutoff=least)
            if value >= least:
                found.append(Likeness(index, other, value))
    return found


def _places(keys: Sequence[str], asked: set[str]) -> dict[str, list[int]]:
    """Return in which keys the asked runs occur; without those that are in too many."""
    places: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        for run in asked.intersection(_runs(key)):
            if run in places:
                places[run].append(index)
            else:
                places[run] = [index]
    return {run: found for run, found in places.items() if len(found) <= _COMMON}


def _cut(keys: Sequence[str]) -> list[str]:
    return [key[:_MEASURED] for key in keys]


def _runs(key: str, step: int = 1) -> list[str]:
    return [key[at : at + 3] for at in range(0, len(key) - 2, step)]


def best_in_order(left: Sequence[str], right: Sequence[str], least: float) -> list[Likeness]:
    """Return the likest pairs of two runs that keep their order, each at least so alike.

    Needleman-Wunsch over clauses; long clauses weigh more. Nothing for very long runs.
    """
    if not left or not right or len(left) * len(right) > _RUN_LIMIT:
        return []
    from rapidfuzz.distance import Indel

    if len(left) == len(right) == 1:
        value = likeness(left[0], right[0])
        return [Likeness(0, 0, value)] if value >= least else []
    left, right = _cut(left), _cut(right)
    rows = [[Indel.normalized_similarity(a, b, score_cutoff=least) for b in right] for a in left]
    if not any(map(any, rows)):
        return []
    width = len(right)
    best = [[0.0] * (width + 1)]
    for a, values in zip(left, rows, strict=True):
        above = best[-1]
        row = [0.0]
        for at, value in enumerate(values):
            gained = max(above[at + 1], row[at])
            if value >= least:
                gain = (value - least + 0.05) * (len(a) + len(right[at]))
                gained = max(gained, above[at] + gain)
            row.append(gained)
        best.append(row)
    return _traced(rows, best)


def _traced(rows: list[list[float]], best: list[list[float]]) -> list[Likeness]:
    found: list[Likeness] = []
    i, j = len(rows), len(best[0]) - 1
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append(Likeness(i, j, rows[i][j]))
    found.reverse()
    return found
