"""Markdown to lines: headings get their level, marks of emphasis and links become words."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing_app.importing.documents.records import Line
from briefing_app.importing.documents.tidying import lines_of

CELL = "｜"
"""Stands between the cells of a table's row, so that numbers do not run together."""

_HEADING = re.compile(r"(#{1,6})(?:[ \t\u3000]+|(?=[^\x00-\x7f]))")
_CLOSING = re.compile(r"\s+#+$")
_RULE = re.compile(r"(?:[-*_=] ?){3,}$|(?:`{3,}|~{3,})[\w-]*$")
_DIVIDER = re.compile(r"\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$")
_QUOTE = re.compile(r"(?:> ?)+")
_BULLET = re.compile(r"[-*+] +(?=\S)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_ADDRESS = re.compile(r"<(https?://[^>\s]{1,2000})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|~~)(?=\S)(.{1,2000}?)(?<=\S)\1")
_WEAK = re.compile(r"(?<![0-9A-Za-z*_])([*_])(?=[^\s*_])([^*_\n]{1,500})(?<=\S)\1(?![0-9A-Za-z*_])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
_CODE = re.compile(r"(`+)([^`\n]{1,500})\1")


def markdown_lines(text: str) -> list[Line]:
    """Return the lines of a Markdown text, words only."""
    return [_line(line) for line in lines_of(text) if not _is_furniture(line.text)]


def _is_furniture(text: str) -> bool:
    """Return whether the line is a rule, a fence or the line under a table's head."""
    return bool(_RULE.match(text) or _DIVIDER.match(text))


def _line(line: Line) -> Line:
    text = _QUOTE.sub("", line.text, count=1) if line.text.startswith(">") else line.text
    heading = _HEADING.match(text)
    if heading:
        words = _CLOSING.sub("", text[heading.end() :])
        return replace(line, text=_words(words), level=len(heading[1]), whole=True)
    if text.startswith("|") and text.endswith("|") and len(text) > 1:
        return replace(line, text=_row(text), whole=True)
    return replace(
        line, text=_words(_BULLET.sub("", text, count=1) if _BULLET.match(text) else text)
    )


def _row(text: str) -> str:
    cells = (_words(cell) for cell in re.split(r"(?<!\\)\|", text[1:-1]))
    return CELL.join(cell for cell in cells if cell)


def _words(text: str) -> str:
    """Return the words that a reader of the rendered page sees."""
    if not any(mark in text for mark in "*_`[<~\\"):
        return text.strip()
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", _ADDRESS.sub(r"\1", text))
    text = _CODE.sub(r"\2", _TAG.sub("", text))
    text = _WEAK.sub(r"\2", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text)))
    return _ESCAPE.sub(r"\1", text).strip()
