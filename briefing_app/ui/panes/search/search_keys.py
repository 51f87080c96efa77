"""What the keys mean while the popup is open, wherever in it the focus is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Act(StrEnum):
    """What a key asks for."""

    NEXT = "next"
    PREVIOUS = "previous"
    PAGE_DOWN = "page_down"
    PAGE_UP = "page_up"
    FIRST = "first"
    LAST = "last"
    OPEN = "open"
    COMPARE = "compare"
    ENLARGE = "enlarge"
    COPY = "copy"
    COPY_SOURCE = "copy_source"
    SCOPE = "scope"
    CLOSE = "close"
    TAB = "tab"
    BACKTAB = "backtab"


_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_PLAIN = {
    _Key.Key_Down: Act.NEXT,
    _Key.Key_Up: Act.PREVIOUS,
    _Key.Key_PageDown: Act.PAGE_DOWN,
    _Key.Key_PageUp: Act.PAGE_UP,
    _Key.Key_Home: Act.FIRST,
    _Key.Key_End: Act.LAST,
    _Key.Key_Return: Act.OPEN,
    _Key.Key_Enter: Act.OPEN,
    _Key.Key_F5: Act.ENLARGE,
    _Key.Key_Escape: Act.CLOSE,
    _Key.Key_Tab: Act.TAB,
}
_CONTROL = {
    _Key.Key_Return: Act.COMPARE,
    _Key.Key_Enter: Act.COMPARE,
    _Key.Key_C: Act.COPY,
    _Key.Key_Home: Act.FIRST,
    _Key.Key_End: Act.LAST,
}
_CONTROL_SHIFT = {_Key.Key_C: Act.COPY_SOURCE, _Key.Key_K: Act.SCOPE}


def act_for(event: QKeyEvent) -> Act | None:
    """Return what a key asks for; None for a key that is text or another's."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~_Mod.KeypadModifier
    if key is _Key.Key_Backtab:
        return Act.BACKTAB
    if held == _Mod.NoModifier:
        return _PLAIN.get(key)
    if held == _Mod.ControlModifier:
        return _CONTROL.get(key)
    both = _Mod.ControlModifier | _Mod.ShiftModifier
    return _CONTROL_SHIFT.get(key) if held == both else None


def belongs_to_field(act: Act, field: QLineEdit, *, at_first: bool) -> bool:
    """Whether the field keeps a key for itself: a copy of its selection, its own ends.

    Home goes to the first row unless that is chosen already, End to the last row once the
    cursor is at the end of the words.
    """
    if act is Act.COPY:
        return field.hasSelectedText()
    if act is Act.FIRST:
        return at_first and field.cursorPosition() > 0
    return act is Act.LAST and field.cursorPosition() < len(field.text())
