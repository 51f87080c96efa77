"""A button that is only its words until one points at it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT = 28
_PADDING = 6
_SIZE = 12


class QuietButton(PaintedButton):
    """12 px words in a 28 px high hit area; a kind of it may paint more than its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no words yet."""
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._look.sans(_SIZE)).horizontalAdvance(self.text())
        return QSize(width + 2 * self._look.px(_PADDING), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            paint_box(painter, rect, 6, theme.color("sel" if self.isDown() else "hover"))
        self.paint_content(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()

    def paint_content(self, painter: QPainter) -> None:
        """Paint what stands on the ground."""
        painter.setFont(self._look.sans(_SIZE))
        painter.setPen(self._look.theme.color("ink" if self.underMouse() else "ink3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
