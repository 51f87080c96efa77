"""The shadow of a text: what is compared, with the way back to what is shown."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from briefing_app.library.search.folding import fold, fold_character
from briefing_app.model.figure import Span


class Shadow:
    """A folded text that knows which character of the text each of its own comes from.

    Most reports fold one character to one; then no map is kept. A find reports whole
    characters of the text: the 2 inside ½ is not a 2.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, source: str) -> None:
        self.text = fold(source)
        self._starts = _starts(source)

    def find(self, needle: str) -> Iterator[Span]:
        """Yield where folded words stand in the text, from left to right, not overlapping."""
        text, length, at = self.text, len(needle), 0
        while length and (at := text.find(needle, at)) >= 0:
            span = self._span(at, at + length)
            if span is None:
                at += 1
            else:
                yield span
                at += length

    def count(self, needle: str) -> int:
        """Return how many times folded words stand in the text."""
        if self._starts is None:
            return self.text.count(needle) if needle else 0
        return sum(1 for _ in self.find(needle))

    def __contains__(self, needle: str) -> bool:
        return next(self.find(needle), None) is not None

    def _span(self, start: int, end: int) -> Span | None:
        """Return the place in the text, None where it would cut a character."""
        starts = self._starts
        if starts is None:
            return Span(start, end)
        if starts[start] == starts[start - 1] if start else False:
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
