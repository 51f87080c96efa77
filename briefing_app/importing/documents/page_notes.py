"""Notes at the foot of pages: taken out of the sentence they stand in, kept for the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from briefing_app.importing.documents.records import Line
from briefing_app.importing.documents.rows import Run, rows_of
from briefing_app.importing.documents.tidying import clean

_SMALL = 0.92
"""Notes are set in letters at least so much smaller than the text."""
_MARK = re.compile(
    r"\s*(?:[\[［〔(（]\d{1,3}[\]］〕)）]|[①-⑳]|[*＊※]{1,3}|\d{1,3}[.．、]?(?=[\u4e00-\u9fff“《]))"
)


class Parted(NamedTuple):
    """Pages without their notes, and the notes, each a line that is whole."""

    pages: list[list[Run]]
    notes: list[Line]


def without_notes(pages: Sequence[Sequence[Run]]) -> Parted:
    """Return the pages without the notes at their feet, and these in their order.

    Notes are the last rows of a page, in smaller letters than the text, from the first that
    begins with a mark; without one they go on from the page before.
    """
    sizes = [run.size for runs in pages for run in runs]
    most = _SMALL * median(sizes) if sizes else 0.0
    bodies: list[list[Run]] = []
    notes: list[Line] = []
    for number, runs in enumerate(pages, 1):
        rows = rows_of(list(runs))
        start = _start_of_notes(rows, most, goes_on=bool(notes) and notes[-1].page == number - 1)
        bodies.append([run for row in rows[:start] for run in row])
        for words in map(_words, rows[start:]):
            if _MARK.match(words) or not notes:
                notes.append(Line(words, number, whole=True))
            else:
                notes[-1] = Line(notes[-1].text + words, number, whole=True)
    return Parted(bodies, notes)


def _start_of_notes(rows: list[list[Run]], most: float, *, goes_on: bool) -> int:
    """Return the index of the first row that is a note, or how many rows there are."""
    small = len(rows)
    while small and all(run.size <= most for run in rows[small - 1]):
        small -= 1
    if goes_on:
        return small
    marked = (i for i in range(small, len(rows)) if _MARK.match(_words(rows[i])))
    return next(marked, len(rows)) if small else len(rows)


def _words(row: list[Run]) -> str:
    return clean("".join(run.text for run in row))


def lines_of_notes(notes: Sequence[Line]) -> Iterator[Line]:
    """Yield what comes behind the last page: an empty line and the notes, if there are any."""
    if notes:
        yield Line("", notes[0].page)
        yield from notes
