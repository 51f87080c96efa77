"""Words that stand on a page to lines in reading order: columns one after the other.

A column is found by its gutter: a strip that no line crosses over some height, with lines
that end at it on the left and begin at it on the right. What crosses (a headline, a running
head) parts the page above and below. Works on points of a PDF and pixels of a scan alike;
y grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_EDGE = 2.5
"""So many characters from its edge a line of a column may end or begin."""
_SHORTEST = 5.5
"""Lines of a column are longer than so many characters, or it is a table."""
_SHARE = 0.5
_ENDING = 3
"""So many lines must end at a gutter."""
_SLACK = 0.25
"""Lines may reach so far into a gutter, in characters."""
_DEEPEST = 40
_INDENT = (1.2, 4.6)


class Run(NamedTuple):
    """Words on one baseline without a wide gap; `size` is the height of a character."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    confidence: float = 1.0

    @property
    def middle(self) -> float:
        """The height of the middle of the words."""
        return (self.top + self.bottom) / 2


class PlacedLine(NamedTuple):
    """A line of the page in reading order; no text is a gap between paragraphs."""

    text: str
    box: tuple[float, float, float, float]
    indented: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter at `x` between two heights."""

    x: float
    top: float
    bottom: float
    lines: int


def in_order(runs: Sequence[Run], gutters: Sequence[float] = ()) -> list[PlacedLine]:
    """Return a page's lines as they are read; `gutters` are known from like pages."""
    lines: list[PlacedLine] = []
    for column in _columns(list(runs), list(gutters), 0):
        lines += _lines_of(column)
    return lines


def gutters_of(runs: Sequence[Run]) -> list[float]:
    """Return where the page has gutters beyond doubt, from left to right."""
    found: list[float] = []
    waiting = [list(runs)]
    while waiting:
        region = waiting.pop()
        cut = _best_cut(region, [])
        if cut is not None and len(found) < _DEEPEST:
            found.append(cut.x)
            waiting += [part for part in _parted(region, cut) if part]
    return sorted(found)


def _columns(runs: list[Run], known: list[float], depth: int) -> list[list[Run]]:
    """Return the runs by column, in reading order."""
    cut = _best_cut(runs, known) if depth < _DEEPEST else None
    if cut is None:
        return [runs] if runs else []
    columns: list[list[Run]] = []
    for part in _parted(runs, cut):
        columns += _columns(part, [*known, cut.x], depth + 1)
    return columns


def _parted(runs: list[Run], cut: _Cut) -> tuple[list[Run], ...]:
    """Return what is above a cut, left of it, right of it, and below."""
    above = [r for r in runs if r.middle < cut.top]
    below = [r for r in runs if r.middle > cut.bottom]
    beside = [r for r in runs if cut.top <= r.middle <= cut.bottom]
    left = [r for r in beside if r.left + r.right < 2 * cut.x]
    right = [r for r in beside if r.left + r.right >= 2 * cut.x]
    return above, left, right, below


def _best_cut(runs: list[Run], known: list[float]) -> _Cut | None:
    """Return the gutter that parts the most lines, if there is one."""
    if len(runs) < 2:
        return None
    size = median(run.size for run in runs)
    cuts = [c for x in _edges(runs, size) for c in _cuts_at(runs, x, size, strict=True)]
    for x in known:
        cuts += _cuts_at(runs, x, size, strict=False)
    return max(cuts, key=_lines_parted, default=None)


def _lines_parted(cut: _Cut) -> int:
    return cut.lines


def _edges(runs: list[Run], size: float) -> list[float]:
    """Return where several lines end: just right of there a gutter may be."""
    ends = sorted(run.right for run in runs)
    found: list[float] = []
    start = 0
    for index in range(1, len(ends) + 1):
        if index == len(ends) or ends[index] - ends[index - 1] > size / 2:
            if index - start >= _ENDING:
                found.append(ends[index - 1])
            start = index
    return found


def _cuts_at(runs: list[Run], x: float, size: float, *, strict: bool) -> list[_Cut]:
    """Return the stretches of height over which nothing crosses x and both sides have lines."""
    slack = _SLACK * size
    crossing = sorted(
        (run.middle for run in runs if run.left < x - slack and run.right > x + slack),
    )
    bounds = [float("-inf"), *crossing, float("inf")]
    cuts: list[_Cut] = []
    for top, bottom in pairwise(bounds):
        beside = [run for run in runs if top < run.middle < bottom]
        left = [run for run in beside if run.left + run.right < 2 * x]
        right = [run for run in beside if run.left + run.right >= 2 * x]
        if left and right and (not strict or _are_columns(left, right, x, size)):
            middles = [run.middle for run in beside]
            where = _gap(left, right, x)
            cuts.append(_Cut(where, min(middles), max(middles), len(beside)))
    return cuts


