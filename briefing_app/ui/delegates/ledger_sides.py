"""One side of two that do not compare: ● 省市重点建设项目 463个, the differing words dotted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from briefing_app.model.figure import Figure, Span, Status
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_status

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_INDENT = 16
_GAP = 6


def paint_side(
    painter: QPainter,
    rect: QRect,
    figure: Figure,
    words: str,
    marks: Sequence[Span],
    font: QFont,
    look: Look,
) -> None:
    """Paint mark, name and value of a figure in `rect`; the name gives way, never the value."""
    px, theme, metrics = look.px, look.theme, QFontMetrics(font)
    actual = figure.status is Status.ACTUAL
    paint_status(
        painter, QPointF(rect.left() + px(5), rect.center().y() + 0.5), figure.status, look
    )
    room = rect.width() - px(_INDENT) - px(_GAP) - metrics.horizontalAdvance(words)
    name = metrics.elidedText(figure.name, Qt.TextElideMode.ElideRight, max(room, px(40)))
    area = rect.adjusted(px(_INDENT), 0, 0, 0)
    painter.setFont(font)
    painter.setPen(theme.color("ink"))
    painter.drawText(area, _LEFT, name)
    paint_dots(painter, QRectF(area), name, marks, metrics, look)
    after = area.adjusted(metrics.horizontalAdvance(name) + px(_GAP), 0, 0, 0)
    painter.setPen(theme.color("act" if actual else "tgt"))
    value = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(after.width(), 0))
    painter.drawText(after, _LEFT, value)


def paint_dots(
    painter: QPainter,
    area: QRectF,
    text: str,
    marks: Sequence[Span],
    metrics: QFontMetrics,
    look: Look,
) -> None:
    """Paint a dotted line below runs of a text that begins at the left of `area`."""
    pen = QPen(look.theme.color("ink2"), 1.2 * look.scale, Qt.PenStyle.DotLine)
    y = area.center().y() + metrics.height() / 2 - metrics.descent() / 2 + 1
    painter.setPen(pen)
    for mark in marks:
        left = area.left() + metrics.horizontalAdvance(text[: mark.start])
        right = area.left() + metrics.horizontalAdvance(text[: mark.end])
        if right > left:
            painter.drawLine(QPointF(left, y), QPointF(right, y))
