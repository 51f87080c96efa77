"""Words where a chart would be: sentences with, at need, a button below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import OUTDENT

LOADING = "正在整理"


class Lines(QWidget):
    """A few lines of plain words with, at need, a button below them."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._look = look
        self._lines: tuple[str, ...] = ()
        self._warns = False
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.pressed)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch(1)
        self.apply_look(look)

    def set_words(self, lines: Sequence[str], action: str = "", *, warns: bool = False) -> None:
        """Show lines and a button; `warns` puts the first line in the colour of errors."""
        self._lines, self._warns = tuple(lines), warns
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName("".join(lines))
        self._fit()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.button.setFont(look.sans(13))
        self._fit()

    def _line_height(self) -> int:
        return max(self._look.px(24), QFontMetrics(self._look.sans(13)).height() + 2)

    def _fit(self) -> None:
        pad = self._look.px(OUTDENT)
        text = self._line_height() * len(self._lines)
        extra = self.button.sizeHint().height() + self._look.px(8) if self.button.text() else 0
        self._row.setContentsMargins(pad, text, pad, 0)
        self.setFixedHeight(text + extra)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        pad, height = look.px(OUTDENT), self._line_height()
        painter = QPainter(self)
        painter.setFont(look.sans(13))
        metrics = QFontMetrics(look.sans(13))
        for index, line in enumerate(self._lines):
            left = pad
            if self._warns and index == 0:
                left += self._paint_sign(painter, pad, height)
            token = ("err" if self._warns else "ink") if index == 0 else "ink3"
            painter.setPen(look.theme.color(token))
            room = self.width() - left - pad
            words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            rect = QRectF(left, index * height, room, height)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()

    def _paint_sign(self, painter: QPainter, left: int, height: int) -> int:
        """Paint the warning sign that goes with the colour; return the room it takes."""
        side = self._look.px(15)
        image = pixmap("warning", self._look.theme.err, side)
        painter.drawPixmap(left, (height - side) // 2, image)
        return side + self._look.px(6)
