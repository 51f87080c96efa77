"""One sentence for the room: large serif words, the term washed, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from briefing_app.analysis.slides.answer import SentenceSlide, shortened_sentence
from briefing_app.ui.presentation.paragraph import Inks, Paragraph, Run, even_paragraph
from briefing_app.ui.presentation.stage import SMALLEST, Faces, Stage, fit_lines

_SIZES = (92, 80, 72, 64, 56, 48, 44, 40, 36, SMALLEST)
_SOURCE = 38.0
_SOURCE_LINE = 1.4
_RAIL, _INDENT = 6.0, 40.0
_LEAST_LENGTH = 20
_TOP = 40.0
"""Height that a page number takes above the words."""


class SentenceArt:
    """Sets a sentence as large as it fits; what is too long at the least size is cut.

    With `aside`, a page number stands above it.
    """

    def __init__(
        self, slide: SentenceSlide, stage: Stage, faces: Faces, *, aside: float = 0.0
    ) -> None:
        self._box = box = stage.content.adjusted(0, _TOP if aside else 0.0, 0, 0)
        width = box.width() - _INDENT
        sizes = (_SOURCE, float(SMALLEST))
        self._source = fit_lines(slide.source, faces.sans, sizes, width, 2)
        room = box.height() - self._source_height(slide)
        runs = _runs(slide)
        for size in _SIZES:
            self._words = even_paragraph(slide.text, runs, faces, size, width)
            if self._words.height <= room:
                break
        length = len(slide.text)
        while self._words.height > room and length > _LEAST_LENGTH:
            length = int(length * min(room / self._words.height, 0.98))
            slide = shortened_sentence(slide, length)
            self._words = Paragraph(slide.text, _runs(slide), faces, SMALLEST, width)
        self._top = box.top() + max(room - self._words.height, 0) / 2

    def _source_height(self, slide: SentenceSlide) -> float:
        return self._source.height(_SOURCE_LINE) + 32 if slide.source else 0.0

    def paint(self, painter: QPainter, inks: Inks) -> None:
        """Paint the slide in the units of its stage."""
        box, height = self._box, self._words.height
        painter.fillRect(QRectF(box.left(), self._top, _RAIL, height), inks["rail"])
        self._words.paint(painter, QPointF(box.left() + _INDENT, self._top), inks)
        painter.setFont(self._source.font)
        painter.setPen(inks["ink2"])
        step = self._source.size * _SOURCE_LINE
        y = self._top + height + 32
        for line in self._source.lines:
            painter.drawText(QPointF(box.left() + _INDENT, y + step * 0.75), line)
            y += step


def _runs(slide: SentenceSlide) -> list[Run]:
    """Return washes before underlines; only the term itself is bold."""
    last = len(slide.text)
    washes = [Run(m.start, min(m.end, last), wash=True, bold=m.exact) for m in slide.marks]
    lines = [Run(f.start, min(f.end, last), status=f.status) for f in slide.figures]
    return [*washes, *lines]
