"""One value of a facet: a row with a tick, or a framed button, and its two counts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.table import Facet
from briefing_app.model.figure import Status
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ACROSS, DOWN
from briefing_app.ui.widgets.painted_button import StepButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROW_HEIGHT = 25


class FacetButton(StepButton):
    """Shows a facet; checked means that its rows are wanted. Zero dims but stays."""

    def __init__(
        self,
        facet: Facet,
        look: Look,
        *,
        boxed: int = 0,
        status: Status | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show a facet as a row, or `boxed` px high in a frame; `status` puts ● or ○ before it."""
        super().__init__(look, ACROSS | DOWN, parent)
        self._boxed, self._status = boxed, status
        self.facet, self._digits = facet, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_facet(facet, checked=False)

    def show_facet(self, facet: Facet, *, checked: bool, digits: int = 1) -> None:
        """Show other counts of the same value, in columns for numbers of so many digits."""
        self.facet, self._digits = facet, digits
        self.setChecked(checked)
        self.setText(facet.label)
        self.setAccessibleName(f"{facet.label}，{facet.here} 项，全文 {facet.total} 项")
        self.setToolTip(facet.label)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.px(self._boxed or ROW_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = 8 if self._boxed > 30 else 6
        self._paint_ground(painter, rect, radius)
        left = self._paint_lead(painter)
        right = self._paint_counts(painter)
        self._paint_label(painter, QRect(left, 0, right - left, self.height()))
        if self.hasFocus():
            paint_focus_ring(painter, rect, radius, self._look)
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        theme = self._look.theme
        fill = "sel" if self.isChecked() or self.isDown() else ""
        fill = fill or ("hover" if self.underMouse() else "card" if self._boxed else "")
        border = None
        if self._boxed:
            border = theme.color("ink3" if self.isChecked() else "line2")
        if fill:
            paint_box(painter, rect, radius, theme.color(fill), border)

    def _paint_lead(self, painter: QPainter) -> int:
        """Paint ● ○ or the tick of a checked row; return where the label begins."""
        px = self._look.px
        left = px(8 if self._boxed else 6)
        if self._status:
            centre = QPointF(left + px(5), self.height() / 2)
            paint_status(painter, centre, self._status, self._look)
            return left + px(16 if self._boxed else 18)
        if self._boxed:
            return left
        if self.isChecked():
            side = px(14)
            image = pixmap("check", self._look.theme.ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left - px(1), (self.height() - side) // 2, image)
        return left + px(18)

    def _paint_counts(self, painter: QPainter) -> int:
        """Paint 21 / 34 and return where the label must end."""
        look, px = self._look, self._look.px
        right = self.width() - px(8 if self._boxed else 4)
        total = f"/ {self.facet.total}"
        small = look.sans(12)
        width = QFontMetrics(small).horizontalAdvance(total)
        width = width if self._boxed else max(width, self._column(small, "/ "))
        painter.setFont(small)
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(QRect(right - width, 0, width, self.height()), _RIGHT, total)
        right -= width + px(3)
        here = str(self.facet.here)
        font = look.sans(13, bold=self.isChecked())
        width = QFontMetrics(font).horizontalAdvance(here)
        width = width if self._boxed else max(width, self._column(look.sans(13, bold=True)))
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if self.facet.here else "ink3"))
        painter.drawText(QRect(right - width, 0, width, self.height()), _RIGHT, here)
        return right - width - px(2)

    def _column(self, font: QFont, before: str = "") -> int:
        """Return the width that the longest number of the group takes."""
        return QFontMetrics(font).horizontalAdvance(before + "0" * self._digits)

    def _paint_label(self, painter: QPainter, area: QRect) -> None:
        look = self._look
        font = look.sans(13, bold=self.isChecked())
        font.setFeature(QFont.Tag("halt"), 1)  # （一） takes two characters' room, not three
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if self.facet.here or self.isChecked() else "ink3"))
        label = self.facet.label
        text = QFontMetrics(font).elidedText(label, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, text)
