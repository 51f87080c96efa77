"""Words in all reports at once: a plain scan of a few, an index before it of many.

Up to some fifteen million characters the shadow texts are held in memory and looked through;
above that the index names the reports that may have the words. Either way each report is
looked through by the same means, in the same order, so both find the same.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import merge
from itertools import islice
from typing import NamedTuple

from briefing_app.library.search.folding import fold
from briefing_app.library.search.index import Groups, Index
from briefing_app.library.search.words import (
    Frame,
    Packed,
    Words,
    open_frame,
    open_words,
)
from briefing_app.library.store import Shown, Store
from briefing_app.model.figure import Span

SCAN_LIMIT = 16_000_000
"""Characters up to which no index is needed: about a thousand reports."""
_LONGEST = 20_000


class Mark(NamedTuple):
    """A marked run of a hit's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AcrossHit:
    """A sentence of some report that holds the words; `marks` are places in `text`."""

    report: str
    title: str
    section: str
    path: str
    """The headings it stands under: （三）加大投资力度 · 有效投资扩量提质."""
    status: str
    """actual or target, as its part of the report looks back or ahead."""
    sentence: Span
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Across:
    """What a search over all reports found.

    `total` counts all places of the words, also those beyond the limit of hits; `reports`
    those that have any. Both are of everything when `counted`, else of what was looked at.
    """

    query: str
    hits: tuple[AcrossHit, ...] = ()
    total: int = 0
    reports: int = 0
    counted: bool = True


class Page(NamedTuple):
    """A report that may hold the words."""

    base: int
    words: Words
    packed: Packed


class Corpus:
    """All reports of a store, ready to be looked through; one search at a time.

    Up to `scan_limit` characters the texts are held in memory; above, the index is asked.
    """

    def __init__(self, store: Store, index: Index, scan_limit: int = SCAN_LIMIT) -> None:
        self._store, self._index, self._limit = store, index, scan_limit
        self._pages: dict[int, Page] = {}

    @property
    def wants_index(self) -> bool:
        """Whether there are so many characters that an index is worth its while."""
        return _length(self._store.shown()) > self._limit

    def prepare(self) -> None:
        """Load the texts that are scanned, so that the first search need not."""
        shown = self._store.shown()
        if _length(shown) <= self._limit:
            self._load([each.base for each in shown])

    def pages(self, groups: Groups, among: Container[str] | None = None) -> Iterator[Page]:
        """Yield the reports that may hold the words, in their order.

        `among` are the ids that matter; None for all.
        """
        shown = self._store.shown()
        wanted = [each.base for each in shown if among is None or each.id in among]
        if _length(shown) > self._limit:
            self._pages.clear()
            yield from self._named(groups, wanted)
            return
        self._load([each.base for each in shown])
        yield from (self._pages[place] for place in wanted if place in self._pages)

    def _load(self, shown: Sequence[int]) -> None:
        for gone in self._pages.keys() - set(shown):
            del self._pages[gone]
        missing = [place for place in shown if place not in self._pages]
        for page in self._read(missing):
            self._pages[page.base] = page._replace(packed=page.packed._replace(shadow=b""))

    def _read(self, places: Iterable[int]) -> Iterator[Page]:
        for place, packed in self._store.words(places):
            try:
                page = Page(place, open_words(packed), packed)
            except ValueError:
                self.forget(place)
            else:
                yield page

    def forget(self, place: int) -> None:
        """Drop a report whose words are damaged; the next scan reads it again."""
        self._store.forget(place)
        self._pages.pop(place, None)

    def _named(self, groups: Groups, shown: Sequence[int]) -> Iterator[Page]:
        """Yield what the index names, and all that it does not know yet.

        Where it breaks on the way, the rest is scanned.
        """
        known = self._index.done()
        rest = [place for place in shown if place not in known]
        named = self._index.candidates(groups) if known else iter(())
        last = -1
        try:
            for page in self._read(_among(merge(named, rest), set(shown))):
                last = page.base
                yield page
        except sqlite3.DatabaseError:
            self._index.discard()
            yield from self._read(shown[bisect_right(shown, last) :])


