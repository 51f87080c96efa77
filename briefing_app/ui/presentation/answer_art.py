"""An answer for the room: title, both years, kindred figures at the foot."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from briefing_app.analysis.slides.answer import AnswerSlide, FootItem
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.half_art import HalfArt, fit_halves
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.stage import SMALLEST, Faces, Stage, advance, fit_lines

_TITLE, _LEAST_TITLE = 92.0, 56.0
_TITLE_LINE = 1.3
_FOOT, _FOOT_HEIGHT = 38.0, 84.0
_LEFT_AIR, _GUTTER = 48.0, 64.0
"""Air left and right of the line between the halves."""
_SHARE = 0.42
"""The least part of the width that one half has beside a long number."""
_FOOT_GAP, _MOST_FOOT_GAP = 56.0, 160.0


class AnswerArt:
    """Lays out one answer on a stage and paints it; `aside` is kept free right of the title."""

    def __init__(
        self, slide: AnswerSlide, stage: Stage, faces: Faces, *, aside: float = 0.0
    ) -> None:
        self._slide, self._faces = slide, faces
        self._box = box = stage.content
        sizes = (_TITLE, _LEAST_TITLE)
        self._title = fit_lines(slide.title, faces.serif_bold, sizes, box.width() - aside, 3)
        self._rule = box.top() + 4 + self._title.height(_TITLE_LINE) + 36
        self._foot = box.bottom() - _FOOT_HEIGHT if slide.items else box.bottom()
        room = box.width() - _LEFT_AIR - _GUTTER
        self._left = _left_width(slide, faces, room)
        self._halves = (
            HalfArt(slide.actual, faces, self._left),
            HalfArt(slide.target, faces, room - self._left),
        )
        self._room = self._foot - (24 if slide.items else 0) - self._rule - 44
        self._rows = fit_halves(self._halves, self._room)

    def paint(self, painter: QPainter, inks: Inks) -> None:
        """Paint the slide in the units of its stage."""
        self._paint_title(painter, inks)
        self._paint_halves(painter, inks)
        if self._slide.items:
            self._paint_foot(painter, inks)

    def _paint_title(self, painter: QPainter, inks: Inks) -> None:
        painter.setFont(self._title.font)
        painter.setPen(inks["ink"])
        metrics = QFontMetricsF(self._title.font)
        step = self._title.size * _TITLE_LINE
        y = self._box.top() + 4
        for line in self._title.lines:
            base = y + step / 2 + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(self._box.left(), base), line)
            y += step

    def _paint_halves(self, painter: QPainter, inks: Inks) -> None:
        box, rows = self._box, self._rows
        painter.fillRect(QRectF(box.left(), self._rule, box.width(), 4), inks["ink"])
        top, middle = self._rule + 4, box.left() + self._left + _LEFT_AIR
        squeeze = min(self._room / rows.whole, 1.0)  # the very last resort
        height = min(rows.whole + 40, self._room + 40)
        painter.fillRect(QRectF(middle, top, 2, height), inks["line"])
        for art, left in zip(self._halves, (box.left(), middle + _GUTTER), strict=True):
            painter.save()
            painter.translate(left, top + 40)
            painter.scale(squeeze, squeeze)
            art.paint(painter, 0, 0, rows, inks)
            painter.restore()

    def _paint_foot(self, painter: QPainter, inks: Inks) -> None:
        box = self._box
        painter.fillRect(QRectF(box.left(), self._foot, box.width(), 2), inks["line2"])
        size = _FOOT
        items = self._items_at(size)
        if not items:
            size = float(SMALLEST)
            items = self._items_at(size)
        row = QRectF(box.left(), self._foot + 30, box.width(), 52)
        painter.setFont(self._faces.sans(size))
        painter.setPen(inks["ink2"])
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(row, align, self._slide.foot)
        widths = [self._item_width(item, size) for item in items]
        label = advance(self._faces.sans(size), self._slide.foot)
        gap = min((box.width() - label - sum(widths)) / max(len(items), 1), _MOST_FOOT_GAP)
        x = box.left() + label + gap
        for item, width in zip(items, widths, strict=True):
            self._paint_item(
                painter, item, QRectF(x, row.top(), width + 2, row.height()), size, inks
            )
            x += width + gap

    def _paint_item(
        self, painter: QPainter, item: FootItem, box: QRectF, size: float, inks: Inks
    ) -> None:
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        plain, bold = self._faces.sans(size), self._faces.sans_bold(size)
        painter.setFont(plain)
        painter.setPen(inks["ink"])
        painter.drawText(box, align, item.name)
        painter.setFont(bold)
        actual = self._slide.items_status is Status.ACTUAL
        painter.setPen(inks["act" if actual else "tgt"])
        start = advance(plain, item.name) + size / 4
        painter.drawText(box.adjusted(start, 0, 4, 0), align, item.words)

    def _items_at(self, size: float) -> list[FootItem]:
        """Return as many kindred figures as stand on the line whole."""
        room = self._box.width() - advance(self._faces.sans(size), self._slide.foot)
        kept = list[FootItem]()
        for item in self._slide.items:
            room -= self._item_width(item, size) + _FOOT_GAP
            if room < 0:
                break
            kept.append(item)
        return kept

    def _item_width(self, item: FootItem, size: float) -> float:
        faces = self._faces
        name, words = (
            advance(faces.sans(size), item.name),
            advance(faces.sans_bold(size), item.words),
        )
        return name + size / 4 + words


def _left_width(slide: AnswerSlide, faces: Faces, room: float) -> float:
    """Return the left half's width: a half, unless one number needs some of the other's."""
    half, least = room / 2, room * _SHARE
    left = HalfArt(slide.actual, faces, half).number_width
    right = HalfArt(slide.target, faces, half).number_width
    if right > half > left:
        return max(room - right, left, least)
    if left > half > right:
        return min(left, room - right, room - least)
    return half
