"""Figures of two reports, one to one, wherever they say the same of the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from briefing_app.analysis.comparing.across.reading import Key, Reading
from briefing_app.analysis.conversion import kind_of
from briefing_app.analysis.words import signed
from briefing_app.model.figure import Figure

_MANY = 10_000
"""Combinations from which figures of one key are taken in their order."""


class Match(NamedTuple):
    """Two readings of one key; `shared` says that one of the figures is in another match."""

    left: Reading
    right: Reading
    shared: bool


class Matched(NamedTuple):
    """What matched, and by figure id what only says again what is matched already."""

    matches: tuple[Match, ...]
    repeated_left: frozenset[str]
    repeated_right: frozenset[str]


def matched(left: Sequence[Reading], right: Sequence[Reading]) -> Matched:
    """Return the matches of two sides.

    Each figure is in one match. One that speaks for several quantities (均, 双双) may be
    in one for each; what stands beside it a second time counts as repeated.
    """
    mine, other = _by_key(left), _by_key(right)
    keys = [key for key in mine if key in other]
    work = _Work()
    for sharing in (False, True):
        for key in keys:
            work.match(mine[key], other[key], sharing)
    return Matched(
        tuple(work.matches),
        frozenset(work.beside_left | _said_again(left, [m.left for m in work.matches])),
        frozenset(work.beside_right | _said_again(right, [m.right for m in work.matches])),
    )


class _Work:
    """What is matched so far."""

    def __init__(self) -> None:
        self.matches: list[Match] = []
        self.beside_left: set[str] = set()
        self.beside_right: set[str] = set()
        self._left: set[str] = set()
        self._right: set[str] = set()
        self._done: set[tuple[str, Key]] = set()

    def match(self, left: Sequence[Reading], right: Sequence[Reading], sharing: bool) -> None:
        """Match what is left of one key; `sharing` allows figures that are matched already."""
        mine = [r for r in left if self._is_free(r, self._left, sharing)]
        other = [r for r in right if self._is_free(r, self._right, sharing)]
        for m, n in _nearest(mine, other):
            self._add(mine[m], other[n])

    def _is_free(self, reading: Reading, counted: set[str], sharing: bool) -> bool:
        if (reading.figure.id, reading.key) in self._done:
            return False
        return reading.figure.id not in counted or (sharing and reading.several)

    def _add(self, left: Reading, right: Reading) -> None:
        here, there = left.figure.id in self._left, right.figure.id in self._right
        self.matches.append(Match(left, right, here or there))
        if here and not there:
            self.beside_right.add(right.figure.id)
        if there and not here:
            self.beside_left.add(left.figure.id)
        self._left.add(left.figure.id)
        self._right.add(right.figure.id)
        self._done |= {(left.figure.id, left.key), (right.figure.id, right.key)}


def _by_key(side: Sequence[Reading]) -> dict[Key, list[Reading]]:
    found: dict[Key, list[Reading]] = defaultdict(list)
    for reading in side:
        found[reading.key].append(reading)
    return found


def _nearest(left: Sequence[Reading], right: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places: one name before one unit, both before the order in the text."""
    if len(left) * len(right) > _MANY:
        yield from zip(range(len(left)), range(len(right)), strict=False)
        return
    order = sorted(
        (a.figure.name != b.figure.name, a.figure.unit != b.figure.unit, abs(m - n), m, n)
        for m, a in enumerate(left)
        for n, b in enumerate(right)
    )
    used: set[int] = set()
    placed: set[int] = set()
    for *_, m, n in order:
        if m not in used and n not in placed:
            used.add(m)
            placed.add(n)
            yield m, n


def _said_again(side: Sequence[Reading], taken: Sequence[Reading]) -> set[str]:
    """Return the figures that say under a matched key the number that is matched there."""
    known = {(reading.key, _size(reading.figure)) for reading in taken}
    ids = {reading.figure.id for reading in taken}
    return {
        reading.figure.id
        for reading in side
        if reading.figure.id not in ids and (reading.key, _size(reading.figure)) in known
    }


def _size(figure: Figure) -> tuple[object, ...]:
    """Return what a number says, whatever the unit it is written in."""
    factor = kind_of(figure.unit).factor
    upper = None if figure.upper is None else Fraction(figure.upper) * factor
    return Fraction(signed(figure)) * factor, upper, figure.bound
