"""After a change of the words, their figures are read anew; what a person said stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from briefing_app.importing.checking.finding import in_text_order, words_of
from briefing_app.importing.draft import Draft, DraftFigure, DraftMention
from briefing_app.importing.naming import name_figures
from briefing_app.model.indicator import Indicator

Part = TypeVar("Part", DraftFigure, DraftMention)


def reread(draft: Draft, catalogue: Mapping[str, Indicator], numbers: Collection[int]) -> Draft:
    """Return the draft with the figures of some paragraphs read again.

    What a person has checked stays where its words still stand, near the place it had, and
    what is read over it gives way.
    """
    texts = {number: words_of(draft, number) for number in numbers}
    figures = _kept(draft.figures, texts)
    mentions = _kept(draft.mentions, texts)
    taken: list[DraftFigure | DraftMention] = [*figures, *mentions]
    named = name_figures(draft, catalogue, only=frozenset(numbers))
    read = [f for f in named.figures if f.paragraph in texts and _free(f, taken)]
    figures += _with_free_ids(read, {f.id for f in figures})
    mentions += [m for m in named.mentions if m.paragraph in texts and _free(m, taken)]
    known = {indicator.id: indicator for indicator in (*draft.indicators, *named.indicators)}
    made = in_text_order(draft, figures, mentions)
    return without_dangling(replace(made, indicators=tuple(known.values())))


def without_dangling(draft: Draft) -> Draft:
    """Return the draft without ranks of figures that are gone."""
    ids = {figure.id for figure in draft.figures}
    figures = tuple(
        figure
        if ids.issuperset(figure.ranks)
        else replace(figure, ranks=tuple(r for r in figure.ranks if r in ids))
        for figure in draft.figures
    )
    return replace(draft, figures=figures)


def overlaps(one: DraftFigure | DraftMention, other: DraftFigure | DraftMention) -> bool:
    """Whether two parts share a character of one paragraph."""
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _kept(parts: Iterable[Part], texts: Mapping[int, str]) -> list[Part]:
    """Return what stays: all of other paragraphs, of these the checked at their new places."""
    found = []
    for part in parts:
        if part.paragraph not in texts:
            found.append(part)
        elif part.checked and (start := _nearest(texts[part.paragraph], part)) >= 0:
            found.append(replace(part, start=start, end=start + len(part.exact)))
    return found


def _nearest(text: str, part: DraftFigure | DraftMention) -> int:
    """Return where the words of a part stand nearest to its place; -1 if nowhere."""
    before = text.rfind(part.exact, 0, part.start + len(part.exact))
    after = text.find(part.exact, part.start)
    if before < 0 or after < 0:
        return max(before, after)
    return after if after - part.start <= part.start - before else before


def _free(part: DraftFigure | DraftMention, taken: Iterable[DraftFigure | DraftMention]) -> bool:
    return not any(overlaps(part, other) for other in taken)


def _with_free_ids(figures: Iterable[DraftFigure], taken: set[str]) -> list[DraftFigure]:
    """Return figures under ids that nobody has; ranks among them follow."""
    new: dict[str, str] = {}
    made = []
    for figure in figures:
        new[figure.id] = free_id(figure.paragraph, figure.id, taken)
        taken.add(new[figure.id])
        made.append(replace(figure, id=new[figure.id]))
    return [replace(f, ranks=tuple(new.get(r, r) for r in f.ranks)) if f.ranks else f for f in made]


def free_id(paragraph: int, wanted: str, taken: Collection[str]) -> str:
    """Return the id, or the next one of its paragraph that nobody has."""
    number = 1
    while wanted in taken:
        wanted = f"p{paragraph}.{number}"
        number += 1
    return wanted
