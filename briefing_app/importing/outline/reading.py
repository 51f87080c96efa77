"""Paragraphs to an outline, and what the report is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.importing.draft import About, DraftParagraph, Rule


@dataclass(frozen=True, slots=True)
class Outlined:
    """What the paragraphs say about themselves."""

    about: About
    paragraphs: tuple[DraftParagraph, ...]
    absent: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


def read_outline(
    paragraphs: Sequence[DraftParagraph], *, title: str = "", name: str = ""
) -> Outlined:
    """Return the paragraphs with their headings; `title` and `name` are the document's own."""
    return Outlined(About(title=title or name), tuple(paragraphs))
