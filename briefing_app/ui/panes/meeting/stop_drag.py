"""Dragging a stop out of a widget: what is under the mouse goes into an agenda."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from briefing_app.meeting.agenda import Stop
from briefing_app.ui.panes.meeting.stop_mime import stop_mime


class StopDrag(QObject):
    """Watches a widget; a press that moves far enough drags the stop it stands for."""

    def __init__(self, widget: QWidget, stop: Callable[[], Stop | None]) -> None:
        """Ask `stop` what to drag, when it comes to that; None drags nothing."""
        super().__init__(widget)
        self._widget, self._stop = widget, stop
        self._pressed: QPoint | None = None
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = event.position().toPoint() if left else None
        elif event.type() == QEvent.Type.MouseMove and self._is_far(event):
            return self._drag()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _is_far(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = event.position().toPoint() - self._pressed
        return way.manhattanLength() >= QApplication.startDragDistance()

    def _drag(self) -> bool:
        """Drag the stop, if there is one."""
        stop, self._pressed = self._stop(), None
        if stop is None:
            return False
        drag = QDrag(self._widget)
        drag.setMimeData(stop_mime(stop))
        drag.exec(Qt.DropAction.CopyAction)
        return True
