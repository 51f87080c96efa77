"""What reading a foreign file gives, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """The kind of file, as found by looking into it and not by its name."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    SCAN = "scan"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the document, white space at its ends removed; "" is an empty line.

    `level` is what the document itself says: 1 to 9 for a heading style or <h1>..., 0 for
    plain text. `whole` says that the document marks the line as a paragraph of its own
    (Word, HTML); a line of a text file or a page may go on in the next one. `number` is the
    automatic numbering that Word shows before the words (一、). `confidence` is the least sure
    character of recognised text, 0 to 1. `indented` says that the line stands two characters
    or so further in than the column it belongs to, as the first line of a paragraph does.
    `room` says how many characters more would have fitted at its end before the edge of the
    column, where the places of words are known (PDF, scans); -1 where they are not.
    """

    text: str
    page: int = 1
    level: int = 0
    whole: bool = False
    number: str = ""
    confidence: float = 1.0
    indented: bool = False
    room: float = -1.0


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A scanned page as PNG, and where each line of the document stands on it.

    `boxes` maps the index of a line to left, top, width and height in pixels.
    """

    page: int
    png: bytes
    boxes: tuple[tuple[int, tuple[int, int, int, int]], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as lines. `sha256` is that of the file as it came; `title` is its own, if any."""

    name: str
    format: Format
    lines: tuple[Line, ...]
    sha256: str
    title: str = ""
    encoding: str = ""
    remarks: tuple[str, ...] = ()
    """What was left out, one clause each: 3 张图片未读入."""
    pictures: tuple[PagePicture, ...] = ()
