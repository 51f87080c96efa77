"""Words that stand on a page to lines in reading order: columns one after the other.

A column is found by its gutter: a strip that no line crosses over some height, with lines
that end at it on the left and begin at it on the right. What crosses (a headline, a running
head) parts the page above and below. Works on points of a PDF and pixels of a scan alike;
y grows downwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing_app.importing.documents.rows import (
    Frame,
    PlacedLine,
    Run,
    by_middle,
    foot_of,
    frame_of,
    head_of,
    lines_of,
    rows_of,
    width_of,
)

_EDGE = 2.5
"""So many characters from its edge a line of a column may end or begin."""
_SHORTEST = 5.5
"""Lines of a column are longer than so many characters, or it is a table."""
_SHARE = 0.5
_HEADLINE = 1.4
"""What is so many times wider than the lines of its column is a headline over several."""
_RAGGED = 1.5
"""Lines of a ragged column may end so many characters behind where most do."""
_ENDING = 3
"""So many lines must end at a gutter."""
_BEGINNING = 2
"""And so many begin there, side by side with the others: a last column may be short."""
_SLACK = 0.25
"""Lines may reach so far into a gutter, in characters."""
_DEEPEST = 40
_SAME = 0.5
"""Gutters of two pages that differ by less, in characters, are one."""
_APART = 2.3
"""From the middle of a running head to that of the text, in characters."""
_FEWEST_ROWS = 5
_FOOTER = 20
_STOPS = "。！？；，、："
_PAGE_NUMBER = re.compile(
    r"[\s\-—–―·•~～第(（]*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[\s\-—–―·•~～页版)）]*"
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter at `x` between two heights."""

    x: float
    top: float
    bottom: float
    lines: int


def pages_in_order(pages: Sequence[Sequence[Run]]) -> list[list[PlacedLine]]:
    """Return the lines of each page.

    Gutters and edges that pages share hold where few lines stand.
    """
    found = [gutters_of(runs) for runs in pages]
    sizes = [run.size for runs in pages for run in runs]
    near = _SAME * median(sizes) if sizes else 0.0
    known: list[float] = []
    for x in (x for own in found for x in own if _held_by(x, found, near) > 1):
        if not any(abs(x - other) < near for other in known):
            known.append(x)
    columns = [_parts(runs, known) for runs in pages]
    own = [[frame_of(rows_of(column)) for column in page] for page in columns]
    frames = _fullest([frame for page in own for frame in page])
    return [
        [
            line
            for column, frame in zip(page, framed, strict=True)
            for line in lines_of(column, _framed(frame, frames))
        ]
        for page, framed in zip(columns, own, strict=True)
    ]


def _held_by(x: float, pages: list[list[float]], near: float) -> int:
    return sum(any(abs(x - other) < near for other in own) for own in pages)


def in_order(runs: Sequence[Run], gutters: Sequence[float] = ()) -> list[PlacedLine]:
    """Return a page's lines as they are read; `gutters` are known from like pages."""
    return [line for column in _parts(runs, gutters) for line in lines_of(column)]


def _parts(runs: Sequence[Run], gutters: Sequence[float]) -> list[list[Run]]:
    """Return what stands above the columns, the columns and what stands below, in order."""
    head, body, foot = _without_margins(list(runs))
    return [part for part in (head, *_columns(body, list(gutters), 0), foot) if part]


def _fullest(frames: Sequence[Frame]) -> list[Frame]:
    """Return, of frames at the same place, that of the fullest column."""
    best: dict[tuple[int, int], Frame] = {}
    for frame in sorted(frames, key=_rows_of_frame):
        best[round(frame.left / frame.em), round(frame.right / frame.em)] = frame
    return list(best.values())


def _framed(own: Frame, frames: Sequence[Frame]) -> Frame:
    """Return the frame of a column: that of the fullest column it would fit into.

    One that begins where the column does goes before one that only holds it.
    """
    near = _EDGE * own.em
    around = [
        f for f in frames if f.left - near / 2 <= own.left and own.right <= f.right + near / 2
    ]
    flush = [f for f in around if own.left <= f.left + near]
    best = max(flush or around, key=_rows_of_frame, default=own)
    return best._replace(em=own.em) if best.rows > own.rows else own


def _rows_of_frame(frame: Frame) -> int:
    return frame.rows


def gutters_of(runs: Sequence[Run]) -> list[float]:
    """Return where the page has gutters beyond doubt, from left to right."""
    found: list[float] = []
    waiting = [_without_margins(list(runs))[1]]
    while waiting:
        region = waiting.pop()
        cut = _best_cut(region, [])
        if cut is not None and len(found) < _DEEPEST:
            found.append(cut.x)
            waiting += [part for part in _parted(region, cut) if part]
    return sorted(found)


