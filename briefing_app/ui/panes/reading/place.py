"""Where reading stands, kept while the page is set anew or the window changes its width."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QScrollBar, QWidget

from briefing_app.ui.panes.reading.page import Page
from briefing_app.ui.panes.reading.scroller import Scroller


class Place(NamedTuple):
    """A position and how far below the top of the viewport its line begins."""

    position: int
    below: float


class PlaceKeeper(QObject):
    """Remembers the line at the top until the user moves on, however often lines break anew."""

    def __init__(self, scroller: Scroller, bar: QScrollBar, viewport: QWidget) -> None:
        """Keep the place of a viewport that this bar and scroller move."""
        super().__init__(scroller)
        self._scroller, self._bar, self._viewport = scroller, bar, viewport
        self._kept: Place | None = None
        scroller.moved.connect(self.forget)

    def forget(self) -> None:
        """Take the line that is at the top from now on."""
        self._kept = None

    def top(self, page: Page) -> Place:
        """Return the place of the first line that is at least half to be seen."""
        value = self._bar.value()
        half = page.column.px(34) / 2
        position = page.geometry.position_on_page(QPointF(page.column.left, value + half))
        return Place(position, page.geometry.line_top(position) - value)

    def current(self, page: Page) -> Place | None:
        """Return the place to come back to; None at the very beginning."""
        if self._bar.value() == 0:
            return None
        return self._kept or self.top(page)

    def return_to(self, page: Page, place: Place) -> None:
        """Bring the line of a place to where it was."""
        self.go_to(page, page.geometry.line_top(place.position) - place.below)
        self._kept = place

    def go_to(self, page: Page, value: float, *, smoothly: bool = False) -> None:
        """Bring a height of the page to the top of the viewport."""
        height = page.geometry.height()
        self._scroller.hold()
        self._bar.setMaximum(max(ceil(height - self._viewport.height()), 0))
        self._scroller.release()
        self._scroller.move_to(value, smoothly=smoothly)
