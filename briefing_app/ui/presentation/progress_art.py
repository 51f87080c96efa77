"""The line at a slide's foot: what has been shown, what is shown, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from briefing_app.meeting.page import Segment
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.paragraph import Inks

HEIGHT = 12.0
_GAP = 6.0
_LEAST = 6.0
"""The least width of a segment that still shows as one."""
_RIM = 2.0


def segment_widths(shares: Sequence[int], width: float) -> tuple[list[float], float]:
    """Return the widths of segments by their shares, and the gap between them."""
    if not shares:
        return [], 0.0
    gaps = len(shares) - 1
    gap = min(_GAP, max((width - len(shares) * _LEAST) / max(gaps, 1), 0.0))
    room = max(width - gap * gaps, 0.0)
    least = min(_LEAST, room / len(shares))
    parts = shares if any(shares) else [1] * len(shares)
    spare, whole = room - least * len(shares), sum(parts)
    return [least + spare * part / whole for part in parts], gap


def paint_progress(painter: QPainter, box: QRectF, segments: Sequence[Segment], inks: Inks) -> None:
    """Paint the segments: shown ones filled, the current in part; targets are outlined."""
    widths, gap = segment_widths([s.share for s in segments], box.width())
    left = box.left()
    for segment, width in zip(segments, widths, strict=True):
        _paint_segment(painter, QRectF(left, box.top(), width, box.height()), segment, inks)
        left += width + gap


def _paint_segment(painter: QPainter, box: QRectF, segment: Segment, inks: Inks) -> None:
    radius = min(box.height(), box.width()) / 2
    actual = segment.status is Status.ACTUAL
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if actual:
        painter.setBrush(inks["line2"])
        painter.drawRoundedRect(box, radius, radius)
    _paint_done(painter, box, radius, segment, inks)
    if not actual:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(inks["tgt_m"], _RIM))
        half = _RIM / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def _paint_done(
    painter: QPainter, box: QRectF, radius: float, segment: Segment, inks: Inks
) -> None:
    """Fill what has been shown; the current segment in the stronger ink."""
    part = min(max(segment.done / max(segment.share, 1), 0.0), 1.0)
    if not part:
        return
    token = "act" if segment.status is Status.ACTUAL else "tgt"
    painter.setBrush(inks[token if segment.current else f"{token}_m"])
    shape, filled = QPainterPath(), QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    filled.addRect(QRectF(box.left(), box.top(), box.width() * part, box.height()))
    painter.drawPath(shape.intersected(filled))
