"""One year of a tile: its label, the figure as large as the column allows, what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from briefing_app.analysis.slides.records import TileSide
from briefing_app.analysis.words import Printed
from briefing_app.ui.presentation.inking import STATUS_INKS, middle_base, paint_mark, paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.pieces import Flow, Piece
from briefing_app.ui.presentation.stage import SMALLEST, Faces, advance, fit_line, fit_lines

FIGURE, TARGET = 124.0, 56.0
_WORDS, _UNIT, _GROWTH, _SEAL, _LONE_SEAL = 92.0, 44.0, 44.0, 36.0, 64.0
LEAST_FIGURE, _LEAST_WORDS, LEAST_TARGET = 52.0, 36.0, 36.0
_MOST_LINES = 4
_NUMBER_LINE, _PHRASE_LINE = 132 / 124, 68 / 56
"""Height of a line by its size."""
_BEFORE, _UNIT_GAP, _AFTER, _SCOPE_GAP = 12.0, 12.0, 14.0, 14.0
_HEAD_GAP, _HEAD_LINE, _DOT, _DOT_GAP = 8.0, 1.25, 0.75, 12.0
_MODEL = 100.0
"""Size at which words are measured once; widths grow with the size."""
_MOST_LABEL = 40.0
_LOUDER = 1.15
"""How much more than the figure words may grow."""
_SAY = 0.55
"""The part of the largest size that a number must reach to make its neighbours smaller, too."""
_NEARLY = 0.8
"""How far words may shrink to keep their scope beside them."""


class Sizes(NamedTuple):
    """What the sides of all tiles are set at: a scale of the design, and sizes they share."""

    scale: float
    figure: float
    """Of the numbers; what stands beside them is never large against them."""
    target: float
    """Of targets below an actual figure."""
    title: float
    """Of the tiles' titles; the line with the year is never larger."""

    def beside(self, size: float, least: float) -> float:
        """Return a size of the design in proportion to the figure, not below `least`."""
        return max(min(size * self.scale, size * self.figure / FIGURE * _LOUDER), least)


class Word(NamedTuple):
    """Words of a value's line: where they begin, in which font and ink."""

    x: float
    text: str
    font: QFont
    ink: str


