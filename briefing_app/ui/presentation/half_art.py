"""One year's half of an answer: heading, value, what goes with it, the words it rests on."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from briefing_app.analysis.slides.answer import Excerpt, Half, shortened
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.paragraph import Inks, Paragraph, Run
from briefing_app.ui.presentation.pieces import Flow, pieces_of
from briefing_app.ui.presentation.stage import SMALLEST, Faces, fit_line, fit_lines
from briefing_app.ui.presentation.values import FIGURE, value_art

HEADING, QUOTE, PLACE = 44.0, 40.0, 32.0
_DOT = 50.0
_LEAST = 0.66
"""How far a figure may shrink before the words below it are cut instead."""
_ROUNDING = 0.5
_AMPLE, _AIR = 160.0, 56.0
"""Height to spare from which words are set larger; the most air between rows."""
_QUOTES = (
    (44.0, 4),
    (QUOTE, 4),
    (36.0, 4),
    (SMALLEST, 4),
    (SMALLEST, 3),
    (SMALLEST, 2),
    (SMALLEST, 0),
)
"""Sizes and lines that the words may take, the best first; none at all comes last."""


class Rows(NamedTuple):
    """Heights of the rows that both halves share, from top to bottom, and the air between."""

    heading: float
    value: float
    extras: float
    quote: float
    place: float
    gap: float

    @property
    def total(self) -> float:
        """All rows with the air between them."""
        gaps = 10.0 + (34.0 if self.quote else 0.0) + (10.0 if self.place else 0.0)
        return self.heading + self.value + self.extras + self.quote + self.place + gaps

    @property
    def whole(self) -> float:
        """Everything, with the air that was added between rows."""
        return self.total + 2 * self.gap


class HalfArt:
    """Measures and paints a half that is `width` wide."""

    def __init__(self, half: Half, faces: Faces, width: float) -> None:
        self._half, self._faces, self._width = half, faces, width
        words = " · ".join(filter(None, (half.heading, half.name)))
        self._heading = fit_lines(words, faces.sans, (HEADING, SMALLEST), width - _DOT, 2)
        self._extras = Flow(pieces_of(half, faces), width)
        self._quote: Paragraph | None = None
        self._value = value_art(half, faces, width)
        place = fit_line(half.place, faces.sans, (PLACE, SMALLEST), width)
        self._place = place if half.place else None

    @property
    def number_size(self) -> float:
        """Size of the number at which it fits the width; 0 without a number."""
        return self._value.number_size

    @property
    def number_width(self) -> float:
        """Width that the number would like to have; 0 without a number."""
        return self._value.number_width

    def rows(self) -> Rows:
        """Return the heights that this half wants."""
        return Rows(
            heading=max(self._heading.height(1.36), 60.0),
            value=self._value.height,
            extras=self._extras.height,
            quote=self._quote.height if self._quote else 0.0,
            place=44.0 if self._place else 0.0,
            gap=0.0,
        )

    def set_sizes(self, value: float, number: float, quote: float, lines: int) -> None:
        """Set the height of the value, the largest number, size and lines of the words."""
        self._value.limit(value, number)
        self._set_quote(quote, lines)

    def _set_quote(self, size: float, lines: int) -> None:
        """Set the words at a size, cut to so many lines."""
        found, self._quote = self._half.excerpt, None
        if found is None or not lines:
            return
        self._quote = self._paragraph(found, size)
        length = len(found.text)
        while self._quote.lines > lines and length > 8:
            length -= max((self._quote.lines - lines) * 4, 2)
            self._quote = self._paragraph(shortened(found, length), size)

    def _paragraph(self, found: Excerpt, size: float) -> Paragraph:
        wash = Run(found.wash.start, found.wash.end, wash=True, bold=True)
        return Paragraph(found.text, (wash,), self._faces, size, self._width)

    def paint(self, painter: QPainter, left: float, top: float, rows: Rows, inks: Inks) -> None:
        """Paint the half from its upper left corner, on rows shared with the other half."""
        self._paint_heading(painter, left, top, inks)
        y = top + rows.heading + 10 + rows.gap
        self._value.paint(painter, QRectF(left, y, self._width, rows.value), inks)
        y += rows.value
        self._extras.paint(painter, left, y, inks)
        y += rows.extras + rows.gap + (34 if rows.quote else 0)
        if self._quote:
            self._quote.paint(painter, QPointF(left, y), inks)
            y += self._quote.height
        if self._place:
            painter.setFont(self._place.font)
            painter.setPen(inks["ink2"])
            self._text(painter, QRectF(left, y + 10, self._width, 44), self._place.lines[0])

    def _paint_heading(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        _paint_dot(painter, QPointF(left + 17, top + 30), self._half.status, inks)
        painter.setFont(self._heading.font)
        painter.setPen(inks["ink2"])
        step = max(self._heading.size * 1.36, 60.0 if len(self._heading.lines) == 1 else 0)
        for number, line in enumerate(self._heading.lines):
            box = QRectF(left + _DOT, top + number * step, self._width - _DOT, step)
            self._text(painter, box, line)

    @staticmethod
    def _text(painter: QPainter, box: QRectF, words: str) -> None:
        metrics = QFontMetricsF(painter.font())
        y = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left(), y), words)


def fit_halves(halves: tuple[HalfArt, ...], room: float) -> Rows:
    """Set figures and words of both halves as large as the height allows; return the rows.

    Where height is short figures shrink a little, then words are set smaller and cut; where
    it is ample (4:3) words are larger and the rows have air between them.
    """
    number = min((h.number_size for h in halves if h.number_size), default=FIGURE)
    for size, lines in _QUOTES:
        rows = _set(halves, room, number, size, lines)
        spare = room - rows.total
        if size > QUOTE and spare < _AMPLE:
            continue
        if spare >= 0:
            return rows._replace(gap=min(spare / 5, _AIR) if size > QUOTE else 0.0)
        shrunk = _set(halves, max(rows.value + spare, SMALLEST), number, size, lines)
        if shrunk.total <= room + _ROUNDING and shrunk.value >= rows.value * _LEAST:
            return shrunk
    return shrunk


def _set(
    halves: tuple[HalfArt, ...], value: float, number: float, quote: float, lines: int
) -> Rows:
    """Set all halves; return rows that are high enough for each of them."""
    for half in halves:
        half.set_sizes(value, number, quote, lines)
    return Rows(*(max(heights) for heights in zip(*(h.rows() for h in halves), strict=True)))


def _paint_dot(painter: QPainter, centre: QPointF, status: Status, inks: Inks) -> None:
    """Paint ● or ○ in its 34 px box."""
    if status is Status.ACTUAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks["act"])
        painter.drawEllipse(centre, 13.6, 13.6)
        return
    painter.setPen(QPen(inks["tgt"], 6.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 11.6, 11.6)
