"""How the card of a doubtful place is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.ui.dialogs.importing.doubt_rows import DoubtRow
from briefing_app.ui.dialogs.importing.excerpt_art import ExcerptArt
from briefing_app.ui.dialogs.importing.key_list import RECORD, Index
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

if TYPE_CHECKING:
    from briefing_app.ui.dialogs.importing.doubts_list import DoubtsList

_MARGIN, _INDENT = 20, 28
_ABOVE, _BELOW, _HEAD, _GAP = 11, 12, 24, 3
_DISC = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DoubtDelegate(QStyledItemDelegate):
    """Paints a card; the list says which holds and how high its bar of answers is."""

    def __init__(self, look: Look, parent: DoubtsList) -> None:
        """Paint for a list."""
        super().__init__(parent)
        self._look, self._list = look, parent
        self._laid_out: dict[tuple[DoubtRow, int], ExcerptArt] = {}

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._laid_out.clear()

    def bar_rect(self, rect: QRect, height: int) -> QRect:
        """Return where the bar of answers stands in the card that holds."""
        px = self._look.px
        left = rect.left() + px(_MARGIN + _INDENT)
        top = rect.bottom() + 1 - px(_BELOW) - height
        return QRect(left, top, rect.right() - px(_MARGIN) - left + 1, height)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        width = self._list.viewport().width()
        height = px(_ABOVE + _HEAD + _GAP + _BELOW) + self._art(index, width).height + 1
        if index.row() == self._list.row:
            height += self._list.bar_height()
        return QSize(px(200), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DoubtRow = index.data(RECORD)
        rect = QRect(option.rect)
        holds = index.row() == self._list.row
        painter.save()
        self._paint_ground(painter, rect, holds=holds)
        self._paint_head(painter, rect, row)
        px = self._look.px
        at = QPointF(rect.left() + px(_MARGIN + _INDENT), rect.top() + px(_ABOVE + _HEAD + _GAP))
        self._art(index, rect.width()).paint(painter, at, current=holds and not row.decided)
        if holds:
            self._paint_held(painter, rect)
        painter.restore()

    def _art(self, index: Index, width: int) -> ExcerptArt:
        """Return the words of a card set for the list's width."""
        row: DoubtRow = index.data(RECORD)
        room = width - self._look.px(2 * _MARGIN + _INDENT)
        found = self._laid_out.get((row, room))
        if found is None:
            if len(self._laid_out) > 4 * len(self._list.records.rows):
                self._laid_out.clear()
            found = ExcerptArt(row.pieces, room, self._look, "ink3" if row.decided else "ink")
            self._laid_out[row, room] = found
        return found

    def _paint_ground(self, painter: QPainter, rect: QRect, *, holds: bool) -> None:
        theme, px = self._look.theme, self._look.px
        if holds:
            painter.fillRect(rect, theme.color("card"))
        air = 0 if holds else px(_MARGIN)
        line = QRect(rect.left() + air, rect.bottom(), rect.width() - 2 * air, 1)
        painter.fillRect(line, theme.color("line"))

    def _paint_held(self, painter: QPainter, rect: QRect) -> None:
        """Mark the card that holds: an amber rail, and a ring while the keys are here."""
        if self._list.hasFocus():
            paint_focus_ring(painter, QRectF(rect), 3, self._look)
        rail = QRect(rect.left(), rect.top(), self._look.px(4), rect.height())
        painter.fillRect(rail, self._look.theme.color("warn"))

    def _paint_head(self, painter: QPainter, rect: QRect, row: DoubtRow) -> None:
        look, px = self._look, self._look.px
        top = rect.top() + px(_ABOVE)
        self._paint_number(painter, rect.left() + px(_MARGIN), top + px(2), row)
        left = rect.left() + px(_MARGIN + _INDENT)
        area = QRect(left, top, rect.right() - px(_MARGIN) - left, px(_HEAD))
        font = look.sans(13)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        note = metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, area.width() * 3 // 5)
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(area, _RIGHT, note)
        area.setRight(area.right() - metrics.horizontalAdvance(note) - px(12))
        painter.setPen(look.theme.color("ink2"))
        place = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, place)

    def _paint_number(self, painter: QPainter, left: int, top: int, row: DoubtRow) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(_DISC)
        box = QRectF(left, top, side, side)
        if row.decided:
            paint_box(painter, box, side / 2, border=theme.color("new"), width=1.5)
            inner = look.px(12)
            image = pixmap("check", theme.new, inner, painter.device().devicePixelRatioF())
            painter.drawPixmap(left + (side - inner) // 2, top + (side - inner) // 2, image)
            return
        paint_box(painter, box, side / 2, theme.color("warn_t"))
        painter.setFont(look.sans(12 if row.number < 100 else 10, bold=True))
        painter.setPen(theme.color("warn"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
