"""The chart of a topic for the room: bars from zero, pairs on their axis, or lines of words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.model.figure import Status
from briefing_app.ui.charts.labels import fit_labels
from briefing_app.ui.presentation.inking import paint_mark, paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.stage import (
    SMALLEST,
    Faces,
    Fitted,
    advance,
    evened,
    fit_line,
    fit_lines,
)

ROW, LEAST_ROW, MOST_ROW = 60.0, 42.0, 96.0
"""Height of a row: the design's, the least that is legible, the most that is sensible."""
_HEAD, _HEAD_LINE, _HEAD_GAP = 38.0, 52.0, 10.0
_MARK, _MARK_GAP = 26.0, 14.0
_NAME, _VALUE = 38 / 60, 42 / 60
"""Sizes of words by a row's height."""
_MOST_NAME, _MOST_VALUE = 48.0, 54.0
_WRAPPED = 1.12
NAME_SHARE = 0.4
NAME_GAP = 60.0


def name_size(row: float) -> float:
    """Return the size of the names in rows of a height."""
    return min(max(row * _NAME, SMALLEST), _MOST_NAME)


def value_size(row: float) -> float:
    """Return the size of the values in rows of a height."""
    return min(max(row * _VALUE, SMALLEST + 2), _MOST_VALUE)


class Names:
    """The names of rows: on one line where they fit, else on two, else cut with …."""

    def __init__(self, names: Sequence[str], faces: Faces, row: float, most: float) -> None:
        size = name_size(row)
        widest = max(names, key=len, default="")
        self._font = fit_line(widest, faces.sans, (size, SMALLEST), most).font
        widths = [advance(self._font, name) for name in names]
        self.width = min(max(widths, default=0.0) + 2, most)
        self._step = self._font.pixelSize() * _WRAPPED
        twofold = 2 * self._step <= row
        cut = fit_labels(names, QFontMetrics(self._font), [self.width] * len(names))
        self._lines = [
            self._name_lines(name, short, twofold) for name, short in zip(names, cut, strict=True)
        ]

    def _name_lines(self, name: str, short: str, twofold: bool) -> list[str]:
        """Return the one or two lines of a name."""
        if short != name and twofold:
            lines = evened(name, self._font, self.width)
            if len(lines) <= 2:
                return lines
        return [short]

    def paint(self, painter: QPainter, index: int, left: float, middle: float, inks: Inks) -> None:
        """Paint one name with its middle at a height."""
        lines = self._lines[index]
        y = middle - self._step * (len(lines) - 1) / 2
        for line in lines:
            paint_words(painter, line, self._font, inks["ink"], (left, y))
            y += self._step


class ChartArt:
    """A chart with its head; `set_height` sets it as large as the room allows.

    Subclasses say how many rows there are and paint them. What has no room is counted.
    """

    def __init__(self, title: str, status: Status | None, faces: Faces, width: float) -> None:
        self._faces, self.width, self._status = faces, width, status
        room = width - (_MARK + _MARK_GAP if status else 0.0)
        self._title: Fitted | None = None
        if title:
            self._title = fit_lines(title, faces.sans_bold, (_HEAD, SMALLEST), room, 1)
        self.row = ROW
        self.shown = self.count

    @property
    def count(self) -> int:
        """How many rows of data there are."""
        raise NotImplementedError

    @property
    def extra_lines(self) -> int:
        """How many lines, as high as rows, the chart needs beside its rows."""
        return 0

    @property
    def shown_lines(self) -> int:
        """How many lines are shown, rows and others."""
        return self.shown + self.extra_lines

    @property
    def left_out(self) -> int:
        """How many rows have no room."""
        return self.count - self.shown

    @property
    def head(self) -> float:
        """Height of the title with the air below it."""
        return _HEAD_LINE + _HEAD_GAP if self._title else 0.0

    def height_at(self, row: float) -> float:
        """Return the height with all rows of this height."""
        return self.head + (self.count + self.extra_lines) * row

    def set_height(self, height: float) -> None:
        """Take at most a height: rows become lower, then fewer, and what is left out is told."""
        lines = self.count + self.extra_lines
        room = max(height - self.head, LEAST_ROW)
        self.row = min(max(room / max(lines, 1), LEAST_ROW), MOST_ROW)
        self.shown = self.count
        if lines * self.row > room + 0.5:
            fitting = int(room / LEAST_ROW) - self.extra_lines
            self.shown = min(max(fitting - 1, 1), self.count)
        self._lay_out()

    @property
    def height(self) -> float:
        """Height that is taken."""
        return self.head + (self.shown_lines + bool(self.left_out)) * self.row

    def paint(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint head and rows from the upper left corner."""
        if self._title:
            self._paint_head(painter, self._title, left, top, inks)
        self._paint_rows(painter, left, top + self.head, inks)
        if self.left_out:
            y = top + self.height - self.row / 2
            words, font = f"另有 {self.left_out} 项", self._faces.sans(name_size(self.row))
            paint_words(painter, words, font, inks["ink2"], (left, y))

    def _paint_head(
        self, painter: QPainter, title: Fitted, left: float, top: float, inks: Inks
    ) -> None:
        middle = top + _HEAD_LINE / 2
        if self._status:
            paint_mark(painter, QPointF(left + _MARK / 2, middle), self._status, _MARK, inks)
            left += _MARK + _MARK_GAP
        paint_words(painter, title.lines[0], title.font, inks["ink"], (left, middle))

    def _lay_out(self) -> None:
        """Place everything for `row` and `shown`."""
        raise NotImplementedError

    def _paint_rows(self, painter: QPainter, left: float, top: float, inks: Inks) -> None:
        """Paint the rows that are shown."""
        raise NotImplementedError


def row_box(left: float, top: float, width: float, row: float, index: int) -> QRectF:
    """Return the place of a row."""
    return QRectF(left, top + index * row, width, row)


def chart_art(
    card: BarCard | DumbbellCard | ListCard,
    title: str,
    status: Status | None,
    faces: Faces,
    width: float,
) -> ChartArt:
    """Return what paints a card for the room; without a title it takes the card's own."""
    from briefing_app.ui.presentation.bar_rows import BarRows
    from briefing_app.ui.presentation.line_rows import LineRows
    from briefing_app.ui.presentation.pair_rows import PairRows

    words = title or card.title
    if isinstance(card, BarCard):
        return BarRows(card, words, status, faces, width)
    if isinstance(card, DumbbellCard):
        return PairRows(card, words, status, faces, width)
    return LineRows(card, words, status, faces, width)
