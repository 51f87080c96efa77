"""Documents and paragraphs for the tests of importing, with words made up for them."""

from __future__ import annotations

from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.draft import DraftParagraph

BODY = "深入实施重大工程，完善工作机制，推动各项任务落地见效，全年完成投资120亿元，增长8%，居全省前列。"


def document(text: str, *, whole: bool = False, name: str = "report.txt") -> Document:
    """Return a text as a document, a line each."""
    lines = tuple(Line(line.strip(" \t\u3000\xa0"), whole=whole) for line in text.split("\n"))
    return Document(name, Format.TEXT, lines, "0" * 64)


def paragraphs(*texts: str) -> tuple[DraftParagraph, ...]:
    """Return one paragraph for each text."""
    return tuple(DraftParagraph(number, text) for number, text in enumerate(texts))


def wrapped(text: str, width: int) -> str:
    """Return a text broken hard into lines of so many characters."""
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))
