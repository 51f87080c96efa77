"""The space that slides are painted in: 1920 wide at 16:9, scaled to whatever the screen has.

A screen narrower than 16:9 keeps the width and gets more height (4:3: 1920 x 1440), a wider
one keeps the height. Sizes below are lengths of this space; nothing is set smaller than
`SMALLEST`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from briefing_app.ui.look import BASE_TEXT_SIZE, Look
from briefing_app.ui.panes.reading.punctuation import CLOSING, OPENING

SMALLEST = 32
WIDTH, HEIGHT = 1920.0, 1080.0
SIDE, EDGE = 96.0, 64.0
"""Free margins left and right, above and below."""
FontOf = Callable[[float], QFont]
_UNBROKEN = re.compile(
    rf"[{OPENING}]*(?:[0-9A-Za-z.,+−%-]+|[^{CLOSING}]|(?=[{CLOSING}]))[{CLOSING}…%]*", re.DOTALL
)


class Stage(NamedTuple):
    """Size of the space and how many pixels of the screen one unit of it takes."""

    width: float
    height: float
    scale: float

    @classmethod
    def on(cls, size: QSizeF) -> Stage:
        """Return the space for a widget of this size."""
        width, height = max(size.width(), 1.0), max(size.height(), 1.0)
        if width * HEIGHT >= height * WIDTH:
            scale = height / HEIGHT
            return cls(width / scale, HEIGHT, scale)
        scale = width / WIDTH
        return cls(WIDTH, height / scale, scale)

    @property
    def content(self) -> QRectF:
        """Return the space without its margins."""
        return QRectF(SIDE, EDGE, self.width - 2 * SIDE, self.height - 2 * EDGE)


class Faces:
    """The fonts of a slide in units of its space; the user's text size has no part in them."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def sans(self, size: float) -> QFont:
        """Return the sans in regular weight."""
        return self._font(self._look.sans_family, size, bold=False)

    def sans_bold(self, size: float) -> QFont:
        """Return the sans in bold."""
        return self._font(self._look.sans_family, size, bold=True)

    def serif(self, size: float) -> QFont:
        """Return the serif in regular weight."""
        return self._font(self._look.serif_family, size, bold=False)

    def serif_bold(self, size: float) -> QFont:
        """Return the serif in bold."""
        return self._font(self._look.serif_family, size, bold=True)

    def look_scaled(self, scale: float) -> Look:
        """Return the look with lengths of the interface enlarged, for what charts paint."""
        look = self._look
        size = round(BASE_TEXT_SIZE * scale)
        return Look(look.theme, look.sans_family, look.serif_family, size)

    def _font(self, family: str, size: float, *, bold: bool) -> QFont:
        font = QFont(family)
        font.setPixelSize(max(round(size), 1))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


class Fitted(NamedTuple):
    """Words at the largest size at which they fit, in one or several lines."""

    lines: tuple[str, ...]
    size: float
    font: QFont

    def height(self, leading: float) -> float:
        """Return the height of all lines; `leading` is a line's height by its size."""
        return len(self.lines) * self.size * leading


def advance(font: QFont, text: str) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font).horizontalAdvance(text)


def fit_line(text: str, font_of: FontOf, sizes: tuple[float, float], width: float) -> Fitted:
    """Return words on one line, between two sizes; wider than asked if even that is too large."""
    high, low = sizes
    size = high
    full = advance(font_of(high), text)
    if full > width:
        size = max(float(int(high * width / full)), low)
        while size > low and advance(font_of(size), text) > width:
            size -= 1
    return Fitted((text,), size, font_of(size))


def fit_lines(
    text: str, font_of: FontOf, sizes: tuple[float, float], width: float, most: int
) -> Fitted:
    """Return words on one line if they fit between two sizes, else wrapped at the smaller one.

    More than `most` lines are cut with ….
    """
    fitted = fit_line(text, font_of, sizes, width)
    if advance(fitted.font, text) <= width:
        return fitted
    lines = evened(text, fitted.font, width)
    if len(lines) > most:
        lines = wrapped(text, fitted.font, width)
        lines = [*lines[: most - 1], elided(lines[most - 1] + "…", fitted.font, width)]
    return Fitted(tuple(lines), fitted.size, fitted.font)


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Cut words into lines no wider than asked; a line has one character at least.

    No line begins with a mark that closes or ends with one that opens, and a number keeps
    its digits, its point and its %, unless it is wider than a whole line.
    """
    if advance(font, text) <= width:
        return [text]
    lines, line = list[str](), ""
    for part in _unbroken(text):
        for piece in [part] if advance(font, part) <= width else part:
            if line and advance(font, line + piece) > width:
                lines.append(line)
                line = ""
            line += piece
    return [*lines, line]


def evened(text: str, font: QFont, width: float) -> list[str]:
    """Cut words into as few lines as the width asks for, none of them much shorter."""
    lines = wrapped(text, font, width)
    narrow = advance(font, text) / len(lines)
    while len(lines) > 1 and narrow < width:
        found = wrapped(text, font, narrow)
        if len(found) == len(lines):
            return found
        narrow += font.pixelSize() / 2
    return lines


def _unbroken(text: str) -> list[str]:
    """Return the runs of a text that stay on one line."""
    return [found.group() for found in _UNBROKEN.finditer(text)]


def elided(text: str, font: QFont, width: float) -> str:
    """Return words cut with … where they are too wide."""
    while len(text) > 1 and advance(font, text) > width:
        text = text.rstrip("…")[:-1] + "…"
    return text
