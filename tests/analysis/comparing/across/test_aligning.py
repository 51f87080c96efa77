from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.analysis.comparing.across import (
    Across,
    Kind,
    Question,
    Side,
    compare_reports,
    kind_of,
    questions_for,
)
from briefing_app.analysis.comparing.unlike import Reason
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind
from tests.analysis.comparing.across.two import goal, number, report

LAST = [goal("gdp", "6%"), number("gdp", "8.3%"), goal("retail", "8%"), goal("jobs", "10万人")]
THIS = [
    number("gdp", "3.5%"),
    goal("gdp", "6.5%"),
    number("retail", "4.8%"),
    number("jobs", "12万人"),
]


def kept(view: Across) -> list[tuple[str, str, str]]:
    return [(row.name, row.left.printed, row.right.printed) for row in view.aligned]


def test_of_two_years_that_follow_goals_are_laid_beside_what_was_reached() -> None:
    view = compare_reports(report(LAST), report(THIS, year=2023))
    assert (view.kind, view.question) == (Kind.YEARS, Question.KEPT)
    assert ("地区生产总值", "6%", "3.5%") in kept(view)
    assert ("城镇新增就业", "10万人", "12万人") in kept(view)


def test_the_difference_is_the_right_minus_the_left() -> None:
    view = compare_reports(report(LAST), report(THIS, year=2023))
    change = next(row.difference for row in view.aligned if row.left.printed == "6%")
    assert change is not None
    assert change.text == "−2.5 个百分点"


def test_this_years_goals_stand_beside_last_years() -> None:
    view = compare_reports(report(LAST), report(THIS, year=2023), Question.ALIKE)
    assert ("地区生产总值", "6%", "6.5%") in kept(view)
    assert ("地区生产总值", "8.3%", "3.5%") in kept(view)


def test_the_later_report_may_come_first() -> None:
    view = compare_reports(report(THIS, year=2023), report(LAST))
    assert view.question is Question.KEPT_BACK
    assert ("地区生产总值", "3.5%", "6%") in kept(view)


@pytest.mark.parametrize(
    ("place", "year", "kind"),
    [
        ("示例市", 2022, Kind.SAME),
        ("示例", 2023, Kind.YEARS),
        ("样本市", 2022, Kind.PLACES),
        ("样本县", 2024, Kind.OTHER),
    ],
)
def test_how_two_reports_stand_to_one_another(place: str, year: int, kind: Kind) -> None:
    assert kind_of(report(LAST), report(THIS, place=place, year=year)) is kind


def test_years_that_do_not_follow_are_not_asked_whether_goals_were_kept() -> None:
    found = questions_for(report(LAST), report(THIS, year=2025))
    assert found[0] is Question.ALIKE
    assert Question.KEPT not in found


def test_two_places_are_asked_like_beside_like() -> None:
    view = compare_reports(report(LAST), report(LAST, place="样本市"))
    assert (view.kind, view.question) == (Kind.PLACES, Question.ALIKE)
    assert len(view.aligned) == len(LAST)


def test_the_same_name_is_said_to_be_the_same() -> None:
    view = compare_reports(report(LAST), report(LAST, place="样本市"))
    assert {row.how for row in view.aligned} == {"同名"}


def test_another_way_of_saying_it_is_named() -> None:
    right = report([number("retail", "3.1%", name="社零总额")], place="样本市")
    view = compare_reports(report([number("retail", "4.8%")]), right)
    assert view.aligned[0].how == "乙写作“社零总额”"


def test_an_indicator_of_its_own_is_known_by_an_alias() -> None:
    own = Indicator("she-ling", "社零总额", "", "money")
    right = report([number("she-ling", "3.1%", name="社零总额")], place="样本市", own=[own])
    view = compare_reports(report([number("retail", "4.8%")]), right)
    assert view.aligned[0].alias == "社零总额"


def test_one_id_with_two_names_is_two_quantities() -> None:
    mine = Indicator("shi-li", "实力", "", "item")
    other = Indicator("shi-li", "事例", "", "item")
    left = report([number("shi-li", "5项", name="实力")], own=[mine])
    right = report([number("shi-li", "6项", name="事例")], place="样本市", own=[other])
    assert compare_reports(left, right).counts.aligned == 0


def test_units_are_converted_to_those_of_the_left() -> None:
    right = report([number("jobs", "86000人")], place="样本市")
    row = compare_reports(report([number("jobs", "24万人")]), right).aligned[0]
    assert row.conversion is not None
    assert (row.how, row.conversion.text) == ("换算 人 → 万人", "8.6万人")
    assert row.difference is not None
    assert row.difference.text == "−64%"


def test_where_the_left_unit_has_no_end_the_left_is_converted() -> None:
    right = report([number("land", "7亩")], place="样本市")
    row = compare_reports(report([number("land", "2000平方米")]), right).aligned[0]
    assert row.conversion is not None
    assert (row.conversion.side, row.conversion.text) == (Side.LEFT, "3亩")


