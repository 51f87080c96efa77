"""The operator's window and the room change places, both screens black meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from briefing_app.ui.presentation.room_window import RoomWindow

_DARK_MS = 200
"""How long both are dark before and after the windows move: a window manager takes its time."""


class Swap(QObject):
    """Covers two screens, moves a window from one to the other, and uncovers them.

    Signals: `moved` (the window is on its new screen, both still dark), `finished`.
    """

    moved = Signal()
    finished = Signal()

    def __init__(self, parent: QObject | None = None, *, dark_ms: int = _DARK_MS) -> None:
        super().__init__(parent)
        self._covers: list[RoomWindow] = []
        self._window: QWidget | None = None
        self._target: QScreen | None = None
        self._before, self._after = _timer(self, dark_ms), _timer(self, dark_ms)
        self._before.timeout.connect(self._move)
        self._after.timeout.connect(self._finish)

    @property
    def running(self) -> bool:
        """Whether the screens are dark for a swap."""
        return bool(self._covers)

    def start(self, window: QWidget, target: QScreen) -> None:
        """Bring a window to a screen; the one it leaves is dark as well."""
        self._window, self._target = window, target
        self._covers = [RoomWindow() for _ in range(2)]
        for cover, screen in zip(self._covers, (window.screen(), target), strict=True):
            cover.setObjectName("cover")
            cover.open_on(screen)
        self._before.start()

    def stop(self) -> None:
        """Uncover both screens at once."""
        self._before.stop()
        self._after.stop()
        for cover in self._covers:
            cover.close()
            cover.deleteLater()
        self._covers, self._window, self._target = [], None, None

    def _move(self) -> None:
        if self._window is not None and self._target is not None:
            move_to_screen(self._window, self._target)
        self.moved.emit()
        self._after.start()

    def _finish(self) -> None:
        self.stop()
        self.finished.emit()


def move_to_screen(window: QWidget, target: QScreen) -> None:
    """Bring a window to the same place of another screen, as large as it may be there."""
    state = window.windowState()
    window.showNormal()
    area, old = target.availableGeometry(), window.screen().availableGeometry()
    edges = window.frameGeometry().size() - window.size()
    size = window.size().boundedTo(area.size() - edges)
    whole = size + edges
    corner = window.pos() - old.topLeft() + area.topLeft()
    x = _within(corner.x(), area.x(), area.x() + area.width() - whole.width())
    y = _within(corner.y(), area.y(), area.y() + area.height() - whole.height())
    window.setScreen(target)
    window.resize(size)
    window.move(x, y)
    window.setWindowState(state)
    window.show()


def _within(value: int, low: int, high: int) -> int:
    return max(min(value, high), low)


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
