"""An excerpt set in lines: serif words, doubtful ones on amber, removed ones struck out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from briefing_app.importing.checking.excerpts import Part, Piece
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.punctuation import halved_marks
from briefing_app.ui.widgets.painting import paint_box

_SIZE, _LINE = 17, 31
_GAP = "\u00a0" * 6
"""Blanks that hold the place of what is lost, and do not part from the word before."""


class ExcerptArt:
    """The pieces of one excerpt laid out for a width."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        width: int,
        look: Look,
        ink: str = "ink",
        *,
        size: int = _SIZE,
        line: int = _LINE,
        accent: str = "act",
    ) -> None:
        """Set the words; `ink` is the token of the plain ones, `accent` that of a figure."""
        self._look, self._ink, self._accent = look, ink, accent
        self._size, self._line = size, line
        self._ranges: list[tuple[int, int, Part]] = []
        self._text = ""
        for piece in pieces:
            words = _GAP if piece.part is Part.GAP else piece.text
            self._ranges.append((len(self._text), len(self._text) + len(words), piece.part))
            self._text += words
        self._layout = self._laid_out(width)

    @property
    def height(self) -> int:
        """How high it is."""
        return self._layout.lineCount() * self._look.px(self._line)

    def paint(self, painter: QPainter, at: QPointF, *, current: bool = False) -> None:
        """Paint with the upper left corner at a point; `current` puts doubt on full amber."""
        for start, end, part in self._ranges:
            for rect in self._rects(start, end):
                self._paint_mark(painter, rect.translated(at), part, current=current)
        painter.setPen(self._look.theme.color(self._ink))
        self._layout.draw(painter, at, [self._format(r, current=current) for r in self._ranges])
        for start, end, part in self._ranges:
            if part is Part.REMOVED:
                for rect in self._rects(start, end):
                    self._strike(painter, rect.translated(at))

    def _laid_out(self, width: int) -> QTextLayout:
        look, px = self._look, self._look.px
        font = look.serif(self._size)
        layout = QTextLayout(self._text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignJustify)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._halved(at) for at in halved_marks(self._text)])
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(
                QPointF(0, number * px(self._line) + (px(self._line) - line.height()) / 2)
            )
            number += 1
        layout.endLayout()
        return layout

    def _halved(self, at: int) -> QTextLayout.FormatRange:
        from PySide6.QtGui import QFont

        made = QTextLayout.FormatRange()
        made.start, made.length = at, 1
        font = self._look.serif(self._size)
        font.setFeature(QFont.Tag("halt"), 1)
        plain = QTextCharFormat()
        plain.setFont(font)
        made.format = plain
        return made

    def _format(self, part: tuple[int, int, Part], *, current: bool) -> QTextLayout.FormatRange:
        start, end, kind = part
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        plain = QTextCharFormat()
        plain.setForeground(self._ink_of(kind, current=current))
        made.format = plain
        return made

    def _ink_of(self, part: Part, *, current: bool) -> QColor:
        if part is Part.DOUBT and current:
            return self._look.theme.color("paper")
        token = {Part.REMOVED: "ink3", Part.FIGURE: self._accent}.get(part, self._ink)
        return self._look.theme.color(token)

    def _rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield where a range stands, one rectangle a line."""
        height = self._look.px(self._line)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                yield QRectF(left, number * height, right - left, height)

    def _paint_mark(self, painter: QPainter, rect: QRectF, part: Part, *, current: bool) -> None:
        px, theme = self._look.px, self._look.theme
        box = rect.adjusted(-1, px(3), 1, -px(3))
        if part is Part.DOUBT and current:
            paint_box(painter, box, 3, theme.color("warn"))
        elif part is Part.DOUBT:
            painter.fillRect(box, theme.color("warn_t"))
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 2, box.width(), 2), theme.color("warn")
            )
        elif part is Part.PUT:
            paint_box(painter, box, 3, theme.color("new_t"))
        elif part is Part.REMOVED:
            paint_box(painter, box, 3, theme.color("sunk"))
        elif part is Part.EVIDENCE:
            self._underline(painter, box)
        elif part is Part.FIGURE:
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 2, box.width(), 2), theme.color(self._accent)
            )
        elif part is Part.GAP:
            gap = box.adjusted(px(4), px(2), -px(1), -px(2))
            paint_box(
                painter, gap, 3, border=theme.color("warn"), width=1.5, style=Qt.PenStyle.DashLine
            )

    def _underline(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        pen = QPen(self._look.theme.color("warn"), 1.5)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _strike(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setPen(QPen(self._look.theme.color("ink3"), 1.5))
        middle = rect.center().y()
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        painter.restore()


def _x(found: object) -> float:
    """Return the x of a cursor: PySide gives it with the position it belongs to."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