def test_both_ends_of_a_range_are_converted() -> None:
    right = report([number("jobs", "80000—90000人")], place="样本市")
    row = compare_reports(report([number("jobs", "8万人")]), right).aligned[0]
    assert row.conversion is not None
    assert row.conversion.text == "8—9万人"
    assert row.difference is not None
    assert row.difference.text == "0 至 +12%"


def test_classifiers_are_no_conversion() -> None:
    right = report([number("jobs", "5名")], place="样本市")
    row = compare_reports(report([number("jobs", "4人")]), right).aligned[0]
    assert row.conversion is None
    assert row.difference is not None
    assert row.difference.text == "+1 人"


@pytest.mark.parametrize(
    ("left", "right", "reason", "words"),
    [
        (
            number("foreign", "37亿美元"),
            number("foreign", "58亿元"),
            Reason.UNIT,
            "币种不同，不换算",
        ),
        (
            number("retail", "4870亿元"),
            number("retail", "3%"),
            Reason.MEASURE,
            "一边是总量，一边是增速",
        ),
        (
            number("industry", "6%"),
            number("industry", "7%", name="民营工业增加值"),
            Reason.SCOPE,
            "一边不限，一边限民营",
        ),
        (
            number("gdp", "6%"),
            number("gdp", "7%", name="地区生产总值年均"),
            Reason.PERIOD,
            "一边是当年，一边是年均",
        ),
        (number("land", "3亩"), number("land", "5宗"), Reason.UNIT, "一边以亩计，一边以宗计"),
        (
            number("harvest", "3吨", period=2015),
            number("harvest", "3吨"),
            Reason.PERIOD,
            "一边说2015年，一边说2021年",
        ),
    ],
)
def test_what_looks_alike_says_why_it_is_not_compared(
    left: object, right: object, reason: Reason, words: str
) -> None:
    view = compare_reports(report([left]), report([right], place="样本市"))  # type: ignore[list-item]
    assert [(each.reason, each.words) for each in view.apart] == [(reason, words)]
    assert view.aligned == ()


def test_one_year_that_is_only_one_sides_own() -> None:
    left = report([number("harvest", "3吨", period=2022)])
    view = compare_reports(left, report([number("harvest", "4吨")], year=2023), Question.ACTUALS)
    assert view.apart[0].words == "都说2022年，只是乙的当年"


def test_names_that_share_a_core_look_alike() -> None:
    mine, other = (Indicator(k, k, "", "item") for k in ("省级示范园区", "市级示范园区"))
    left = report([number("省级示范园区", "3个")], own=[mine])
    right = report([number("市级示范园区", "5个")], place="样本市", own=[other])
    each = compare_reports(left, right).apart[0]
    assert (each.name, each.words) == ("省级示范园区", "一边是省级，一边是市级")
    assert (each.left_marks[0], each.right_marks[0]) == ((0, 2), (0, 2))


def test_words_for_all_of_a_place_narrow_nothing() -> None:
    left = report([number("gdp", "6%", name="全市地区生产总值")])
    right = report([number("gdp", "7%", name="全省地区生产总值")], place="样本省")
    row = compare_reports(left, right).aligned[0]
    assert row.how == "同名"


def test_all_of_another_place_does_narrow() -> None:
    left = report([number("own", "6%", name="外贸占比")])
    right = report([number("own", "7%", name="全国外贸占比")], place="样本市")
    assert compare_reports(left, right).counts.aligned == 0


def test_one_number_for_two_quantities_stands_in_both_rows() -> None:
    left = report([number("urban,rural", "8%")])
    right = report([number("urban", "6%"), number("rural", "7%")], place="样本市")
    view = compare_reports(left, right)
    assert [row.shared for row in view.aligned] == [False, True]
    assert [row.name for row in view.aligned] == [
        "城镇居民人均可支配收入",
        "农村居民人均可支配收入",
    ]
    counts = view.counts
    assert (counts.aligned, counts.repeated_right, counts.right_total) == (1, 1, 2)


def test_one_number_for_two_quantities_on_the_right() -> None:
    left = report([number("urban", "6%"), number("rural", "7%")])
    view = compare_reports(left, report([number("urban,rural", "8%")], place="样本市"))
    assert (view.counts.aligned, view.counts.repeated_left) == (1, 1)


def test_two_numbers_for_the_same_two_quantities_are_one_pair() -> None:
    left, right = (report([number("urban,rural", "8%")], place=p) for p in ("示例市", "样本市"))
    counts = compare_reports(left, right).counts
    assert (counts.aligned, counts.left_total, counts.right_total) == (1, 1, 1)


def test_what_is_said_twice_is_not_only_on_one_side() -> None:
    left = report([number("jobs", "24万人"), number("jobs", "240000人")])
    view = compare_reports(left, report([number("jobs", "8万人")], place="样本市"))
    assert (view.counts.only_left, view.counts.repeated_left) == (0, 1)


