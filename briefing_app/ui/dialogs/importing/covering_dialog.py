"""A dialog without a frame of its own that lies over the window and dims it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.scrim import Scrim

_BESIDE, _ABOVE, _LEAST = 112, 80, 16
_WIDTH, _HEIGHT = 1328, 820
_WIDEST, _NARROW = 1640, 1180


class CoveringDialog(WorkingDialog):
    """As large as the window below, but for a margin where there is room for one."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        """Take the size; `cover` shows it."""
        super().__init__(title, look, parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setSizeGripEnabled(True)
        self._scrim = self._made_scrim()
        self._fit_window()

    @property
    def narrow(self) -> bool:
        """Whether room is short."""
        return self.width() < self._look.px(_NARROW)

    def cover(self) -> None:
        """Dim the window and open over it."""
        if self._scrim:
            self._scrim.place()
            self._scrim.show()
            self._scrim.raise_()
        self.open()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.color("pane"))
        painter.setPen(theme.color("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _made_scrim(self) -> Scrim | None:
        """Return what dims the window below while the dialog is open."""
        if (parent := self.parentWidget()) is None:
            return None
        made = Scrim(QSize(), self._look, parent.window())
        made.setObjectName("import_scrim")
        self.finished.connect(made.hide)
        self.finished.connect(made.deleteLater)
        return made

    def _fit_window(self) -> None:
        px = self._look.px
        if (parent := self.parentWidget()) is None:
            self.resize(px(_WIDTH), px(_HEIGHT))
            return
        window = parent.window()
        beside, above = px(_BESIDE), px(_ABOVE)
        if window.width() < px(_NARROW + _BESIDE):
            beside = above = px(_LEAST)
        width = min(window.width() - beside, px(_WIDEST))
        made = QRect(0, 0, width, window.height() - above)
        made.moveCenter(window.geometry().center())
        self.setGeometry(made)
