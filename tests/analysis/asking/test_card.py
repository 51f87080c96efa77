from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.asking.card import (
    answer_for,
    full_place,
    head_word,
    place_words,
    related,
)
from briefing_app.library.search.questions import Intent
from briefing_app.model.report import Report
from tests.analysis.sample import marked_report
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def report() -> Report:
    return bundled_report()


@pytest.mark.parametrize(
    ("intents", "actual", "target"),
    [
        ((), "4870亿元", "6%"),
        ((Intent.GROWTH,), "4.8%", "6%"),
        ((Intent.RANK,), "全省前列", "6%"),
    ],
)
def test_a_question_leans_to_a_kind_of_figure(
    report: Report, intents: tuple[Intent, ...], actual: str, target: str
) -> None:
    answer = answer_for(report, "retail-sales", intents)
    assert answer is not None
    assert report.figure(answer.actual).printed == actual
    assert report.figure(answer.target).printed == target
    assert report.figure(answer.growth).printed == "4.8%"


def test_a_rank_that_is_aimed_at(report: Report) -> None:
    answer = answer_for(report, "single-champions", (Intent.RANK,))
    assert answer is not None
    assert report.figure(answer.target).printed == "全国城市第一"


def test_the_card_leads_with_the_figure_that_speaks_alone(report: Report) -> None:
    answer = answer_for(report, "emerging-value-added")
    assert answer is not None
    assert answer.detail.figure == "plan-1-1.emerging-value-added.growth"


def test_a_figure_asked_for_by_its_number_leads(report: Report) -> None:
    answer = answer_for(report, "fixed-investment", (), "plan-targets.fixed-investment.growth")
    assert answer is not None
    assert answer.detail.figure == "plan-targets.fixed-investment.growth"
    assert answer.actual == "review-2-1.fixed-investment.growth"


def test_no_figure_no_answer(report: Report) -> None:
    assert answer_for(report, "unheard-of") is None


def test_without_a_catalogue_the_figures_name_the_answer(report: Report) -> None:
    bare = replace(report, indicators={})
    answer = answer_for(bare, "fixed-investment")
    assert answer is not None
    assert answer.name == "固定资产投资"
    assert head_word(bare, "fixed-investment") == ""
    assert related(bare, "fixed-investment", "投资") == ()


@pytest.mark.parametrize(
    ("indicator", "word"),
    [
        ("fixed-investment", "投资"),
        ("retail-sales", "消费"),
        ("rd-intensity", "研发"),
        ("manufacturing-loans", "贷款"),
        ("tech-service-revenue", "营收"),
        ("top-talent-projects", "人才"),
        ("municipal-projects", "重点建设"),
        ("foreign-capital", ""),
    ],
)
def test_the_word_an_indicator_shares_with_others(
    report: Report, indicator: str, word: str
) -> None:
    assert head_word(report, indicator) == word


def test_related_by_ending_by_holding_by_topic(report: Report) -> None:
    by_end = [r.indicator for r in related(report, "fixed-investment", "投资")]
    assert by_end[0] == "municipal-projects-investment"
    held = [r.indicator for r in related(report, "rd-intensity", "研发")]
    assert held == ["provincial-rd-institutes", "municipal-rd-projects"]
    topic = [r.indicator for r in related(report, "sea-rail", "")]
    assert topic[0] == "shipping-center"


def test_what_was_asked_for_as_well_goes_first(report: Report) -> None:
    rows = related(report, "fixed-investment", "投资", ["foreign-capital", "unheard-of"])
    assert rows[0].indicator == "foreign-capital"


def test_without_word_and_topic_nothing_is_related() -> None:
    assert related(marked_report(), "rd", "") == ()


def test_where_something_stands(report: Report) -> None:
    assert place_words(report, "plan-3-2") == "2023（三）加大投资力度"
    assert place_words(report, "plan-targets") == "2023 主要预期目标"
    assert place_words(report, "problems") == "2022 存在的困难和问题"


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("review-2-1", "（二）千方百计抢机遇扩投资 · 有效投资扩量提质"),
        ("plan-targets", "2023年主要预期目标"),
        ("plan-3-1", "2023（三）突出扩投资促消费 · 优化项目招商机制"),
        ("plan", "2023年主要目标任务"),
    ],
)
def test_the_answer_names_the_place_in_full(report: Report, section: str, words: str) -> None:
    assert full_place(report, section) == words
