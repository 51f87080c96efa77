"""The pictures of a room: each page is painted once, for the room and every preview."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from briefing_app.meeting.page import Page
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.page_art import render

_KEPT = 4
"""What is shown, the page, the next one, an answer: a picture of 4K takes 33 MB."""


class Format(NamedTuple):
    """How a room wants its pictures."""

    size: QSize
    ratio: float
    look: Look


class RoomPictures:
    """Keeps the last few pictures."""

    def __init__(self) -> None:
        self._kept: list[tuple[Page, Format, QPixmap]] = []

    def picture(self, page: Page, wanted: Format) -> QPixmap:
        """Return the picture of a page."""
        kept = next((k for k in self._kept if k[0] == page and k[1] == wanted), None)
        if kept is None:
            made = render(page, wanted.size, wanted.look, ratio=wanted.ratio)
            kept = page, wanted, made
        else:
            self._kept.remove(kept)
        self._kept.append(kept)
        del self._kept[:-_KEPT]
        return kept[2]