def _among(places: Iterable[int], shown: set[int]) -> Iterator[int]:
    return (place for place in places if place in shown)


def _length(shown: Iterable[Shown]) -> int:
    return sum(each.length for each in shown)


def search_all(
    query: str | Groups,
    corpus: Corpus,
    limit: int = 20,
    *,
    count: bool = True,
    among: Container[str] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Across:
    """Return the first sentences of all reports that hold what was typed.

    Words that blanks part must stand in one sentence, unless they stand somewhere just as
    typed; `query` may be groups of folded words instead, one of each. With `count` everything
    is looked through for `total`, without it the search ends with the last hit wanted.
    `among` are the ids of the reports to search, None for all.
    """
    look = partial(_found, corpus, limit, count, among, is_cancelled)
    if not isinstance(query, str):
        return look("", query)
    found = look(query, ((fold(query[:_LONGEST]),),))
    terms = [term for word in query.split() if (term := fold(word))]
    if found.hits or len(terms) < 2:
        return found
    groups = tuple((term,) for term in dict.fromkeys(terms))
    return look(query, groups)


def _found(
    corpus: Corpus,
    limit: int,
    count: bool,
    among: Container[str] | None,
    is_cancelled: Callable[[], bool] | None,
    query: str,
    groups: Groups,
) -> Across:
    wanted = [[word for word in group if word] for group in groups]
    if not wanted or not all(wanted):
        return Across(query)
    only = wanted[0][0] if len(wanted) == len(wanted[0]) == 1 else ""
    hits, total, reports = list[AcrossHit](), 0, 0
    for page in corpus.pages(wanted, among):
        if (len(hits) >= limit and not count) or (is_cancelled and is_cancelled()):
            return Across(query, tuple(hits), total, reports, counted=False)
        if not _may_hold(page.words.shadow.text, wanted):
            continue
        places = places_in(page.words, wanted) if len(hits) < limit or not only else []
        found = page.words.shadow.count(only) if only and not places else len(places)
        if places and len(hits) < limit:
            try:
                hits += islice(hits_in(page, places), limit - len(hits))
            except ValueError:
                corpus.forget(page.base)
                continue
        total += found
        reports += bool(found)
    return Across(query, tuple(hits), total, reports)


def _may_hold(folded: str, wanted: Groups) -> bool:
    return all(any(word in folded for word in group) for group in wanted)


def places_in(words: Words, groups: Groups) -> list[Span]:
    """Return where the words stand, one of each group in a sentence, in text order."""
    found = [_without_overlap(s for w in group for s in words.shadow.find(w)) for group in groups]
    if len(found) > 1:
        shared = set.intersection(*({words.unit_at(s.start) for s in spans} for spans in found))
        found = [[s for s in spans if words.unit_at(s.start) in shared] for spans in found]
    return _without_overlap(span for spans in found for span in spans)


def hits_in(page: Page, places: Sequence[Span]) -> Iterator[AcrossHit]:
    """Yield the sentences of some places; words over a full stop join two of them."""
    words, frame, at = page.words, open_frame(page.packed), 0
    while at < len(places):
        first, last = words.unit_at(places[at].start), words.unit_at(places[at].end - 1)
        end = at + 1
        while end < len(places) and words.unit_at(places[end].start) <= last:
            last = max(last, words.unit_at(places[end].end - 1))
            end += 1
        yield _hit(frame, words.unit(first, last), places[at:end])
        at = end


def _hit(frame: Frame, sentence: Span, places: Sequence[Span]) -> AcrossHit:
    place, start = frame.place_at(places[0].start), sentence.start
    return AcrossHit(
        report=frame.id,
        title=frame.title,
        section=place.section,
        path=place.path,
        status=place.status,
        sentence=sentence,
        text=frame.text[sentence.start : sentence.end],
        marks=tuple(Mark(a - start, b - start) for a, b in places),
    )


def _without_overlap(spans: Iterable[Span]) -> list[Span]:
    """Return spans in text order; of overlapping ones the first, of those the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=_longest_first):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _longest_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
