"""Marks of two reports: circles are 甲, diamonds are 乙; filled was reached, open is aimed at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from briefing_app.analysis.comparing.across import Cell, Side
from briefing_app.analysis.comparing.across.rows import Mark
from briefing_app.analysis.comparing.dumbbells import Chevron
from briefing_app.model.figure import Status
from briefing_app.ui.charts.bars import paint_chevron
from briefing_app.ui.look import Look

_NEAR = 10
"""Marks nearer than this step up and down, in px of the design."""
_STEP = 4


def paint_shape(
    painter: QPainter,
    centre: QPointF,
    status: Status,
    side: Side,
    look: Look,
    ground: QColor | None = None,
) -> None:
    """Paint ● ○ of 甲 or ◆ ◇ of 乙; `ground` fills an open one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = look.scale
    if status is Status.ACTUAL:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.color("act"))
        radius = (4.5 if side is Side.LEFT else 4.9) * size
    else:
        painter.setPen(QPen(look.theme.color("tgt"), 2 * size))
        painter.setBrush(QBrush(ground) if ground else QBrush(Qt.BrushStyle.NoBrush))
        radius = (4.2 if side is Side.LEFT else 4.6) * size
    if side is Side.LEFT:
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.drawPolygon(diamond(centre, radius))
    painter.restore()


def paint_small(
    painter: QPainter, centre: QPointF, side: Side, ink: QColor, look: Look, *, filled: bool
) -> None:
    """Paint a small mark of 甲 or 乙 in one colour, for a label."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = 3.6 * look.scale
    painter.setPen(QPen(Qt.PenStyle.NoPen) if filled else QPen(ink, 1.5 * look.scale))
    painter.setBrush(QBrush(ink) if filled else QBrush(Qt.BrushStyle.NoBrush))
    if side is Side.LEFT:
        painter.drawEllipse(centre, radius, radius)
    else:
        painter.drawPolygon(diamond(centre, radius + 0.8 * look.scale))
    painter.restore()


def diamond(centre: QPointF, radius: float) -> QPolygonF:
    """Return a square that stands on its corner."""
    x, y = centre.x(), centre.y()
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    return QPolygonF([QPointF(*corner) for corner in corners])


def paint_line_of_marks(
    painter: QPainter,
    rect: QRectF,
    cells: tuple[Cell, ...],
    side: Side,
    look: Look,
    ground: QColor,
) -> None:
    """Paint what one report says of a quantity: its marks, and the line from one to the other.

    `rect` reaches from 0 to 1 of the axis; the marks stand at its middle height.
    """
    drawn = [cell for cell in cells if cell.mark]
    places = [_place(rect, cell.mark) for cell in drawn if cell.mark]
    heights = [rect.center().y()] * len(drawn)
    joined = len(drawn) > 1 and abs(places[1] - places[0]) >= _NEAR * look.scale
    if len(drawn) > 1:
        if joined:
            painter.setPen(QPen(look.theme.color("tgt_m"), 2 * look.scale))
            painter.drawLine(QPointF(places[0], heights[0]), QPointF(places[1], heights[1]))
        else:
            heights = [heights[0] - _STEP * look.scale, heights[0] + _STEP * look.scale]
    for cell, x, y in zip(drawn, places, heights, strict=True):
        _paint_range(painter, rect, cell, y, look)
        paint_shape(painter, QPointF(x, y), cell.status, side, look, ground)
        if not (joined and _points_back(cell, x, places)):
            _paint_bound(painter, cell, x, y, look)


def _points_back(cell: Cell, x: float, places: Sequence[float]) -> bool:
    """Whether a chevron would lie on the line to the other mark."""
    if cell.mark is None:
        return False
    to_right = x == min(places)
    return cell.mark.chevron is (Chevron.MORE if to_right else Chevron.LESS)


def _place(rect: QRectF, mark: Mark) -> float:
    return rect.left() + mark.at * rect.width()


def _paint_range(painter: QPainter, rect: QRectF, cell: Cell, y: float, look: Look) -> None:
    """Paint the other end of 5%—5.5% as a short line across."""
    if cell.mark is None or cell.mark.end is None:
        return
    token = "act_m" if cell.status is Status.ACTUAL else "tgt_m"
    painter.setPen(QPen(look.theme.color(token), 2 * look.scale))
    end = rect.left() + cell.mark.end * rect.width()
    reach = 5 * look.scale
    painter.drawLine(QPointF(_place(rect, cell.mark), y), QPointF(end, y))
    painter.drawLine(QPointF(end, y - reach), QPointF(end, y + reach))


def _paint_bound(painter: QPainter, cell: Cell, x: float, y: float, look: Look) -> None:
    """Paint on which side of the mark the true value may lie."""
    if cell.mark is None or not cell.mark.chevron:
        return
    more = cell.mark.chevron is Chevron.MORE
    paint_chevron(painter, x + (8 if more else -11.5) * look.scale, y, cell.mark.chevron, look)
