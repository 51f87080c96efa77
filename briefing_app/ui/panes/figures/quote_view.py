"""A sentence of the text with the figure it is quoted for, wrapped and never wider than asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.summary import Source
from briefing_app.model.figure import Span, Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.widgets.painting import paint_box, paint_status

_LINE = 24
_LINES = 3
_PLACE = 20
_INDENT = 16
_LEAD_IN = 24
_DASHED_ALPHA = 0.62
_SOLID_ALPHA = 0.28
_CUT = "……"


class QuoteView(QWidget):
    """● or ○, the words (three lines at most, the figure always among them), their place."""

    def __init__(self, status: Status, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._status, self._look = status, look
        self._source: Source | None = None
        self._note, self._chosen = "", False
        self._others: tuple[Span, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_source(
        self, source: Source | None, note: str, others: Sequence[Span] = (), *, chosen: bool
    ) -> None:
        """Show a sentence, or `note` where the text has none; `chosen` washes it.

        `others` are the places of further figures in the sentence, underlined only.
        """
        self._source, self._note, self._chosen = source, note, chosen
        self._others = tuple(others)
        words = f"{source.text}（{source.place}）" if source else note
        self.setAccessibleName(words)
        self.setToolTip(words if source else "")
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(240), px(_LINE) * _LINES + px(_PLACE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, theme = self._look.px, self._look.theme
        paint_status(painter, QPointF(px(5), px(_LINE) / 2), self._status, self._look)
        if self._source:
            bottom = self._paint_words(painter, self._source)
            painter.setFont(self._look.sans(12))
            painter.setPen(theme.color("ink3"))
            area = QRectF(px(_INDENT), bottom, self.width() - px(_INDENT), px(_PLACE))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._source.place)
        else:
            painter.setFont(self._look.sans(13))
            painter.setPen(theme.color("ink3"))
            area = QRectF(px(_INDENT), 0, self.width() - px(_INDENT), px(_LINE))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._note)
        painter.end()

    def _paint_words(self, painter: QPainter, source: Source) -> float:
        """Paint wash, marks and words; return where they end."""
        px, theme = self._look.px, self._look.theme
        text, shift = self._fitting(source)
        own = Span(source.mark.start + shift, source.mark.end + shift)
        others = [Span(s.start + shift, s.end + shift) for s in self._others]
        layout = self._laid_out(text, own, others)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            box = QRectF(px(_INDENT), number * px(_LINE), line.naturalTextWidth(), px(_LINE))
            if self._chosen:
                paint_box(painter, box.adjusted(-2, 1, 2, -1), 4, theme.color("link"))
            for mark in (*others, own):
                if rect := _part(line, mark, box):
                    self._paint_mark(painter, rect, chip=self._chosen and mark is own)
        painter.setPen(theme.color("ink"))
        layout.draw(painter, QPointF(px(_INDENT), 0))
        return layout.lineCount() * px(_LINE)

    def _paint_mark(self, painter: QPainter, rect: QRectF, *, chip: bool) -> None:
        ink = self._ink()
        if chip:
            inset = self._look.px(2)
            paint_box(painter, rect.adjusted(0, inset, 0, -inset), 3, ink)
            return
        ink.setAlphaF(_SOLID_ALPHA if self._status is Status.ACTUAL else _DASHED_ALPHA)
        pen = QPen(ink, 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._status is Status.TARGET:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        y = rect.bottom() - 2
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _ink(self) -> QColor:
        return self._look.theme.color("act" if self._status is Status.ACTUAL else "tgt")

    def _fitting(self, source: Source) -> tuple[str, int]:
        """Return the words that fit in three lines around the figure, and how far they moved."""
        text, mark = source.text, source.mark
        if self._laid_out(text, mark, limit=_LINES + 1).lineCount() <= _LINES:
            return text, 0
        cut = max(mark.start - _LEAD_IN, 0)
        head = _CUT if cut else ""
        shift = len(head) - cut
        rest = head + text[cut:]
        layout = self._laid_out(rest, mark)
        last = layout.lineAt(layout.lineCount() - 1)
        fits = last.textStart() + last.textLength()
        if fits >= len(rest):
            return rest, shift
        return rest[: max(fits - len(_CUT), mark.end + shift)] + _CUT, shift

    def _laid_out(
        self, text: str, own: Span, others: Sequence[Span] = (), limit: int = _LINES
    ) -> QTextLayout:
        """Lay words out in lines of the view's width, at most `limit` of them."""
        px = self._look.px
        layout = QTextLayout(text, self._look.serif(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        paper = self._look.theme.color("paper")
        inks = [(mark, self._ink()) for mark in others]
        inks.append((own, paper if self._chosen else self._ink()))
        formats = [_ink_format(*each) for each in inks]
        layout.setFormats([*formats, *_closing_formats(text, self._look.serif(15))])
        layout.beginLayout()
        for number in range(limit):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(self.width() - px(_INDENT) - 2, px(40)))
            line.setPosition(QPointF(0, number * px(_LINE) + (px(_LINE) - line.height()) / 2))
        layout.endLayout()
        return layout


def _ink_format(mark: Span, ink: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = mark.start, mark.end - mark.start
    style = QTextCharFormat()
    style.setForeground(ink)
    made.format = style
    return made


def _closing_formats(text: str, font: QFont) -> list[QTextLayout.FormatRange]:
    """Return what halves one of two adjacent marks, as in the text itself."""
    font.setFeature(QFont.Tag("halt"), 1)
    found = []
    for at in halved_marks(text):
        made = QTextLayout.FormatRange()
        made.start, made.length = at, 1
        style = QTextCharFormat()
        style.setFont(font)
        made.format = style
        found.append(made)
    return found


def _part(line: QTextLine, mark: Span, box: QRectF) -> QRectF | None:
    """Return where a mark lies on a line; None if it is on another."""
    first = max(mark.start, line.textStart())
    last = min(mark.end, line.textStart() + line.textLength())
    if first >= last:
        return None
    x1, x2 = _x(line, first), _x(line, last)
    return QRectF(box.left() + x1, box.top(), x2 - x1, box.height())


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
