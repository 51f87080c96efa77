"""All suggestions for a text, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_app.importing.draft import Doubt, DraftParagraph, HeadingStyle, Rule
from briefing_app.importing.outline.passages import is_marker
from briefing_app.importing.outline.widths import widened
from briefing_app.importing.repair.found import Found, Page, Whole
from briefing_app.importing.repair.lookalikes import lookalikes
from briefing_app.importing.repair.marks import numbers, punctuation
from briefing_app.importing.repair.page import furniture, heads_of, lost_ending, unreadable
from briefing_app.importing.repair.slips import slips
from briefing_app.model.report import SectionKind


def suggestions(paragraphs: Sequence[DraftParagraph], rules: Sequence[Rule]) -> tuple[Doubt, ...]:
    """Return the places where something seems to be wrong; nothing is changed.

    Every place is reported once, by the detector that is surest of it.
    """
    pages = _pages(paragraphs, rules)
    whole = Whole(pages)
    heads = heads_of(pages)
    wide: dict[int, list[Found]] = {}
    for index, found in (*lookalikes(whole), *slips(whole)):
        wide.setdefault(index, []).append(found)
    doubts: list[Doubt] = []
    for index, page in enumerate(pages):
        for found in _apart(_all(page, heads, wide.get(index, ()))):
            doubts.append(_doubt(len(doubts) + 1, page, found))
    return tuple(doubts)


def _all(page: Page, heads: frozenset[str], wide: Sequence[Found]) -> Iterator[Found]:
    """Yield what all detectors find, the surest first."""
    yield from furniture(page, heads)
    yield from unreadable(page)
    yield from numbers(page)
    yield from wide
    yield from lost_ending(page)
    yield from punctuation(page)


def _apart(found: Iterator[Found]) -> list[Found]:
    """Keep the first of those that overlap; return them in text order."""
    taken: set[int] = set()
    kept = []
    for one in found:
        places = range(one.start, one.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept)


def _pages(paragraphs: Sequence[DraftParagraph], rules: Sequence[Rule]) -> list[Page]:
    pages = []
    started = False
    for index, paragraph in enumerate(paragraphs):
        heading = paragraph.heading
        if heading is not None:
            started = heading.kind is not SectionKind.FRONT
        line = heading is not None and heading.style is HeadingStyle.LINE
        words = widened(paragraph.printed, rules)
        body = started and not line and not is_marker(words)
        pages.append(Page(paragraph, words, body, _ends(paragraphs, index)))
    return pages


def _ends(paragraphs: Sequence[DraftParagraph], index: int) -> bool:
    """Return whether a heading, a marker or nothing follows a paragraph."""
    for following in paragraphs[index + 1 :]:
        if following.heading is not None:
            return True
        if following.printed:
            return is_marker(following.printed) or len(following.printed) > 20
    return True


def _doubt(number: int, page: Page, found: Found) -> Doubt:
    exact = page.paragraph.printed[found.start : found.end]
    unchanged = found.suggestion == page.words[found.start : found.end]
    suggestion = exact if unchanged else found.suggestion
    return Doubt(
        f"doubt-{number}",
        found.kind,
        page.paragraph.id,
        found.start,
        found.end,
        exact,
        suggestion,
        found.reason,
        found.certainty,
        alike=found.group or f"{exact}→{suggestion}",
        evidence=found.evidence,
    )
