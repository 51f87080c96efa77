"""Runs of Chinese characters that recur in two texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SHORTEST, LONGEST = 4, 12
_EDGE = ""
_COMMON_VERB = re.compile(
    "(?:推动|推进|坚持|实施|加快|建设|打造|深化|强化|加强|发展|促进|支持|培育|完善|优化|提升|"
    "入选|获评|落实|实现|开展|构建|壮大|举办|做好|以|为|对|把|将|在|从|向)$"
)


class _Place(NamedTuple):
    """A place in a run of Chinese characters."""

    run: str
    at: int

    def opens(self) -> bool:
        """Whether a word begins here: at the edge of the run, or after a common verb."""
        return not self.at or bool(_COMMON_VERB.search(self.run, max(self.at - 2, 0), self.at))

    def before(self) -> str:
        """Return the character before; "" at the beginning of the run."""
        return self.run[self.at - 1] if self.at else _EDGE

    def after(self, length: int) -> str:
        """Return the character after so many; "" at the end of the run."""
        return self.run[self.at + length : self.at + length + 1]


def repeats(*sides: Iterable[str]) -> set[str]:
    """Return what recurs in the runs of all sides, as long as it can be.

    A run has no punctuation, numbers or function words. What recurs stands beside different
    characters (or it would be longer, or be one clause that was copied). At one of its
    places a run begins, or a common verb ends; at one of them a run ends.
    """
    places: dict[str, list[_Place]] = defaultdict(list)
    for run in (run for side in sides for run in side):
        for at in range(len(run) - SHORTEST + 1):
            places[run[at : at + SHORTEST]].append(_Place(run, at))
    found: set[str] = set()
    for group in places.values():
        found.update(_grown(group, SHORTEST))
    return found


def _grown(group: list[_Place], length: int) -> Iterator[str]:
    """Yield what the places of one wording have in common, and what parts of them have."""
    if len(group) < 2 or length > LONGEST:
        return
    before = {place.before() for place in group}
    if before != {_EDGE} and len(before) == 1:
        return  # it is part of what begins one character earlier
    following: dict[str, list[_Place]] = defaultdict(list)
    for place in group:
        following[place.after(length)].append(place)
    contexts = {(p.before(), p.after(length)) for p in group}
    if len(contexts) > 1 and _EDGE in following and any(place.opens() for place in group):
        first = group[0]
        yield first.run[first.at : first.at + length]
    for char, places in following.items():
        if char != _EDGE:
            yield from _grown(places, length + 1)
