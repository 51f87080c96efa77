"""What is printed again on page after page: running heads and feet, page numbers.

It is known by its place, the first or last rows of a page, and by its words: the same on
several pages, or a number that counts with them. It stands between the two halves of a
sentence that goes over the end of a page, and is set aside before columns are looked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefing_app.importing.documents.rows import Run, rows_of

_ROWS = 4
"""Furniture is within so many rows of the upper or lower end of a page."""
_OFTEN = 3
"""Words that so many pages share are furniture wherever they stand at an end."""
_LONGEST = 60
_APART = 1.25
"""Furniture is so many times farther from the text than lines are from each other."""
_NEAR = 1.0
"""Rows whose heights differ by less, in characters, are at the same place."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-—–－―─~～·•.|(（]*(?:第|Page|[Pp]\.?)?(?P<number>\d{1,4})页?"
    r"(?:[/／,，of]*共?\d{1,4}页?)?[-—–－―─~～·•.|)）]*",
    re.IGNORECASE,
)


class Cleared(NamedTuple):
    """Pages without what runs through them, and how many rows that was."""

    pages: list[list[Run]]
    rows: int


class _Row(NamedTuple):
    """A row near an end of a page; `rank` counts from that end."""

    page: int
    rank: int
    at_foot: bool
    words: str
    height: float
    apart: bool
    runs: list[Run]


def without_running(pages: Sequence[Sequence[Run]]) -> Cleared:
    """Return the pages without running heads, running feet and page numbers."""
    ends = [row for number, runs in enumerate(pages) for row in _ends(number, list(runs))]
    sizes = [run.size for runs in pages for run in runs]
    size = median(sizes) if sizes else 1.0
    running = [*_repeated(ends, size), *_counting(ends, len(pages))]
    gone = _outermost(ends, {id(row) for row in running})
    lost = {id(run) for row in gone for run in row.runs}
    cleared = [[run for run in runs if id(run) not in lost] for runs in pages]
    return Cleared(cleared, len(gone))


def running_remark(rows: int) -> tuple[str, ...]:
    """Return the remark on so many rows left out, none for none."""
    return (f"页眉页脚 {rows} 行未读入",) if rows else ()


def _ends(page: int, runs: list[Run]) -> Iterator[_Row]:
    """Yield the first and last rows of a page, from each end inwards."""
    rows = rows_of(runs)
    heights = [row[0].middle for row in rows]
    gaps = [after - before for before, after in pairwise(heights)]
    pitch = median(gaps) if gaps else 0.0
    half = len(rows) // 2
    for at_foot, order in ((False, range(half)), (True, range(len(rows) - 1, half - 1, -1))):
        for rank, index in enumerate(order[:_ROWS]):
            inner = index - 1 if at_foot else index
            gap = gaps[inner] if 0 <= inner < len(gaps) else float("inf")
            words = "".join("".join(run.text.split()) for run in rows[index])
            yield _Row(
                page, rank, at_foot, words, heights[index], gap > _APART * pitch, rows[index]
            )


def _repeated(rows: Iterable[_Row], size: float) -> Iterator[_Row]:
    """Yield rows whose words stand at the same place of several pages."""
    alike: dict[tuple[bool, str], list[_Row]] = {}
    for row in rows:
        if len(row.words) <= _LONGEST and not _NUMBER.fullmatch(row.words):
            alike.setdefault((row.at_foot, _DIGITS.sub("0", row.words)), []).append(row)
    for group in alike.values():
        for row in group:
            same = [o for o in group if abs(o.height - row.height) < _NEAR * size]
            if len({o.page for o in same}) >= (2 if row.apart else _OFTEN):
                yield row


def _counting(rows: Iterable[_Row], pages: int) -> Iterator[_Row]:
    """Yield page numbers: alone in their row, in step with the pages."""
    numbers = [
        (row, int(found["number"]) - row.page)
        for row in rows
        if (found := _NUMBER.fullmatch(row.words))
    ]
    steps = Counter(step for _, step in numbers)
    for row, step in numbers:
        alone = pages == 1 and row.apart and not row.words.isdecimal()
        if steps[step] >= (2 if row.apart else _OFTEN) or alone:
            yield row


def _outermost(rows: Iterable[_Row], running: set[int]) -> list[_Row]:
    """Return the furniture that nothing else stands outside of."""
    kept: list[_Row] = []
    closed: set[tuple[int, bool]] = set()
    for row in rows:
        end = (row.page, row.at_foot)
        if id(row) not in running:
            closed.add(end)
        elif end not in closed:
            kept.append(row)
    return kept
