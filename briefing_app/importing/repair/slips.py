"""Set phrases with one slip: another character, one too many, one or two too few."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.importing.repair.found import Found, Whole
from briefing_app.importing.repair.phrases import fixed_phrases, set_phrases
from briefing_app.importing.repair.vocabulary import confusable
from briefing_app.model.correction import Certainty, CorrectionKind

_ANCHOR = 2
"""So many characters at one end of a phrase are right."""
_LINKS = "的和与性型大新小"
"""Characters that may be put into a phrase: 稳中求进的工作总基调."""
_LONG = 7
"""Phrases this long may lack two characters."""


def slips(whole: Whole) -> Iterator[tuple[int, Found]]:
    """Yield the page and place of everything that departs a little from a set phrase.

    What the report says more often than the phrase is its own way of saying it.
    """
    fixed = frozenset(fixed_phrases())
    known = " ".join(set_phrases())
    for phrase in set_phrases():
        for start, end in _near(whole.text, phrase, loose=phrase in fixed):
            wrong = whole.text[start:end]
            if wrong not in known and whole.count(wrong) <= max(whole.count(phrase), 1):
                index, page = whole.place(start)
                yield index, _found(start - page, end - page, wrong, phrase)


def _near(words: str, phrase: str, *, loose: bool) -> Iterator[tuple[int, int]]:
    """Yield the places that begin or end like a phrase and go on nearly like it."""
    head, tail = phrase[:_ANCHOR], phrase[-_ANCHOR:]
    at = words.find(head)
    while at >= 0:
        rest = words[at + _ANCHOR : at + len(phrase) + 1]
        length = _matched(rest, phrase[_ANCHOR:], loose=loose)
        if length is not None:
            yield at, at + _ANCHOR + length
        at = words.find(head, at + 1)
    at = words.find(tail)
    while at >= 0:
        before = words[max(at - len(phrase) + 1, 0) : at][::-1]
        length = _matched(before, phrase[:-_ANCHOR][::-1], loose=loose)
        if length is not None:
            yield at - length, at + _ANCHOR
        at = words.find(tail, at + 1)


def _matched(words: str, wanted: str, *, loose: bool) -> int | None:
    """Return how many of the words stand for the wanted ones with one slip, or None.

    A slip is a character that looks alike; in loose comparison also any other Chinese
    character, one too many or one or two too few, with right ones on its far side.
    """
    same = _shared(words, wanted)
    if same == len(wanted) or same == len(words):
        return None
    rest = wanted[same + 1 :]
    if words.startswith(rest, same + 1):
        alike = words[same] in confusable().get(wanted[same], "")
        framed = len(rest) >= _ANCHOR or (rest != "" and same >= _ANCHOR)
        strange = loose and framed and "\u4e00" <= words[same] <= "\u9fff"
        return len(wanted) if alike or strange else None
    if not loose:
        return None
    if len(rest) >= _ANCHOR and words.startswith(wanted[same:], same + 1):
        strange = "\u4e00" <= words[same] <= "\u9fff" and words[same] not in _LINKS
        return len(wanted) + 1 if strange else None
    return _shortened(words, wanted, same)


def _shortened(words: str, wanted: str, same: int) -> int | None:
    """Return the length of words that lack one or two of the wanted characters."""
    most = 2 if len(wanted) + _ANCHOR >= _LONG else 1
    for missing in range(1, most + 1):
        rest = wanted[same + missing :]
        if len(rest) >= _ANCHOR and words.startswith(rest, same):
            return len(wanted) - missing
    return None


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _found(start: int, end: int, wrong: str, phrase: str) -> Found:
    if len(wrong) < len(phrase):
        kind, reason = CorrectionKind.LOST_TEXT, f"通行说法是“{phrase}”，疑有缺字。"
    elif len(wrong) > len(phrase):
        kind, reason = CorrectionKind.OCR, f"通行说法是“{phrase}”，疑多一字。"
    else:
        kind, reason = CorrectionKind.OCR, f"与通行的“{phrase}”差一字。"
    return Found(kind, start, end, phrase, reason, Certainty.DOUBT)
