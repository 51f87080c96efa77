"""The search field of the top bar: what is typed is looked for in the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.icons import icon
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import KeyCap


class FindField(QLineEdit):
    """A line edit with a lens and its keys.

    Signals: `find_requested(text)` on Enter, `left` on Esc. Nothing is sent while an
    input method composes: Enter then takes the candidate.
    """

    find_requested = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the placeholder and the keys that lead here."""
        super().__init__(parent)
        self._composing = False
        self._keys = KeyCap("Ctrl K", look, self)
        self.setObjectName("find_field")
        self.setPlaceholderText("在正文里查找")
        self.setAccessibleName("在正文里查找")
        self.apply_look(look)

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.find_requested.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
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

    def _place_keys(self) -> None:
        size = self._keys.sizeHint()
        self._keys.resize(size)
        right = self.width() - size.width() - self._look.px(8)
        self._keys.move(right, (self.height() - size.height()) // 2)
