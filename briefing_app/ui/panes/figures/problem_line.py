"""The line below the field that names what was not understood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look

_HEIGHT, _SIDE, _ICON, _GAP = 30, 20, 16, 8
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ProblemLine(QWidget):
    """A sign and a sentence on a tinted ground; hidden while there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self.setObjectName("figures_problem")
        self._look, self._text = look, ""
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text

    def show_problem(self, text: str) -> None:
        """Say what was not understood; "" hides the line."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("warn_t"))
        side, left = px(_ICON), px(_SIDE)
        sign = pixmap("warning", theme.warn, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, sign)
        left += side + px(_GAP)
        font = look.sans(13)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        room = self.width() - left - px(_SIDE)
        words = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _LEFT, words)
        painter.end()
