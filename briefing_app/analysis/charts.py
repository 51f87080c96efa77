"""Chart data of a section as plain numbers: which cards, which rows, which words.

The order is the design's: growth rates, actual to target, ranks, amounts (a card for each
unit as written), everything else as a list. Values are exact decimals, labels are as
printed, rows run from high to low with ties in text order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.dumbbells import (
    GAIN,
    Chevron,
    DumbbellCard,
    chevron,
    dumbbell_card,
)
from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.analysis.units import PERCENT, is_money, kind_word
from briefing_app.analysis.verbs import ADDED, gain_verb, is_added
from briefing_app.analysis.words import MEASURE_WORDS, bar_text, phrase, signed, spoken, year_words
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report, Section

GROWTH_TITLE = "增速"
RANKS_TITLE = "位次"
OTHERS_TITLE = "其他数字"


class Scope(StrEnum):
    """How much of the report the panel speaks of: 本段, 本节, 全文."""

    TOPIC = "topic"
    SECTION = "section"
    REPORT = "report"


SCOPE_WORDS = {Scope.TOPIC: "本段", Scope.SECTION: "本节", Scope.REPORT: "全文"}
_THIS = {Scope.TOPIC: "这一段", Scope.SECTION: "这一节", Scope.REPORT: "这份报告"}


class BarRow(NamedTuple):
    """One bar: `value` is its length from zero, `text` stands at its end as printed."""

    figure: str
    label: str
    value: Decimal
    text: str
    status: Status
    chevron: Chevron
    spoken: str
    printed: str = ""
    """The whole value in words that can follow the name: 增长10%以上."""


@dataclass(frozen=True, slots=True)
class BarCard:
    """Bars of one year and one unit on one axis from zero."""

    key: str
    title: str
    note: str
    count: str
    rows: tuple[BarRow, ...]


class ListRow(NamedTuple):
    """One line of words: a name and, at its end, a seal or a printed value."""

    figure: str
    label: str
    text: str
    status: Status
    spoken: str


@dataclass(frozen=True, slots=True)
class ListCard:
    """Lines without lengths: ranks as seals, or values that share no axis with others."""

    key: str
    title: str
    seals: bool
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class EmptyCard:
    """What a card says that has nothing to show; `wider` names the scope that has some."""

    key: str
    title: str
    lines: tuple[str, ...]
    action: str = ""
    wider: Scope | None = None


Card = BarCard | DumbbellCard | ListCard | EmptyCard


def scope_section(report: Report, place: str, scope: Scope) -> Section | None:
    """Return the section a scope stands for at a place; None for the whole report."""
    if scope is Scope.REPORT or not place:
        return None
    return report.section(place) if scope is Scope.TOPIC else report.area(place)


def chart_cards(report: Report, place: str, scope: Scope) -> tuple[Card, ...]:
    """Return the cards for a scope around a place (a section id), in the design's order.

    全文 keeps to the year of the place: 2022 from the review, 2023 from the plan. Its
    dumbbells are all pairs; elsewhere a pair belongs to the sections of both its sides.
    """
    section = scope_section(report, place, scope)
    if section:
        figures = report.figures_in(section.id)
    else:
        status = report.status_of(place) if place else Status.ACTUAL
        figures = tuple(f for f in report.figures if f.status is status)
    if not figures:
        return (EmptyCard("none", "", (f"{_THIS[scope]}没有数字。",)),)
    ids = frozenset(f.id for f in figures)
    pairs = [p for p in find_pairs(report) if section is None or p.has(ids)]
    dumbbells = dumbbell_card(pairs)
    single, bars = _bar_cards(report, figures)
    cards: list[Card] = [*_growth(report, scope, figures, bars)]
    cards += [dumbbells] if dumbbells else []
    cards += _rank_cards(figures)
    cards += _in_order([b for b in bars if b.title != GROWTH_TITLE])
    cards += _other_cards(report, figures, single)
    return tuple(cards)


def bar_cards(report: Report, figures: Iterable[Figure]) -> tuple[BarCard, ...]:
    """Return a card for each axis that two or more of these figures share: growth rates first."""
    _, bars = _bar_cards(report, figures)
    growth = [b for b in bars if b.title == GROWTH_TITLE]
    return (*growth, *_in_order([b for b in bars if b.title != GROWTH_TITLE]))


def rank_card(figures: Iterable[Figure]) -> ListCard | None:
    """Return the places among these figures as seals; None where there are none."""
    return next(iter(_rank_cards(figures)), None)


def marked(report: Report, figure_id: str) -> frozenset[str]:
    """Return the figures to mark when one is selected: it and what states the same fact.

    A growth rate joined to its amount (4870亿元，增长4.8%) is one fact in two rows.
    """
    if not figure_id:
        return frozenset()
    figure = report.figure(figure_id)
    if figure.is_rank:
        return frozenset((figure_id,))
    return frozenset(
        f.id
        for f in report.figures
        if f.section == figure.section
        and f.status is figure.status
        and not f.is_rank
        and not set(f.indicators).isdisjoint(figure.indicators)
    )


def _growth(
    report: Report, scope: Scope, figures: Sequence[Figure], bars: Iterable[BarCard]
) -> tuple[Card, ...]:
    """Return the growth cards, or the card that says there are none here but elsewhere."""
    if any(f.measure is Measure.GROWTH for f in figures):
        return tuple(b for b in bars if b.title == GROWTH_TITLE)
    status = figures[0].status
    if not any(f.measure is Measure.GROWTH and f.status is status for f in report.figures):
        return ()
    counts = sum(f.is_quantity for f in figures)
    here = f"{SCOPE_WORDS[scope]}有 {counts} 个数量。" if counts else ""
    lines = (f"{_THIS[scope]}没有增速数字。", here) if here else (f"{_THIS[scope]}没有增速数字。",)
    return (EmptyCard("growth", GROWTH_TITLE, lines, "看全文增速", Scope.REPORT),)


def _bar_cards(report: Report, figures: Iterable[Figure]) -> tuple[frozenset[str], list[BarCard]]:
    """Return the ids that stand alone on their axis, and a card for each axis that has more.

    An axis holds like things: one unit, one year, and stocks apart from what was added.
    """
    groups: dict[tuple[str, str, Status, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.is_quantity:
            key = (_kind(figure), figure.unit, figure.status, figure.period)
            groups[key].append(figure)
    single = frozenset(g[0].id for g in groups.values() if len(g) == 1)
    cards = [_bar_card(report, key[0], group) for key, group in groups.items() if len(group) > 1]
    return single, cards


def _kind(figure: Figure) -> str:
    """Return what an axis measures: 增速, 占比, 增量, 金额, 数量."""
    if figure.unit == PERCENT or figure.measure is Measure.GROWTH:
        return MEASURE_WORDS[figure.measure]
    return GAIN if figure.measure is Measure.INCREASE else kind_word(figure.unit)


def _bar_title(report: Report, kind: str, figures: Sequence[Figure]) -> str:
    """Return the card's title, with the unit: 数量 · 家; 新增 where the text says so of all."""
    if figures[0].unit == PERCENT or kind == GROWTH_TITLE:
        return kind
    added = kind == GAIN and all(is_added(report, f) for f in figures)
    return f"{ADDED if added else kind} · {figures[0].unit}"


