"""How a writer tells how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Takes what is done, 0 to 1, and what is being done in a few words."""
Stopped = Callable[[], bool]


class Cancelled(Exception):  # noqa: N818 - nothing went wrong: somebody asked for it
    """The user does not want this file any more; nothing of it is left behind."""


def nobody_listens(_done: float, _words: str) -> None:
    """Tell nobody."""


def never() -> bool:
    """Never stop."""
    return False


class Tell:
    """What a writer calls between its parts."""

    def __init__(self, progress: Progress = nobody_listens, stopped: Stopped = never) -> None:
        """Take who listens, and who may say that it is enough."""
        self._progress, self._stopped = progress, stopped

    def step(self, done: float, words: str = "") -> None:
        """Tell how much is done, 0 to 1; raise Cancelled if it is not wanted any more."""
        if self._stopped():
            raise Cancelled
        self._progress(min(max(done, 0.0), 1.0), words)
