from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.comparing.dumbbells import (
    Chevron,
    DumbbellCard,
    DumbbellGroup,
    DumbbellRow,
    comparison_groups,
    dumbbell_card,
)
from briefing_app.analysis.comparing.pairs import find_pairs
from tests.analysis.sample import marked_report


def card_of(review: str, plan: str) -> DumbbellCard:
    report = marked_report({"review-1-1": f"甲。{review}。"}, {"plan-1-1": f"乙。{plan}。"})
    card = dumbbell_card(find_pairs(report))
    assert card is not None
    return card


def group_of(review: str, plan: str) -> DumbbellGroup:
    (group,) = card_of(review, plan).groups
    return group


def row_of(review: str, plan: str) -> DumbbellRow:
    return group_of(review, plan).rows[0]


def test_no_pairs_no_card() -> None:
    assert dumbbell_card([]) is None


def test_growth_shares_an_axis_from_zero() -> None:
    group = group_of(
        "⟦4.8%|retail|growth⟧⟦35.5%|loans|growth⟧", "⟦6%|retail|growth⟧⟦16%|loans|growth⟧"
    )
    assert group.title == "增速，同轴 0–40%"
    assert not group.relative
    assert [(r.label, r.start, r.end) for r in group.rows] == [
        ("社会消费品零售总额", Decimal("0.12"), Decimal("0.15")),
        ("普惠小微贷款", Decimal("0.8875"), Decimal("0.4")),
    ]


def test_a_fall_takes_the_axis_below_zero() -> None:
    group = group_of("⟦3%|retail|growth|down⟧", "⟦5%|retail|growth⟧")
    assert group.title == "增速，同轴 −4–5%"
    assert group.rows[0].actual_text == "降3%"


def test_rates_of_nothing_have_an_axis_too() -> None:
    assert group_of("⟦0%|retail|growth⟧", "⟦0%|retail|growth⟧").rows[0].start == 0


def test_totals_are_ratios_to_their_own_actual_value() -> None:
    group = group_of(
        "⟦37亿美元|foreign|level⟧⟦1850亿元|fai|level⟧",
        "⟦50亿美元|foreign|level⟧⟦2000亿元|fai|level⟧",
    )
    assert group.title == "总量，竖线为 2022 实绩"
    assert group.relative
    (line,) = group.lines
    assert [r.start for r in group.rows] == [line, line]
    assert [r.unit for r in group.rows] == ["亿美元", "亿元"]
    assert group.rows[0].end > group.rows[1].end > line


def compared(review: str, plan: str) -> DumbbellGroup:
    report = marked_report({"review-1-1": f"甲。{review}。"}, {"plan-1-1": f"乙。{plan}。"})
    (group,) = comparison_groups(find_pairs(report))
    return group


def test_the_largest_change_reaches_the_end_of_a_centred_axis() -> None:
    group = compared(
        "⟦37亿美元|foreign|level⟧⟦1850亿元|fai|level⟧",
        "⟦50亿美元|foreign|level⟧⟦2000亿元|fai|level⟧",
    )
    assert group.lines == (Decimal("0.5"),)
    assert group.rows[0].end == 1


def test_a_small_change_stays_near_the_middle_of_a_centred_axis() -> None:
    group = compared("⟦100亿元|fai|level⟧", "⟦101亿元|fai|level⟧")
    assert group.rows[0].end == Decimal("0.55")


def test_a_shared_unit_stands_in_the_head() -> None:
    group = group_of("⟦5亿元|fai|level⟧", "⟦4亿元|fai|level⟧")
    assert group.title == "亿元，竖线为 2022 实绩"
    assert group.rows[0].unit == ""


def test_units_that_differ_in_scale_are_both_written() -> None:
    row = row_of("⟦9000家|fai|level⟧", "⟦1.2万家|fai|level⟧")
    assert (row.actual_text, row.target_text, row.unit) == ("9000", "1.2万家", "家")
    assert row.end > row.start


