"""Boxes of the console's bar: quiet words, bold words, a key; some can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _GAP, _ICON = 32, 12, 8, 16
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class BarBox(PaintedButton):
    """大屏 会议室投影 1920 × 1080: a label, what holds, more about it, a key."""

    def __init__(
        self,
        label: str,
        look: Look,
        *,
        icon_name: str = "",
        keys: str = "",
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show a label; a fixed box only says something."""
        super().__init__(look, parent)
        self._label, self._icon_name, self._keys = label, icon_name, keys
        self._value = self._more = ""
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(keys)
        if fixed:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_value(self, value: str, more: str = "") -> None:
        """Show what holds now."""
        self._value, self._more = value, more
        self.setText(value)
        self.setAccessibleName(" ".join(filter(None, (self._label, value, more))))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Leave out label and more where room is short."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        parts = self._shown()
        width = sum(QFontMetrics(font).horizontalAdvance(text) for text, font, _ in parts)
        width += px(_GAP) * max(len(parts) - 1, 0) + 2 * px(_PADDING)
        width += px(_ICON + _GAP) if self._icon_name else 0
        return QSize(width + (self._cap() + px(_GAP) if self._keys else 0), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme, rect = self._look.px, self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        fill = "sel" if self.isDown() else "hover" if self.underMouse() else "window"
        paint_box(painter, rect, 8, theme.color(fill), theme.color("line2"))
        left = float(px(_PADDING))
        if self._icon_name:
            side = px(_ICON)
            image = pixmap(self._icon_name, theme.ink2, side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, (rect.height() - side) / 2), image)
            left += px(_ICON + _GAP)
        for text, font, token in self._shown():
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            painter.drawText(QRectF(left, 0, width + 2, rect.height()), _LEFT, text)
            left += width + px(_GAP)
        if self._keys:
            self._paint_cap(painter, QRectF(left, 0, self._cap(), px(20)))
        if self.hasFocus():
            paint_focus_ring(painter, rect, 8, self._look)
        painter.end()

    def _shown(self) -> list[tuple[str, QFont, str]]:
        look = self._look
        parts = [
            ("" if self._compact and self._value else self._label, look.sans(13), "ink2"),
            (self._value, look.sans(13, bold=True), "ink"),
            ("" if self._compact else self._more, look.sans(13), "ink2"),
        ]
        return [part for part in parts if part[0]]

    def _cap(self) -> int:
        px = self._look.px
        return QFontMetrics(self._look.sans(12)).horizontalAdvance(self._keys) + 2 * px(5) + 2

    def _paint_cap(self, painter: QPainter, cap: QRectF) -> None:
        theme = self._look.theme
        cap.moveTop((self.height() - cap.height()) / 2)
        paint_box(painter, cap, 4, theme.color("pane"), theme.color("line2"))
        painter.setFont(self._look.sans(12))
        painter.setPen(theme.color("ink3"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
