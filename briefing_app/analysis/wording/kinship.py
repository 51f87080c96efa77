"""Whether two clauses speak of one matter, where nothing but their words says so."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from briefing_app.analysis.wording.likeness import likeness
from briefing_app.analysis.wording.masks import bare_key

_ALIKE = 0.65
"""Likeness from which words need no weighing."""
_SHARED = 0.25
"""Share of the weight of their words from which two clauses speak of one matter. Pairs of
clauses in reports of three cities and of the state that a reader would not lay beside one
another are below it with few exceptions, those of consecutive years above it."""
_USUAL = 100
"""Characters in which a usual word is found once: 企业, 建设."""


class Kinship:
    """What the words of clauses weigh, by how rare they are in the two texts.

    Words are pairs of neighbouring characters, without numbers and the verbs of every
    report: 增长 alone is of no matter. A word is as rare as the rarer of its characters.
    """

    def __init__(self, left: str, right: str) -> None:
        often = Counter(left) | Counter(right)
        room = max(len(left), len(right)) / _USUAL
        self._weights = {char: math.log1p(room / count) for char, count in often.items()}

    def related(self, left: str, right: str) -> bool:
        """Whether two keys share enough of their words, rare ones above all."""
        mine, other = bare_key(left), bare_key(right)
        if not mine or not other:
            return False
        return likeness(mine, other) >= _ALIKE or self._share(mine, other) > _SHARED

    def _share(self, left: str, right: str) -> float:
        """Return twice the weight of the words shared by that of all, 0 without any."""
        mine, other = set(pairwise(left)), set(pairwise(right))
        total = self._weight(mine) + self._weight(other)
        return 2 * self._weight(mine & other) / total if total else 0.0

    def _weight(self, words: Iterable[tuple[str, str]]) -> float:
        weights = self._weights
        return sum([max(weights[a], weights[b]) for a, b in words])
