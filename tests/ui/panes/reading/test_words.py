"""Punctuation, search, marks and notes: all without Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.model.figure import Span
from briefing_app.ui.panes.reading.document_map import DocumentMap, Form
from briefing_app.ui.panes.reading.marks import FigureMarks, edit_at
from briefing_app.ui.panes.reading.notes import (
    correction_note,
    correction_rows,
    figure_note,
    quotation,
    rules_line,
)
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.panes.reading.text_search import TextSearch, fold
from tests.builders import make_report
from tests.ui.panes.reading.samples import corrected_report, correction


@pytest.mark.parametrize(
    ("text", "halved"),
    [("甲，乙", []), ("困”、三", [1]), ("，（“甲", [0, 2]), ("。”）", [0, 1]), ("甲,(乙", [])],
)
def test_one_of_two_adjacent_marks_is_halved(text: str, halved: list[int]) -> None:
    assert halved_marks(text) == halved


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("增长10%，达", "10%,达"),
        ("稳经济“16条”和", '"16条"'),
        ("总值ＧＤＰ增长", "gdp"),
        ("关键—共性", "键-共"),
        ("社会消费品零售总额", " 消费品 零售 "),
    ],
)
def test_width_quotes_case_and_spaces_do_not_matter(text: str, query: str) -> None:
    assert len(TextSearch(text).hits(query)) == 1


def test_hits_do_not_overlap() -> None:
    assert TextSearch("哈哈哈哈哈").hits("哈哈") == (Span(0, 2), Span(2, 4))


@pytest.mark.parametrize("query", ["", "  ", "没有"])
def test_nothing_is_found(query: str) -> None:
    assert TextSearch("甲乙丙").hits(query) == ()


def test_folding_keeps_the_length() -> None:
    text = make_report().text + "“”‘’（），。％Ａ"
    assert len(fold(text)) == len(text)


def test_figure_marks_are_found_by_position_and_id() -> None:
    report = make_report()
    marks = FigureMarks(report, DocumentMap(report))
    mark = marks.all()[0]
    assert marks.at(mark.start) is mark
    assert marks.at(mark.end - 1) is mark
    assert marks.at(mark.end) is not mark
    assert marks.at(0) is None
    assert marks.by_id(mark.figure.id) is mark
    assert marks.by_id("") is None
    assert marks.between(mark.start, mark.end) == [mark]


def test_removed_words_are_found_at_their_neighbours() -> None:
    document = DocumentMap(corrected_report())
    torn = document.edits[1]
    assert edit_at(document, torn.start - 1) is torn.edit
    assert edit_at(document, torn.start) is torn.edit
    assert edit_at(document, torn.start + 1) is None


def test_figure_note_names_value_year_and_status() -> None:
    report = make_report()
    assert figure_note(report.figures[0]) == "指标11：1.1%\n2022 年实绩"
    assert figure_note(report.figures[-1]) == "指标22：202322亿元\n2023 年目标"


def test_hedge_stands_before_the_value() -> None:
    figure = replace(make_report().figures[0], hedge="力争")
    assert figure_note(figure).startswith("指标11：力争1.1%")


def test_correction_note_has_page_text_reason_and_certainty() -> None:
    note = correction_note(corrected_report().corrections[0])
    assert note == "“提”改为“题”\n理由ocr（已核）"


def test_doubtful_place_is_said_to_be_kept() -> None:
    assert correction_note(corrected_report().corrections[3]) == "“。”照原样保留\n理由lost（存疑）"


def test_rows_are_the_places_in_text_order() -> None:
    rows = correction_rows(corrected_report())
    assert [row.reason for row in rows] == [
        "理由ocr",
        "理由torn",
        "理由joined",
        "理由lost",
        "理由split",
    ]
    assert [row.certain for row in rows] == [True, True, False, False, True]
    assert [row.change for row in rows] == [
        "“提”改为“题”",
        "删去残字“府工作”",
        "去掉误分段",
        "“。”照原样保留",
        "补分段",
    ]
    assert "题11" in rows[0].words


@pytest.mark.parametrize(
    ("printed", "corrected", "said"),
    [("", "养老", "补上“养老”"), ("甲", "", "删去“甲”"), ("甲¶乙", "甲丙", "“甲乙”改为“甲丙”")],
)
def test_what_was_done_to_the_page_is_said_in_plain_words(
    printed: str, corrected: str, said: str
) -> None:
    assert correction_note(correction("x", printed, corrected)).splitlines()[0] == said


def test_rules_are_counted_apart() -> None:
    assert rules_line(corrected_report()) == "另有标点、分段等成批校订 12 处，不逐一列出"
    assert rules_line(make_report()) == ""


def test_quotation_names_report_and_place() -> None:
    words = quotation(make_report(), "另有一句没有数字。", "review-1-1")
    assert words == "“另有一句没有数字。”——《示例市政府工作报告 2023》第1版 ·（1）· 话题11"


def test_forms_have_the_names_of_the_settings() -> None:
    assert [form.value for form in Form] == ["corrected", "printed"]
