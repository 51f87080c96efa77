"""Paragraphs split and joined, headings set: what each makes of the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.checking.finding import position_of
from briefing_app.importing.checking.headings import as_heading, retitled
from briefing_app.importing.checking.places import (
    moved_edit,
    printed_offset,
    split_edits,
    text_offset,
)
from briefing_app.importing.draft import (
    Doubt,
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
    Heading,
    HeadingStyle,
)

Part = TypeVar("Part", DraftFigure, DraftMention)
LOWEST_LEVEL = 3


def split(draft: Draft, number: int, offset: int) -> tuple[Draft, int]:
    """Return the draft with a paragraph parted at an offset of its text, and the new number.

    The cut never falls into words put in by a correction: it goes before them. Raise
    CheckingError where one part would be empty.
    """
    position = position_of(draft, number)
    old = draft.paragraphs[position]
    cut = printed_offset(old, offset)
    at = text_offset(old, cut)
    if not 0 < cut < len(old.printed):
        raise CheckingError("段首段尾没有可分的：请把光标放到段落中间。")
    if any(d.paragraph == number and d.start < cut < d.end for d in draft.doubts):
        raise CheckingError("光标在一处存疑的字中间：请先核这一处，再分段。")
    new = max(p.id for p in draft.paragraphs) + 1
    before, after = split_edits(old.edits, cut)
    first = replace(old, printed=old.printed[:cut], edits=before)
    second = replace(old, id=new, printed=old.printed[cut:], edits=after, heading=None)
    paragraphs = list(draft.paragraphs)
    paragraphs[position : position + 1] = [retitled(first, draft.rules), second]
    made = replace(
        draft,
        paragraphs=tuple(paragraphs),
        doubts=tuple(_doubt_moved(d, number, new, cut) for d in draft.doubts),
        figures=_moved(draft.figures, number, new, at),
        mentions=_moved(draft.mentions, number, new, at),
    )
    return made, new


def join(draft: Draft, number: int) -> tuple[Draft, int]:
    """Return the draft with a paragraph joined to the one before, and the number that stays.

    Raise CheckingError where there is none, or where it is a heading the text does not have.
    """
    position = position_of(draft, number)
    if position == 0:
        raise CheckingError("这是第一段，前面没有可合并的段落。")
    first, second = draft.paragraphs[position - 1 : position + 1]
    for paragraph in (first, second):
        if paragraph.heading and paragraph.heading.style is HeadingStyle.SUPPLIED:
            raise CheckingError("补写的标题不在原文里，不能与段落合并。")
    length, at = len(first.printed), len(first.text)
    joined = replace(
        first,
        printed=first.printed + second.printed,
        edits=(*first.edits, *(moved_edit(e, length) for e in second.edits)),
        last_line=max(first.last_line, second.last_line),
    )
    paragraphs = list(draft.paragraphs)
    paragraphs[position - 1 : position + 1] = [retitled(joined, draft.rules)]
    made = replace(
        draft,
        paragraphs=tuple(paragraphs),
        doubts=tuple(
            replace(d, paragraph=first.id, start=d.start + length, end=d.end + length)
            if d.paragraph == number
            else d
            for d in draft.doubts
        ),
        figures=_joined(draft.figures, number, first.id, at),
        mentions=_joined(draft.mentions, number, first.id, at),
    )
    return made, first.id


def with_level(draft: Draft, number: int, level: int) -> Draft:
    """Return the draft with a paragraph as a heading of level 1 to 3, or as none for 0.

    A heading that is not in the text goes away with its level.
    """
    if not 0 <= level <= LOWEST_LEVEL:
        raise CheckingError("标题只有三级。")
    position = position_of(draft, number)
    paragraphs = list(draft.paragraphs)
    old = paragraphs[position]
    if level:
        paragraphs[position] = as_heading(old, level, draft.rules)
    elif old.heading and old.heading.style is HeadingStyle.SUPPLIED:
        if len(paragraphs) == 1:
            raise CheckingError("这是唯一的一段，不能去掉。")
        del paragraphs[position]
    else:
        paragraphs[position] = replace(old, heading=None)
    return replace(draft, paragraphs=tuple(paragraphs))


def with_supplied(draft: Draft, number: int, level: int, title: str) -> tuple[Draft, int]:
    """Return the draft with a heading of one's own before a paragraph, and its number."""
    position = position_of(draft, number)
    new = max(p.id for p in draft.paragraphs) + 1
    beside = draft.paragraphs[position]
    made = DraftParagraph(
        new, "", heading=Heading(level, "", title, HeadingStyle.SUPPLIED),
        source=beside.source, page=beside.page,
    )  # fmt: skip
    paragraphs = (*draft.paragraphs[:position], made, *draft.paragraphs[position:])
    return replace(draft, paragraphs=paragraphs), new


def _doubt_moved(doubt: Doubt, number: int, new: int, cut: int) -> Doubt:
    if doubt.paragraph != number or doubt.start < cut:
        return doubt
    return replace(doubt, paragraph=new, start=doubt.start - cut, end=doubt.end - cut)


def _moved(parts: tuple[Part, ...], number: int, new: int, at: int) -> tuple[Part, ...]:
    """Return the parts, those behind the cut in the new paragraph; what it parted is gone."""
    made = []
    for part in parts:
        if part.paragraph != number or part.end <= at:
            made.append(part)
        elif part.start >= at:
            made.append(replace(part, paragraph=new, start=part.start - at, end=part.end - at))
    return tuple(made)


def _joined(parts: tuple[Part, ...], number: int, first: int, at: int) -> tuple[Part, ...]:
    return tuple(
        replace(p, paragraph=first, start=p.start + at, end=p.end + at)
        if p.paragraph == number
        else p
        for p in parts
    )
