"""Square buttons that show an icon: their tooltip is their name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

LARGE = 36
SMALL = 28


class IconButton(QToolButton):
    """A quiet square button: 36 px in the toolbar, 28 px in panel heads and cards."""

    def __init__(
        self,
        icon_name: str,
        text: str,
        look: Look,
        *,
        size: int = SMALL,
        keys: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `icon_name`; `text` is read out and, with `keys`, stands in the tooltip."""
        super().__init__(parent)
        self._icon_name, self._size, self._look = icon_name, size, look
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text, keys)

    def set_text(self, text: str, keys: str = "") -> None:
        """Give the button another name and keys."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text}（{keys}）" if keys else text)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        rect = QRectF(self.rect())
        radius = 8.0 if self._size >= LARGE else 6.0
        painter = QPainter(self)
        if fill := self._fill():
            paint_box(painter, rect, radius, theme.color(fill))
        self._paint_icon(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, radius, self._look)
        painter.end()

    def _paint_icon(self, painter: QPainter) -> None:
        strong = self.isEnabled() and (self.isChecked() or self.underMouse())
        theme = self._look.theme
        side = self._look.px(16)
        token = theme.ink if strong else theme.ink2 if self.isEnabled() else theme.ink3
        at = QPoint((self.width() - side) // 2, (self.height() - side) // 2)
        painter.drawPixmap(at, pixmap(self._icon_name, token, side, self.devicePixelRatioF()))

    def _fill(self) -> str:
        """Return the token of the ground: pressed is one step darker than hover."""
        if not self.isEnabled():
            return ""
        if self.isDown() or self.isChecked():
            return "sel"
        return "hover" if self.underMouse() else ""
