"""Tables of words as they are written down: in lines, with blanks between."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a table, each once, in the order in which they stand."""
    return tuple(dict.fromkeys(words.split()))
