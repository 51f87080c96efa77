"""What is offered before anything is typed comes from the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.asking.answers import Answerer
from briefing_app.analysis.asking.hints import example_alias, examples, filter_hints
from briefing_app.model.figure import Measure, Rank, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import NO_REPORT, Report
from tests.analysis.bundled_report import ningbo
from tests.builders import make_figure, make_report


def with_alias(report: Report) -> Report:
    named = Indicator("x12", "指标12", "", "money", aliases=("幺二",))
    return replace(report, indicators={**report.indicators, "x12": named})


def test_conditions_that_hold_are_offered() -> None:
    assert filter_hints(make_report()) == ("目标", "实绩", "增长>1%", ">10000亿", "章节:话题11")


def test_a_standing_is_offered() -> None:
    text = make_report().text
    rank = make_figure(
        text,
        "话题11",
        value=None,
        unit="",
        measure=Measure.RANK,
        rank=Rank("全省", "1", "全省第一"),
    )
    assert "全省第一" in filter_hints(make_report(extra=(rank,)))


def test_one_year_alone_offers_no_year() -> None:
    report = make_report()
    past = tuple(f for f in report.figures if f.status is Status.ACTUAL)
    assert "实绩" not in filter_hints(replace(report, figures=past))


@pytest.mark.parametrize("report", [NO_REPORT, make_report(figures=False)], ids=["none", "words"])
def test_without_figures_nothing_is_offered(report: Report) -> None:
    assert filter_hints(report) == ()
    assert examples(report) == ()
    assert example_alias(report) == ""


def test_examples_show_name_alias_pinyin_question_and_number() -> None:
    found = examples(with_alias(make_report()), "yaoer")
    assert [e.query for e in found] == [
        "指标12",
        "幺二",
        "yaoer",
        "幺二去年多少，今年目标",
        "202211亿元",
    ]
    assert example_alias(with_alias(make_report())) == "幺二"


def test_without_aliases_names_do() -> None:
    assert [e.query for e in examples(make_report())][:2] == ["指标11", "指标11去年多少，今年目标"]


def test_every_offer_of_the_bundled_report_finds_something() -> None:
    bundled = ningbo()
    answerer = Answerer((bundled,))
    queries = [*filter_hints(bundled), *(e.query for e in examples(bundled))]
    empty = [q for q in queries if not (answerer.ask(q).answer or answerer.ask(q).groups)]
    assert empty == []
