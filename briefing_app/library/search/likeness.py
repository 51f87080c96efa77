"""What was perhaps meant, where nothing holds the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from briefing_app.library.search.names import Match, NameBook
from briefing_app.library.search.readings import SoundBook

_NAME_SCORE = 66.0
_SOUND_SCORE = 78.0
_PASSAGE_SCORE = 80.0
_SHORTEST_SOUND = 4
_SHORTEST_PASSAGE = 5
_LONGEST = 120


def load_likeness() -> None:
    """Load what compares words, so that the first comparison need not."""
    import_module("rapidfuzz.fuzz")
    import_module("rapidfuzz.process")


def similar_name(key: str, names: NameBook, sounds: SoundBook | None) -> Match | None:
    """Return the name that squashed words most likely stand for; None if none comes near.

    Other characters of the same sound (固头 for 固投) are what an input method gets wrong
    most; then what shares most of its characters, or of its letters.
    """
    if len(key) < 2 or len(key) > _LONGEST:
        return None
    if not key.isascii():
        same = sounds.same_sound(key) if sounds else []
        return same[0] if same else _nearest(key, names)
    return _nearest_sound(key, sounds) if sounds and len(key) >= _SHORTEST_SOUND else None


def _nearest(key: str, names: NameBook) -> Match | None:
    from rapidfuzz import fuzz, process

    keys = [word.key for word in names.words]
    found = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=_NAME_SCORE, limit=8)
    ranked = sorted(found, key=lambda hit: (-hit[1], names.words[hit[2]].rank))
    return _match(names, ranked[0][2]) if ranked else None


def _match(names: NameBook, at: int) -> Match:
    word = names.words[at]
    return Match(word.indicator, word, word.level)


def _nearest_sound(letters: str, sounds: SoundBook) -> Match | None:
    from rapidfuzz import fuzz, process

    spelled = [sound.full[0] for sound in sounds.sounds]
    found = process.extractOne(letters, spelled, scorer=fuzz.ratio, score_cutoff=_SOUND_SCORE)
    if found is None:
        return None
    word = sounds.sounds[found[2]].word
    return Match(word.indicator, word, word.level)


def similar_passages(words: str, sentences: Sequence[str], limit: int) -> list[int]:
    """Return which of some folded sentences hold nearly these words, the nearest first."""
    if not _SHORTEST_PASSAGE <= len(words) <= _LONGEST:
        return []
    from rapidfuzz import fuzz, process

    found = process.extract(
        words, sentences, scorer=fuzz.partial_ratio, score_cutoff=_PASSAGE_SCORE, limit=limit
    )
    return [at for _, _, at in found if len(sentences[at]) >= len(words)]
