"""The way out of a warning, in its bar: a word and its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _CAP = 28, 12, 20


class UndoButton(PaintedButton):
    """解除定格 F: on the ground of the window, so that it stands out from the warning."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, parent)
        self._keys = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, text: str, keys: str) -> None:
        """Say what it does and by which key."""
        self.setText(text)
        self._keys = keys
        self.setAccessibleName(text)
        self.setAccessibleDescription(keys)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetrics(self._look.sans(13, bold=True)).horizontalAdvance(self.text())
        return QSize(width + 2 * px(_PADDING) + px(_CAP + 4), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, rect = self._look.px, self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, rect, 6, theme.color("hover" if self.underMouse() else "window"))
        painter.setFont(self._look.sans(13, bold=True))
        painter.setPen(theme.color("ink"))
        words = rect.adjusted(px(_PADDING), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        cap = QRectF(rect.right() - px(_CAP + 8), 0, px(_CAP), px(_CAP))
        cap.moveTop((rect.height() - cap.height()) / 2)
        paint_box(painter, cap, 4, border=theme.color("line2"))
        painter.setFont(self._look.sans(12))
        painter.setPen(theme.color("ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()
