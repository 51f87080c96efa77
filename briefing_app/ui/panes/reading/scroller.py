"""Moves the page, smoothly if at all, and tells when the user has moved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

MOTION_MS = 160
SETTLE_MS = 120


class Scroller(QObject):
    """The one way to move the page from the program.

    Signals: `moved` at every change, `moved_by_user` at those the program did not make,
    `settled` once the user has stopped scrolling. What the program moves itself counts as
    settled only where it says so with `settle` or `settle_soon`, so following cannot loop.
    """

    moved = Signal()
    moved_by_user = Signal()
    settled = Signal()

    def __init__(self, bar: QScrollBar, parent: QObject | None = None) -> None:
        """Move this scroll bar."""
        super().__init__(parent)
        self.animated = True
        self._bar, self._held = bar, 0
        self._motion: QPropertyAnimation | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.settled)
        bar.valueChanged.connect(self._on_value_changed)
        bar.sliderPressed.connect(self.stop)

    def set_interval(self, milliseconds: int) -> None:
        """Wait this long after the last movement before it counts as settled."""
        self._timer.setInterval(milliseconds)

    @property
    def moving(self) -> bool:
        """Whether the page is on its way somewhere."""
        return self._motion is not None and self._motion.state() == self._motion.State.Running

    def move_to(self, value: float, *, smoothly: bool = False) -> None:
        """Move the page so that `value` is its top, within its limits."""
        goal = min(max(round(value), self._bar.minimum()), self._bar.maximum())
        self.stop()
        self._timer.stop()
        if smoothly and self._may_animate():
            motion = self._motion = self._motion or self._new_motion()
            motion.setStartValue(self._bar.value())
            motion.setEndValue(goal)
            motion.start()
            return
        self.hold()
        self._bar.setValue(goal)
        self.release()

    def settle(self) -> None:
        """Say now that the page has come to rest elsewhere."""
        self._timer.stop()
        self.settled.emit()

    def settle_soon(self) -> None:
        """Say so unless the page moves again within the interval."""
        self._timer.start()

    def hold(self) -> None:
        """Take all movement until `release` as the program's own."""
        self._held += 1

    def release(self) -> None:
        """Listen to the user again."""
        self._held -= 1

    def stop(self) -> None:
        """Stay where the page is now."""
        if self._motion is not None:
            self._motion.stop()

    def _new_motion(self) -> QPropertyAnimation:
        """Return the animation, made at the first movement: its classes take time to load."""
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation

        motion = QPropertyAnimation(self._bar, b"value", self)
        motion.setDuration(MOTION_MS)
        motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        return motion

    def _may_animate(self) -> bool:
        """Whether motion is wanted: not if the system reduces it, nor out of sight."""
        from PySide6.QtWidgets import QStyle

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return (
            self.animated
            and self._bar.isVisible()
            and self._bar.style().styleHint(hint, None, self._bar) > 0
        )

    def _on_value_changed(self) -> None:
        if not self._held and not self.moving:
            self._timer.start()
            self.moved_by_user.emit()
        self.moved.emit()
