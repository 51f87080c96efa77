"""Lines below pairs of headings, in an order that reads like the left text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefing_app.analysis.wording.order import beside
from briefing_app.analysis.wording.records import Line, Passage

_Heads = tuple[str, str]


def passages_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """Return the lines, those of the left side in its order first, in passages.

    A passage is a section of the left side with the one of the right side that shares most
    text with it. What was added stands in the passage of its section, after what it
    follows there; a section that shares nothing is a passage of its own.
    """
    shares = _shares(lines)
    paired = beside(shares)
    home = beside((right, left, length) for left, right, length in shares)
    bodies: dict[_Heads, list[Line]] = defaultdict(list)
    added: dict[_Heads, list[Line]] = defaultdict(list)
    for line in lines:
        if line.left is not None:
            bodies[line.left.section, paired.get(line.left.section, "")].append(line)
        else:
            section = line.right.section if line.right else ""
            added[_heads(section, home, paired)].append(line)
    order = _ordered(list(bodies), lines, home, paired)
    return tuple(Passage(*heads, _mixed(bodies[heads], added[heads])) for heads in order)


def _shares(lines: Iterable[Line]) -> list[tuple[str, str, int]]:
    """Return left section, right section and length of every pair."""
    return [
        (n.left.section, n.right.section, n.right.span.end - n.right.span.start)
        for n in lines
        if n.left is not None and n.right is not None
    ]


def _heads(section: str, home: dict[str, str], paired: dict[str, str]) -> _Heads:
    """Return the passage of a right section."""
    return (home[section], paired[home[section]]) if section in home else ("", section)


def _ordered(
    order: list[_Heads], lines: Iterable[Line], home: dict[str, str], paired: dict[str, str]
) -> list[_Heads]:
    """Return the passages with those of the right side alone after the ones they follow."""
    starts: dict[str, int] = {}
    for line in lines:
        if line.right is not None:
            section, start = line.right.section, line.right.span.start
            starts[section] = min(start, starts.get(section, start))
    last = -1
    for section in sorted(starts, key=starts.__getitem__):
        heads = _heads(section, home, paired)
        if heads not in order:
            order.insert(last + 1, heads)
        last = order.index(heads)
    return order


def _mixed(body: Sequence[Line], added: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with each added one after the one that it follows on the right."""
    known = sorted((n.right.span.start, i) for i, n in enumerate(body) if n.right is not None)
    after: dict[int, list[Line]] = defaultdict(list)
    for line in added:
        start = line.right.span.start if line.right is not None else 0
        at = bisect_left(known, (start, 0))
        after[known[at - 1][1] if at else -1].append(line)
    mixed = list(after[-1])
    for i, line in enumerate(body):
        mixed.append(line)
        mixed += after.get(i, ())
    return tuple(mixed)
