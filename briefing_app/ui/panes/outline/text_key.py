"""The key at the foot of the tree: what the marks under the figures of the text mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.model.report import Report
from briefing_app.ui.look import Look

_SOLID_ALPHA = 0.28
_DASHED_ALPHA = 0.62
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW = 22
_ROWS = 3


class TextKey(QWidget):
    """Three lines: solid underline, dashed underline, dots of emphasis."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the key without years."""
        super().__init__(parent)
        self._look = look
        self._words = ("", "", "")
        self.setObjectName("outline_key")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_report(None)

    def set_report(self, report: Report | None) -> None:
        """Name the years of a report."""
        review = f"{report.review_year} " if report and report.review_year else ""
        plan = f"{report.plan_year} " if report and report.plan_year else ""
        self._words = (f"{review}实绩，实线", f"{plan}目标，虚线", "位次，着重号")
        self.setAccessibleName("图例：" + "；".join(self._words))
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(10 + _ROW * _ROWS + 14) + 1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.fillRect(px(20), 0, self.width() - px(32), 1, look.theme.color("line"))
        for row, (sample, token) in enumerate(
            (("585.7亿元", "act"), ("10%以上", "tgt"), ("全省第一", "ink3"))
        ):
            box = QRect(px(20), 1 + px(10) + row * px(_ROW), px(72), px(_ROW))
            width = self._paint_sample(painter, box, sample, look.theme.color(token))
            self._paint_mark(painter, box, width, row)
            painter.setFont(look.sans(12))
            painter.setPen(look.theme.color("ink3"))
            words = QRect(box.right() + 1, box.top(), self.width() - box.right(), box.height())
            painter.drawText(words, _LEFT, self._words[row])
        painter.end()

    def _paint_sample(self, painter: QPainter, box: QRect, text: str, ink: QColor) -> int:
        font = self._look.serif(14)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, _LEFT, text)
        return QFontMetrics(font).horizontalAdvance(text)

    def _paint_mark(self, painter: QPainter, box: QRect, width: int, row: int) -> None:
        scale = self._look.scale
        y = box.bottom() - 1.5 * scale
        if row == _ROWS - 1:
            self._paint_dots(painter, box.left(), width, y)
            return
        token, alpha = (("act", _SOLID_ALPHA), ("tgt", _DASHED_ALPHA))[row]
        color = self._look.theme.color(token)
        color.setAlphaF(alpha)
        pen = QPen(color, 2 * scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if row:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + width, y))

    def _paint_dots(self, painter: QPainter, left: int, width: int, y: float) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("hon"))
        radius = 1.5 * self._look.scale
        for i in range(4):
            x = left + width * (i + 0.5) / 4
            painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        painter.restore()
