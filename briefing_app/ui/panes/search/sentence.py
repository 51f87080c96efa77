"""A sentence of the text in a few lines: runs that were looked for washed, figures underlined."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from typing_extensions import override

from briefing_app.analysis.asking.answers import Hit
from briefing_app.analysis.asking.rows import first_mark
from briefing_app.model.figure import Span, Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.widgets.painting import paint_box

_CUT = "……"
_PAUSES = "，。；、：！？"
_LEAD_IN = 16
"""Characters kept before the words looked for when the sentence is too long."""
_KINDRED_ALPHA = 0.62
_SOLID_ALPHA, _DASHED_ALPHA = 0.28, 0.62
_UNDERLINE_DROP = 5
_DOT = 1.6


class RunKind(StrEnum):
    """What a run of a sentence is, and so how it is set."""

    EXACT = "exact"
    KINDRED = "kindred"
    ACTUAL = "actual"
    TARGET = "target"
    RANK = "rank"
    STRONG = "strong"


class Run(NamedTuple):
    """A run of characters that is set apart."""

    start: int
    end: int
    kind: RunKind


def hit_runs(hit: Hit, ranks: Collection[str] = ()) -> tuple[Run, ...]:
    """Return what is set apart in a hit: figures, `ranks` among them, then the words sought."""
    kinds = {Status.ACTUAL: RunKind.ACTUAL, Status.TARGET: RunKind.TARGET}
    figures = [
        Run(f.start, f.end, RunKind.RANK if f.figure in ranks else kinds[f.status])
        for f in hit.figures
    ]
    marks = [Run(m.start, m.end, RunKind.EXACT if m.exact else RunKind.KINDRED) for m in hit.marks]
    return (*figures, *marks)


class Shape(NamedTuple):
    """Type of a sentence: serif of this size in lines of this height, at most so many."""

    size: float
    line: float
    lines: int = 3


class Sentence:
    """A laid-out sentence. What does not fit is cut with ……, never the words in focus."""

    def __init__(
        self, text: str, runs: Sequence[Run], focus: Span, shape: Shape, width: int, look: Look
    ) -> None:
        """Lay the words out in lines of `width` px."""
        self._look, self._shape, self._width = look, shape, max(width, look.px(60))
        self._font = look.serif(shape.size)
        self.text, shift, kept = self._fitting(text, focus)
        self._runs = list(_moved(runs, shift, kept))
        self._layout = self._laid_out(self.text, self._runs)

    @classmethod
    def of_hit(
        cls, hit: Hit, ranks: Collection[str], shape: Shape, width: int, look: Look
    ) -> Sentence:
        """Return a hit's sentence around its first mark; `ranks` are figures that are honours."""
        return cls(hit.text, hit_runs(hit, ranks), first_mark(hit), shape, width, look)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """Height of all lines, in px."""
        return self.lines * self._look.px(self._shape.line)

    @override
    def __repr__(self) -> str:
        return f"Sentence({self.text!r})"

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint washes, words and underlines with their upper left corner at a point."""
        theme = self._look.theme
        for run in self._runs:
            if run.kind in (RunKind.EXACT, RunKind.KINDRED):
                wash = theme.color("link")
                wash.setAlphaF(1.0 if run.kind is RunKind.EXACT else _KINDRED_ALPHA)
                for line, box in self._boxes(run, at):
                    paint_box(painter, self._ground(line, box), 2, wash)
        painter.setPen(theme.color("ink"))
        self._layout.draw(painter, at)
        for run in self._runs:
            if run.kind in (RunKind.ACTUAL, RunKind.TARGET):
                self._paint_underline(painter, run, at)
            elif run.kind is RunKind.RANK:
                self._paint_dots(painter, run, at)

    def _paint_underline(self, painter: QPainter, run: Run, at: QPointF) -> None:
        painter.setPen(self._underline(run.kind))
        for line, box in self._boxes(run, at):
            y = at.y() + line.y() + line.ascent() + self._look.px(_UNDERLINE_DROP)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_dots(self, painter: QPainter, run: Run, at: QPointF) -> None:
        """Paint 着重号, a dot under each character, as in the text itself."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("hon"))
        for place in range(run.start, run.end):
            for line, box in self._boxes(Run(place, place + 1, run.kind), at):
                y = at.y() + line.y() + line.ascent() + self._look.px(_UNDERLINE_DROP)
                radius = _DOT * self._look.scale
                painter.drawEllipse(QPointF(box.center().x(), y), radius, radius)
        painter.restore()

    # ------------------------------------------------------------------ fitting
    def _fitting(self, text: str, focus: Span) -> tuple[str, int, Span]:
        """Return the words that fit, how far they moved, and which part of the text they are."""
        room = self._width * self._shape.lines
        if QFontMetricsF(self._font).horizontalAdvance(text) < room * 0.9 - self._width * 0.2:
            return text, 0, Span(0, len(text))
        if self._end(text) >= len(text):
            return text, 0, Span(0, len(text))
        if focus.end <= self._end(text) - len(_CUT):
            return self._without_tail(text, 0)
        return self._without_tail(text, _start_near(text, focus.start))

    def _without_tail(self, text: str, start: int) -> tuple[str, int, Span]:
        head = _CUT if start else ""
        shown = head + text[start:]
        end = self._end(shown)
        shift = len(head) - start
        if end >= len(shown):
            return shown, shift, Span(start, len(text))
        end = max(end - len(_CUT), len(head) + 1)
        return shown[:end] + _CUT, shift, Span(start, end - shift)

    def _end(self, text: str) -> int:
        """Return how many characters the lines hold; one fewer for the bold that may come."""
        layout = self._laid_out(text, ())
        line = layout.lineAt(layout.lineCount() - 1)
        end = line.textStart() + line.textLength()
        return end if end >= len(text) else end - 1

    def _laid_out(self, text: str, runs: Sequence[Run]) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([*self._closing_formats(text), *self._run_formats(runs)])
        step = self._look.px(self._shape.line)
        layout.beginLayout()
        for number in range(self._shape.lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, number * step + (step - line.height()) / 2))
        layout.endLayout()
        return layout

    def _run_formats(self, runs: Sequence[Run]) -> Iterator[QTextLayout.FormatRange]:
        """Yield colour and weight of the runs; a figure inside the words sought stays ink."""
        theme = self._look.theme
        for run in runs:
            style = QTextCharFormat()
            if run.kind in (RunKind.ACTUAL, RunKind.TARGET):
                style.setForeground(theme.color("act" if run.kind is RunKind.ACTUAL else "tgt"))
            elif run.kind in (RunKind.EXACT, RunKind.STRONG):
                style.setFontWeight(QFont.Weight.Bold)
                style.setForeground(theme.color("ink"))
            yield _format(run.start, run.end, style)

    def _closing_formats(self, text: str) -> Iterator[QTextLayout.FormatRange]:
        """Yield what halves one of two adjacent marks, as in the text itself."""
        places = halved_marks(text)
        if places:
            font = self._look.serif(self._shape.size)
            font.setFeature(QFont.Tag("halt"), 1)
            style = QTextCharFormat()
            style.setFont(font)
            for at in places:
                yield _format(at, at + 1, style)

    # ------------------------------------------------------------------ painting
    def _boxes(self, run: Run, at: QPointF) -> Iterator[tuple[QTextLine, QRectF]]:
        """Yield the parts of a run, line by line."""
        step = self._look.px(self._shape.line)
        for number in range(self.lines):
            line = self._layout.lineAt(number)
            first = max(run.start, line.textStart())
            last = min(run.end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                yield line, QRectF(at.x() + left, at.y() + number * step, right - left, step)

    def _ground(self, line: QTextLine, box: QRectF) -> QRectF:
        """Return where a wash lies: as high as the type, not as the line."""
        air = (box.height() - line.height()) / 2
        return box.adjusted(0, air, 0, -air)

    def _underline(self, kind: RunKind) -> QPen:
        solid = kind is RunKind.ACTUAL
        ink: QColor = self._look.theme.color("act" if solid else "tgt")
        ink.setAlphaF(_SOLID_ALPHA if solid else _DASHED_ALPHA)
        pen = QPen(ink, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not solid:
            pen.setDashPattern([3, 2])
        return pen


def _start_near(text: str, focus: int) -> int:
    """Return where to begin so that what is in focus comes soon: after a pause, if one is near."""
    earliest = max(focus - 2 * _LEAD_IN, 0)
    pauses = [text.rfind(pause, earliest, focus) for pause in _PAUSES]
    after = max(pauses) + 1
    return after if after > 0 else max(focus - _LEAD_IN, 0)


def _moved(runs: Sequence[Run], shift: int, kept: Span) -> Iterator[Run]:
    """Yield the runs that are left, at their new places."""
    for run in runs:
        start, end = max(run.start, kept.start), min(run.end, kept.end)
        if start < end:
            yield Run(start + shift, end + shift, run.kind)


def _format(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = style
    return made


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
