"""How a row of the figures table is painted: mark, value with its bar, seal."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.table import FigureRow
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.models.axis import Axis, has_bar
from briefing_app.ui.models.figures_model import Column, FigureRole
from briefing_app.ui.widgets.painting import (
    paint_box,
    paint_seal,
    paint_status,
    seal_height,
    seal_width,
)

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 26
EDGE = 20
"""Air left of the first and right of the last column, in px of the design."""
GAP = 14
VALUE_GAP = 24
"""Air between a value set to the right and the measure that follows it."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SEAL_SIZE = 12
_BAR_HEIGHT = 14
_BAR_MINIMUM = 2


class FiguresDelegate(QStyledItemDelegate):
    """Paints cells; the view tells the axis, the marked figures and the row under the pointer."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(parent)
        self._look = look
        self.axis: Axis | None = None
        self.label_width = 0
        self.selected = ""
        self.partners: frozenset[str] = frozenset()
        self.hovered_row = -1
        self.groups: Mapping[int, str] = {}
        """Rows above which another unit begins, with the words that say which."""

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(40), self._look.px(ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: FigureRow = index.data(FigureRole.ROW)
        on = row.id == self.selected
        self._paint_ground(painter, option, index, on)
        column = Column(index.column())
        if column is Column.MARK:
            self._paint_mark(painter, option.rect, row, on)
        elif column is Column.VALUE:
            self._paint_value(painter, self._cell(option.rect, VALUE_GAP), index, row)
        elif column is Column.RANK:
            self._paint_rank(painter, self._cell(option.rect), row)
        else:
            self._paint_text(painter, self._cell(option.rect), index, on)
        if index.row() in self.groups:
            line = QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1)
            painter.fillRect(line, self._look.theme.color("line2"))
        painter.restore()

    def _cell(self, rect: QRect, gap: int = GAP) -> QRect:
        """Return a cell without the gap at its right."""
        return rect.adjusted(0, 0, -self._look.px(gap), 0)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, on: bool
    ) -> None:
        theme = self._look.theme
        if on:
            painter.fillRect(option.rect, theme.color("link"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("sel"))
        elif index.row() == self.hovered_row:
            painter.fillRect(option.rect, theme.color("hover"))

    def _paint_mark(self, painter: QPainter, rect: QRect, row: FigureRow, on: bool) -> None:
        px = self._look.px
        if on or row.id in self.partners:
            rail = QRectF(rect.left(), rect.top() + px(3), 3, rect.height() - 2 * px(3))
            paint_box(painter, rail, 1.5, self._look.theme.color("rail"))
        centre = QPointF(rect.left() + px(EDGE) + px(5), rect.top() + rect.height() / 2)
        paint_status(painter, centre, row.status, self._look)

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index, on: bool) -> None:
        look = self._look
        main = index.column() == Column.NAME
        size = 14 if main else 12 if index.column() == Column.YEAR else 13
        font = look.sans(size, bold=on and main)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if main else "ink2" if on else "ink3"))
        text = QFontMetrics(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, _LEFT, text)

    def _paint_rank(self, painter: QPainter, rect: QRect, row: FigureRow) -> None:
        if not row.rank:
            return
        look = self._look
        width = min(seal_width(row.rank, look, _SEAL_SIZE), rect.width())
        height = min(seal_height(look, _SEAL_SIZE) - 2, rect.height() - 4)
        top = rect.top() + (rect.height() - height) // 2
        font = look.serif(_SEAL_SIZE, bold=True)
        text = QFontMetrics(font).elidedText(
            row.rank, Qt.TextElideMode.ElideRight, max(width - look.px(6), 1)
        )
        paint_seal(painter, QRectF(rect.left(), top, width, height), text, look, _SEAL_SIZE)

    def _paint_value(self, painter: QPainter, rect: QRect, index: Index, row: FigureRow) -> None:
        look, theme = self._look, self._look.theme
        on = row.id == self.selected
        text = index.data()
        token = "act" if row.status is Status.ACTUAL else "tgt"
        ink = theme.color(token if row.printed == text else "ink3")
        left = rect.left()
        if self.axis:
            left = self._paint_bar(painter, rect, self.axis, row, on)
            left = self._paint_open_end(painter, left, rect, index, row)
        else:
            left = self._paint_caption(painter, rect, self.groups.get(index.row(), ""))
        font = look.sans(14, bold=on)
        painter.setFont(font)
        painter.setPen(ink)
        area = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT if self.axis else _RIGHT, shown)

    def _paint_caption(self, painter: QPainter, rect: QRect, caption: str) -> int:
        """Paint which unit begins here; return where the value may begin."""
        if not caption:
            return rect.left()
        look = self._look
        font = look.sans(12)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink3"))
        room = rect.width() - self.label_width - look.px(GAP)
        words = QFontMetrics(font).elidedText(caption, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(rect, _LEFT, words)
        return rect.left() + max(room, 0)

    def _paint_bar(
        self, painter: QPainter, rect: QRect, axis: Axis, row: FigureRow, on: bool
    ) -> int:
        """Paint the zero line and the bar; return where the label begins."""
        theme, px = self._look.theme, self._look.px
        room = max(rect.width() - self.label_width - px(20), px(24))
        zero = rect.left() + round(axis.share(axis.low * 0) * room)
        painter.fillRect(zero, rect.top(), 1, rect.height(), theme.color("ink3"))
        if not has_bar(row) or row.value is None:
            return zero + 1 + px(6)
        end = rect.left() + round(axis.share(row.value) * room)
        left, right = (end, zero) if end < zero else (zero + 1, max(end, zero + 1 + _BAR_MINIMUM))
        height = px(_BAR_HEIGHT)
        bar = QRectF(left, rect.top() + (rect.height() - height) // 2, right - left, height)
        if row.status is Status.ACTUAL:
            painter.fillRect(bar, theme.color("act" if on else "act_m"))
        else:
            fill = theme.color("tgt" if on else "tgt_t")
            paint_box(painter, bar, 2, fill, theme.color("tgt"), 1.5)
        return max(right, zero) + px(6)

    def _paint_open_end(
        self, painter: QPainter, left: int, rect: QRect, index: Index, row: FigureRow
    ) -> int:
        """Paint › or ‹ beside a bar whose true end is not known."""
        sign = index.data(FigureRole.OPEN_END)
        if not sign or not has_bar(row):
            return left
        look = self._look
        middle = rect.top() + rect.height() / 2
        half, depth = 3.5 * look.scale, 3.5 * look.scale * (1 if sign == "›" else -1)
        x = left + (0 if sign == "›" else 3.5 * look.scale)
        path = QPainterPath(QPointF(x, middle - half))
        path.lineTo(x + depth, middle)
        path.lineTo(x, middle + half)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                look.theme.color("act" if row.status is Status.ACTUAL else "tgt"), 1.5 * look.scale
            )
        )
        painter.drawPath(path)
        painter.restore()
        return left + look.px(8)
