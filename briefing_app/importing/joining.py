"""Pages that continue: a further page joined to a draft, before it, after it or in between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing_app.importing.draft import About, Draft, DraftParagraph
from briefing_app.importing.mending.labels import LabelStyle, label_of
from briefing_app.importing.outline.absent import absent_sentences
from briefing_app.importing.outline.passages import Passage
from briefing_app.importing.pages import comes_from, goes_to, pointer
from briefing_app.importing.stitching import stitched
from briefing_app.importing.text import shown_text
from briefing_app.importing.uniting import united
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator

_PAGE = re.compile(r"第?(\d{1,3})版")
_LONG = 16
"""Characters of a paragraph that two pages do not share by chance."""
_ALIKE = 0.5


class JoiningError(BriefingError):
    """Pages that cannot be joined; `str()` says why."""


def join(first: Draft, further: Draft, catalogue: Mapping[str, Indicator] | None = None) -> Draft:
    """Return one draft of both, in the order in which the pages follow each other.

    A paragraph torn between two pages becomes one; with `catalogue` its figures are read
    again. Raise JoiningError for a page that is there already.
    """
    _refuse_double(first, further)
    at = _place(first, further)
    draft = united(_without_told(first), _without_told(further), at)
    for left in (at - 1, at + len(further.sources) - 1):
        if 0 <= left < len(draft.sources) - 1:
            draft = stitched(draft, left, catalogue)
    return replace(draft, about=_about(first.about, further.about), absent=_absent(draft))


def _without_told(draft: Draft) -> Draft:
    """Return the draft without what its sections lack as far as that is told anew."""
    told = {sentence.rstrip("。") for sentence in _absent(draft)}
    return replace(draft, paragraphs=tuple(_untold(p, told) for p in draft.paragraphs))


def _untold(paragraph: DraftParagraph, told: set[str]) -> DraftParagraph:
    heading = paragraph.heading
    if heading is None or not heading.absent:
        return paragraph
    rest = "；".join(words for words in heading.absent.split("；") if words not in told)
    return replace(paragraph, heading=replace(heading, absent=rest))


def _refuse_double(first: Draft, further: Draft) -> None:
    held = {source.sha256: source.name for source in first.sources if source.sha256}
    for source in further.sources:
        if source.sha256 in held:
            raise JoiningError(
                f"{source.name} 已经在这份报告里了（{held[source.sha256]}），没有再接。"
            )
    known = {p.printed for p in first.paragraphs if len(p.printed) >= _LONG}
    long = [p.printed for p in further.paragraphs if len(p.printed) >= _LONG]
    if long and sum(words in known for words in long) >= _ALIKE * len(long):
        raise JoiningError("这些段落大半已经在这份报告里了，没有再接。")


def _place(first: Draft, further: Draft) -> int:
    """Return before which source of the first draft the further pages stand."""
    wanted = _position(further, range(len(further.sources)))
    count = len(first.sources)
    if wanted is not None:
        known = [_position(first, (n,)) for n in range(count)]
        if any(position is not None for position in known):
            return next((n for n, p in enumerate(known) if p is not None and p > wanted), count)
    return 0 if _counts_before(first, further) else count


def _position(draft: Draft, sources: Sequence[int]) -> float | None:
    """Return the page some sources are, as far as they say; between two pages it is a half."""
    for n in sources:
        if found := _PAGE.search(draft.sources[n].page):
            return float(found[1])
    words = [pointer(p.printed) for p in draft.paragraphs if p.source in sources]
    words += [draft.sources[n].note for n in sources]
    before, after = comes_from(words), goes_to(words)
    if before is not None and after is not None:
        return (before + after) / 2
    if before is not None:
        return before + 0.5
    return None if after is None else after - 0.5


def _counts_before(first: Draft, further: Draft) -> bool:
    """Whether the labels of the further pages count up to those of the first draft."""
    here, there = _labels(first), _labels(further)
    for style in (LabelStyle.CHAPTER, LabelStyle.PART, LabelStyle.AREA):
        if style in here and style in there and here[style] != there[style]:
            return there[style] < here[style]
    return False


def _labels(draft: Draft) -> dict[LabelStyle, int]:
    """Return the first number of each style of label in the text."""
    found: dict[LabelStyle, int] = {}
    for paragraph in draft.paragraphs:
        label = label_of(paragraph.text) if paragraph.heading and paragraph.text else None
        if label and label.number:
            found.setdefault(label.style, label.number)
    return found


def _about(first: About, further: About) -> About:
    """Return what is known of the report; what the first draft does not say the other may."""
    return About(
        first.id or further.id,
        first.title or further.title,
        first.place or further.place,
        first.seal or further.seal,
        first.review_year or further.review_year,
        first.plan_year or further.plan_year,
    )


def _absent(draft: Draft) -> tuple[str, ...]:
    """Return what the pages still announce and lack."""
    return absent_sentences([_passage(p, shown_text(p, draft.rules)) for p in draft.paragraphs])


def _passage(paragraph: DraftParagraph, words: str) -> Passage:
    return Passage(paragraph, words, label=label_of(words), heading=paragraph.heading)
