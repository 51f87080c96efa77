from __future__ import annotations

import pytest

from briefing_app.analysis.comparing.across import (
    GroupKey,
    Question,
    Side,
    Table,
    across_table,
    compare_reports,
)
from briefing_app.analysis.comparing.dumbbells import Chevron
from briefing_app.model.figure import Figure, Measure
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report


def table(left: Report, right: Report, question: Question = Question.ALIKE) -> Table:
    return across_table(left, right, compare_reports(left, right, question))


def places(mine: list[Figure], other: list[Figure]) -> Table:
    return table(report(mine), report(other, place="样本市"))


def test_actual_and_target_of_one_quantity_share_a_row() -> None:
    both = [number("gdp", "6%"), goal("gdp", "7%以上")]
    made = places(both, both)
    assert [column.head for column in made.columns] == ["2021 实绩", "2022 目标"]
    assert len(made.rows) == 1
    assert [cell.text for cell in made.rows[0].left] == ["6%", "7%以上"]
    assert len(made.rows[0].figures) == 4


def test_what_only_one_of_them_says_stands_alone_in_the_row() -> None:
    made = places([number("gdp", "6%")], [number("gdp", "5%"), goal("gdp", "7%")])
    row = made.rows[0]
    assert (row.left[1].text, row.left[1].mark) == ("原文未载", None)
    assert row.right[1].text == "7%"
    assert [side for side, _ in row.figures] == [Side.LEFT, Side.RIGHT, Side.RIGHT]


def test_numbers_alone_are_converted_too() -> None:
    made = places([number("jobs", "6万人")], [number("jobs", "5万人"), goal("jobs", "70000人")])
    assert made.rows[0].right[1].converted == "＝7万人"


def test_the_converted_number_stands_beside_the_printed_one() -> None:
    row = places([number("jobs", "24万人")], [number("jobs", "86000人")]).rows[0]
    assert (row.left[0].converted, row.right[0].text, row.right[0].converted) == (
        "", "86000人", "＝8.6万人",
    )  # fmt: skip
    assert (row.converts, row.how) == (True, "换算 人 → 万人")


def test_where_the_left_is_converted_it_says_so_there() -> None:
    row = places([number("land", "2000平方米")], [number("land", "7亩")]).rows[0]
    assert (row.left[0].converted, row.right[0].converted) == ("＝3亩", "")


def test_rates_share_a_round_axis() -> None:
    group = places([number("gdp", "6%"), number("retail", "35%")], [number("gdp", "3%"), number("retail", "22%")]).groups[0]  # fmt: skip
    assert group.key is GroupKey.RATES
    assert [(tick.at, tick.text) for tick in group.ticks] == [
        (0.0, "0"), (0.25, "10"), (0.5, "20"), (0.75, "30"), (1.0, "40%"),
    ]  # fmt: skip
    marks = [cell.mark.at for row in group.rows for cell in (*row.left, *row.right) if cell.mark]
    assert marks == [0.15, 0.075, 0.875, 0.55]


def test_an_axis_goes_below_zero_where_a_number_does() -> None:
    group = places([number("gdp", "6%")], [number("gdp", "3%", down=True)]).groups[0]
    assert [tick.text for tick in group.ticks] == ["−4", "−2", "0", "2", "4", "6%"]
    assert group.zero == pytest.approx(0.4)


def test_nothing_but_zero_has_an_axis_still() -> None:
    group = places([number("gdp", "0%")], [number("gdp", "0%")]).groups[0]
    assert group.ticks[-1].text == "1%"


def test_amounts_begin_at_zero_each_on_its_own() -> None:
    group = places([number("jobs", "24万人")], [number("jobs", "60000人")]).groups[0]
    assert (group.key, group.ticks) == (GroupKey.AMOUNTS, ())
    row = group.rows[0]
    assert row.left[0].mark is not None
    assert row.right[0].mark is not None
    assert (row.left[0].mark.at, row.right[0].mark.at) == (1.0, 0.25)


def test_bounds_and_ranges_are_drawn() -> None:
    row = places([number("jobs", "4万人以上")], [number("jobs", "2—4万人")]).rows[0]
    assert row.left[0].mark is not None
    assert row.right[0].mark is not None
    assert row.left[0].mark.chevron is Chevron.MORE
    assert (row.right[0].mark.at, row.right[0].mark.end) == (0.5, 1.0)


def test_a_streak_is_no_length() -> None:
    figures = [number("harvest", "5年", measure=Measure.STREAK)]
    row = places(figures, figures).rows[0]
    assert row.left[0].mark is None
    assert row.change == "算不出比例"


def test_lines_are_told_apart_by_place_or_by_side() -> None:
    figures = [number("gdp", "6%")]
    assert places(figures, figures).labels == ("示例", "样本")
    assert table(report(figures), report(figures, year=2023)).labels == ("甲", "乙")
    assert table(report(figures), report(figures)).labels == ("甲", "乙")


def test_columns_of_two_years_name_both() -> None:
    figures = [number("gdp", "6%"), goal("gdp", "7%")]
    heads = [c.head for c in table(report(figures), report(figures, year=2023)).columns]
    assert heads == ["实绩：甲 2021，乙 2022", "目标：甲 2022，乙 2023"]


def test_goals_beside_what_was_reached_are_one_column_and_a_difference() -> None:
    left, right = report([goal("gdp", "6%")]), report([number("gdp", "7%")], year=2023)
    made = table(left, right, Question.KEPT)
    assert [column.head for column in made.columns] == ["2022：甲目标，乙实绩"]
    assert made.rows[0].change == "+1 个百分点"


def test_a_row_reads_as_words() -> None:
    row = places(
        [number("jobs", "24万人")], [number("jobs", "86000人"), goal("jobs", "9万人")]
    ).rows[0]
    assert row.spoken == (
        "城镇新增就业（换算 人 → 万人）：甲示例，2021年实绩24万人，目标原文未载；"
        "乙样本，2021年实绩86000人，即8.6万人，2022年目标9万人"
    )


def test_several_pairs_of_one_quantity_are_rows_of_their_own() -> None:
    figures = [number("jobs", "24万人"), number("jobs", "3万人"), goal("jobs", "2万人")]
    made = places(figures, figures)
    assert [[cell.text for cell in row.left] for row in made.rows] == [
        ["24万人", "2万人"], ["3万人", "原文未载"],
    ]  # fmt: skip
