"""Actual to target for the room: both values as printed and, between them, their dumbbell."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from briefing_app.analysis.comparing.dumbbells import DumbbellCard, DumbbellGroup, DumbbellRow
from briefing_app.model.figure import Status
from briefing_app.ui.charts.dumbbells import paint_dumbbell
from briefing_app.ui.presentation.chart_art import (
    NAME_GAP,
    NAME_SHARE,
    ChartArt,
    Names,
    name_size,
    value_size,
)
from briefing_app.ui.presentation.inking import paint_mark, paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.stage import SMALLEST, Faces, advance, elided

_GAP = 28.0
_ROW_OF_CARD = 25.0
"""Height of a row in the data panel: the dumbbell is that one, enlarged."""
_DOT, _DOT_GAP = 24.0, 10.0
_HEAD_SHARE = 0.5


class _Line(NamedTuple):
    """A group's head, or with `row` one of its pairs; `place` counts pairs."""

    group: DumbbellGroup
    row: DumbbellRow | None = None
    place: int = 0


class PairRows(ChartArt):
    """A dumbbell card's groups, each below the words that say what its axis measures."""

    def __init__(
        self, card: DumbbellCard, title: str, status: Status | None, faces: Faces, width: float
    ) -> None:
        """Take a card."""
        self._card = card
        super().__init__(title, status, faces, width)

    @property
    @override
    def count(self) -> int:
        return sum(len(group.rows) for group in self._card.groups)

    @property
    @override
    def extra_lines(self) -> int:
        return len(self._card.groups)

    @property
    @override
    def shown_lines(self) -> int:
        return len(self._lines)

    @override
    def _lay_out(self) -> None:
        self._lines = self._shown_lines()
        rows = [line.row for line in self._lines if line.row]
        self._names = Names(
            [_label(row) for row in rows], self._faces, self.row, self.width * NAME_SHARE
        )
        self._font = bold = self._faces.sans_bold(value_size(self.row))
        year = advance(self._faces.sans(name_size(self.row)), "2022") + _DOT + _DOT_GAP
        actual = max([year, *(advance(bold, row.actual_text) for row in rows)])
        target = max([year, *(advance(bold, row.target_text) for row in rows)])
        head = self._lines[0].group.title if self._lines else ""
        room = advance(self._faces.sans(SMALLEST), head) + NAME_GAP + year
        room = min(room, self.width * _HEAD_SHARE)
        self._actual_end = max(self._names.width + NAME_GAP + actual, room)
        self._head_width = self._actual_end - year - NAME_GAP / 2
        self._target_start = self.width - target

    def _shown_lines(self) -> list[_Line]:
        """Return heads and pairs as far as they are shown; no head without a pair."""
        lines, left = list[_Line](), self.shown
        for group in self._card.groups:
            rows = group.rows[:left]
            if rows:
                lines.append(_Line(group))
            start = self.shown - left
            lines += [_Line(group, row, start + i) for i, row in enumerate(rows)]
            left -= len(rows)
        return lines

    @override
    def _paint_rows(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        for place, line in enumerate(self._lines):
            middle = top + (place + 0.5) * self.row
            if line.row is None:
                self._paint_group(painter, line.group, left, middle, inks)
                if not place:
                    self._paint_years(painter, left, middle, inks)
            else:
                self._paint_pair(painter, line, line.row, left, middle, inks)

    def _paint_group(
        self, painter: QPainter, group: DumbbellGroup, left: float, middle: float, inks: Inks
    ) -> None:
        font = self._faces.sans(SMALLEST)
        room = self._head_width if group is self._lines[0].group else self.width
        paint_words(painter, elided(group.title, font, room), font, inks["ink2"], (left, middle))

    def _paint_years(self, painter: QPainter, left: float, middle: float, inks: Inks) -> None:
        """Paint ● 2022 over the actual values and ○ 2023 over the targets."""
        font = self._faces.sans(SMALLEST)
        actual, target = (str(year) for year in self._card.years)
        x = left + self._actual_end - advance(font, actual)
        paint_words(painter, actual, font, inks["ink2"], (x, middle))
        dot = QPointF(x - _DOT_GAP - _DOT / 2, middle)
        paint_mark(painter, dot, Status.ACTUAL, _DOT, inks)
        x = left + self._target_start
        paint_mark(painter, QPointF(x + _DOT / 2, middle), Status.TARGET, _DOT, inks)
        paint_words(painter, target, font, inks["ink2"], (x + _DOT + _DOT_GAP, middle))

    def _paint_pair(
        self,
        painter: QPainter,
        line: _Line,
        row: DumbbellRow,
        left: float,
        middle: float,
        inks: Inks,
    ) -> None:
        self._names.paint(painter, line.place, left, middle, inks)
        x = left + self._actual_end - advance(self._font, row.actual_text)
        paint_words(painter, row.actual_text, self._font, inks["act"], (x, middle))
        x = left + self._target_start
        paint_words(painter, row.target_text, self._font, inks["tgt"], (x, middle))
        start = left + self._actual_end + _GAP
        plot = QRectF(start, middle - self.row / 2, x - _GAP - start, self.row)
        look = self._faces.look_scaled(self.row / _ROW_OF_CARD)
        paint_dumbbell(painter, plot, row, line.group, look, inks["paper"])


def _label(row: DumbbellRow) -> str:
    """Return the name with its unit where rows of one group differ in it."""
    return f"{row.label}（{row.unit}）" if row.unit else row.label
