"""One report set in one form, look and column: its document, marks and geometry."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QPainter, QTextDocument

from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.column import Column
from briefing_app.ui.panes.reading.document_map import DocumentMap, Form
from briefing_app.ui.panes.reading.geometry import Geometry
from briefing_app.ui.panes.reading.mark_painter import MarkPainter
from briefing_app.ui.panes.reading.marks import (
    NOWHERE,
    FigureMark,
    FigureMarks,
    Marked,
    NoteSign,
    Range,
    edit_at,
)
from briefing_app.ui.panes.reading.notes import correction_note, figure_note
from briefing_app.ui.panes.reading.typesetting import place_column, typeset

_REACH = 4
"""How far beside a sign it can be hit, in px."""


class Page:
    """What the view shows. The words do not change; look, column and marks do."""

    def __init__(self, report: Report = NO_REPORT, form: Form = Form.CORRECTED) -> None:
        """Arrange a report in one of its forms; `set` makes the document."""
        self.report, self.form = report, form
        self.map = DocumentMap(report, form)
        self.marked = Marked(FigureMarks(report, self.map))
        self._corrections = {c.id: c for c in report.corrections}
        self.document = QTextDocument()
        self.geometry = Geometry(self.document)
        self.column = Column(1, 0, 1)

    def set(self, look: Look, column: Column, viewport: int, parent: QObject) -> None:
        """Set the words anew, for a look and column in a viewport of this width."""
        figures = self.marked.figures
        self.document = typeset(self.report, self.map, figures, look, column, viewport, parent)
        self.geometry = Geometry(self.document)
        self._fit(look, column)

    def move_column(self, look: Look, column: Column, viewport: int) -> None:
        """Take another width or place of the column, the type size being the same."""
        place_column(self.document, self.map, column, viewport)
        self._fit(look, column)

    def _fit(self, look: Look, column: Column) -> None:
        self.column = column
        self._painter = MarkPainter(look, column)

    def paint(self, painter: QPainter, top: float, bottom: float, edge: float = 0.0) -> None:
        """Paint what lies under the words of a strip of the page.

        `edge` is the top of the viewport: lines hidden by it keep their marks to themselves.
        """
        strip = self.geometry.positions_between(top, bottom)
        shown = self.geometry.below(edge)
        self._painter.paint(painter, shown, strip, self.marked, self.map.edits)

    def figure_at(self, point: QPointF) -> str:
        """Return the id of the figure at a point of the page; "" if there is none."""
        mark = self.marked.figures.at(self.geometry.character_at(point))
        return mark.figure.id if mark else ""

    def note_at(self, point: QPointF) -> str:
        """Return what there is to say about a point: a correction, else a figure."""
        position = self.geometry.character_at(point)
        edit = edit_at(self.map, position)
        if edit and edit.correction in self._corrections:
            return correction_note(self._corrections[edit.correction])
        mark = self.marked.figures.at(position)
        return figure_note(mark.figure) if mark else ""

    def mark_signs(self, signs: Iterable[NoteSign]) -> None:
        """Put the signs of notes beside their lines; those of another text are left out."""
        known, length = {s.id: s for s in self.report.outline()}, len(self.report.text)
        placed = []
        for sign in signs:
            if section := known.get(sign.section):
                placed.append((self.map.section_start(section), sign))
            elif sign.span.end <= length:
                placed.append((self.map.view_span(sign.span)[0], sign))
        self.marked.signs = sorted(placed, key=lambda pair: pair[0])

    def sign_at(self, point: QPointF) -> NoteSign | None:
        """Return the sign of a note at a point of the page."""
        strip = self.geometry.positions_between(point.y() - 1, point.y() + 1)
        for sign, rect in self._painter.signs(self.geometry, strip, self.marked):
            if rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
                return sign
        return None

    def chip(self) -> FigureMark | None:
        """Return the selected figure."""
        return self.marked.figures.by_id(self.marked.selected)

    def range_of(self, span: Span | None) -> Range:
        """Return the positions of a span; nowhere for None."""
        return self.map.view_span(span) if span else NOWHERE

    def span_of(self, positions: Range) -> Span | None:
        """Return the span that a range of positions shows; None for an empty one."""
        start, end = positions
        if end <= start:
            return None
        return Span(self.map.to_report(start), self.map.to_report(end - 1) + 1)

    def copy_marks(self, other: Page) -> None:
        """Mark here what is marked on another page of the same report."""
        marked = other.marked
        self.marked.selected, self.marked.peeked = marked.selected, marked.peeked
        self.marked.sentence = self.range_of(other.span_of(marked.sentence))
        self.marked.hits = [self.range_of(other.span_of(hit)) for hit in marked.hits]
        self.marked.hit = self.range_of(other.span_of(marked.hit))
