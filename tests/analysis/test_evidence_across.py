from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.comparing.across import Question, across_table, compare_reports
from briefing_app.analysis.comparing.across.listing import Filter, Item, listed
from briefing_app.analysis.evidence import EvidenceError, EvidenceSheet
from briefing_app.analysis.evidence.across import AcrossChoice, evidence_across, pair_words
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report
from tests.export.across_samples import LEFT, MADE, RIGHT


def items(
    question: Question = Question.KEPT, left: Report = LEFT, right: Report = RIGHT
) -> list[Item]:
    """Return all rows of the list, in the order of the filters."""
    view = compare_reports(left, right, question)
    table = across_table(left, right, view)
    shown = (Filter.ALIGNED, Filter.APART, Filter.ONLY_LEFT, Filter.ONLY_RIGHT)
    found = [item for each in shown for item in listed(view, table, each)]
    return [item for item in found if not item.is_heading]


def sheet(*picked: int, question: Question = Question.KEPT, title: str = "") -> EvidenceSheet:
    view = compare_reports(LEFT, RIGHT, question)
    chosen = [items(question)[n] for n in picked]
    return evidence_across(LEFT, RIGHT, view, chosen, title, made=MADE)


def test_both_reports_are_named() -> None:
    made = sheet(0)
    assert made.report == "甲：示例市政府工作报告 2022；乙：示例市政府工作报告 2023"
    assert made.sides == ("甲 示例市 2022：2022 目标", "乙 示例市 2023：2022 实绩")
    assert (made.title, made.made) == ("地区生产总值：示例市 2022 与 2023", MADE)


def test_a_title_of_ones_own_stays() -> None:
    assert sheet(0, 1).title == "地区生产总值等 2 项：示例市 2022 与 2023"
    assert sheet(0, 1, title=" 两年 ").title == "两年"


def test_a_row_has_what_either_says_and_what_lies_between() -> None:
    first, second = sheet(0, 2).rows
    assert (first.actual.words, first.target.words) == ("增长6%以上", "增长5%")
    assert (first.actual.status, first.target.status) == (Status.TARGET, Status.ACTUAL)
    assert (first.change, first.comparable) == ("增速至少低 1 个百分点", True)
    assert (second.target.words, second.target.note) == ("86000人", "＝8.6万人")


def test_sentences_are_numbered_through_one_report_after_the_other() -> None:
    made = sheet(0, 2)
    assert [(p.number, p.side, p.words) for p in made.passages] == [
        (1, "left", "地区生产总值6%以上。"),
        (2, "left", "城镇新增就业10万人。"),
        (3, "right", "地区生产总值5%。"),
        (4, "right", "城镇新增就业86000人。"),
    ]
    assert [row.numbers for row in made.rows] == [(1, 3), (2, 4)]
    assert made.count == "2 项指标，4 处原文"


def test_what_is_not_compared_says_why_and_is_not_drawn() -> None:
    made = sheet(3)
    (row,) = made.rows
    assert (row.change, row.reason) == ("口径有别，不比较", "币种不同，不换算")
    assert (made.summary, made.beside) == ("没有对上的；一项口径有别，只并列", ())


def test_what_stands_alone_has_one_side() -> None:
    left, right = sheet(4, 5).rows
    assert (left.actual.words, left.target.absent) == ("3亩", True)
    assert (right.actual.absent, right.target.words, right.change) == (True, "3吨", "")


def test_one_line_says_how_the_rows_stand() -> None:
    assert (
        sheet(0, 1, 2, 3, 4).summary == "三项对上，其中一项换算；一项口径有别，只并列；一项只在甲"
    )


def test_rates_share_an_axis_and_amounts_begin_at_zero() -> None:
    rates, amounts = sheet(0, 1, 2).beside
    assert (rates.title, rates.zero) == ("增速，各行同轴", False)
    assert rates.ticks[0][1] == "0"
    assert (amounts.title, amounts.zero) == ("总量与数量，各行零起，各自一轴", True)
    (row,) = amounts.rows
    assert row.left.at > row.right.at > 0
    assert (row.left.text, row.left.status) == ("10万人", Status.TARGET)


def test_a_range_is_drawn_with_both_ends() -> None:
    right = next(row.right for row in sheet(0, question=Question.TARGETS).beside[0].rows)
    assert right.end is not None
    assert right.end > right.at


def test_rows_of_both_kinds_say_which_they_are() -> None:
    made = sheet(0, question=Question.ALIKE)
    assert made.sides == ("甲 示例市 2022", "乙 示例市 2023")
    assert [(row.actual.scope, row.target.scope) for row in made.rows] == [
        ("实绩", "实绩"), ("目标", "目标"),
    ]  # fmt: skip
    assert [row.status for row in made.beside[0].rows] == ["实绩", "目标"]


def test_another_year_than_the_report_s_is_said() -> None:
    left = report([goal("gdp", "6%", period=2025), goal("retail", "4%")])
    right = report([goal("gdp", "5%", period=2025), goal("retail", "3%")], year=2023)
    view = compare_reports(left, right, Question.TARGETS)
    made = evidence_across(left, right, view, items(Question.TARGETS, left, right))
    assert {row.actual.scope for row in made.rows} == {"2025 目标", "目标"}


def test_the_chart_is_said_in_words() -> None:
    assert sheet(2).spoken == "城镇新增就业：甲10万人，乙86000人＝8.6万人"


def test_sources_of_both_stand_below_and_what_was_worked_out_once() -> None:
    assert [label for label, _ in sheet(0).sources] == ["甲出处", "乙出处", "算"]
    assert [label for label, _ in sheet(3).sources] == ["甲出处", "乙出处"]


@pytest.mark.parametrize("count", [0, 9])
def test_a_page_takes_one_to_eight(count: int) -> None:
    figures = [number(f"i{n}", "5%") for n in range(9)]
    left, right = report(figures), report(figures, place="样本市")
    view = compare_reports(left, right, Question.ACTUALS)
    with pytest.raises(EvidenceError):
        evidence_across(left, right, view, items(Question.ACTUALS, left, right)[:count])


def test_the_head_of_a_group_is_no_row() -> None:
    view = compare_reports(LEFT, RIGHT, Question.KEPT)
    head = Item(group=across_table(LEFT, RIGHT, view).groups[0])
    with pytest.raises(EvidenceError):
        evidence_across(LEFT, RIGHT, view, [head])


def test_one_row_twice_is_there_once() -> None:
    assert len(sheet(0, 0).rows) == 1


def test_long_clauses_can_be_cut_closer() -> None:
    assert sheet(0).shorter is not None


@pytest.mark.parametrize(
    ("right", "words"),
    [(RIGHT, "示例市 2022 与 2023"), (replace(RIGHT, place="样本市"), "示例市 2022 与样本市 2023")],
)
def test_two_reports_are_named_in_few_words(right: Report, words: str) -> None:
    assert pair_words(LEFT, right) == words


def test_a_choice_makes_the_sheet_of_its_rows_in_any_order() -> None:
    view = compare_reports(LEFT, RIGHT, Question.KEPT)
    choice = AcrossChoice(LEFT, RIGHT, view, tuple(items()[:2]))
    assert choice.name == "示例市 2022 与 2023"
    assert [row.name for row in choice.rows] == ["地区生产总值", "社会消费品零售总额"]
    made = choice.sheet(("1", "0"), "", MADE)
    assert [row.name for row in made.rows] == ["社会消费品零售总额", "地区生产总值"]
