"""The figures of a report as facts: an amount with its growth rate and its places is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report

_AMOUNTS = (Measure.LEVEL, Measure.INCREASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a section says of an indicator in one year: one side of a tile."""

    main: Figure
    growth: Figure | None = None
    places: tuple[Figure, ...] = ()
    """Statements of place that are said of it."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the fact, the main one first."""
        return (self.main, *((self.growth,) if self.growth else ()), *self.places)

    @property
    def plain(self) -> bool:
        """Whether one figure says all of it, so that a row of a chart shows no less."""
        return len(self.figures) == 1 and (self.main.is_rank or self.main.rank is None)


class Facts:
    """The facts of a report, by section and by figure. No figure is in none of them."""

    def __init__(self, report: Report) -> None:
        """Join amounts, growth rates and places, each within its section."""
        self._by_section: dict[str, list[Fact]] = {}
        self._by_figure: dict[str, Fact] = {}
        self._by_indicator: dict[tuple[str, Status], list[Fact]] = defaultdict(list)
        figures: dict[str, list[Figure]] = defaultdict(list)
        for figure in report.figures:
            figures[figure.section].append(figure)
        for section, own in figures.items():
            facts = self._by_section[section] = _facts(own)
            for fact in facts:
                self._keep(fact)

    def _keep(self, fact: Fact) -> None:
        """Note where a fact is found; a place said of several belongs to the first."""
        for figure in fact.figures:
            self._by_figure.setdefault(figure.id, fact)
        for indicator in fact.main.indicators:
            self._by_indicator[indicator, fact.main.status].append(fact)

    def of_section(self, section_id: str) -> Sequence[Fact]:
        """Return the facts of a section itself, in text order."""
        return self._by_section.get(section_id, ())

    def of_figure(self, figure_id: str) -> Fact:
        """Return the fact that a figure is part of."""
        return self._by_figure[figure_id]

    def of_indicator(self, indicator: str, status: Status) -> Sequence[Fact]:
        """Return what the report says of an indicator for one of the years, in text order."""
        return self._by_indicator.get((indicator, status), ())


def _facts(figures: Sequence[Figure]) -> list[Fact]:
    """Return the facts of one section, in text order of their first figure."""
    facts = _joined([f for f in figures if not f.is_rank])
    for place in (f for f in figures if f.is_rank):
        honoured = [n for n, fact in enumerate(facts) if _is_said_of(place, fact)]
        for n in honoured:
            facts[n] = replace(facts[n], places=(*facts[n].places, place))
        if not honoured:
            facts.append(Fact(place))
    return sorted(facts, key=_place)


def _place(fact: Fact) -> tuple[int, int]:
    return min(f.span for f in fact.figures)


def _joined(figures: Iterable[Figure]) -> list[Fact]:
    """Return the figures as facts, each first amount with the growth rate of what it counts."""
    groups: dict[tuple[Status, int, tuple[str, ...]], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.status, figure.period, figure.indicators].append(figure)
    return [fact for group in groups.values() for fact in _join(group)]


def _join(group: Sequence[Figure]) -> list[Fact]:
    amounts = [f for f in group if f.measure in _AMOUNTS and f.value is not None]
    rates = [f for f in group if f.measure is Measure.GROWTH and f.value is not None]
    if not (amounts and rates):
        return [Fact(f) for f in group]
    joined = Fact(amounts[0], rates[0])
    return [joined, *(Fact(f) for f in group if f not in joined.figures)]


def _is_said_of(place: Figure, fact: Fact) -> bool:
    """Whether a place is that of a fact: it names its figures, else shares its indicator."""
    if place.ranks:
        return not {f.id for f in fact.figures}.isdisjoint(place.ranks)
    main = fact.main
    alike = main.status is place.status and not main.is_rank
    return alike and not set(main.indicators).isdisjoint(place.indicators)
