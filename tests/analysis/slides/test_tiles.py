from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.slides.tiles import OTHER_SCOPE
from briefing_app.analysis.words import Printed
from briefing_app.model.figure import Rank, Status
from briefing_app.model.pairing import Pairing
from tests.analysis.bundled_report import ningbo
from tests.analysis.slides.topics import TOPIC, drafts, first_tile, said, written


def test_a_tile_has_both_years_of_its_indicator() -> None:
    tile = first_tile(written("投资增长⟦10%|fai|growth⟧。", "投资增长⟦10%以上|fai|growth⟧。"))

    assert (tile.title, said(tile.actual), said(tile.target)) == (
        "固定资产投资",
        "增长10%",
        "增长10%以上",
    )


def test_the_sides_are_headed_by_year_and_status() -> None:
    tile = first_tile(written("投资增长⟦10%|fai|growth⟧。", "投资增长⟦9%|fai|growth⟧。"))

    assert [side.heading for side in tile.sides] == ["2022 实绩", "2023 目标"]


def test_a_number_comes_in_its_parts() -> None:
    tile = first_tile(written("专利⟦超4.7万件|patents|level⟧。"))

    assert tile.actual is not None
    assert tile.actual.value == Printed("超", "4.7", "万件", "")


def test_growth_and_places_go_with_their_amount() -> None:
    tile = first_tile(
        written(
            "零售⟦4870亿元|retail|level⟧，增长⟦4.8%|retail|growth⟧，"
            f"居⟦全省前列|retail|rank|rank=全省:前列|ranks={TOPIC}.retail.growth⟧。"
        )
    )

    assert tile.actual is not None
    assert (said(tile.actual), tile.actual.growth, tile.actual.seals) == (
        "4870亿元",
        "增长4.8%",
        ("全省前列",),
    )


def test_a_place_that_a_quantity_carries_itself_is_its_seal() -> None:
    report = written("⟦9亿元|retail|level⟧。")
    ranked = replace(report.figures[0], rank=Rank("全省", "1", "全省第一"))
    tile = first_tile(replace(report, figures=(ranked,)))

    assert tile.actual is not None
    assert tile.actual.seals == ("全省第一",)


def test_the_other_year_of_an_amount_may_be_a_growth() -> None:
    tile = first_tile(
        written(
            "零售⟦4870亿元|retail|level⟧，增长⟦4.8%|retail|growth⟧。", "增长⟦6%|retail|growth⟧。"
        )
    )

    assert (said(tile.actual), said(tile.target)) == ("4870亿元", "增长6%")


def test_a_place_alone_is_a_tile_in_words() -> None:
    tile = first_tile(written("评价位列⟦全国第五|survey|rank|rank=全国:5⟧。"))

    assert (tile.title, said(tile.actual)) == ("“万家民企评营商环境”", "全国第五")


def test_a_streak_is_a_tile_in_words() -> None:
    assert said(first_tile(written("实现⟦七连增|streak|streak|value=7⟧。")).actual) == "七连增"


def test_a_target_in_words_stands_under_the_number_of_its_indicator() -> None:
    tile = first_tile(
        written("收入增长⟦5%|budget|growth⟧。", "收入⟦与经济同步|budget|growth|value=⟧。")
    )

    assert (said(tile.actual), said(tile.target)) == ("增长5%", "与经济同步")


def test_a_number_stands_under_words_before_a_place_does() -> None:
    plan = "⟦更好|survey|level|value=⟧。"
    review = "居⟦第五|survey|rank|rank=全国:5⟧，得⟦90分|survey|level⟧。"
    tile = first_tile(written(review, plan), "plan-1-1")

    assert said(tile.actual) == "90分"


def test_numbers_that_the_report_does_not_pair_stay_apart() -> None:
    review = "增长⟦5%|budget|growth⟧，⟦9亿元|budget|increase⟧，⟦7亿元|budget|level⟧。"

    assert sum(d.paired for d in drafts(written(review, "增长⟦6%|budget|growth⟧。"))) == 1


def test_an_indicator_that_is_not_in_the_catalogue_is_called_as_in_the_text() -> None:
    report = written("增长⟦5%|x|growth⟧。", "⟦更快|x|growth|value=⟧。")

    assert first_tile(report).title == "x"


def test_one_number_for_two_indicators_is_a_tile_for_each_target() -> None:
    report = written(
        "均⟦超6%|hightech,emerging|growth⟧。", "⟦7%|hightech|growth⟧和⟦8%|emerging|growth⟧。"
    )

    assert [(d.tile.title, said(d.tile.actual), said(d.tile.target)) for d in drafts(report)] == [
        ("高新技术产业增加值", "增长超6%", "增长7%"),
        ("战略性新兴产业增加值", "增长超6%", "增长8%"),
    ]


