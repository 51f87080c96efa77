from __future__ import annotations

import codecs
import csv
import io

import pytest

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.csv_writer import guarded, render
from briefing_app.export.progress import Tell
from tests.analysis.bundled_report import ningbo
from tests.export.samples import whole


def rows(chosen: Content) -> list[dict[str, str]]:
    text = render(chosen, Tell()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_file_opens_with_a_mark_and_ends_lines_as_spreadsheets_do() -> None:
    made = render(whole(), Tell())
    assert made.startswith(codecs.BOM_UTF8 + "年份,状态,指标,原文,数值,单位".encode())
    assert made.count(b"\n") == made.count(b"\r\n") == 1 + len(ningbo().figures)


def test_every_figure_has_one_row() -> None:
    assert [row["编号"] for row in rows(whole())] == [f.id for f in ningbo().figures]


def test_every_row_says_what_it_comes_from() -> None:
    chosen = content(ningbo(), section="review-1", filters="增速大于 10%", made="那天")
    said = {(r["报告"], r["范围"], r["筛选"], r["生成时间"]) for r in rows(chosen)}
    place = "一、2022年工作回顾 / （一）全力以赴助企纾困稳链"
    assert said == {("宁波市政府工作报告 2023", place, "增速大于 10%", "那天")}


def test_a_comparison_is_a_table_of_pairs() -> None:
    first = rows(content(ningbo(), comparison=True))[0]
    assert (first["实绩原文"], first["实绩数值"], first["目标原文"]) == (
        "585.7亿元", "585.7", "力争330亿元以上",
    )  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_what_looks_like_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"


def test_numbers_are_not_guarded() -> None:
    lines = rows(content(ningbo(), comparison=True))
    assert any(row["差值（算）"] == "-19.5" for row in lines)
