"""A one-line label that gives way: too long a text ends in … and moves to the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look


class ElidedLabel(QLabel):
    """Plain text on one line; `text()` stays whole for readers and tests."""

    def __init__(
        self,
        text: str = "",
        look: Look | None = None,
        *,
        size: float = 14,
        bold: bool = False,
        color: str = "ink",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text` at a size of the design in the colour of the token `color`."""
        super().__init__(parent)
        self._size, self._bold, self._token, self._mode = size, bold, color, mode
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)
        if look:
            self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take font and colour from a look."""
        self._look = look
        self.setFont(look.sans(self._size, bold=self._bold))
        self.update()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self._update_tooltip()

    def set_color(self, color: str) -> None:
        """Paint in the colour of another token."""
        self._token = color
        self.update()

    def set_bold(self, bold: bool) -> None:
        """Change the weight, the text staying in place."""
        self._bold = bold
        if self._look:
            self.apply_look(self._look)

    @property
    def elided(self) -> bool:
        """Whether the text does not fit."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("中…"), super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.contentsRect()
        painter = QPainter(self)
        painter.setFont(self.font())
        if self._look:
            painter.setPen(self._look.theme.color(self._token))
        text = self.fontMetrics().elidedText(self.text(), self._mode, rect.width())
        painter.drawText(rect, int(self.alignment()), text)
        painter.end()

    def _update_tooltip(self) -> None:
        self.setToolTip(self.text() if self.elided else "")
