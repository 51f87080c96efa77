"""The scroll bar of the reading pane: a tick for each figure, the handle above them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.column import GUTTER

_TICK_WIDTH, _TICK_HEIGHT, _TICK_STEP = 6, 2, 3
"""Ticks stand on a grid, so that many of them stay lines and do not become a block."""
_HANDLE_WIDTH = 8
_LEAST_HANDLE = 24
_HANDLE_ALPHA = 0.7

Tick = tuple[float, Status]
"""Where a figure stands, as a share of the page's height, and what it is."""


class GutterBar(QScrollBar):
    """A vertical scroll bar that shows where the figures are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no ticks yet."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._ticks: Sequence[Tick] = ()
        self.setObjectName("reading_gutter")
        self.setAccessibleName("正文位置")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def ticks(self) -> Sequence[Tick]:
        """The ticks shown."""
        return self._ticks

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show a tick at each place."""
        self._ticks = ticks
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours from a look."""
        self._look = look
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 60)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("paper"))
        self._paint_handle(painter)
        self._paint_ticks(painter)
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        theme = self._look.theme
        colours = {Status.ACTUAL: theme.color("act_m"), Status.TARGET: theme.color("tgt_m")}
        left = (self.width() - _TICK_WIDTH) // 2
        room = self.height() - _TICK_HEIGHT
        for share, status in self._ticks:
            y = round(share * room / _TICK_STEP) * _TICK_STEP
            painter.fillRect(left, y, _TICK_WIDTH, _TICK_HEIGHT, colours[status])

    def _paint_handle(self, painter: QPainter) -> None:
        if self.maximum() <= self.minimum():
            return
        handle = self._handle()
        strong = self.underMouse() or self.isSliderDown()
        fill = self._look.theme.color("ink3" if strong else "line2")
        fill.setAlphaF(_HANDLE_ALPHA)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        left = (self.width() - _HANDLE_WIDTH) / 2
        box = QRectF(left, handle.top(), _HANDLE_WIDTH, handle.height())
        painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _handle(self) -> QRectF:
        """Return where the handle is: a share of the bar as long as the share in view.

        The style would say the same, but QStyle alone costs a twentieth of the start.
        """
        span = self.maximum() - self.minimum()
        room = self.height()
        length = max(room * self.pageStep() / (span + self.pageStep()), _LEAST_HANDLE)
        top = (room - length) * (self.value() - self.minimum()) / span
        return QRectF(0, top, self.width(), length)