def _without_margins(runs: list[Run]) -> tuple[list[Run], list[Run], list[Run]]:
    """Return a running head, the text, and a page number: what stands apart at either end.

    They would come between the end of one column and the beginning of the next.
    """
    rows = rows_of(runs)
    if len(rows) < _FEWEST_ROWS:
        return [], runs, []
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    head = foot = 0
    if _stands_apart(rows[0], rows[1]) and not _in_columns(rows[0], rows[1:]):
        head = 1
    if _stands_apart(rows[-2], rows[-1]) and _is_page_number(rows[-1], left, right):
        foot = 1
    body = rows[head : len(rows) - foot]
    return (
        [run for row in rows[:head] for run in row],
        [run for row in body for run in row],
        [run for row in rows[len(rows) - foot :] for run in row],
    )


def _stands_apart(upper: list[Run], lower: list[Run]) -> bool:
    return lower[0].middle - upper[0].middle > _APART * min(upper[0].size, lower[0].size)


def _in_columns(row: list[Run], others: list[list[Run]]) -> bool:
    """Return whether a row's last run begins where lines of the text do: it is of a column."""
    start, near = row[-1].left, _EDGE * row[-1].size
    alike = sum(abs(run.left - start) < near for other in others for run in other[1:])
    return len(row) > 1 and alike >= _ENDING


def _is_page_number(row: list[Run], left: float, right: float) -> bool:
    """Return whether a last row is a number, or a few words in the middle of the page."""
    words = "".join(run.text for run in row)
    if _PAGE_NUMBER.fullmatch(words):
        return True
    off = (row[0].left + row[-1].right) - (left + right)
    return len(words) <= _FOOTER and abs(off) < 2 * row[0].size and words[-1] not in _STOPS


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
    left, right = _sides(beside, cut.x)
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
    """Return where several lines end: just right of there a gutter may be.

    A few lines of a ragged column end somewhat farther on: behind them as well.
    """
    ends = sorted(run.right for run in runs)
    found: list[float] = []
    start = 0
    for index in range(1, len(ends) + 1):
        if index == len(ends) or ends[index] - ends[index - 1] > size / 2:
            if index - start >= _ENDING:
                found.append(ends[index - 1])
            start = index
    farther = (bisect_right(ends, end + _RAGGED * size) - 1 for end in found)
    return sorted({*found, *(ends[index] for index in farther)})


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
        left, right = _sides(_without_headlines(beside, x, size), x)
        if left and right and (not strict or _are_columns(left, right, x, size)):
            middles = [run.middle for run in (*left, *right)]
            cuts.append(_Cut(_gap(left, right, x), min(middles), max(middles), len(middles)))
    return cuts


def _sides(runs: list[Run], x: float) -> tuple[list[Run], list[Run]]:
    """Return what has its middle left of x, and the rest."""
    left = [run for run in runs if run.left + run.right < 2 * x]
    return left, [run for run in runs if run.left + run.right >= 2 * x]


def _without_headlines(runs: list[Run], x: float, size: float) -> list[Run]:
    """Leave out what is wider than its column, at the head and at the foot of both sides.

    It spans columns beyond this gutter and belongs above or below all of them.
    """
    most: list[float] = []
    for side in _sides(runs, x):
        widths = [width_of(run) for run in _nearest(side, x, size)]
        most.append(_HEADLINE * median(widths or [0]))
    ordered = sorted(runs, key=by_middle)
    wide = [width_of(run) > most[run.left + run.right >= 2 * x] for run in ordered]
    first = next((i for i, is_wide in enumerate(wide) if not is_wide), len(wide))
    last = next((i for i, is_wide in enumerate(reversed(wide)) if not is_wide), 0)
    return ordered[first : len(ordered) - last]


def _gap(left: list[Run], right: list[Run], x: float) -> float:
    """Return the middle of the strip between two sides."""
    nearest = min(run.left for run in right)
    return (max(run.right for run in left) + nearest) / 2 if nearest > x else x


def _are_columns(left: list[Run], right: list[Run], x: float, size: float) -> bool:
    """Return whether both sides are running text that stands side by side."""
    enders, beginners = _nearest(left, x, size), _nearest(right, x, size)
    together = min(foot_of(enders), foot_of(beginners)) - max(head_of(enders), head_of(beginners))
    if len(enders) < _ENDING or len(beginners) < _BEGINNING or together < _BEGINNING * size:
        return False
    edge = _EDGE * size
    begin = min(run.left for run in beginners)
    full = sum(run.right > x - edge for run in enders) / len(enders)
    flush = sum(run.left < begin + edge for run in beginners) / len(beginners)
    long = min(median(width_of(o) for o in enders), median(width_of(o) for o in beginners))
    return full >= _SHARE and flush >= _SHARE and long >= _SHORTEST * size


def _nearest(side: list[Run], x: float, size: float) -> list[Run]:
    """Return, of each row of one side, the run next to the gutter."""
    rows: list[Run] = []
    for run in sorted(side, key=by_middle):
        if rows and run.middle - rows[-1].middle < size / 2:
            if abs(_reach(run, x)) < abs(_reach(rows[-1], x)):
                rows[-1] = run
        else:
            rows.append(run)
    return rows


def _reach(run: Run, x: float) -> float:
    return min(abs(run.left - x), abs(run.right - x))
