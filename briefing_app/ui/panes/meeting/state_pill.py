"""The state of the room as a pill: with a warning sign while it does not follow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

_HEIGHT, _ICON = 24, 15


class StatePill(QWidget):
    """Says 投屏中, 大屏已定格, 场内黑屏 or 大屏断开了."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look, self._words, self._warns = look, "", False
        self.setObjectName("room_state")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def show_words(self, words: str, *, warns: bool) -> None:
        """Say another state."""
        if (words, warns) != (self._words, self._warns):
            self._words, self._warns = words, warns
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetrics(self._look.sans(13, bold=True)).horizontalAdvance(self._words)
        return QSize(width + px(_ICON + 6 + 18) + 2, px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, rect = self._look.px, self._look.theme, QRectF(self.rect())
        ink = theme.color("err" if self._warns else "ink")
        painter = QPainter(self)
        paint_box(painter, rect, px(12), theme.color("err_t" if self._warns else "sel"))
        side = px(_ICON)
        sign = "warning" if self._warns else "screen"
        image = pixmap(sign, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(8), (rect.height() - side) / 2), image)
        painter.setFont(self._look.sans(13, bold=True))
        painter.setPen(ink)
        words = rect.adjusted(px(8 + _ICON + 6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
