"""The shadow of a text: what is compared, with the way back to what is shown."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing_app.library.search.folding import fold, fold_character
from briefing_app.model.figure import Span


class Shadow:
    """A folded text that knows which character of the text each of its own comes from.

    Most reports fold one character to one; then no map is kept. A find reports whole
    characters of the text: the 2 inside ½ is not a 2.
    """

    __slots__ = ("_starts", "text")

    def __init__(
        self, source: str, folded: str | None = None, starts: array[int] | None = None
    ) -> None:
        self.text = fold(source) if folded is None else folded
        self._starts = _starts(source) if folded is None else starts

    @classmethod
    def restored(cls, folded: str, odd: Iterable[Sequence[int]], length: int) -> Shadow:
        """Return the shadow of a text of this length from its folded form and its `odd`."""
        return cls("", folded, _from_odd(odd, length))

    @property
    def odd(self) -> list[tuple[int, int]]:
        """The characters that do not fold one to one: where they stand, to how many."""
        if self._starts is None:
            return []
        *starts, length = self._starts
        counts = Counter(starts)
        return [(at, counts[at]) for at in range(length) if counts[at] != 1]

    def folded_at(self, offset: int) -> int:
        """Return where a character of the text stands in the folded one, or what follows it."""
        return offset if self._starts is None else bisect_left(self._starts, offset)

    def find(self, needle: str) -> list[Span]:
        """Return where folded words stand in the text, from left to right, not overlapping."""
        if not needle:
            return []
        return self._find_mapped(needle) if self._starts else self._find_in_step(needle)

    def count(self, needle: str) -> int:
        """Return how often `find` would find folded words."""
        if self._starts is None:
            return self.text.count(needle) if needle else 0
        return len(self.find(needle))

    def _find_in_step(self, needle: str) -> list[Span]:
        find, length = self.text.find, len(needle)
        pairs = list[tuple[int, int]]()
        at = find(needle)
        while at >= 0:
            end = at + length
            pairs.append((at, end))
            at = find(needle, end)
        return list(map(Span._make, pairs))

    def _find_mapped(self, needle: str) -> list[Span]:
        found: list[Span] = []
        at = self.text.find(needle)
        while at >= 0:
            span = self._span(at, at + len(needle))
            if span:
                found.append(span)
            at = self.text.find(needle, at + (len(needle) if span else 1))
        return found

    def __contains__(self, needle: str) -> bool:
        """Whether folded words stand in the text."""
        if not needle or needle not in self.text:
            return False
        return self._starts is None or bool(self._find_mapped(needle))

    def _span(self, start: int, end: int) -> Span | None:
        """Return the place in the text, None where it would cut a character."""
        starts = self._starts or array("L")
        if start and starts[start] == starts[start - 1]:
            return None
        if end < len(starts) - 1 and starts[end] == starts[end - 1]:
            return None
        return Span(starts[start], starts[end - 1] + 1)


def _starts(source: str) -> array[int] | None:
    """Return by folded character its place in the source (and the end); None if in step."""
    if all(len(fold_character(character)) == 1 for character in set(source)):
        return None
    starts = array("L")
    for at, character in enumerate(source):
        starts.extend([at] * len(fold_character(character)))
    starts.append(len(source))
    return starts


def _from_odd(odd: Iterable[Sequence[int]], length: int) -> array[int] | None:
    """Return the map again from the characters that are not in step."""
    starts, at = array("L"), 0
    for place, count in odd:
        starts.extend(range(at, place))
        starts.extend([place] * count)
        at = place + 1
    if not at:
        return None
    starts.extend(range(at, length + 1))
    return starts
