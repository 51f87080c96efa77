"""Which indicator is meant: names, parts of names, sayings and the figures' own words.

Matching goes by letters, digits and Chinese characters alone (`folding.squash`), so that
quotation marks, dots and blanks in names do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from briefing_app.library.search.folding import squash
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

_LATE = 1 << 30
_SHORTEST_PIECE = 2
_SHORTEST_IN_PIECES = 4


class Level(IntEnum):
    """How closely a name fits what was typed, the closest first."""

    ALIAS = 0
    NAME = 1
    OWN_WORDS = 2
    """What a figure calls it, where that differs from the indicator's name."""
    PREFIX = 3
    SUFFIX = 4
    PART = 5
    SOUND = 6
    """Its whole pinyin, or all initials."""
    MIXED = 7
    """Characters and pinyin in one: gu投."""
    SOUND_PREFIX = 8
    SOUND_PART = 9
    ENGLISH = 10
    PIECES = 11
    """All of its parts in another order: 投资 固定资产."""


@dataclass(frozen=True, slots=True)
class Word:
    """One way to say an indicator. `rank` sorts equals: both years, shorter, earlier."""

    key: str
    shown: str
    indicator: str
    level: Level
    rank: tuple[int, int, int]


class Match(NamedTuple):
    """An indicator that what was typed may mean."""

    indicator: str
    word: Word
    level: Level


class Spot(NamedTuple):
    """A name inside a longer question, at key[start:end]."""

    start: int
    end: int
    match: Match


class _Use(NamedTuple):
    """How reports use an indicator."""

    years: frozenset[Status]
    first: int


class NameBook:
    """All names of the indicators that some reports have figures for."""

    def __init__(self, reports: Sequence[Report]) -> None:
        uses = _uses(reports)
        words: dict[tuple[str, str], Word] = {}
        for word in sorted(_words(reports, uses), key=lambda w: w.level):
            if word.key:
                words.setdefault((word.key, word.indicator), word)
        self.words = tuple(words.values())
        self.english = _english(reports, uses)
        self._exact: dict[str, list[Word]] = {}
        for word in self.words:
            self._exact.setdefault(word.key, []).append(word)

    def exact(self, key: str) -> list[Match]:
        """Return whose name or saying this is, the best first."""
        found = sorted(self._exact.get(key, ()), key=lambda w: (w.level, w.rank))
        return [Match(word.indicator, word, word.level) for word in found]

    def partial(self, key: str) -> list[Match]:
        """Return whose names begin or end with this or hold it, the best first."""
        found = (
            (word, _part_level(word.key, key))
            for word in self.words
            if key in word.key and len(key) < len(word.key)
        )
        return _best((Match(word.indicator, word, level) for word, level in found))

    def spot(self, key: str) -> list[Spot]:
        """Return the names inside a question, the longest and then the first typed first.

        None of them lies within another.
        """
        found = [word for word in self.words if len(word.key) > 1 and word.key in key]
        found.sort(key=lambda w: (-len(w.key), key.find(w.key), w.level, w.rank))
        spots: list[Spot] = []
        for word in found:
            start = key.find(word.key)
            end = start + len(word.key)
            if all(end <= s.start or start >= s.end for s in spots):
                spots.append(Spot(start, end, Match(word.indicator, word, word.level)))
        return spots

    def shared_end(self, match: Match) -> bool:
        """Whether names of other indicators end with this name: 民间投资 with 投资."""
        key = match.word.key
        return any(
            word.indicator != match.indicator and word.key.endswith(key) for word in self.words
        )

    def pieces(self, key: str) -> list[Match]:
        """Return the names that hold all of this in pieces of two and more characters."""
        if len(key) < _SHORTEST_IN_PIECES:
            return []
        letters = set(key)
        found = (w for w in self.words if letters.issubset(w.key) and _covers(w.key, key))
        return _best(Match(word.indicator, word, Level.PIECES) for word in found)

    def in_english(self, words: Sequence[str]) -> list[Match]:
        """Return the indicators whose English name has words that begin with all of these.

        Two letters say nothing: they begin above, and are more often initials in pinyin.
        """
        found = (
            word
            for word, parts in self.english
            if all(any(_begins(part, w) for part in parts) for w in words)
        )
        return _best(Match(word.indicator, word, Level.ENGLISH) for word in found)


def _best(matches: Iterable[Match]) -> list[Match]:
    """Return one match for each indicator, the best first."""
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda m: (m.level, m.word.rank)):
        best.setdefault(match.indicator, match)
    return list(best.values())


def _part_level(name: str, key: str) -> Level:
    if name.startswith(key):
        return Level.PREFIX
    return Level.SUFFIX if name.endswith(key) else Level.PART


def _begins(word: str, typed: str) -> bool:
    """Whether an English word is typed whole, or three letters and more of it."""
    return word == typed or (len(typed) > _SHORTEST_PIECE and word.startswith(typed))


def _covers(name: str, key: str) -> bool:
    """Whether key falls into pieces that name holds, taking the longest piece each time."""
    at = 0
    while at < len(key):
        end = len(key)
        while end - at >= _SHORTEST_PIECE and key[at:end] not in name:
            end -= 1
        if end - at < _SHORTEST_PIECE:
            return False
        at = end
    return True


def _uses(reports: Sequence[Report]) -> dict[str, _Use]:
    """Return by indicator the years that the first report with it has, and where it begins."""
    uses: dict[str, _Use] = {}
    for number, report in enumerate(reports):
        years: dict[str, set[Status]] = {}
        first: dict[str, int] = {}
        for figure in report.figures:
            for indicator in figure.indicators:
                years.setdefault(indicator, set()).add(figure.status)
                first.setdefault(indicator, figure.span.start + number * _LATE)
        for indicator, place in first.items():
            uses.setdefault(indicator, _Use(frozenset(years[indicator]), place))
    return uses


def _rank(use: _Use, key: str) -> tuple[int, int, int]:
    return (-len(use.years), len(key), use.first)


def _words(reports: Sequence[Report], uses: dict[str, _Use]) -> Iterator[Word]:
    """Yield every name, saying and figure's name; the same ones of many reports once."""
    seen: set[tuple[str, str, Level]] = set()
    for report in reports:
        for shown, indicator, level in _said(report):
            if (shown, indicator, level) in seen or indicator not in uses:
                continue
            seen.add((shown, indicator, level))
            key = squash(shown)
            yield Word(key, shown, indicator, level, _rank(uses[indicator], key))


def _said(report: Report) -> Iterator[tuple[str, str, Level]]:
    for indicator in report.indicators.values():
        yield indicator.name, indicator.id, Level.NAME
        for alias in indicator.aliases:
            yield alias, indicator.id, Level.ALIAS
    for figure in report.figures:
        for indicator_id in figure.indicators:
            yield figure.name, indicator_id, Level.OWN_WORDS


def _english(
    reports: Sequence[Report], uses: dict[str, _Use]
) -> tuple[tuple[Word, tuple[str, ...]], ...]:
    found: dict[str, tuple[Word, tuple[str, ...]]] = {}
    for report in reports:
        for indicator in report.indicators.values():
            if indicator.id in uses and indicator.id not in found:
                parts = english_words(indicator.english)
                rank = _rank(uses[indicator.id], indicator.english)
                word = Word("".join(parts), indicator.english, indicator.id, Level.ENGLISH, rank)
                found[indicator.id] = (word, parts)
    return tuple(found.values())


def english_words(text: str) -> tuple[str, ...]:
    """Return the words of an English text in lower case: fixed, asset, investment."""
    return tuple("".join(c if c.isalnum() else " " for c in text.lower()).split())
