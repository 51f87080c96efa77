"""Questions to all reports of a library: the answer of the likeliest, the words of all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from math import inf
from sys import maxsize
from typing import NamedTuple, Protocol

from briefing_app.analysis.asking.answers import Answerer
from briefing_app.analysis.asking.listing import IsCancelled, Listed, Listing, Room
from briefing_app.analysis.asking.records import Hit, HitGroup, Results
from briefing_app.analysis.asking.wide import MOST_EVER, Question, Wide
from briefing_app.analysis.quoting import short_place
from briefing_app.library.cards import Card, card_of
from briefing_app.library.choosing import MOST, likely, names_place
from briefing_app.library.library import Library
from briefing_app.library.search.folding import fold
from briefing_app.library.search.index import Groups
from briefing_app.model.errors import BriefingError
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report

_KEPT = 2 * MOST
"""Reports that stay open for the next question."""
_LONGEST = 20_000
_STEP = 10
"""Reports that are looked through between two words about how far it is."""


class Asking(Protocol):
    """What answers questions about the open report."""

    def ask(self, text: str, *, limit: int = ...) -> Results:
        """Return what is found for a question."""


class Desk(NamedTuple):
    """The open report and what answers questions about it."""

    report: Report
    answerer: Asking


class _Answered(NamedTuple):
    """What a question comes to in one or a few reports; `report` is where the answer is from."""

    results: Results
    report: Report


class Everywhere:
    """Puts questions to all reports. `look` may run beside them, in a thread of its own.

    An answer is looked for in the open report, unless the question names another place or
    year, then in the few reports that it is likeliest about; the words in all of them. A
    condition (增长>10%) is put to one report after the other. `cache` is a folder for
    disposable copies of what questions need.
    """

    def __init__(self, library: Library, cache: str | None = None) -> None:
        self._library, self._cache = library, cache
        self._cards: tuple[Card, ...] | None = None
        self._opened: dict[str, Report] = {}
        self._answerer: tuple[tuple[str, ...], Answerer] | None = None
        self._unread = _Unread()

    @property
    def count(self) -> int:
        """How many reports can be searched."""
        return len(self._library.store.shown())

    def look(self, is_cancelled: IsCancelled) -> None:
        """Read what is new or changed, so that it is found from then on."""
        self._unread = _Unread()
        try:
            self._cards = self._library.scan(self._unread, is_cancelled)
        finally:
            self._unread = _Unread()
        if self._library.corpus.wants_index:
            self._library.index.build(is_cancelled=is_cancelled)

    def prepare(self) -> None:
        """Load what the first question would wait for."""
        self._library.corpus.prepare()

    def report(self, report_id: str) -> Report | None:
        """Return a report; None for one that does not open. The last few stay open."""
        found = self._opened.pop(report_id, None)
        if found is None:
            try:
                found = self._library.shelf.open(report_id)
            except BriefingError:
                return None
        self._opened[report_id] = found
        while len(self._opened) > _KEPT:
            self._opened.pop(next(iter(self._opened)), None)
        return found

    def ask(self, question: Question, desk: Desk, is_cancelled: IsCancelled) -> Iterator[Wide]:
        """Yield what is found, more and more; cancelled, it just ends."""
        asked = desk.answerer.ask(question.text, limit=MOST_EVER)
        way = self._by_conditions if asked.chips else self._by_words
        for wide in way(question, asked, desk, is_cancelled):
            if is_cancelled():
                return
            yield replace(wide, unread=self._unread.count)

    # ------------------------------------------------------------------ words
    def _by_words(
        self, question: Question, asked: Results, desk: Desk, is_cancelled: IsCancelled
    ) -> Iterator[Wide]:
        order = self._order(question.text, desk.report)
        own = order[:1] == (desk.report.id,)
        bare = replace(asked, answer=None, reading="", spellings=())
        answered = _Answered(asked if own else bare, desk.report)
        tried = answered.results.answer is not None
        found = Listed()
        for found in self._listings(question, desk, is_cancelled):
            if not tried:
                if found.groups:
                    yield _wide(answered, found._replace(done=False))
                answered, tried = self._likeliest(order, question, answered), True
            yield _wide(answered, found)
        if not found.total and not is_cancelled():
            answered = answered if tried else self._likeliest(order, question, answered)
            yield from self._by_reading(question, answered, desk, is_cancelled)

    def _listings(
        self, question: Question, desk: Desk, is_cancelled: IsCancelled
    ) -> Iterator[Listed]:
        """Yield where the words stand just as typed, else all of them in a sentence."""
        for groups in _needles(question.text):
            found = Listed()
            for found in self._listing(question, desk).look(groups, is_cancelled):
                if found.total:
                    yield found
            if found.total or is_cancelled():
                return

    def _by_reading(
        self, question: Question, answered: _Answered, desk: Desk, is_cancelled: IsCancelled
    ) -> Iterator[Wide]:
        """Yield where what the words were taken for stands, else what comes near."""
        results, total = answered.results, 0
        if results.reading:
            groups = ((fold(results.reading),),)
            listing = self._listing(question, desk, self._named(question.text))
            for found in listing.look(groups, is_cancelled):
                total = found.total
                yield _wide(answered, found)
        if not total:
            yield Wide(self._near(results), answered.report)

    def _listing(
        self, question: Question, desk: Desk, among: Collection[str] | None = None
    ) -> Listing:
        ids = {base: report_id for base, _, report_id in self._library.store.shown()}
        return Listing(self._library.corpus, ids, question, desk.report.id, among)

    def _named(self, text: str) -> Collection[str] | None:
        """Return the ids of the reports whose place a question names; None if it names none."""
        folded = fold(text)
        cards = self._cards or ()
        return {card.id for card in cards if names_place(folded, card.place)} or None

    def _likeliest(
        self, order: Sequence[str], question: Question, answered: _Answered
    ) -> _Answered:
        """Return the answer of the reports that a question is likeliest about, if they have one."""
        ids = tuple(each for each in order if each and self.report(each))
        if not ids:
            return answered
        if self._answerer is None or self._answerer[0] != ids:
            reports = [report for each in ids if (report := self.report(each))]
            self._answerer = ids, Answerer(reports, cache=self._cache)
        results = self._answerer[1].ask(question.text)
        report = self.report(results.answer.report) if results.answer else None
        return _Answered(results, report or answered.report)

    def _order(self, text: str, opened: Report, most: int = MOST) -> tuple[str, ...]:
        """Return the ids of the likeliest reports; the open one first unless another is named."""
        if self._cards is None:
            self._cards = self._library.cards()
        cards = [card for card in self._cards if card.id != opened.id]
        if opened is not NO_REPORT:
            cards.append(replace(card_of(opened), opened=inf))
        return tuple(card.id for card in likely(cards, text, most))

    def _near(self, results: Results) -> Results:
        """Return results of words that stand nowhere: what comes near them, by report."""
        by_report: dict[str, list[Hit]] = {}
        for hit in results.hits if results.similar else ():
            by_report.setdefault(hit.report, []).append(hit)
        groups = tuple(
            HitGroup(report.id, "", Status.ACTUAL, report.title, len(hits), tuple(hits))
            for each, hits in by_report.items()
            if (report := self.report(each))
        )
        return replace(results, related=(), groups=groups, exact=0, total=0, kindred="")

    # ------------------------------------------------------------------ conditions
    def _by_conditions(
        self, question: Question, asked: Results, desk: Desk, is_cancelled: IsCancelled
    ) -> Iterator[Wide]:
        """Yield what meets the conditions, report by report."""
        order = self._order(question.text, desk.report, most=maxsize)
        met = _Met(asked, Room(question), len(order))
        for number, report_id in enumerate(order, start=1):
            if is_cancelled():
                return
            report = desk.report if report_id == desk.report.id else self._fresh(report_id)
            fresh = False
            if report is not None:
                own = report is desk.report
                results = asked if own else _ask_one(report, question.text)
                fresh = met.take(report, results)
            if (fresh or number % _STEP == 0) and number < len(order):
                yield met.wide(number)
        yield met.wide(len(order))

    def _fresh(self, report_id: str) -> Report | None:
        """Return a report without keeping it: all of them pass by."""
        try:
            return self._opened.get(report_id) or self._library.shelf.open(report_id)
        except BriefingError:
            return None


class _Unread:
    """Counts the reports that are listed and not read yet."""

    def __init__(self) -> None:
        self._folders = set[str]()

    @property
    def count(self) -> int:
        return len(self._folders)

    def __call__(self, card: Card) -> None:
        if card.known:
            self._folders.discard(card.folder)
        else:
            self._folders.add(card.folder)


class _Met:
    """Gathers what meets a question's conditions."""

    def __init__(self, asked: Results, room: Room, of: int) -> None:
        self._results = replace(asked, answer=None, related=(), groups=())
        self._room, self._of = room, of
        self._report = NO_REPORT
        self._groups: list[HitGroup] = []
        self._total = self._reports = self._unsure = 0

    def take(self, report: Report, results: Results) -> bool:
        """Take in what one report has; whether there is more to show than before."""
        most = self._room.of(report.id)
        hits = tuple(_placed(report, hit) for hit in results.hits[:most])
        self._room.take(len(hits))
        self._total += results.total
        self._reports += bool(results.total)
        self._unsure += results.unsure
        if hits:
            count = results.total
            self._groups.append(HitGroup(report.id, "", Status.ACTUAL, report.title, count, hits))
        if results.answer and self._results.answer is None:
            self._results = replace(self._results, answer=results.answer, reading=results.reading)
            self._report = report
            return True
        return bool(hits)

    def wide(self, looked: int) -> Wide:
        """Return what there is after so many reports."""
        results = replace(
            self._results, groups=tuple(self._groups), exact=self._total, total=self._total,
            kindred="", unsure=self._unsure,
        )  # fmt: skip
        done = looked == self._of
        return Wide(results, self._report, self._reports, looked, self._of, done)


def _ask_one(report: Report, text: str) -> Results:
    return Answerer((report,), wait=False).ask(text, limit=MOST_EVER)


def _wide(answered: _Answered, found: Listed) -> Wide:
    """Return the answer with the hits of all reports in the place of those of a few."""
    results = replace(
        answered.results, related=(), groups=found.groups, exact=found.total, total=found.total,
        kindred="", similar=False, suggestion=None, problem="",
    )  # fmt: skip
    return Wide(results, answered.report, found.reports, done=found.done)


def _placed(report: Report, hit: Hit) -> Hit:
    """Return a hit with where it stands in its report, and whether that looks back or ahead."""
    place = short_place(report, hit.section)
    return replace(hit, place=place, status=report.status_of(hit.section))


def _needles(text: str) -> Iterator[Groups]:
    """Yield what to look for: the words as they are typed, then one by one where there are more.

    >>> list(_needles("示例 文字"))
    [(('示例文字',),), (('示例',), ('文字',))]
    """
    whole = fold(text[:_LONGEST])
    if whole:
        yield ((whole,),)
    terms = dict.fromkeys(term for word in text.split() if (term := fold(word)))
    if len(terms) > 1:
        yield tuple((term,) for term in terms)
