"""Marks that recur in rows and cards, as painter functions: dots, seals, badges, rings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from briefing_app.model.figure import Status
from briefing_app.ui.look import Look

_SMOOTH = QPainter.RenderHint.Antialiasing
_CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_status(painter: QPainter, centre: QPointF, status: Status, look: Look) -> None:
    """Paint ● for what was reached, ○ for what is aimed at (10 px box of the design)."""
    painter.save()
    painter.setRenderHint(_SMOOTH)
    if status is Status.ACTUAL:
        radius = 4 * look.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.color("act"))
    else:
        radius = 3.4 * look.scale
        painter.setPen(QPen(look.theme.color("tgt"), 1.8 * look.scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Paint a rounded box whose border lies inside `rect`."""
    painter.save()
    painter.setRenderHint(_SMOOTH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    if border:
        half = width / 2
        rect = rect.adjusted(half, half, -half, -half)
        painter.setPen(QPen(border, width, style))
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def paint_focus_ring(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """Paint the 2 px ink ring that shows where the keys go."""
    paint_box(painter, rect, radius, border=look.theme.color("ink"), width=2)


def paint_badge(
    painter: QPainter, rect: QRectF, text: str, ink: str, fill: str, look: Look
) -> None:
    """Paint a count in a pill; an empty `fill` leaves the ground."""
    if fill:
        paint_box(painter, rect, rect.height() / 2, look.theme.color(fill))
    painter.setFont(look.sans(12))
    painter.setPen(look.theme.color(ink))
    painter.drawText(rect, _CENTRE, text)


def seal_width(text: str, look: Look, size: float = 13) -> int:
    """Return the width of a seal around these words."""
    return QFontMetrics(look.serif(size, bold=True)).horizontalAdvance(text) + look.px(13)


def seal_height(look: Look, size: float = 13) -> int:
    """Return the height of a seal."""
    return look.px(size + 10)


def paint_seal(painter: QPainter, rect: QRectF, text: str, look: Look, size: float = 13) -> None:
    """Paint an honour as a framed seal that fills `rect`."""
    hon = look.theme.color("hon")
    paint_box(painter, rect, 3 * look.scale, border=hon, width=1.5)
    painter.setFont(look.serif(size, bold=True))
    painter.setPen(hon)
    painter.drawText(rect, _CENTRE, text)
