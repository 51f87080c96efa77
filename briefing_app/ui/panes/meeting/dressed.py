"""What every part of the view can do: take another look."""

from __future__ import annotations

from typing import Protocol

from briefing_app.ui.look import Look


class Dressed(Protocol):
    """A widget that takes colours and sizes from a look."""

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
