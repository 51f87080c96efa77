"""The search field of the top bar; what is typed is answered in the popup below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.icons import icon
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import KeyCap

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_LIMIT = 32_767


class SearchField(QLineEdit):
    """A line edit with a lens and its keys. It lies above the popup and stays in the bar.

    A click does not take the focus by itself: whoever opens the popup must still see where
    the keys were. Signals: `search_requested` (a click, a typed character, Enter or ↓) and
    `left` on Esc. Nothing is sent while an input method composes: its keys are its own.
    """

    search_requested = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the placeholder and the keys that lead here."""
        super().__init__(parent)
        self._composing = False
        self._keys = KeyCap("Ctrl K", look, self)
        self.setObjectName("search_field")
        self.setPlaceholderText("查指标、原文、数字")
        self.setAccessibleName("查找")
        self.setMaxLength(_LIMIT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.textEdited.connect(self._on_edited)
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
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(440), self._look.px(36))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.search_requested.emit()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._composing and event.key() in _OPENING:
            self.search_requested.emit()
        elif not self._composing and event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

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
        icon("search", self._look.theme.ink3, side).paint(painter, box)
        painter.end()

    def _on_edited(self, text: str) -> None:
        if text:
            self.search_requested.emit()

    def _place_keys(self) -> None:
        size = self._keys.sizeHint()
        self._keys.resize(size)
        right = self.width() - size.width() - self._look.px(8)
        self._keys.move(right, (self.height() - size.height()) // 2)
