"""A topic for the room: where it stands, its title, tiles and chart, or its leading sentence."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.ui.presentation.chart_art import LEAST_ROW, ROW, ChartArt, chart_art
from briefing_app.ui.presentation.inking import paint_words
from briefing_app.ui.presentation.paragraph import Inks, Paragraph, even_paragraph
from briefing_app.ui.presentation.stage import (
    SIDE,
    SMALLEST,
    Faces,
    Stage,
    advance,
    elided,
    fit_lines,
)
from briefing_app.ui.presentation.tile_art import TilesArt

_TOP_MIDDLE, _TOP = 65.0, 34.0
_TITLE_TOP, _TITLE_LINE = 104.0, 120 / 92
_TITLE, _LEAST_TITLE, _TITLE_LINES = 92.0, 60.0, 2
_TITLE_SHIFT = 4.0
_COUNT, _COUNT_GAP = 56.0, 12.0
_RULE_GAP, _RULE = 26.0, 4.0
_BOTTOM = 66.0
"""Height at the foot that the progress line takes with its air."""
_LEAST_CHART_GAP, _MOST_CHART_GAP = 16.0, 72.0
_CHART_AIR, _ABOVE = 82.0, 0.42
"""Air above and below a chart, and the part of it above."""
_LEADS = (56, 52, 48, 44, 40, 36, SMALLEST)
_LEAD_GAP = 48.0
_LEAST_LENGTH = 20
_SLASH, _SLASH_GAP = "/", 16.0
_HANG = 0.42
"""How far a full-width opening bracket stands in its cell, by its size."""
_CHARTED = ((1.25, 76.0), (1.15, 66.0), (1.0, 46.0), (0.92, LEAST_ROW), (0.84, LEAST_ROW),
            (0.76, LEAST_ROW), (0.68, LEAST_ROW), (0.6, LEAST_ROW))  # fmt: skip
"""Scales of the tiles, the best first, and the rows that the chart must keep beside them."""
_ALONE = (2.1, 1.9, 1.75, 1.6, 1.45, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.6)
_MANY = 4
"""From how many tiles on two rows of them are tried."""
_MUCH_LARGER = 1.2


class _Plan(NamedTuple):
    """Tiles at a scale; `fits` if everything else has its room beside them."""

    tiles: TilesArt
    scale: float
    fits: bool


class TopicArt:
    """Lays out one page of a topic on a stage and paints it.

    `aside` is kept free at the upper right, for the page number.
    """

    def __init__(
        self, slide: TopicSlide, stage: Stage, faces: Faces, *, aside: float = 0.0
    ) -> None:
        self._slide, self._faces, self._aside = slide, faces, aside
        self._width = stage.width - 2 * SIDE
        self._count = f"（{slide.page}/{slide.pages}）" if slide.pages > 1 else ""
        counted = advance(faces.serif(_COUNT), self._count) + _COUNT_GAP if self._count else 0.0
        sizes = (_TITLE, _LEAST_TITLE)
        self._title = fit_lines(
            slide.title, faces.serif_bold, sizes, self._width - counted, _TITLE_LINES
        )
        self._rule = _TITLE_TOP + self._title.height(_TITLE_LINE) + _RULE_GAP
        self._body = self._rule + _RULE
        self._room = stage.height - _BOTTOM - self._body
        self._chart = self._make_chart()
        self._tiles = self._make_tiles()
        self._lead = None if self._tiles or self._chart else self._make_lead()
        self._set_chart()

    # ------------------------------------------------------------------ laying out
    def _make_chart(self) -> ChartArt | None:
        slide = self._slide
        if slide.chart is None:
            return None
        status, title = slide.chart_status, slide.chart_title
        return chart_art(slide.chart, title, status, self._faces, self._width)

    def _make_tiles(self) -> TilesArt | None:
        """Return the tiles as large as they can be; many stand in two rows where that helps."""
        count = len(self._slide.tiles)
        if not count:
            return None
        best = self._plan(count)
        if count >= _MANY:
            other = self._plan((count + 1) // 2)
            larger = other.tiles.number > best.tiles.number * _MUCH_LARGER
            if other.fits and (larger or not best.fits):
                return other.tiles
        return best.tiles

    def _plan(self, columns: int) -> _Plan:
        """Return the tiles at the largest scale that leaves the chart its rows."""
        tiles = TilesArt(self._slide.tiles, self._faces, self._width, columns)
        scales = _CHARTED if self._chart else tuple((k, 0.0) for k in _ALONE)
        for scale, row in scales:
            tiles.set_scale(scale)
            chart = self._chart.height_at(row) + _LEAST_CHART_GAP if self._chart else 0.0
            if tiles.height + chart <= self._room:
                return _Plan(tiles, scale, fits=True)
        return _Plan(tiles, scale, fits=False)

    def _set_chart(self) -> None:
        """Give the chart what the tiles leave it."""
        self._chart_top = self._body
        if self._chart is None:
            if self._tiles:
                self._tiles.add_air(self._room - self._tiles.height)
            return
        tiles = self._tiles.height if self._tiles else 0.0
        free = self._room - tiles
        spare = free - self._chart.height_at(ROW)
        self._chart.set_height(free - min(max(spare, _LEAST_CHART_GAP), _CHART_AIR))
        gap = (free - self._chart.height) * _ABOVE
        self._chart_top = self._body + tiles + min(max(gap, _LEAST_CHART_GAP), _MOST_CHART_GAP)

    def _make_lead(self) -> Paragraph:
        """Set the leading sentence as large as it fits; cut it at the least size."""
        text, room = self._slide.lead, self._room - 2 * _LEAD_GAP
        for size in _LEADS:
            lead = even_paragraph(text, (), self._faces, size, self._width)
            if lead.height <= room:
                return lead
        length = len(text)
        while lead.height > room and length > _LEAST_LENGTH:
            length = int(length * min(room / lead.height, 0.98))
            lead = Paragraph(text[:length] + "……", (), self._faces, SMALLEST, self._width)
        return lead

    # ------------------------------------------------------------------ painting
    def paint(self, painter: QPainter, inks: Inks) -> None:
        """Paint the slide in the units of its stage."""
        self._paint_path(painter, inks)
        self._paint_title(painter, inks)
        painter.fillRect(QRectF(SIDE, self._rule, self._width, _RULE), inks["ink"])
        if self._tiles:
            self._tiles.paint(painter, SIDE, self._body, inks)
        if self._chart:
            self._chart.paint(painter, SIDE, self._chart_top, inks)
        if self._lead:
            free = max(self._room - self._lead.height, 0.0)
            top = self._body + max(free * 0.4, min(free / 2, _LEAD_GAP))
            self._lead.paint(painter, QPointF(SIDE, top), inks)

    def _paint_path(self, painter: QPainter, inks: Inks) -> None:
        """Paint where the topic stands; steps are parted by strokes."""
        font = self._faces.sans(_TOP)
        end, x = SIDE + self._width - self._aside, SIDE
        for place, step in enumerate(self._slide.path):
            if place:
                x += _SLASH_GAP
                paint_words(painter, _SLASH, font, inks["ink3"], (x, _TOP_MIDDLE))
                hang = _TOP * _HANG if step.startswith("（") else 0.0
                x += advance(font, _SLASH) + _SLASH_GAP - hang
            if x >= end:
                return
            words = elided(step, font, end - x)
            paint_words(painter, words, font, inks["ink2"], (x, _TOP_MIDDLE))
            x += advance(font, words)

    def _paint_title(self, painter: QPainter, inks: Inks) -> None:
        step, title = self._title.size * _TITLE_LINE, self._title
        left, middle = SIDE - _TITLE_SHIFT, _TITLE_TOP + step / 2
        for line in title.lines:
            paint_words(painter, line, title.font, inks["ink"], (left, middle))
            middle += step
        if self._count:
            end = left + advance(title.font, title.lines[-1]) + _COUNT_GAP
            font = self._faces.serif(_COUNT)
            paint_words(painter, self._count, font, inks["ink2"], (end, middle - step))
