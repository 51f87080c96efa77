"""The search field of the top bar; what is typed is answered in the popup below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keyed_field import KeyedField

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_LIMIT = 32_767
_PLACEHOLDER = "查指标、原文、数字"


class SearchField(KeyedField):
    """A line edit with a lens and its keys. It lies above the popup and stays in the bar.

    A click does not take the focus by itself: whoever opens the popup must still see where
    the keys were. Signals: `search_requested` (a click, a typed character, Enter or ↓) and
    `left` on Esc. Nothing is sent while an input method composes: its keys are its own.
    """

    search_requested = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the placeholder and the keys that lead here."""
        super().__init__("search", "Ctrl K", look, parent)
        self.setObjectName("search_field")
        self.setPlaceholderText(_PLACEHOLDER)
        self.setAccessibleName("查找")
        self.setMaxLength(_LIMIT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.textEdited.connect(self._on_edited)

    def show_scope(self, reports: int) -> None:
        """Say that so many reports are searched; 0 for the open one."""
        words = f"在能打开的 {reports} 份报告里搜" if reports else _PLACEHOLDER
        self.setPlaceholderText(words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(440), self._look.px(36))

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

    def _on_edited(self, text: str) -> None:
        if text:
            self.search_requested.emit()
