from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from briefing_app.analysis.comparing.across import Question, compare_reports
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import across_content
from briefing_app.export.across_grids import across_grid, across_grids
from briefing_app.export.across_lines import LineKind, across_lines
from briefing_app.export.across_record import across_record
from briefing_app.export.grids import column_of
from briefing_app.export.writers import rendered, write
from tests.analysis.comparing.across.two import number, report
from tests.export.across_samples import LEFT, MADE, RIGHT, both

KINDS = {
    Filter.ALIGNED: {"对上": 3},
    Filter.CONVERTED: {"对上": 1},
    Filter.APART: {"口径有别": 1},
    Filter.ONLY_LEFT: {"只在甲": 1},
    Filter.ONLY_RIGHT: {"只在乙": 1},
    None: {"对上": 3, "口径有别": 1, "只在甲": 1, "只在乙": 1},
}


@pytest.mark.parametrize("only", KINDS)
def test_what_is_listed_is_written(only: Filter | None) -> None:
    kinds = [line.kind.value for line in across_lines(both(only=only))]
    assert {kind: kinds.count(kind) for kind in kinds} == KINDS[only]


def test_rates_stand_before_amounts_as_in_the_window() -> None:
    lines = across_lines(both(only=Filter.ALIGNED))
    assert [line.group for line in lines] == ["增速", "增速", "总量与数量"]


def test_a_difference_is_a_number_where_the_words_leave_one() -> None:
    first, second, third = across_lines(both(only=Filter.ALIGNED))
    assert (first.change, first.amount, first.amount_unit) == (
        "增速至少低 1 个百分点", None, "",
    )  # fmt: skip
    assert (second.amount, second.amount_unit) == (Decimal(-2), "个百分点")
    assert (third.amount, third.amount_unit) == (Decimal(-14), "%")


def test_nothing_is_said_of_a_difference_that_cannot_be_worked_out() -> None:
    left, right = report([number("jobs", "0人")]), report([number("jobs", "4人")], place="样本市")
    (line,) = across_lines(across_content(left, right))
    assert (line.change, line.amount, line.amount_unit) == ("", None, "")


def test_a_number_is_given_in_the_unit_of_the_other() -> None:
    line = across_lines(both(only=Filter.CONVERTED))[0]
    assert line.left
    assert line.right
    assert line.left.words == "10万人"
    assert line.right.words == "86000人＝8.6万人"
    assert (line.right.converted_value, line.right.converted_unit) == (Decimal("8.6"), "万人")


def test_what_falls_is_below_zero_in_either_unit() -> None:
    down = [number("jobs", "86000人", down=True)]
    content = across_content(report([number("jobs", "10万人")]), report(down, place="样本市"))
    right = across_lines(content)[0].right
    assert right
    assert right.converted_value == Decimal("-8.6")


def test_of_several_questions_the_last_says_what_stands_alone() -> None:
    lines = across_lines(both(None))
    alone = {line.question for line in lines if line.kind is LineKind.ONLY_LEFT}
    assert alone == {"实绩对实绩，目标对目标"}


def test_one_table_says_of_each_row_what_it_is() -> None:
    grid = across_grid(both())
    assert list(column_of(grid, "类别")) == ["对上"] * 3 + ["口径有别", "只在甲", "只在乙"]
    assert list(column_of(grid, "哪一年")) == ["2022：甲目标，乙实绩"] * 4 + ["", ""]
    assert column_of(grid, "为什么不比")[3] == "币种不同，不换算"
    assert column_of(grid, "乙原句")[1] == "社零总额3%。"
    assert column_of(grid, "甲出处")[0] == "2022年目标"


def test_a_side_that_is_not_there_is_empty() -> None:
    grid = across_grid(both(only=Filter.ONLY_RIGHT))
    assert column_of(grid, "甲数值") == [None]
    assert column_of(grid, "甲原文") == [""]


def test_tables_that_have_no_rows_are_left_out_but_the_first() -> None:
    assert [grid.title for grid in across_grids(both())] == ["对上", "口径有别", "只在甲", "只在乙"]
    assert [grid.title for grid in across_grids(both(only=Filter.APART))] == ["对上", "口径有别"]


def test_csv_has_a_mark_crlf_and_both_reports_in_every_row() -> None:
    raw = rendered(both(), "csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 7
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert {(row["甲报告"], row["乙报告"]) for row in rows} == {(LEFT.title, RIGHT.title)}
    assert {(row["范围"], row["筛选"], row["生成时间"]) for row in rows} == {
        ("一地两年：甲定的目标，乙报的实绩", "", MADE)
    }


def test_a_workbook_has_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "两份.xlsx"
    write(both(), "xlsx", str(path))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["说明", "对上", "口径有别", "只在甲", "只在乙"]
    sheet = book["对上"]
    heads = [cell.value for cell in sheet[1]]
    row = [cell.value for cell in sheet[4]]
    known = dict(zip(heads, row, strict=True))
    assert (known["甲数值"], known["乙数值"], known["乙换算数值（算）"]) == (10, 86000, 8.6)
    assert (known["乙换算（算）"], known["怎么对上的"]) == ("8.6万人", "换算 人 → 万人")


def test_a_workbook_says_what_its_sheets_are(tmp_path: Path) -> None:
    path = tmp_path / "两份.xlsx"
    write(both(only=Filter.APART), "xlsx", str(path))
    words = {row[0].value: row[1].value for row in openpyxl.load_workbook(path)["说明"].iter_rows()}
    assert words["筛选"] == "口径有别"
    assert "口径有别" in words
    assert "只在甲" not in words


def test_json_is_the_record_of_the_command() -> None:
    views = [compare_reports(LEFT, RIGHT, q) for q in (Question.KEPT, Question.ALIKE)]
    told = json.loads(rendered(both(None), "json"))
    assert told == json.loads(json.dumps(across_record(LEFT, RIGHT, views)))


@pytest.mark.parametrize("only", [each for each in KINDS if each])
def test_json_lists_what_a_filter_shows(only: Filter) -> None:
    told = json.loads(rendered(both(only=only), "json"))
    listed = (len(told["rows"]), len(told["only_left"]), len(told["only_right"]))
    assert (
        listed
        == {
            Filter.ALIGNED: (3, 0, 0),
            Filter.CONVERTED: (1, 0, 0),
            Filter.APART: (1, 0, 0),
            Filter.ONLY_LEFT: (0, 1, 0),
            Filter.ONLY_RIGHT: (0, 0, 1),
        }[only]
    )
    assert (told["filter"], told["counts"]["aligned"]) == (only.value, 3)
