"""The shortest words around a place that are found nowhere else."""

from __future__ import annotations

from briefing_app.dataset.quotes import occurrences
from briefing_app.dataset.text import shared_length
from briefing_app.model.figure import Quote

_NEAR = 24
"""Characters on a side that are looked at one by one; almost always enough."""


def quote_at(text: str, start: int, end: int) -> Quote:
    """Return `text[start:end]` with as few words around it as make it unique in the text.

    Of two equally short ways the one with more words before the place is taken.
    """
    near = _nearest(text, start, end)
    before, after = near or _wide(text, start, end)
    return Quote(text[start:end], text[start - before : start], text[end : end + after])


def _nearest(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the lengths of prefix and suffix; None if that takes more than _NEAR."""
    rivals = _rivals(text, start, end)
    least = 1 if start == end and start else 0
    best: tuple[int, int] | None = None
    for before in range(least, min(_NEAR, start) + 1):
        after = max((forth for back, forth in rivals if back >= before), default=-1) + 1
        if start == end and not before:
            after = max(after, 1)
        fits = after <= min(_NEAR, len(text) - end)
        if fits and (best is None or before + after <= sum(best)):
            best = before, after
    return best


def _rivals(text: str, start: int, end: int) -> set[tuple[int, int]]:
    """Return, for each other place of the words, how much it shares before and behind.

    Words that are empty stand everywhere; what counts then is the character before them.
    """
    if start < end:
        others = occurrences(text, text[start:end])
    elif start:
        others = [at + 1 for at in occurrences(text, text[start - 1])]
    else:
        others = occurrences(text, text[:1])
    width = end - start
    left = text[max(start - _NEAR, 0) : start][::-1]
    right = text[end : end + _NEAR]
    return {
        (
            shared_length(left, text[max(at - _NEAR, 0) : at][::-1]),
            shared_length(right, text[at + width : at + width + _NEAR]),
        )
        for at in others
        if at != start
    }


def _wide(text: str, start: int, end: int) -> tuple[int, int]:
    """Return lengths that are doubled until the words are unique; the whole text is."""
    reach = _NEAR
    while True:
        before, after = min(reach, start), min(reach, len(text) - end)
        words = text[start - before : end + after]
        if len(occurrences(text, words)) == 1:
            return before, after
        reach *= 2
