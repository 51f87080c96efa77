"""Files and the clipboard to lines of text, in a fenced child process."""

from __future__ import annotations

from briefing_app.importing.documents.errors import DocumentError, ReadingCancelledError
from briefing_app.importing.documents.reading import read_clipboard, read_document
from briefing_app.importing.documents.records import Document, Format, Line, PagePicture

__all__ = [
    "Document",
    "DocumentError",
    "Format",
    "Line",
    "PagePicture",
    "ReadingCancelledError",
    "read_clipboard",
    "read_document",
]
