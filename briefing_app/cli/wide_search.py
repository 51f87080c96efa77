"""Questions to a whole library: the answer from the likeliest reports, the words from all."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing_app.cli.records import Record
from briefing_app.cli.search import Desk
from briefing_app.library.cards import Card
from briefing_app.library.choosing import likely
from briefing_app.library.library import Library
from briefing_app.library.search.across import Across, AcrossHit, search_all
from briefing_app.library.search.folding import fold
from briefing_app.model.errors import DatasetError
from briefing_app.model.report import Report

_MS = 1e3
_MANY_NEW = 20


class WideDesk:
    """Puts questions to more reports than are opened at once.

    An answer is looked for in the few reports that a question is likeliest about; the words
    are looked for in all of them. A condition (增长>10%) is put to the figures of every report,
    which takes its time.
    """

    def __init__(self, library: Library, cards: Sequence[Card], cache: str) -> None:
        self._library, self._cache = library, cache
        self._cards = cards
        self._reports: dict[str, Report | None] = {}
        self._desks: dict[tuple[str, ...], Desk] = {}
        library.corpus.prepare()

    def record(self, text: str, limit: int) -> Record:
        """Return question, answer and hits as a record, as one desk for all would."""
        start = time.perf_counter()
        desk = self._desk(likely(self._cards, text))
        record = desk.record(text, limit)
        if record["conditions"]:
            return self._desk(self._cards).record(text, limit)
        found = self._find(text, record["reading"], limit)
        record |= {
            "hits": [_hit(hit) for hit in found.hits],
            "total": found.total,
            "elapsed_ms": round((time.perf_counter() - start) * _MS, 3),
        }
        if found.hits:
            record |= {"similar": [], "suggestion": None}
        return record

    def lines(self, text: str, limit: int) -> Iterator[str]:
        """Yield the answer and the hits as lines to read."""
        desk = self._desk(likely(self._cards, text))
        results, _ = desk.ask(text, limit)
        if results.chips or results.problem:
            yield from self._desk(self._cards).lines(text, limit)
            return
        found = self._find(text, results.reading, limit)
        if not found.hits:
            yield from desk.lines(text, limit)
            return
        yield from desk.answer_lines(results)
        for title, hits in groupby(found.hits, key=_title):
            yield title
            yield from (f"  {hit.text}" for hit in hits)
        yield f"原词 {found.total} 处，在 {found.reports} 份报告里"

    def _find(self, text: str, reading: str, limit: int) -> Across:
        """Return where the words stand, else where what they were taken for stands."""
        found = search_all(text, self._library.corpus, limit)
        if found.hits or not reading:
            return found
        return search_all(((fold(reading),),), self._library.corpus, limit)

    def _desk(self, cards: Sequence[Card]) -> Desk:
        ids = tuple(card.id for card in cards if card.good)
        if ids not in self._desks:
            reports = [report for each in ids if (report := self._report(each))]
            self._desks[ids] = Desk(reports, cache=self._cache)
        return self._desks[ids]

    def _report(self, report_id: str) -> Report | None:
        if report_id not in self._reports:
            try:
                self._reports[report_id] = self._library.shelf.open(report_id)
            except DatasetError as error:
                set_aside(str(error))
                self._reports[report_id] = None
        return self._reports[report_id]


def wide_desk(library: Library, cache: str) -> WideDesk:
    """Return a desk for all reports, after a look at what has changed."""
    cards = library.scan(_Notice())
    for card in cards:
        if card.problem:
            set_aside(card.problem)
    return WideDesk(library, cards, cache)


class _Notice:
    """Says once that many reports are to be read for the first time, which takes a while."""

    def __init__(self) -> None:
        self._new = 0

    def __call__(self, card: Card) -> None:
        self._new += not card.known
        if self._new == _MANY_NEW and not card.known:
            print("briefing-app：有许多新来的报告，先读一遍，请稍等。", file=sys.stderr)


def set_aside(problem: str) -> None:
    """Say which report is left out, and why."""
    print(f"briefing-app：放在一边：{problem}", file=sys.stderr)


def _title(hit: AcrossHit) -> str:
    return hit.title


def _hit(hit: AcrossHit) -> Record:
    return {
        "report": hit.report,
        "section": hit.section,
        "sentence": hit.text,
        "spans": [list(mark) for mark in hit.marks],
    }
