"""What a detector finds, before it is numbered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing_app.importing.draft import DraftParagraph
from briefing_app.model.correction import Certainty, CorrectionKind


class Found(NamedTuple):
    """One doubtful place of a paragraph. `group` joins places with different words."""

    kind: CorrectionKind
    start: int
    end: int
    suggestion: str
    reason: str
    certainty: Certainty
    evidence: str = ""
    group: str = ""


class Page(NamedTuple):
    """A paragraph as the detectors see it: `words` are the printed ones after the rules."""

    paragraph: DraftParagraph
    words: str
    body: bool
    """Whether it is text of the report: behind the first heading, and no heading of a line."""
    ends: bool
    """Whether what follows begins anew, so that its own last sentence must be whole."""


class Whole:
    """All pages as one text, a line each; counts of a form are worked out once."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.text = "\n".join(page.words for page in pages)
        lengths = (len(page.words) + 1 for page in pages)
        self._starts = list(accumulate(lengths, initial=0))
        self._counts: dict[str, int] = {}

    def count(self, form: str) -> int:
        """Return how often a form stands in the text."""
        if form not in self._counts:
            self._counts[form] = self.text.count(form)
        return self._counts[form]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the page that holds an offset of the text, and where that page begins."""
        index = bisect_right(self._starts, offset) - 1
        return index, self._starts[index]


def quoted(text: str, at: int, length: int) -> str:
    """Return the words around a place, for evidence: …入选国家…."""
    start, end = max(at - 4, 0), min(at + length + 8, len(text))
    return text[start:end]
