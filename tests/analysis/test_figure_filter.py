from __future__ import annotations

from dataclasses import dataclass

import pytest

from briefing_app.analysis.asking.conditions import Verdict
from briefing_app.analysis.figure_filter import (
    Chip,
    chips,
    combined,
    empty_sentence,
    ticked,
    typed_for,
    unsure,
    without,
)
from briefing_app.analysis.table import FigureRow, Filter, Sieve, facets, figure_rows
from briefing_app.library.search.query import Query, Vocabulary, parse
from tests.analysis.sample import marked_report

REPORT = marked_report()
ROWS = figure_rows(REPORT)
KNOWN = Vocabulary.of((REPORT,))
EVERYTHING = Filter()
ACTUALS = Filter(statuses=frozenset({"actual"}))


@dataclass(frozen=True)
class Asked:
    """A question put to the sample, with clicked facets."""

    text: str
    clicked: Filter = EVERYTHING

    @property
    def query(self) -> Query:
        return parse(self.text, KNOWN)

    @property
    def chosen(self) -> Filter:
        return combined(self.clicked, self.query)

    def rows(self, verdict: Verdict = Verdict.YES) -> list[FigureRow]:
        sieve = Sieve(REPORT, self.chosen)
        return [row for row in ROWS if sieve.verdict(row) is verdict]

    def ids(self, verdict: Verdict = Verdict.YES) -> list[str]:
        return [row.id for row in self.rows(verdict)]

    def ticks(self, group: str) -> set[str]:
        return set(getattr(ticked(self.clicked, self.query, ROWS, REPORT), group))

    def why_empty(self) -> str:
        found = facets(ROWS, self.chosen, REPORT)
        return empty_sentence(self.clicked, self.query, found, ROWS, REPORT)


# ------------------------------------------------------------------------- one filter
def test_a_condition_keeps_what_meets_it() -> None:
    assert Asked("增长>10%").ids() == ["review-1-1.loans.growth", "plan-1-1.loans.growth"]


def test_what_a_condition_cannot_settle_is_apart() -> None:
    assert Asked("增长>10%").ids(Verdict.UNSURE) == [
        "review-2-1.hightech-emerging.growth",
        "plan-targets.fai.growth",
    ]


def test_conditions_and_facets_hold_together() -> None:
    assert Asked("增长>10%", ACTUALS).ids() == ["review-1-1.loans.growth"]


def test_a_typed_status_is_a_facet_of_its_group() -> None:
    assert Asked("目标", ACTUALS).rows() == list(ROWS)


def test_a_typed_measure_is_a_facet_of_its_group() -> None:
    shares = Filter(measures=frozenset({"share"}))
    assert {row.measure for row in Asked("增速", shares).rows()} == {"growth", "share"}


def test_a_typed_unit_is_a_facet_of_its_group() -> None:
    pieces = Filter(units=frozenset({"个"}))
    assert {row.unit for row in Asked("亿美元", pieces).rows()} == {"个", "亿美元"}


def test_words_hold_as_well() -> None:
    assert Asked("固定资产 增长>=10%").ids() == [
        "review-2-1.fai.growth",
        "plan-targets.fai.growth",
    ]


def test_words_are_found_in_any_width() -> None:
    assert Asked("３５.５％").ids() == ["review-1-1.loans.growth"]


def test_a_place_and_a_section() -> None:
    assert Asked("全国第五 sec:领域1").ids() == ["review-1-2.survey.rank"]


def test_what_makes_no_sense_filters_nothing() -> None:
    asked = Asked("增长>", ACTUALS)
    assert (asked.chosen, bool(asked.query.problem)) == (ACTUALS, True)


# ------------------------------------------------------------------------- ticks
@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("增长>10%", "measures", {"growth"}),
        ("增速", "measures", {"growth"}),
        ("目标", "statuses", {"target"}),
        ("亿美元", "units", {"亿美元"}),
        ("全国第一", "rank_scopes", {"全国"}),
        ("第一", "rank_scopes", set()),
        ("sec:领域2", "sections", {"review-2"}),
        (">10%", "measures", set()),
        ("以上", "units", set()),
    ],
)
def test_typed_conditions_tick_facets(text: str, group: str, expected: set[str]) -> None:
    assert Asked(text).ticks(group) == expected


