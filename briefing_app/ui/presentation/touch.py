"""What a finger means on a picture for the room: a swipe, or a tap at one side or the other."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QSizeF

_SWIPE = 1 / 8
"""A swipe goes over more than this part of the width."""
_EDGE = 1 / 8
"""A tap in this part of the width, from the left, goes back."""
_TAP = 1 / 40
"""A tap moves less than this part of the width."""


class Stroke(Enum):
    """How a finger moved."""

    NEXT = 1
    """A swipe to the left."""
    PREVIOUS = -1
    """A swipe to the right."""
    TAP = 2
    TAP_LEFT = 3
    """A tap at the left edge."""
    NONE = 0
    """A slant or short move, which means nothing."""


def stroke_of(start: QPointF, end: QPointF, size: QSizeF) -> Stroke:
    """Return what a finger meant that came down and went up at these places."""
    width, moved = max(size.width(), 1.0), end - start
    across, along = abs(moved.x()), abs(moved.y())
    if across > width * _SWIPE and across > along:
        return Stroke.NEXT if moved.x() < 0 else Stroke.PREVIOUS
    if max(across, along) < width * _TAP:
        return Stroke.TAP_LEFT if start.x() < width * _EDGE else Stroke.TAP
    return Stroke.NONE
