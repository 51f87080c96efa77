"""What is dragged to the word 投屏 in the bar becomes a stop of the agenda."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ARRIVING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class AgendaDrop(QObject):
    """Lets a widget take stops. Signal: `dropped(Stop)`."""

    dropped = Signal(object)

    def __init__(self, target: QWidget) -> None:
        """Watch the widget; anything but a stop is left to others."""
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags that carry a stop, as a copy."""
        arriving = event.type() in _ARRIVING
        if not (arriving or event.type() == QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        from briefing_app.ui.panes.meeting.stop_mime import stop_of

        stop = stop_of(event.mimeData())
        if stop is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not arriving:
            self.dropped.emit(stop)
        return True
