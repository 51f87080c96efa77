from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import across_content
from briefing_app.export.across_paper import PaperTable, paper
from briefing_app.export.writers import rendered, write
from briefing_app.model.figure import Status
from tests.analysis.comparing.across.two import goal, number, report
from tests.export.across_samples import LEFT, RIGHT, both
from tests.export.test_pdf import NASTY, bare, words_of


def table(title: str, only: Filter | None = None) -> PaperTable:
    return next(each for each in paper(both(only=only)).tables if title in each.title)


def test_each_group_has_a_table_with_both_reports_at_its_head() -> None:
    rates = table("增速")
    assert (rates.heading, rates.title) == (
        "甲定的目标，乙报的实绩", "2022：甲目标，乙实绩 · 增速：2 项",
    )  # fmt: skip
    assert rates.heads == (
        "指标", "甲 示例市 2022", "乙 示例市 2023", "乙比甲（算）", "怎么对上的", "原句",
    )  # fmt: skip


def test_a_row_has_both_figures_what_lies_between_and_its_sentences() -> None:
    (row,) = table("总量").rows
    assert [cell.before + cell.words + cell.after for cell in row] == [
        "城镇新增就业", "10万人", "86000人＝8.6万人", "总量低 14%", "换算 人 → 万人", "甲3 乙3",
    ]  # fmt: skip
    assert [cell.status for cell in row[:3]] == [None, Status.TARGET, Status.ACTUAL]


def test_what_is_not_compared_has_a_table_of_its_own_with_the_reason() -> None:
    apart = table("口径有别")
    assert apart.heading == ""
    assert [cell.before + cell.words for cell in apart.rows[0]] == [
        "实际利用外资 37亿美元", "实际利用外资 5亿元", "币种不同，不换算", "甲4 乙4",
    ]  # fmt: skip


def test_look_alikes_of_both_kinds_say_what_they_are() -> None:
    left = report([number("foreign", "3亿美元"), goal("foreign", "4亿美元")])
    right = report([number("foreign", "3亿元"), goal("foreign", "4亿元")], place="样本市")
    rows = paper(across_content(left, right)).tables[0].rows
    assert [row[1].before for row in rows] == [
        "实际利用外资 2021年实绩 ", "实际利用外资 2022年目标 ",
    ]  # fmt: skip


def test_what_stands_alone_says_which_year_and_what_it_is() -> None:
    (row,) = table(LEFT.title).rows
    assert row[1].before + row[1].words == "2022年目标 3亩"


def test_a_year_is_said_where_it_is_not_the_one_of_the_head() -> None:
    left = report([goal("gdp", "6%", period=2025)])
    right = report([goal("gdp", "5%", period=2025)], year=2023)
    row = paper(across_content(left, right)).tables[-1].rows[0]
    assert [cell.before for cell in row[1:3]] == ["2025年 ", "2025年 "]


def test_actuals_stand_before_targets() -> None:
    left = report([number("gdp", "8%"), goal("gdp", "6%")])
    right = report([number("gdp", "5%"), goal("gdp", "4%")], place="样本市")
    titles = [each.title for each in paper(across_content(left, right)).tables]
    assert titles == ["2021 实绩 · 增速：1 项", "2022 目标 · 增速：1 项"]


def test_each_sentence_is_there_once_with_its_place() -> None:
    quotes = paper(both(None)).quotes
    assert len(quotes) == len(set(quotes)) == 12
    assert quotes[1] == "甲2　“地区生产总值6%以上。”——《示例市政府工作报告 2022》2022年目标"


def test_a_page_links_rows_to_their_sentences_and_loads_nothing() -> None:
    page = rendered(both(), "html").decode()
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links
    assert links <= set(re.findall(r'id="([^"]+)"', page))
    assert "<h1>示例市 2022 与 2023 报告对照</h1>" in page
    assert '<td><span class="fa">86000人</span>＝8.6万人</td>' in page
    assert "http" not in page.replace("http-equiv", "")


def test_nothing_that_is_listed_makes_a_page_without_tables() -> None:
    other = report([], place="样本市", year=2023)
    page = rendered(across_content(report([]), other), "html").decode()
    assert "<table>" not in page
    assert "原句与出处" not in page


def test_words_of_a_report_are_no_markup() -> None:
    odd = replace(LEFT, title=NASTY, place=NASTY)
    page = rendered(across_content(odd, RIGHT), "html").decode()
    assert "<script>" not in page


@pytest.fixture
def document(tmp_path: Path) -> docx.document.Document:
    path = tmp_path / "两份.docx"
    write(both(), "docx", str(path))
    return docx.Document(str(path))


def test_a_document_has_headings_tables_and_sentences(document: docx.document.Document) -> None:
    heads = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert heads == ["甲定的目标，乙报的实绩", "只在甲", "只在乙", "原句与出处"]
    assert len(document.tables) == 5
    assert document.tables[1].rows[1].cells[2].text == "86000人＝8.6万人"


def test_a_document_says_what_it_is(document: docx.document.Document) -> None:
    known = document.core_properties
    assert (known.title, known.author) == ("示例市 2022 与 2023 报告对照", "示例市")


def test_a_document_of_nothing_has_no_sentences(tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    write(across_content(report([]), report([], year=2023)), "docx", str(path))
    assert "原句与出处" not in [p.text for p in docx.Document(str(path)).paragraphs]


def test_everything_is_on_the_pages_of_the_pdf(tmp_path: Path) -> None:
    path = tmp_path / "两份.pdf"
    write(both(), "pdf", str(path))
    words = words_of(path.read_bytes())
    known = paper(both())
    for each in known.tables:
        for row in each.rows:
            assert all(bare(cell.words) in words for cell in row)
    assert bare("币种不同，不换算") in words
