"""A large button of the console: icon, word, and its keys below; made for fingers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

HEIGHT = 48
_PADDING, _ICON, _GAP, _CHEVRON = 10, 16, 8, 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ConsoleButton(PaintedButton):
    """48 px high; `warns` while what it switched on holds, `primary` for the main one."""

    def __init__(
        self,
        icon_name: str,
        look: Look,
        *,
        primary: bool = False,
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show an icon; `opens` adds the chevron of a list."""
        super().__init__(look, parent)
        self._icon_name, self._primary, self._opens = icon_name, primary, opens
        self._keys, self._warns = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def warns(self) -> bool:
        """Whether what it switched on holds."""
        return self._warns

    def show_words(self, text: str, keys: str, *, warns: bool = False) -> None:
        """Say what it does, by which keys, and whether that holds now."""
        if (text, keys, warns) == (self.text(), self._keys, self._warns):
            return
        self.setText(text)
        self._keys, self._warns = keys, warns
        self.setAccessibleName(text)
        self.setAccessibleDescription(keys)
        self.setToolTip(f"{text}（{keys}）" if keys else text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        word = QFontMetrics(self._look.sans(14, bold=True)).horizontalAdvance(self.text())
        keys = QFontMetrics(self._look.sans(12)).horizontalAdvance(self._keys)
        chevron = px(_CHEVRON + _GAP) if self._opens else 0
        return QSize(max(word, keys) + px(2 * _PADDING + _ICON + _GAP) + chevron, px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(44), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        painter = QPainter(self)
        ink, quiet = self._paint_ground(painter, rect)
        left = self._paint_icon(painter, rect, quiet if ink == "ink" else ink)
        if rect.width() - left > self._look.px(30):
            self._paint_words(painter, rect, left, (ink, quiet))
        if self.hasFocus():
            paint_focus_ring(painter, rect, 8, self._look)
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> tuple[str, str]:
        """Paint the ground; return the tokens of word and keys on it."""
        theme = self._look.theme
        if not self.isEnabled():
            dashed = Qt.PenStyle.DashLine
            paint_box(painter, rect, 8, theme.color("card"), theme.color("line2"), 1, dashed)
            return "ink3", "ink3"
        if self._warns or self._primary:
            fill = theme.color("err" if self._warns else "btn")
            fill.setAlphaF(0.76 if self.isDown() else 0.88 if self.underMouse() else 1.0)
            paint_box(painter, rect, 8, fill)
            ink = "window" if self._warns else "btn_ink"
            return ink, ink
        token = "sel" if self.isDown() else "hover" if self.underMouse() else "card"
        paint_box(painter, rect, 8, theme.color(token), theme.color("line2"))
        return "ink", "ink3"

    def _paint_icon(self, painter: QPainter, rect: QRectF, token: str) -> float:
        """Paint the icon; return where the words begin."""
        px, side = self._look.px, self._look.px(_ICON)
        ink = self._look.theme.color(token)
        image = pixmap(self._icon_name, ink, side, self.devicePixelRatioF())
        narrow = rect.width() < px(_ICON + 2 * _PADDING + 30)
        left = (rect.width() - side) / 2 if narrow else px(_PADDING)
        painter.drawPixmap(QPointF(left, (rect.height() - side) / 2), image)
        if self._opens and not narrow:
            size = px(_CHEVRON)
            image = pixmap("chevron-down", ink, size, self.devicePixelRatioF())
            at = QPointF(rect.right() - px(_PADDING) - size, (rect.height() - size) / 2)
            painter.drawPixmap(at, image)
        return left + side + px(_GAP)

    def _paint_words(
        self, painter: QPainter, rect: QRectF, left: float, inks: tuple[str, str]
    ) -> None:
        px, look = self._look.px, self._look
        right = rect.right() - px(_PADDING + _CHEVRON if self._opens else 4)
        bold = self._warns or self._primary
        two = bool(self._keys)
        top = (rect.height() - px(34)) / 2 if two else 0.0
        lines = [
            (self.text(), look.sans(14, bold=bold), inks[0], px(18) if two else rect.height()),
            (self._keys, look.sans(12), inks[1], px(16)),
        ]
        for text, font, token, height in lines[: 2 if two else 1]:
            room = QRectF(left, top, right - left, height)
            painter.setFont(font)
            painter.setPen(look.theme.color(token))
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, _LEFT | int(Qt.TextFlag.TextDontClip), shown)
            top += height
