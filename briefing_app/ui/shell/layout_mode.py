"""Which columns a window of a given width has room for."""

from __future__ import annotations

from enum import Enum


class LayoutMode(Enum):
    """WIDE: three columns. MEDIUM: the tree is a rail. NARROW: the data are a strip."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


WIDE_FROM = 1280
MEDIUM_FROM = 1024


def mode_for(width: int, scale: float = 1.0) -> LayoutMode:
    """Return the layout for a window width in px; larger text needs more of it."""
    room = width / max(scale, 1.0)
    if room >= WIDE_FROM:
        return LayoutMode.WIDE
    return LayoutMode.MEDIUM if room >= MEDIUM_FROM - 1 else LayoutMode.NARROW
