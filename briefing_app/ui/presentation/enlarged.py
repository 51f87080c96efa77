"""One answer, sentence or chart for everyone in the room: the whole screen, nothing to operate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Answer, Hit, Mark, Related
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import (
    answer_slide,
    detail_slide,
    hit_slide,
    sentence_slide,
)
from briefing_app.analysis.summary import Detail
from briefing_app.meeting.page import Page
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.screenful import POINTER_MS, Screenful

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F5)


class Enlarged(Screenful):
    """Shows slides over the whole screen of its window; several are counted and stepped through.

    Keys and signals are those of Screenful; Esc, F5, a click or a tap closes.
    """

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, pointer_ms: int = POINTER_MS
    ) -> None:
        """Make it hidden; `show_…` fills and opens it."""
        super().__init__(look, parent, pointer_ms=pointer_ms)
        self.setObjectName("enlarged")
        self.setWindowTitle("放大")
        self._slides: tuple[Slide, ...] = ()
        self._index = 0

    @property
    def slide(self) -> Slide | None:
        """What is shown; None before anything was."""
        return self._slides[self._index] if self._slides else None

    @property
    def index(self) -> int:
        """Which of the slides is shown, from 0."""
        return self._index

    def show_answer(self, answer: Answer, related: Sequence[Related], report: Report) -> None:
        """Show an answer of `report` with its kindred figures."""
        self.show_slides([answer_slide(report, answer, related)])

    def show_detail(self, report: Report, detail: Detail) -> None:
        """Show what the detail card shows."""
        self.show_slides([detail_slide(report, detail)])

    def show_sentence(self, text: str, marks: Iterable[Mark] = (), source: str = "") -> None:
        """Show a sentence; `marks` are runs of it, `source` is where it stands."""
        self.show_slides([sentence_slide(text, marks, source)])

    def show_hits(self, report: Report, hits: Sequence[Hit], at: int = 0) -> None:
        """Show sentences that were found, beginning with one of them."""
        self.show_slides([hit_slide(report, hit) for hit in hits], at)

    def show_slides(self, slides: Iterable[Slide], at: int = 0) -> None:
        """Open with one of several slides; without any nothing happens."""
        self.set_slides(slides, at)
        if self._slides:
            self.cover_screen()

    def set_slides(self, slides: Iterable[Slide], at: int = 0) -> None:
        """Fill it without opening it, as for a picture."""
        self._slides = tuple(slides)
        self._go_to(at)

    # ------------------------------------------------------------------ Screenful
    @override
    def step(self, by: int) -> None:
        self._go_to(self._index + by)

    @override
    def step_to_end(self, *, last: bool) -> None:
        self._go_to(len(self._slides) - 1 if last else 0)

    @override
    def on_tap(self, *, left: bool) -> None:
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSING:
            self.close()
        else:
            super().keyPressEvent(event)

    def _go_to(self, index: int) -> None:
        count = len(self._slides)
        self._index = min(max(index, 0), max(count - 1, 0))
        slide = self.slide
        number, of = (self._index + 1, count) if count > 1 else (0, 0)
        self.show_page(Page(slide, self._index, number, of) if slide else None)
