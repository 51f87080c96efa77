"""Lines taken apart where one line holds several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_app.importing.documents.records import Line
from briefing_app.importing.mending.folded import is_folded, unfolded
from briefing_app.importing.mending.labels import LabelStyle, label_of
from briefing_app.importing.mending.lines import squeezed

_MARKER = re.compile(
    r"[【（(\[［][^】）)\]］]{0,12}(?:上接|下转|紧接)[^】）)\]］]{0,12}[】）)\]］]"
)
_NEW = re.compile(
    r"(?<=[。！？；：”!?;])(?:\u3000{2,}|[ \u00a0]{4,})(?=\S)"
    r"|(?<=[。！？!?])\s+(?=[（(][一二三四五六七八九十]{1,3}[）)]|[㈠-㈩]|[一二三四五六七八九十]{1,3}、)"
)


class Piece(NamedTuple):
    """Part of a line that may be a paragraph. `text` still has its white space."""

    text: str
    line: int
    page: int
    whole: bool
    level: int
    blank: bool
    """Whether an empty line stands before it."""
    indented: bool = False
    room: float = -1.0
    """How many characters more its line would have taken; -1 where that is unknown."""


def pieces_of(lines: tuple[Line, ...]) -> Iterator[Piece]:
    """Yield the non-empty parts of all lines, in order."""
    blank = True
    folded = is_folded([line.text for line in lines if line.text])
    for index, line in enumerate(lines):
        text = f"{line.number} {line.text}" if line.number else line.text
        if not squeezed(text):
            blank = True
            continue
        first, *others = _parts(text, folded=folded)
        piece = Piece(
            first, index, line.page, line.whole, line.level, blank, line.indented, line.room
        )
        yield piece
        for part in others:
            yield piece._replace(text=part, indented=True)
        blank = False


def _parts(text: str, *, folded: bool) -> list[str]:
    """Split a line before headings, at deep gaps, and around 【下转第3版】.

    `folded` lines hold paragraphs that have lost their ends.
    """
    parts: list[str] = []
    done = 0
    for mark in _MARKER.finditer(text):
        parts += [text[done : mark.start()], mark[0]]
        done = mark.end()
    parts.append(text[done:])
    split = [p for part in parts for p in (unfolded(part) if folded else _at_gaps(part))]
    return [p for p in split if squeezed(p)]


def _at_gaps(text: str) -> list[str]:
    """Split at gaps that a paragraph begins after; 二、三产业 is none."""
    parts: list[str] = []
    done = 0
    for gap in _NEW.finditer(text):
        label = label_of(squeezed(text[gap.end() : gap.end() + 12]))
        deep = len(gap[0]) > 1
        if deep or (label is not None and label.style <= LabelStyle.AREA):
            parts.append(text[done : gap.start()])
            done = gap.end()
    return [*parts, text[done:]]
