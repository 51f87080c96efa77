"""Looking through a page: words, figures that meet conditions, words akin to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_app.analysis.asking.conditions import Verdict, decide_all
from briefing_app.analysis.asking.hits import (
    Found,
    Page,
    Passage,
    Place,
    add_places,
    exact_places,
    figures_in,
    passages,
)
from briefing_app.library.search.folding import fold
from briefing_app.library.search.likeness import similar_passages
from briefing_app.library.search.query import Condition, Kind
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report

_PLACE_KINDS = frozenset((Kind.STATUS, Kind.SECTION))
_MOST_COMPARED = 3000
"""Sentences that are compared for likeness; with more of them it would take too long."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to find: one of each of `groups` in a sentence, as folded words.

    `fallback` is found where the groups are not; `kindred` words are marked besides. `figures`
    of `report` are shown in any case, as what was asked for if `sure`. `literal`: the text has
    the question word for word; then only these words count as exact.
    """

    groups: tuple[tuple[str, ...], ...]
    fallback: tuple[str, ...] = ()
    kindred: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    report: str = ""
    sure: bool = False
    conditions: tuple[Condition, ...] = ()
    literal: bool = False


class Sifted(NamedTuple):
    """The figures of a page that meet some conditions, and those that may or may not."""

    page: Page
    met: tuple[Figure, ...]
    unsure: tuple[Figure, ...]


def search(page: Page, wanted: Wanted, met: Sequence[Figure] = ()) -> Found:
    """Return every passage of a page that has what is wanted.

    `met` are the figures that meet the conditions; these are hits where nothing else is asked.
    """
    places = exact_places(page, wanted.groups) if wanted.groups else []
    if not places and wanted.fallback:
        places = exact_places(page, (wanted.fallback,))
    only_conditions = bool(wanted.conditions) and (not wanted.groups or wanted.literal)
    if only_conditions:
        places = add_places(places, [f.span for f in met], exact=not wanted.literal)
    if wanted.report == page.report.id:
        shown = {page.unit_at(place.start) for place in places}
        figures = [page.report.figure(f).span for f in wanted.figures]
        spans = [s for s in figures if page.unit_at(s.start) not in shown]
        places = add_places(places, spans, exact=wanted.sure)
    if wanted.kindred:
        places = add_places(places, page.find(wanted.kindred), exact=False)
    found = passages(page, places)
    if wanted.conditions and not only_conditions:
        found = [p for p in found if _meets(page, p, wanted.conditions)]
    return Found(page, tuple(found))


def sift(page: Page, conditions: Sequence[Condition], figures: Sequence[Figure]) -> Sifted:
    """Return which figures of a page meet all conditions, and which may or may not."""
    met, unsure = list[Figure](), list[Figure]()
    for figure in figures if conditions else ():
        verdict = decide_all(conditions, page.report, figure, page.places)
        if verdict is not Verdict.NO:
            (met if verdict is Verdict.YES else unsure).append(figure)
    return Sifted(page, tuple(met), tuple(unsure))


def _meets(page: Page, passage: Passage, conditions: Sequence[Condition]) -> bool:
    """Whether a passage stands where it should, and has a figure that meets the rest."""
    section = page.report.section_at(passage.places[0].start).id
    about_place = [c for c in conditions if c.kind in _PLACE_KINDS]
    rest = [c for c in conditions if c.kind not in _PLACE_KINDS]
    if not stands_where(page.report, section, about_place):
        return False
    if not rest:
        return True
    span = Span(page.units[passage.first].start, page.units[passage.last].end)
    inside = list(figures_in(page.report, span))
    return bool(sift(page, rest, inside).met)


def stands_where(report: Report, section: str, conditions: Sequence[Condition]) -> bool:
    """Whether a section is of the status and below one of the headings asked for."""
    statuses = [c.status for c in conditions if c.kind is Kind.STATUS]
    words = [c.section for c in conditions if c.kind is Kind.SECTION]
    headings = [fold(s.heading) for s in report.path(section)]
    return (not statuses or report.status_of(section) in statuses) and (
        not words or any(word in heading for word in words for heading in headings)
    )


def similar(pages: Sequence[Page], words: str, limit: int) -> list[Found]:
    """Return the sentences that nearly hold some words, unmarked."""
    if sum(len(page.units) for page in pages) > _MOST_COMPARED:
        return []
    found = []
    for page in pages:
        near = similar_passages(words, page.folded, limit)
        starts = [page.units[at].start for at in near]
        places = [Place(start, start, False) for start in starts]
        found.append(Found(page, tuple(_unmarked(page, places))))
    return found


def _unmarked(page: Page, places: Sequence[Place]) -> list[Passage]:
    numbers = sorted((page.unit_at(place.start), place) for place in places)
    return [Passage(at, at, (place,)) for at, place in numbers]
