"""What stands below a figure: growth, seals, the worked-out difference, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from briefing_app.analysis.slides.answer import Half
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.stage import SMALLEST, Faces, FontOf, advance, fit_line, wrapped

CALCULATED = "算"
_GAP, _NEAR = 28.0, 14.0
_ROW = 1.36
"""Height of a row by the size of its largest words, with air for a seal's frame."""
_SEAL_PAD, _CHIP_PAD = 16.0, 6.0
_GROWTH, _WORDS, _SEAL, _NOTE = 56.0, 44.0, 40.0, 36.0


class Piece(NamedTuple):
    """One of the things in a row: words, a seal in its frame, or the 算 chip."""

    text: str
    font: QFont
    ink: str
    frame: str = ""
    """seal, chip or none."""

    @property
    def width(self) -> float:
        """Width with its frame."""
        pads = {"seal": _SEAL_PAD, "chip": _CHIP_PAD}
        return advance(self.font, self.text) + 2 * pads.get(self.frame, 0.0)

    def paint(self, painter: QPainter, left: float, middle: float, inks: Inks) -> None:
        """Paint it with its middle at a height."""
        metrics = QFontMetricsF(self.font)
        size = self.font.pixelSize()
        if self.frame:
            half = size * 0.72 if self.frame == "seal" else size * 0.62
            box = QRectF(left, middle - half, self.width, 2 * half)
            style = Qt.PenStyle.SolidLine if self.frame == "seal" else Qt.PenStyle.DashLine
            ink = inks["hon"] if self.frame == "seal" else inks["line2"]
            painter.setPen(QPen(ink, max(size / 14, 2.0), style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, size / 6, size / 6)
            left += _SEAL_PAD if self.frame == "seal" else _CHIP_PAD
        painter.setFont(self.font)
        painter.setPen(inks[self.ink])
        y = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, y), self.text)


def pieces_of(half: Half, faces: Faces) -> list[list[Piece]]:
    """Return what stands below the figure; each inner list stays together."""
    ink = "act" if half.status is Status.ACTUAL else "tgt"
    found: list[list[Piece]] = []
    if half.growth:
        found.append([Piece(half.growth, faces.sans_bold(_GROWTH), ink)])
    if half.value or half.words or half.partners:
        seal = faces.serif_bold(_SEAL)
        found += [[Piece(text, seal, "hon", "seal")] for text in half.seals]
    if half.difference:
        words = Piece(half.difference, faces.sans(_WORDS), "ink2")
        found.append([words, Piece(CALCULATED, faces.sans(SMALLEST), "ink3", "chip")])
    notes = (*half.reasons, *half.notes)
    found += [[Piece(text, faces.sans(_NOTE), "ink3")] for text in notes]
    return found


class Flow:
    """Pieces side by side, in as many rows as the width asks for; long words are broken."""

    def __init__(self, groups: Sequence[Sequence[Piece]], width: float) -> None:
        self._rows: list[list[tuple[float, Piece]]] = []
        x = 0.0
        for group in groups:
            for part in _fitting(group, width):
                needed = sum(p.width for p in part) + _NEAR * (len(part) - 1)
                if not self._rows or x + needed > width:
                    self._rows.append([])
                    x = 0.0
                for piece in part:
                    self._rows[-1].append((x, piece))
                    x += piece.width + _NEAR
                x += _GAP - _NEAR

    @property
    def height(self) -> float:
        """Height of all rows."""
        return sum(map(_row_height, self._rows))

    def paint(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint all rows from an upper left corner."""
        for row in self._rows:
            height = _row_height(row)
            for x, piece in row:
                piece.paint(painter, left + x, top + height / 2, inks)
            top += height


def _row_height(row: Sequence[tuple[float, Piece]]) -> float:
    """Return the height of a row of pieces."""
    return max(_ROW * p.font.pixelSize() * (1.3 if p.frame == "seal" else 1.0) for _, p in row)


def _fitting(group: Sequence[Piece], width: float) -> list[list[Piece]]:
    """Return a group as it is if it fits, else its first words smaller or on several rows."""
    rest = sum(p.width + _NEAR for p in group[1:])
    first = group[0]
    if first.width + rest <= width:
        return [list(group)]
    pads = first.width - advance(first.font, first.text)
    fitted = fit_line(first.text, _sizes_of(first.font), (first.font.pixelSize(), SMALLEST),
                      width - rest - pads)  # fmt: skip
    smaller = first._replace(font=fitted.font)
    if smaller.width + rest <= width:
        return [[smaller, *group[1:]]]
    lines = wrapped(first.text, fitted.font, width - rest - pads)
    parts = [[smaller._replace(text=line)] for line in lines]
    return [*parts[:-1], [*parts[-1], *group[1:]]]


def _sizes_of(font: QFont) -> FontOf:
    """Return what makes this font at other sizes."""

    def at(size: float) -> QFont:
        made = QFont(font)
        made.setPixelSize(max(round(size), 1))
        return made

    return at
