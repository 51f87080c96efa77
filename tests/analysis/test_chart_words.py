from __future__ import annotations

import csv

import pytest

from briefing_app.analysis.chart_words import (
    DrawnCard,
    card_figures,
    chart_table,
    chart_text,
    chart_words,
)
from briefing_app.analysis.charts import BarCard, EmptyCard, ListCard, Scope, chart_cards
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.model.figure import Status
from tests.analysis.sample import marked_report

REPORT = marked_report()
CARDS = chart_cards(REPORT, "review-1-2", Scope.SECTION)
GROWTH = next(card for card in CARDS if isinstance(card, BarCard))
PAIRS = next(card for card in CARDS if isinstance(card, DumbbellCard))
RANKS = next(card for card in CARDS if isinstance(card, ListCard))
EVERY = [
    card
    for place in ("review-1-2", REPORT.sections[-1].id)
    for scope in Scope
    for card in chart_cards(REPORT, place, scope)
    if not isinstance(card, EmptyCard)
]


def rows_of(card: DrawnCard) -> list[list[str]]:
    return list(csv.reader(chart_table(REPORT, card).splitlines(), delimiter="\t"))


def test_bars_say_year_kind_unit_and_order() -> None:
    words = chart_words(REPORT, GROWTH)
    assert words.title == "2022 年增速"
    assert words.subtitle == f"{REPORT.place} · 实绩 · 单位：% · {GROWTH.count}"
    assert words.status is Status.ACTUAL


def test_targets_are_called_so_in_the_title() -> None:
    bars = [card for card in EVERY if isinstance(card, BarCard)]
    aimed = next(card for card in bars if card.rows[0].status is Status.TARGET)
    assert chart_words(REPORT, aimed).title.startswith("2023 年")
    assert chart_words(REPORT, aimed).title.endswith("目标")


def test_an_amount_names_its_own_unit() -> None:
    bars = [card for card in EVERY if isinstance(card, BarCard)]
    money = next(card for card in bars if " · " in card.title)
    assert f"单位：{money.title.split(' · ')[1]}" in chart_words(REPORT, money).subtitle


def test_pairs_say_both_years_and_what_is_worked_out() -> None:
    words = chart_words(REPORT, PAIRS)
    assert words.title == "2022 年实绩与 2023 年目标"
    assert words.status is None
    assert "换算" in words.note


def test_only_ratios_are_called_ratios() -> None:
    rates = next(group for group in PAIRS.groups if not group.relative)
    card = DumbbellCard("pairs", PAIRS.title, PAIRS.years, (rates,))
    assert "比例" not in chart_words(REPORT, card).note


def test_printed_numbers_need_no_note() -> None:
    assert chart_words(REPORT, GROWTH).note == ""


def test_a_list_of_two_years_claims_neither() -> None:
    figures = [REPORT.figure(key) for key in card_figures(PAIRS)[:2]]
    rows = tuple(RANKS.rows[0]._replace(figure=figure.id) for figure in figures)
    words = chart_words(REPORT, ListCard("others", "其他数字", seals=False, rows=rows))
    assert (words.title, words.status) == ("其他数字", None)


@pytest.mark.parametrize("card", EVERY, ids=lambda card: card.key)
def test_every_source_names_report_and_page(card: DrawnCard) -> None:
    source = chart_words(REPORT, card).source
    assert source.startswith(f"来源：《{REPORT.title}》{REPORT.source.page}")
    assert not source.endswith("、")


@pytest.mark.parametrize("card", EVERY, ids=lambda card: card.key)
def test_every_table_has_a_column_of_units_and_a_row_a_line(card: DrawnCard) -> None:
    head, *rows = rows_of(card)
    pairs = isinstance(card, DumbbellCard) and len(card_figures(card)) > 2
    assert "单位" in head
    assert len(rows) == len(card_figures(card)) / (2 if pairs else 1)
    assert {len(row) for row in rows} == {len(head)}


def test_the_table_keeps_the_order_of_the_chart() -> None:
    name = rows_of(GROWTH)[0].index("指标")
    assert [row[name] for row in rows_of(GROWTH)[1:]] == [row.label for row in GROWTH.rows]


def test_a_single_pair_has_a_row_for_each_year() -> None:
    group = PAIRS.groups[0]._replace(rows=PAIRS.groups[0].rows[:1])
    card = DumbbellCard("pairs", PAIRS.title, PAIRS.years, (group,))
    assert [row[1] for row in rows_of(card)[1:]] == ["实绩", "目标"]


def test_the_text_ends_with_what_it_is_and_where_it_stands() -> None:
    last = chart_text(REPORT, PAIRS).splitlines()[-1]
    words = chart_words(REPORT, PAIRS)
    assert last == f"{words.title}（{words.subtitle}）。{words.note}。{words.source}"
