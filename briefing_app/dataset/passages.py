"""A section's own words (heading, paragraphs, closing; not what stands below it)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from briefing_app.dataset.outline import Outline
from briefing_app.dataset.quotes import not_once, occurrences
from briefing_app.model.figure import Quote, Span


@dataclass(slots=True)
class Passage:
    """The blocks of one section joined, and where each begins here and in the report."""

    words: str = ""
    _starts: list[int] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)

    def add(self, words: str, span: Span) -> None:
        """Append the next block."""
        self._starts.append(len(self.words))
        self._spans.append(span)
        self.words += words

    def span(self, start: int, end: int) -> Span | None:
        """Return a range of the report; None if it would reach over two blocks."""
        block = bisect_right(self._starts, start) - 1
        here = self._spans[block].start - self._starts[block]
        found = Span(start + here, end + here)
        return found if found.end <= self._spans[block].end else None


def passages(outline: Outline) -> dict[str, Passage]:
    """Return the own words of every section by its id."""
    found: dict[str, Passage] = {}
    for block in outline.blocks:
        passage = found.setdefault(block.section, Passage())
        if block.start < block.end:
            passage.add(outline.text[block.start : block.end], Span(block.start, block.end))
    return found


def find_quote(passage: Passage, quote: Quote, place: str) -> Span | str:
    """Return where a quote stands in the report, or why that cannot be said."""
    words = quote.prefix + quote.exact + quote.suffix
    starts = occurrences(passage.words, words)
    if len(starts) != 1:
        return not_once(place, words, len(starts))
    start = starts[0] + len(quote.prefix)
    span = passage.span(start, start + len(quote.exact))
    return span or f"引文“{quote.exact}”跨了两段，请在一段之内引用。"
