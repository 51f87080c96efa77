"""CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, one head, one row a figure.

A comparison is written as pairs, everything else as figures. There is no line of remarks,
which would break the columns: report, extent, filter, source and time stand in every row.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from decimal import Decimal

from briefing_app.export.about import extent, source
from briefing_app.export.content import Choice, Content
from briefing_app.export.grids import Cell, Grid, figures_grid, pairs_grid, plain_number
from briefing_app.export.progress import Tell

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula; some do so at full width too."""
_OF_ALL = ("报告", "范围", "筛选", "来源", "生成时间")


def render(content: Content, tell: Tell) -> bytes:
    """Return the table as CSV."""
    grid = (pairs_grid if content.choice is Choice.COMPARISON else figures_grid)(content)
    tell.step(0.5, "写表格")
    last = (
        content.report.title,
        extent(content),
        content.filters,
        source(content),
        content.made,
    )
    return table(grid, tuple(zip(_OF_ALL, last, strict=True)))


def table(grid: Grid, of_all: Sequence[tuple[str, str]]) -> bytes:
    """Return a grid as CSV; `of_all` are heads and words that stand in every row."""
    head = (*(column.title for column in grid.columns), *(title for title, _ in of_all))
    last = tuple(words for _, words in of_all)
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(map(guarded, head))
    writer.writerows(map(guarded, (*row, *last)) for row in grid.rows)
    return codecs.BOM_UTF8 + lines.getvalue().encode()


def guarded(cell: Cell) -> str:
    """Return a cell as text; words that look like a formula get an apostrophe before them."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain_number(cell)
    words = str(cell)
    return "'" + words if words.startswith(_RISKY) else words
