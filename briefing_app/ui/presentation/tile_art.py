"""The tiles of a topic: an indicator a column, its actual above its target, on shared rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from briefing_app.analysis.slides.records import Tile
from briefing_app.ui.presentation.inking import paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.side_art import (
    FIGURE,
    LEAST_FIGURE,
    LEAST_TARGET,
    TARGET,
    SideArt,
    Sizes,
    shared_limit,
)
from briefing_app.ui.presentation.stage import SMALLEST, Faces, fit_lines, wrapped

_TITLE, _MOST_TITLE, _TITLE_LINE, _TITLE_LINES = 42.0, 60.0, 4 / 3, 3
_TOP, _BOTTOM, _PAD = 20.0, 4.0, 36.0
_NARROW_PAD = 24.0
_HAIR = 2.0
_TARGET_PART, _TITLE_PART = 0.6, 0.72
"""The largest targets and titles by the size of the numbers."""
_TITLES = (44.0, 40.0, 36.0)
_NEARLY = 0.84
"""How far a title may shrink to save a line."""
_MOST_AIR, _AIRS = 48.0, 4.0
_ROW_GAP = 16.0


class Rows(NamedTuple):
    """Heights of the rows that tiles side by side share, from top to bottom."""

    title: float
    first: tuple[float, float, float]
    """Label, value and what goes with it."""
    second: tuple[float, float, float]
    air: float = 0.0
    """Added above the title and between the two sides."""

    @property
    def total(self) -> float:
        """Height of a tile with its air."""
        airs = 2 if sum(self.second) else 1
        sides = sum(self.first) + sum(self.second)
        return _TOP + self.title + sides + _BOTTOM + airs * self.air


class TileArt:
    """Measures and paints one tile of a width."""

    def __init__(self, tile: Tile, faces: Faces, width: float) -> None:
        self._tile, self._faces, self._width = tile, faces, width
        sides = [side for side in (tile.actual, tile.target) if side]
        self._sides = [
            SideArt(side, faces, width, large=not place) for place, side in enumerate(sides)
        ]

    @property
    def has_number(self) -> bool:
        """Whether a large number is to be shown, if it fits."""
        return bool(self._sides) and self._sides[0].has_number

    def number_limit(self, size: float) -> float:
        """Return the size at which the large number fits; 0 where there is none."""
        return self._sides[0].number_limit(size) if self._sides else 0.0

    def target_limits(self, size: float) -> list[float]:
        """Return the size at which a target below the figure fits; none without one."""
        return [limit for side in self._sides if (limit := side.target_limit(size))]

    def title_lines(self, size: float) -> int:
        """Return how many lines the title takes at a size."""
        return len(wrapped(self._tile.title, self._faces.sans_bold(size), self._width))

    def set_sizes(self, sizes: Sizes, number: float) -> Rows:
        """Set title, sides and the tile's own number at their sizes; return the rows it takes."""
        self._title = fit_lines(
            self._tile.title,
            self._faces.sans_bold,
            (sizes.title, sizes.title),
            self._width,
            _TITLE_LINES,
        )
        heights = []
        for side in self._sides:
            side.set_sizes(sizes, number)
            heights.append((side.heading_height, side.value_height, side.extras_height))
        heights += [(0.0, 0.0, 0.0)] * (2 - len(heights))
        return Rows(self._title.height(_TITLE_LINE), heights[0], heights[1])

    def paint(self, painter: QPainter, left: float, top: float, rows: Rows, inks: Inks) -> None:
        """Paint the tile from its upper left corner, on rows shared with its neighbours."""
        y = top + _TOP + rows.air
        step = self._title.size * _TITLE_LINE
        for number, line in enumerate(self._title.lines):
            at = (left, y + (number + 0.5) * step)
            paint_words(painter, line, self._title.font, inks["ink"], at)
        y += rows.title
        for side, (heading, value, extras) in zip(
            self._sides, (rows.first, rows.second), strict=False
        ):
            side.paint_heading(painter, left, y, inks)
            side.paint_value(painter, left, y + heading, value, inks)
            side.paint_extras(painter, left, y + heading + value, inks)
            y += heading + value + extras + rows.air


