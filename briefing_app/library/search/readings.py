"""How names are typed without an input method: full pinyin and initials.

The readings come from pypinyin, which knows phrases (银行 yinhang) and costs some 150 ms to
load; they are kept in one disposable file, so that this happens once for a set of names.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from briefing_app.library.search.names import Level, Match, Word

Syllables = tuple[tuple[str, ...], ...]
"""By character its readings, the likeliest first: (("gu",), ("tou", "dou"))."""

_FORMAT = "2"
_VARIANTS = 8
_SHORTEST_PART = 3
_FILE = "readings-{}.json"


class Sound(NamedTuple):
    """A word as it sounds: whole pinyin and initials in all likely readings."""

    word: Word
    syllables: Syllables
    full: tuple[str, ...]
    initials: tuple[str, ...]
    breaks: frozenset[int]
    """Where the syllables of full[0] begin."""


def load_readings(keys: Sequence[str], cache: str | None = None) -> dict[str, Syllables]:
    """Return the readings of squashed names, from the cache folder where they are known.

    The characters in common use have theirs as well: pypinyin takes 60 MB, and a slip in a
    question is no reason to load it. A broken or unwritable cache is no error; the readings
    are made again.
    """
    names = sorted({*keys, *_common_characters()})
    digest = sha256("\n".join((_FORMAT, *names)).encode("utf-8", "replace")).hexdigest()[:16]
    path = os.path.join(cache, _FILE.format(digest)) if cache else ""
    known = _kept(path, names) if path else None
    if known is None:
        known = {name: syllables_of(name) for name in names}
        if path:
            _keep(path, known)
    return known


def _common_characters() -> str:
    """Return the 3755 characters of the first level of GB 2312."""
    rows, cells = range(0xB0, 0xD8), range(0xA1, 0xFF)
    return bytes(b for r in rows for c in cells for b in (r, c)).decode("gb2312", "ignore")


def syllables_of(name: str) -> Syllables:
    """Return the readings of each character; letters and digits read as themselves."""
    from pypinyin import Style, pinyin

    each: Any = list  # pypinyin takes a list of readings as well as one, its types do not say so
    plain = pinyin(name, style=Style.NORMAL, errors=each, heteronym=False)
    found = pinyin(name, style=Style.NORMAL, errors=each, heteronym=True)
    return tuple(
        tuple(dict.fromkeys(_spelled((likely[0], *others))))
        for likely, others in zip(plain, found, strict=True)
    )


def _spelled(readings: Sequence[str]) -> Iterator[str]:
    """Yield each reading, 绿 as lv and as lu."""
    for reading in readings:
        yield reading
        if "v" in reading:
            yield reading.replace("v", "u")


class SoundBook:
    """All names by sound. `readings` has the syllables of every word's key.

    It also has those of single characters, for words that are typed with other ones.
    """

    def __init__(self, words: Sequence[Word], readings: dict[str, Syllables]) -> None:
        self._readings = readings
        self._sounds = tuple(_sound(word, readings[word.key]) for word in words)
        self._by_indicator: dict[str, list[Sound]] = {}
        for sound in self._sounds:
            self._by_indicator.setdefault(sound.word.indicator, []).append(sound)

    def find(self, letters: str) -> list[Match]:
        """Return the names that sound like this, whole ones first, the best first."""
        best: dict[str, tuple[Level, int, Match]] = {}
        for sound in self._sounds:
            level = _level(sound, letters)
            if level is None:
                continue
            entry = (level, int(sound.word.level), Match(sound.word.indicator, sound.word, level))
            old = best.get(sound.word.indicator)
            if old is None or _order(entry) < _order(old):
                best[sound.word.indicator] = entry
        return [match for _, _, match in sorted(best.values(), key=_order)]

    def mixed(self, key: str) -> list[Match]:
        """Return the names that characters and pinyin in one stand for, from their beginning."""
        pattern = [part for part in re.split(r"([a-z]+)", key) if part]
        plain = {c for part in pattern if not part.isascii() for c in part}
        best: dict[str, Match] = {}
        for sound in sorted(self._sounds, key=lambda s: (s.word.level, s.word.rank)):
            word = sound.word
            if plain.issubset(word.key) and _reads(word.key, sound.syllables, key):
                best.setdefault(word.indicator, Match(word.indicator, word, Level.MIXED))
        return list(best.values())

    def same_sound(self, key: str) -> list[Match]:
        """Return the names that sound exactly like other characters: 固头 like 固投."""
        each = [(c,) if c.isascii() else self._likeliest(c) for c in key]
        spelled = _variants(tuple(each)) if all(each) else ()
        found = (match for letters in spelled for match in self.find(letters))
        return [match for match in found if match.level is Level.SOUND]

    def _likeliest(self, character: str) -> tuple[str, ...]:
        """Return how a character may be read; () for one that is not in common use."""
        return self._readings.get(character, ((),))[0]

    def spellings(self, indicator: str) -> tuple[str, ...]:
        """Return two ways to type an indicator: its shortest saying in full, its initials."""
        sounds = [s for s in self._by_indicator.get(indicator, ()) if not s.word.key.isascii()]
        if not sounds:
            return ()
        short = min(sounds, key=lambda s: (len(s.word.key), s.word.level))
        named = next((s for s in sounds if s.word.level is Level.NAME), short)
        return tuple(dict.fromkeys((short.full[0], named.initials[0])))

    @property
    def sounds(self) -> tuple[Sound, ...]:
        """All words with their sound."""
        return self._sounds


def _order(entry: tuple[Level, int, Match]) -> tuple[int, int, tuple[int, int, int]]:
    level, kind, match = entry
    return (level, kind, match.word.rank)


def _sound(word: Word, syllables: Syllables) -> Sound:
    breaks, at = set[int](), 0
    for options in syllables:
        breaks.add(at)
        at += len(options[0])
    firsts = tuple(tuple(dict.fromkeys(o[0] for o in options)) for options in syllables)
    return Sound(word, syllables, _variants(syllables), _variants(firsts), frozenset(breaks))


def _variants(options: Syllables) -> tuple[str, ...]:
    """Return the likeliest spelling, and those with one character read otherwise."""
    likely = [o[0] for o in options]
    found = ["".join(likely)]
    for at, choices in enumerate(options):
        for other in choices[1:]:
            if len(found) < _VARIANTS:
                found.append("".join((*likely[:at], other, *likely[at + 1 :])))
    return tuple(found)


def _level(sound: Sound, letters: str) -> Level | None:
    """Return how letters fit a sound; None if they do not."""
    if letters in sound.full or letters in sound.initials:
        return Level.SOUND
    if any(form.startswith(letters) for form in (*sound.full, *sound.initials)):
        return Level.SOUND_PREFIX
    if len(letters) < _SHORTEST_PART:
        return None
    at = sound.full[0].find(letters)
    if at in sound.breaks or letters in sound.initials[0]:
        return Level.SOUND_PART
    return None


def _reads(name: str, syllables: Syllables, key: str) -> bool:
    """Whether a name begins with key, each character typed as itself or as letters of it."""
    if not key:
        return True
    if not name:
        return False
    rest = syllables[1:]
    if name[0] == key[0] and _reads(name[1:], rest, key[1:]):
        return True
    forms = {form[:n] for form in syllables[0] for n in range(1, len(form) + 1)}
    return any(
        key.startswith(form) and _reads(name[1:], rest, key[len(form) :])
        for form in sorted(forms, key=len, reverse=True)
    )


def _kept(path: str, names: Sequence[str]) -> dict[str, Syllables] | None:
    """Return the readings in a file; None if it is not there or not as we left it."""
    try:
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
        found = {name: tuple(tuple(s.split(" ")) for s in kept[name]) for name in names}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    whole = all(len(s) == len(n) and all(map(all, s)) for n, s in found.items())
    return found if whole else None


def _keep(path: str, readings: dict[str, Syllables]) -> None:
    """Write the file whole or not at all."""
    data = {name: [" ".join(options) for options in s] for name, s in readings.items()}
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, separators=(",", ":"))
        os.replace(temporary, path)
    except (OSError, ValueError):
        return
