"""The clauses that are not paired yet, and the ways to pair them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing_app.analysis.wording.clauses import Part
from briefing_app.analysis.wording.kinship import Kinship
from briefing_app.analysis.wording.likeness import alike_anywhere, best_in_order, likeness
from briefing_app.analysis.wording.masks import NUMBER_MARK, bare_key
from briefing_app.analysis.wording.order import backbone

_BESIDE = 0.2
"""Likeness from which clauses beside paired ones, in one sentence, answer to one another."""
_BETWEEN = ((4, 0.25), (20, 0.35), (400, 0.45))
"""The same for clauses between the same pairs, up to so many possible pairings: the more
there are, the likelier two are alike by chance. Of 100 random clauses 98 are below 0.23."""
_VERY_ALIKE, _ALIKE = 0.8, 0.6
"""Likeness from which clauses answer to one another wherever they stand."""
_NEAR = 0.15
"""What standing between the same pairs adds to a likeness."""
_LEFT_EMPTY, _RIGHT_EMPTY = "<", ">"
"""Nothing but words found everywhere: like no other clause."""
_FREE, _TAKEN = -1, -2
_JOINED = 0.05
"""How much more alike a pair must be with a neighbour joined to one side."""


class Unpaired:
    """Clauses of both sides in text order; each may be paired once.

    `whole` are pairs of sentences found before: they say what stands between what.
    """

    def __init__(
        self, left: Sequence[Part], right: Sequence[Part], whole: Sequence[tuple[Part, Part]]
    ) -> None:
        self._left, self._right, self._whole = list(left), list(right), list(whole)
        self._to_right = [_FREE] * len(left)
        self._to_left = [_FREE] * len(right)

    def pairs(self) -> Iterator[tuple[Part, Part]]:
        """Yield the pairs in the order of the left side."""
        for i, j in enumerate(self._to_right):
            if j >= 0:
                yield self._left[i], self._right[j]

    def gone(self) -> list[Part]:
        """Return the clauses of the left side without a counterpart."""
        return [self._left[i] for i in _free(self._to_right)]

    def added(self) -> list[Part]:
        """Return the clauses of the right side without a counterpart."""
        return [self._right[j] for j in _free(self._to_left)]

    def pair_equal(self, anchor: int) -> None:
        """Pair equal clauses with so many characters, then their equal neighbours."""
        places: dict[str, list[int]] = defaultdict(list)
        for j, part in enumerate(self._right):
            if len(part.key) - part.key.count(NUMBER_MARK) >= anchor:
                places[part.key].append(j)
        own: dict[str, list[int]] = defaultdict(list)
        for i, part in enumerate(self._left):
            if part.key in places:
                own[part.key].append(i)
        for key, mine in own.items():
            if len(mine) == len(places[key]):
                for i, j in zip(mine, places[key], strict=True):
                    self._pair(i, j)
        for i, j in list(enumerate(self._to_right)):
            if j >= 0:
                self._pair_equal_beside(i, j, 1)
                self._pair_equal_beside(i, j, -1)

    def pair_around(self) -> None:
        """Pair what stands beside a pair in the same two sentences, in order."""
        for mine, others in self._runs_beside():
            self._pair_in_order(mine, others, _BESIDE)

    def pair_replaced(self) -> None:
        """Pair a lone clause beside a pair with the lone clause in its place, like it or not."""
        for mine, others in self._runs_beside():
            if len(mine) == len(others) == 1:
                self._pair(mine[0], others[0])

    def part(self, kinship: Kinship) -> None:
        """Part the pairs whose words are not the same and do not speak of one matter."""
        for i, j in enumerate(self._to_right):
            if j < 0 or self._left[i].key == self._right[j].key:
                continue
            if not kinship.related(self._left[i].key, self._right[j].key):
                self._to_right[i] = self._to_left[j] = _FREE

    def _runs_beside(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the free clauses on either side of each pair, within its sentences."""
        for i, j in list(enumerate(self._to_right)):
            for step in (1, -1) if j >= 0 else ():
                mine = _run(self._left, self._to_right, i, step)
                others = mine and _run(self._right, self._to_left, j, step)
                if others:
                    yield mine, others

    def pair_anywhere(self) -> None:
        """Pair what is much alike, the likest first; standing near helps.

        After the likest, what stands around pairs goes before the rest.
        """
        left, right = _free(self._to_right), _free(self._to_left)
        found = alike_anywhere(
            [self._left[i].key for i in left], [self._right[j].key for j in right], _ALIKE - _NEAR
        )
        if not found:
            return
        gaps_left, gaps_right = self._gaps()
        ranked = []
        for a, b, value in found:
            i, j = left[a], right[b]
            ranked.append((value + (_NEAR if gaps_left[i] == gaps_right[j] else 0.0), i, j))
        ranked.sort(reverse=True)
        self._pair_ranked(ranked, _VERY_ALIKE)
        self.pair_around()
        self._pair_ranked(ranked, _ALIKE)

    def pair_between(self) -> None:
        """Pair what is somewhat alike and stands between the same pairs, in order."""
        gaps_left, gaps_right = self._gaps()
        lefts, rights = _grouped(self._to_right, gaps_left), _grouped(self._to_left, gaps_right)
        for gap, mine in lefts.items():
            others = rights.get(gap, [])
            pairings = len(mine) * len(others)
            least = next((least for limit, least in _BETWEEN if pairings <= limit), None)
            if others and least is not None:
                self._pair_in_order(mine, others, least, bare=True)

    def join(self) -> None:
        """Join a clause without counterpart to a neighbour whose counterpart has its words.

        So a clause that was divided, or two that became one, are one pair.
        """
        _join(self._left, self._to_right, self._right)
        _join(self._right, self._to_left, self._left)

    def _pair_ranked(self, ranked: Iterable[tuple[float, int, int]], least: float) -> None:
        for value, i, j in ranked:
            if value >= least and self._to_right[i] == self._to_left[j] == _FREE:
                self._pair(i, j)

    def _pair(self, i: int, j: int) -> None:
        self._to_right[i], self._to_left[j] = j, i

    def _pair_equal_beside(self, i: int, j: int, step: int) -> None:
        """Go on from a pair as long as the next clauses are equal and free."""
        i, j = i + step, j + step
        while (
            0 <= i < len(self._left)
            and 0 <= j < len(self._right)
            and self._to_right[i] == self._to_left[j] == _FREE
            and self._left[i].key == self._right[j].key
            and abs(self._left[i].sentence - self._left[i - step].sentence) <= 1
            and abs(self._right[j].sentence - self._right[j - step].sentence) <= 1
        ):
            self._pair(i, j)
            i, j = i + step, j + step

    def _pair_in_order(
        self, mine: list[int], others: list[int], least: float, *, bare: bool = False
    ) -> None:
        left = [self._left[i].key for i in mine]
        right = [self._right[j].key for j in others]
        if bare:
            left = [bare_key(key) or _LEFT_EMPTY for key in left]
            right = [bare_key(key) or _RIGHT_EMPTY for key in right]
        found = best_in_order(left, right, least)
        for a, b, _ in found:
            self._pair(mine[a], others[b])

    def _gaps(self) -> tuple[list[int], list[int]]:
        """Return for each clause of either side after how many ordered pairs it stands."""
        pairs = sorted([*self._whole, *self.pairs()])
        kept = backbone([(a.start, b.start, len(a.key)) for a, b in pairs])
        lefts = [pairs[k][0].start for k in kept]
        rights = [pairs[k][1].start for k in kept]
        return (
            [bisect_left(lefts, p.start) for p in self._left],
            [bisect_left(rights, p.start) for p in self._right],
        )