class TilesArt:
    """All tiles of a page in one or two rows of equal columns."""

    def __init__(self, tiles: Sequence[Tile], faces: Faces, width: float, columns: int) -> None:
        self._width, self._columns = width, columns
        self._pad = _PAD if columns < 4 else _NARROW_PAD
        self._tiles = [
            TileArt(tile, faces, right - left)
            for place, tile in enumerate(tiles)
            for left, right in (self._edges(place % columns),)
        ]
        self._rows: list[Rows] = []
        self.number = 0.0

    def set_scale(self, k: float) -> None:
        """Set all tiles at a scale of the design; what stands side by side is of one size."""
        wished = FIGURE * k
        limits = [tile.number_limit(wished) for tile in self._tiles]
        shared = shared_limit(limits) or wished
        target = max(min(TARGET * k, shared * _TARGET_PART), LEAST_TARGET)
        targets = [limit for tile in self._tiles for limit in tile.target_limits(target)]
        title = self._title_size(max(min(_TITLE * k, shared * _TITLE_PART), SMALLEST))
        sizes = Sizes(k, shared, shared_limit(targets) or target, title)
        least = [limit or LEAST_FIGURE for tile, limit in zip(self._tiles, limits, strict=True)
                 if tile.has_number]  # fmt: skip
        self.number = min(least, default=wished)
        rows = [
            tile.set_sizes(sizes, min(limit, shared))
            for tile, limit in zip(self._tiles, limits, strict=True)
        ]
        self._rows = [
            _shared(rows[at : at + self._columns]) for at in range(0, len(rows), self._columns)
        ]

    def _title_size(self, wished: float) -> float:
        """Return the size of all titles: a little smaller if that saves a line."""
        wished = min(wished, _MOST_TITLE)
        nearly = max(wished * _NEARLY, SMALLEST)
        wrapped_sizes = [(2, size) for size in (wished, nearly, *_TITLES) if size <= wished]
        for most, size in ((1, wished), (1, nearly), *wrapped_sizes):
            if all(tile.title_lines(size) <= most for tile in self._tiles):
                return size
        return float(SMALLEST)

    def add_air(self, spare: float) -> None:
        """Let the rows stand apart where height is to spare."""
        air = min(spare / (len(self._rows) * _AIRS), _MOST_AIR)
        self._rows = [rows._replace(air=max(air, 0.0)) for rows in self._rows]

    @property
    def height(self) -> float:
        """Height of all rows of tiles."""
        return sum(rows.total for rows in self._rows) + _ROW_GAP * (len(self._rows) - 1)

    def paint(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint tiles and the hairlines between them."""
        for place, tile in enumerate(self._tiles):
            row, column = divmod(place, self._columns)
            rows = self._rows[row]
            if not column and row:
                line = QRectF(left, top + _ROW_GAP / 2, self._width, _HAIR)
                painter.fillRect(line, inks["line"])
                top += _ROW_GAP
            start, _ = self._edges(column)
            if column:
                line = QRectF(left + start - self._pad, top, _HAIR, rows.total)
                painter.fillRect(line, inks["line"])
            tile.paint(painter, left + start, top, rows, inks)
            if column == self._columns - 1:
                top += rows.total

    def _edges(self, column: int) -> tuple[float, float]:
        """Return where the words of a column begin and end."""
        share = self._width / self._columns
        left = column * share + (self._pad if column else 0.0)
        last = column == self._columns - 1
        return left, (column + 1) * share - (0.0 if last else self._pad)


def _shared(rows: Sequence[Rows]) -> Rows:
    """Return rows high enough for every tile."""
    first = [max(heights) for heights in zip(*(r.first for r in rows), strict=True)]
    second = [max(heights) for heights in zip(*(r.second for r in rows), strict=True)]
    title = max(r.title for r in rows)
    return Rows(title, (first[0], first[1], first[2]), (second[0], second[1], second[2]))