def test_one_number_for_two_indicators_in_both_years_is_one_tile() -> None:
    both = "均⟦{}|hightech,emerging|growth⟧。"
    report = written(both.format("6%"), both.format("7%"))

    assert [d.tile.title for d in drafts(report)] == ["高新技术产业增加值、战略性新兴产业增加值"]


def test_tiles_with_both_years_go_first() -> None:
    report = written("⟦9亿元|retail|level⟧，增长⟦10%|fai|growth⟧。", "增长⟦9%|fai|growth⟧。")

    assert [d.tile.title for d in drafts(report)] == ["固定资产投资", "社会消费品零售总额"]


def test_two_years_in_one_section_are_one_tile() -> None:
    report = written("增长⟦10%|fai|growth⟧，⟦9%|fai|share⟧。")
    own = [replace(f, section=TOPIC) for f in report.figures]
    aimed = replace(own[1], status=Status.TARGET, period=2023, measure=own[0].measure)
    report = replace(report, figures=(own[0], aimed))

    assert len(drafts(report)) == 1


def test_a_plain_fact_alone_may_go_into_a_chart() -> None:
    assert drafts(written("⟦9亿元|retail|level⟧。"))[0].figure == f"{TOPIC}.retail.level"


def test_an_amount_with_its_growth_may_not() -> None:
    assert drafts(written("⟦9亿元|retail|level⟧，增长⟦4%|retail|growth⟧。"))[0].figure == ""


def scopes(actual: tuple[str, str], target: tuple[str, str]) -> tuple[str, str, str]:
    """Return title and scopes of two figures, each a name and its mark."""
    report = written(f"⟦{actual[1]}⟧。", f"⟦{target[1]}⟧。")
    figures = [
        replace(f, name=name)
        for f, name in zip(report.figures, (actual[0], target[0]), strict=True)
    ]
    tile = first_tile(replace(report, figures=tuple(figures)))
    assert tile.actual is not None
    assert tile.target is not None
    return tile.title, tile.actual.scope, tile.target.scope


def test_different_scopes_are_named_on_both_sides() -> None:
    found = scopes(("省市重点建设项目", "463个|a|level"), ("市级重点建设项目", "400个以上|b|level"))

    assert found == ("重点建设项目", "省市重点", "市级重点")


def test_a_side_that_nothing_narrows_says_so() -> None:
    found = scopes(("科技型中小企业", "2万家|a|level"), ("国家科技型中小企业", "6000家|b|level"))

    assert found[1:] == ("不限", "国家")


def test_a_level_beside_a_gain_says_so() -> None:
    assert scopes(("共同体", "44家|fai|level"), ("共同体", "5家|fai|increase"))[1:] == (
        "总量",
        "新增",
    )


def test_a_growth_needs_no_word_for_what_it_measures() -> None:
    assert scopes(("企业", "36%|fai|growth"), ("企业", "1500家|fai|level"))[1:] == ("", "总量")


def test_a_word_that_the_value_says_is_not_said_again() -> None:
    tile = first_tile(written("企业⟦44家|fai|level⟧。", "新增企业⟦5家|fai|increase⟧。"))

    assert tile.target is not None
    assert (said(tile.target), tile.target.scope) == ("新增5家", "")


def test_units_tell_themselves_apart() -> None:
    assert scopes(("投资", "5亿元|fai|level"), ("投资", "6亿美元|fai|level"))[1:] == ("", "")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("示范工厂", "示范项目"), ("工厂", "项目")),
        (("示范工厂", "示范工厂"), (OTHER_SCOPE, OTHER_SCOPE)),
    ],
)
def test_what_the_dataset_sets_apart_is_named(
    names: tuple[str, str], expected: tuple[str, str]
) -> None:
    report = written("⟦18个|a|level⟧。", "⟦10个|a|level⟧。")
    figures = tuple(replace(f, name=name) for f, name in zip(report.figures, names, strict=True))
    refused = Pairing(figures[0].id, figures[1].id, comparable=False, reason="所数不同")
    tile = first_tile(replace(report, figures=figures, pairings=(refused,)))

    assert tile.actual is not None
    assert tile.target is not None
    assert (tile.actual.scope, tile.target.scope) == expected


def test_the_bundled_topic_of_investment_is_as_designed() -> None:
    shown = [
        (d.tile.title, said(d.tile.actual), said(d.tile.target))
        for d in drafts(ningbo(), "review-2-1")
    ]

    assert shown == [
        ("固定资产投资", "增长10%", "增长10%以上"),
        ("重点建设项目", "463个", "400个以上"),
    ]
