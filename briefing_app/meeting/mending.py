"""Find words that were corrected themselves, by what stands around them.

Both sides must survive, one of them whole, little of the words may be changed and no number:
a note on 585.7亿元 does not pass to 587.5亿元 without a word.
"""

from __future__ import annotations

import re

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.sides import sides
from briefing_app.model.figure import Span

_SHORTEST = 8
"""Shorter words say too little once they are changed."""
_CHANGED = 0.15
"""Share of the words that may be changed; two characters always may."""
_SIDE = 0.6
_PADDING = 16
"""How far the place may have shifted within the text that was aligned."""
_ROOM = 40
"""How much may stand between two sides at least, for both to be still together."""
_NEAR = 12
"""Characters of a side that are looked for as they are."""
_DIGITS = re.compile(r"\d+")


def find_mended(text: str, anchor: Anchor) -> Span | None:
    """Return where the corrected words stand; None where that cannot be told for sure."""
    if len(anchor.exact) < _SHORTEST:
        return None
    found = _aligned(text, anchor)
    if found is None:
        return None
    rest = text[: found.start] + "\0" * (found.end - found.start) + text[found.end :]
    return None if _aligned(rest, anchor) else found


def is_rewritten(text: str, anchor: Anchor) -> bool:
    """Whether both sides still stand together with other words between them.

    Then the same words elsewhere are a copy, not the ones that were meant.
    """
    room = max(3 * len(anchor.exact), _ROOM)
    before, after = anchor.prefix[-_NEAR:], anchor.suffix[:_NEAR]
    at = text.find(before) if before and after else -1
    while at >= 0:
        start = at + len(before)
        end = text.find(after, start, start + room + len(after))
        if end > start and anchor.exact not in text[start:end]:
            return True
        at = text.find(before, at + 1)
    return False


def same_numbers(one: str, other: str) -> bool:
    """Whether two texts have the same digits in the same groups, full-width ones too."""
    return _numbers(one) == _numbers(other)


def _numbers(text: str) -> list[str]:
    return ["".join(str(int(digit)) for digit in run) for run in _DIGITS.findall(text)]


def _aligned(text: str, anchor: Anchor) -> Span | None:
    """Return the place that fits the words with their context best, if it fits well enough."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    kept = anchor.prefix + anchor.exact + anchor.suffix
    window = partial_ratio_alignment(kept, text, score_cutoff=100 * _SIDE)
    if window is None or len(text) < len(anchor.exact):
        return None
    low, high = max(window.dest_start - _PADDING, 0), window.dest_end + _PADDING
    span = _projected(anchor, kept, text[low:high], low)
    return span if _fits(text, span, anchor) else None


def _projected(anchor: Anchor, kept: str, window: str, low: int) -> Span:
    """Return where the words fall when the text is laid beside what was kept."""
    from rapidfuzz.distance import Indel

    start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.exact)
    first, last = 0, len(window)
    for block in Indel.opcodes(kept, window):
        if block.tag != "equal":
            continue
        if block.src_start < start:  # all that is before the words pushes their beginning on
            first = block.dest_start + min(block.src_end, start) - block.src_start
        if block.src_end > end:
            last = min(last, block.dest_start + max(end - block.src_start, 0))
    return Span(low + first, low + max(first, last))


def _fits(text: str, span: Span, anchor: Anchor) -> bool:
    from rapidfuzz.distance import Levenshtein

    words = text[span.start : span.end]
    if anchor.exact in words:  # whole, but part of a longer number now
        return False
    allowed = max(2, int(len(anchor.exact) * _CHANGED))
    if Levenshtein.distance(words, anchor.exact) > allowed:
        return False
    left, right = sides(text, span, anchor)
    kept = max(left, right) >= 1.0 and min(left, right) >= _SIDE
    return kept and same_numbers(words, anchor.exact)
