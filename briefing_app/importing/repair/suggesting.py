"""All suggestions for a text, in text order."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.importing.draft import Doubt, DraftParagraph, Rule


def suggestions(paragraphs: Sequence[DraftParagraph], rules: Sequence[Rule]) -> tuple[Doubt, ...]:
    """Return the places where something seems to be wrong; nothing is changed."""
    return ()
