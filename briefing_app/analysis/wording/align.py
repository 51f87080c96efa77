"""Which sentence or clause of one side answers to which of the other.

From the certain to the likely: equal sentences; equal clauses of the rest, and their equal
neighbours; neighbours that are somewhat alike; much alike wherever they stand; at last,
between what is paired already, the somewhat alike in their order. Where the two are not
versions of one text, places prove nothing: there a pair must speak of one matter. Numbers
are one token throughout, and punctuation counts for nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.analysis.wording.clauses import Part, Side, clauses_of
from briefing_app.analysis.wording.kinship import Kinship
from briefing_app.analysis.wording.unpaired import Unpaired

_ANCHOR = 4
"""Characters, without numbers, that a clause needs to be found by itself: not 增长5%."""

_VERSIONS = 0.5
"""Share of the longer text that has a counterpart, from which two are versions of one."""


class Match(NamedTuple):
    """Two parts that answer to one another."""

    left: Part
    right: Part


class Alignment(NamedTuple):
    """The pairs in the order of the left side, and what has no counterpart.

    `versions` says that most of the text has one: two versions of one text.
    """

    matches: list[Match]
    gone: list[Part]
    added: list[Part]
    versions: bool


def align(left: Side, right: Side) -> Alignment:
    """Return the pairs of two sides.

    Titles answer to titles only. Where the two are not versions of one text, a title
    without its equal is left out: it is a name for what stands below it.
    """
    whole, rest_left, rest_right = _paired(left.sentences, right.sentences)
    text = Unpaired(
        _clauses(left, rest_left, titles=False), _clauses(right, rest_right, titles=False), whole
    )
    text.pair_equal(_ANCHOR)
    text.pair_anywhere()
    text.pair_around()
    text.pair_between()
    versions = _are_versions(left, right, [*whole, *text.pairs()])
    if versions:
        text.pair_replaced()
    else:
        text.part(Kinship(left.text, right.text))
    text.join()
    matches = [*whole, *(Match(*pair) for pair in text.pairs())]
    gone, added = text.gone(), text.added()
    if versions:
        heads_left = _clauses(left, rest_left, titles=True)
        heads_right = _clauses(right, rest_right, titles=True)
        heads = Unpaired(sorted(gone + heads_left), sorted(added + heads_right), matches)
        heads.pair_equal(_ANCHOR)
        heads.pair_around()
        heads.pair_between()
        heads.join()
        matches += [Match(*pair) for pair in heads.pairs()]
        gone, added = heads.gone(), heads.added()
    return Alignment(sorted(matches), gone, added, versions)


def _clauses(side: Side, sentences: Iterable[Part], *, titles: bool) -> list[Part]:
    """Return the clauses of those sentences that are titles, or of those that are not."""
    return [
        clause
        for sentence in sentences
        if (sentence.sentence in side.titles) is titles
        for clause in clauses_of(side.text, sentence)
    ]


def _are_versions(left: Side, right: Side, pairs: Iterable[tuple[Part, Part]]) -> bool:
    shared = sum(b.end - b.start for _, b in pairs)
    longer = max(sum(p.end - p.start for p in side.sentences) for side in (left, right))
    return shared >= _VERSIONS * longer


def _paired(
    left: Sequence[Part], right: Sequence[Part]
) -> tuple[list[Match], list[Part], list[Part]]:
    """Pair what has the same key, where that stands as often on either side."""
    places, own = _by_key(right), _by_key(left)
    matches: list[Match] = []
    rest: list[Part] = []
    for key, parts in own.items():
        others = places.get(key, ())
        if len(others) == len(parts) and len(key) >= _ANCHOR:
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
