from __future__ import annotations

import pytest

from briefing_app.analysis.series import draw, find_series
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report


def years(*numbers: tuple[str, str], place: str = "示例市") -> list[Report]:
    """Return a report a year from 2021 on, each with what was reached and what is aimed at."""
    return [
        report([number("gdp", reached), goal("gdp", aimed)], place=place, year=2021 + n)
        for n, (reached, aimed) in enumerate(numbers)
    ]


THREE = years(("2%", "6%"), ("8%", "7%"), ("5%", "6%以上"))


def test_each_year_has_what_was_reached_and_what_was_set_before() -> None:
    points = find_series(THREE, "示例市").series[0].points
    said = [(p.year, p.actual and p.actual.printed, p.target and p.target.printed) for p in points]
    assert said == [
        (2020, "2%", None), (2021, "8%", "6%"), (2022, "5%", "7%"), (2023, None, "6%以上"),
    ]  # fmt: skip
    assert (points[1].actual_report, points[1].target_report) == ("示例市-2022", "示例市-2021")


def test_a_series_reads_as_words() -> None:
    spoken = find_series(THREE, "示例市").series[0].spoken
    assert spoken.startswith(
        "地区生产总值，增速，%：2020年做到增长2%；2021年做到增长8%，定的是增长6%；"
    )


@pytest.mark.parametrize(
    ("reports", "reason"),
    [
        ([], "示例没有报告，不画线"),
        (THREE[:1], "示例只有一个年份，不画线"),
        ([*THREE[:2], *years(("1%", "2%"), place="样本市")], "示例只有两个年份，不画线"),
        ([THREE[0], THREE[0], THREE[1]], "示例只有两个年份，不画线"),
    ],
)
def test_fewer_than_three_years_are_no_line(reports: list[Report], reason: str) -> None:
    found = find_series(reports, "示例市")
    assert (found.series, found.reason) == ((), reason)


def test_reports_that_share_nothing_say_so() -> None:
    reports = [report([number(key, "3亩")], year=2021 + n) for n, key in enumerate("abc")]
    assert find_series(reports, "示例市").reason == "示例的三份报告没有同口径的指标，不画线"


def test_the_count_of_many_reports_is_in_digits() -> None:
    reports = [report([], year=2010 + n) for n in range(11)]
    assert "11份" in find_series(reports, "示例市").reason


def test_headline_quantities_come_first() -> None:
    def both(year: int) -> Report:
        figures = [number("harvest", "3吨"), number("retail", "5%"), goal("retail", "6%")]
        return report(figures, year=year)

    found = find_series([both(year) for year in (2021, 2022, 2023)], "示例市").series
    assert [(each.name, each.note) for each in found] == [
        ("社会消费品零售总额", "增速，%"),
        ("粮食产量", "吨"),
    ]


def test_a_line_joins_years_that_follow() -> None:
    drawing = draw(find_series(THREE, "示例市").series[0])
    assert [(a.year, b.year) for a, b in drawing.line] == [(2020, 2021), (2021, 2022)]
    assert drawing.ahead is not None
    assert [point.year for point in drawing.ahead] == [2022, 2023]


def test_a_year_that_is_missing_breaks_the_line() -> None:
    reports = [report([number("gdp", "5%")], year=year) for year in (2015, 2016, 2018)]
    drawing = draw(find_series(reports, "示例市").series[0])
    assert [(a.year, b.year) for a, b in drawing.line] == [(2014, 2015)]
    assert drawing.ahead is None
    assert drawing.last_target == ""


def test_heights_begin_at_zero() -> None:
    drawing = draw(find_series(THREE, "示例市").series[0])
    assert [point.actual for point in drawing.points] == [0.25, 1.0, 0.625, None]
    assert [point.x for point in drawing.points] == [0, 1 / 3, 2 / 3, 1]
    assert drawing.zero == 0


def test_a_range_stands_at_its_middle() -> None:
    reports = years(("2%", "6%"), ("8%", "7%"), ("5%", "4—6%"))
    assert draw(find_series(reports, "示例市").series[0]).points[-1].target == 0.625


def test_what_falls_below_zero_lifts_the_zero_line() -> None:
    reports = [
        report([number("gdp", words, down=down)], year=2021 + n)
        for n, (words, down) in enumerate([("5%", True), ("5%", False), ("3%", False)])
    ]
    assert draw(find_series(reports, "示例市").series[0]).zero == 0.5


def test_units_are_brought_to_one_height() -> None:
    reports = [
        report([number("jobs", words)], year=2021 + n)
        for n, words in enumerate(["20000人", "4万人", "40000人"])
    ]
    drawing = draw(find_series(reports, "示例市").series[0])
    assert [point.actual for point in drawing.points] == [0.5, 1.0, 1.0]


def test_labels_leave_out_the_unit_of_the_head() -> None:
    reports = [
        report([number("jobs", "3万人"), goal("jobs", words)], year=2021 + n)
        for n, words in enumerate(["2万人", "4万人", "40000人以上"])
    ]
    drawing = draw(find_series(reports, "示例市").series[0])
    assert (drawing.last_actual, drawing.last_target) == ("3", "40000人以上")


def test_numbers_of_other_years_are_in_no_series() -> None:
    reports = years(("2%", "6%"), ("8%", "7%"), ("5%", "6%"))
    odd = report([number("jobs", "3万人", period=2015)], year=2024)
    assert len(find_series([*reports, odd], "示例市").series) == 1
