"""The exact difference of any two texts, and the second rebuilt from the first."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from briefing_app.model.figure import Span


class Op(StrEnum):
    """What happens to a run of the first text."""

    KEEP = "keep"
    REPLACE = "replace"


class Change(NamedTuple):
    """A run of both texts; `text` is what it becomes, "" for what is kept.

    Empty on the left is an insertion, empty on the right a deletion. The runs of a script
    partition both texts.
    """

    op: Op
    left: Span
    right: Span
    text: str = ""


class _Level(NamedTuple):
    """What a text is divided into (characters if None), and how long it may be for that."""

    unit: re.Pattern[str] | None
    limit: int


_LEVELS = (
    _Level(re.compile(r"[^。；！？\n]*[。；！？\n]|[^。；！？\n]+"), sys.maxsize),
    _Level(re.compile(r"[^。；！？，：、\n]*[。；！？，：、\n]|[^。；！？，：、\n]+"), sys.maxsize),
    _Level(None, 1500),
)


def diff(left: str, right: str) -> tuple[Change, ...]:
    """Return a script with apply(script, left) == right, whatever the texts.

    Sentences are aligned first, then the clauses between equal sentences, then the
    characters between equal clauses (longest common subsequence each time). Characters of
    very long runs are not: nobody reads a thousand scattered ones.
    """
    found: list[Change] = []
    _align(found, left, right, Span(0, len(left)), Span(0, len(right)), _LEVELS)
    return tuple(found)


def _align(
    found: list[Change], left: str, right: str, mine: Span, other: Span, levels: Sequence[_Level]
) -> None:
    """Append the runs of two ranges, divided as the first level says."""
    before, after = left[mine.start : mine.end], right[other.start : other.end]
    if not levels or max(len(before), len(after)) > levels[0].limit:
        _add(found, Change(Op.REPLACE, mine, other, after))
        return
    one, two = _units(before, mine.start, levels[0]), _units(after, other.start, levels[0])
    for same, a, b in _blocks(one.words, two.words):
        here, there = one.span(a), two.span(b)
        if same:
            _add(found, Change(Op.KEEP, here, there))
        elif a.start == a.end or b.start == b.end:
            _add(found, Change(Op.REPLACE, here, there, right[there.start : there.end]))
        else:
            _align(found, left, right, here, there, levels[1:])


def apply(script: Sequence[Change], left: str) -> str:
    """Return the text that a script makes of the one it was made for."""
    return "".join(left[c.left.start : c.left.end] if c.op is Op.KEEP else c.text for c in script)


class _Units(NamedTuple):
    """A text in units, and where each begins; one more start for the end."""

    words: Sequence[str]
    starts: Sequence[int]

    def span(self, units: Span) -> Span:
        """Return the characters of some units in a row."""
        return Span(self.starts[units.start], self.starts[units.end])


def _units(text: str, start: int, level: _Level) -> _Units:
    if level.unit is None:
        return _Units(text, range(start, start + len(text) + 1))
    words = level.unit.findall(text)
    return _Units(words, list(accumulate(map(len, words), initial=start)))


def _blocks(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[bool, Span, Span]]:
    """Yield the runs that are the same and those between them, in order."""
    from rapidfuzz.distance import LCSseq

    a = b = 0
    for block in LCSseq.opcodes(left, right):
        if block.tag == "equal":
            if a < block.src_start or b < block.dest_start:
                yield False, Span(a, block.src_start), Span(b, block.dest_start)
            a, b = block.src_end, block.dest_end
            yield True, Span(block.src_start, a), Span(block.dest_start, b)
    if a < len(left) or b < len(right):
        yield False, Span(a, len(left)), Span(b, len(right))


def _add(found: list[Change], change: Change) -> None:
    """Append a run; one of the same kind as the last goes on with it."""
    if found and found[-1].op is change.op:
        last = found.pop()
        change = Change(
            change.op,
            Span(last.left.start, change.left.end),
            Span(last.right.start, change.right.end),
            last.text + change.text,
        )
    found.append(change)
