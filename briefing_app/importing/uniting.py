"""Two drafts as one: sources and paragraphs in order, numbers and ids given anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing_app.importing.draft import Doubt, Draft, DraftFigure, DraftMention, Rule
from briefing_app.importing.text import shown_text, with_rules

_DRAFTED = re.compile(r"p\d+(\.\d+)")
"""An id that names the paragraph of a figure."""

Part = TypeVar("Part", DraftFigure, DraftMention, Doubt)


def united(first: Draft, further: Draft, at: int) -> Draft:
    """Return the first draft with the sources of the other before its source number `at`.

    The first draft keeps its numbers and ids. Of two rules for the same character the first
    draft's is kept.
    """
    rules = _rules(first.rules, further.rules)
    held = under(first, rules)
    moved = under(_renumbered(further, first), rules)
    count = len(further.sources)
    left = [p for p in held.paragraphs if p.source < at]
    right = [replace(p, source=p.source + count) for p in held.paragraphs if p.source >= at]
    between = [replace(p, source=p.source + at) for p in moved.paragraphs]
    paragraphs = (*left, *between, *right)
    known = {indicator.id: indicator for indicator in (*moved.indicators, *held.indicators)}
    order = {paragraph.id: n for n, paragraph in enumerate(paragraphs)}
    return replace(
        held,
        sources=(*first.sources[:at], *further.sources, *first.sources[at:]),
        paragraphs=paragraphs,
        figures=_in_order((*held.figures, *moved.figures), order),
        mentions=_in_order((*held.mentions, *moved.mentions), order),
        doubts=_in_order((*held.doubts, *moved.doubts), order),
        indicators=tuple(known.values()),
        pairings=(*held.pairings, *moved.pairings),
    )


def under(draft: Draft, rules: tuple[Rule, ...]) -> Draft:
    """Return the draft with other rules; they change single characters of what is quoted."""
    if rules == draft.rules:
        return draft
    made = replace(draft, rules=rules)
    texts = {p.id: shown_text(p, rules) for p in made.paragraphs}
    figures = tuple(_requoted(figure, texts, rules) for figure in draft.figures)
    mentions = tuple(
        replace(m, exact=texts[m.paragraph][m.start : m.end] if m.exact else "")
        for m in draft.mentions
    )
    return replace(made, figures=figures, mentions=mentions)


def _requoted(figure: DraftFigure, texts: Mapping[int, str], rules: Sequence[Rule]) -> DraftFigure:
    exact = texts[figure.paragraph][figure.start : figure.end]
    at = figure.exact.find(figure.printed)
    printed = exact[at : at + len(figure.printed)] if at >= 0 else figure.printed
    rank = figure.rank
    if rank:
        rank = replace(rank, printed=with_rules(rank.printed, rules))
    return replace(figure, exact=exact, printed=printed, rank=rank)


def _rules(first: Sequence[Rule], further: Sequence[Rule]) -> tuple[Rule, ...]:
    held = {rule.exact for rule in first}
    return (*first, *(rule for rule in further if rule.exact not in held))


def _renumbered(draft: Draft, beside: Draft) -> Draft:
    """Return the draft with numbers and ids that the other one does not have."""
    offset = max((p.id for p in beside.paragraphs), default=-1) + 1
    numbers = {p.id: n + offset for n, p in enumerate(draft.paragraphs)}
    figures = _new_ids(
        ((f.id, _wished(f, numbers)) for f in draft.figures), {f.id for f in beside.figures}
    )
    doubts = _new_ids(((d.id, d.id) for d in draft.doubts), {d.id for d in beside.doubts})
    return replace(
        draft,
        paragraphs=tuple(replace(p, id=numbers[p.id]) for p in draft.paragraphs),
        figures=tuple(
            replace(
                figure,
                id=figures[figure.id],
                paragraph=numbers[figure.paragraph],
                ranks=tuple(figures.get(rank, rank) for rank in figure.ranks),
            )
            for figure in draft.figures
        ),
        mentions=tuple(replace(m, paragraph=numbers[m.paragraph]) for m in draft.mentions),
        doubts=tuple(
            replace(d, id=doubts[d.id], paragraph=numbers[d.paragraph]) for d in draft.doubts
        ),
        pairings=tuple(
            p._replace(actual=figures.get(p.actual, ""), target=figures.get(p.target, ""))
            for p in draft.pairings
        ),
    )


def _wished(figure: DraftFigure, numbers: Mapping[int, int]) -> str:
    drafted = _DRAFTED.fullmatch(figure.id)
    return f"p{numbers[figure.paragraph]}{drafted[1]}" if drafted else figure.id


def _new_ids(wishes: Iterable[tuple[str, str]], taken: set[str]) -> dict[str, str]:
    """Return an id of its own for each old one: the wished one, with a number where need be."""
    given = set(taken)
    made: dict[str, str] = {}
    for old, wished in wishes:
        name, number = wished, 1
        while name in given:
            number += 1
            name = f"{wished}-{number}"
        given.add(name)
        made[old] = name
    return made


def _in_order(parts: Sequence[Part], order: Mapping[int, int]) -> tuple[Part, ...]:
    """Return parts in text order; those of paragraphs that are gone are left out."""
    keyed = [(order[p.paragraph], p.start, n) for n, p in enumerate(parts) if p.paragraph in order]
    return tuple(parts[n] for _, _, n in sorted(keyed))
