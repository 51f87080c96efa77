"""› 口径有别，只并列、不比较 12 如 ...: opens what is not compared."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_focus_ring

_HEIGHT, _EDGE, _ICON, _GAP = 32, 20, 12, 8
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FoldLine(PaintedButton):
    """A title, a count and an example, on a line that is clicked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(look, parent)
        self.setObjectName("across_fold")
        self._count, self._example, self._open = 0, "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, title: str, count: int, example: str) -> None:
        """Say what is folded away; nothing hides the line."""
        self.setText(title)
        self.setAccessibleName(f"{title}，{count}")
        self.setToolTip(example)
        self._count, self._example = count, example
        self.setVisible(count > 0)
        self.update()

    def set_open(self, is_open: bool) -> None:
        """Point downwards while what it opens is shown."""
        self._open = is_open
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, look, theme = self._look.px, self._look, self._look.theme
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.fillRect(rect, theme.color("hover" if self.underMouse() else "pane"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        side = px(_ICON)
        name = "chevron-down" if self._open else "chevron-right"
        image = pixmap(name, theme.ink, side, self.devicePixelRatioF())
        painter.drawPixmap(px(_EDGE), (self.height() - side) // 2, image)
        left = px(_EDGE + _ICON + _GAP)
        for words, font, token in (
            (self.text(), look.sans(13, bold=True), "ink"),
            (str(self._count), look.sans(13), "ink"),
            (self._example, look.sans(12), "ink3"),
        ):
            left += self._run(painter, left, words, font, token) + px(_GAP)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 4, look)
        painter.end()

    def _run(self, painter: QPainter, left: int, words: str, font: QFont, token: str) -> int:
        """Paint words as far as there is room; return their width."""
        metrics = QFontMetrics(font)
        room = max(self.width() - left - self._look.px(_EDGE), 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(QRectF(left, 0, room + 2, self.height()), _LEFT, shown)
        return metrics.horizontalAdvance(shown)
