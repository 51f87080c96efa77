"""The sentences that hold what was typed, with every place marked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from briefing_app.analysis.asking.card import year_label
from briefing_app.analysis.asking.conditions import places_of
from briefing_app.analysis.asking.records import FigureMark, Hit, HitGroup, Mark
from briefing_app.analysis.comparing.ledger import Unlike, ledger
from briefing_app.library.search.folding import fold
from briefing_app.library.search.shadow import Shadow
from briefing_app.model.figure import Bound, Figure, Rank, Span
from briefing_app.model.report import Report

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Place(NamedTuple):
    """A marked run of the text: the words themselves, or words akin to them."""

    start: int
    end: int
    exact: bool


class Page:
    """A report as it is searched: its shadow, and its text as sentences and headings."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def shadow(self) -> Shadow:
        """The folded text."""
        return Shadow(self.report.text)

    @cached_property
    def units(self) -> tuple[Span, ...]:
        """Sentences and headings in text order; together they are the whole text."""
        blocks = (Span(b.start, b.end) for b in self.report.blocks)
        edges = {0, len(self.report.text)}
        for span in (*blocks, *self.report.sentences):
            edges.update(span)
        marks = sorted(edges)
        return tuple(Span(a, b) for a, b in pairwise(marks))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.units)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The units folded."""
        return tuple(Shadow(self.report.quote(unit)).text for unit in self.units)

    @cached_property
    def indicators(self) -> frozenset[str]:
        """The indicators that the report has figures for."""
        return frozenset(i for f in self.report.figures for i in f.indicators)

    @cached_property
    def unlike(self) -> tuple[Unlike, ...]:
        """The pairs that only look comparable."""
        return ledger(self.report).unlike

    @cached_property
    def places(self) -> Mapping[str, tuple[Rank, ...]]:
        """By figure id the ranks that the text gives it."""
        return places_of(self.report)

    def unit_at(self, offset: int) -> int:
        """Return the number of the unit that holds an offset."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def find(self, needles: Iterable[str]) -> list[Span]:
        """Return where folded words stand, in text order; of overlapping ones the longest."""
        return without_overlap(span for needle in needles for span in self.shadow.find(needle))

    def numbered(self, words: str) -> list[Figure]:
        """Return the figures that some folded words of the text hold, or the whole number of.

        Those printed just so go first, then those without a bound, then text order. Where
        there is none, a number may be the whole part of one: 585 of 585.7亿元.
        """
        whole, cut = dict[str, Figure](), dict[str, Figure]()
        text = self.report.text
        for span in self.shadow.find(words):
            for figure in self._touching(span):
                number = _NUMBER.search(text, *figure.span)
                first, last = number.span() if number else figure.span
                if span.start <= first and last <= span.end:
                    whole.setdefault(figure.id, figure)
                elif words.isdecimal() and span.start == first and text[span.end] == ".":
                    cut.setdefault(figure.id, figure)
        return sorted(
            (whole or cut).values(),
            key=lambda f: (fold(f.printed) != words, f.bound is not Bound.EXACT, f.span),
        )

    def _touching(self, span: Span) -> Iterator[Figure]:
        """Yield the figures that a run of the text reaches into."""
        figures = self.report.figures
        first = bisect_right(figures, span.start, key=lambda f: f.span.end)
        for figure in figures[first:]:
            if figure.span.start >= span.end:
                return
            yield figure


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    """Return spans in text order; of overlapping ones the first, of those the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


class Passage(NamedTuple):
    """Marked places that are shown as one hit: units first to last of a page."""

    first: int
    last: int
    places: tuple[Place, ...]

    @property
    def exact(self) -> bool:
        """Whether the words themselves stand in it."""
        return any(place.exact for place in self.places)


def passages(page: Page, places: Iterable[Place]) -> list[Passage]:
    """Return places by sentence; words that run over a full stop join two sentences."""
    found: list[Passage] = []
    for place in sorted(places):
        first, last = page.unit_at(place.start), page.unit_at(place.end - 1)
        if found and first <= found[-1].last:
            before = found.pop()
            last = max(last, before.last)
            found.append(Passage(before.first, last, (*before.places, place)))
        else:
            found.append(Passage(first, last, (place,)))
    return found


def exact_places(page: Page, groups: Sequence[Sequence[str]]) -> list[Place]:
    """Return where the words stand: one of each group, all in one sentence if there are several."""
    found = [page.find(group) for group in groups]
    if len(found) > 1:
        shared = set.intersection(*({page.unit_at(s.start) for s in spans} for spans in found))
        found = [[s for s in spans if page.unit_at(s.start) in shared] for spans in found]
    merged = without_overlap(span for spans in found for span in spans)
    return [Place(span.start, span.end, True) for span in merged]


def add_places(places: Sequence[Place], more: Iterable[Span], *, exact: bool) -> list[Place]:
    """Return places with more of them, where these do not overlap the first ones."""
    taken = list(places)
    starts = [p.start for p in taken]
    added = []
    for span in more:
        at = bisect_right(starts, span.start)
        before = at > 0 and taken[at - 1].end > span.start
        after = at < len(taken) and taken[at].start < span.end
        if not before and not after:
            added.append(Place(span.start, span.end, exact))
    return sorted([*taken, *added])


@dataclass(frozen=True, slots=True)
class Found:
    """All marked passages of one page."""

    page: Page
    passages: tuple[Passage, ...]

    @property
    def exact(self) -> int:
        """Places of the words themselves."""
        return sum(place.exact for p in self.passages for place in p.places)

    @property
    def total(self) -> int:
        """All marked places."""
        return sum(len(p.places) for p in self.passages)


def grouped(found: Sequence[Found], limit: int) -> tuple[HitGroup, ...]:
    """Return at most `limit` hits by level-2 section, in text order.

    Those that hold the words themselves go first when not all can be shown; the counts are
    those of all places, shown or not.
    """
    room = limit - min(limit, sum(p.exact for f in found for p in f.passages))
    exact_room = limit
    groups: list[HitGroup] = []
    for page_found in found:
        shown: list[Passage] = []
        for passage in page_found.passages:
            if passage.exact and exact_room:
                exact_room -= 1
                shown.append(passage)
            elif not passage.exact and room:
                room -= 1
                shown.append(passage)
        groups += _groups(page_found, shown)
    return tuple(groups)


def _groups(found: Found, shown: Sequence[Passage]) -> Iterator[HitGroup]:
    page = found.page
    if not shown:
        return
    areas = {p: _area(page, p) for p in found.passages}
    counts = Counter[str]()
    for passage, area in areas.items():
        counts[area] += len(passage.places)
    by_area: dict[str, list[Hit]] = {}
    for passage in shown:
        by_area.setdefault(areas[passage], []).append(_hit(page, passage, areas[passage]))
    report = page.report
    for area, hits in by_area.items():
        section = report.section(area)
        label = section.label if section.parent else ""
        yield HitGroup(
            report=report.id,
            section=area,
            status=report.status_of(area),
            label=year_label(report, area, label, section.short),
            count=counts[area],
            hits=tuple(hits),
        )


def _area(page: Page, passage: Passage) -> str:
    """Return the level-2 section (or the part) that a passage stands in."""
    return page.report.area(_section(page, passage)).id


def _section(page: Page, passage: Passage) -> str:
    lead = next((p for p in passage.places if p.exact), passage.places[0])
    return page.report.section_at(lead.start).id


def _hit(page: Page, passage: Passage, area: str) -> Hit:
    report = page.report
    sentence = Span(page.units[passage.first].start, page.units[passage.last].end)
    section = _section(page, passage)
    start = sentence.start
    return Hit(
        report=report.id,
        section=section,
        sentence=sentence,
        text=report.quote(sentence),
        marks=tuple(
            Mark(p.start - start, p.end - start, p.exact) for p in passage.places if p.start < p.end
        ),
        figures=tuple(
            FigureMark(f.span.start - start, f.span.end - start, f.id, f.status)
            for f in figures_in(report, sentence)
        ),
        place="" if section == area else report.section(section).short,
        title=report.quote(sentence).rstrip("。：") == report.section(section).heading,
    )


def figures_in(report: Report, span: Span) -> Iterator[Figure]:
    """Yield the figures that begin in a run of the text."""
    first = bisect_left(report.figures, span.start, key=lambda f: f.span.start)
    for figure in report.figures[first:]:
        if figure.span.start >= span.end:
            return
        yield figure
