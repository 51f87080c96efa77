"""Typed conditions and clicked facets as one filter of the figures, and what is said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from briefing_app.analysis.asking.conditions import decide, places_of
from briefing_app.analysis.table import Facets, FigureRow, Filter, Sieve, scope_family
from briefing_app.analysis.words import MEASURE_WORDS, STATUS_WORDS
from briefing_app.library.search.query import Condition, Kind, Operator, Query
from briefing_app.model.figure import Bound, Status
from briefing_app.model.report import Report

GROUPS = ("statuses", "measures", "units", "rank_scopes", "sections")
"""The facet groups, by their name in Filter and Facets."""
_FLOORS = frozenset((Bound.AT_LEAST, Bound.OVER, Bound.EXCEEDS))
_CEILINGS = frozenset((Bound.AT_MOST, Bound.NEARLY))
_HIGHEST = frozenset((Operator.MORE, Operator.AT_LEAST))
_LOWEST = frozenset((Operator.LESS, Operator.AT_MOST))
_ANYTHING = Decimal("-1e40")


class Chip(NamedTuple):
    """One thing that holds: how it is named, and how to take it away.

    `group` is a facet group and `key` its value; for what was typed the group is "" and
    `key` the typed part.
    """

    words: str
    group: str
    key: str


class Unsure(NamedTuple):
    """Rows that a condition cannot settle, and why."""

    rows: tuple[FigureRow, ...]
    reason: str
    """只写了下限，是否大于 10% 原文没说."""


def combined(clicked: Filter, query: Query) -> Filter:
    """Return clicked facets and typed conditions as one filter.

    A typed status, measure or unit is the facet of that name: both are alternatives to what
    is clicked in the same group. Everything else that was typed must hold as well.
    """
    sets = {name: getattr(clicked, name) for name in GROUPS}
    rest = []
    for condition in query.conditions:
        if condition.kind is Kind.STATUS and condition.status:
            sets["statuses"] |= {condition.status}
        elif condition.kind is Kind.MEASURE and condition.measure:
            sets["measures"] |= {condition.measure}
        elif condition.kind is Kind.UNIT:
            sets["units"] |= {condition.unit}
        else:
            rest.append(condition)
    words = tuple(term.typed for term in query.terms)
    return Filter(**sets, words=words, conditions=tuple(rest))


def ticked(clicked: Filter, query: Query, rows: Sequence[FigureRow], report: Report) -> Filter:
    """Return the facets to tick: those clicked and those that typed conditions amount to."""
    sets = {name: getattr(clicked, name) for name in GROUPS}
    for condition in query.conditions:
        for name in GROUPS:
            sets[name] |= facet_keys(condition, name, rows, report)
    return Filter(**sets)


def facet_keys(
    condition: Condition, group: str, rows: Sequence[FigureRow], report: Report
) -> frozenset[str]:
    """Return the values of a facet group that a typed condition ticks."""
    if group == "statuses" and condition.status:
        return frozenset((condition.status,))
    if group == "measures" and condition.measure:
        return frozenset((condition.measure,))
    if group == "units" and condition.kind is Kind.UNIT:
        return frozenset((condition.unit,))
    if group == "rank_scopes" and condition.kind is Kind.RANK and condition.scope:
        return frozenset((scope_family(condition.scope),))
    if group == "sections" and condition.kind is Kind.SECTION:
        return _areas(condition, rows, report)
    return frozenset()


def typed_for(
    query: Query, group: str, key: str, rows: Sequence[FigureRow], report: Report
) -> tuple[str, ...]:
    """Return the typed parts that tick a facet, so that a click on it can take them away."""
    found = (c for c in query.conditions if key in facet_keys(c, group, rows, report))
    return tuple(condition.typed for condition in found)


def without(query: Query, typed: Collection[str]) -> str:
    """Return the text of a query without some of its parts."""
    parts = [f"“{t.typed}”" if t.quoted else t.typed for t in query.terms if t.typed not in typed]
    dropped = tuple(t.typed for t in query.terms if t.typed in typed and not t.quoted)
    kept = (c.typed for c in query.conditions if c.typed not in typed)
    parts += [_without_lead(words, dropped) for words in kept]
    return " ".join(dict.fromkeys(parts))


def chips(clicked: Filter, query: Query, facets: Facets) -> tuple[Chip, ...]:
    """Return what holds: clicked facets, typed conditions, words."""
    found = [
        Chip(facet.label, name, facet.key)
        for name in GROUPS
        for facet in getattr(facets, name)
        if facet.key in getattr(clicked, name)
    ]
    found += [Chip(c.words, "", c.typed) for c in query.conditions]
    found += [Chip(f"“{t.typed}”", "", t.typed) for t in query.terms]
    return tuple(found)


def unsure(rows: Iterable[FigureRow], chosen: Filter, report: Report) -> Unsure | None:
    """Return why these undecided rows are so; None where there are none."""
    found = tuple(rows)
    if not found:
        return None
    bounds = {report.figure(row.id).bound for row in found}
    kind = "没写准数"
    if bounds <= _FLOORS:
        kind = "只写了下限"
    elif bounds <= _CEILINGS:
        kind = "只写了上限"
    asked = "且".join(_question(c) for c in chosen.conditions if c.kind is Kind.VALUE)
    return Unsure(found, f"{kind}，是否{asked} 原文没说")


def empty_sentence(
    clicked: Filter, query: Query, facets: Facets, rows: Sequence[FigureRow], report: Report
) -> str:
    """Return why there is no row: 没有符合“增长>60%”的实绩."""
    if not rows:
        return "还没有数字。"
    chosen = combined(clicked, query)
    noun = "数字"
    if len(chosen.statuses) == 1:
        noun = STATUS_WORDS[Status(next(iter(chosen.statuses)))]
    named = [
        chip.words for chip in chips(clicked, query, facets) if chip.group not in ("", "statuses")
    ]
    named += [f"“{c.typed}”" for c in query.conditions if c.kind is not Kind.STATUS]
    named += [f"“{term.typed}”" for term in query.terms]
    met = f"符合{'、'.join(named)}的" if named else ""
    return f"没有{met}{noun}。{_nearest(chosen, rows, report)}"


def _nearest(chosen: Filter, rows: Sequence[FigureRow], report: Report) -> str:
    """Return the extreme of what is there but for the number asked for: 最高是 51.4%."""
    values = [c for c in chosen.conditions if c.kind is Kind.VALUE]
    if len(values) != 1 or values[0].operator not in _HIGHEST | _LOWEST:
        return ""
    asked = values[0]
    free = replace(asked, operator=Operator.MORE, value=_ANYTHING)
    conditions = tuple(free if c is asked else c for c in chosen.conditions)
    sieve = Sieve(report, replace(chosen, conditions=conditions))
    found = [(row.amount, row) for row in rows if row.amount is not None and sieve.possible(row)]
    if len({row.base for _, row in found}) != 1:
        return ""
    high = asked.operator in _HIGHEST
    _, row = (max if high else min)(found, key=_amount)
    return f"{'最高' if high else '最低'}是 {report.figure(row.id).printed}。"


def _amount(found: tuple[Decimal, FigureRow]) -> Decimal:
    return found[0]


def _question(condition: Condition) -> str:
    """Return what is asked of the number: 大于 10%."""
    noun = MEASURE_WORDS[condition.measure] if condition.measure else ""
    return condition.words.removeprefix(noun)


def _areas(condition: Condition, rows: Sequence[FigureRow], report: Report) -> frozenset[str]:
    """Return the areas in which a section condition finds figures."""
    places = places_of(report)
    return frozenset(
        row.area
        for row in rows
        if decide(condition, report, report.figure(row.id), places) == "yes"
    )


def _without_lead(typed: str, dropped: Sequence[str]) -> str:
    """Return a condition without the words before its measure: 固投增长>10% without 固投."""
    for lead in dropped:
        typed = typed.removeprefix(lead)
    return typed
