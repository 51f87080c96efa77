"""Where the words of an answer stand: both years side by side, figures as large as they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics

from briefing_app.analysis.asking.answers import Answer
from briefing_app.analysis.asking.card import full_place
from briefing_app.analysis.asking.rows import excerpt, unlike_line
from briefing_app.analysis.summary import Detail, Side, Source
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.sentence import Run, RunKind, Sentence, Shape
from briefing_app.ui.widgets.painting import seal_height, seal_width

SIDE = 24
"""Air left and right of everything in the popup, in px of the design."""
HEAD = 52
"""Height of the name's line with the air above and below it."""
ARROW = 60
_SIZES = (60, 52, 44, 38, 32, 28, 24, 20)
_UNIT, _VALUE_GAP = 24, 6
_BIG_LINE, _CAPTION, _PLACE, _FLOW_LINE, _NOTE_LINE = 68, 20, 16, 28, 22
_BOTTOM = 16
_QUOTE = Shape(16, 26)


class Piece(NamedTuple):
    """One word, seal, chip or mark at its place; `kind` says how it is painted."""

    kind: str
    text: str
    size: float
    bold: bool
    color: str
    rect: QRectF


class Quoted(NamedTuple):
    """A sentence and its upper left corner."""

    sentence: Sentence
    at: QPointF


class AnswerLayout(NamedTuple):
    """Everything an answer shows below its name, and how high it is with it."""

    pieces: tuple[Piece, ...]
    quotes: tuple[Quoted, ...]
    arrow: QPointF
    """Left end of the arrow, halfway up."""
    height: int


class _Word(NamedTuple):
    kind: str
    text: str
    size: float
    bold: bool
    color: str


def lay_out(answer: Answer, report: Report, width: int, look: Look) -> AnswerLayout:
    """Return where an answer's words stand in a card of this width, in px."""
    return _Placing(answer, report, width, look).result()