def test_shares_are_drawn_as_ratios_and_worded_in_points() -> None:
    group = group_of("⟦3.0%|rd|share⟧", "⟦3.15%|rd|share⟧")
    assert group.relative
    assert (group.rows[0].unit, group.rows[0].change) == ("", "+0.15 个百分点")


def test_a_share_of_nothing_has_no_ratio() -> None:
    assert not group_of("⟦0%|rd|share⟧", "⟦3%|rd|share⟧").relative


def test_growth_stands_before_totals() -> None:
    card = card_of("⟦5亿元|fai|level⟧⟦5%|retail|growth⟧", "⟦4亿元|fai|level⟧⟦6%|retail|growth⟧")
    assert [g.relative for g in card.groups] == [False, True]
    assert card.years == (2022, 2023)


@pytest.mark.parametrize(
    ("actual", "target", "mark"),
    [
        ("500亿元", "突破600亿元", Chevron.MORE),
        ("500亿元", "500亿元以上", Chevron.MORE),
        ("585亿元", "330亿元以上", Chevron.NONE),
        ("5亿元", "3亿元以内", Chevron.LESS),
        ("3亿元", "5亿元以内", Chevron.NONE),
        ("20亿元", "20亿元左右", Chevron.NONE),
    ],
)
def test_a_chevron_never_points_back(actual: str, target: str, mark: Chevron) -> None:
    assert row_of(f"⟦{actual}|fai|level⟧", f"⟦{target}|fai|level⟧").chevron is mark


@pytest.mark.parametrize(("target", "mark"), [("5%以上", Chevron.LESS), ("5%以内", Chevron.MORE)])
def test_a_falling_bound_turns_the_chevron(target: str, mark: Chevron) -> None:
    row = row_of("⟦5%|fai|growth|down⟧", f"⟦{target}|fai|growth|down⟧")
    assert row.chevron is mark


def test_spoken_gives_both_years_and_the_change() -> None:
    row = row_of("⟦10%|fai|growth⟧", "⟦10%以上|fai|growth⟧")
    assert row.spoken == ("固定资产投资，2022年增长10%，2023年目标增长10%以上，持平或更高")


@given(st.lists(st.tuples(st.integers(1, 999), st.integers(1, 999)), min_size=1, max_size=6))
@pytest.mark.parametrize(("unit", "measure"), [("%", "growth"), ("亿元", "level")])
def test_marks_lie_on_the_axis_and_rows_by_change(
    unit: str, measure: str, values: list[tuple[int, int]]
) -> None:
    review = "".join(f"⟦{a}{unit}|i{n}|{measure}⟧" for n, (a, _) in enumerate(values))
    plan = "".join(f"⟦{t}{unit}|i{n}|{measure}⟧" for n, (_, t) in enumerate(values))
    rows = group_of(review, plan).rows
    assert all(0 <= r.start <= 1 and 0 <= r.end <= 1 for r in rows)
    assert all((r.end > r.start) == ("+" in r.change) for r in rows)
    changes = [r.end - r.start for r in rows]
    assert changes == sorted(changes, reverse=True)


def test_the_table_has_the_actual_value_in_the_middle() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦10亿元|funds|level⟧⟦10个|champions|increase⟧。"},
        {"plan-1-1": "乙。⟦5亿元|funds|level⟧⟦12个|champions|increase⟧。"},
    )
    (group,) = comparison_groups(find_pairs(report))
    assert group.lines == (Decimal("0.5"),)
    assert {row.start for row in group.rows} == {Decimal("0.5")}
    more, less = (row.end - row.start for row in group.rows)
    assert abs(less / more + Decimal("2.5")) < Decimal("1e-20")


def test_the_table_has_rates_first() -> None:
    assert [g.relative for g in comparison_groups(find_pairs(marked_report()))] == [False, True]


def test_no_pairs_no_groups() -> None:
    assert comparison_groups(()) == ()
