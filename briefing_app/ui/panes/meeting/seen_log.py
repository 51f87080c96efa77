"""场内看过: what the room was shown, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_status

_HEAD, _LINE, _SIDE = 34, 25, 16
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SeenLine(NamedTuple):
    """One line: the time of day, an icon or a mark, words, and the stop."""

    time: str
    words: str
    place: str = ""
    icon: str = ""
    status: Status | None = None


class SeenLog(QWidget):
    """Paints as many lines as there is room for; all of them are read out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty log."""
        super().__init__(parent)
        self._look = look
        self._lines: tuple[SeenLine, ...] = ()
        self.setObjectName("seen_log")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("场内看过：还没有")

    @property
    def lines(self) -> tuple[SeenLine, ...]:
        """All lines, the latest first."""
        return self._lines

    def show_lines(self, lines: Sequence[SeenLine]) -> None:
        """Show another log, the latest line first."""
        made = tuple(lines)
        if made != self._lines:
            self._lines = made
            spoken = "；".join(" ".join(filter(None, line[:3])) for line in made)
            self.setAccessibleName(f"场内看过：{spoken or '还没有'}")
            self.setToolTip("\n".join(f"{line.time}　{line.words}" for line in made[:30]))
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._look.px(_HEAD + 4 * _LINE + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(_HEAD + _LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, look = self._look.px, self._look.theme, self._look
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        head = QRectF(px(_SIDE), px(6), self.width() - 2 * px(_SIDE), px(_HEAD - 8))
        painter.setFont(look.sans(14, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(head, _LEFT, "场内看过")
        used = QFontMetrics(look.sans(14, bold=True)).horizontalAdvance("场内看过")
        painter.setFont(look.sans(13))
        painter.setPen(theme.color("ink3"))
        after = "只记送出的" if self._lines else "投屏后，送出的记在这里"
        painter.drawText(head.adjusted(used + px(8), 0, 0, 0), _LEFT, after)
        top = float(px(_HEAD))
        for line in self._lines:
            if top + px(_LINE) > self.height():
                break
            self._paint_line(painter, line, QRectF(head.left(), top, head.width(), px(_LINE)))
            top += px(_LINE)
        painter.end()

    def _paint_line(self, painter: QPainter, line: SeenLine, room: QRectF) -> None:
        px, theme, look = self._look.px, self._look.theme, self._look
        small = look.sans(12)
        painter.setFont(small)
        painter.setPen(theme.color("ink3"))
        painter.drawText(room, _LEFT, line.time)
        painter.drawText(room, _RIGHT, line.place)
        left = room.left() + px(48)
        if line.icon:
            side = px(13)
            image = pixmap(line.icon, theme.ink2, side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left - 1, room.center().y() - side / 2), image)
        elif line.status is not None:
            paint_status(painter, QPointF(left + px(5), room.center().y()), line.status, look)
        font = look.sans(13)
        right = QFontMetrics(small).horizontalAdvance(line.place) + px(8)
        words = QRectF(room)
        words.setLeft(left + px(18))
        words.setRight(room.right() - right)
        shown = QFontMetrics(font).elidedText(
            line.words, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        painter.drawText(words, _LEFT, shown)
