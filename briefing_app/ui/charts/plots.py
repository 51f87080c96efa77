"""Bar charts in pyqtgraph. The only module that imports it; loaded after the first paint."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from briefing_app.analysis.charts import BarCard
from briefing_app.analysis.twins import bar_sentence
from briefing_app.ui.charts.bars import BarArt
from briefing_app.ui.charts.rows import RowCursor, paint_row_ground, show_tooltip
from briefing_app.ui.look import Look


class _BarsItem(pg.GraphicsObject):
    """All rows of a card in one item, in pixels; `broken` tells that painting failed."""

    broken = Signal()

    def __init__(self, art: BarArt, cursor: RowCursor) -> None:
        super().__init__()
        self._art, self._cursor = art, cursor
        self._size = QRectF(0, 0, 1, 1)

    def set_size(self, width: float, height: float) -> None:
        self.prepareGeometryChange()
        self._size = QRectF(0, 0, width, height)

    @override
    def boundingRect(self) -> QRectF:
        return self._size

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        try:
            self._paint(painter, option.exposedRect)
        except Exception:  # noqa: BLE001 - a chart that cannot be drawn must not end the program
            self.broken.emit()

    def _paint(self, painter: QPainter, exposed: QRectF) -> None:
        width = self._size.width()
        rows = [
            (i, QRectF(0, row.top, width, row.height)) for i, row in enumerate(self._cursor.rows)
        ]
        seen = [(i, rect) for i, rect in rows if rect.intersects(exposed)]
        for index, rect in seen:
            state = self._cursor.state(index)
            paint_row_ground(painter, rect, state, self._art.look)
            self._art.paint_row(painter, index, rect, state)
        self._art.paint_axis(painter, width)


class BarPlot(pg.GraphicsView):
    """Horizontal bars from zero; one tab stop, updated in place.

    pyqtgraph's view in its pixel range, without PlotItem: nothing here pans, zooms or
    scales, there are no axes to lay out, and a view costs a fifth of a PlotWidget. The
    wheel is left to the panel. Signals: `row_activated`, `row_hovered` (figure id), `broken`.
    """

    row_activated = Signal(str)
    row_hovered = Signal(str)
    broken = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty plot."""
        super().__init__(parent, background=look.theme.card)
        self._look = look
        self._art = BarArt(look)
        self.row_cursor = RowCursor(self)
        self.row_cursor.changed.connect(self._repaint)
        self.row_cursor.moved.connect(self._read_out)
        self.row_cursor.row_activated.connect(self.row_activated)
        self.row_cursor.row_hovered.connect(self.row_hovered)
        self._bars = _BarsItem(self._art, self.row_cursor)
        # Queued: the card replaces the plot, which must not happen while it is being painted.
        self._bars.broken.connect(self.broken, Qt.ConnectionType.QueuedConnection)
        self._strip_view()
        self.addItem(self._bars)
        self.setObjectName("bar_plot")

    @property
    def rows(self) -> RowCursor:
        """Marks, hover and the current row."""
        return self.row_cursor

    def set_card(self, card: BarCard) -> None:
        """Show another card in place."""
        self._art.set_card(card)
        self.row_cursor.set_rows(self._art.rows())
        self.setFixedHeight(max(self._art.height(), 1))
        self._fit()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._art.apply_look(look)
        self.setBackground(look.theme.card)
        self.set_card(self._art.card)

    def _strip_view(self) -> None:
        """Take away what a chart for reading does not need: frame and scroll bars."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit(self) -> None:
        """Let one unit of the view be one pixel."""
        width, height = max(self.width(), 1), max(self._art.height(), 1)
        self._bars.set_size(width, height)
        self._repaint()

    def _repaint(self) -> None:
        self._bars.update()

    def _read_out(self) -> None:
        """Give assistive technology the card's title and the current row."""
        rows = self.row_cursor.rows
        spoken = rows[self.row_cursor.current].spoken if rows else ""
        self.setAccessibleName(f"{self._art.card.title}：{spoken}")
        self.setAccessibleDescription(bar_sentence(self._art.card))

    @override
    def close(self) -> bool:
        # pyqtgraph's own takes scene and viewport away from a widget that Qt still sends
        # events to; Qt deletes both with the widget.
        return QWidget.close(self)

    @override
    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_bars"):  # pyqtgraph resizes while it is being made
            self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.row_cursor.press(event.position().y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.row_cursor.point(event.position().y())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.row_cursor.leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.row_cursor.press_key(event):
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.row_cursor.set_focused(event.reason() != Qt.FocusReason.MouseFocusReason)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.row_cursor.set_focused(False)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(event, self.tooltip_at(QPointF(event.pos())), self)
            return True
        return bool(super().viewportEvent(event))

    def tooltip_at(self, pos: QPointF) -> str:
        """Return the whole label where it is cut."""
        index = self.row_cursor.row_at(pos.y())
        return self._art.full_label(index, self.width()) if index >= 0 else ""
