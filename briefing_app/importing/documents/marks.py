"""Small raised digits: note marks, and the 2 of a square metre."""

from __future__ import annotations

import re

_POWERS = {"2": "²", "3": "³"}
_NOTE = re.compile(r"[\[［〔(（]?(\d{1,3})[\]］〕)）]?$")


def raised(words: str, before: str) -> str:
    """Return superscript words as plain ones: m + 2 is m², a number after words is [2].

    >>> raised("2", "10km"), raised("12", "数字经济"), raised("st", "1")
    ('²', '[12]', 'st')
    """
    note = _NOTE.match(words.strip())
    if not note:
        return words
    if words.strip() in _POWERS and before[-1:].isascii() and before[-1:].isalpha():
        return _POWERS[words.strip()]
    return f"[{note[1]}]"
