"""What the place of a line on its page says: whether its end was forced, what begins there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_app.importing.mending.lines import is_finished, is_heading, squeezed, width
from briefing_app.importing.mending.pieces import Piece

_QUOTES = "“‘”’"
_UNIT = (
    r"[（(《〈【「『〔\[“‘]*(?:[A-Za-z0-9.,%％‰:/+~-]+|.)"
    r"[，。、；：！？）)》〉】」』〕\]…—·％%‰]*"
)
_UNBROKEN = re.compile(f"{_UNIT}(?:[{_QUOTES}]+{_UNIT})*")
"""What no line is broken in: a number, a word, a character with the signs that cling to it.
Quotation marks cling to both sides where a program goes by the rules of Unicode."""
_SLACK = 0.5
"""A line may be set so much narrower or wider, in characters."""
_FLUSH = 0.2
_SURE, _ALL = 0.7, 0.95


class Edges(NamedTuple):
    """What the edges of the lines of a document mean."""

    justified: bool
    """Nearly all lines that go on fill their column to the edge."""

    indents_begin: bool
    """A line that is set in begins a paragraph."""
    flush_goes_on: bool
    """A line that is not set in goes on from a full line."""


def had_room(room: float, following: str, *, justified: bool = False) -> bool:
    """Return whether what follows would have fitted into the line: its end was meant.

    `room` is in characters; `following` is the next line without white space. In a column
    that is justified every line that goes on is full.
    """
    first = _UNBROKEN.match(following)
    return first is not None and room > _SLACK + (0 if justified else width(first[0]))


def edges_of(pieces: Sequence[Piece]) -> Edges:
    """Return what the edges mean here: being set in at most places comes after an end."""
    loose = [(piece, squeezed(piece.text)) for piece in pieces if not piece.whole]
    after_end = [_is_end(text) for (_, text), (piece, _) in pairwise(loose) if piece.indented]
    rooms = [piece.room for piece, text in loose if piece.room >= 0 and not _is_end(text)]
    justified = sum(room < _FLUSH for room in rooms) > _ALL * max(len(rooms), 1)
    begun = [
        piece.indented
        for (before, _), (piece, text) in pairwise(loose)
        if before.room >= 0 and had_room(before.room, text)
    ]
    begin = sum(after_end) > max(_SURE * len(after_end), 1)
    return Edges(justified, begin, begin and sum(begun) > _SURE * len(begun))


def _is_end(text: str) -> bool:
    return is_finished(text) or is_heading(text)
