"""The look of a room: the fonts of the window, with colours of its own."""

from __future__ import annotations

from briefing_app.ui.look import DARK, LIGHT, Look


def room_look(look: Look, *, dark: bool) -> Look:
    """Return a look in dark or light colours; the user's text size has no part in it."""
    return Look(DARK if dark else LIGHT, look.sans_family, look.serif_family)


def other_theme(look: Look) -> Look:
    """Return a look in the other theme."""
    return room_look(look, dark=not look.theme.dark)