def _free(partners: Sequence[int]) -> list[int]:
    return [i for i, partner in enumerate(partners) if partner == _FREE]


def _grouped(partners: Sequence[int], gaps: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for i in _free(partners):
        found[gaps[i]].append(i)
    return found


def _run(parts: Sequence[Part], partners: Sequence[int], at: int, step: int) -> list[int]:
    """Return the free clauses next to a paired one, in its sentence, in text order."""
    found: list[int] = []
    i = at + step
    while 0 <= i < len(parts) and partners[i] == _FREE and parts[i].sentence == parts[at].sentence:
        found.append(i)
        i += step
    return found if step > 0 else found[::-1]


def _join(mine: list[Part], to_other: list[int], other: list[Part]) -> None:
    """Join free clauses of `mine` to paired neighbours where that makes a pair more alike.

    The free one gives its words to the neighbour and is taken out of the count.
    """
    for i in _free(to_other):
        for step in (-1, 1):
            k = i + step
            if not 0 <= k < len(mine) or to_other[k] < 0 or mine[k].sentence != mine[i].sentence:
                continue
            beside = other[to_other[k]]
            first, last = (mine[k], mine[i]) if step < 0 else (mine[i], mine[k])
            both = Part(first.start, last.end, first.key + last.key, first.section, first.sentence)
            if likeness(both.key, beside.key) > likeness(mine[k].key, beside.key) + _JOINED:
                mine[k] = both
                to_other[i] = _TAKEN
                break
