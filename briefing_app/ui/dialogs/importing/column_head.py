"""The head of a column: bold words, a quiet word, and what stands at its right."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel

_HEIGHT = 44


class ColumnHead(QWidget):
    """44 px high, with a hairline below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self.title = ElidedLabel("", look, bold=True, parent=self)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.note = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(look.px(16), 0, look.px(12), 1)
        self._layout.setSpacing(look.px(8))
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.note, 1)

    def show_words(self, title: str, note: str) -> None:
        """Say other words."""
        self.title.set_text(title)
        self.note.set_text(note)
        self.title.updateGeometry()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right."""
        self._layout.addWidget(widget)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.color("line"))
        painter.end()
