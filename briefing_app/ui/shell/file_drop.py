"""Files dropped anywhere on the window come in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ARRIVING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrop(QObject):
    """Lets a window take files.

    Signals: `dropped(list of paths)`, and `nearing` when files are dragged over the window.
    """

    dropped = Signal(list)
    nearing = Signal()

    def __init__(self, target: QWidget) -> None:
        """Watch the window; what carries no file of this machine is left to others."""
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags that carry files, as copies."""
        arriving = event.type() in _ARRIVING
        if not (arriving or event.type() == QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = files_in(event.mimeData())
        if not paths:
            return super().eventFilter(watched, event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not arriving:
            self.dropped.emit(paths)
        elif event.type() == QEvent.Type.DragEnter:
            self.nearing.emit()
        return True


def files_in(carried: QMimeData) -> list[str]:
    """Return the paths of the local files that are dragged; nothing remote is fetched."""
    return [url.toLocalFile() for url in carried.urls() if url.isLocalFile()]
