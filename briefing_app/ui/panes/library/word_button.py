"""An icon and a few words that are a button when one points at them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _ICON, _GAP, _SIZE = 28, 6, 14, 6, 13


class WordButton(PaintedButton):
    """13 px words behind a small icon."""

    def __init__(self, icon_name: str, look: Look, parent: QWidget | None = None) -> None:
        """Show no words yet."""
        super().__init__(look, parent)
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, tip: str = "") -> None:
        """Say what it is, and what a click does."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetrics(self._look.sans(_SIZE)).horizontalAdvance(self.text())
        return QSize(width + px(2 * _PADDING + _ICON + _GAP) + 2, px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, rect = self._look.px, self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            paint_box(painter, rect, 6, theme.color("sel" if self.isDown() else "hover"))
        side = px(_ICON)
        image = pixmap(self._icon_name, theme.color("ink2"), side, self.devicePixelRatioF())
        painter.drawPixmap(px(_PADDING), (self.height() - side) // 2, image)
        painter.setFont(self._look.sans(_SIZE))
        painter.setPen(theme.color("ink" if self.underMouse() else "ink2"))
        words = rect.adjusted(px(_PADDING + _ICON + _GAP), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()
