"""Markdown to words: marks go, words stay."""

from __future__ import annotations

import time

import pytest

from briefing_app.importing.documents.markdown import markdown_lines


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**一是**抓*投资*", "一是抓投资"),
        ("__加粗__和~~删去~~", "加粗和删去"),
        ("***都要***", "都要"),
        ('[报告](http://a.b/c "题")全文', "报告全文"),
        ("<http://a.b>", "http://a.b"),
        ("见 `GDP` 表", "见 GDP 表"),
        ("前![图](a.png)后", "前后"),
        ("<span style='x'>增长</span>5%<br>", "增长5%"),
        ("> > 引用的话", "引用的话"),
        ("- 列表一项", "列表一项"),
        ("1\\. 不是列表 3\\*4", "1. 不是列表 3*4"),
        ("1. 有序一项", "1. 有序一项"),
        ("2*3*4=24", "2*3*4=24"),
        ("| 指标 | **2023** | |", "指标｜2023"),
        ("|", "|"),
        ("#没有空格的标题", "没有空格的标题"),
        ("## 标题 ##", "标题"),
        ("增长5%[1]，投资[2]", "增长5%[1]，投资[2]"),
    ],
)
def test_marks_become_words(written: str, read: str) -> None:
    assert [line.text for line in markdown_lines(written)] == [read]


def test_rules_fences_and_table_dividers_go() -> None:
    lines = markdown_lines("甲\n---\n| --- | :-: |\n```text\n乙\n```\n***\n丙")
    assert [line.text for line in lines] == ["甲", "乙", "丙"]


def test_a_dash_that_opens_a_paragraph_is_no_rule() -> None:
    assert markdown_lines("——经济稳中有进。")[0].text == "——经济稳中有进。"


def test_hostile_marks_take_no_time() -> None:
    start = time.perf_counter()
    for mark in ("*", "_", "[", "`", "<a", "**a", "|-", "> ", "~~x"):
        markdown_lines(mark * 20_000)
    assert time.perf_counter() - start < 2