def _bar_verb(report: Report, figure: Figure, title: str) -> str:
    """Return the verb at a bar's end; none that the card's title says for all of them."""
    verb = gain_verb(report, figure)
    return "" if title.startswith(ADDED) else verb


def _bar_card(report: Report, kind: str, figures: Sequence[Figure]) -> BarCard:
    first, title = figures[0], _bar_title(report, kind, figures)
    ordered = sorted(figures, key=signed, reverse=True)
    rows = tuple(
        BarRow(
            f.id,
            f.name,
            signed(f),
            bar_text(f, _bar_verb(report, f, title)),
            f.status,
            chevron(f),
            f"{spoken(f, gain=gain_verb(report, f))}，第{place}，共{len(ordered)}",
            phrase(f, gain_verb(report, f)),
        )
        for place, f in enumerate(ordered, 1)
    )
    return BarCard(
        key=f"{kind}/{first.unit}/{first.status}/{first.period}",
        title=title,
        note=year_words(first.status, first.period) + ("，%" if title == kind else ""),
        count=f"{len(rows)} 项，由高到低",
        rows=rows,
    )


def _in_order(cards: list[BarCard]) -> list[BarCard]:
    """Put money first, then the longer cards; ties stay in text order."""
    return sorted(cards, key=lambda c: (not is_money(c.key.split("/")[1]), -len(c.rows)))


def _rank_cards(figures: Iterable[Figure]) -> list[ListCard]:
    rows = tuple(
        ListRow(f.id, f.name.removesuffix(RANKS_TITLE), f.rank.printed, f.status, _spoken_rank(f))
        for f in figures
        if f.rank
    )
    return [ListCard("ranks", RANKS_TITLE, seals=True, rows=rows)] if rows else []


def _spoken_rank(figure: Figure) -> str:
    """Return the place in words, also for a quantity that carries its own: 第2，全省第一."""
    place = figure.rank.printed if figure.rank else ""
    return spoken(figure) if figure.is_rank else f"{spoken(figure)}，{place}"


def _other_cards(
    report: Report, figures: Iterable[Figure], single: frozenset[str]
) -> list[ListCard]:
    """Return the list of what has no axis to share: lone units, streaks, targets in words."""
    rows = tuple(
        ListRow(f.id, f.name, phrase(f, verb), f.status, spoken(f, gain=verb))
        for f in figures
        for verb in (gain_verb(report, f),)
        if f.id in single or not (f.is_quantity or f.is_rank)
    )
    return [ListCard("others", OTHERS_TITLE, seals=False, rows=rows)] if rows else []
