"""A page as the room sees it; every preview shows these very pixels, scaled."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, SentenceSlide
from briefing_app.meeting.page import Page
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.answer_art import AnswerArt
from briefing_app.ui.presentation.inking import inks_of, paint_words
from briefing_app.ui.presentation.paragraph import Inks
from briefing_app.ui.presentation.progress_art import HEIGHT, paint_progress
from briefing_app.ui.presentation.sentence_art import SentenceArt
from briefing_app.ui.presentation.stage import SIDE, Faces, Stage, advance
from briefing_app.ui.presentation.topic_art import TopicArt

TOP_MIDDLE = 65.0
"""Height of the middle of the line above the title."""
_TOP = 34.0
_FOOT = 34.0
"""Free height below the progress line."""
_ASIDE = 64.0
"""Air between the page number and what stands left of it."""

SlideArt = TopicArt | AnswerArt | SentenceArt


class PageArt:
    """Lays out a slide with its page number and progress line, and paints them.

    A page of none (`of` is 0) has no number: an answer that only passes by.
    """

    def __init__(self, page: Page, stage: Stage, faces: Faces) -> None:
        self._page, self._stage, self._faces = page, stage, faces
        aside = self._number_width() + _ASIDE if page.of else 0.0
        self._art = slide_art(page.slide, stage, faces, aside=aside)

    def paint(self, painter: QPainter, inks: Inks) -> None:
        """Paint the page in the units of its stage; the ground is there already."""
        self._art.paint(painter, inks)
        if self._page.of:
            self._paint_number(painter, inks)
        stage = self._stage
        top = stage.height - _FOOT - HEIGHT
        line = QRectF(SIDE, top, stage.width - 2 * SIDE, HEIGHT)
        paint_progress(painter, line, self._page.progress, inks)

    def _words(self) -> tuple[str, str]:
        return str(self._page.number), f" / {self._page.of}"

    def _number_width(self) -> float:
        number, rest = self._words()
        return advance(self._faces.sans_bold(_TOP), number) + advance(self._faces.sans(_TOP), rest)

    def _paint_number(self, painter: QPainter, inks: Inks) -> None:
        """Paint 4 / 42 at the upper right."""
        number, rest = self._words()
        bold, plain = self._faces.sans_bold(_TOP), self._faces.sans(_TOP)
        left = self._stage.width - SIDE - self._number_width()
        paint_words(painter, number, bold, inks["ink"], (left, TOP_MIDDLE))
        left += advance(bold, number)
        paint_words(painter, rest, plain, inks["ink2"], (left, TOP_MIDDLE))


def slide_art(slide: Slide, stage: Stage, faces: Faces, *, aside: float = 0.0) -> SlideArt:
    """Return what paints a slide; `aside` is kept free at the upper right."""
    if isinstance(slide, AnswerSlide):
        return AnswerArt(slide, stage, faces, aside=aside)
    if isinstance(slide, SentenceSlide):
        return SentenceArt(slide, stage, faces, aside=aside)
    return TopicArt(slide, stage, faces, aside=aside)


def render(page: Page, size: QSize, look: Look, *, ratio: float = 1.0) -> QPixmap:
    """Return the picture of a page, `size` in logical px, for a screen of this pixel ratio."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.theme.color("paper"))
    stage = Stage.on(QSizeF(size))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(stage.scale, stage.scale)
    PageArt(page, stage, Faces(look)).paint(painter, inks_of(look.theme))
    painter.end()
    return picture
