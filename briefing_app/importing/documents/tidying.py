"""Words as they come from any format to the words of a line."""

from __future__ import annotations

import re
from functools import cache

from briefing_app.importing.documents.records import Line

_INDENT = ("\u3000", "\t")
_ENDS = re.compile(r"\r\n|[\n\r\x0b\x85\u2028\u2029]")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BIDI = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


@cache
def _removed() -> dict[int, None]:
    """Return what no reader sees: controls, joiners, direction marks, lone surrogates."""
    codes = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)}
    codes -= {ord("\t")}
    return dict.fromkeys(codes | {ord(c) for c in _INVISIBLE + _BIDI})


def clean(text: str) -> str:
    """Return one line's words without what cannot be seen, and without white space around."""
    return text.translate(_removed()).strip()


def is_indented(raw: str) -> bool:
    """Return whether a line begins with an ideographic space, a tab or several blanks."""
    before = raw[: len(raw) - len(raw.lstrip())]
    return len(before) > 1 or before in _INDENT


def lines_of(text: str, page: int = 1) -> list[Line]:
    """Return a stretch of plain text as lines; a form feed begins the next page."""
    found: list[Line] = []
    sheets = text.split("\f")
    for number, sheet in enumerate(sheets, page):
        ends = _ENDS.split(sheet)
        if not ends[-1] and number < page + len(sheets) - 1:
            ends.pop()  # the page ended with its last line
        found += (_line(end, number) for end in ends)
    return trimmed(found)


def trimmed(lines: list[Line]) -> list[Line]:
    """Return the lines without empty ones at either end."""
    full = [i for i, line in enumerate(lines) if line.text or line.number]
    return lines[full[0] : full[-1] + 1] if full else []


def _line(raw: str, page: int) -> Line:
    words = raw.translate(_removed())
    text = words.strip()
    return Line(text, page, indented=bool(text) and is_indented(words))
