"""Framed buttons with a word, perhaps an icon before it and its keys after it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

LARGE = 36
SMALL = 28
_ICON = 16
_CHEVRON = 12


class TextButton(QPushButton):
    """28 px in panes, 36 px in dialogues; `primary` for the one main action of a surface.

    With a menu set it shows a chevron. A disabled button's tooltip says why.
    """

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        icon_name: str = "",
        keys: str = "",
        size: int = SMALL,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `keys` stands in a key cap and is read out."""
        super().__init__(text, parent)
        self._look, self._icon_name, self._keys = look, icon_name, keys
        self._size, self._primary = size, primary
        self.setAccessibleDescription(keys)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys_shown = True

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_keys_shown(self, shown: bool) -> None:
        """Show or hide the key cap, where room is short."""
        self._keys_shown = shown
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        width = 2 * px(10 if self._size == SMALL else 16) + sum(self._widths())
        return QSize(width, px(self._size))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = 6.0 if self._size == SMALL else 8.0
        self._paint_ground(painter, rect, radius)
        self._paint_content(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, radius, self._look)
        painter.end()

    def _widths(self) -> tuple[int, int, int]:
        """Return the widths of icon, text and what follows it, gaps included."""
        px = self._look.px
        first = px(_ICON + 6) if self._icon_name else 0
        text = QFontMetrics(self._font()).horizontalAdvance(self.text())
        last = 0
        if self._has_menu():
            last = px(_CHEVRON + 6)
        elif self._keys and self._keys_shown:
            last = self._cap_width() + px(8)
        return first, text, last

    def _has_menu(self) -> bool:
        return cast("QMenu | None", self.menu()) is not None

    def _font(self) -> QFont:
        return self._look.sans(13 if self._size == SMALL else 14, bold=self._primary)

    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._look.sans(11))
        return metrics.horizontalAdvance(self._keys) + 2 * self._look.px(4) + 2

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return "btn_ink" if self._primary else "ink"

    def _paint_ground(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        theme = self._look.theme
        down = self.isDown() or self.isChecked()
        if not self.isEnabled():
            dashed = Qt.PenStyle.DashLine
            paint_box(painter, rect, radius, theme.color("card"), theme.color("line2"), 1, dashed)
        elif self._primary:
            fill = theme.color("btn")
            fill.setAlphaF(0.76 if down else 0.88 if self.underMouse() else 1.0)
            paint_box(painter, rect, radius, fill)
        else:
            fill = theme.color("sel" if down else "hover" if self.underMouse() else "card")
            paint_box(painter, rect, radius, fill, theme.color("line2"))

    def _paint_content(self, painter: QPainter) -> None:
        px, theme = self._look.px, self._look.theme
        first, text, last = self._widths()
        left = (self.width() - first - text - last) // 2
        ratio = self.devicePixelRatioF()
        if self._icon_name:
            quiet = "ink2" if self._ink() == "ink" else self._ink()
            image = pixmap(self._icon_name, theme.color(quiet), px(_ICON), ratio)
            painter.drawPixmap(left, (self.height() - px(_ICON)) // 2, image)
        painter.setFont(self._font())
        painter.setPen(theme.color(self._ink()))
        area = QRect(left + first, 0, text + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._has_menu():
            image = pixmap("chevron-down", theme.ink3, px(_CHEVRON), ratio)
            at = left + first + text + px(6)
            painter.drawPixmap(at, (self.height() - px(_CHEVRON)) // 2, image)
        elif last:
            self._paint_keys(painter, left + first + text + px(8))

    def _paint_keys(self, painter: QPainter, left: int) -> None:
        theme, height = self._look.theme, self._look.px(18)
        cap = QRectF(left, (self.height() - height) // 2, self._cap_width(), height)
        paint_box(painter, cap, 4, theme.color("pane"), theme.color("line2"))
        painter.setFont(self._look.sans(11))
        painter.setPen(theme.color("ink3"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
