from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.analysis.asking.conditions import (
    Verdict,
    decide,
    decide_all,
    decide_value,
    places_of,
)
from briefing_app.library.search.query import Condition, Vocabulary, parse
from briefing_app.model.figure import Bound, Direction, Figure, Measure
from briefing_app.model.report import Report
from tests.analysis.sample import marked_report
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def report() -> Report:
    return bundled_report()


def conditions(text: str, report: Report) -> tuple[Condition, ...]:
    query = parse(text, Vocabulary.of([report]))
    assert not query.problem
    return query.conditions


def printed(text: str, report: Report, verdict: Verdict = Verdict.YES) -> list[str]:
    asked, places = conditions(text, report), places_of(report)
    return [f.printed for f in report.figures if decide_all(asked, report, f, places) is verdict]


def test_bounds_that_cannot_settle_a_condition(report: Report) -> None:
    expected = ["超6%", "5.5%以上", "10%以上", "7%以上", "8%以上"]
    assert printed("增长>10%", report, Verdict.UNSURE) == expected


def test_a_limit_is_met_by_a_bound_that_reaches_it(report: Report) -> None:
    found = printed("增长≥10% 目标", report)
    assert "10%以上" in found
    assert "8%以上" not in found


def test_currencies_are_never_mixed(report: Report) -> None:
    assert printed(">30亿美元", report) == ["37亿美元", "36.8亿美元", "34.8亿美元", "50亿美元"]
    assert not any("美元" in words for words in printed(">1亿", report))
    assert not any("美元" in words for words in printed(">1亿元", report))


def test_what_is_counted_in_another_word_is_another_thing(report: Report) -> None:
    assert {words[-1] for words in printed(">100家", report)} == {"家"}
    assert "5项" not in printed("=5家", report)
    assert {"534件", "641家"} <= set(printed(">500个", report))
    assert "45万名" in printed(">10万人", report)


def test_scales_are_converted_exactly(report: Report) -> None:
    assert "3629.9万元" in printed("=0.36299亿元", report)
    assert printed("≥3万亿元", report) == ["突破3万亿元"]


def test_per_cents_have_to_be_named(report: Report) -> None:
    assert not any("%" in words for words in printed(">1", report))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全国城市第五位", ["全国城市第五位"]),
        ("增长>30% 目标", ["100%以上"]),
        ("sec:主要预期目标 以内", ["3%以内", "3.5%以内"]),
        ("≥10% <12% 增速", ["10%"]),
        ("亿美元 目标", ["50亿美元"]),
        ("连续 位次 全国第五", ["全国第五", "全国城市第五位"]),
    ],
)
def test_conditions_together(report: Report, text: str, found: list[str]) -> None:
    assert printed(text, report) == found


def test_conditions_of_one_kind_are_alternatives(report: Report) -> None:
    both = printed("目标 实绩", report)
    assert len(both) == len(report.figures)


def test_a_place_stated_apart_counts_for_the_figures_it_is_said_of() -> None:
    sample = marked_report()
    assert "4.8%" in printed("全省前列", sample)


def exact(value: str, bound: Bound, *, falling: bool = False) -> Figure:
    return replace(
        marked_report().figures[2],
        value=Decimal(value),
        bound=bound,
        direction=Direction.DOWN if falling else None,
        measure=Measure.GROWTH,
        unit="%",
    )


@pytest.mark.parametrize(
    ("condition", "bound", "verdict"),
    [
        (">10%", Bound.EXACT, Verdict.NO),
        ("≥10%", Bound.EXACT, Verdict.YES),
        ("=10%", Bound.EXACT, Verdict.YES),
        ("=11%", Bound.EXACT, Verdict.NO),
        ("<10%", Bound.EXACT, Verdict.NO),
        ("≤10%", Bound.EXACT, Verdict.YES),
        (">10%", Bound.OVER, Verdict.YES),
        (">10%", Bound.AT_LEAST, Verdict.UNSURE),
        ("≥10%", Bound.AT_LEAST, Verdict.YES),
        ("<10%", Bound.AT_LEAST, Verdict.NO),
        ("≤10%", Bound.AT_LEAST, Verdict.UNSURE),
        ("≤10%", Bound.OVER, Verdict.NO),
        ("=10%", Bound.OVER, Verdict.NO),
        ("=11%", Bound.OVER, Verdict.UNSURE),
        ("=9%", Bound.AT_LEAST, Verdict.NO),
        ("<10%", Bound.AT_MOST, Verdict.UNSURE),
        ("≤10%", Bound.AT_MOST, Verdict.YES),
        (">10%", Bound.AT_MOST, Verdict.NO),
        ("=11%", Bound.AT_MOST, Verdict.NO),
        ("≥10%", Bound.NEARLY, Verdict.NO),
        ("<10%", Bound.NEARLY, Verdict.YES),
        (">8%", Bound.NEARLY, Verdict.YES),
        (">9.5%", Bound.NEARLY, Verdict.UNSURE),
        ("=10%", Bound.NEARLY, Verdict.NO),
        (">12%", Bound.ABOUT, Verdict.NO),
        (">10%", Bound.ABOUT, Verdict.UNSURE),
        (">8%", Bound.ABOUT, Verdict.YES),
    ],
)
def test_intervals(condition: str, bound: Bound, verdict: Verdict) -> None:
    (asked,) = conditions(condition, marked_report())
    assert decide_value(asked, exact("10", bound)) is verdict


@pytest.mark.parametrize(
    ("condition", "bound", "verdict"),
    [
        ("<-5%", Bound.EXACT, Verdict.YES),
        (">0%", Bound.EXACT, Verdict.NO),
        ("<-10%", Bound.OVER, Verdict.YES),
        (">-10%", Bound.NEARLY, Verdict.YES),
        (">-20%", Bound.AT_LEAST, Verdict.UNSURE),
    ],
)
def test_what_falls_counts_downwards(condition: str, bound: Bound, verdict: Verdict) -> None:
    (asked,) = conditions(condition, marked_report())
    assert decide_value(asked, exact("10", bound, falling=True)) is verdict


def test_what_has_no_number_meets_no_value(report: Report) -> None:
    (asked,) = conditions(">0%", report)
    goal = report.figure("plan-targets.general-budget.growth")
    assert decide(asked, report, goal, {}) is Verdict.NO


def test_no_condition_is_always_met(report: Report) -> None:
    assert decide_all((), report, report.figures[0], {}) is Verdict.YES


def test_places_of_a_figure_named_twice() -> None:
    sample = marked_report()
    rank = next(f for f in sample.figures if f.ranks)
    again = replace(rank, id="again")
    places = places_of(replace(sample, figures=(*sample.figures, again)))
    assert len(places[rank.ranks[0]]) == 2
