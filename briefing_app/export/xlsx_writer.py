"""XLSX: a sheet for each table, numbers as numbers, the printed form beside them.

Words are only ever written as words: nothing in a report becomes a formula or a link.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from briefing_app.export.about import about
from briefing_app.export.content import Content
from briefing_app.export.grids import (
    Cell,
    Fit,
    Grid,
    core_count,
    corrections_grid,
    figures_grid,
    pairs_grid,
    plain_number,
    ranks_grid,
    text_grid,
)
from briefing_app.export.progress import Tell

_FONT = "等线"
"""Comes with Chinese Excel and WPS; others take their own in its place."""
_WIDTHS = {Fit.SHORT: 15, Fit.NUMBER: 12, Fit.NAME: 38, Fit.TEXT: 84}
_ABOUT_WIDTH = 90
_LONGEST = 32_767
"""Characters that a cell can hold."""
_LINE, _TALLEST = 15, 400
"""Heights of rows in points."""
_A4 = 9
_OPTIONS: dict[str, Any] = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": _FONT, "font_size": 11, "valign": "top"},
}
_HELP = (
    ("数字", "每个数字、位次、目标一行；“数值”是数字，“原文”是报告里的写法"),
    ("对照", "目标与实绩并列；“变化（算）”和“差值（算）”由程序换算，非原文"),
    ("位次", "名次、首创、前列、新高、连续，范围从大到小"),
    ("原文", "正文逐句，注明每句里的数字"),
    ("校订", "正文与版面不同的地方"),
)


class Sheets(NamedTuple):
    """The sheets of a workbook, and what it says of itself."""

    title: str
    subject: str
    about: Sequence[tuple[str, str]]
    """Labels and values of the first sheet."""
    help: Sequence[tuple[str, str]]
    """What each sheet has, in their order."""
    grids: Iterable[Grid]
    """A sheet each; made when its turn comes."""


def write(content: Content, path: str, tell: Tell) -> None:
    """Write all tables of the content to a workbook."""
    lines = about(content)
    grids = (figures_grid, pairs_grid, ranks_grid, text_grid, corrections_grid)
    made = (grid(content) for grid in grids)
    known = Sheets(content.report.title, dict(lines)["范围"], lines, _HELP, made)
    write_sheets(known, path, tell)


def write_sheets(known: Sheets, path: str, tell: Tell) -> None:
    """Write a sheet about the whole, then one for each grid."""
    with xlsxwriter.Workbook(path, _OPTIONS) as book:
        book.set_properties(_properties(known))
        looks = _Looks(book)
        _add_about(book, known, looks)
        for done, grid in enumerate(known.grids, 1):
            tell.step(done / (len(known.help) + 1), grid.title)
            _add_grid(book, grid, known.title, looks)


class _Looks:
    """The formats of cells; those of numbers are made once for each count of decimals."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.head = book.add_format({"bold": True, "bg_color": "#EEEBE4", "bottom": 1})
        self.number_head = book.add_format(
            {"bold": True, "bg_color": "#EEEBE4", "bottom": 1, "align": "right"}
        )
        self.count = book.add_format({"align": "left"})
        self.label = book.add_format({"bold": True})
        self.wrapped = book.add_format({"text_wrap": True})

    def number(self, decimals: int) -> Format:
        """Return the format that shows so many decimals, thousands apart."""
        if decimals not in self._numbers:
            code = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"num_format": code})
        return self._numbers[decimals]


def _properties(known: Sheets) -> dict[str, Any]:
    return {
        "title": known.title,
        "subject": known.subject,
        "comments": "\n".join(f"{label}：{value}" for label, value in known.about),
    }


def _add_about(book: Workbook, known: Sheets, looks: _Looks) -> None:
    """Add the first sheet: what the workbook contains, and what its sheets are."""
    sheet = book.add_worksheet("说明")
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, _ABOUT_WIDTH, looks.wrapped)
    for row, (label, words) in enumerate((*known.about, ("", ""), *known.help)):
        _put_text(sheet, row, 0, label, looks.label)
        _put_text(sheet, row, 1, words, looks.wrapped)
        if (lines := _lines(words, _ABOUT_WIDTH)) > 1:
            sheet.set_row(row, min(lines * _LINE, _TALLEST))
    _set_up_print(sheet, known.title)


def _add_grid(book: Workbook, grid: Grid, title: str, looks: _Looks) -> None:
    sheet = book.add_worksheet(grid.title)
    for at, column in enumerate(grid.columns):
        sheet.set_column(at, at, max(_WIDTHS[column.fit], 2 * len(column.title) + 4))
        number = column.fit is Fit.NUMBER
        _put_text(sheet, 0, at, column.title, looks.number_head if number else looks.head)
    for row, cells in enumerate(grid.rows, 1):
        lines = 1
        for at, (column, cell) in enumerate(zip(grid.columns, cells, strict=True)):
            wraps = column.core and column.fit in (Fit.NAME, Fit.TEXT)
            _put(sheet, row, at, cell, looks, looks.wrapped if wraps else None)
            lines = max(lines, _lines(str(cell), _WIDTHS[column.fit]) if wraps else 1)
        if lines > 1:
            sheet.set_row(row, min(lines * _LINE, _TALLEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(grid.rows), len(grid.columns) - 1)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(grid.rows), core_count(grid) - 1)
    _set_up_print(sheet, title)


def _put(
    sheet: Worksheet, row: int, column: int, cell: Cell, looks: _Looks, look: Format | None
) -> None:
    """Write a cell; a number that a spreadsheet cannot hold exactly is written as words."""
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, looks.count)
    elif isinstance(cell, Decimal) and _is_held(cell):
        exponent = cell.as_tuple().exponent
        decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
        sheet.write_number(row, column, float(cell), looks.number(decimals))
    elif cell is not None:
        _put_text(sheet, row, column, _words(cell), look)


def _put_text(
    sheet: Worksheet, row: int, column: int, words: str, look: Format | None = None
) -> None:
    """Write words as words; what no cell can hold is cut, and says so."""
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1] + "…"
    if words:
        sheet.write_string(row, column, words, look)


def _lines(words: str, width: int) -> int:
    """Return how many lines words take in a column; not every program finds out by itself."""
    taken = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in words)
    return -(-taken // (width - 1)) + words.count("\n")


def _words(cell: Cell) -> str:
    return plain_number(cell) if isinstance(cell, Decimal) else str(cell)


def _is_held(value: Decimal) -> bool:
    """Whether a spreadsheet's number gives a decimal back digit for digit."""
    return Decimal(f"{float(value):.15G}") == value


def _set_up_print(sheet: Worksheet, words: str) -> None:
    title = words.replace("&", "&&")[:100]
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.set_footer(f"&L{title}&R第 &P 页，共 &N 页")
