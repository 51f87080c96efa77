"""Little labelled boxes: an honour's seal, the 算 chip, a key cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_seal, seal_height, seal_width


class _Badge(QWidget):
    """A fixed-size word in a box."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._look = text, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The word in the box."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def _box_size(self, font: QFont, padding: float, height: float) -> QSize:
        width = QFontMetrics(font).horizontalAdvance(self._text) + 2 * self._look.px(padding) + 2
        return QSize(width, self._look.px(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SealBadge(_Badge):
    """An honour as a framed seal: 全省第一."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(seal_width(self._text, self._look), seal_height(self._look))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_seal(painter, QRectF(self.rect()), self._text, self._look)
        painter.end()


class CalcChip(_Badge):
    """算: this number was worked out by the program and is not in the text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make the chip; its tooltip says what it means."""
        super().__init__("算", look, parent)
        self.setToolTip("由程序换算，非原文")
        self.setAccessibleName("由程序换算，非原文")

    @override
    def sizeHint(self) -> QSize:
        return self._box_size(self._look.sans(11), 3, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(
            painter,
            QRectF(self.rect()),
            3,
            border=theme.color("line2"),
            style=Qt.PenStyle.DashLine,
        )
        painter.setFont(self._look.sans(11))
        painter.setPen(theme.color("ink3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class KeyCap(_Badge):
    """The keys of a command beside its button: Ctrl F."""

    @override
    def sizeHint(self) -> QSize:
        return self._box_size(self._look.sans(12), 5, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 4, theme.color("pane"), theme.color("line2"))
        painter.setFont(self._look.sans(12))
        painter.setPen(theme.color("ink3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
