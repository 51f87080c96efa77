"""Paints what lies under the words: washes, underlines, dots of emphasis, chips, the rail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.column import Column
from briefing_app.ui.panes.reading.document_map import MARK, EditMark
from briefing_app.ui.panes.reading.geometry import Geometry, LineBox
from briefing_app.ui.panes.reading.marks import FigureMark, Marked, NoteSign, Range

_ASCENT, _DESCENT = 20.7, 5.2
"""The em box of the serif around its baseline, at 18 px."""
_SOLID_ALPHA, _DASHED_ALPHA, _EDIT_ALPHA = 0.28, 0.62, 0.75
_UNDERLINE, _UNDERLINE_WIDTH = 6.0, 2.0
_DOT, _DOT_RADIUS = 7.0, 1.7
_EDIT_LINE = 8.5
_RAIL, _RAIL_WIDTH = 18, 3
_SIGN, _SIGN_WIDTH, _SIGN_HEIGHT, _SIGN_ASCENT = 34, 12, 14, 14.0
"""Where the sign of a note stands left of the column, and how large it is, at 18 px."""
_MARK_RADIUS, _WASH_RADIUS = 3.0, 4.0
_SMOOTH = QPainter.RenderHint.Antialiasing


class MarkPainter:
    """Draws the marks of a strip of the page; one for each look and column."""

    def __init__(self, look: Look, column: Column) -> None:
        """Take colours from a look and lengths from a column."""
        self._theme, self._column = look.theme, column
        self._scale = column.em / 18

    def paint(
        self,
        painter: QPainter,
        geometry: Geometry,
        strip: Range,
        marked: Marked,
        edits: Iterable[EditMark],
    ) -> None:
        """Paint everything that begins in a strip of positions, back to front."""
        painter.setRenderHint(_SMOOTH)
        self._paint_sentence(painter, geometry, strip, marked.sentence)
        self._paint_hits(painter, geometry, strip, marked)
        for mark in marked.figures.between(*strip):
            self._paint_figure(painter, geometry, mark, marked)
        for edit in edits:
            if strip[0] <= edit.start < strip[1]:
                self._paint_edit(painter, self._edit_boxes(geometry, edit))
        for sign, rect in self.signs(geometry, strip, marked):
            self._paint_sign(painter, rect, bookmark=sign.bookmark)
        for box in geometry.boxes(*marked.hit):
            self._fill(painter, self.tall(box, 2, 1), self._theme.rail, _MARK_RADIUS)

    def tall(self, box: LineBox, spare: float = 0.0, side: float = 0.0) -> QRectF:
        """Return the rectangle of the letters of a run, `spare` and `side` px larger."""
        scale = self._scale
        rect = box.rect((_ASCENT + spare) * scale, (_DESCENT + spare) * scale)
        return rect.adjusted(-side * scale, 0, side * scale, 0)

    def signs(
        self, geometry: Geometry, strip: Range, marked: Marked
    ) -> Iterator[tuple[NoteSign, QRectF]]:
        """Yield the signs of notes in a strip and where they stand, left of the rail.

        Of several on one line the first is shown, a note before a bookmark.
        """
        lines: dict[float, NoteSign] = {}
        for position, sign in marked.signs:
            if strip[0] <= position < strip[1]:
                for box in geometry.boxes(position, position + 1)[:1]:
                    shown = lines.setdefault(box.baseline, sign)
                    lines[box.baseline] = sign if shown.bookmark else shown
        scale, left = self._scale, self._column.left - self._column.px(_SIGN)
        for baseline, sign in lines.items():
            top = baseline - _SIGN_ASCENT * scale
            yield sign, QRectF(left, top, _SIGN_WIDTH * scale, _SIGN_HEIGHT * scale)

    def _paint_sign(self, painter: QPainter, rect: QRectF, *, bookmark: bool) -> None:
        """Paint a ribbon for a bookmark, a sheet with two lines for a note."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("ink2"))
        if bookmark:
            side = rect.width() / 6
            ribbon = rect.adjusted(side, 0, -side, 0)
            notch = QPointF(ribbon.center().x(), ribbon.bottom() - ribbon.width() / 2)
            corners = [ribbon.topLeft(), ribbon.topRight(), ribbon.bottomRight()]
            painter.drawPolygon([*corners, notch, ribbon.bottomLeft()])
            return
        painter.drawRoundedRect(rect, 2, 2)
        paper, step = self._theme.color("paper"), rect.height() / 3
        for line, end in ((1, 0.22), (2, 0.42)):
            bar = QRectF(rect.left(), rect.top() + line * step - 0.75, rect.width(), 1.5)
            painter.fillRect(bar.adjusted(rect.width() * 0.22, 0, -rect.width() * end, 0), paper)

    def _paint_sentence(
        self, painter: QPainter, geometry: Geometry, strip: Range, sentence: Range
    ) -> None:
        if sentence[0] >= strip[1] or sentence[1] <= strip[0]:
            return
        washes = [self.tall(box, 3, 2) for box in geometry.boxes(*sentence)]
        for wash in washes:
            self._fill(painter, wash, self._theme.link, _WASH_RADIUS)
        if washes:
            left = self._column.left - self._column.px(_RAIL)
            top, bottom = washes[0].top(), washes[-1].bottom()
            rail = QRectF(left, top, _RAIL_WIDTH, bottom - top)
            self._fill(painter, rail, self._theme.rail, 1.5)

    def _paint_hits(
        self, painter: QPainter, geometry: Geometry, strip: Range, marked: Marked
    ) -> None:
        for hit in marked.hits:
            if strip[0] <= hit[0] < strip[1]:
                for box in geometry.boxes(*hit):
                    self._paint_hit(painter, self.tall(box, 1, 1))

    def _paint_hit(self, painter: QPainter, rect: QRectF) -> None:
        """Wash a hit; a line of the rail's colour tells it from a washed sentence."""
        self._fill(painter, rect, self._theme.link, _MARK_RADIUS)
        self._frame(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), self._theme.rail, 1.0)

    def _paint_figure(
        self, painter: QPainter, geometry: Geometry, mark: FigureMark, marked: Marked
    ) -> None:
        figure, boxes = mark.figure, geometry.boxes(mark.start, mark.end)
        target = figure.status is Status.TARGET
        if figure.id == marked.selected:
            ink = self._theme.tgt if target else self._theme.act
            for box in boxes:
                self._fill(painter, self.tall(box, 2), ink, _MARK_RADIUS)
        else:
            if figure.id == marked.peeked:
                tint = self._theme.tgt_t if target else self._theme.act_t
                for box in boxes:
                    self._fill(painter, self.tall(box, 1), tint, _MARK_RADIUS)
            if figure.is_rank:
                self._paint_dots(painter, geometry, mark)
            else:
                self._paint_underline(painter, boxes, target=target)
        if figure.id == marked.focused:
            for box in boxes:
                self._frame(painter, self.tall(box, 3.5, 0.5), self._theme.ink, 1.5)

    def _paint_underline(self, painter: QPainter, boxes: list[LineBox], *, target: bool) -> None:
        """Underline what was reached with a line, what is aimed at with dashes."""
        ink = self._theme.color("tgt" if target else "act")
        ink.setAlphaF(_DASHED_ALPHA if target else _SOLID_ALPHA)
        pen = QPen(ink, _UNDERLINE_WIDTH * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if target:
            pen.setDashPattern([2.5, 1.5])
        self._line(painter, boxes, pen, _UNDERLINE)

    def _paint_dots(self, painter: QPainter, geometry: Geometry, mark: FigureMark) -> None:
        """Put 着重号 under the middle of each character."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hon"))
        radius = _DOT_RADIUS * self._scale
        for position in range(mark.start, mark.end):
            if geometry.letter(position) == MARK:
                continue
            for box in geometry.boxes(position, position + 1):
                x = box.left + min(self._column.em, box.right - box.left) / 2
                painter.drawEllipse(QPointF(x, box.baseline + _DOT * self._scale), radius, radius)

    def _edit_boxes(self, geometry: Geometry, mark: EditMark) -> list[LineBox]:
        """Return the runs of a correction; half a character each side where nothing is left."""
        if mark.end > mark.start:
            return geometry.boxes(mark.start, mark.end)
        half = self._column.em / 2
        return [
            LineBox(box.right - half, box.right + half, box.baseline)
            for box in geometry.boxes(mark.start - 1, mark.start)
        ]

    def _paint_edit(self, painter: QPainter, boxes: list[LineBox]) -> None:
        ink = self._theme.color("warn")
        ink.setAlphaF(_EDIT_ALPHA)
        pen = QPen(ink, 1.6 * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4])
        self._line(painter, boxes, pen, _EDIT_LINE)

    def _line(self, painter: QPainter, boxes: list[LineBox], pen: QPen, below: float) -> None:
        painter.setPen(pen)
        for box in boxes:
            y = box.baseline + below * self._scale
            painter.drawLine(QPointF(box.left, y), QPointF(box.right, y))

    def _fill(self, painter: QPainter, rect: QRectF, ink: str, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawRoundedRect(rect, radius, radius)

    def _frame(self, painter: QPainter, rect: QRectF, ink: str, width: float) -> None:
        painter.setPen(QPen(QColor(ink), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, _MARK_RADIUS, _MARK_RADIUS)
