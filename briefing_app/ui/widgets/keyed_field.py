"""A line edit with an icon before its words and, after them, the keys that lead to it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QInputMethodEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.icons import icon
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import KeyCap


class KeyedField(QLineEdit):
    """Knows whether an input method composes: its keys are then its own."""

    def __init__(
        self, icon_name: str, keys: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show icon and keys."""
        super().__init__(parent)
        self._icon_name, self._look, self._composing = icon_name, look, False
        self._keys = KeyCap(keys, look, self)
        self.apply_look(look)

    @property
    def composing(self) -> bool:
        """Whether an input method is at work on words that are not in the field yet."""
        return self._composing

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._keys.apply_look(look)
        self.setFont(look.sans(14))
        self.setFixedHeight(look.px(36))
        self.setTextMargins(look.px(26), 0, self._keys.sizeHint().width() + look.px(6), 0)
        self._place_keys()
        self.update()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_keys()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(16)
        box = QRect(self._look.px(11), (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icon(self._icon_name, self._look.theme.ink3, side).paint(painter, box)
        painter.end()

    def _place_keys(self) -> None:
        size = self._keys.sizeHint()
        self._keys.resize(size)
        right = self.width() - size.width() - self._look.px(8)
        self._keys.move(right, (self.height() - size.height()) // 2)
