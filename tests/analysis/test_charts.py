from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.charts import (
    BarCard,
    Card,
    EmptyCard,
    ListCard,
    Scope,
    chart_cards,
    marked,
    scope_section,
)
from briefing_app.analysis.comparing.dumbbells import Chevron, DumbbellCard
from briefing_app.model.figure import Status
from tests.analysis.sample import marked_report

T = TypeVar("T")
REPORT = marked_report()


def cards(place: str = "review-1-2", scope: Scope = Scope.SECTION) -> tuple[Card, ...]:
    return chart_cards(REPORT, place, scope)


def of_kind(kind: type[T], found: tuple[Card, ...]) -> list[T]:
    return [card for card in found if isinstance(card, kind)]


def titles(found: tuple[Card, ...]) -> list[str]:
    return [card.title for card in found]


def test_cards_stand_in_the_designs_order() -> None:
    assert titles(cards()) == ["增速", "实绩 → 目标", "位次", "金额 · 亿元"]
    assert titles(cards("review-2-1")) == ["增速", "实绩 → 目标", "其他数字"]


@pytest.mark.parametrize(
    ("scope", "section"),
    [(Scope.TOPIC, "review-1-2"), (Scope.SECTION, "review-1"), (Scope.REPORT, None)],
)
def test_scope_section(scope: Scope, section: str | None) -> None:
    found = scope_section(REPORT, "review-1-2", scope)
    assert (found.id if found else None) == section


def test_a_part_is_its_own_section() -> None:
    found = scope_section(REPORT, "review", Scope.SECTION)
    assert found is not None
    assert found.id == "review"


def test_bars_run_from_high_to_low_with_their_words() -> None:
    card = of_kind(BarCard, cards())[0]
    assert (card.title, card.note, card.count) == ("增速", "2022 年，%", "2 项，由高到低")
    assert [(r.label, r.text) for r in card.rows] == [
        ("普惠小微贷款", "35.5%"),
        ("社会消费品零售总额", "4.8%"),
    ]
    assert card.rows[1].spoken == "社会消费品零售总额，2022年增长4.8%，第2，共2"


def test_whole_report_keeps_to_the_year_of_the_place() -> None:
    growth = of_kind(BarCard, cards("plan-1-1", Scope.REPORT))[0]
    assert growth.note == "2023 年目标，%"
    assert growth.rows[-1].chevron is Chevron.NONE
    assert {r.status for r in growth.rows} == {"target"}
    assert chart_cards(REPORT, "", Scope.REPORT)[0] == cards(scope=Scope.REPORT)[0]


def test_both_years_in_one_scope_make_two_cards() -> None:
    mixed = "甲。⟦5%|fai|growth⟧，⟦6%|retail|growth⟧。"
    report = marked_report({"review-1-1": mixed}, {})
    later = {"status": Status.TARGET, "period": 2023}
    aims = [replace(f, id=f.id + "2", **later) for f in report.figures]
    both = replace(report, figures=(*report.figures, *aims))
    notes = [c.note for c in of_kind(BarCard, chart_cards(both, "review-1-1", Scope.TOPIC))]
    assert notes == ["2022 年，%", "2023 年目标，%"]


def test_a_lone_value_is_a_line_of_words() -> None:
    found = cards("review-1-2", Scope.TOPIC)
    others = of_kind(ListCard, found)[-1]
    assert [(r.label, r.text) for r in others.rows] == [
        ("社会消费品零售总额", "4870亿元"),
        ("社会消费品零售总额", "增长4.8%"),
    ]
    assert not of_kind(BarCard, found)


def test_streaks_and_targets_in_words_are_lines() -> None:
    review = of_kind(ListCard, cards("review-2-1"))[-1]
    assert "七连增" in [r.text for r in review.rows]
    plan = of_kind(ListCard, cards("plan-targets"))[-1]
    assert ("居民消费价格", "涨幅3%以内") in [(r.label, r.text) for r in plan.rows]
    assert "与经济同步" in [r.text for r in plan.rows]


def test_ranks_are_seals() -> None:
    ranks = next(c for c in of_kind(ListCard, cards()) if c.seals)
    assert [(r.label, r.text) for r in ranks.rows] == [
        ("“万家民企评营商环境”", "全国第五"),
        ("社会消费品零售总额", "全省前列"),
    ]
    assert ranks.rows[0].spoken.endswith("，2022年全国第五")


def test_a_quantity_with_its_own_place_is_bar_and_seal() -> None:
    report = marked_report({"review-1-1": "甲。⟦5%|fai|growth|rank=全省:1:居全省第一⟧。"}, {})
    found = chart_cards(report, "review-1-1", Scope.TOPIC)
    seals = next(c for c in of_kind(ListCard, found) if c.seals)
    assert seals.rows[0].spoken == "固定资产投资，2022年增长5%，居全省第一"


