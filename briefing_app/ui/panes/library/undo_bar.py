"""已移到回收站 〔撤销〕: ten seconds to have a removed report back."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.text_button import TextButton

SECONDS = 10
_HEIGHT = 40


class UndoBar(QWidget):
    """Counts down and goes. Signal: `undone(id)`."""

    undone = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stay out of sight until something is removed."""
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self._look, self._id, self._left = look, "", 0
        self.words = ElidedLabel("", look, size=13, parent=self)
        self.button = TextButton("撤销", look, keys="Ctrl+Z", parent=self)
        self.button.setObjectName("undo_remove")
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._on_second)
        self.button.clicked.connect(self.undo)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.words, 1)
        self._layout.addWidget(self.button)
        self.apply_look(look)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.words.apply_look(look)
        self.button.apply_look(look)
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(18), 0, look.px(12), 0)
        self.update()

    def offer(self, report_id: str, title: str) -> None:
        """Offer to put a report back."""
        self._id, self._left = report_id, SECONDS
        self._title = title
        self._say()
        self.timer.start()
        self.show()

    def note_present(self, ids: Collection[str]) -> None:
        """Go where the report is there still: it was not removed, or is back."""
        if self._id in ids:
            self._end()

    def undo(self) -> None:
        """Ask for the report back; nothing once the time is over."""
        if self._id:
            report_id = self._id
            self._end()
            self.undone.emit(report_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("warn_t"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()

    def _say(self) -> None:
        self.words.set_text(f"《{self._title}》已移到回收站，{self._left} 秒内可撤销")
        self.setAccessibleName(self.words.text())

    def _on_second(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._say()
        else:
            self._end()

    def _end(self) -> None:
        self.timer.stop()
        self._id = ""
        self.hide()
