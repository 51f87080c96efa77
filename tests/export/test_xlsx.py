from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from briefing_app.export.choosing import content
from briefing_app.export.grids import column_of, figures_grid, pairs_grid
from briefing_app.export.progress import Tell
from briefing_app.export.xlsx_writer import write
from briefing_app.model.report import Report
from tests.builders import make_report
from tests.export.samples import whole

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("xlsx") / "whole.xlsx"
    write(whole(), str(path), Tell())
    return load_workbook(path)


def column(sheet: Worksheet, title: str) -> list[object]:
    heads = [cell.value for cell in sheet[1]]
    at = heads.index(title) + 1
    return [sheet.cell(row, at).value for row in range(2, sheet.max_row + 1)]


def written(tmp_path: Path, report: Report) -> Workbook:
    path = tmp_path / "made.xlsx"
    write(content(report), str(path), Tell())
    return load_workbook(path)


def with_value(value: str) -> Report:
    report = make_report(areas=1, topics=1)
    first, *rest = report.figures
    return replace(report, figures=(replace(first, value=Decimal(value)), *rest))


def test_there_is_a_sheet_for_each_table(book: Workbook) -> None:
    assert book.sheetnames == ["说明", "数字", "对照", "位次", "原文", "校订"]


def test_the_first_sheet_says_what_the_workbook_contains(book: Workbook) -> None:
    said = dict(book["说明"].iter_rows(min_col=1, max_col=2, values_only=True))
    assert said["报告"] == "宁波市政府工作报告 2023"
    assert str(said["数字"]).startswith("每个数字")
    assert book.properties.title == "宁波市政府工作报告 2023"


def test_every_figure_has_one_row(book: Workbook) -> None:
    assert column(book["数字"], "编号") == column_of(figures_grid(whole()), "编号")


@pytest.mark.parametrize(
    ("sheet", "title", "make"),
    [
        ("数字", "数值", figures_grid),
        ("对照", "实绩数值", pairs_grid),
        ("对照", "差值（算）", pairs_grid),
    ],
)
def test_numbers_are_numbers(book: Workbook, sheet: str, title: str, make: object) -> None:
    values = column(book[sheet], title)
    assert all(value is None or isinstance(value, int | float) for value in values)
    wanted = column_of(make(whole()), title)  # type: ignore[operator]
    assert [None if v is None else Decimal(str(v)) for v in values] == wanted


def test_the_printed_form_stands_beside(book: Workbook) -> None:
    assert column(book["数字"], "原文") == column_of(figures_grid(whole()), "原文")


def test_the_head_stays_in_sight(book: Workbook) -> None:
    sheet = book["数字"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert sheet.print_area == f"'数字'!$A$1:$I${sheet.max_row}"
    assert sheet.auto_filter.ref == f"A1:M{sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_decimals_are_shown_as_written(book: Workbook) -> None:
    cells = {cell.value: cell.number_format for cell in book["数字"]["E"][1:]}
    assert (cells[585.7], cells[409]) == ("#,##0.0", "#,##0")


def test_a_number_no_spreadsheet_can_hold_is_written_as_words(tmp_path: Path) -> None:
    value = "12345678901234567.89"
    assert column(written(tmp_path, with_value(value))["数字"], "数值")[0] == value


def test_words_that_no_cell_can_hold_are_cut(tmp_path: Path) -> None:
    report = make_report(areas=1, topics=1)
    first, *rest = report.figures
    made = written(tmp_path, replace(report, figures=(replace(first, name="长" * 40_000), *rest)))
    name = str(column(made["数字"], "指标")[0])
    assert (len(name), name[-1]) == (32_767, "…")


def test_rows_are_as_tall_as_their_words(book: Workbook) -> None:
    sheet = book["原文"]
    heights = [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]
    longest = max(range(2, sheet.max_row + 1), key=lambda row: len(str(sheet.cell(row, 2).value)))
    assert max(h or 15 for h in heights) == sheet.row_dimensions[longest].height
    assert sheet.cell(longest, 2).alignment.wrap_text
