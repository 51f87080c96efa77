"""Words of the text on a slide: serif, wrapped and justified, washes below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from briefing_app.model.figure import Status
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.presentation.stage import Faces

_ROUND = 6.0
_LEADING = 1.6
_JUSTIFIED = 48.0
"""Above this size a line has too few characters to be stretched."""
_FEW_LINES = 4
_NARROWER = (0.66, 0.74, 0.8, 0.86, 0.9, 0.95)
"""Parts of the width that a few lines are tried at."""
Inks = Mapping[str, QColor]
"""Colours by token."""


class Run(NamedTuple):
    """Characters from `start` to `end` and what marks them: wash, bold, a status's line."""

    start: int
    end: int
    wash: bool = False
    bold: bool = False
    status: Status | None = None


class Paragraph:
    """Words laid out at one size and width."""

    def __init__(
        self, text: str, runs: Sequence[Run], faces: Faces, size: float, width: float
    ) -> None:
        self._runs, self.size = tuple(runs), size
        self._step = round(size * _LEADING)
        self._layout = QTextLayout(text, faces.serif(size))
        justified = size <= _JUSTIFIED
        align = Qt.AlignmentFlag.AlignJustify if justified else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(text, faces))
        self._lay_out(width)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return float(self._layout.lineCount() * self._step)

    @property
    def lines(self) -> int:
        """Number of lines."""
        return self._layout.lineCount()

    def paint(self, painter: QPainter, at: QPointF, inks: Inks) -> None:
        """Paint washes, underlines, words; `inks` by token."""
        for run in self._runs:
            for box in self._boxes(run, at):
                if run.wash:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(inks["link"])
                    painter.drawRoundedRect(box, _ROUND, _ROUND)
                if run.status:
                    self._underline(painter, box, run.status, inks)
        painter.setPen(inks["ink"])
        self._layout.draw(painter, at)

    def _underline(self, painter: QPainter, box: QRectF, status: Status, inks: Inks) -> None:
        actual = status is Status.ACTUAL
        style = Qt.PenStyle.SolidLine if actual else Qt.PenStyle.DashLine
        painter.setPen(QPen(inks["act" if actual else "tgt"], 3, style))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _lay_out(self, width: float) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self._step - line.height()) / 2))
            top += self._step
        self._layout.endLayout()

    def _formats(self, text: str, faces: Faces) -> list[QTextLayout.FormatRange]:
        """Return bold runs and closed-up punctuation."""
        made = []
        for run in self._runs:
            if run.bold:
                style = QTextCharFormat()
                style.setFont(faces.serif_bold(self.size))
                made.append(_range(run.start, run.end, style))
        bold = {i for run in self._runs if run.bold for i in range(run.start, run.end)}
        for at in halved_marks(text):
            font = (faces.serif_bold if at in bold else faces.serif)(self.size)
            font.setFeature(QFont.Tag("halt"), 1)
            style = QTextCharFormat()
            style.setFont(font)
            made.append(_range(at, at + 1, style))
        return made

    def _boxes(self, run: Run, at: QPointF) -> list[QRectF]:
        """Return the places of a run, one a line."""
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            start = max(run.start, line.textStart())
            end = min(run.end, line.textStart() + line.textLength())
            if start < end:
                left, right = _x(line, start), _x(line, end)
                middle = line.y() + line.height() / 2
                half = self.size * 0.66
                box = QRectF(left - 4, middle - half, right - left + 8, 2 * half)
                boxes.append(box.translated(at))
        return boxes


def even_paragraph(
    text: str, runs: Sequence[Run], faces: Faces, size: float, width: float
) -> Paragraph:
    """Return words laid out so that the last of a few lines is not left with one of them."""
    made = Paragraph(text, runs, faces, size, width)
    if not 1 < made.lines <= _FEW_LINES:
        return made
    narrower = (Paragraph(text, runs, faces, size, width * part) for part in _NARROWER)
    return next((found for found in narrower if found.lines == made.lines), made)


def _range(start: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, style
    return made


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
