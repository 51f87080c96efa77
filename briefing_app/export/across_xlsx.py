"""Two reports side by side as a workbook: a sheet for each kind of line."""

from __future__ import annotations

from briefing_app.export.across_content import AcrossContent, about, extent, title
from briefing_app.export.across_grids import across_grids
from briefing_app.export.across_lines import LineKind
from briefing_app.export.progress import Tell
from briefing_app.export.xlsx_writer import Sheets, write_sheets

_HELP = {
    LineKind.ALIGNED: "同一指标，甲、乙并列；“数值”是数字，“原文”是报告里的写法，原句在右边",
    LineKind.APART: "名字相同而口径不同，只并列、不比较，写明理由",
    LineKind.ONLY_LEFT: "乙没有写到的",
    LineKind.ONLY_RIGHT: "甲没有写到的",
}


def write(content: AcrossContent, path: str, tell: Tell) -> None:
    """Write all tables to a workbook."""
    grids = across_grids(content)
    words = [(grid.title, _HELP[LineKind(grid.title)]) for grid in grids]
    sheets = Sheets(title(content), extent(content), about(content), words, grids)
    write_sheets(sheets, path, tell)
