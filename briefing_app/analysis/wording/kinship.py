"""Whether two clauses speak of one matter, where nothing but their words says so."""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from itertools import pairwise

from briefing_app.analysis.wording.masks import bare_key

_SHARED = 0.25
"""Share of the weight of their words from which two clauses speak of one matter. Pairs of
clauses in reports of three cities and of the state that a reader would not lay beside one
another are below it with few exceptions, those of consecutive years above it."""
_USUAL = 100
"""Characters in which a usual pair of characters is found once: 企业, 建设."""


class Kinship:
    """What the words of clauses weigh, by how rare they are in the two texts.

    Words are pairs of neighbouring characters, without numbers and the verbs of every
    report: 增长 alone is of no matter.
    """

    def __init__(self, left: str, right: str) -> None:
        self._texts = (left, right)

    def related(self, left: str, right: str) -> bool:
        """Whether two keys share enough of their words, rare ones above all."""
        mine, other = _words(left), _words(right)
        total = self._weight(mine) + self._weight(other)
        return 2 * self._weight(mine & other) > _SHARED * total

    def _weight(self, words: set[tuple[str, str]]) -> float:
        return sum(math.log1p(self._room / found) for found in map(self._often, words))

    def _often(self, word: tuple[str, str]) -> int:
        """Return how often a word is found in the text that has more of it."""
        return max(counts[word] for counts in self._counts) or 1

    @cached_property
    def _room(self) -> float:
        return max(map(len, self._texts)) / _USUAL

    @cached_property
    def _counts(self) -> tuple[Counter[tuple[str, str]], ...]:
        return tuple(Counter(pairwise(text)) for text in self._texts)


def _words(key: str) -> set[tuple[str, str]]:
    bare = bare_key(key)
    return set(pairwise(bare))
