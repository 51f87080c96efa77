"""Find words in the text of a report: width, kind of quotes and spaces do not matter. No Qt."""

from __future__ import annotations

from briefing_app.model.figure import Span

_WIDE, _NARROW, _WIDE_END = 0xFF01, 0x21, 0xFF5E
_FOLD = {code: code - _WIDE + _NARROW for code in range(_WIDE, _WIDE_END + 1)}
_FOLD |= {ord(mark): ord('"') for mark in "“”＂「」"}
_FOLD |= {ord(mark): ord("'") for mark in "‘’＇"}
_FOLD |= {ord(wide): ord(wide) - _WIDE + _NARROW + 32 for wide in map(chr, range(0xFF21, 0xFF3B))}
_FOLD |= {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_FOLD |= {ord("—"): ord("-"), ord("–"): ord("-")}


def fold(text: str) -> str:
    """Return the text with one form for each mark and letter, of the same length.

    >>> fold("“ＧＤＰ”，5%")
    '"gdp",5%'
    """
    return text.translate(_FOLD)


class TextSearch:
    """A text made ready to be searched again and again."""

    def __init__(self, text: str) -> None:
        """Fold the text once."""
        self._text = fold(text)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be found in."""
        return not self._text

    def hits(self, query: str) -> tuple[Span, ...]:
        """Return every place of the words, none overlapping another."""
        words = fold("".join(query.split()))
        found: list[Span] = []
        at = self._text.find(words) if words else -1
        while at >= 0:
            found.append(Span(at, at + len(words)))
            at = self._text.find(words, at + len(words))
        return tuple(found)
