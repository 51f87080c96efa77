"""Parts of a draft by number or id, and drafts with a part replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing_app.importing.draft import (
    Doubt,
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
)
from briefing_app.importing.text import shown_text
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.report import SectionKind


def paragraph_of(draft: Draft, number: int) -> DraftParagraph:
    """Return a paragraph; raise UnknownIdError."""
    return draft.paragraphs[position_of(draft, number)]


def position_of(draft: Draft, number: int) -> int:
    """Return where a paragraph stands in the draft; raise UnknownIdError."""
    for position, paragraph in enumerate(draft.paragraphs):
        if paragraph.id == number:
            return position
    raise UnknownIdError("段落", str(number))


def doubt_of(draft: Draft, doubt_id: str) -> Doubt:
    """Return a doubt; raise UnknownIdError."""
    for doubt in draft.doubts:
        if doubt.id == doubt_id:
            return doubt
    raise UnknownIdError("存疑", doubt_id)


def figure_of(draft: Draft, figure_id: str) -> DraftFigure:
    """Return a figure; raise UnknownIdError."""
    for figure in draft.figures:
        if figure.id == figure_id:
            return figure
    raise UnknownIdError("数字", figure_id)


def words_of(draft: Draft, number: int) -> str:
    """Return the words of a paragraph as the report shows them."""
    return shown_text(paragraph_of(draft, number), draft.rules)


def with_paragraphs(draft: Draft, changed: Iterable[DraftParagraph]) -> Draft:
    """Return the draft with some of its paragraphs replaced by number."""
    new = {paragraph.id: paragraph for paragraph in changed}
    return replace(draft, paragraphs=tuple(new.get(p.id, p) for p in draft.paragraphs))


def with_doubts(draft: Draft, changed: Iterable[Doubt]) -> Draft:
    """Return the draft with some of its doubts replaced by id."""
    new = {doubt.id: doubt for doubt in changed}
    return replace(draft, doubts=tuple(new.get(d.id, d) for d in draft.doubts))


def with_figures(draft: Draft, changed: Iterable[DraftFigure]) -> Draft:
    """Return the draft with some of its figures replaced by id."""
    new = {figure.id: figure for figure in changed}
    return replace(draft, figures=tuple(new.get(f.id, f) for f in draft.figures))


def in_text_order(
    draft: Draft, figures: Iterable[DraftFigure], mentions: Iterable[DraftMention]
) -> Draft:
    """Return the draft with these figures and mentions, sorted by their place."""
    positions = {p.id: n for n, p in enumerate(draft.paragraphs)}

    def place(part: DraftFigure | DraftMention) -> tuple[int, int]:
        return positions[part.paragraph], part.start

    return replace(
        draft,
        figures=tuple(sorted(figures, key=place)),
        mentions=tuple(sorted(mentions, key=place)),
    )


def kinds(draft: Draft) -> dict[int, SectionKind | None]:
    """Return by paragraph the kind of the section it stands in; a heading may inherit its."""
    found: dict[int, SectionKind | None] = {}
    path: list[SectionKind | None] = []
    for paragraph in draft.paragraphs:
        if heading := paragraph.heading:
            del path[heading.level - 1 :]
            inherited = path[-1] if path else None
            path += [inherited] * (heading.level - 1 - len(path))
            path.append(heading.kind or inherited)
        found[paragraph.id] = path[-1] if path else None
    return found
