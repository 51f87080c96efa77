"""Pairs and leftovers as lines: signs, pieces, what moved; clauses of one sentence joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.analysis.wording.align import Alignment, Match
from briefing_app.analysis.wording.clauses import Part, Side
from briefing_app.analysis.wording.masks import is_punctuation, numbers_of
from briefing_app.analysis.wording.order import backbone, beside
from briefing_app.analysis.wording.pieces import Sides, compared, whole
from briefing_app.analysis.wording.records import Clause, Line, Piece, PieceKind, Sign
from briefing_app.model.figure import Span
from briefing_app.model.later import Later

_EACH = 40
"""Characters that a pair weighs more than its length."""
_STAYS = 20
"""How many times more it weighs if it stays in its section."""


class _Row(NamedTuple):
    """A line in the making; `left` and `right` may still grow by the next clause."""

    sign: Sign
    left: Part | None
    right: Part | None
    moved: bool = False


def lines_of(left: Side, right: Side, found: Alignment) -> list[Line]:
    """Return the lines: pairs and gone in the order of the left side, then what was added."""
    rows = _matched(found) + [_Row(Sign.GONE, part, None) for part in found.gone]
    rows.sort(key=_left_start)
    rows += (_Row(Sign.ADDED, None, part) for part in found.added)
    return [_line(row, left.text, right.text) for row in _joined(rows, left.text, right.text)]


def _left_start(row: _Row) -> int:
    return row.left.start if row.left else 0


def _matched(found: Alignment) -> list[_Row]:
    kept = set(backbone(_weighed(found.matches)))
    return [
        _Row(
            Sign.SAME if a.key == b.key else Sign.CHANGED,
            a,
            b,
            found.versions and index not in kept,
        )
        for index, (a, b) in enumerate(found.matches)
    ]


def _weighed(matches: Sequence[Match]) -> list[tuple[int, int, int]]:
    """Return the pairs with what speaks against their having moved.

    Few are moved rather than many, short ones rather than long ones, and those that change
    their section rather than those that stay in it.
    """
    stays = beside((a.section, b.section, b.end - b.start) for a, b in matches)
    return [
        (
            a.start,
            b.start,
            (_EACH + b.end - b.start) * (_STAYS if stays[a.section] == b.section else 1),
        )
        for a, b in matches
    ]


def _joined(rows: Iterable[_Row], left: str, right: str) -> list[_Row]:
    """Join neighbours of one sign that stand in one sentence on either side."""
    done: list[_Row] = []
    for row in rows:
        if done and _goes_on(done[-1], row, left, right):
            last = done[-1]
            left_part, right_part = _both(last.left, row.left), _both(last.right, row.right)
            done[-1] = _Row(row.sign, left_part, right_part, row.moved)
        else:
            done.append(row)
    return done


def _goes_on(last: _Row, row: _Row, left: str, right: str) -> bool:
    return (
        row.sign is last.sign
        and row.sign is not Sign.CHANGED
        and row.moved == last.moved
        and _follows(last.left, row.left, left)
        and _follows(last.right, row.right, right)
    )


def _follows(last: Part | None, part: Part | None, text: str) -> bool:
    """Whether a clause is the next one of the sentence; nothing follows nothing."""
    if last is None or part is None:
        return last is part
    return (
        last.sentence == part.sentence
        and last.end <= part.start
        and is_punctuation(text[last.end : part.start])
    )


def _both(last: Part | None, part: Part | None) -> Part | None:
    if last is None or part is None:
        return None
    return Part(last.start, part.end, last.key + part.key, last.section, last.sentence)


def _line(row: _Row, left_text: str, right_text: str) -> Line:
    sign, left, right, moved = row
    if left is None or right is None:
        return Line(sign, _alone(left), _alone(right))
    mine, other = left_text[left.start : left.end], right_text[right.start : right.end]
    if sign is Sign.SAME and (mine == other or numbers_of(mine) == numbers_of(other)):
        kind = PieceKind.SAME
        return Line(
            sign, _clause(left, whole(left, kind)), _clause(right, whole(right, kind)), moved
        )
    sides = _SidesLater(left_text, left, right_text, right)
    numbers = sign is Sign.SAME
    return Line(
        sign, _clause(left, Later(sides.left)), _clause(right, Later(sides.right)), moved, numbers
    )


class _SidesLater:
    """The pieces of two parts, made for both when those of either are looked at."""

    __slots__ = ("_made", "_parts")

    def __init__(self, left_text: str, left: Part, right_text: str, right: Part) -> None:
        self._parts = (left_text, left, right_text, right)
        self._made: Sides | None = None

    def left(self) -> tuple[Piece, ...]:
        return self._both().left

    def right(self) -> tuple[Piece, ...]:
        return self._both().right

    def _both(self) -> Sides:
        if self._made is None:
            self._made = compared(*self._parts)
        return self._made


def _alone(part: Part | None) -> Clause | None:
    return None if part is None else _clause(part, whole(part, PieceKind.ADDED))


def _clause(part: Part, pieces: Sequence[Piece]) -> Clause:
    return Clause(part.section, Span(part.start, part.end), pieces)
