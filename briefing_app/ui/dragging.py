"""Dragging out of the window, without taking its clicks from a widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

Grab = Callable[[QPoint], Callable[[], QMimeData] | None]
"""Told where the mouse went down; returns what makes the data, or None to drag nothing."""


class DragOut(QObject):
    """Lets things be dragged out of a widget, which keeps its clicks.

    What is under the mouse is settled when it goes down, before the widget hears of it;
    the data is made when the mouse has gone far enough.
    """

    def __init__(self, widget: QWidget, grab: Grab) -> None:
        """Watch a widget (of a view: its viewport)."""
        super().__init__(widget)
        self._widget, self._grab = widget, grab
        self._pressed = QPoint()
        self._make: Callable[[], QMimeData] | None = None
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseMove and self._make:
            return self._move(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._make = None
        return False

    def _press(self, event: QMouseEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint()
        self._make = self._grab(self._pressed) if left and plain else None

    def _move(self, event: QMouseEvent) -> bool:
        """Drag once the mouse is far enough; until then the widget need not know."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._make = None
            return False
        way = event.position().toPoint() - self._pressed
        make = self._make
        if make and way.manhattanLength() >= QApplication.startDragDistance():
            self._make = None
            start_drag(self._widget, make())
        return True


def start_drag(widget: QWidget, data: QMimeData) -> None:
    """Drag data as a copy until it is dropped."""
    drag = QDrag(widget)
    drag.setMimeData(data)
    drag.exec(Qt.DropAction.CopyAction)
