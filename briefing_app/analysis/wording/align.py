"""Which sentence or clause of one side answers to which of the other.

From the certain to the likely: equal sentences; equal clauses of the rest, and their equal
neighbours; neighbours that are somewhat alike; much alike wherever they stand; at last,
between what is paired already, the somewhat alike in their order. Numbers are one token
throughout, and punctuation counts for nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.analysis.wording.clauses import Part, Side, clauses_of
from briefing_app.analysis.wording.masks import NUMBER_MARK, key_of
from briefing_app.analysis.wording.unpaired import Unpaired

_ANCHOR = 4
"""Characters, without numbers, that a clause needs to be found by itself: not 增长5%."""


class Match(NamedTuple):
    """Two parts that answer to one another."""

    left: Part
    right: Part


class Alignment(NamedTuple):
    """The pairs in the order of the left side, and what has no counterpart."""

    matches: list[Match]
    gone: list[Part]
    added: list[Part]


def align(left: Side, right: Side) -> Alignment:
    """Return the pairs of two sides."""
    whole, rest_left, rest_right = _equal_sentences(left, right)
    lefts = [c for s in rest_left for c in clauses_of(left.text, s)]
    rights = [c for s in rest_right for c in clauses_of(right.text, s)]
    work = Unpaired(lefts, rights, whole)
    work.pair_equal(_ANCHOR)
    work.pair_around()
    work.pair_anywhere()
    work.pair_around()
    work.pair_between()
    work.join()
    matches = sorted([*whole, *(Match(*pair) for pair in work.pairs())])
    return Alignment(matches, work.gone(), work.added())


def _equal_sentences(left: Side, right: Side) -> tuple[list[Match], list[Part], list[Part]]:
    """Pair sentences that are equal to the letter, then those equal but for numbers."""
    same, rest_left, rest_right = _paired(left.sentences, right.sentences)
    near, rest_left, rest_right = _paired(_masked(rest_left), _masked(rest_right))
    return same + near, rest_left, rest_right


def _masked(parts: Iterable[Part]) -> list[Part]:
    return [p._replace(key=key_of(p.key)) for p in parts]


def _paired(
    left: Sequence[Part], right: Sequence[Part]
) -> tuple[list[Match], list[Part], list[Part]]:
    """Pair what has the same key, where that stands as often on either side."""
    places, own = _by_key(right), _by_key(left)
    matches: list[Match] = []
    rest: list[Part] = []
    for key, parts in own.items():
        others = places.get(key, ())
        if len(others) == len(parts) and len(key) - key.count(NUMBER_MARK) >= _ANCHOR:
            matches += map(Match, parts, others)
            del places[key]
        else:
            rest += parts
    return matches, sorted(rest), sorted(p for parts in places.values() for p in parts)


def _by_key(parts: Iterable[Part]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        found[part.key].append(part)
    return found
