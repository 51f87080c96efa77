"""A row of controls with a hairline below or above it."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look


class Bar(QWidget):
    """Its `row` takes the controls."""

    def __init__(
        self, look: Look, line: str, parent: QWidget | None = None, *, above: bool = False
    ) -> None:
        """Draw the line in a token's colour; the ground is that of what is behind."""
        super().__init__(parent)
        self._look, self._line, self._above = look, line, above
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.row.setSpacing(look.px(8))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        top = 0 if self._above else self.height() - 1
        painter.fillRect(0, top, self.width(), 1, theme.color(self._line))
        painter.end()
