"""The value of a half, as large as it can be: number, words, seals, several figures, nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from typing_extensions import override

from briefing_app.analysis.slides.answer import Half
from briefing_app.analysis.summary import Partner
from briefing_app.analysis.words import NOT_IN_TEXT, Printed
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.pieces import Piece
from briefing_app.ui.presentation.stage import SMALLEST, Faces, advance, elided, fit_lines

FIGURE, UNIT = 264.0, 72.0
_LINE = 1.2
_LEAST_UNIT, _LEAST_FIGURE, _LEAST_LIMIT = 44.0, 88.0, 64.0
_TIGHT = 0.02
"""How much closer the digits of a large figure stand, by their size."""
_WORDS, _NOTHING, _SEAL = 120.0, 92.0, 120.0
_PARTNER = 56.0
_LEAST_WORDS = 56.0
_PARTNER_LINE, _WORDS_LINE, _SEAL_LINE = 1.45, 1.25, 1.8
"""Height of a line by its size."""
_FREE = 10_000.0


class ValueArt:
    """What a half states. `limit` sets its size; `height` is what it then takes."""

    number_size = 0.0
    """Size at which a number fits the width; 0 where there is none."""
    number_width = 0.0
    """Width that a number would like to have; 0 where there is none."""
    height = 0.0

    def limit(self, height: float, number: float) -> None:
        """Keep within a height if possible, and a number to a size that both halves share."""

    def paint(self, painter: QPainter, box: QRectF, inks: Inks) -> None:
        """Paint it inside a box."""
        raise NotImplementedError


class NumberArt(ValueArt):
    """增长 | 10% | 以上: the number large, the words beside it on the same line."""

    def __init__(self, value: Printed, ink: str, faces: Faces, width: float) -> None:
        self._value, self._ink, self._faces = value, ink, faces
        size = FIGURE
        while size > _LEAST_FIGURE and self._width_at(size) > width:
            size -= 4
        self.number_size = self._size = size
        self.number_width = self._width_at(FIGURE)
        self.fits = self._width_at(size) <= width
        self.height = size * _LINE

    @override
    def limit(self, height: float, number: float) -> None:
        self._size = max(min(height / _LINE, number, self.number_size), _LEAST_LIMIT)
        self.height = self._size * _LINE

    @override
    def paint(self, painter: QPainter, box: QRectF, inks: Inks) -> None:
        painter.setPen(inks[self._ink])
        metrics = QFontMetricsF(self._number_font(self._size))
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        x = box.left()
        for text, font, before, after in self._parts(self._size):
            x += before
            painter.setFont(font)
            painter.drawText(QPointF(x, base), text)
            x += advance(font, text) + after

    def _parts(self, size: float) -> list[tuple[str, QFont, float, float]]:
        """Return words, font and the air before and after each part."""
        value = self._value
        small = self._faces.sans_bold(_unit_size(size))
        parts = [
            (value.before, small, 0.0, 16.0),
            (value.number, self._number_font(size), 0.0, 0.0),
            (value.unit, small, 14.0, 0.0),
            (value.after, small, 20.0, 0.0),
        ]
        return [part for part in parts if part[0]]

    def _number_font(self, size: float) -> QFont:
        font = self._faces.sans_bold(size)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -_TIGHT * size)
        return font

    def _width_at(self, size: float) -> float:
        return sum(advance(f, text) + a + b for text, f, a, b in self._parts(size))


class WordsArt(ValueArt):
    """Words in the place of a number: 与经济增长基本同步, 原文未载."""

    def __init__(self, text: str, ink: str, size: float, faces: Faces, width: float) -> None:
        self._text, self._ink, self._faces, self._width = text, ink, faces, width
        self._largest = size
        self.limit(_FREE, 0)

    @override
    def limit(self, height: float, number: float) -> None:
        size = self._largest
        self._set(size)
        while size > SMALLEST and self.height > height:
            size = max(size - 8, SMALLEST)
            self._set(size)

    def _set(self, size: float) -> None:
        sizes = (size, max(min(_LEAST_WORDS, size), SMALLEST))
        self._fitted = fit_lines(self._text, self._faces.sans_bold, sizes, self._width, 4)
        self.height = self._fitted.height(_WORDS_LINE)

    @override
    def paint(self, painter: QPainter, box: QRectF, inks: Inks) -> None:
        painter.setPen(inks[self._ink])
        _paint_lines(painter, box, self._fitted.lines, self._fitted.font)


class SealsArt(ValueArt):
    """Standings that have no number of their own, as large seals."""

    def __init__(self, seals: Sequence[str], faces: Faces, width: float) -> None:
        self._seals, self._faces, self._width = tuple(seals), faces, width
        self.limit(_FREE, 0)

    @override
    def limit(self, height: float, number: float) -> None:
        size = min(max(height / (_SEAL_LINE * len(self._seals)), SMALLEST), _SEAL)
        self._pieces = [self._fitting(text, size) for text in self._seals]
        self.height = sum(piece.font.pixelSize() * _SEAL_LINE for piece in self._pieces)

    @override
    def paint(self, painter: QPainter, box: QRectF, inks: Inks) -> None:
        y = box.top() + (box.height() - self.height) / 2
        for piece in self._pieces:
            step = piece.font.pixelSize() * _SEAL_LINE
            piece.paint(painter, box.left() + 2, y + step / 2, inks)
            y += step

    def _fitting(self, text: str, size: float) -> Piece:
        piece = Piece(text, self._faces.serif_bold(size), "hon", "seal")
        while size > SMALLEST and piece.width > self._width - 4:
            size -= 4
            piece = piece._replace(font=self._faces.serif_bold(size))
        return piece


class PartnersArt(ValueArt):
    """Several figures of one half, a line each."""

    def __init__(self, partners: Sequence[Partner], ink: str, faces: Faces, width: float) -> None:
        self._partners, self._ink = tuple(partners), ink
        self._faces, self._width = faces, width
        self.limit(_FREE, 0)

    @override
    def limit(self, height: float, number: float) -> None:
        count, size = len(self._partners), _PARTNER
        while size > SMALLEST and (count * size * _PARTNER_LINE > height or not self._fits(size)):
            size -= 2
        self._size = size
        self._shown = min(count, max(int(height / (size * _PARTNER_LINE)), 1))
        self.height = self._shown * size * _PARTNER_LINE

    @override
    def paint(self, painter: QPainter, box: QRectF, inks: Inks) -> None:
        plain, bold = self._faces.sans(self._size), self._faces.sans_bold(self._size)
        metrics = QFontMetricsF(plain)
        step = self._size * _PARTNER_LINE
        y = box.top() + (box.height() - self.height) / 2
        for name, words in self._lines():
            base = y + step / 2 + (metrics.ascent() - metrics.descent()) / 2
            end = advance(bold, words) + self._size / 2 if words else 0.0
            painter.setFont(plain)
            painter.setPen(inks["ink"])
            painter.drawText(QPointF(box.left(), base), elided(name, plain, self._width - end))
            painter.setFont(bold)
            painter.setPen(inks[self._ink])
            x = min(advance(plain, name), self._width - end) + self._size / 2
            painter.drawText(QPointF(box.left() + x, base), words)
            y += step

    def _lines(self) -> list[tuple[str, str]]:
        """Return names and words; the last line counts what has no room."""
        lines = [(p.name, p.words) for p in self._partners]
        if self._shown == len(lines):
            return lines
        return [*lines[: self._shown - 1], (f"另有 {len(lines) - self._shown + 1} 项", "")]

    def _fits(self, size: float) -> bool:
        plain, bold = self._faces.sans(size), self._faces.sans_bold(size)
        widths = (advance(plain, p.name) + advance(bold, p.words) for p in self._partners)
        return max(widths) + size / 2 <= self._width


def value_art(half: Half, faces: Faces, width: float) -> ValueArt:
    """Return what paints a half's value."""
    ink = "act" if half.status is Status.ACTUAL else "tgt"
    if half.value:
        number = NumberArt(half.value, ink, faces, width)
        return number if number.fits else WordsArt(half.value.text(), ink, _WORDS, faces, width)
    if half.words:
        return WordsArt(half.words, ink, _WORDS, faces, width)
    if half.partners:
        return PartnersArt(half.partners, ink, faces, width)
    if half.seals:
        return SealsArt(half.seals, faces, width)
    return WordsArt(NOT_IN_TEXT, "ink3", _NOTHING, faces, width)


def _unit_size(size: float) -> float:
    return max(size * UNIT / FIGURE, _LEAST_UNIT)


def _paint_lines(painter: QPainter, box: QRectF, lines: Sequence[str], font: QFont) -> None:
    """Paint lines in the middle of a box, from its left edge."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    step = font.pixelSize() * _WORDS_LINE
    y = box.top() + (box.height() - step * len(lines)) / 2
    for line in lines:
        base = y + step / 2 + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left(), base), line)
        y += step
