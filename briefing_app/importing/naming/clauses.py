"""Sentences and clauses of a paragraph, with brackets and quoted names held together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_HELD = re.compile(
    r"“[^“”。]{0,60}”|‘[^‘’。]{0,60}’|《[^《》]{0,60}》|（[^（）。]{0,60}）|\([^()。]{0,60}\)"
)
_MARKS = re.compile(r"[，；：。！？、,;:!?]")
_HOLD = "·"
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*[”’）]?|[。！？!?]+")
_CLAUSE = re.compile(r"[^，；：。！？,;:!?]*[，；：。！？,;:!?]?")


class Clause(NamedTuple):
    """`text[start:end]` without the mark that ends it."""

    start: int
    end: int
    mark: str


def held_together(text: str) -> str:
    """Return the text, as long, with no marks inside quoted names and brackets."""

    def hold(match: re.Match[str]) -> str:
        return _MARKS.sub(_HOLD, match[0])

    return _HELD.sub(hold, text)


def sentences(held: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends, its full stop included."""
    for match in _SENTENCE.finditer(held):
        yield match.span()


def clauses(held: str, start: int, end: int) -> list[Clause]:
    """Return the clauses of a sentence; 、 does not part clauses."""
    found = []
    for match in _CLAUSE.finditer(held, start, end):
        words = match[0]
        if not words:
            continue
        mark = words[-1] if _MARKS.match(words[-1]) and words[-1] != "、" else ""
        found.append(Clause(match.start(), match.end() - len(mark), mark))
    return found
