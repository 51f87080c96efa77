"""What the room sees: a picture over a whole screen, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPixmap, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowStaysOnTopHint
)


class RoomWindow(QWidget):
    """Shows one picture; without one it is black. It takes no keys and shows no pointer.

    It belongs to no window, so that it does not go where the operator's goes, and stays on
    top, so that nothing that opens on its screen is seen. Only who opened it closes it.
    """

    def __init__(self) -> None:
        super().__init__(None, _FLAGS)
        self.setObjectName("room")
        self.setWindowTitle("大屏")
        self.setAccessibleName("大屏：场内看到的画面")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._picture = QPixmap()

    @property
    def picture(self) -> QPixmap:
        """What is shown; null for black."""
        return self._picture

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture, a null one as black, and have it painted at once."""
        self._picture = picture
        self.repaint()

    def open_on(self, screen: QScreen) -> None:
        """Cover a screen; elsewhere it is never seen."""
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)  # showFullScreen would ask for the keys

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self._picture.isNull():
            painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._picture)
        painter.end()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay when the system, or a stray key, wants it closed."""
        if event.spontaneous():
            event.ignore()
        else:
            super().closeEvent(event)