class SideArt:
    """Measures and paints one side; `large` is the first side of its tile."""

    def __init__(self, side: TileSide, faces: Faces, width: float, *, large: bool) -> None:
        self._side, self._faces, self._width, self._large = side, faces, width, large
        self._ink = STATUS_INKS[side.status]
        value = side.value
        self._number = value if large and value and value.number else None
        self._phrase = side.words if value is None else value.text()
        self._lines: list[list[Word]] = []
        self._step = self._label = 0.0
        self._value = self._extras = Flow((), width)
        self._widths = self._measured(self._number) if self._number else (0.0, 0.0, 0.0)

    @property
    def has_number(self) -> bool:
        """Whether a large number is to be shown, if it fits."""
        return self._number is not None

    def number_limit(self, size: float) -> float:
        """Return the size up to `size` at which the number fits; 0 for none or one too long."""
        if self._number is None:
            return 0.0
        number, small, gaps = self._widths
        room = self._width - gaps
        limit = min(size, room / (number + small * _UNIT / FIGURE))
        if limit * _UNIT / FIGURE < SMALLEST:
            limit = min(size, (room - small * SMALLEST) / number)
        return limit if limit >= min(LEAST_FIGURE, size) else 0.0

    def target_limit(self, size: float) -> float:
        """Return the size up to `size` at which a target below a figure fits on one line."""
        if self._large or not self._phrase:
            return 0.0
        fitted = fit_line(self._phrase, self._faces.sans_bold, (size, LEAST_TARGET), self._width)
        return fitted.size

    def set_sizes(self, sizes: Sizes, number: float) -> None:
        """Set everything; `number` is this side's own number's size, 0 if it does not fit."""
        self._label = max(min(SMALLEST * sizes.scale, _MOST_LABEL, sizes.title), SMALLEST)
        lone = not (self._number or self._phrase)
        if lone:
            self._lines, self._step = [], 0.0
        elif self._number and number:
            self._set_number(self._number, number)
        else:
            self._set_phrase(sizes)
        seals = self._seals(sizes.beside(_LONE_SEAL if lone else _SEAL, SMALLEST))
        beside = not lone and self._scope_beside()
        extras = [] if beside or not self._side.scope else [[self._scope()]]
        if self._side.growth:
            growth = self._faces.sans_bold(sizes.beside(_GROWTH, _LEAST_WORDS))
            extras.append([Piece(self._side.growth, growth, self._ink)])
        self._value = Flow(seals if lone else (), self._width)
        self._extras = Flow(extras if lone else [*extras, *seals], self._width)

    @property
    def heading_height(self) -> float:
        """Height of the line ● 2022 实绩 with the air above it."""
        return _HEAD_GAP + self._label * _HEAD_LINE

    @property
    def value_height(self) -> float:
        """Height of the figure or of the words in its place."""
        return max(self._step * len(self._lines), self._value.height)

    @property
    def extras_height(self) -> float:
        """Height of growth, scope and seals."""
        return self._extras.height

    def paint_heading(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint the mark and the year."""
        middle = top + _HEAD_GAP + self._label * _HEAD_LINE / 2
        dot = self._label * _DOT
        paint_mark(painter, QPointF(left + dot / 2, middle), self._side.status, dot, inks)
        room = self._width - dot - _DOT_GAP
        sizes = (self._label, float(SMALLEST))
        words = fit_lines(self._side.heading, self._faces.sans, sizes, room, 1)
        at = (left + dot + _DOT_GAP, middle)
        paint_words(painter, words.lines[0], words.font, inks["ink2"], at)

    def paint_value(
        self, painter: QPainter, left: float, top: float, height: float, inks: Inks
    ) -> None:
        """Paint the figure in the middle of its row."""
        y = top + (height - self.value_height) / 2
        for line in self._lines:
            largest = max(line, key=_size)
            base = middle_base(largest.font, y + self._step / 2)
            for word in line:
                painter.setFont(word.font)
                painter.setPen(inks[word.ink])
                painter.drawText(QPointF(left + word.x, base), word.text)
            y += self._step
        self._value.paint(painter, left + 2, y, inks)

    def paint_extras(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint growth, scope and seals."""
        self._extras.paint(painter, left, top, inks)

    # ------------------------------------------------------------------ parts
    def _measured(self, value: Printed) -> tuple[float, float, float]:
        """Return the width of the number and of the small words, by size, and of the air."""
        bold = self._faces.sans_bold(_MODEL)
        number = advance(bold, value.number) / _MODEL
        small = sum(advance(bold, t) for t in (value.before, value.unit, value.after)) / _MODEL
        gaps = _BEFORE * bool(value.before) + _UNIT_GAP * bool(value.unit)
        return number, small, gaps + _AFTER * bool(value.after) + 2

    def _set_number(self, value: Printed, size: float) -> None:
        small = self._faces.sans_bold(max(size * _UNIT / FIGURE, SMALLEST))
        large = self._faces.sans_bold(size)
        parts = (
            (value.before, small, 0.0, _BEFORE),
            (value.number, large, 0.0, 0.0),
            (value.unit, small, _UNIT_GAP, 0.0),
            (value.after, small, _AFTER, 0.0),
        )
        line, x = list[Word](), 0.0
        for text, font, before, after in parts:
            if text:
                line.append(Word(x + before, text, font, self._ink))
                x += before + advance(font, text) + after
        self._lines, self._step = [line], size * _NUMBER_LINE

    def _set_phrase(self, sizes: Sizes) -> None:
        """Set words, or a number with its words, as one phrase; its scope beside it if it can."""
        high, low = sizes.target, LEAST_TARGET
        if self._large:
            high, low = sizes.beside(_WORDS, _LEAST_WORDS), _LEAST_WORDS
        high = max(high, low)
        bold = self._faces.sans_bold
        beside = self._width - self._scope().width - _SCOPE_GAP if self._side.scope else 0.0
        fitted = fit_line(self._phrase, bold, (high, high * _NEARLY), beside)
        if not beside or advance(fitted.font, self._phrase) > beside:
            fitted = fit_lines(self._phrase, bold, (high, low), self._width, _MOST_LINES)
        line = _NUMBER_LINE * 1.1 if self._large else _PHRASE_LINE
        self._lines = [[Word(0.0, text, fitted.font, self._ink)] for text in fitted.lines]
        self._step = fitted.size * line

    def _scope(self) -> Piece:
        return Piece(self._side.scope, self._faces.sans(SMALLEST), "ink2")

    def _scope_beside(self) -> bool:
        """Put the scope behind a value of one line if it fits there; return whether it does."""
        if not self._side.scope or len(self._lines) != 1:
            return False
        line, piece = self._lines[0], self._scope()
        end = line[-1].x + advance(line[-1].font, line[-1].text) + _SCOPE_GAP
        if end + piece.width > self._width:
            return False
        line.append(Word(end, piece.text, piece.font, piece.ink))
        return True

    def _seals(self, size: float) -> list[list[Piece]]:
        font = self._faces.serif_bold(size)
        return [[Piece(text, font, "hon", "seal")] for text in self._side.seals]


def _size(word: Word) -> int:
    return word.font.pixelSize()


def shared_limit(limits: Sequence[float]) -> float:
    """Return the size that numbers side by side share; one far longer than the rest is left out.

    0 stands for a number that does not fit at all.
    """
    least = max(limits, default=0.0) * _SAY
    return min((limit for limit in limits if limit and limit >= least), default=0.0)
