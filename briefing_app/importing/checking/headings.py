"""Headings of a draft: levels, and titles that keep to the words they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.importing.draft import DraftParagraph, Heading, HeadingStyle, Rule
from briefing_app.importing.mending.labels import label_of
from briefing_app.importing.text import shown_text

_LONGEST_LINE = 60
_STOP = re.compile(r"[。：；？！]")


def as_heading(paragraph: DraftParagraph, level: int, rules: Sequence[Rule]) -> DraftParagraph:
    """Return the paragraph as a heading of a level; its first clause if it runs on."""
    if heading := paragraph.heading:
        return replace(paragraph, heading=replace(heading, level=level))
    text = shown_text(paragraph, rules)
    found = label_of(text)
    label = text[: found.length] if found else ""
    style = HeadingStyle.RUN_IN if _runs_on(text) else HeadingStyle.LINE
    made = replace(paragraph, heading=Heading(level, label, "", style))
    return retitled(made, rules)


def retitled(paragraph: DraftParagraph, rules: Sequence[Rule]) -> DraftParagraph:
    """Return the paragraph with the title of its heading as its words have it now."""
    heading = paragraph.heading
    if heading is None or heading.style is HeadingStyle.SUPPLIED:
        return paragraph
    text = shown_text(paragraph, rules)
    label = heading.label if text.startswith(heading.label) else ""
    body, title, style = text[len(label) :], heading.title, heading.style
    if style is HeadingStyle.LINE:
        title = body
    elif not title or not body.startswith(title):
        title = _first_clause(body)
        style = HeadingStyle.LINE if title == body else style
    return replace(paragraph, heading=replace(heading, label=label, title=title, style=style))


def _runs_on(text: str) -> bool:
    """Whether a paragraph is more than a heading on a line of its own."""
    stop = _STOP.search(text)
    return len(text) > _LONGEST_LINE or (stop is not None and stop.end() < len(text))


def _first_clause(text: str) -> str:
    """Return the words up to the first full stop."""
    stop = _STOP.search(text)
    return text[: stop.start()] if stop else text
