"""A field whose words stay in this window: the keys of the meeting pass it by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import KeyCap
from briefing_app.ui.widgets.keys import DOWN, ENTER

_LONGEST = 2000
_CTRL, _BOTH = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_CHORDS = ((_CTRL, Qt.Key.Key_K), (_CTRL, Qt.Key.Key_M), (_BOTH, Qt.Key.Key_N))
"""Keys of the meeting that a field must not take for its own."""


class PrivateField(QLineEdit):
    """Signals: `entered` on Enter, `stepped(±1)` on ↑ ↓, `left` on Esc.

    Nothing is sent while an input method composes: its keys are its own.
    """

    entered = Signal()
    stepped = Signal(int)
    left = Signal()

    def __init__(
        self, icon_name: str, keys: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show an icon before the words and the keys that lead here after them."""
        super().__init__(parent)
        self._icon_name, self._look, self._composing = icon_name, look, False
        self._keys = KeyCap(keys, look, self)
        self.setMaxLength(_LONGEST)
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
    def event(self, event: QEvent) -> bool:
        asked = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if asked and isinstance(event, QKeyEvent) and _is_chord(event):
            event.ignore()  # on some systems Ctrl+K would clear the line
            return False
        return super().event(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._composing:
            super().keyPressEvent(event)
        elif key in ENTER:
            self.entered.emit()
        elif key in DOWN:
            self.stepped.emit(DOWN[key])
        elif key == Qt.Key.Key_Escape:
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
        painter = QPainter(self)
        image = pixmap(self._icon_name, self._look.theme.ink3, side, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self._look.px(11), (self.height() - side) // 2), image)
        painter.end()

    def _place_keys(self) -> None:
        size = self._keys.sizeHint()
        self._keys.resize(size)
        right = self.width() - size.width() - self._look.px(8)
        self._keys.move(right, (self.height() - size.height()) // 2)


def _is_chord(event: QKeyEvent) -> bool:
    return (event.modifiers(), Qt.Key(event.key())) in _CHORDS
