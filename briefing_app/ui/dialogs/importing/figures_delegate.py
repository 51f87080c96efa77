"""How the rows of figures, and of numbers that are not counted, are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.ui.dialogs.importing.figure_rows import FigureRow, MentionRow, Trust, bars
from briefing_app.ui.dialogs.importing.key_list import RECORD, Index
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

if TYPE_CHECKING:
    from briefing_app.ui.dialogs.importing.key_list import KeyList

_VALUE, _TRUST, _GAP = 106, 82, 6
_NARROW, _NARROW_TRUST = 360, 44
"""Below this width the percentage gives way to the name."""
_ROW, _LINE, _REASON, _AIR = 38, 18, 17, 3
_INKS = {Trust.LOW: "err", Trust.MIDDLE: "warn", Trust.HIGH: "new"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FigureDelegate(QStyledItemDelegate):
    """Name and reason, mark and value, how sure."""

    def __init__(self, look: Look, parent: KeyList) -> None:
        """Paint for a list."""
        super().__init__(parent)
        self._look, self._list = look, parent

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        row: FigureRow = index.data(RECORD)
        lines = _LINE + (_REASON if row.reason else 0) + 2 * _AIR
        return QSize(px(200), px(max(_ROW, lines)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FigureRow = index.data(RECORD)
        px = self._look.px
        painter.save()
        rect = self._paint_ground(painter, option, index)
        inner = rect.adjusted(px(10), 0, -px(10), 0)
        trust = px(_NARROW_TRUST if self._narrow() else _TRUST)
        right = QRect(inner.right() - trust + 1, inner.top(), trust, inner.height())
        value = QRect(right.left() - px(_VALUE + _GAP), inner.top(), px(_VALUE), inner.height())
        inner.setRight(value.left() - px(_GAP))
        self._paint_name(painter, inner, row)
        self._paint_value(painter, value, row)
        self._paint_trust(painter, right, row)
        painter.restore()

    def _narrow(self) -> bool:
        return self._list.width() < self._look.px(_NARROW)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        look, px = self._look, self._look.px
        rect = QRect(option.rect).adjusted(px(6), 0, -px(6), 0)
        holds = index.row() == self._list.row
        if holds or option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, QRectF(rect), 6, look.theme.color("sel" if holds else "hover"))
        if holds and self._list.hasFocus():
            paint_focus_ring(painter, QRectF(rect), 6, look)
        return rect

    def _paint_name(self, painter: QPainter, area: QRect, row: FigureRow) -> None:
        px = self._look.px
        name, reason = QRect(area), QRect(area)
        if row.reason:
            top = area.top() + (area.height() - px(_LINE + _REASON)) // 2
            name = QRect(area.left(), top, area.width(), px(_LINE))
            reason = QRect(area.left(), top + px(_LINE), area.width(), px(_REASON))
            checked = row.figure.checked
            self._write(painter, reason, row.reason, 12, "ink3" if checked else "warn")
        self._write(painter, name, row.name, 13, "ink3" if row.figure.checked else "ink")

    def _write(
        self, painter: QPainter, area: QRect, words: str, size: int, ink: str, *, bold: bool = False
    ) -> None:
        font = self._look.sans(size, bold=bold)
        painter.setFont(font)
        painter.setPen(self._look.theme.color(ink))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)

    def _paint_value(self, painter: QPainter, area: QRect, row: FigureRow) -> None:
        look, px = self._look, self._look.px
        centre = QPointF(area.left() + px(5), area.center().y() + 0.5)
        paint_status(painter, centre, row.figure.status, look)
        ink = "tgt" if row.figure.status is Status.TARGET else "act"
        words = area.adjusted(px(16), 0, 0, 0)
        self._write(painter, words, row.printed, 14, ink, bold=True)

    def _paint_trust(self, painter: QPainter, area: QRect, row: FigureRow) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        if row.figure.checked:
            image = pixmap("check", theme.new, px(14), painter.device().devicePixelRatioF())
            left = area.right() - px(30 if self._narrow() else 48)
            painter.drawPixmap(left - px(18), area.center().y() - px(7) + 1, image)
            area.setLeft(left)
            self._write(painter, area, "已核", 12, "new")
            return
        ink = _INKS[row.trust]
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3"))
        percent = 0 if self._narrow() else px(30)
        if percent:
            painter.drawText(area, _RIGHT, f"{row.figure.confidence}%")
        word = area.right() - percent - px(14)
        box = QRect(word, area.top(), px(14), area.height())
        self._write(painter, box, row.trust, 12, ink, bold=True)
        left = word - px(5) - 3 * px(7)
        for number in range(3):
            token = ink if number < bars(row.figure.confidence) else "line2"
            bar = QRectF(left + number * px(7), area.center().y() - px(6) + 1, px(5), px(12))
            paint_box(painter, bar, 1, theme.color(token))


class MentionDelegate(FigureDelegate):
    """The words, and what stands around them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(28))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MentionRow = index.data(RECORD)
        px = self._look.px
        painter.save()
        area = self._paint_ground(painter, option, index).adjusted(px(10), 0, -px(10), 0)
        words = QRect(area)
        words.setWidth(area.width() * 2 // 5)
        self._write(painter, words, row.words, 13, "ink")
        area.setLeft(words.right() + px(8))
        self._write(painter, area, f"……{row.around}……", 12, "ink3")
        painter.restore()
