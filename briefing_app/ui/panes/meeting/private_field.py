"""A field whose words stay in this window: the keys of the meeting pass it by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keyed_field import KeyedField
from briefing_app.ui.widgets.keys import DOWN, ENTER

_LONGEST = 2000
_CTRL, _BOTH = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_CHORDS = ((_CTRL, Qt.Key.Key_K), (_CTRL, Qt.Key.Key_M), (_BOTH, Qt.Key.Key_N))
"""Keys of the meeting that a field must not take for its own."""


class PrivateField(KeyedField):
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
        super().__init__(icon_name, keys, look, parent)
        self.setMaxLength(_LONGEST)

    @override
    def event(self, event: QEvent) -> bool:
        asked = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if asked and isinstance(event, QKeyEvent) and _is_chord(event):
            event.ignore()  # on some systems Ctrl+K would clear the line
            return False
        return super().event(event)

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


def _is_chord(event: QKeyEvent) -> bool:
    return (event.modifiers(), Qt.Key(event.key())) in _CHORDS
