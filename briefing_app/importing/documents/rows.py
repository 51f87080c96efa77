"""Words on a page to lines, within one column."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_SHARE = 0.5
_TELLING = 5
"""Runs so many characters wide show how wide one is."""
_TRUSTED = 3
"""So few rows do not show where a column ends."""
_HANGING = "，。、；：！？”’」』）》】,.;:"
_INDENT = (1.2, 4.6)
_TWO = (1.6, 2.4)
"""Two characters are the indent of a paragraph, even where the line is short."""
_GAP = 1.4
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


class Frame(NamedTuple):
    """The edges of a column, the width of a character in it, and how many rows show that."""

    left: float
    right: float
    em: float
    rows: int


class PlacedLine(NamedTuple):
    """A line of the page in reading order; no text is a gap between paragraphs."""

    text: str
    box: tuple[float, float, float, float]
    indented: bool = False
    confidence: float = 1.0
    room: float = -1.0
    centred: bool = False


def lines_of(runs: list[Run], frame: Frame | None = None) -> list[PlacedLine]:
    """Return the lines of one column, with empty ones where it leaves a gap.

    `frame` is that of the column, if it is known better than from its own lines. A heading
    in the middle of the column has a gap before and after it.
    """
    rows = rows_of(runs)
    frame = frame or frame_of(rows)
    gaps = _gaps(rows)
    lines: list[PlacedLine] = []
    for index, row in enumerate(rows):
        line = _line(row, frame)
        if index and (gaps[index - 1] > _GAP or line.centred is not lines[-1].centred):
            lines.append(PlacedLine("", (0, 0, 0, 0)))
        lines.append(line)
    return lines


def _gaps(rows: list[list[Run]]) -> list[float]:
    """Return how far each row is from the one before it; 1 is what is usual for its letters."""
    steps = [(b[0].middle - a[0].middle, min(a[0].size, b[0].size)) for a, b in pairwise(rows)]
    if not steps:
        return []
    usual = median(step for step, _ in steps) or 1.0
    size = median(row[0].size for row in rows)
    return [step / usual / max(smaller / size, 1.0) for step, smaller in steps]


def frame_of(rows: list[list[Run]]) -> Frame:
    """Return the frame that the lines of one column show."""
    em = em_of(rows, median(run.size for row in rows for run in row))
    return Frame(_left_edge(rows), _right_edge(rows, em), em, len(rows))


def em_of(rows: list[list[Run]], otherwise: float) -> float:
    """Return how wide a character is, from runs that are long enough to tell."""
    widths = [
        width_of(run) / letters
        for row in rows
        for run in row
        if (letters := sum(1.0 if _is_wide(sign) else 0.5 for sign in run.text)) >= _TELLING
    ]
    return median(widths) if widths else otherwise


def _right_edge(rows: list[list[Run]], em: float) -> float:
    """Return where full lines end: where most do, else the last place that several share.

    Signs may hang over the edge.
    """
    ends = sorted((max(run.right for run in row) for row in rows), reverse=True)
    flush = [bisect_right(ends, -end + em / 4, key=_minus) - i for i, end in enumerate(ends)]
    fullest = max(flush)
    if fullest >= max(_SHARE * len(ends), _TRUSTED):
        return ends[flush.index(fullest)]
    ends = sorted((_last_right(row, em) for row in rows), reverse=True)
    enough = len(ends) // 20 + 2 if len(ends) > 2 else 1
    shared = (
        end
        for index, end in enumerate(ends)
        if sum(end - other <= em for other in ends[index : index + enough]) >= enough
    )
    return next(shared, ends[0])


def _minus(end: float) -> float:
    return -end


def _last_right(row: list[Run], em: float) -> float:
    last = max(row, key=_right)
    return last.right - em if last.text[-1:] in _HANGING else last.right


def _right(run: Run) -> float:
    return run.right


def _left_edge(rows: list[list[Run]]) -> float:
    """Return where lines begin that are not set in: the first place that a tenth of them share."""
    starts = sorted(row[0].left for row in rows)
    enough = len(starts) // 10 + 1 if len(starts) > 2 else 1
    near = median(row[0].size for row in rows) / 4
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


def _line(row: list[Run], frame: Frame) -> PlacedLine:
    size = max(run.size for run in row)
    text = row[0].text
    for before, run in pairwise(row):
        text += _between(before.text, run.text, (run.left - before.right) / size) + run.text
    box = (row[0].left, head_of(row), max(run.right for run in row), foot_of(row))
    inset = (row[0].left - frame.left) / frame.em
    short = (frame.right - box[2]) / frame.em
    centred = abs(inset - short) < 1.5 and min(inset, short) > 1 and not _TWO[0] < inset < _TWO[1]
    free = frame.right - box[2] + (row[0].left - frame.left if centred else 0)
    return PlacedLine(
        text,
        box,
        indented=_INDENT[0] < inset < _INDENT[1] and not centred,
        confidence=min(run.confidence for run in row),
        room=round(max(free / em_of([row], size), 0.0), 2) if frame.rows >= _TRUSTED else -1.0,
        centred=centred,
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
