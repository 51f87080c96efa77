"""The charts that a topic can have: its own, short enough for a slide, and kindred targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing_app.analysis.asking.card import head_word, related
from briefing_app.analysis.charts import RANKS_TITLE, BarCard, ListCard, bar_cards, rank_card
from briefing_app.analysis.comparing.dumbbells import DumbbellCard, DumbbellGroup, dumbbell_card
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.slides.records import TopicChart
from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report

ROWS = 8
"""As many rows as a slide has height for beside the usual tiles."""
_FEWEST = 2
_PARTS = " · "


class Chart(NamedTuple):
    """A chart with the title it has on a slide."""

    card: TopicChart
    title: str
    status: Status | None
    """Which year it is of; None for both."""


class OwnCharts(NamedTuple):
    """The charts of a section's own figures, each of two or more rows; bars and places uncut."""

    pairs: Chart | None
    bars: tuple[Chart, ...]
    ranks: Chart | None


def own_charts(report: Report, figures: Sequence[Figure], pairs: Sequence[Pair]) -> OwnCharts:
    """Return the charts of these figures; `pairs` are those of the whole report."""
    ids = frozenset(f.id for f in figures)
    dumbbells = dumbbell_card([p for p in pairs if p.has(ids)])
    ranks = rank_card(figures)
    return OwnCharts(
        pairs=_pair_chart(dumbbells) if dumbbells else None,
        bars=tuple(_bar_chart(report, card) for card in bar_cards(report, figures)),
        ranks=_rank_chart(report, ranks) if ranks else None,
    )


def cut(chart: Chart, rows: int = ROWS) -> Chart:
    """Return a chart of bars or places with its first rows only; bars then say of how many."""
    card = chart.card
    if isinstance(card, DumbbellCard) or len(card.rows) <= rows:
        return chart
    if isinstance(card, ListCard):
        return chart._replace(card=replace(card, rows=card.rows[:rows]))
    count = f"{len(card.rows)} 项中的前 {rows} 项，由高到低"
    return chart._replace(card=replace(card, rows=card.rows[:rows], count=count))


def kindred_chart(report: Report, figure: Figure) -> Chart | None:
    """Return the targets of what is named alike: all that is called 投资, beside 固定资产投资.

    Names must end with the word. Of several axes that of growth rates goes first, as in
    every list of cards; None where there are not two to compare.
    """
    indicator = figure.indicators[0]
    word = head_word(report, indicator)
    if not word:
        return None
    rows = related(report, indicator, word, (), figure.measure)
    alike = {r.figure for r in rows if r.status is Status.TARGET and r.name.endswith(word)}
    own = {f.id for f in report.figures if indicator in f.indicators and f.status is Status.TARGET}
    figures = [f for f in report.figures if f.id in alike | own]
    cards = [c for c in bar_cards(report, figures) if any(r.figure in alike for r in c.rows)]
    return cut(_bar_chart(report, cards[0], word)) if cards else None


def _pair_chart(card: DumbbellCard) -> Chart | None:
    """Return the pairs that there is height for; the head of a group takes as much as a row."""
    groups: list[DumbbellGroup] = []
    room = ROWS
    for group in card.groups:
        rows = group.rows[: max(room - 1, 0)]
        groups += [group._replace(rows=rows)] if rows else []
        room -= 1 + len(rows)
    if sum(len(group.rows) for group in groups) < _FEWEST:
        return None
    return Chart(replace(card, groups=tuple(groups)), card.title, None)


def _bar_chart(report: Report, card: BarCard, word: str = "") -> Chart:
    """Return bars with a title such as 2023 年投资增速目标."""
    first = card.rows[0]
    kind, *unit = card.title.split(_PARTS)
    aim = STATUS_WORDS[Status.TARGET] if first.status is Status.TARGET else ""
    title = f"{report.figure(first.figure).period} 年{word}{kind}{aim}"
    return Chart(card, _PARTS.join((title, *unit)), first.status)


def _rank_chart(report: Report, card: ListCard) -> Chart | None:
    if len(card.rows) < _FEWEST:
        return None
    figures = [report.figure(row.figure) for row in card.rows]
    first = figures[0]
    if any((f.status, f.period) != (first.status, first.period) for f in figures):
        return Chart(card, RANKS_TITLE, None)
    aim = STATUS_WORDS[Status.TARGET] if first.status is Status.TARGET else ""
    return Chart(card, f"{first.period} 年{RANKS_TITLE}{aim}", first.status)
