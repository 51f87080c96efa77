from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.analysis.slides.records import chart_figures
from briefing_app.analysis.slides.topic_charts import (
    ROWS,
    OwnCharts,
    cut,
    kindred_chart,
    own_charts,
)
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.slides.topics import NO_PLAN, TOPIC, counts, written

PAIRS = "fai", "retail", "loans", "funds", "relief", "foreign", "patents", "rd", "cpi", "budget"


def charts(review: str, plan: str | dict[str, str] = NO_PLAN) -> OwnCharts:
    report = written(review, plan)
    own = [f for f in report.figures if f.section == TOPIC]
    return own_charts(report, own, find_pairs(report))


def grown(*names: str, measure: str = "growth", unit: str = "%") -> str:
    return "，".join(f"⟦{n}{unit}|{name}|{measure}⟧" for n, name in enumerate(names, 5)) + "。"


def test_two_pairs_are_a_chart_of_both_years() -> None:
    chart = charts(grown("fai", "retail"), grown("fai", "retail")).pairs

    assert chart is not None
    assert (chart.title, chart.status) == ("实绩 → 目标", None)


def test_one_pair_is_no_chart() -> None:
    assert charts(grown("fai"), grown("fai")).pairs is None


def test_pairs_of_other_topics_are_left_out() -> None:
    report = written(grown("fai", "retail"), grown("fai", "retail"))

    assert own_charts(report, report.figures[:1], find_pairs(report)).pairs is None


def test_no_more_pairs_than_there_is_height_for() -> None:
    chart = charts(grown(*PAIRS), grown(*PAIRS)).pairs

    assert chart is not None
    assert isinstance(chart.card, DumbbellCard)
    assert [len(group.rows) for group in chart.card.groups] == [ROWS - 1]


def test_a_group_without_height_is_left_out() -> None:
    mixed = grown(*PAIRS[:8]) + grown("budget", "cpi", measure="level", unit="家")
    chart = charts(mixed, mixed).pairs

    assert chart is not None
    assert isinstance(chart.card, DumbbellCard)
    assert len(chart.card.groups) == 1


def test_bars_are_named_with_year_kind_and_unit() -> None:
    assert charts(counts(2, "家")).bars[0].title == "2022 年数量 · 家"


def test_bars_of_rates_need_no_unit() -> None:
    assert charts(grown("fai", "retail")).bars[0].title == "2022 年增速"


def test_of_many_bars_the_longest_stay_and_the_card_says_so() -> None:
    card = cut(charts(counts(ROWS + 2, "家")).bars[0]).card

    assert isinstance(card, BarCard)
    assert (len(card.rows), card.count) == (ROWS, "10 项中的前 8 项，由高到低")


def test_few_bars_are_not_cut() -> None:
    chart = charts(counts(3, "家")).bars[0]

    assert cut(chart, 3) == chart


def test_of_many_places_the_first_stay() -> None:
    chart = charts("".join(f"居⟦第{n}|r{n}|rank|rank=全国:{n}⟧，" for n in range(1, 5))).ranks

    assert chart is not None
    assert chart_figures(cut(chart, 2).card) == (f"{TOPIC}.r1.rank", f"{TOPIC}.r2.rank")


def test_places_are_a_list_of_seals() -> None:
    text = "居⟦第五|survey|rank|rank=全国:5⟧，居⟦第一|fai|rank|rank=全省:1⟧。"
    chart = charts(text).ranks

    assert chart is not None
    assert isinstance(chart.card, ListCard)
    assert chart.title == "2022 年位次"


def test_one_place_is_no_list() -> None:
    assert charts("居⟦第五|survey|rank|rank=全国:5⟧。").ranks is None


def test_places_that_are_aimed_at_say_so() -> None:
    text = "居⟦第五|survey|rank|rank=全国:5⟧，居⟦第一|fai|rank|rank=全省:1⟧。"
    report = written("没有数字。", text)
    chart = own_charts(report, report.figures, ()).ranks

    assert chart is not None
    assert chart.title == "2023 年位次目标"


def test_places_of_both_years_have_no_year() -> None:
    report = written("居⟦第五|a|rank|rank=全国:5⟧。", "居⟦第一|b|rank|rank=全省:1⟧。")
    chart = own_charts(report, report.figures, ()).ranks

    assert chart is not None
    assert (chart.title, chart.status) == ("位次", None)


def invested(plan: str) -> Report:
    """Return a report whose indicators are kinds of investment."""
    names = {"fai": "固定资产投资", "a": "制造业投资", "b": "民间投资", "c": "投资基金"}
    known = {k: Indicator(k, n, k, "ratio", topic="投资") for k, n in names.items()}
    report = written("投资增长⟦10%|fai|growth⟧。", plan)
    return replace(report, indicators=known)


def test_kindred_targets_are_those_named_alike() -> None:
    report = invested("⟦30%|a|growth⟧，⟦8%|b|growth⟧，⟦9%|fai|growth⟧，⟦7%|c|growth⟧。")
    chart = kindred_chart(report, report.figures[0])

    assert chart is not None
    assert isinstance(chart.card, BarCard)
    assert [row.figure.split(".")[1] for row in chart.card.rows] == ["a", "fai", "b"]
    assert chart.title == "2023 年投资增速目标"


def test_without_a_word_in_common_there_are_no_kindred_targets() -> None:
    report = written("评价⟦10%|survey|growth⟧。")

    assert kindred_chart(report, report.figures[0]) is None


def test_one_target_alone_is_no_chart() -> None:
    report = invested("⟦30%|a|growth⟧。")

    assert kindred_chart(report, report.figures[0]) is None


def test_the_bundled_chart_of_investment_is_as_designed() -> None:
    report = ningbo()
    chart = kindred_chart(report, report.figure("review-2-1.fixed-investment.growth"))

    assert chart is not None
    assert isinstance(chart.card, BarCard)
    assert [row.text for row in chart.card.rows] == ["力争30%", "15%", "10%以上", "8%以上"]
