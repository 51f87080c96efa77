"""Paragraphs to an outline, and what the report is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.importing.draft import About, DraftParagraph, Rule
from briefing_app.importing.outline.about import about
from briefing_app.importing.outline.absent import absent_sentences
from briefing_app.importing.outline.front import front_length
from briefing_app.importing.outline.headings import find_headings
from briefing_app.importing.outline.kinds import set_kinds
from briefing_app.importing.outline.notes import find_notes, mark_notes
from briefing_app.importing.outline.passages import numbered, passages_of
from briefing_app.importing.outline.run_on import split_run_on_topics
from briefing_app.importing.outline.supplying import (
    close_parts,
    supply_parts,
    supply_plans,
    supply_problems,
)
from briefing_app.importing.outline.topics import find_topics
from briefing_app.importing.outline.widths import width_rules


@dataclass(frozen=True, slots=True)
class Outlined:
    """What the paragraphs say about themselves.

    `paragraphs` have their headings, footnote marks set aside as edits, and supplied
    headings between them; `absent` are sentences on what is announced and not there.
    """

    about: About
    paragraphs: tuple[DraftParagraph, ...]
    absent: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


def read_outline(
    paragraphs: Sequence[DraftParagraph], *, title: str = "", name: str = ""
) -> Outlined:
    """Return the paragraphs with their headings; `title` and `name` are the document's own.

    No character is lost and none added: supplied headings are empty paragraphs, and what
    is split goes on in the next one.
    """
    rules = width_rules(p.printed for p in paragraphs)
    passages = passages_of(paragraphs, rules)
    notes, glossary = find_notes(passages)
    front = front_length(passages[:notes])
    find_headings(passages, front, notes)
    head, tail = passages[:notes], passages[notes:]
    find_topics(head)
    head = split_run_on_topics(head)
    facts = about(
        [p.words for p in head[:front]],
        [p.words for p in head[front:]],
        [p.words for p in head if p.level == 1],
        title=title,
        name=name,
    )
    head = supply_parts(head, front, facts.review_year)
    set_kinds(head, facts.review_year)
    head = supply_plans(supply_problems(head))
    close_parts(head)
    whole = [*head, *([glossary] if glossary else []), *tail]
    mark_notes(whole, len(head))
    return Outlined(facts, numbered(whole), absent_sentences(head), rules)
