"""The two halves of the detail card: 2022 at the left, 2023 at the right, painted as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.summary import Detail, Side, spoken_side
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS, WORKED_OUT
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import (
    paint_box,
    paint_seal,
    paint_status,
    seal_height,
    seal_width,
)

_SIZES = (40, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16)
_NARROW_SIZE = 32
_PARTNER_SIZE = 20
_BOXED = {"chip": Qt.PenStyle.DashLine, "tag": Qt.PenStyle.SolidLine}
"""Words in a box: dashed where the program worked something out."""
_V = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _V)


class _Piece(NamedTuple):
    """One word, seal or chip at its place; `kind` says how it is painted."""

    kind: str
    text: str
    size: float
    bold: bool
    color: str
    rect: QRectF


class _Word(NamedTuple):
    kind: str
    text: str
    size: float
    bold: bool
    color: str


class SidesView(QWidget):
    """Paints what a Detail says for both years; its height follows its width."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._look = look
        self._detail: Detail | None = None
        self._pieces: list[_Piece] = []
        self._divider = QRectF()
        self.setObjectName("detail_sides")

    def set_detail(self, detail: Detail) -> None:
        """Show another figure."""
        self._detail = detail
        parts = [spoken_side(detail.actual), spoken_side(detail.target)]
        if detail.difference:
            parts.append(f"{detail.difference.sentence}，{WORKED_OUT}")
        self.setAccessibleName("；".join(parts))
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._place()

    def texts(self) -> tuple[str, ...]:
        """Return the words in view, for tests and reading aloud."""
        return tuple(piece.text for piece in self._pieces)

    # ------------------------------------------------------------------ placing
    def _place(self) -> None:
        self._pieces = []
        if self._detail and self.width() > 0:
            height = self._place_halves(self._detail)
            self.setFixedHeight(max(round(self._place_missing(self._detail, height)), 1))
        self.update()

    def _place_halves(self, detail: Detail) -> float:
        """Place both halves side by side; one above the other where they do not fit."""
        gap = 2 * self._look.px(14) + 1
        width = self.width()
        start = _SIZES.index(40 if width >= self._look.px(300) else _NARROW_SIZE)
        for size in _SIZES[start:]:
            left, right = self._need(detail.actual, size), self._need(detail.target, size)
            if left + gap + right <= width:
                return self._place_beside(detail, size, left, right)
        self._divider = QRectF()
        below = self._place_half(detail, detail.actual, _SIZES[-1], QRectF(0, 0, width, 0))
        rest = QRectF(0, below + self._look.px(6), width, 0)
        return self._place_half(detail, detail.target, _SIZES[-1], rest)

    def _place_beside(self, detail: Detail, size: float, left: float, right: float) -> float:
        gap = self._look.px(14)
        free = self.width() - 2 * gap - 1
        second = min(max(right, self._look.px(142)), free - left)
        first = free - second
        ends = [
            self._place_half(detail, detail.actual, size, QRectF(0, 0, first, 0)),
            self._place_half(
                detail, detail.target, size, QRectF(first + 2 * gap + 1, 0, second, 0)
            ),
        ]
        self._divider = QRectF(first + gap, 0, 1, max(ends))
        return max(ends)

    def _place_half(self, detail: Detail, side: Side, size: float, room: QRectF) -> float:
        """Place one year's words; return where they end."""
        px = self._look.px
        caption = f"{side.year} {STATUS_WORDS[side.status]}"
        top, line = room.top(), px(20)
        self._add(
            _Word(side.status, caption, 12, bold=False, color="ink3"),
            QRectF(room.left(), top, room.width(), line),
        )
        top = self._place_names(side, QRectF(room.left(), top + line, room.width(), 0))
        top = self._place_big(side, size, QRectF(room.left(), top, room.width(), 0))
        return self._place_flow(self._flow(detail, side), QRectF(room.left(), top, room.width(), 0))

    def _place_names(self, side: Side, room: QRectF) -> float:
        """Place the year's own name, and each of several figures under its name."""
        color = "act" if side.status is Status.ACTUAL else "tgt"
        lines = [_Word("text", side.name, 13, bold=False, color="ink2")] if side.name else []
        for partner in side.partners:
            lines.append(_Word("text", partner.name, 13, bold=False, color="ink2"))
            lines.append(_Word("text", partner.words, _PARTNER_SIZE, bold=True, color=color))
        top = room.top()
        for word in lines:
            top = self._place_flow([word], QRectF(room.left(), top, room.width(), 0))
        return top

    def _place_big(self, side: Side, size: float, room: QRectF) -> float:
        """Place the value on one baseline, or words that stand in its place."""
        big = self._metrics(size, bold=True)
        height = max(self._look.px(46 * size / 40), big.height() - self._look.px(8))
        words = _big_words(side, size)
        if not words:
            return room.top() + self._look.px(6)
        if len(words) == 1 and words[0].size < size:
            return self._place_flow(words, room)
        baseline = room.top() + (height + big.ascent() - big.descent()) / 2
        left = room.left()
        for word in words:
            metrics = self._metrics(word.size, bold=word.bold)
            width = metrics.horizontalAdvance(word.text)
            top = baseline - metrics.ascent()
            self._add(word, QRectF(left, top, width + 2, metrics.height()))
            left += width + self._look.px(3)
        return room.top() + height

    def _place_flow(self, words: Iterable[_Word], room: QRectF) -> float:
        """Place words one after another, wrapping at the half's edge."""
        px = self._look.px
        left, top, line = room.left(), room.top(), 0.0
        for word in self._broken(words, room.width()):
            width, height = self._word_size(word)
            if left > room.left() and left + width > room.right() + 1:
                left, top, line = room.left(), top + line + px(2), 0.0
            height = max(height, px(24))
            self._add(word, QRectF(left, top, min(width, room.width()), height))
            left += width + px(6 if word.color == "ink2" else 12)
            line = max(line, height)
        return top + line

    def _broken(self, words: Iterable[_Word], width: float) -> Iterator[_Word]:
        """Yield the words, those too long for the half in pieces."""
        for word in words:
            if word.kind == "text" and self._word_size(word)[0] > width:
                yield from _wrapped(word, width, self._metrics(word.size, bold=word.bold))
            else:
                yield word

    def _place_missing(self, detail: Detail, top: float) -> float:
        words = [_Word("text", m, 13, bold=False, color="ink3") for m in detail.actual.missing]
        words += [_Word("text", m, 13, bold=False, color="ink3") for m in detail.target.missing]
        if not words:
            return top
        room = QRectF(0, top + self._look.px(4), self.width(), 0)
        return self._place_flow(words, room)

    def _flow(self, detail: Detail, side: Side) -> list[_Word]:
        """Return growth, honours and the difference that follow the value."""
        color = "act" if side.status is Status.ACTUAL else "tgt"
        words = [_Word("text", side.growth, 17, bold=True, color=color)] if side.growth else []
        words += [_Word("tag", side.shared, 12, bold=False, color="ink2")] if side.shared else []
        size = _seal_size(side)
        words += [_Word("seal", seal, size, bold=True, color="hon") for seal in side.seals]
        if side.status is Status.TARGET and detail.difference:
            sentence = detail.difference.sentence
            words.append(_Word("text", sentence, 13, bold=False, color="ink2"))
            words.append(_Word("chip", "算", 11, bold=False, color="ink3"))
        return words

    def _need(self, side: Side, size: float) -> float:
        """Return the least width of a half: its value in one line."""
        words = _big_words(side, size)
        single = len(words) == 1 and words[0].size < size
        wide = [self._metrics(w.size, bold=w.bold).horizontalAdvance(w.text) for w in words]
        value = self._look.px(96) if single else sum(wide) + self._look.px(3) * len(words)
        seals = [
            self._word_size(_Word("seal", s, _seal_size(side), bold=True, color="hon"))[0]
            for s in side.seals
        ]
        caption = self._metrics(12).horizontalAdvance("2022 实绩") + self._look.px(16)
        partners = [
            self._metrics(_PARTNER_SIZE, bold=True).horizontalAdvance(p.words) + 2
            for p in side.partners
        ]
        return max(value, caption, *seals, *partners, 0)

    def _word_size(self, word: _Word) -> tuple[float, float]:
        if word.kind == "seal":
            return seal_width(word.text, self._look, word.size), seal_height(self._look, word.size)
        metrics = self._metrics(word.size, bold=word.bold)
        extra = self._look.px(8) if word.kind in _BOXED else 2
        return metrics.horizontalAdvance(word.text) + extra, metrics.height()

    def _add(self, word: _Word, rect: QRectF) -> None:
        self._pieces.append(_Piece(*word, rect))

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        return self._look.sans(size, bold=bold)

    def _metrics(self, size: float, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(self._font(size, bold=bold))

    # ------------------------------------------------------------------ painting
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self._divider, self._look.theme.color("line"))
        for piece in self._pieces:
            self._paint(painter, piece)
        painter.end()

    def _paint(self, painter: QPainter, piece: _Piece) -> None:
        look, rect = self._look, piece.rect
        if piece.kind == "seal":
            height = seal_height(look, piece.size)
            box = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
            paint_seal(painter, box, piece.text, look, piece.size)
            return
        if piece.kind in _BOXED:
            side = min(rect.height(), look.px(piece.size + 5))
            box = QRectF(rect.left(), rect.center().y() - side / 2, rect.width(), side)
            paint_box(painter, box, 3, border=look.theme.color("line2"), style=_BOXED[piece.kind])
            rect, align = box, int(Qt.AlignmentFlag.AlignCenter)
        elif piece.kind == "text":
            align = _LEFT
        else:
            centre = QPointF(rect.left() + look.px(5), rect.center().y())
            paint_status(painter, centre, Status(piece.kind), look)
            rect, align = rect.adjusted(look.px(15), 0, 0, 0), _LEFT
        font = self._font(piece.size, bold=piece.bold)
        painter.setFont(font)
        painter.setPen(look.theme.color(piece.color))
        text = piece.text
        if piece.kind == "text" and rect.width() + 2 < QFontMetrics(font).horizontalAdvance(text):
            mode = Qt.TextElideMode.ElideRight
            text = QFontMetrics(font).elidedText(text, mode, int(rect.width()))
        painter.drawText(rect, align | int(Qt.TextFlag.TextDontClip), text)


