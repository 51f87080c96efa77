"""What a question typed in the search field comes to: an answer, kindred indicators, hits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_app.analysis.answer_card import answer_for, head_word, related, related_row
from briefing_app.analysis.answer_hits import Found, Page, grouped
from briefing_app.analysis.answer_records import (
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
from briefing_app.analysis.answer_search import Wanted, figures_meeting, search, similar
from briefing_app.library.search.folding import fold, squash
from briefing_app.library.search.likeness import similar_name
from briefing_app.library.search.names import Level, NameBook
from briefing_app.library.search.query import LONGEST, Query, Vocabulary, parse
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
        if not self.ready:
            words = self._names.words
            readings = load_readings([word.key for word in words], self._cache)
            self._reader.sounds = SoundBook(words, readings)

    def ask(self, text: str, *, limit: int = _LIMIT) -> Results:
        """Return what a question comes to, with at most `limit` hits; it never raises."""
        if self._wait:
            self.prepare()
        query = parse(text, self._known)
        if not query.whole:
            return Results(text)
        literal = self._literal(query.whole)
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
        reading = self._reader.read(query, literal=bool(literal))
        page, answer, rows = self._by_name(reading)
        if answer is None and literal:
            page, answer, rows = self._by_number(literal)
        if answer is None and query.conditions and not query.terms:
            page, answer, rows = self._by_condition(query)
        kindred = ""
        if page and answer:
            head = head_word(page.report, answer.indicator)
            kindred = head if reading.matches and reading.complete else ""
            others = [m.indicator for m in reading.matches[1:]] if reading.by_name else []
            rows = rows or related(page.report, answer.indicator, head, others)
        wanted = self._wanted(query, literal, reading, kindred, answer)
        found = [search(each, wanted) for each in self._pages]
        return self._results(query, reading, wanted, found, answer, rows, limit)

    def _by_name(self, reading: Reading) -> _Answered:
        """Return the answer about the best match that a report has figures for."""
        for match in reading.matches:
            for page in self._pages:
                if match.indicator in page.indicators:
                    answer = answer_for(
                        page.report, match.indicator, reading.intents, unlike=page.unlike
                    )
                    return page, answer, ()
        return None, None, ()

    def _by_number(self, literal: str) -> _Answered:
        """Return the answer about the figure whose number was typed, others of it beside."""
        for page in self._pages:
            figures = page.numbered(literal)
            if figures:
                return self._about(page, figures[0], figures[1:])
        return None, None, ()

    def _by_condition(self, query: Query) -> _Answered:
        """Return the answer where conditions leave one figure."""
        met = [(p, f) for p in self._pages for f in figures_meeting(p, query.conditions)[0]]
        if len({(p.report.id, f.indicators) for p, f in met[: _FEW + 1]}) != 1 or len(met) > _FEW:
            return None, None, ()
        return self._about(*met[0], [])

    def _about(self, page: Page, figure: Figure, others: Sequence[Figure]) -> _Answered:
        indicator = figure.indicators[0]
        answer = answer_for(page.report, indicator, (), figure.id, page.unlike)
        rows = tuple(related_row(page.report, f.indicators[0], f) for f in others)
        return page, answer, rows

    def _wanted(
        self, query: Query, literal: str, reading: Reading, kindred: str, answer: Answer | None
    ) -> Wanted:
        """Return what to look for in the texts."""
        names = self._said(reading) if answer else ()
        figures = (answer.actual, answer.target, answer.growth) if answer else ()
        parts = self._parts(query) if not literal else []
        if literal:
            groups = [(literal, *(names if reading.by_name and reading.complete else ()))]
        elif len(parts) == 1 and reading.complete:
            groups = [(parts[0], *names)]
        else:
            groups = [(part, *self._full(part)) for part in parts]
        return Wanted(
            groups=tuple(groups),
            fallback=names if len(parts) > 1 and reading.complete else (),
            kindred=fold(kindred) if len(parts) < 2 else "",
            figures=tuple(f for f in figures if f),
            report=answer.report if answer else "",
            sure=bool(reading.matches) and reading.complete,
            conditions=() if literal and query.terms else query.conditions,
            literal=bool(literal),
        )

    def _parts(self, query: Query) -> list[str]:
        """Return the words to find, one for each term that is more than question words."""
        parts = []
        for term in query.terms:
            said = term.folded
            if not term.quoted:
                plain = squash(said)
                left = self._reader.stripper.strip(plain, particles=True).rest
                if not left:
                    continue
                if left != plain and (self._names.exact(left) or len(query.terms) == 1):
                    said = left
            parts.append(_without_grouping(said))
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

    def _results(
        self,
        query: Query,
        reading: Reading,
        wanted: Wanted,
        found: Sequence[Found],
        answer: Answer | None,
        rows: tuple[Related, ...],
        limit: int,
    ) -> Results:
        unsure = sum(len(figures_meeting(p, wanted.conditions)[1]) for p in self._pages)
        exact = sum(each.exact for each in found)
        results = Results(
            query=query.text,
            reading=answer.name if answer and reading.matches else "",
            spellings=self._spellings(answer),
            chips=tuple(Chip(c.words, c.typed.strip()) for c in query.conditions),
            answer=answer,
            related=rows,
            groups=grouped(found, limit),
            exact=exact,
            kindred=wanted.kindred,
            total=sum(each.total for each in found),
            unsure=unsure if wanted.conditions else 0,
        )
        if answer is None and not results.total and query.terms:
            return self._similar(results, query)
        return results

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
            suggestion=self._suggestion(match.word.shown, match.indicator) if match else None,
            groups=grouped(near, _SIMILAR),
            similar=any(each.passages for each in near),
        )

    def _suggestion(self, shown: str, indicator: str) -> Suggestion:
        names = (p.report.indicators[indicator].name for p in self._pages
                 if indicator in p.report.indicators)  # fmt: skip
        name = next(names, shown)
        return Suggestion(shown, shown if shown == name else f"{shown}（{name}）")


_Answered = tuple[Page | None, Answer | None, tuple[Related, ...]]


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
