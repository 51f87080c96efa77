"""Bars for the room: from one zero line, filled for what was reached, pale for what is aimed at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from briefing_app.analysis.charts import BarCard, BarRow
from briefing_app.model.figure import Status
from briefing_app.ui.charts.bars import bar_shape
from briefing_app.ui.presentation.chart_art import (
    NAME_GAP,
    NAME_SHARE,
    ChartArt,
    Names,
    row_box,
    value_size,
)
from briefing_app.ui.presentation.inking import STATUS_INKS, paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.stage import Faces, advance

_AXIS, _RIM, _ROUND = 4.0, 4.0, 4.0
_THICK = 0.6
"""Thickness of a bar by the row's height."""
_GAP = 18.0
_LEAST = 4.0
_LONGEST = 0.91
"""The part of the free width that the longest bar takes."""


class BarRows(ChartArt):
    """A bar card's rows; the values stand at the bars' ends as printed."""

    def __init__(
        self, card: BarCard, title: str, status: Status | None, faces: Faces, width: float
    ) -> None:
        """Take a card; what it measures from has its zero on one line."""
        self._card = card
        super().__init__(title, status, faces, width)

    @property
    @override
    def count(self) -> int:
        return len(self._card.rows)

    @override
    def _lay_out(self) -> None:
        rows = self._card.rows[: self.shown]
        self._names = Names([r.label for r in rows], self._faces, self.row, self.width * NAME_SHARE)
        self._font = self._faces.sans_bold(value_size(self.row))
        start = self._names.width + NAME_GAP
        texts = max((advance(self._font, r.text) for r in rows), default=0.0)
        room = max((self.width - start - _AXIS - _GAP - texts) * _LONGEST, _LEAST)
        values = [float(r.value) for r in rows]
        low, high = min((0.0, *values)), max((0.0, *values))
        self._scale = room / (high - low) if high > low else 0.0
        self._zero = start - low * self._scale

    @override
    def _paint_rows(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        for index, row in enumerate(self._card.rows[: self.shown]):
            box = row_box(left, top, self.width, self.row, index)
            self._names.paint(painter, index, left, box.center().y(), inks)
            bar = self._bar(row, left + self._zero, box)
            self._paint_bar(painter, bar, row, inks)
            end = max(bar.right(), left + self._zero + _AXIS) + _GAP
            ink = inks[STATUS_INKS[row.status]]
            paint_words(painter, row.text, self._font, ink, (end, box.center().y()))
        axis = QRectF(left + self._zero, top, _AXIS, self.shown * self.row)
        painter.fillRect(axis, inks["ink2"])

    def _bar(self, row: BarRow, zero: float, box: QRectF) -> QRectF:
        length, thick = float(row.value) * self._scale, self.row * _THICK
        y = box.center().y() - thick / 2
        if length < 0:
            length = max(-length, _LEAST)
            return QRectF(zero - length, y, length, thick)
        return QRectF(zero + _AXIS, y, max(length, _LEAST), thick)

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: BarRow, inks: Inks) -> None:
        falling = row.value < 0
        if row.status is Status.ACTUAL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks["act"])
            painter.drawPath(bar_shape(bar, min(_ROUND, bar.width()), falling=falling))
            return
        half = _RIM / 2
        pen = QPen(inks["tgt"], _RIM)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(inks["tgt_t"])
        # the open end lies below the axis, which is painted over it
        inner = bar.adjusted(0 if falling else -half, half, 0 if not falling else half, -half)
        inner = inner.adjusted(half if falling else 0, 0, 0 if falling else -half, 0)
        painter.drawPath(bar_shape(inner, min(_ROUND, inner.width()), falling=falling))