def test_a_second_number_of_the_same_is_only_on_one_side() -> None:
    left = report([number("jobs", "24万人"), number("jobs", "3万人")])
    view = compare_reports(left, report([number("jobs", "8万人")], place="样本市"))
    assert [figure.printed for figure in view.only_left] == ["3万人"]


def test_a_goal_for_a_later_year_stands_beside_a_goal_for_that_year() -> None:
    left = report([goal("urban", "6%", period=2025), goal("urban", "5%")])
    right = report([goal("urban", "7%", period=2025), goal("urban", "4%")], year=2023)
    view = compare_reports(left, right, Question.TARGETS)
    assert sorted(kept(view)) == [
        ("城镇居民人均可支配收入", "5%", "4%"),
        ("城镇居民人均可支配收入", "6%", "7%"),
    ]


def test_what_lies_a_year_ahead_stands_beside_what_lies_a_year_ahead() -> None:
    left = report([number("jobs", "6万人", period=2022)])
    right = report([number("jobs", "7万人", period=2023)], year=2023)
    assert kept(compare_reports(left, right, Question.ACTUALS)) == [
        ("城镇新增就业", "6万人", "7万人")
    ]


def test_nothing_at_all_aligns_without_a_difference() -> None:
    left = report([number("harvest", "3吨")])
    row = compare_reports(left, report([number("harvest", "0吨")], place="样本市")).aligned[0]
    assert row.difference is None


def test_headline_quantities_come_first() -> None:
    left = report([number("harvest", "3吨"), number("retail", "5%"), goal("retail", "6%")])
    right = report([number("harvest", "4吨"), number("retail", "4%")], place="样本市")
    rows = compare_reports(left, right, Question.ACTUALS).aligned
    assert [(row.name, row.headline) for row in rows] == [
        ("社会消费品零售总额", True),
        ("粮食产量", False),
    ]


def test_without_a_targets_part_the_general_quantities_come_first() -> None:
    figures = [number("harvest", "3吨"), number("gdp", "5%")]
    left, right = (
        report(figures, place=place, goals=SectionKind.TASKS) for place in ("示例市", "样本市")
    )
    rows = compare_reports(left, right).aligned
    assert [row.name for row in rows] == ["地区生产总值", "粮食产量"]


NUMBERS = st.builds(
    lambda key, words, aim: goal(key, words) if aim else number(key, words),
    st.sampled_from(["gdp", "jobs", "land", "urban,rural", "urban", "foreign"]),
    st.sampled_from(["5%", "6%", "3万人", "30000人", "4亩", "7公顷", "2亿元", "2亿美元"]),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(NUMBERS, max_size=12), st.lists(NUMBERS, max_size=12), st.sampled_from(Question))
def test_every_figure_is_in_one_place(mine: list, other: list, question: Question) -> None:  # type: ignore[type-arg]
    left, right = report(mine), report(other, year=2023)
    view = compare_reports(left, right, question)
    assert view.counts.left_total == len(mine)
    assert view.counts.right_total == len(other)
    own = [row for row in view.aligned if not row.shared]
    sides = [*(row.left.id for row in own), *(each.left.id for each in view.apart)]
    sides += [f.id for f in (*view.only_left, *view.repeated_left, *view.aside_left)]
    assert sorted(sides) == sorted(f.id for f in left.figures)


def test_many_of_one_name_are_taken_in_their_order() -> None:
    figures = [number("jobs", f"{n}人") for n in range(1, 120)]
    left, right = (report(figures, place=place) for place in ("示例市", "样本市"))
    rows = compare_reports(left, right).aligned
    assert all(row.left.printed == row.right.printed for row in rows)


def test_sayings_that_lead_in_a_circle_end() -> None:
    pair = [
        Indicator("a", "甲量", "", "item", ("乙量",)),
        Indicator("b", "乙量", "", "item", ("甲量",)),
    ]
    left = report([number("a", "1项", name="甲量")], own=pair)
    right = report([number("b", "2项", name="乙量")], place="样本市", own=pair)
    assert compare_reports(left, right).counts.aligned == 1


def test_a_figure_without_a_known_indicator_goes_by_its_own_name() -> None:
    left = report([number("x", "1项", name="某量")])
    right = report([number("y", "2项", name="某量")], place="样本市")
    row = compare_reports(left, right).aligned[0]
    assert (row.name, row.how) == ("某量", "同名")


def test_a_name_of_several_that_no_indicator_has_is_the_figures_own() -> None:
    left = report([number("x,gdp", "1项", name="某量")])
    right = report([number("y", "2项", name="某量")], place="样本市")
    assert compare_reports(left, right).aligned[0].name == "某量"


def test_a_core_of_one_character_is_no_likeness() -> None:
    left = report([number("x", "1项", name="全省路")])
    right = report([number("y", "2项", name="全国路")], place="样本市")
    assert compare_reports(left, right).apart == ()
