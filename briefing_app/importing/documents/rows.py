"""Words on a page to lines, within one column."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_SHARE = 0.5
_INDENT = (1.2, 4.6)
_TWO = (1.6, 2.4)
"""Two characters are the indent of a paragraph, even where the line is short."""
_GAP = 1.7
"""So many times the usual distance from line to line is a gap between paragraphs."""


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


def lines_of(runs: list[Run]) -> list[PlacedLine]:
    """Return the lines of one column, with empty ones where it leaves a gap."""
    rows = rows_of(runs)
    pitch = median([b[0].middle - a[0].middle for a, b in pairwise(rows)] or [0])
    left, right = _left_edge(rows), max(run.right for run in runs)
    lines: list[PlacedLine] = []
    for index, row in enumerate(rows):
        if index and row[0].middle - rows[index - 1][0].middle > _GAP * pitch:
            lines.append(PlacedLine("", (0, 0, 0, 0)))
        lines.append(_line(row, left, right))
    return lines


def _left_edge(rows: list[list[Run]]) -> float:
    """Return where lines begin that are not set in: the first place that a tenth of them share."""
    starts = sorted(row[0].left for row in rows)
    enough = len(starts) // 10 + 1 if len(starts) > 2 else 1
    near = median(row[0].size for row in rows) / 2
    shared = (
        start
        for index, start in enumerate(starts)
        if bisect_right(starts, start + near) - index >= enough
    )
    return next(shared, starts[0])


def rows_of(runs: list[Run]) -> list[list[Run]]:
    """Return runs that share a baseline together, from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=by_middle):
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
    box = (row[0].left, head_of(row), max(run.right for run in row), foot_of(row))
    inset = (row[0].left - left) / size
    short = (right - box[2]) / size
    centred = abs(inset - short) < 1.5 and short > 1.5 and not _TWO[0] < inset < _TWO[1]
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


def by_middle(run: Run) -> tuple[float, float]:
    """Return what sorts runs from top to bottom, then from left to right."""
    return run.middle, run.left


def width_of(run: Run) -> float:
    """Return how wide a run is."""
    return run.right - run.left


def head_of(runs: list[Run]) -> float:
    """Return where the highest run begins."""
    return min(run.top for run in runs)


def foot_of(runs: list[Run]) -> float:
    """Return where the lowest run ends."""
    return max(run.bottom for run in runs)
