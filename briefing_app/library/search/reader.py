"""Which indicator a question asks about, and what for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from briefing_app.library.search.folding import squash
from briefing_app.library.search.names import Level, Match, NameBook, english_words
from briefing_app.library.search.query import NO_NAMES, Query
from briefing_app.library.search.questions import Intent, Stripper, strip_sounds
from briefing_app.library.search.readings import SoundBook
from briefing_app.model.report import Report

_LONGEST = 80
"""Characters of a question; a longer passage names too much to mean one indicator."""
_SHORTEST = 2
_SHORTEST_STRETCH = 3
_STRETCHED = 0.6
"""How much of a question a part of a name must fill to be what is asked for."""
_COVERED = 0.34
"""How much of a question a name inside it must fill to be what is asked for."""
_ODD = re.compile(r"[^\w&'\"().,?!-]")
"""What nobody types in pinyin or in an English name."""
_MANY = 16
"""Names that share a part; with more of them the part says nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question was taken for: the best match first, none if nothing fits.

    `rest` are words that are neither name nor question words. `loose`: only by leaving out
    particles (的, 个) does it hold a name, and no question word says that it is a question.
    """

    matches: tuple[Match, ...] = ()
    intents: frozenset[Intent] = frozenset()
    rest: str = ""
    loose: bool = False

    @property
    def complete(self) -> bool:
        """Whether every word of the question was understood."""
        return not self.rest

    @property
    def sure(self) -> bool:
        """Whether the question is a whole name, its sound or its English, and nothing else."""
        return (
            bool(self.matches)
            and self.complete
            and not self.loose
            and not Level.OWN_WORDS < self.matches[0].level < Level.SOUND
            and self.matches[0].level is not Level.PIECES
        )

    @property
    def by_name(self) -> bool:
        """Whether the question holds a whole name, rather than a part or the sound of one."""
        return bool(self.matches) and self.matches[0].level <= Level.OWN_WORDS


class Reader:
    """Reads questions about some reports. Sounds join in when they are loaded."""

    def __init__(self, reports: Sequence[Report], names: NameBook) -> None:
        self.names = names
        self.sounds: SoundBook | None = None
        years = {year for r in reports for year in (r.review_year, r.plan_year)}
        self.stripper = Stripper({r.place for r in reports if r.place}, years)

    def read(self, query: Query, *, literal: bool) -> Reading:
        """Return what a question means; `literal`: the text holds it word for word."""
        body = squash("".join(term.folded for term in query.terms))
        if not body or len(body) > _LONGEST:
            return Reading()
        asks = self.stripper.strip(body).rest  # "" for 宁波 and 总量: these are no parts of names
        if found := self.names.exact(body) or (self._parts(body) if asks else []):
            return Reading(tuple(found))
        if body.isascii():
            return self._ascii(body, query, literal=literal)
        asked = self._question(body)
        return asked if asked.matches or literal else self._stretch(asked)

    def _question(self, body: str) -> Reading:
        """Read a question in words: its name alone, a name inside it, parts of a name."""
        strict = self.stripper.strip(body)
        loose = self.stripper.strip(body, particles=True)
        named = self.names.exact(strict.rest) or self.names.exact(loose.rest)
        inside = self._inside(body)
        if inside and (not named or len(inside.matches[0].word.key) > len(named[0].word.key)):
            return inside
        if named:
            return Reading(tuple(named), strict.intents, loose=strict.rest == body)
        for rest in dict.fromkeys((strict.rest, loose.rest)):
            if found := self._parts(rest) or self._by_sound(rest) or self.names.pieces(rest):
                return Reading(tuple(found), strict.intents)
        return Reading((), strict.intents, loose.rest)

    def _inside(self, body: str) -> Reading | None:
        """Return the reading by the longest name inside, if it fills enough of the question."""
        spots = self.names.spot(body)
        if not spots:
            return None
        main = spots[0]
        if self._narrowed(body[: main.start]) and self.names.shared_end(main.match):
            return None  # 境外投资 is another thing than 投资
        same = [s for s in spots if s.match.indicator == main.match.indicator]
        outside = _without(body, [(s.start, s.end) for s in same])
        stripped = self.stripper.strip(outside, particles=True)
        loose = bool(outside) and self.stripper.strip(outside).rest == outside
        filled = sum(s.end - s.start for s in same)
        if filled / (filled + len(stripped.rest)) < _COVERED:
            return None
        matches = tuple(dict.fromkeys(s.match for s in spots))
        return Reading(matches, stripped.intents, stripped.rest, loose)

    def _narrowed(self, before: str) -> bool:
        """Whether what stands before a name says more than that it is asked for."""
        return bool(self.stripper.strip(before, particles=True).rest)

    def _parts(self, part: str) -> list[Match]:
        if len(part) < _SHORTEST or part.isdecimal() or part in NO_NAMES:
            return []
        found = self.names.partial(part)
        return found if len(found) <= _MANY else []

    def _stretch(self, nothing: Reading) -> Reading:
        """Return the reading by a part of a name that begins and fills most of the question.

        What comes last in a Chinese name says what it is: 惠企政策兑现 may be about
        惠企政策资金, but 农业增加值 is not about any other 增加值. One character too many is a
        slip; who typed it has to say what was meant.
        """
        rest = nothing.rest
        shortest = max(_SHORTEST_STRETCH, ceil(len(rest) * _STRETCHED))
        ends = range(len(rest) - 1, shortest - 1, -1)
        found, end = next(((f, end) for end in ends if (f := self._parts(rest[:end]))), ([], 0))
        slip = end == len(rest) - 1
        return nothing if slip or not found else Reading(tuple(found), nothing.intents, rest[end:])

    def _ascii(self, letters: str, query: Query, *, literal: bool) -> Reading:
        odd = _ODD.search(query.whole)
        if literal or odd or len(letters) < _SHORTEST or not any(map(_is_letter, letters)):
            return Reading()
        sounds = self.sounds.find(letters) if self.sounds else []
        words = english_words(" ".join(t.typed for t in query.terms))
        if found := sorted([*sounds, *self.names.in_english(words)], key=_by_level):
            return Reading(tuple(found))
        rest, intents = strip_sounds(letters)
        asked = self.sounds.find(rest) if self.sounds and len(rest) >= _SHORTEST else []
        return Reading(tuple(asked), intents) if intents else Reading()

    def _by_sound(self, rest: str) -> list[Match]:
        """Return what letters in a question, alone or among characters, stand for."""
        if self.sounds is None or len(rest) < _SHORTEST or not any(map(_is_letter, rest)):
            return []
        return self.sounds.find(rest) if rest.isascii() else self.sounds.mixed(rest)


def _by_level(match: Match) -> Level:
    return match.level


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _without(text: str, runs: Sequence[tuple[int, int]]) -> str:
    """Return a text without some runs of it."""
    for start, end in sorted(runs, reverse=True):
        text = text[:start] + text[end:]
    return text
