"""Where the columns of the comparison table stand at one width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from briefing_app.analysis.comparing.table import Line
from briefing_app.ui.look import Look

EDGE = 20
"""Air left of the first and right of the last column, in px of the design."""
GAP = 12
_NAME, _NAME_LEAST = 198, 84
_CHART, _CHART_LEAST, _CHART_MOST = 204, 96, 420
_ACTUAL, _TARGET, _CHANGE = 88, 98, 104


class Column(NamedTuple):
    """Left edge and width in px."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """Where the column ends."""
        return self.left + self.width

    def cell(self, row: QRect) -> QRect:
        """Return the column's part of a row."""
        return QRect(row.left() + self.left, row.top(), self.width, row.height())


class Columns(NamedTuple):
    """指标, 2022 实绩, the dumbbells, 2023 目标, 变化."""

    name: Column
    actual: Column
    chart: Column
    target: Column
    change: Column

    @property
    def left(self) -> int:
        """Where the first column begins."""
        return self.name.left

    @property
    def right(self) -> int:
        """Where the last column ends."""
        return self.change.right


def fit_columns(lines: Iterable[Line], width: int, look: Look) -> Columns:
    """Share the width: values what they need, chart and names by the design's measure.

    Room to spare goes to the chart and, as far as names need it, to them; where room is
    short the chart gives way first, then the names.
    """
    px = look.px
    shown = tuple(lines)
    bold, small = QFontMetrics(look.sans(14, bold=True)), QFontMetrics(look.sans(13))
    values = (
        _widest(bold, (line.actual_text for line in shown)),
        _widest(bold, (line.target_text for line in shown)),
        _widest(small, (line.change for line in shown)),
    )
    room = width - 2 * px(EDGE) - 4 * px(GAP)
    if room - sum(values) >= px(_NAME + _CHART):
        least = (px(_ACTUAL), px(_TARGET), px(_CHANGE))
        values = (max(values[0], least[0]), max(values[1], least[1]), max(values[2], least[2]))
    actual, target, change = values
    room -= actual + target + change
    needed = max((name_width(line, look) for line in shown), default=0)
    name = max(min(needed, room - px(_CHART_LEAST)), px(_NAME_LEAST))
    chart = min(max(room - max(name, px(_NAME)), px(_CHART_LEAST)), px(_CHART_MOST))
    name = max(room - chart, px(_NAME_LEAST))
    left = [px(EDGE)]
    for size in (name, actual, chart, target):
        left.append(left[-1] + size + px(GAP))
    return Columns(
        name=Column(left[0], name),
        actual=Column(left[1], actual),
        chart=Column(left[2], chart),
        target=Column(left[3], target),
        change=Column(left[4], max(width - px(EDGE) - left[4], 0)),
    )


def name_width(line: Line, look: Look) -> int:
    """Return what a line's name needs, in bold, with its unit."""
    unit = QFontMetrics(look.sans(12)).horizontalAdvance(line.unit)
    name = QFontMetrics(look.sans(14, bold=True)).horizontalAdvance(line.name)
    return name + (unit + look.px(5) if unit else 0) + 2


def _widest(metrics: QFontMetrics, words: Iterable[str]) -> int:
    return max((metrics.horizontalAdvance(text) + 1 for text in words), default=0)