def test_money_first_then_the_longer_cards() -> None:
    text = (
        "甲。⟦1家|a|level⟧⟦2家|b|level⟧⟦1亩|c|level⟧⟦2亩|d|level⟧⟦3亩|e|level⟧"
        "⟦1亿元|f|level⟧⟦2亿元|g|level⟧⟦90%|h|share⟧⟦80%|i|share⟧。"
    )
    found = chart_cards(marked_report({"review-1-1": text}, {}), "review-1-1", Scope.TOPIC)
    assert titles(found) == ["金额 · 亿元", "面积 · 亩", "数量 · 家", "占比"]


def test_units_as_written_never_share_a_card() -> None:
    text = "甲。⟦1亿元|a|level⟧⟦2亿元|b|level⟧⟦3万元|c|level⟧⟦4万元|d|level⟧。"
    found = chart_cards(marked_report({"review-1-1": text}, {}), "review-1-1", Scope.TOPIC)
    assert titles(found) == ["金额 · 亿元", "金额 · 万元"]


def test_what_was_added_stands_apart_from_stocks() -> None:
    text = (
        "甲。有⟦1家|a|level⟧⟦2家|b|level⟧，新增⟦3家|c|increase⟧、⟦4家|d|increase⟧，"
        "新增⟦5个|e|increase⟧，获批⟦6个|f|increase⟧。"
    )
    found = chart_cards(marked_report({"review-1-1": text}, {}), "review-1-1", Scope.TOPIC)
    assert [(c.title, [r.text for r in c.rows]) for c in of_kind(BarCard, found)] == [
        ("数量 · 家", ["2", "1"]),
        ("新增 · 家", ["4", "3"]),
        ("增量 · 个", ["获批6", "新增5"]),
    ]


def test_a_lone_gain_keeps_its_verb() -> None:
    found = chart_cards(
        marked_report({"review-1-1": "甲。新设⟦9个|a|increase⟧。"}, {}), "review-1-1", Scope.TOPIC
    )
    assert [r.text for r in of_kind(ListCard, found)[0].rows] == ["新设9个"]


def test_a_fall_has_a_negative_value() -> None:
    text = "甲。⟦5%|a|growth⟧⟦2%|b|growth|down⟧。"
    found = chart_cards(marked_report({"review-1-1": text}, {}), "review-1-1", Scope.TOPIC)
    row = of_kind(BarCard, found)[0].rows[-1]
    assert (row.value, row.text) == (Decimal(-2), "降2%")


def test_no_growth_here_points_to_where_there_is_some() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦5家|a|level⟧。", "review-2-1": "乙。⟦5%|b|growth⟧。"}, {}
    )
    card = of_kind(EmptyCard, chart_cards(report, "review-1-1", Scope.SECTION))[0]
    assert card.lines == ("这一节没有增速数字。", "本节有 1 个数量。")
    assert (card.action, card.wider) == ("看全文增速", Scope.REPORT)


def test_no_growth_and_no_quantity() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦全国第五|a|rank|rank=全国:5⟧。", "review-2-1": "⟦5%|b|growth⟧。"}, {}
    )
    card = of_kind(EmptyCard, chart_cards(report, "review-1-1", Scope.TOPIC))[0]
    assert card.lines == ("这一段没有增速数字。",)


def test_no_growth_anywhere_says_nothing_about_it() -> None:
    report = marked_report({"review-1-1": "甲。⟦5家|a|level⟧。"}, {})
    assert titles(chart_cards(report, "review-1-1", Scope.SECTION)) == ["其他数字"]


@pytest.mark.parametrize(
    ("scope", "words"), [(Scope.TOPIC, "这一段没有数字。"), (Scope.SECTION, "这一节没有数字。")]
)
def test_no_figures(scope: Scope, words: str) -> None:
    report = marked_report({"review-1-1": "空话。没有。"}, {})
    (card,) = chart_cards(report, "review-1-1", scope)
    assert isinstance(card, EmptyCard)
    assert card.lines == (words,)


def test_pairs_belong_to_the_sections_of_both_sides() -> None:
    for place in ("review-1-1", "plan-1-1"):
        pairs = of_kind(DumbbellCard, cards(place, Scope.TOPIC))[0]
        assert "普惠小微贷款" in [r.label for g in pairs.groups for r in g.rows]


def test_growth_and_level_of_one_fact_are_marked_together() -> None:
    ids = marked(REPORT, "review-1-2.retail.growth")
    assert ids == {"review-1-2.retail.growth", "review-1-2.retail.level"}
    assert marked(REPORT, "review-1-2.retail.rank") == {"review-1-2.retail.rank"}
    assert marked(REPORT, "") == frozenset()


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=8))
def test_rows_are_sorted_and_ties_keep_text_order(values: list[int]) -> None:
    marks = "".join(
        f"⟦{abs(v)}%|i{n}|growth{'|down' if v < 0 else ''}⟧" for n, v in enumerate(values)
    )
    report = marked_report({"review-1-1": f"甲。{marks}。"}, {})
    rows = of_kind(BarCard, chart_cards(report, "review-1-1", Scope.TOPIC))[0].rows
    keys = [(-r.value, int(r.label[1:])) for r in rows]
    assert keys == sorted(keys)
