"""Figures of two reports under one name that are not the same quantity, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.comparing.across.reading import OF_ITS_YEAR, Reading
from briefing_app.analysis.comparing.across.records import Apart
from briefing_app.analysis.comparing.across.stretch import over_words
from briefing_app.analysis.comparing.scope import Contrast, Scoped, contrast, marks
from briefing_app.analysis.comparing.unlike import Reason
from briefing_app.analysis.units import is_money, split_unit
from briefing_app.analysis.words import MEASURE_WORDS
from briefing_app.model.figure import Measure

_SHORTEST = 2
_MANY = 40
"""Candidates of one name that are weighed against each other on either side."""


class _Cost(NamedTuple):
    """How two figures differ: the less, the nearer."""

    scope: bool
    stretch: bool
    measure: bool
    unit: bool
    time: bool


def set_apart(left: Sequence[Reading], right: Sequence[Reading]) -> Iterator[Apart]:
    """Yield what looks alike among what is not aligned, each figure once.

    First what is of one quantity and differs in measure, unit, scope or year; then what
    shares its name but for the words that narrow it, and its measure or its unit.
    """
    used: set[str] = set()
    for by_core in (False, True):
        for mine, other in _groups(left, right, by_core):
            free = [r for r in mine if r.figure.id not in used][:_MANY]
            others = [r for r in other if r.figure.id not in used][:_MANY]
            for a, b in _nearest(free, others, most=1 if by_core else 4):
                used |= {a.figure.id, b.figure.id}
                yield _apart(a, b)


def _groups(
    left: Sequence[Reading], right: Sequence[Reading], by_core: bool
) -> Iterator[tuple[list[Reading], list[Reading]]]:
    """Yield the readings of each identity, or of each core, that both sides have."""
    mine, other = _by_name(left, by_core), _by_name(right, by_core)
    for name, readings in mine.items():
        if name in other:
            yield readings, other[name]


def _by_name(side: Sequence[Reading], by_core: bool) -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = defaultdict(list)
    for reading in side:
        name = reading.split.core if by_core else reading.key.identity
        if len(name) >= _SHORTEST:
            found[name].append(reading)
    return found


def _nearest(
    left: Sequence[Reading], right: Sequence[Reading], most: int
) -> Iterator[tuple[Reading, Reading]]:
    """Yield pairs that differ in `most` ways besides scope, the nearest first, each once."""
    order = sorted(
        (cost, abs(m - n), m, n)
        for m, a in enumerate(left)
        for n, b in enumerate(right)
        if _is_kindred(a, b) and any(cost := _cost(a, b)) and sum(cost[1:]) <= most
    )
    used: set[str] = set()
    for *_, m, n in order:
        ids = {left[m].figure.id, right[n].figure.id}
        if not used & ids:
            used |= ids
            yield left[m], right[n]


def _is_kindred(left: Reading, right: Reading) -> bool:
    """Whether streaks stand beside streaks only."""
    return (left.key.measure is Measure.STREAK) == (right.key.measure is Measure.STREAK)


def _cost(left: Reading, right: Reading) -> _Cost:
    mine, other = left.key, right.key
    measure = mine.measure is not other.measure
    return _Cost(
        _contrast(left, right) is not None,
        left.stretch != right.stretch,
        measure,
        mine.family != other.family and not measure,
        mine.time != other.time,
    )


def _contrast(left: Reading, right: Reading) -> Contrast | None:
    """Return how two names are narrowed differently, beyond what their quantity is known by."""
    if left.key.identity != right.key.identity:
        return contrast(left.split, right.split)
    mine, other = (Scoped(each.split.core, _narrowing(each)) for each in (left, right))
    return contrast(mine, other)


def _narrowing(reading: Reading) -> tuple[str, ...]:
    """Return what narrows a name, without the years it is over."""
    return tuple(word for word in reading.key.scope if word not in reading.stretch)


def _apart(left: Reading, right: Reading) -> Apart:
    """Return two figures with every way in which they differ, the gravest first."""
    cost, scope = _cost(left, right), _contrast(left, right)
    found: list[tuple[Reason, str]] = []
    if scope:
        found.append((Reason.SCOPE, scope.clause()))
    if cost.stretch:
        found.append((Reason.PERIOD, _stretches(left, right)))
    if cost.measure:
        found.append((Reason.MEASURE, _measures(left, right)))
    if cost.unit:
        found.append((Reason.UNIT, _units(left, right)))
    if cost.time:
        found.append((Reason.PERIOD, _times(left, right)))
    same = left.key.identity == right.key.identity
    return Apart(
        left.key.identity if same else left.split.core,
        left.figure.name,
        left.figure,
        right.figure,
        found[0][0],
        "；".join(words for _, words in found),
        marks(left.figure.name, scope.left) if scope else (),
        marks(right.figure.name, scope.right) if scope else (),
    )


def _measures(left: Reading, right: Reading) -> str:
    mine, other = (MEASURE_WORDS[each.key.measure] for each in (left, right))
    return f"一边是{mine}，一边是{other}"


def _units(left: Reading, right: Reading) -> str:
    mine, other = left.figure.unit, right.figure.unit
    if all(is_money(split_unit(unit)[1]) for unit in (mine, other)):
        return "币种不同，不换算"
    return f"一边以{mine or '数'}计，一边以{other or '数'}计"


def _stretches(left: Reading, right: Reading) -> str:
    return "，".join(f"一边{over_words(each.stretch)}" for each in (left, right))


def _times(left: Reading, right: Reading) -> str:
    mine, other = left.figure.period, right.figure.period
    if mine != other:
        return f"一边说{mine}年，一边说{other}年"
    which = "甲" if left.key.time == OF_ITS_YEAR else "乙"
    return f"都说{mine}年，只是{which}的当年"
