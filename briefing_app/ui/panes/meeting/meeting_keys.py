"""The keys of the console: which of them mean something now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_BOTH = _CTRL | _SHIFT


class Act(StrEnum):
    """What a key asks for."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    BLACK = "black"
    FREEZE = "freeze"
    SWAP = "swap"
    SCREENS = "screens"
    SEND = "send"
    """Send; before the meeting, begin at the page in view."""
    RESTART = "restart"
    SEARCH = "search"
    ADD = "add"
    NOTE = "note"
    THEME = "theme"
    LEAVE = "leave"


ALWAYS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Act] = {
    (_NONE, Qt.Key.Key_PageDown): Act.NEXT,
    (_NONE, Qt.Key.Key_PageUp): Act.PREVIOUS,
    (_NONE, Qt.Key.Key_F9): Act.BLACK,
    (_SHIFT, Qt.Key.Key_F9): Act.FREEZE,
    (_CTRL, Qt.Key.Key_F9): Act.SWAP,
    (_BOTH, Qt.Key.Key_F9): Act.SCREENS,
    (_NONE, Qt.Key.Key_F5): Act.SEND,
    (_SHIFT, Qt.Key.Key_F5): Act.RESTART,
    (_CTRL, Qt.Key.Key_K): Act.SEARCH,
    (_CTRL, Qt.Key.Key_M): Act.ADD,
    (_BOTH, Qt.Key.Key_N): Act.NOTE,
}
"""Keys that hold wherever the cursor is."""
OUTSIDE_TEXT: dict[tuple[Qt.KeyboardModifier, Qt.Key], Act] = {
    (_NONE, Qt.Key.Key_Right): Act.NEXT,
    (_NONE, Qt.Key.Key_Down): Act.NEXT,
    (_NONE, Qt.Key.Key_Space): Act.NEXT,
    (_NONE, Qt.Key.Key_Left): Act.PREVIOUS,
    (_NONE, Qt.Key.Key_Up): Act.PREVIOUS,
    (_NONE, Qt.Key.Key_Backspace): Act.PREVIOUS,
    (_NONE, Qt.Key.Key_Home): Act.FIRST,
    (_NONE, Qt.Key.Key_End): Act.LAST,
    (_NONE, Qt.Key.Key_B): Act.BLACK,
    (_NONE, Qt.Key.Key_Period): Act.BLACK,
    (_NONE, Qt.Key.Key_F): Act.FREEZE,
    (_NONE, Qt.Key.Key_X): Act.SWAP,
    (_NONE, Qt.Key.Key_S): Act.SCREENS,
    (_NONE, Qt.Key.Key_D): Act.THEME,
    (_NONE, Qt.Key.Key_Escape): Act.LEAVE,
}
"""Keys that are letters, or move a cursor, where words are typed."""
_LIVE_ONLY = (Act.BLACK, Act.FREEZE, Act.SWAP, Act.SCREENS, Act.THEME, Act.LEAVE)


def act_for(event: QKeyEvent, *, live: bool, in_text: bool) -> Act | None:
    """Return what a key asks for; None where it is not the console's."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    keys = (held, Qt.Key(event.key()))
    act = ALWAYS.get(keys) or (None if in_text else OUTSIDE_TEXT.get(keys))
    return None if act in _LIVE_ONLY and not live else act
