"""The field that filters the figures by words and conditions; empty it shows its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.icons import icon
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import KeyCap


class FindField(QLineEdit):
    """Words that must all occur. Signals: `left_downwards` (↓) and `escaped` (Esc while empty)."""

    left_downwards = Signal()
    escaped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty field."""
        super().__init__(parent)
        self.setObjectName("figures_find")
        self.setAccessibleName("找数字")
        self.setAccessibleDescription(
            "几个词或条件用空格隔开，都要符合；条件如 增长>10%、目标、全省第一"
        )
        self.setPlaceholderText("找指标、原文，或 增长>10%")
        self._cap = KeyCap("Ctrl F", look, self)
        self._search, self._clear = QAction(self), QAction("清除", self)
        self._clear.setToolTip("清除（Esc）")
        self._clear.setVisible(False)
        self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.setFont(look.sans(14))
        self.setFixedSize(look.px(290), look.px(32))
        self._search.setIcon(icon("search", look.theme.ink3, look.px(16)))
        self._clear.setIcon(icon("close", look.theme.ink2, look.px(16)))
        self._cap.apply_look(look)
        self._place_cap()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cap()

    def _place_cap(self) -> None:
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - 6, (self.height() - size.height()) // 2)

    def _on_text_changed(self, text: str) -> None:
        self._cap.setVisible(not text)
        self._clear.setVisible(bool(text))
