"""Elapsed time and the hour, large enough to be read at a glance."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

HEIGHT = 102
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ClockWords(NamedTuple):
    """What the two clocks say; `share` is how much of the plan is used, 0 to 1."""

    used: str = "0:00"
    plan: str = ""
    now: str = ""
    ends: str = ""
    lag: str = ""
    share: float = 0.0


class ClockPair(QWidget):
    """Two numbers side by side: how long it has been, what time it is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show a meeting that has not begun."""
        super().__init__(parent)
        self._look, self._words = look, ClockWords()
        self.setObjectName("meeting_clock")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> ClockWords:
        """What is shown."""
        return self._words

    def show_words(self, words: ClockWords) -> None:
        """Show other times."""
        if words != self._words:
            self._words = words
            spoken = (f"已用 {words.used}", words.plan, f"现在 {words.now}", words.ends, words.lag)
            self.setAccessibleName("，".join(filter(None, spoken)))
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, words = self._look.px, self._look.theme, self._words
        painter = QPainter(self)
        half = self.width() / 2
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
        painter.fillRect(QRectF(half, 0, 1, self.height()), theme.color("line"))
        box = QRectF(px(18), px(12), half - px(30), px(16))
        side = px(13)
        image = pixmap("clock", theme.ink3, side, self.devicePixelRatioF())
        painter.drawPixmap(int(box.left()), int(box.center().y() - side / 2), image)
        plan = f"已用，{words.plan}" if words.plan else "已用"
        self._line(painter, box.adjusted(px(18), 0, 0, 0), plan, 12)
        self._line(painter, box.adjusted(0, px(17), 0, px(46)), words.used, 40)
        if words.plan:
            self._paint_share(painter, QRectF(box.left(), px(80), box.width(), px(5)))
        box.moveLeft(half + px(18))
        ends = f"现在，{words.ends}" if words.ends else "现在"
        self._line(painter, box, ends, 12)
        self._line(painter, box.adjusted(0, px(17), 0, px(46)), words.now, 40)
        self._line(painter, box.translated(0, px(64)), words.lag, 12)
        painter.end()

    def _paint_share(self, painter: QPainter, line: QRectF) -> None:
        theme, radius = self._look.theme, line.height() / 2
        paint_box(painter, line, radius, theme.color("line"))
        line.setWidth(line.width() * self._words.share)
        paint_box(painter, line, radius, theme.color("ink2"))

    def _line(self, painter: QPainter, box: QRectF, text: str, size: float) -> None:
        """Paint words of a size, smaller where they do not fit."""
        large = size > 12
        font = self._look.sans(size, bold=large)
        width = QFontMetrics(font).horizontalAdvance(text)
        if large and width > box.width() > 0:
            font = self._look.sans(size * box.width() / width, bold=True)
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width()) + 2
        )
        painter.setFont(font)
        painter.setPen(self._look.theme.color("ink" if large else "ink3"))
        painter.drawText(box, _LEFT | int(Qt.TextFlag.TextDontClip), shown)
