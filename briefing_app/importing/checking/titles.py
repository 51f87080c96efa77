"""A heading in a person's words."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.checking.finding import paragraph_of, with_paragraphs
from briefing_app.importing.checking.places import printed_offset, with_edit
from briefing_app.importing.draft import (
    Draft,
    DraftParagraph,
    Heading,
    HeadingStyle,
    TextEdit,
)
from briefing_app.importing.text import shown_text
from briefing_app.model.correction import Certainty, CorrectionKind


def with_title(draft: Draft, number: int, label: str, title: str) -> Draft:
    """Return the draft with other words for a heading.

    Where the heading stands in the text, the words that differ become a correction; only the
    border between label and title moves where none do. Raise CheckingError for no heading or
    no title.
    """
    paragraph = paragraph_of(draft, number)
    heading = paragraph.heading
    label, title = "".join(label.split()), "".join(title.split())
    if heading is None:
        raise CheckingError("这一段不是标题。")
    if not title:
        raise CheckingError("标题不能空着。")
    if heading.style is not HeadingStyle.SUPPLIED:
        paragraph = _corrected(draft, paragraph, heading, label + title)
    made = replace(paragraph, heading=replace(heading, label=label, title=title))
    return with_paragraphs(draft, [made])


def _corrected(
    draft: Draft, paragraph: DraftParagraph, heading: Heading, words: str
) -> DraftParagraph:
    """Return the paragraph in which the heading reads `words`."""
    old = shown_text(paragraph, draft.rules)[: len(heading.label + heading.title)]
    if old == words:
        return paragraph
    start = _shared(old, words)
    tail = _shared(old[start:][::-1], words[start:][::-1])
    edit = TextEdit(
        start=printed_offset(paragraph, start),
        end=printed_offset(paragraph, len(old) - tail),
        corrected=words[start : len(words) - tail],
        kind=CorrectionKind.OCR,
        reason="核对时改了标题的字。",
        certainty=Certainty.CERTAIN,
    )
    return with_edit(paragraph, edit)


def _shared(one: str, other: str) -> int:
    """Return how many characters two strings begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
