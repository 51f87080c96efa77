"""Which columns a window of a given width has room for."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class LayoutMode(Enum):
    """WIDE: three columns. MEDIUM: the tree is a rail. NARROW: the data are a strip."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


WIDE_FROM = 1280
MEDIUM_FROM = 1024


TREE_WIDTH, DATA_WIDTH = 264, 424
TREE_LIMITS, DATA_LIMITS = (220, 340), (320, 520)
READING_WANTED = 676
"""A text column of 34 characters with its margins."""


class Columns(NamedTuple):
    """Widths of the three columns of a wide window, in px."""

    tree: int
    reading: int
    data: int


def columns_for(room: int, tree: int, data: int, scale: float = 1.0) -> Columns:
    """Return the widths for a window of `room` px, from the widths wanted at scale 1.

    Where the text would fall below 34 characters a line, the data give way first and then
    the tree, each down to its limit.
    """
    wanted = round(READING_WANTED * scale)
    tree, data = round(tree * scale), round(data * scale)
    least_tree, least_data = (round(low * scale) for low, _ in (TREE_LIMITS, DATA_LIMITS))
    data = max(min(data, room - tree - wanted), least_data)
    tree = max(min(tree, room - data - wanted), least_tree)
    return Columns(tree, max(room - tree - data, 1), data)


def mode_for(width: int, scale: float = 1.0) -> LayoutMode:
    """Return the layout for a window width in px; larger text needs more of it."""
    room = width / max(scale, 1.0)
    if room >= WIDE_FROM:
        return LayoutMode.WIDE
    return LayoutMode.MEDIUM if room >= MEDIUM_FROM - 1 else LayoutMode.NARROW
