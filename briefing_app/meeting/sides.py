"""Where words stand in a text, and how like their surroundings are to the ones kept."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.meeting.anchor import Anchor
from briefing_app.model.figure import Span

_NUMERALS = frozenset("0123456789０１２３４５６７８９.．一二三四五六七八九十百千万亿两零〇")

_TELLING = 8
"""A side shorter than this tells nothing."""


class Candidate(NamedTuple):
    """A place where the words stand; each side from 0, nothing alike, to 1, as it was."""

    span: Span
    left: float
    right: float

    @property
    def both(self) -> float:
        """Both sides together, at most 2."""
        return self.left + self.right

    @property
    def whole(self) -> bool:
        """Whether both sides are as they were."""
        return self.both >= 2.0

    @property
    def one_whole(self) -> bool:
        """Whether a side is as it was."""
        return max(self.left, self.right) >= 1.0


def candidates(text: str, anchor: Anchor) -> list[Candidate]:
    """Return every place where the words of an anchor stand, in text order."""
    return [Candidate(span, *sides(text, span, anchor)) for span in places(text, anchor)]


def places(text: str, anchor: Anchor) -> list[Span]:
    """Return where the words stand, unless they are now part of a longer number.

    5% is not found in 15%, nor 三年 in 十三年.
    """
    found: list[Span] = []
    at = text.find(anchor.exact) if anchor.exact else -1
    while at >= 0:
        span = Span(at, at + len(anchor.exact))
        if not _is_part_of_number(text, span, anchor):
            found.append(span)
        at = text.find(anchor.exact, at + 1)
    return found


def sides(text: str, span: Span, anchor: Anchor) -> tuple[float, float]:
    """Return how like both sides of a span are.

    A side of which too little was kept, at the ends of the text, counts as the other does.
    """
    before = text[max(span.start - len(anchor.prefix), 0) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    left, right = likeness(anchor.prefix, before), likeness(anchor.suffix, after)
    if len(anchor.prefix) < _TELLING <= len(anchor.suffix):
        return right, right
    if len(anchor.suffix) < _TELLING <= len(anchor.prefix):
        return left, left
    return left, right


def likeness(kept: str, now: str) -> float:
    """Return the share of characters that two texts have in common, in order: 0 to 1."""
    if kept == now:
        return 1.0
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(kept, now))


def _is_part_of_number(text: str, span: Span, anchor: Anchor) -> bool:
    """Whether a numeral stands against the words that did not before."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    grown_left = anchor.exact[0] in _NUMERALS and before != anchor.prefix[-1:]
    grown_right = anchor.exact[-1] in _NUMERALS and after != anchor.suffix[:1]
    return (grown_left and before in _NUMERALS) or (grown_right and after in _NUMERALS)
