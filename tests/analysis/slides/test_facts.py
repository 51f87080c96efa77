from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.slides.facts import Facts
from briefing_app.model.figure import Rank, Status
from tests.analysis.slides.topics import TOPIC, written


def told(review: str) -> list[list[str]]:
    facts = Facts(written(review)).of_section(TOPIC)
    return [[figure.printed for figure in fact.figures] for fact in facts]


def test_an_amount_and_its_growth_are_one_fact() -> None:
    assert told("零售⟦4870亿元|retail|level⟧，增长⟦4.8%|retail|growth⟧。") == [["4870亿元", "4.8%"]]


def test_a_growth_before_its_amount_is_one_fact_with_it() -> None:
    assert told("增长⟦4.8%|retail|growth⟧，达⟦4870亿元|retail|level⟧。") == [["4870亿元", "4.8%"]]


def test_a_second_amount_stands_alone() -> None:
    text = "⟦9亿元|retail|level⟧，增长⟦4%|retail|growth⟧，新增⟦2亿元|retail|increase⟧。"

    assert told(text) == [["9亿元", "4%"], ["2亿元"]]


def test_rates_of_another_indicator_are_not_joined() -> None:
    assert len(told("⟦9亿元|retail|level⟧，投资增长⟦4%|fai|growth⟧。")) == 2


def test_a_goal_without_a_number_takes_no_rate() -> None:
    assert len(told("⟦更多|retail|level|value=⟧，增长⟦4%|retail|growth⟧。")) == 2


def test_a_place_is_that_of_the_figures_it_names() -> None:
    text = (
        "⟦9亿元|retail|level⟧，⟦8亿元|fai|level⟧，"
        f"居⟦全省第一|fai|rank|rank=全省:1|ranks={TOPIC}.retail.level⟧。"
    )

    assert told(text) == [["9亿元", "全省第一"], ["8亿元"]]


def test_a_place_that_names_several_is_said_of_each() -> None:
    named = f"{TOPIC}.retail.level,{TOPIC}.fai.level"
    text = (
        "⟦9亿元|retail|level⟧，⟦8亿元|fai|level⟧，"
        f"均居⟦全省第一|fai|rank|rank=全省:1|ranks={named}⟧。"
    )

    assert told(text) == [["9亿元", "全省第一"], ["8亿元", "全省第一"]]


def test_a_place_that_names_none_is_that_of_its_indicator() -> None:
    text = "⟦9亿元|retail|level⟧，居⟦全省第一|retail|rank|rank=全省:1⟧。"

    assert told(text) == [["9亿元", "全省第一"]]


def test_a_place_of_nothing_else_is_a_fact() -> None:
    assert told("⟦9亿元|retail|level⟧，居⟦第五|survey|rank|rank=全国:5⟧。") == [["9亿元"], ["第五"]]


def test_a_place_of_a_figure_elsewhere_is_still_a_fact_of_its_section() -> None:
    text = "居⟦全省第一|retail|rank|rank=全省:1|ranks=plan-1-1.retail.level⟧。"
    report = written(text, "⟦9亿元|retail|level⟧。")

    assert [f.main.printed for f in Facts(report).of_section(TOPIC)] == ["全省第一"]


def test_the_two_years_of_an_indicator_are_found() -> None:
    facts = Facts(written("增长⟦4%|fai|growth⟧。", "增长⟦5%|fai|growth⟧。"))

    assert [f.main.printed for f in facts.of_indicator("fai", Status.TARGET)] == ["5%"]


def test_an_indicator_without_figures_has_no_facts() -> None:
    assert not Facts(written("增长⟦4%|fai|growth⟧。")).of_indicator("fai", Status.TARGET)


def test_a_quantity_that_carries_its_place_is_not_plain() -> None:
    report = written("⟦9亿元|retail|level⟧。")
    ranked = replace(report.figures[0], rank=Rank("全省", "1", "全省第一"))
    (fact,) = Facts(replace(report, figures=(ranked,))).of_section(TOPIC)

    assert not fact.plain
