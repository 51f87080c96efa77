"""Inside a pair of clauses: which runs of characters stand, and which changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    mine = _Masked(left_text, left, LEFT_POINT)
    other = _Masked(right_text, right, RIGHT_POINT)
    runs = list(_marked(mine, other))
    return Sides(
        mine.pieces((r.left, r.left_end, r.left_kind) for r in runs),
        other.pieces((r.right, r.right_end, r.right_kind) for r in runs),
    )


class _Masked:
    """A part with every number as one character, and the way back to the text."""

    def __init__(self, text: str, part: Part, point: str) -> None:
        raw = text[part.start : part.end]
        self.words = raw
        self.numbers: dict[int, str] = {}
        self._start = part.start
        self._places: list[tuple[int, int]] = []
        cut = 0
        for found in numbers_in(raw):
            at, number = found.start() - cut, found.group()
            self.words = self.words[:at] + NUMBER_MARK + self.words[at + len(number) :]
            self.numbers[at] = plain(number)
            self._places.append((at, cut))
            cut += len(number) - 1
        self._places.append((len(self.words), cut))
        self.words = pointed(self.words, point)

    def pieces(self, runs: Iterable[tuple[int, int, PieceKind]]) -> tuple[Piece, ...]:
        """Return runs of the masked words as pieces of the text, neighbours of a kind joined."""
        joined: list[tuple[int, int, PieceKind]] = []
        for start, end, kind in runs:
            if start == end:
                continue
            if joined and joined[-1][2] is kind:
                joined[-1] = (joined[-1][0], end, kind)
            else:
                joined.append((start, end, kind))
        found, begin = list[Piece](), self._start
        for _, end, kind in joined:
            stop = self._place(end)
            found.append(Piece(Span(begin, stop), kind))
            begin = stop
        return tuple(found)

    def _place(self, at: int) -> int:
        """Return the place in the text of a place in the masked words."""
        if not self.numbers:
            return self._start + at
        return self._start + at + next(cut for mark, cut in self._places if mark >= at)


def _marked(mine: _Masked, other: _Masked) -> Iterator[_Run]:
    """Yield the runs of both sides in order, each with what it is."""
    left = right = 0
    for change in _changes(mine.words, other.words):
        if left < change.left:
            yield from _numbers(_Run(left, change.left, right, change.right), mine, other)
        yield change
        left, right = change.left_end, change.right_end
    yield from _numbers(_Run(left, len(mine.words), right, len(other.words)), mine, other)


def _changes(left: str, right: str) -> list[_Run]:
    """Return the runs that differ, with their kinds; one lone character joins two changes."""
    from rapidfuzz.distance import LCSseq

    found: list[_Run] = []
    for code in LCSseq.opcodes(left, right):
        if code.tag == "equal":
            continue
        start, end, other, other_end = code.src_start, code.src_end, code.dest_start, code.dest_end
        run = _named(start, end, other, other_end, left, right)
        if found and _lone(left[found[-1].left_end : start]):
            last = found[-1]
            if last.left_end == start or (_worded(last) and _worded(run)):
                found[-1] = _named(last.left, end, last.right, other_end, left, right)
                continue
        found.append(run)
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


def _numbers(same: _Run, mine: _Masked, other: _Masked) -> Iterator[_Run]:
    """Divide a run that is the same, but for its numbers, at those that differ."""
    left, right = same.left, same.right
    if not mine.numbers:
        yield same
        return
    for at, number in mine.numbers.items():
        beside = at - same.left + same.right
        if same.left <= at < same.left_end and other.numbers[beside] != number:
            yield _Run(left, at, right, beside)
            yield _Run(at, at + 1, beside, beside + 1, PieceKind.NUMBER, PieceKind.NUMBER)
            left, right = at + 1, beside + 1
    yield _Run(left, same.left_end, right, same.right_end)
