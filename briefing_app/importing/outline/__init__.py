"""Paragraphs to headings, parts, years, title and place."""
