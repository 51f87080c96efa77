"""Fills the window after its first paint, one step a turn of the event loop."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

Step = Callable[[], None]


class Startup(QObject):
    """Runs steps in order, giving the window a turn between any two.

    Signals: `finished`, when no step is left, or `failed`. A step that raises ends the
    start-up; the exception goes the way of all unexpected ones.
    """

    finished = Signal()
    failed = Signal()

    def __init__(self, steps: Sequence[Step], parent: QObject | None = None) -> None:
        """Take the steps; nothing runs before `start`."""
        super().__init__(parent)
        self._steps = deque(steps)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_next)

    def start(self) -> None:
        """Run the first step at the next turn."""
        self._timer.start()

    def _run_next(self) -> None:
        if not self._steps:
            self._timer.stop()
            self.finished.emit()
            return
        try:
            self._steps.popleft()()
        except BaseException:
            self._timer.stop()
            self.failed.emit()
            raise
