"""Bars of one card: where everything stands in pixels, and painting it. No pyqtgraph here."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen

from briefing_app.analysis.charts import BarCard, BarRow
from briefing_app.analysis.comparing.dumbbells import Chevron
from briefing_app.model.figure import Status
from briefing_app.ui.charts.labels import fit_labels
from briefing_app.ui.charts.rows import ROW_PADDING, Row, RowState
from briefing_app.ui.look import Look

_LABEL_SHARE = 0.42
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
EMPTY = BarCard("", "", "", "", ())


def row_height(look: Look) -> int:
    """Return the height of a chart row, never less than its text needs."""
    return max(look.px(24), QFontMetrics(look.sans(13)).height() + 4)


class BarLayout(NamedTuple):
    """Sizes of a card's bars at one width: label column, zero line, pixels a unit."""

    width: float
    row: float
    label: float
    zero: float
    scale: float
    labels: tuple[str, ...] = ()

    @classmethod
    def fit(cls, card: BarCard, width: float, look: Look) -> BarLayout:
        """Give labels what they need up to two fifths; the longest bar keeps room for its text."""
        pad = look.px(ROW_PADDING)
        plain, bold = QFontMetrics(look.sans(13)), QFontMetrics(look.sans(13, bold=True))
        names = max((bold.horizontalAdvance(r.label) for r in card.rows), default=0)
        label = pad + min(names + 2, (width - 2 * pad) * _LABEL_SHARE)
        start = label + look.px(10)
        texts = max((plain.horizontalAdvance(r.text) for r in card.rows), default=0)
        room = max(width - pad - start - texts * 1.08 - look.px(18), look.px(16))
        values = [float(r.value) for r in card.rows]
        low, high = min((0.0, *values)), max((0.0, *values))
        scale = room / (high - low) if high > low else 0.0
        rooms = [label - pad + 1] * len(card.rows)
        labels = tuple(fit_labels([r.label for r in card.rows], bold, rooms))
        return cls(width, row_height(look), label, round(start - low * scale), scale, labels)

    def bar(self, row: BarRow, top: float, look: Look) -> QRectF:
        """Return a bar's rectangle: from the zero line, at least 2 px long."""
        length = float(row.value) * self.scale
        thick = look.px(14)
        y = top + (self.row - thick) // 2
        if length < 0:
            length = min(length, -2)
            return QRectF(self.zero + length, y, -length, thick)
        return QRectF(self.zero + 1, y, max(length, 2), thick)


class BarArt:
    """Paints the rows of a bar card; remembers the layout of the last width."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._card = EMPTY
        self._layout: BarLayout | None = None

    @property
    def card(self) -> BarCard:
        """What is shown."""
        return self._card

    @property
    def look(self) -> Look:
        """Colours and sizes in use."""
        return self._look

    def set_card(self, card: BarCard) -> None:
        """Show another card."""
        self._card = card
        self._layout = None

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._layout = None

    def height(self) -> int:
        """Return the height that all rows take."""
        return row_height(self._look) * len(self._card.rows)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows' places for pointer and keys."""
        height = row_height(self._look)
        bars = enumerate(self._card.rows)
        return tuple(Row((r.figure,), r.spoken, i * height, height) for i, r in bars)

    def layout(self, width: float) -> BarLayout:
        """Return the layout at a width."""
        if self._layout is None or self._layout.width != width:
            self._layout = BarLayout.fit(self._card, width, self._look)
        return self._layout

    def full_label(self, index: int, width: float) -> str:
        """Return a row's label if it is cut at this width, else ""."""
        label = self._card.rows[index].label
        return "" if self.layout(width).labels[index] == label else label

    def paint_axis(self, painter: QPainter, width: float) -> None:
        """Paint the zero line along all rows."""
        zero = self.layout(width).zero
        painter.setPen(QPen(self._look.theme.color("ink3"), 1))
        painter.drawLine(QPointF(zero + 0.5, 0), QPointF(zero + 0.5, self.height()))

    def paint_row(self, painter: QPainter, index: int, rect: QRectF, state: RowState) -> None:
        """Paint label, bar and value of one row."""
        look, row = self._look, self._card.rows[index]
        layout = self.layout(rect.width())
        font = look.sans(13, bold=state.marked)
        painter.setFont(font)
        pad = look.px(ROW_PADDING)
        name = QRectF(pad, rect.top(), layout.label - pad, rect.height())
        painter.setPen(look.theme.color("ink" if state.marked else "ink2"))
        painter.drawText(name, _RIGHT, layout.labels[index])
        bar = layout.bar(row, rect.top(), look)
        self._paint_bar(painter, bar, row, state)
        left = max(bar.right(), layout.zero) + look.px(6)
        if row.status is Status.TARGET and row.chevron:
            left = self._paint_chevron(painter, left, bar.center().y(), row.chevron)
        painter.setPen(look.theme.color("ink"))
        text = QRectF(left, rect.top(), rect.width() - left, rect.height())
        painter.drawText(text, _LEFT, row.text)

    def _paint_bar(self, painter: QPainter, bar: QRectF, row: BarRow, state: RowState) -> None:
        theme, radius = self._look.theme, min(2.0, bar.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.status is Status.ACTUAL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("act" if state.marked else "act_m"))
            painter.drawPath(bar_shape(bar, radius, falling=row.value < 0))
        else:
            inner = bar.adjusted(0, 0.75, -0.75, -0.75)
            painter.setPen(QPen(theme.color("tgt"), 1.5))
            painter.setBrush(theme.color("tgt_t"))
            painter.drawPath(bar_shape(inner, radius, falling=row.value < 0))
        painter.restore()

    def _paint_chevron(self, painter: QPainter, left: float, y: float, mark: Chevron) -> float:
        """Paint › or ‹ and return where the text goes on."""
        paint_chevron(painter, left, y, mark, self._look)
        return left + self._look.px(9)


def bar_shape(bar: QRectF, radius: float, *, falling: bool) -> QPainterPath:
    """Return a bar whose far end is rounded; the end at zero stays square."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(bar, radius, radius)
    square = QRectF(bar)
    if falling:
        square.setLeft(bar.left() + bar.width() / 2)
    else:
        square.setRight(bar.left() + bar.width() / 2)
    path.addRect(square)
    return path.simplified()


def paint_chevron(painter: QPainter, x: float, y: float, mark: Chevron, look: Look) -> None:
    """Paint an open chevron whose left edge is at `x`: the true value may lie that way."""
    size = 3.5 * look.scale
    near, far = (x, x + size) if mark is Chevron.MORE else (x + size, x)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.color("tgt"), 1.6 * look.scale))
    painter.drawPolyline([QPointF(near, y - size), QPointF(far, y), QPointF(near, y + size)])
    painter.restore()