def _gap(left: list[Run], right: list[Run], x: float) -> float:
    """Return the middle of the strip between two sides."""
    nearest = min(run.left for run in right)
    return (max(run.right for run in left) + nearest) / 2 if nearest > x else x


def _are_columns(left: list[Run], right: list[Run], x: float, size: float) -> bool:
    """Return whether both sides are running text that stands side by side."""
    enders, beginners = _nearest(left, x, size), _nearest(right, x, size)
    if len(enders) < _ENDING or len(beginners) < _ENDING:
        return False
    together = min(_foot(enders), _foot(beginners)) - max(_head(enders), _head(beginners))
    if together < _ENDING * size:
        return False
    edge = _EDGE * size
    begin = min(run.left for run in beginners)
    full = sum(run.right > x - edge for run in enders) / len(enders)
    flush = sum(run.left < begin + edge for run in beginners) / len(beginners)
    long = min(median(_width(o) for o in enders), median(_width(o) for o in beginners))
    return full >= _SHARE and flush >= _SHARE and long >= _SHORTEST * size


def _nearest(side: list[Run], x: float, size: float) -> list[Run]:
    """Return, of each row of one side, the run next to the gutter."""
    rows: list[Run] = []
    for run in sorted(side, key=_by_middle):
        if rows and run.middle - rows[-1].middle < size / 2:
            if abs(_reach(run, x)) < abs(_reach(rows[-1], x)):
                rows[-1] = run
        else:
            rows.append(run)
    return rows


def _reach(run: Run, x: float) -> float:
    return min(abs(run.left - x), abs(run.right - x))


def _by_middle(run: Run) -> tuple[float, float]:
    return run.middle, run.left


def _width(run: Run) -> float:
    return run.right - run.left


def _head(runs: list[Run]) -> float:
    return min(run.top for run in runs)


def _foot(runs: list[Run]) -> float:
    return max(run.bottom for run in runs)


def _lines_of(runs: list[Run]) -> list[PlacedLine]:
    """Return the lines of one column, with empty ones where it leaves a gap."""
    rows = _rows(runs)
    pitch = median([b[0].middle - a[0].middle for a, b in pairwise(rows)] or [0])
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    lines: list[PlacedLine] = []
    for index, row in enumerate(rows):
        if index and row[0].middle - rows[index - 1][0].middle > 1.7 * pitch:
            lines.append(PlacedLine("", (0, 0, 0, 0)))
        lines.append(_line(row, left, right))
    return lines


def _rows(runs: list[Run]) -> list[list[Run]]:
    """Return runs that share a baseline together, from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=_by_middle):
        if rows and _share_line(rows[-1], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=_by_left) for row in rows]


def _by_left(run: Run) -> float:
    return run.left


def _share_line(row: list[Run], run: Run) -> bool:
    tallest = max(row, key=_height)
    both = min(tallest.bottom, run.bottom) - max(tallest.top, run.top)
    return both > _SHARE * min(_height(tallest), _height(run))


def _height(run: Run) -> float:
    return run.bottom - run.top


def _line(row: list[Run], left: float, right: float) -> PlacedLine:
    size = max(run.size for run in row)
    text = row[0].text
    for before, run in pairwise(row):
        text += _between(before.text, run.text, (run.left - before.right) / size) + run.text
    box = (row[0].left, _head(row), max(run.right for run in row), _foot(row))
    inset = (row[0].left - left) / size
    short = (right - box[2]) / size
    centred = abs(inset - short) < 1.5 and short > 1.5
    return PlacedLine(
        text,
        box,
        indented=_INDENT[0] < inset < _INDENT[1] and not centred,
        confidence=min(run.confidence for run in row),
    )


def _between(before: str, after: str, gap: float) -> str:
    """Return what stands in a gap: nothing, a blank, or the sign between two numbers."""
    if gap > 1.5 and _is_number(before[-1:]) and _is_number(after[:1]):
        return "｜"
    wide = 0.8 if _is_wide(before[-1:]) or _is_wide(after[:1]) else 0.25
    return " " if gap > wide else ""


def _is_number(sign: str) -> bool:
    return sign.isdecimal() or sign in ("%", "％", ".", "-")


def _is_wide(sign: str) -> bool:
    return sign > "\u2e80"
