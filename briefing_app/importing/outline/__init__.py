"""Paragraphs to headings, parts, years, title and place."""

from briefing_app.importing.outline.reading import Outlined, read_outline

__all__ = ["Outlined", "read_outline"]