def _seal_size(side: Side) -> float:
    """Return the size of an honour: larger where it stands for the value."""
    return 13 if side.headline or side.partners else 20


def _unit_size(size: float) -> float:
    """Return the size of words beside a value: 17 beside 40, 14 beside 32 and less."""
    return 17 if size >= 34 else 14


def _big_words(side: Side, size: float) -> list[_Word]:
    """Return the value in its parts: 增长 | 10% | 以上; one smaller word where it has no number."""
    color = "act" if side.status is Status.ACTUAL else "tgt"
    small = _unit_size(size)
    if side.absent:
        return [_Word("text", NOT_IN_TEXT, 14, bold=False, color="ink3")]
    parts = side.headline
    if parts is None:
        return []
    if not parts.number:
        return [_Word("text", parts.before, 17, bold=True, color=color)]
    words = (
        (parts.before, small),
        (parts.number, size),
        (parts.unit, small),
        (parts.after, small),
    )
    return [_Word("text", text, of, bold=True, color=color) for text, of in words if text]


def _wrapped(word: _Word, width: float, metrics: QFontMetrics) -> list[_Word]:
    """Cut words into pieces that fit the half."""
    lines, line = [], ""
    for char in word.text:
        if line and metrics.horizontalAdvance(line + char) > width - 4:
            lines.append(line)
            line = ""
        line += char
    return [word._replace(text=text) for text in (*lines, line)]
