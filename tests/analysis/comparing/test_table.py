from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.analysis.comparing.table import (
    Comparison,
    Group,
    GroupKey,
    compare,
    sample,
    ticks,
)
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.comparing.compared import compared_report
from tests.analysis.sample import marked_report
from tests.builders import make_report


def group_of(key: GroupKey, comparison: Comparison | None = None) -> Group:
    found = (comparison or compare(compared_report())).group(key)
    assert found
    return found


def without(report: Report, status: Status) -> Report:
    return replace(report, figures=tuple(f for f in report.figures if f.status is not status))


def test_the_bundled_report_compares_as_designed() -> None:
    comparison = compare(ningbo())
    assert [comparison.count(lean) for lean in (1, 0, -1)] == [11, 4, 9]
    assert [len(group.lines) for group in comparison.groups[:2]] == [5, 19]


def test_every_target_of_the_bundled_report_is_in_a_line() -> None:
    lines = [line for group in compare(ningbo()).groups for line in group.lines]
    targets = {f.id for f in ningbo().figures if f.status is Status.TARGET}
    assert {line.target.id for line in lines} == targets


def test_groups_stand_in_their_order() -> None:
    assert [group.key for group in compare(compared_report()).groups] == list(GroupKey)


def test_groups_without_lines_are_left_out() -> None:
    assert [group.key for group in compare(make_report()).groups] == [
        GroupKey.RATES,
        GroupKey.TOTALS,
    ]


def test_rates_share_an_axis_whose_grid_is_its_readings() -> None:
    rates = group_of(GroupKey.RATES)
    assert rates.axis
    assert rates.axis.lines == tuple(tick.at for tick in rates.ticks)


def test_totals_have_no_readings() -> None:
    totals = group_of(GroupKey.TOTALS)
    assert totals.axis
    assert (totals.axis.relative, totals.ticks) == (True, ())


def test_titles() -> None:
    rates, alone = group_of(GroupKey.RATES), group_of(GroupKey.UNPAIRED)
    assert (rates.title, rates.note, rates.short) == ("增速", "各行同轴", "增速")
    assert (alone.title, alone.note, alone.short) == ("目标没有对应的实绩", "", "无实绩的目标")


def test_a_rate_in_words() -> None:
    (line,) = group_of(GroupKey.RATES).lines
    assert line.sentence == "2022年固定资产投资增长10%，2023年目标增长10%以上，持平或更高"
    assert (line.actual_text, line.target_text, line.unit) == ("10%", "10%以上", "")


def test_a_total_has_its_unit_beside_the_name() -> None:
    line = next(ln for ln in group_of(GroupKey.TOTALS).lines if ln.name == "利用外资")
    assert (line.actual_text, line.target_text, line.unit) == ("37", "50", "亿美元")
    assert (line.change, line.lean) == ("+35%", 1)


def test_a_gain_has_the_verb_of_the_text() -> None:
    line = next(ln for ln in group_of(GroupKey.TOTALS).lines if ln.name == "冠军")
    assert (line.actual_text, line.target_text) == ("新增20", "新增20左右")


def test_another_scale_is_said_with_its_unit() -> None:
    report = marked_report(
        {"review-1-1": "甲。营收⟦9000亿元|营收|level⟧。"},
        {"plan-1-1": "乙。营收⟦1万亿元|营收|level⟧。"},
    )
    (line,) = group_of(GroupKey.TOTALS, compare(report)).lines
    assert (line.actual_text, line.target_text) == ("9000", "1万亿元")


def test_what_does_not_compare_says_why() -> None:
    lines = {line.name: line for line in group_of(GroupKey.UNLIKE).lines}
    line = lines["营收"]
    assert (line.actual_text, line.target_text, line.change) == ("420亿元", "增长20%", "")
    assert line.sentence.endswith("口径有别，不比较：一边是总量，一边是增速")


def test_a_target_alone_says_that_the_text_has_no_actual() -> None:
    (line,) = group_of(GroupKey.UNPAIRED).lines
    assert line.sentence == "2023年目标工业增长8%，2022年实绩原文未载"
    assert line.figures == (line.target.id,)


def test_a_target_without_number_says_only_what_it_says() -> None:
    (line,) = group_of(GroupKey.UNNUMBERED).lines
    assert line.sentence == "2023年目标收入与经济同步"


@pytest.mark.parametrize("status", list(Status))
def test_sides_of_a_pair(status: Status) -> None:
    (line,) = group_of(GroupKey.RATES).lines
    assert line.figure(status).status is status
    assert line.has(line.figure(status).id)


def test_a_target_alone_stands_for_both_sides() -> None:
    (line,) = group_of(GroupKey.UNPAIRED).lines
    assert line.figure(Status.ACTUAL) is line.target


def test_sample_marks_what_differs() -> None:
    found = sample(group_of(GroupKey.UNLIKE))
    assert found.text == "省级项目463个 / 市级项目400个以上"
    assert [found.text[s.start : s.end] for s in found.marks] == ["省级", "市级"]


def test_sample_of_targets_alone() -> None:
    assert sample(group_of(GroupKey.UNPAIRED)) == ("工业增长8%", ())


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        ("0", "40", ["0", "10", "20", "30", "40%"]),
        ("0", "8", ["0", "2", "4", "6", "8%"]),
        ("-10", "10", ["−10", "−5", "0", "5", "10%"]),
        ("0", "0.5", ["0", "0.1", "0.2", "0.3", "0.4", "0.5%"]),
        ("0", "600", ["0", "200", "400", "600%"]),
        ("0", "0", []),
    ],
)
def test_readings_of_an_axis(low: str, high: str, texts: list[str]) -> None:
    found = ticks(Decimal(low), Decimal(high))
    assert [tick.text for tick in found] == texts


def test_readings_stand_where_they_belong() -> None:
    assert [tick.at for tick in ticks(Decimal(-10), Decimal(10))] == [
        Decimal(n) / 4 for n in range(5)
    ]


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (NO_REPORT, ""),
        (make_report(), ""),
        (make_report(figures=False), "这份报告没有数字，无从对比。"),
        (without(make_report(), Status.TARGET), "这份报告没有目标，无从对比。"),
        (without(make_report(), Status.ACTUAL), "这份报告没有实绩，无从对比。"),
        (
            marked_report(
                {"review-1-1": "甲。营收⟦9亿元|营收|level⟧。"},
                {"plan-1-1": "乙。工业⟦8%|工业|growth⟧。"},
            ),
            "这份报告没有同口径的实绩和目标，无从对比。",
        ),
    ],
    ids=["none", "pairs", "no figures", "no targets", "no actuals", "nothing alike"],
)
def test_why_nothing_compares(report: Report, sentence: str) -> None:
    assert compare(report).empty == sentence


def test_group_that_is_not_there() -> None:
    assert compare(NO_REPORT).group(GroupKey.RATES) is None
