"""Where everything stands in a card of the library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from briefing_app.analysis.holdings import DEED_WORDS, Deed, Note, NoteKind, notes
from briefing_app.library.cards import Card
from briefing_app.ui.look import Look

BELOW = 8
"""Air below a card."""
LINE, SEAL = 22, 40
_PAD, _GAP, _TOP = 12, 12, 9
_ICON, _BETWEEN = 19, 10
_TALL = 10_000
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWrapAnywhere)


class Link(NamedTuple):
    """What can be clicked inside a card."""

    deed: Deed
    rect: QRect


class NoteAt(NamedTuple):
    """A note with where it and what it offers stand."""

    note: Note
    rect: QRect
    links: tuple[Link, ...]


class CardLayout:
    """Measures with a look; `unfolded` are ids of cards whose whole reason is shown."""

    def __init__(self, look: Look, unfolded: frozenset[str] = frozenset()) -> None:
        self.look = look
        self.unfolded = unfolded
        self._metrics: dict[tuple[float, bool], QFontMetrics] = {}

    def box(self, rect: QRect) -> QRect:
        """Return the card's frame inside its row."""
        return rect.adjusted(0, 0, 0, -self.look.px(BELOW))

    def seal(self, box: QRect) -> QRect:
        """Return where the seal stands."""
        px = self.look.px
        return QRect(box.left() + px(_PAD), box.top() + px(_TOP), px(SEAL), px(SEAL))

    def line(self, box: QRect, number: int) -> QRect:
        """Return a line of the words right of the seal."""
        px = self.look.px
        left = box.left() + px(_PAD + SEAL + _GAP)
        top = box.top() + px(_TOP) + number * px(LINE)
        return QRect(left, top, box.right() - px(_PAD) - left + 1, px(LINE))

    def height(self, card: Card, width: int) -> int:
        """Return how high the row of a card is at a width."""
        px = self.look.px
        lines = 1 if card.problem else 2
        placed = list(self.notes(card, self.box(QRect(0, 0, width, _TALL))))
        below = placed[-1].rect.bottom() - placed[0].rect.top() + 1 if placed else 0
        words = px(2 * _TOP) + lines * px(LINE) + below
        return max(words, px(2 * _TOP + SEAL)) + px(BELOW)

    def notes(self, card: Card, box: QRect) -> Iterator[NoteAt]:
        """Yield the notes from left to right, in as many lines as they need."""
        px, number = self.look.px, 1 if card.problem else 2
        line = self.line(box, number)
        left = line.left()
        for note in notes(card):
            if note.kind is NoteKind.PROBLEM:
                yield self._problem(card, note, line, self.line(box, 0))
                continue
            if left > line.left() and left + self._room(note) > line.right():
                number += 1
                line = self.line(box, number)
                left = line.left()
            placed = self._note(note, left, line)
            yield placed
            end = placed.links[-1].rect.right() if placed.links else placed.rect.right()
            left = end + px(18 if placed.links else 16)

    def width(self, text: str, size: float, *, bold: bool = False) -> int:
        """Return the width of words."""
        return self.metrics(size, bold=bold).horizontalAdvance(text) + 1

    def metrics(self, size: float, *, bold: bool = False) -> QFontMetrics:
        """Return the measures of a font, which are kept."""
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.look.sans(size, bold=bold))
        return self._metrics[key]

    def _room(self, note: Note) -> int:
        """Return how wide a note is with what it offers."""
        px = self.look.px
        deeds = sum(self.width(DEED_WORDS[deed], 13) + px(_BETWEEN) for deed in note.deeds)
        return self._words_room(note) + deeds

    def _words_room(self, note: Note) -> int:
        icon = 0 if note.kind is NoteKind.MISSING else self.look.px(_ICON)
        return icon + self.width(note.text, 13)

    def _note(self, note: Note, left: int, line: QRect) -> NoteAt:
        px, links = self.look.px, list[Link]()
        rect = QRect(left, line.top(), self._words_room(note), line.height())
        at = rect.right() + px(_BETWEEN)
        for deed in note.deeds:
            size = self.width(DEED_WORDS[deed], 13)
            links.append(Link(deed, QRect(at, line.top(), size, line.height())))
            at += size + px(_BETWEEN)
        return NoteAt(note, rect, tuple(links))

    def _problem(self, card: Card, note: Note, line: QRect, title: QRect) -> NoteAt:
        """Return the reason with its links beside the title; unfolded it has all its lines."""
        px, links, right = self.look.px, list[Link](), title.right()
        for deed in reversed(note.deeds):
            size = self.width(DEED_WORDS[deed], 13)
            links.insert(0, Link(deed, QRect(right - size, title.top(), size, title.height())))
            right -= size + px(12)
        rect = QRect(line)
        if card.id in self.unfolded:
            room = QRect(0, 0, line.width(), _TALL)
            height = self.metrics(13).boundingRect(room, WRAPPED, note.text).height()
            rect.setHeight(max(height, line.height()))
        return NoteAt(note, rect, tuple(links))
