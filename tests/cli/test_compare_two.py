from __future__ import annotations

import json

import pytest

from briefing_app.cli.compare_two import print_reports
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report

Told = pytest.CaptureFixture[str]
LEFT = report([goal("gdp", "6%"), goal("jobs", "10万人"), goal("foreign", "37亿美元")])
RIGHT = report(
    [number("gdp", "3.5%", name="生产总值"), number("jobs", "90000人"), number("foreign", "5亿元")],
    year=2023,
)


def printed(capsys: Told, left: Report = LEFT, right: Report = RIGHT) -> str:
    assert print_reports(left, right, as_json=False) == 0
    return capsys.readouterr().out


def test_rows_say_how_they_were_found(capsys: Told) -> None:
    lines = printed(capsys).splitlines()
    assert [word for line in lines if "3.5%" in line for word in line.split()] == [
        "地区生产总值", "增速", "2022", "增长6%", "2022", "增长3.5%",
        "−2.5", "个百分点", "乙写作“生产总值”",
    ]  # fmt: skip


def test_converted_numbers_stand_behind_the_printed_ones(capsys: Told) -> None:
    assert "90000人＝9万人" in printed(capsys)


def test_what_is_not_compared_stands_below(capsys: Told) -> None:
    assert "币种不同，不换算" in printed(capsys)


def test_counts_end_a_table(capsys: Told) -> None:
    assert "对上 2 项，其中换算 1，口径有别 1，只在甲 0，只在乙 0。" in printed(capsys)


def test_what_was_not_asked_for_is_counted(capsys: Told) -> None:
    right = report([number("gdp", "3%"), number("gdp", "3%"), goal("gdp", "7%")], year=2023)
    assert "重述 甲 0、乙 1，不在此问 甲 0、乙 1。" in printed(capsys, LEFT, right)


def test_nothing_that_aligns_points_to_the_wording(capsys: Told) -> None:
    told = printed(
        capsys, report([number("gdp", "3%")]), report([number("land", "3亩")], year=2025)
    )
    assert "没有同口径的指标，可看表述：briefing-app wording 示例市-2022 示例市-2025" in told


def test_json_has_the_rows_of_both_questions(capsys: Told) -> None:
    assert print_reports(LEFT, RIGHT, as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["counts_by_question"]) == ["kept", "alike"]
