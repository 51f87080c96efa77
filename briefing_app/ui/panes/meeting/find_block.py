"""What was found, for the operator alone: both years with their sentences, or a sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, Excerpt, Half, SentenceSlide
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.model.figure import Span, Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.sentence import Run, RunKind, Sentence, Shape
from briefing_app.ui.widgets.painting import (
    paint_box,
    paint_seal,
    paint_status,
    seal_height,
    seal_width,
)

_NAME, _HEADING, _VALUE, _QUOTE_LINE, _GAP = 24, 20, 38, 27, 12
_SIZES = (30, 26, 22, 18, 15)
_RUNS = {Status.ACTUAL: RunKind.ACTUAL, Status.TARGET: RunKind.TARGET}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_PLAIN = int(Qt.TextFlag.TextDontClip)


class FindBlock(QWidget):
    """Paints one slide small and dense; what does not fit is left to the picture beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._slide: Slide | None = None
        self._note = ""
        self.setObjectName("find_block")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def slide(self) -> Slide | None:
        """What is shown."""
        return self._slide

    @property
    def note(self) -> str:
        """What is said where nothing is shown."""
        return self._note

    def show_slide(self, slide: Slide | None, note: str = "") -> None:
        """Show a slide; a note where there is none."""
        self._slide, self._note = slide, note
        self.setAccessibleName(slide.statement if slide else note)
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(60))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(self.rect())
        slide = self._slide
        if isinstance(slide, AnswerSlide):
            self._paint_answer(painter, slide)
        elif isinstance(slide, SentenceSlide):
            self._paint_sentence(painter, slide)
        elif self._note:
            painter.setFont(self._look.sans(13))
            painter.setPen(self._look.theme.color("ink3"))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), flags, self._note)
        painter.end()

    # ------------------------------------------------------------------ an answer
    def _paint_answer(self, painter: QPainter, slide: AnswerSlide) -> None:
        px = self._look.px
        self._paint_title(painter, slide)
        half = (self.width() - px(_GAP)) / 2
        top = float(px(_NAME + 8))
        size = self._size(slide, half)
        for number, side in enumerate((slide.actual, slide.target)):
            self._paint_half(painter, side, QRectF(number * (half + px(_GAP)), top, half, 0), size)
        top += px(_HEADING + _VALUE + 8)
        for side in (slide.actual, slide.target):
            if side.excerpt and top + px(_QUOTE_LINE) <= self.height() + 1:
                self._paint_quote(painter, side, side.excerpt, top)
                top += px(_QUOTE_LINE)

    def _paint_title(self, painter: QPainter, slide: AnswerSlide) -> None:
        px, look = self._look.px, self._look
        line = QRectF(0, 0, self.width(), px(_NAME))
        used = self._words(painter, line, slide.title, look.sans(17, bold=True), "ink")
        reasons = "；".join((*slide.actual.reasons[:1], *slide.target.reasons[:1]))
        words = slide.target.difference or reasons
        rest = line.adjusted(used + px(10), 0, 0, 0)
        if slide.target.difference:
            rest.setWidth(rest.width() - px(24))
        used = self._words(painter, rest, words, look.sans(13), "ink2")
        if slide.target.difference:
            box = QRectF(rest.left() + used + px(6), px(4), px(17), px(16))
            dashed = Qt.PenStyle.DashLine
            paint_box(painter, box, 3, border=look.theme.color("line2"), style=dashed)
            painter.setFont(look.sans(11))
            painter.setPen(look.theme.color("ink3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "算")

    def _paint_half(self, painter: QPainter, side: Half, room: QRectF, size: float) -> None:
        px, look = self._look.px, self._look
        heading = QRectF(room.left(), room.top(), room.width(), px(_HEADING))
        paint_status(painter, QPointF(room.left() + px(5), heading.center().y()), side.status, look)
        self._words(painter, heading.adjusted(px(15), 0, 0, 0), side.heading, look.sans(12), "ink3")
        line = QRectF(room.left(), heading.bottom(), room.width(), px(_VALUE))
        for text, font, token, gap in self._parts(side, size):
            line.setLeft(line.left() + self._words(painter, line, text, font, token) + px(gap))
        for seal in side.seals:
            width = seal_width(seal, look)
            if line.width() >= width:
                box = QRectF(line.left() + px(4), 0, width, seal_height(look))
                box.moveTop(line.center().y() - box.height() / 2)
                paint_seal(painter, box, seal, look)
                line.setLeft(box.right() + px(4))

    def _parts(self, side: Half, size: float) -> list[tuple[str, QFont, str, int]]:
        """Return the words of a year's value with fonts, inks and the air behind them."""
        look = self._look
        ink = "act" if side.status is Status.ACTUAL else "tgt"
        small, large = look.sans(15, bold=True), look.sans(size, bold=True)
        if side.absent:
            return [(NOT_IN_TEXT, look.sans(14), "ink3", 8)]
        parts = list[tuple[str, QFont, str, int]]()
        if side.value:
            value = side.value
            parts += [(value.before, small, ink, 4), (value.number, large, ink, 4)]
            parts.append((value.unit + value.after, small, ink, 10))
        parts.append((side.words, small, ink, 8))
        parts += [(f"{p.name} {p.words}", small, ink, 10) for p in side.partners]
        parts.append((side.growth, small, ink, 8))
        return [part for part in parts if part[0]]

    def _size(self, slide: AnswerSlide, width: float) -> float:
        """Return the largest size at which both years' values fit beside one another."""
        for size in _SIZES:
            halves = (self._parts(side, size) for side in (slide.actual, slide.target))
            if all(self._advance(parts) <= width for parts in halves):
                return size
        return _SIZES[-1]

    def _advance(self, parts: list[tuple[str, QFont, str, int]]) -> float:
        px = self._look.px
        return sum(QFontMetrics(f).horizontalAdvance(text) + px(gap) for text, f, _, gap in parts)

    def _paint_quote(self, painter: QPainter, side: Half, excerpt: Excerpt, top: float) -> None:
        """Paint a year's clause on one line, its figure underlined, and where it stands."""
        px, look = self._look.px, self._look
        paint_status(painter, QPointF(px(5), top + px(_QUOTE_LINE) / 2), side.status, look)
        place = look.sans(12)
        wide = QFontMetrics(place).horizontalAdvance(side.place)
        shown = self.width() > wide + px(260)
        room = self.width() - px(18) - (wide + px(12) if shown else 0)
        run = Run(excerpt.mark.start, excerpt.mark.end, _RUNS[side.status])
        line = Sentence(
            excerpt.text, (run,), excerpt.mark, Shape(15, _QUOTE_LINE, 1), int(room), look
        )
        line.paint(painter, QPointF(px(18), top))
        if shown:
            used = QFontMetrics(look.serif(15)).horizontalAdvance(line.text)
            left = px(18) + min(used, room) + px(10)
            box = QRectF(left, top, self.width() - left, px(_QUOTE_LINE))
            self._words(painter, box, side.place, place, "ink3")

    # ------------------------------------------------------------------ a sentence
    def _paint_sentence(self, painter: QPainter, slide: SentenceSlide) -> None:
        px, look = self._look.px, self._look
        lines = max((self.height() - px(24)) // px(28), 1)
        runs = [Run(f.start, f.end, _RUNS[f.status]) for f in slide.figures]
        kinds = {True: RunKind.EXACT, False: RunKind.KINDRED}
        runs += [Run(m.start, m.end, kinds[m.exact]) for m in slide.marks]
        first = min(((m.start, m.end) for m in slide.marks), default=(0, 0))
        shape = Shape(16, 28, lines)
        words = Sentence(slide.text, runs, Span(*first), shape, self.width(), look)
        words.paint(painter, QPointF(0, 0))
        line = QRectF(0, words.height + px(2), self.width(), px(20))
        self._words(painter, line, slide.source, look.sans(12), "ink3")

    def _words(self, painter: QPainter, room: QRectF, text: str, font: QFont, token: str) -> int:
        """Paint words cut to their room; return how wide they are."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()) + 1, 0))
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(room, _LEFT | _PLAIN, shown)
        return metrics.horizontalAdvance(shown)
