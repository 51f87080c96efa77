"""Where the columns of the comparison of two reports stand at one width."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFontMetrics

from briefing_app.analysis.comparing.across import Table
from briefing_app.ui.delegates.ledger_columns import EDGE, GAP, Column
from briefing_app.ui.look import Look

_NAME, _NAME_LEAST = 186, 112
_CELL, _CELL_LEAST = 208, 92
_PLOT_LEAST, _PLOT_MOST = 132, 560
_SHAPES = 30
"""Room for ● ◆ before the words of a head."""
_CHIP = 30
"""Room for 算 behind a converted number."""


class AcrossColumns(NamedTuple):
    """指标, which report, a column for each status (or one and the difference), the marks."""

    name: Column
    label: Column
    cells: tuple[Column, ...]
    plot: Column

    @property
    def left(self) -> int:
        """Where the first column begins."""
        return self.name.left


def fit_across(table: Table, width: int, look: Look) -> AcrossColumns:
    """Share the width: values what they need, up to the design's measure; marks the rest."""
    px = look.px
    metrics = QFontMetrics(look.sans(14))
    label = max(*(metrics.horizontalAdvance(words) for words in table.labels), px(24)) + px(4)
    needed = [_cell_width(table, n, look) for n in range(len(table.columns))] or [0]
    if len(needed) == 1:
        needed.append(_change_width(table, look))
    gaps = (len(needed) + 2) * px(GAP)
    room = width - 2 * px(EDGE) - gaps - label
    wide = room >= px(_NAME) + len(needed) * px(_CELL) + px(_PLOT_LEAST)
    name = px(_NAME) if wide else max(min(px(_NAME), room * 28 // 100), px(_NAME_LEAST))
    least = px(_CELL_LEAST)
    cells = [px(_CELL)] * len(needed) if wide else [max(each, least) for each in needed]
    over = sum(cells) + name + px(_PLOT_LEAST) - room
    if over > 0:  # the widest give way first
        cells = _narrowed(cells, over, least)
    plot = min(max(room - name - sum(cells), px(_PLOT_LEAST)), px(_PLOT_MOST))
    spare = max(room - name - sum(cells) - plot, 0)
    name += spare
    return _placed(px(EDGE), px(GAP), name, label, cells, plot)


def _placed(
    left: int, gap: int, name: int, label: int, cells: list[int], plot: int
) -> AcrossColumns:
    columns: list[Column] = []
    for size in (name, label, *cells, plot):
        columns.append(Column(left, size))
        left += size + gap
    return AcrossColumns(columns[0], columns[1], tuple(columns[2:-1]), columns[-1])


def _narrowed(cells: list[int], over: int, least: int) -> list[int]:
    """Take px from the widest cells until all fit, or all are at their least."""
    cells = list(cells)
    while over > 0 and max(cells) > least:
        widest = cells.index(max(cells))
        others = [each for n, each in enumerate(cells) if n != widest]
        step = min(over, max(cells[widest] - max(*others, least), 1))
        cells[widest] -= step
        over -= step
    return cells


def _cell_width(table: Table, column: int, look: Look) -> int:
    """Return what the widest cell of a column needs."""
    text, small = QFontMetrics(look.sans(14)), QFontMetrics(look.sans(13))
    chip = look.px(_CHIP)
    head = QFontMetrics(look.sans(12)).horizontalAdvance(table.columns[column].head)
    widths = (
        text.horizontalAdvance(cell.text)
        + (small.horizontalAdvance(cell.converted) + look.px(7) + chip if cell.converted else 2)
        for row in table.rows
        for cell in (row.left[column], row.right[column])
    )
    return max(head + look.px(_SHAPES) + 2, max(widths, default=0))


def _change_width(table: Table, look: Look) -> int:
    metrics = QFontMetrics(look.sans(13))
    widths = (metrics.horizontalAdvance(row.change) for row in table.rows)
    return max(widths, default=0) + look.px(_CHIP)
