"""场内看不到: a struck-out eye and words on everything that the room never sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look

_ICON, _GAP = 14, 5
WORDS = "场内看不到"


class PrivateMark(QWidget):
    """An icon with words; only the icon where room is short."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, words: str = WORDS) -> None:
        """Say that something is private."""
        super().__init__(parent)
        self._look, self._words = look, words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetrics(self._look.sans(12)).horizontalAdvance(self._words)
        return QSize(width + px(_ICON + _GAP) + 2, px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_ICON), self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._look.px, self._look.theme
        whole = self.width() >= self.sizeHint().width()
        painter = QPainter(self)
        side = px(_ICON)
        used = self.sizeHint().width() if whole else side
        left = self.width() - used
        image = pixmap("eye-off", theme.ink3, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, image)
        if whole:
            painter.setFont(self._look.sans(12))
            painter.setPen(theme.color("ink3"))
            box = QRectF(left + px(_ICON + _GAP), 0, used, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
