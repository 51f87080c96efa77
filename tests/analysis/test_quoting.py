from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.quoting import place_line, quotation, quoted, short_place
from tests.analysis.sample import marked_report

REPORT = marked_report()


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("review-1-2", "第2版 ·（一）· 市场活力"),
        ("plan-1-1", "第2版 · 2023（一）· 减负"),
        ("plan-targets", "第2版 · 2023年主要预期目标"),
        ("review", "第2版 · review部分"),
    ],
)
def test_place_line(section: str, line: str) -> None:
    assert place_line(REPORT, section) == line


def test_place_line_without_a_page() -> None:
    bare = replace(REPORT, source=replace(REPORT.source, page=""))
    assert place_line(bare, "plan-targets") == "2023年主要预期目标"


def test_marks_inside_are_turned_and_no_comma_hangs() -> None:
    assert quoted("推进“双百”工程；") == "“推进‘双百’工程”"
    assert quoted("增长10%。") == "“增长10%。”"


def test_a_quotation_names_report_and_place() -> None:
    words = quotation(REPORT, "增长10%。", "第2版")
    assert words == f"“增长10%。”——《{REPORT.title}》第2版"


def test_a_short_place_is_area_and_topic() -> None:
    assert short_place(REPORT, "review-1-2") == "（一）市场活力"
    assert short_place(REPORT, "plan-targets") == REPORT.section("plan-targets").short
