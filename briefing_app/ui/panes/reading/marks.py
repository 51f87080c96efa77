"""What is marked in the view, by position: figures, corrections, hits. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.model.correction import Edit
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report
from briefing_app.ui.panes.reading.document_map import DocumentMap

Range = tuple[int, int]
NOWHERE: Range = (0, 0)


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A figure's words in the view."""

    start: int
    end: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class NoteSign:
    """A note or bookmark that is to have a sign beside its first line."""

    note: str
    """Id of the note."""
    span: Span
    section: str = ""
    """Id of the section, where it is its heading that the note is on."""
    bookmark: bool = False
    tip: str = ""
    """What the sign says when one points at it, in plain words."""


class FigureMarks:
    """The figures of a view, found by position or id."""

    def __init__(self, report: Report, document: DocumentMap) -> None:
        """Place the figures of a report."""
        spans = ((document.view_span(f.span), f) for f in report.figures)
        self._marks = sorted(
            (FigureMark(start, end, f) for (start, end), f in spans),
            key=lambda mark: (mark.start, mark.end),
        )
        self._starts = [mark.start for mark in self._marks]
        self._by_id = {mark.figure.id: mark for mark in self._marks}

    def all(self) -> Sequence[FigureMark]:
        """Return all marks in order."""
        return self._marks

    def by_id(self, figure_id: str) -> FigureMark | None:
        """Return a figure's mark; None for "" or a figure of another report."""
        return self._by_id.get(figure_id)

    def at(self, position: int) -> FigureMark | None:
        """Return the figure whose words hold the character at a position."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self._marks[index].end:
            return self._marks[index]
        return None

    def between(self, start: int, end: int) -> Sequence[FigureMark]:
        """Return the figures that begin in a range."""
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@dataclass(slots=True)
class Marked:
    """What the painter draws now, beyond the figures; empty ranges draw nothing."""

    figures: FigureMarks
    sentence: Range = NOWHERE
    selected: str = ""
    peeked: str = ""
    focused: str = ""
    hits: Sequence[Range] = ()
    hit: Range = NOWHERE
    signs: Sequence[tuple[int, NoteSign]] = ()
    """Signs of notes, each with the position it stands beside, in order."""


def edit_at(document: DocumentMap, position: int) -> Edit | None:
    """Return the correction at a position; where nothing is left, at its neighbours."""
    for mark in document.edits:
        wide = mark.end == mark.start
        if mark.start - wide <= position < mark.end + wide:
            return mark.edit
    return None
