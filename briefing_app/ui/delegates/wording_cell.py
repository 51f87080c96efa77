"""A side of a row laid out in a column: words with grounds, underlines and dots of emphasis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

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
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_rows import Cell, FigureMark, Wash
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.widgets.painting import paint_box

_SIZE, _LINE, _NOTE = 16, 28, 18
_SOLID_ALPHA, _DASHED_ALPHA = 0.28, 0.62
_UNDERLINE, _DOT, _DOT_RADIUS = 6.0, 6.6, 1.5
_LEAST = 40
_STATUS = {Status.ACTUAL: "act", Status.TARGET: "tgt"}


class CellLayout:
    """The lines of one cell for one width and look; `gone` sets it in grey."""

    def __init__(self, cell: Cell, width: float, look: Look, *, gone: bool = False) -> None:
        """Break the words into lines."""
        self._cell, self._look, self._gone = cell, look, gone
        self._width = max(width, look.px(_LEAST))
        self._layout = QTextLayout(cell.text, look.serif(_SIZE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(self._formats()))
        self._break_lines()

    @property
    def height(self) -> int:
        """The height of all lines and of the note below them."""
        px = self._look.px
        return self._layout.lineCount() * px(_LINE) + (px(_NOTE) if self._cell.note else 0)

    @property
    def words_height(self) -> int:
        """The height of the words alone."""
        return self._layout.lineCount() * self._look.px(_LINE)

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Paint grounds, marks and words with their first line at a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._cell.washes:
            for _, box in self._boxes(mark.start, mark.end, origin):
                self._paint_wash(painter, mark.wash, box)
        for figure in self._cell.figures:
            self._paint_figure(painter, figure, origin)
        painter.setPen(self._ink())
        self._layout.draw(painter, origin)
        if self._cell.note:
            self._paint_note(painter, origin)
        painter.restore()

    def _break_lines(self) -> None:
        height = self._look.px(_LINE)
        self._layout.beginLayout()
        number = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
            number += 1
        self._layout.endLayout()

    def _ink(self) -> QColor:
        return self._look.theme.color("ink3" if self._gone else "ink")

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        """Yield the inks of figures and dropped words, and what closes up adjacent marks."""
        theme = self._look.theme
        for wash in self._cell.washes:
            if wash.wash is Wash.GONE:
                yield _format(wash.start, wash.end, ink=theme.color("ink3"))
        for mark in self._cell.figures:
            if not (self._gone or mark.figure.is_rank):
                yield _format(mark.start, mark.end, ink=theme.color(_STATUS[mark.figure.status]))
        closed = self._look.serif(_SIZE)
        closed.setFeature(QFont.Tag("halt"), 1)
        for at in halved_marks(self._cell.text):
            yield _format(at, at + 1, font=closed)

    def _boxes(self, start: int, end: int, origin: QPointF) -> Iterator[tuple[QTextLine, QRectF]]:
        """Yield the lines that show a range, each with the range's part of it."""
        height = self._look.px(_LINE)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                top = origin.y() + number * height
                yield line, QRectF(origin.x() + left, top, right - left, height)

    def _paint_wash(self, painter: QPainter, wash: Wash, box: QRectF) -> None:
        look, theme = self._look, self._look.theme
        tokens = {
            Wash.CHANGED: "chg_t",
            Wash.ADDED: "new_t",
            Wash.GONE: "sunk",
            Wash.NUMBER: _STATUS[self._cell.status] + "_t",
        }
        inset = look.px(1)
        paint_box(painter, box.adjusted(-1, inset, 1, -inset), 3, theme.color(tokens[wash]))

    def _paint_figure(self, painter: QPainter, mark: FigureMark, origin: QPointF) -> None:
        for line, box in self._boxes(mark.start, mark.end, origin):
            baseline = origin.y() + line.y() + line.ascent()
            if mark.figure.is_rank:
                self._paint_dots(painter, mark, line, origin.x(), baseline)
            else:
                self._paint_underline(painter, mark, box, baseline)

    def _paint_underline(
        self, painter: QPainter, mark: FigureMark, box: QRectF, baseline: float
    ) -> None:
        """Underline what was reached with a line, what is aimed at with dashes."""
        target = mark.figure.status is Status.TARGET
        ink = self._look.theme.color("line2" if self._gone else _STATUS[mark.figure.status])
        if not self._gone:
            ink.setAlphaF(_DASHED_ALPHA if target else _SOLID_ALPHA)
        pen = QPen(ink, 2 * self._look.scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if target:
            pen.setDashPattern([2.5, 1.5])
        painter.setPen(pen)
        y = baseline + _UNDERLINE * self._look.scale
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_dots(
        self, painter: QPainter, mark: FigureMark, line: QTextLine, left: float, baseline: float
    ) -> None:
        """Put a dot of emphasis under the middle of each character of a line."""
        scale = self._look.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("hon"))
        first = max(mark.start, line.textStart())
        last = min(mark.end, line.textStart() + line.textLength())
        for at in range(first, last):
            middle = left + (_x(line, at) + _x(line, at + 1)) / 2
            centre = QPointF(middle, baseline + _DOT * scale)
            painter.drawEllipse(centre, _DOT_RADIUS * scale, _DOT_RADIUS * scale)

    def _paint_note(self, painter: QPainter, origin: QPointF) -> None:
        look = self._look
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.color("ink3"))
        area = QRectF(origin.x(), origin.y() + self.words_height, self._width, look.px(_NOTE))
        note = painter.fontMetrics().elidedText(
            self._cell.note, Qt.TextElideMode.ElideRight, round(self._width)
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, note)


def _format(
    start: int, end: int, *, ink: QColor | None = None, font: QFont | None = None
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    style = QTextCharFormat()
    if ink is not None:
        style.setForeground(ink)
    if font is not None:
        style.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    made.format = style
    return made


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