class _Placing:
    """Places the pieces of one answer; lives for one layout."""

    def __init__(self, answer: Answer, report: Report, width: int, look: Look) -> None:
        self._answer, self._look = answer, look
        self._report, self._width = report, width
        self._pieces: list[Piece] = []
        self._quotes: list[Quoted] = []

    def result(self) -> AnswerLayout:
        px, shown = self._look.px, self._answer.detail
        room = self._width - 2 * px(SIDE)
        half = max((room - px(ARROW)) // 2, px(100))
        size = self._fitting_size(shown, half)
        lefts = (px(SIDE), px(SIDE) + half + px(ARROW))
        sides = (shown.actual, shown.target)
        ends = [
            self._values(s, size, QRectF(x, px(HEAD), half, 0))
            for s, x in zip(sides, lefts, strict=True)
        ]
        top = max(ends)
        ends = [self._source(s, QRectF(x, top, half, 0)) for s, x in zip(sides, lefts, strict=True)]
        bottom = self._note(QRectF(px(SIDE), max(ends), room, 0))
        arrow = QPointF(px(SIDE) + half + px(4), px(HEAD) + px(_CAPTION) + px(_BIG_LINE) / 2)
        height = round(bottom) + px(_BOTTOM)
        return AnswerLayout(tuple(self._pieces), tuple(self._quotes), arrow, height)

    # ------------------------------------------------------------------ one year
    def _values(self, side: Side, size: float, room: QRectF) -> float:
        """Place caption, value and what belongs to it; return where they end."""
        top = self._caption(side, room)
        top = self._big(side, size, QRectF(room.left(), top, room.width(), 0))
        for partner in side.partners:
            color = _ink(side)
            for word in (
                _Word("text", partner.name, 13, bold=False, color="ink2"),
                _Word("text", partner.words, _UNIT, bold=True, color=color),
            ):
                top = self._flow([word], QRectF(room.left(), top, room.width(), 0))
        return self._flow(self._followers(side), QRectF(room.left(), top, room.width(), 0))

    def _caption(self, side: Side, room: QRectF) -> float:
        """Place ● 2022 年实绩, and the year's own name where it differs."""
        px, line = self._look.px, self._look.px(_CAPTION)
        words = f"{side.year} 年{STATUS_WORDS[side.status]}"
        width = px(18) + self._advance(words, 14) + 4
        self._add(
            _Word(side.status, words, 14, bold=False, color="ink2"),
            QRectF(room.left(), room.top(), min(width, room.width()), line),
        )
        rest = room.width() - width - px(10)
        if side.name and rest > px(40):
            box = QRectF(room.right() - rest, room.top(), rest, line)
            self._add(_Word("text", side.name, 13, bold=False, color="ink3"), box)
        return room.top() + line

    def _big(self, side: Side, size: float, room: QRectF) -> float:
        """Place the value on one baseline; what stands for it where there is no number."""
        px = self._look.px
        height = px(_BIG_LINE)
        words = _big_words(side, size)
        if not words:
            return room.top() + (px(6) if side.partners else 0)
        metrics = self._metrics(size, bold=True)
        baseline = room.top() + (height + metrics.ascent() - metrics.descent()) / 2
        if words[0].kind == "seal":
            return self._flow(words, room.translated(0, px(12))) + px(10)
        left = room.left()
        for word in words:
            own = self._metrics(word.size, bold=word.bold)
            wide = own.horizontalAdvance(word.text)
            box = QRectF(
                left, baseline - own.ascent(), min(wide + 2, room.right() - left), own.height()
            )
            self._add(word, box)
            left += wide + px(_VALUE_GAP)
        return room.top() + height

    def _followers(self, side: Side) -> list[_Word]:
        """Return growth, honours, difference and what is missing, after the value."""
        words = (
            [_Word("text", side.growth, _UNIT, bold=True, color=_ink(side))] if side.growth else []
        )
        words += [_Word("tag", side.shared, 12, bold=False, color="ink2")] if side.shared else []
        if side.headline or side.partners:
            words += [_Word("seal", seal, 14, bold=True, color="hon") for seal in side.seals]
        words += [_Word("text", lack, 13, bold=False, color="ink3") for lack in side.missing]
        difference = self._answer.detail.difference
        if side.status is Status.TARGET and difference:
            words.append(_Word("text", difference.sentence, 14, bold=False, color="ink2"))
            words.append(_Word("chip", "算", 11, bold=False, color="ink3"))
        return words

    def _source(self, side: Side, room: QRectF) -> float:
        """Place the sentence and its place; return where they end."""
        px, source = self._look.px, side.source
        if source is None:
            return room.top()
        words, strong = excerpt(self._report, source, side.name or self._answer.detail.name)
        run = Run(strong.start, strong.end, RunKind.STRONG)
        sentence = Sentence(words, (run,), strong, _QUOTE, int(room.width()), self._look)
        self._quotes.append(Quoted(sentence, QPointF(room.left(), room.top() + px(4))))
        top = room.top() + px(6) + sentence.height
        place = self._place(source)
        place = self._metrics(12).elidedText(place, Qt.TextElideMode.ElideRight, int(room.width()))
        self._add(
            _Word("text", place, 12, bold=False, color="ink3"),
            QRectF(room.left(), top, room.width(), px(_PLACE)),
        )
        return top + px(_PLACE)

    def _place(self, source: Source) -> str:
        """Return where a sentence stands, by name where the report is at hand."""
        report = self._report
        if not report.sections:
            return source.place
        return full_place(report, report.figure(source.figure).section)

    def _note(self, room: QRectF) -> float:
        """Place what only looks comparable; return where everything ends."""
        line = unlike_line(self._answer)
        if not line:
            return room.top()
        px, top = self._look.px, room.top() + self._look.px(10)
        lines = _wrapped(line, room.width(), self._metrics(13))
        for words in lines[:3]:
            box = QRectF(room.left(), top, room.width(), px(_NOTE_LINE))
            self._add(_Word("text", words, 13, bold=False, color="ink2"), box)
            top += px(_NOTE_LINE)
        return top

    # ------------------------------------------------------------------ measures
    def _flow(self, words: Iterable[_Word], room: QRectF) -> float:
        """Place words one after another, wrapping at the half's edge; return where they end."""
        px = self._look.px
        left, top, line = room.left(), room.top(), 0.0
        for word in self._broken(words, room.width()):
            width, height = self._word_size(word)
            height = max(height, px(_FLOW_LINE))
            if left > room.left() and left + width > room.right() + 1:
                left, top, line = room.left(), top + line, 0.0
            self._add(word, QRectF(left, top, min(width, room.width()), height))
            left += width + px(6 if word.color == "ink2" else 14)
            line = max(line, height)
        return top + line

    def _broken(self, words: Iterable[_Word], width: float) -> Iterator[_Word]:
        """Yield the words, those too long for a line in pieces."""
        for word in words:
            if word.kind == "text" and self._word_size(word)[0] > width:
                metrics = self._metrics(word.size, bold=word.bold)
                for part in _wrapped(word.text, width, metrics):
                    yield word._replace(text=part)
            else:
                yield word

    def _fitting_size(self, shown: Detail, width: float) -> float:
        """Return the largest size at which both values stand on one line."""
        for size in _SIZES:
            if all(self._big_width(s, size) <= width for s in (shown.actual, shown.target)):
                return size
        return _SIZES[-1]

    def _big_width(self, side: Side, size: float) -> float:
        words = [w for w in _big_words(side, size) if w.kind != "seal"]
        gaps = self._look.px(_VALUE_GAP) * max(len(words) - 1, 0)
        return sum(self._advance(w.text, w.size, bold=w.bold) for w in words) + gaps + 2

    def _word_size(self, word: _Word) -> tuple[float, float]:
        if word.kind == "seal":
            return seal_width(word.text, self._look, word.size), seal_height(self._look, word.size)
        metrics = self._metrics(word.size, bold=word.bold)
        extra = self._look.px(8) if word.kind in ("chip", "tag") else 2
        return metrics.horizontalAdvance(word.text) + extra, metrics.height()

    def _add(self, word: _Word, rect: QRectF) -> None:
        self._pieces.append(Piece(*word, rect))

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        return self._look.sans(size, bold=bold)

    def _metrics(self, size: float, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(self._font(size, bold=bold))

    def _advance(self, text: str, size: float, *, bold: bool = False) -> int:
        return self._metrics(size, bold=bold).horizontalAdvance(text)


def _ink(side: Side) -> str:
    return "act" if side.status is Status.ACTUAL else "tgt"


def _big_words(side: Side, size: float) -> Sequence[_Word]:
    """Return the value in its parts: 增长 | 10% | 以上; one smaller word where it has no number."""
    if side.absent:
        return (_Word("text", NOT_IN_TEXT, _UNIT, bold=False, color="ink3"),)
    parts, small = side.headline, min(_UNIT, size)
    if parts is None:
        return (
            ()
            if side.partners
            else [_Word("seal", s, 24, bold=True, color="hon") for s in side.seals]
        )
    if not parts.number:
        return (
            _Word("text", parts.before, 28 if size > _UNIT else size, bold=True, color=_ink(side)),
        )
    words = ((parts.before, small), (parts.number, size), (parts.unit + parts.after, small))
    return [_Word("text", text, of, bold=True, color=_ink(side)) for text, of in words if text]


def _wrapped(text: str, width: float, metrics: QFontMetrics) -> list[str]:
    """Cut words into pieces no wider than `width`."""
    lines, line = [], ""
    for char in text:
        if line and metrics.horizontalAdvance(line + char) > width - 4:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]
