"""The sentence a figure stands in, as a washed quotation with a rail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look


class QuoteView(QWidget):
    """Source words in serif 15/24, justified; its height follows its width."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty quotation."""
        super().__init__(parent)
        self._look = look
        self._layout = QTextLayout()
        option = QTextOption(Qt.AlignmentFlag.AlignJustify)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.setObjectName("detail_quote")
        self.apply_look(look)

    @property
    def text(self) -> str:
        """The quoted words."""
        return self._layout.text()

    def set_text(self, text: str) -> None:
        """Quote other words."""
        self._layout.setText(text)
        self.setAccessibleName(text)
        self._fit()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._layout.setFont(look.serif(15))
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        width = max(self.width() - px(3) - 2 * px(10), px(60))
        step = px(24)
        self._layout.beginLayout()
        top = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            top += step
        self._layout.endLayout()
        least = QFontMetrics(self._layout.font()).height()
        self.setFixedHeight(max(top, least) + px(11))
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        rail = look.px(3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = QPainterPath()
        wash.setFillRule(Qt.FillRule.WindingFill)
        wash.addRoundedRect(QRectF(self.rect()), 4, 4)
        wash.addRect(QRectF(0, 0, 6, self.height()))
        painter.fillPath(wash, look.theme.color("link"))
        painter.fillRect(QRectF(0, 0, rail, self.height()), look.theme.color("rail"))
        painter.setPen(look.theme.color("ink"))
        self._layout.draw(painter, QPointF(rail + look.px(10), look.px(5)))
        painter.end()
