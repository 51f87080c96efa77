"""Decisions on doubtful places: what each makes of the draft."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.checking.finding import (
    paragraph_of,
    with_doubts,
    with_paragraphs,
)
from briefing_app.importing.checking.headings import retitled
from briefing_app.importing.checking.places import text_offset, with_edit, without_edit
from briefing_app.importing.draft import (
    Doubt,
    DoubtState,
    Draft,
    DraftFigure,
    DraftMention,
    TextEdit,
)
from briefing_app.model.correction import Certainty


def decided(draft: Draft, doubt: Doubt, state: DoubtState, words: str) -> Draft:
    """Return the draft in which the place reads `words`, and the doubt is settled.

    A place that keeps its words has no edit, unless it was accepted as doubtful: then the
    edit has equal words. Raise CheckingError where another change stands in the way.
    """
    before = paragraph_of(draft, doubt.paragraph)
    after = without_edit(before, doubt.start, doubt.end)
    if state is DoubtState.ACCEPTED or words != doubt.exact:
        after = with_edit(after, _edit(doubt, words))
    made = with_paragraphs(draft, [retitled(after, draft.rules)])
    made = with_doubts(made, [replace(doubt, state=state)])
    by = len(after.text) - len(before.text)
    return _shifted(made, doubt.paragraph, text_offset(before, doubt.end), by)


def reopened(draft: Draft, doubt: Doubt) -> Draft:
    """Return the draft in which nothing is decided about the place."""
    return replace(
        decided(draft, doubt, DoubtState.KEPT, doubt.exact),
        doubts=tuple(
            replace(d, state=DoubtState.OPEN) if d.id == doubt.id else d for d in draft.doubts
        ),
    )


def alike(draft: Draft, doubt: Doubt) -> list[Doubt]:
    """Return the open doubts of the same kind, the words and the suggestion being the same."""
    if not doubt.alike:
        return [doubt]
    return [d for d in draft.doubts if d.alike == doubt.alike and d.state is DoubtState.OPEN]


def accepted(draft: Draft, doubt: Doubt) -> Draft:
    """Return the draft with the suggestion in place."""
    return decided(draft, doubt, DoubtState.ACCEPTED, doubt.suggestion)


def kept(draft: Draft, doubt: Doubt) -> Draft:
    """Return the draft with the printed words in place."""
    return decided(draft, doubt, DoubtState.KEPT, doubt.exact)


def changed(draft: Draft, doubt: Doubt, words: str) -> Draft:
    """Return the draft with a person's own words in place; white space is not text."""
    words = "".join(words.split())
    if words == doubt.exact:
        return decided(draft, doubt, DoubtState.KEPT, words)
    if words == doubt.suggestion:
        return accepted(draft, doubt)
    return decided(draft, doubt, DoubtState.CHANGED, words)


def accepted_where_free(draft: Draft, doubts: list[Doubt]) -> tuple[Draft, list[Doubt]]:
    """Return the draft with these suggestions in place, and which of them could be."""
    done = []
    for doubt in doubts:
        try:
            draft = accepted(draft, doubt)
        except CheckingError:
            continue
        done.append(doubt)
    return draft, done


def _edit(doubt: Doubt, words: str) -> TextEdit:
    certainty = Certainty.DOUBT if words == doubt.exact else Certainty.CERTAIN
    return TextEdit(doubt.start, doubt.end, words, doubt.kind, doubt.reason, certainty)


def _shifted(draft: Draft, number: int, end: int, by: int) -> Draft:
    """Move the figures and mentions behind a changed place."""

    def moved(part: DraftFigure | DraftMention) -> bool:
        return by != 0 and part.paragraph == number and part.start >= end

    return replace(
        draft,
        figures=tuple(
            replace(f, start=f.start + by, end=f.end + by) if moved(f) else f for f in draft.figures
        ),
        mentions=tuple(
            replace(m, start=m.start + by, end=m.end + by) if moved(m) else m
            for m in draft.mentions
        ),
    )
