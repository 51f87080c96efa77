from __future__ import annotations

import json

from briefing_app.analysis.comparing.across import Question, compare_reports
from briefing_app.export.across_record import across_record
from briefing_app.export.records import Record
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report

LEFT = report([goal("gdp", "6%"), goal("jobs", "10—12万人"), number("foreign", "37亿美元")])
RIGHT = report(
    [number("gdp", "3.5%"), number("jobs", "90000—95000人"), number("foreign", "5亿元")], year=2023
)


def record(left: Report = LEFT, right: Report = RIGHT) -> Record:
    views = [compare_reports(left, right, q) for q in (Question.KEPT, Question.ALIKE)]
    return json.loads(json.dumps(across_record(left, right, views)))  # type: ignore[no-any-return]


def test_rows_have_both_figures_and_what_lies_between() -> None:
    row = record()["rows"][0]
    assert (row["indicator"], row["question"], row["comparable"]) == ("地区生产总值", "kept", True)
    assert (row["left"]["report"], row["right"]["report"]) == ("示例市-2022", "示例市-2023")
    assert (row["left"]["status"], row["right"]["status"]) == ("target", "actual")
    assert (row["difference"]["value"], row["difference"]["unit"]) == ("-2.5", "个百分点")


def test_a_conversion_is_said_exactly() -> None:
    row = record()["rows"][1]
    assert row["how"] == "换算 人 → 万人"
    assert row["converted"] == {
        "side": "right", "value": "9", "upper": "9.5", "unit": "万人", "from": "人",
    }  # fmt: skip


def test_what_is_not_compared_says_why() -> None:
    row = next(row for row in record()["rows"] if not row["comparable"])
    assert (row["reason"], row["difference"]) == ("口径有别：币种不同，不换算", None)


def test_counts_are_of_the_first_question() -> None:
    told = record()
    assert (told["kind"], told["question"]) == ("two_years", "kept")
    assert told["counts"]["aligned"] == 2
    assert told["counts"] == told["counts_by_question"]["kept"]


def test_what_stands_alone_is_listed() -> None:
    told = record()
    assert [each["printed"] for each in told["only_left"]] == ["6%", "10—12万人"]
    assert [each["indicator"] for each in told["only_right"]] == ["地区生产总值", "城镇新增就业"]


def test_a_difference_that_cannot_be_said_is_null() -> None:
    left, right = report([number("jobs", "0人")]), report([number("jobs", "4人")], place="样本市")
    told = across_record(left, right, [compare_reports(left, right)])
    assert told["rows"][0]["difference"] is None
    assert told["rows"][0]["converted"] is None
