"""What a question typed in the search field comes to: an answer, kindred indicators, hits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing_app.analysis.asking.card import answer_for, head_word, related, related_row
from briefing_app.analysis.asking.hits import Page, grouped
from briefing_app.analysis.asking.records import (
    Answer,
    Chip,
    FigureMark,
    Hit,
    HitGroup,
    Mark,
    Related,
    Results,
    Suggestion,
)
from briefing_app.analysis.asking.rounding import stands_for
from briefing_app.analysis.asking.search import Sifted, Wanted, search, sift, similar
from briefing_app.library.search.folding import fold, squash
from briefing_app.library.search.likeness import load_likeness, similar_name
from briefing_app.library.search.names import Level, NameBook
from briefing_app.library.search.query import LONGEST, Condition, Kind, Query, Vocabulary, parse
from briefing_app.library.search.reader import Reader, Reading
from briefing_app.library.search.readings import SoundBook, load_readings
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

__all__ = [
    "Answer",
    "Answerer",
    "Chip",
    "FigureMark",
    "Hit",
    "HitGroup",
    "Mark",
    "Related",
    "Results",
    "Suggestion",
]

_LIMIT = 20
_SIMILAR = 5
_FEW = 3
_PUNCTUATION = re.compile(r"[^\w\s,.。;!?%&+-]")
"""What a question has no need of; with it, only the words themselves are looked for."""


class _Answered(NamedTuple):
    """An answer, the page it comes from, and what stands beside it."""

    page: Page | None
    answer: Answer | None
    rows: tuple[Related, ...] = ()


_NO_ANSWER = _Answered(None, None)


class Answerer:
    """Answers questions about some reports; an answer comes from the first that has one.

    Pinyin takes its time to load: with `wait` that happens at the first question, without
    it questions are answered without pinyin until `prepare` was called, in whatever thread.
    `cache` is a folder for disposable copies.
    """

    def __init__(
        self, reports: Sequence[Report], *, cache: str | None = None, wait: bool = True
    ) -> None:
        self._pages = tuple(Page(report) for report in reports)
        self._names = NameBook(reports)
        self._known = Vocabulary.of(reports)
        self._reader = Reader(reports, self._names)
        self._cache = cache
        self._wait = wait

    @property
    def ready(self) -> bool:
        """Whether pinyin and similar words are taken into account."""
        return self._reader.sounds is not None

    def prepare(self) -> None:
        """Load pinyin and everything else that takes time at the first question."""
        if self.ready:
            return
        load_likeness()
        words = self._names.words
        readings = load_readings([word.key for word in words], self._cache)
        self._reader.sounds = SoundBook(words, readings)

    def ask(self, text: str, *, limit: int = _LIMIT) -> Results:
        """Return what a question comes to, with at most `limit` hits; it never raises."""
        if self._wait:
            self.prepare()
        whole = fold(text)
        if not whole:
            return Results(text)
        literal = self._literal(whole)
        query = parse(text, self._known, spoken=not literal)
        if not literal and (query.problem or len(query.whole) > LONGEST):
            return Results(text, problem=query.problem or _too_long(query))
        if query.problem:
            query = replace(query, problem="")
        return self._answer(query, literal, limit)

    def _literal(self, whole: str) -> str:
        """Return the question as some report has it word for word; "" if none does."""
        plain = _without_grouping(whole)
        for needle in dict.fromkeys((whole, plain)):
            if any(needle in page.shadow for page in self._pages):
                return needle
        return ""

    def _answer(self, query: Query, literal: str, limit: int) -> Results:
        reading = self._understood(query, literal)
        sifted = [sift(p, query.conditions, p.report.figures) for p in self._pages]
        page, answer, rows = self._answered(query, literal, reading, sifted)
        kindred = ""
        if page and answer:
            head = head_word(page.report, answer.indicator)
            kindred = head if reading.matches and reading.complete else ""
            others = [m.indicator for m in reading.matches[1:]] if reading.by_name else []
            shown = page.report.figure(answer.actual or answer.target or answer.growth)
            rows = rows or related(page.report, answer.indicator, head, others, shown.measure)
        wanted = self._wanted(query, literal, reading, kindred, answer)
        found = [search(each.page, wanted, each.met) for each in sifted]
        results = Results(
            query=query.text,
            reading=answer.name if answer and reading.matches else "",
            spellings=self._spellings(answer),
            chips=tuple(Chip(c.words, c.typed.strip()) for c in query.conditions),
            answer=answer,
            related=rows,
            groups=grouped(found, limit),
            exact=sum(each.exact for each in found),
            kindred=kindred if fold(kindred) in wanted.kindred else "",
            total=sum(each.total for each in found),
            unsure=0 if query.terms else sum(len(each.unsure) for each in sifted),
        )
        nothing = answer is None and not results.total and not query.conditions
        return self._similar(results, query) if nothing else results

    def _understood(self, query: Query, literal: str) -> Reading:
        """Return the reading, none where one of several words stands nowhere in the texts."""
        reading = self._reader.read(query, literal=bool(literal))
        several = len(query.terms) > 1 and not literal
        if several and reading.rest and not self._literal(reading.rest):
            return Reading()
        return reading

    def _answered(
        self, query: Query, literal: str, reading: Reading, sifted: Sequence[Sifted]
    ) -> _Answered:
        """Return the answer by name, else by number, else by what conditions leave."""
        if reading.matches:
            answered = self._by_name(reading)
            return answered if _may_meet(answered, query.conditions) else _NO_ANSWER
        if len(literal) > 1 and query.terms:
            return self._by_number(literal)
        if query.conditions and not query.terms:
            return self._by_condition(sifted, literal)
        return _NO_ANSWER

    def _by_name(self, reading: Reading) -> _Answered:
        """Return the answer about the best match, from the first report with figures of it."""
        indicator = reading.matches[0].indicator
        page = next(p for p in self._pages if indicator in p.indicators)
        answer = answer_for(page.report, indicator, reading.intents, unlike=page.unlike)
        return _Answered(page, answer)

    def _by_number(self, literal: str) -> _Answered:
        """Return the answer about the figure whose number was typed, others of it beside."""
        for page in self._pages:
            figures = page.numbered(literal)
            if figures:
                return self._about(page, figures[0], figures[1:])
        return _NO_ANSWER

    def _by_condition(self, sifted: Sequence[Sifted], literal: str) -> _Answered:
        """Return the answer where one figure is printed as typed, or one indicator is left.

        There is none where the text has the words more often: 首个 is said of many things.
        """
        met = [(each.page, figure) for each in sifted for figure in each.met]
        printed = [(page, figure) for page, figure in met if fold(figure.printed) == literal]
        stated = sum(len(page.find((literal,))) for page in self._pages)
        for found in (printed, met):
            indicators = {(p.report.id, f.indicators) for p, f in found}
            if stated <= len(found) <= _FEW and len(indicators) == 1:
                return self._about(*found[0], [])
        return _NO_ANSWER

    def _about(self, page: Page, figure: Figure, others: Sequence[Figure]) -> _Answered:
        indicator = figure.indicators[0]
        answer = answer_for(page.report, indicator, (), figure.id, page.unlike)
        rows = tuple(related_row(page.report, f.indicators[0], f) for f in others)
        return _Answered(page, answer, rows)

    def _wanted(
        self, query: Query, literal: str, reading: Reading, kindred: str, answer: Answer | None
    ) -> Wanted:
        """Return what to look for in the texts."""
        sure = answer is not None and reading.sure and not _PUNCTUATION.search(query.whole)
        names = self._said(reading) if answer else ()
        parts = [] if literal else self._parts(query, sure=sure)
        if literal:
            groups: list[tuple[str, ...]] = [(literal,)]
        elif sure and len(parts) < 2:
            groups = [(*parts, *names)]
        else:
            groups = [(part, *self._full(part)) for part in parts]
        akin = (fold(kindred),) if kindred and len(parts) < 2 else ()
        beside = names if sure is bool(literal) else ()  # else they are what is looked for
        figures = (answer.actual, answer.target, answer.growth) if answer else ()
        return Wanted(
            groups=tuple(dict.fromkeys(groups)),
            fallback=names if sure else (),
            kindred=(*beside, *akin),
            figures=tuple(f for f in figures if f),
            report=answer.report if answer else "",
            sure=sure and not literal,
            conditions=() if literal and query.terms else query.conditions,
            literal=bool(literal),
        )

    def _parts(self, query: Query, *, sure: bool) -> list[str]:
        """Return the words to find, one for each term.

        Where the question is understood, question words are left out: 固投 of 固投目标.
        """
        parts = []
        for term in query.terms:
            left = self._reader.stripper.strip(squash(term.folded), particles=True).rest
            if sure and not term.quoted:
                said = left
            else:
                named = len(query.terms) > 1 and not term.quoted and self._names.exact(left)
                said = left if named else _without_grouping(term.folded)
            if said:
                parts.append(said)
        return parts

    def _said(self, reading: Reading) -> tuple[str, ...]:
        """Return the names, folded, that the text may have for what was asked for."""
        match = next(iter(reading.matches), None)
        if match is None:
            return ()
        own = [
            word.shown
            for word in self._names.words
            if word.indicator == match.indicator and word.level in (Level.NAME, Level.OWN_WORDS)
        ]
        return tuple(dict.fromkeys(fold(shown) for shown in (match.word.shown, *own)))

    def _full(self, part: str) -> tuple[str, ...]:
        """Return the full names of a word that is a saying: 固定资产投资 for 固投."""
        found = self._names.exact(squash(part))
        return self._said(Reading(tuple(found))) if found else ()

    def _spellings(self, answer: Answer | None) -> tuple[str, ...]:
        sounds = self._reader.sounds
        return sounds.spellings(answer.indicator) if sounds and answer else ()

    def _similar(self, results: Results, query: Query) -> Results:
        """Return the results with what was perhaps meant, and sentences that come near."""
        words = "".join(term.folded for term in query.terms)
        body = squash(words)
        key = self._reader.stripper.strip(body).rest or body
        match = similar_name(key, self._names, self._reader.sounds)
        near = similar(self._pages, words, _SIMILAR)
        return replace(
            results,
            suggestion=self._suggestion(match.word.shown, match.indicator)
            if match
            else self._number_meant(words),
            groups=grouped(near, _SIMILAR),
            similar=any(each.passages for each in near),
        )

    def _number_meant(self, words: str) -> Suggestion | None:
        """Return the printed number that a rounded one (585亿) or a fraction (0.048) stands for."""
        for page in self._pages:
            for figure in page.report.figures:
                if stands_for(words, figure):
                    return Suggestion(figure.printed, f"{figure.printed}（{figure.name}）")
        return None

    def _suggestion(self, shown: str, indicator: str) -> Suggestion:
        names = (p.report.indicators[indicator].name for p in self._pages
                 if indicator in p.report.indicators)  # fmt: skip
        name = next(names, shown)
        return Suggestion(shown, shown if shown == name else f"{shown}（{name}）")


def _may_meet(answered: _Answered, conditions: Sequence[Condition]) -> bool:
    """Whether a figure of the answer's indicator has a value that the conditions allow."""
    page, answer, _ = answered
    values = [c for c in conditions if c.kind is Kind.VALUE]
    if not values or page is None or answer is None:
        return True
    own = [f for f in page.report.figures if answer.indicator in f.indicators]
    sifted = sift(page, values, own)
    return bool(sifted.met or sifted.unsure)


def _without_grouping(words: str) -> str:
    """Return words without the commas that group digits: 4,870亿元."""
    head, *groups = words.split(",")
    joined = head
    for group in groups:
        digits = group[:3].isdecimal() and not group[3:4].isdecimal()
        joined += group if digits and joined[-1:].isdecimal() else "," + group
    return joined


def _too_long(query: Query) -> str:
    return f"这段话有 {len(query.whole)} 字，原文里没有。只写几个词再试。"
