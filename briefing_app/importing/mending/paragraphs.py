"""Lines of a document to paragraphs."""

from __future__ import annotations

from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import DraftParagraph


def mend(document: Document) -> tuple[DraftParagraph, ...]:
    """Return the paragraphs of a document without white space, nothing lost."""
    found: list[DraftParagraph] = []
    for index, line in enumerate(document.lines):
        words = "".join((line.number + line.text).split())
        if words:
            found.append(
                DraftParagraph(
                    len(found), words, page=line.page, first_line=index, last_line=index
                )
            )
    return tuple(found)
