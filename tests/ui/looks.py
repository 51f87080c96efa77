"""Looks for tests: the same sizes and colours everywhere."""

from __future__ import annotations

from briefing_app.ui.look import DARK, LIGHT, Look, Theme


def make_look(theme: Theme = LIGHT, text_size: int = 18) -> Look:
    """Return a look in the families of the test machine."""
    return Look(theme, "Noto Sans CJK SC", "Noto Serif CJK SC", text_size)


def dark_look() -> Look:
    """Return the dark look."""
    return make_look(DARK)
