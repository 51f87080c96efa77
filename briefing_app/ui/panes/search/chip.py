"""Small rounded words: what a query was understood as, and conditions to add or take away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HIT, _HEIGHT, _PADDING, _GAP, _CROSS, _SIZE = 28, 24, 10, 6, 12, 13


class Chip(PaintedButton):
    """24 px high in a 28 px hit area. A fixed one only says something; the others are pressed."""

    def __init__(
        self,
        words: str,
        look: Look,
        *,
        fixed: bool = False,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show words; a removable chip has a cross after them."""
        super().__init__(look, parent)
        self._removable = removable
        self.setText(words)
        self.setAccessibleName(f"去掉条件：{words}" if removable else words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if fixed:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetrics(self._look.sans(_SIZE)).horizontalAdvance(self.text())
        cross = px(_GAP + _CROSS) if self._removable else 0
        return QSize(width + 2 * px(_PADDING) + cross, px(_HIT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._look.px, self._look.theme
        air = (self.height() - px(_HEIGHT)) / 2
        rect = QRectF(self.rect()).adjusted(0, air, 0, -air)
        fill = "line" if self.isDown() else "sel" if self.underMouse() else "sunk"
        painter = QPainter(self)
        paint_box(painter, rect, rect.height() / 2, theme.color(fill))
        painter.setFont(self._look.sans(_SIZE))
        painter.setPen(theme.color("ink"))
        inner = rect.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(inner, left | int(Qt.TextFlag.TextDontClip), self.text())
        if self._removable:
            side = px(_CROSS)
            image = pixmap("close", theme.ink3, side, self.devicePixelRatioF())
            painter.drawPixmap(int(inner.right()) - side, (self.height() - side) // 2, image)
        if self.hasFocus():
            paint_focus_ring(painter, rect, rect.height() / 2, self._look)
        painter.end()
