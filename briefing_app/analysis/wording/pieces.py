"""Inside a pair of clauses: which runs of characters stand, and which changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing_app.analysis.wording.clauses import Part
from briefing_app.analysis.wording.masks import (
    LEFT_POINT,
    NUMBER_MARK,
    RIGHT_POINT,
    numbers_in,
    plain,
    pointed,
)
from briefing_app.analysis.wording.records import Piece, PieceKind
from briefing_app.model.figure import Span

_LONGEST = 5000
"""Characters of a part beyond which nobody reads what changed inside."""


class Sides(NamedTuple):
    """The pieces of two clauses beside one another."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


class _Run(NamedTuple):
    """A run of each side, as places in the masked words, and what it is."""

    left: int
    left_end: int
    right: int
    right_end: int
    left_kind: PieceKind = PieceKind.SAME
    right_kind: PieceKind = PieceKind.SAME


class _Masked(NamedTuple):
    """The words of a part with every number as one character, by their places."""

    words: str
    numbers: dict[int, str]
    """How the number at a place is compared."""
    cuts: list[tuple[int, int]]
    """Where a number stands, and how many characters of it were left out."""
    start: int


def whole(part: Part, kind: PieceKind) -> tuple[Piece, ...]:
    """Return a clause as one piece."""
    return (Piece(Span(part.start, part.end), kind),)


def compared(left_text: str, left: Part, right_text: str, right: Part) -> Sides:
    """Return the pieces of two parts.

    Characters are aligned by their longest common subsequence, numbers as one character;
    a number beside another one is NUMBER. A single character that both happen to have is
    no anchor between two changes, and punctuation is none anywhere. What is no clause by
    its length is one changed piece.
    """
    if max(left.end - left.start, right.end - right.start) > _LONGEST:
        return Sides(whole(left, PieceKind.CHANGED), whole(right, PieceKind.CHANGED))
    mine = _masked(left_text, left, LEFT_POINT)
    other = _masked(right_text, right, RIGHT_POINT)
    runs = _runs(mine, other)
    return Sides(
        _pieces(mine, [(run.left_end, run.left_kind) for run in runs]),
        _pieces(other, [(run.right_end, run.right_kind) for run in runs]),
    )


def _masked(text: str, part: Part, point: str) -> _Masked:
    raw = text[part.start : part.end]
    numbers: dict[int, str] = {}
    cuts: list[tuple[int, int]] = []
    short, done = "", 0
    for found in numbers_in(raw):
        start, end = found.span()
        short += raw[done:start]
        at = len(short)
        numbers[at] = plain(found.group())
        cuts.append((at, end - start - 1))
        short += NUMBER_MARK
        done = end
    return _Masked(pointed(short + raw[done:], point), numbers, cuts, part.start)


def _pieces(side: _Masked, runs: Iterable[tuple[int, PieceKind]]) -> tuple[Piece, ...]:
    """Return runs of the masked words as pieces of the text, neighbours of a kind joined."""
    joined: list[tuple[int, PieceKind]] = []
    last = 0
    for end, kind in runs:
        if end > last:
            if joined and joined[-1][1] is kind:
                joined.pop()
            joined.append((end, kind))
            last = end
    found: list[Piece] = []
    begin, cuts = side.start, side.cuts
    for end, kind in joined:
        stop = side.start + end
        if cuts:
            stop += sum([cut for at, cut in cuts if at < end])
        found.append(Piece(Span(begin, stop), kind))
        begin = stop
    return tuple(found)


def _runs(mine: _Masked, other: _Masked) -> list[_Run]:
    """Return the runs of both sides in order, each with what it is."""
    found: list[_Run] = []
    left = right = 0
    for change in _changes(mine.words, other.words):
        if left < change.left:
            found += _same(_Run(left, change.left, right, change.right), mine, other)
        found.append(change)
        left, right = change.left_end, change.right_end
    found += _same(_Run(left, len(mine.words), right, len(other.words)), mine, other)
    return found


def _changes(left: str, right: str) -> list[_Run]:
    """Return the runs that differ, with their kinds; one lone character joins two changes."""
    from rapidfuzz.distance import LCSseq

    found: list[_Run] = []
    start = other = 0
    for block in LCSseq.editops(left, right).as_matching_blocks():
        end, other_end, size = block.a, block.b, block.size
        if start < end or other < other_end:
            run = _named(start, end, other, other_end, left, right)
            if found and _worded(run) and _worded(found[-1]):
                last = found[-1]
                if _lone(left[last.left_end : start]):
                    found.pop()
                    run = _named(last.left, end, last.right, other_end, left, right)
            found.append(run)
        start, other = end + size, other_end + size
    return found


def _lone(kept: str) -> bool:
    return len(kept) <= 1 and kept != NUMBER_MARK


def _worded(run: _Run) -> bool:
    """Whether more than punctuation differs."""
    return run.left_kind is not PieceKind.SAME or run.right_kind is not PieceKind.SAME


def _named(start: int, end: int, other: int, other_end: int, left: str, right: str) -> _Run:
    """Return a run that differs with its kinds; points alone are not worth a mark."""
    mine = bool(left[start:end].strip(LEFT_POINT))
    theirs = bool(right[other:other_end].strip(RIGHT_POINT))
    kind = PieceKind.CHANGED if mine and theirs else PieceKind.ADDED
    return _Run(
        start,
        end,
        other,
        other_end,
        kind if mine else PieceKind.SAME,
        kind if theirs else PieceKind.SAME,
    )


def _same(same: _Run, mine: _Masked, other: _Masked) -> Iterable[_Run]:
    """Divide a run that is the same, but for its numbers, at those that differ."""
    if not mine.numbers:
        return (same,)
    found: list[_Run] = []
    left, right = same.left, same.right
    for at, number in mine.numbers.items():
        beside = at - same.left + same.right
        if same.left <= at < same.left_end and other.numbers[beside] != number:
            found.append(_Run(left, at, right, beside))
            found.append(_Run(at, at + 1, beside, beside + 1, PieceKind.NUMBER, PieceKind.NUMBER))
            left, right = at + 1, beside + 1
    found.append(_Run(left, same.left_end, right, same.right_end))
    return found
