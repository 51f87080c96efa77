from __future__ import annotations

from briefing_app.analysis.charts import BarCard, ListCard, Scope, chart_cards
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.twins import (
    bar_sentence,
    bar_twin,
    lines,
    list_sentence,
    pair_sentence,
    pair_twin,
)
from briefing_app.model.figure import Status
from tests.analysis.sample import marked_report

CARDS = chart_cards(marked_report(), "review-1-2", Scope.SECTION)
GROWTH = next(card for card in CARDS if isinstance(card, BarCard))
PAIRS = next(card for card in CARDS if isinstance(card, DumbbellCard))
RANKS = next(card for card in CARDS if isinstance(card, ListCard))


def test_bars_become_places_names_and_values() -> None:
    rows = bar_twin(GROWTH)
    assert [row.order for row in rows] == list(range(1, len(rows) + 1))
    assert [row.label for row in rows] == [row.label for row in GROWTH.rows]
    assert all(row.text.endswith("%") and row.text.startswith("增长") for row in rows)


def test_bars_keep_figure_and_year() -> None:
    row = bar_twin(GROWTH)[0]
    assert (row.figures, row.status) == ((GROWTH.rows[0].figure,), Status.ACTUAL)


def test_pairs_become_both_years_and_the_change() -> None:
    row, pair = pair_twin(PAIRS)[0], PAIRS.groups[0].rows[0]
    assert row.text == pair.change
    assert row.detail.startswith("2022年")
    assert "2023年目标" in row.detail
    assert pair.change not in row.detail


def test_pairs_keep_both_figures() -> None:
    row, pair = pair_twin(PAIRS)[0], PAIRS.groups[0].rows[0]
    assert (row.figures, row.status) == ((pair.actual, pair.target), None)


def test_only_the_first_row_of_a_group_has_its_heading() -> None:
    headings = [row.heading for row in pair_twin(PAIRS)]
    assert [h for h in headings if h] == [g.title.split("，")[0] for g in PAIRS.groups]


def test_the_sentence_of_bars_names_first_count_and_order() -> None:
    sentence = bar_sentence(GROWTH)
    first = GROWTH.rows[0]
    assert sentence.startswith(
        f"2022 年{first.label}等 {len(GROWTH.rows)} 项增速，由高到低：{first.label}{first.printed}、"
    )
    assert sentence.endswith("。")


def test_a_single_bar_is_not_one_of_several() -> None:
    one = BarCard("k", "数量 · 家", "", "", GROWTH.rows[:1])
    assert bar_sentence(one).startswith(f"{GROWTH.rows[0].label} 1 项数量，家，由高到低：")


def test_the_sentence_of_pairs_has_every_pair() -> None:
    sentence = pair_sentence(PAIRS)
    assert all(row.spoken in sentence for group in PAIRS.groups for row in group.rows)


def test_the_sentence_of_a_list_has_every_row() -> None:
    assert all(row.label + row.text in list_sentence(RANKS) for row in RANKS.rows)


def test_empty_cards_say_nothing() -> None:
    assert bar_sentence(BarCard("", "", "", "", ())) == ""
    assert pair_sentence(DumbbellCard("", "", (0, 0), ())) == ""
    assert list_sentence(ListCard("", "", seals=False, rows=())) == ""


def test_rows_are_copied_as_lines() -> None:
    row = bar_twin(GROWTH)[0]
    assert lines([row]) == f"1\t{row.label}\t{row.text}\n"