def test_clicked_facets_stay_ticked() -> None:
    assert Asked("目标", ACTUALS).ticks("statuses") == {"actual", "target"}


def test_a_ticked_facet_leads_back_to_what_was_typed() -> None:
    asked = Asked("增长>10% 目标")
    assert typed_for(asked.query, "measures", "growth", ROWS, REPORT) == ("增长>10%",)
    assert typed_for(asked.query, "measures", "share", ROWS, REPORT) == ()


# ------------------------------------------------------------------------- taking away
@pytest.mark.parametrize(
    ("text", "typed", "left"),
    [
        ("增长>10% 目标", "目标", "增长>10%"),
        ("增长>10% 目标", "增长>10%", "目标"),
        ("投资 目标", "投资", "目标"),
        ("“固定 资产” 目标", "目标", "“固定 资产”"),
        ("固投增长>10%", "固投", "增长>10%"),
        ("固投增长>10%", "固投增长>10%", "固投"),
        ("目标", "目标", ""),
    ],
)
def test_a_part_is_taken_out_of_the_text(text: str, typed: str, left: str) -> None:
    assert without(parse(text, KNOWN), (typed,)) == left


def test_chips_name_facets_conditions_and_words() -> None:
    asked = Asked("增长>10% 投资", ACTUALS)
    found = facets(ROWS, asked.chosen, REPORT)
    assert chips(ACTUALS, asked.query, found) == (
        Chip("实绩", "statuses", "actual"),
        Chip("增速大于 10%", "", "增长>10%"),
        Chip("“投资”", "", "投资"),
    )


# ------------------------------------------------------------------------- 说不准
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("增长>10%", "只写了下限，是否大于 10% 原文没说"),
        ("<2%", "只写了上限，是否小于 2% 原文没说"),
        (">20", "没写准数，是否大于 20 原文没说"),
        (">5% <20%", "只写了下限，是否大于 5%且小于 20% 原文没说"),
    ],
)
def test_why_it_is_undecided(text: str, reason: str) -> None:
    asked = Asked(text)
    found = unsure(asked.rows(Verdict.UNSURE), asked.chosen, REPORT)
    assert found is not None
    assert found.reason == reason


def test_nothing_undecided() -> None:
    assert unsure([], Filter(), REPORT) is None


# ------------------------------------------------------------------------- nothing left
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("增长>60%", "没有符合“增长>60%”的实绩。最高是 35.5%。"),
        ("增长<1%", "没有符合“增长<1%”的实绩。最低是 4.8%。"),
        ("增长=1%", "没有符合“增长=1%”的实绩。"),
        ("增长>60% 没有", "没有符合“增长>60%”、“没有”的实绩。"),
        (">60% <1%", "没有符合“>60%”、“<1%”的实绩。"),
        ("没有", "没有符合“没有”的实绩。"),
    ],
)
def test_why_nothing_is_left(text: str, sentence: str) -> None:
    assert Asked(text, ACTUALS).why_empty() == sentence


def test_a_number_without_unit_has_no_extreme() -> None:
    assert Asked(">9999999999999").why_empty() == "没有符合“>9999999999999”的数字。"


def test_clicked_facets_are_named() -> None:
    shares = Filter(measures=frozenset({"share"}), statuses=frozenset({"actual", "target"}))
    assert Asked("没有", shares).why_empty() == "没有符合占比、“没有”的数字。"


def test_a_status_alone_needs_no_other_words() -> None:
    found = facets(ROWS, ACTUALS, REPORT)
    assert empty_sentence(ACTUALS, Query("", ""), found, ROWS, REPORT) == "没有实绩。"


def test_a_report_without_figures() -> None:
    found = facets((), Filter(), REPORT)
    assert empty_sentence(Filter(), Query("", ""), found, (), REPORT) == "还没有数字。"


def test_two_values_are_a_range() -> None:
    assert Asked("增长>5% <8%").ids() == ["plan-targets.retail.growth", "plan-1-1.hightech.growth"]


def test_a_row_is_decided_alike_when_asked_again() -> None:
    sieve = Sieve(REPORT, Asked("增长>10%").chosen)
    assert [sieve.verdict(row) for row in ROWS] == [sieve.verdict(row) for row in ROWS]
