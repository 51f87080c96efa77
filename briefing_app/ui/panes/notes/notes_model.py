"""The notes as a list, and how one of them is painted."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.meeting.note_rows import NoteRow
from briefing_app.ui.delegates.list_delegate import ListDelegate
from briefing_app.ui.models.headed_model import HeadedModel
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _GAP = 16, 10, 4
_LINE, _HEAD = 20, 34
_SCROLL_BAR = 12
_MOST_LINES, _ENDLESS = 4, 100_000
_WRAP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NoteRole(IntEnum):
    """What a row knows beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class NotesModel(HeadedModel[NoteRow]):
    """Adapts rows made below the window."""

    @override
    def answer(self, row: NoteRow, role: int) -> object:
        return row if role == NoteRole.ROW else None


class NotesDelegate(ListDelegate):
    """Paints kind and place, the words of the note, and what it is fastened to."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, px = index.data(NoteRole.ROW), self.look.px
        view = option.widget
        width = view.width() - _SCROLL_BAR if isinstance(view, QListView) else px(400)
        if not isinstance(row, NoteRow) or row.is_heading:
            return QSize(width, px(_HEAD))
        text = self._text_height(row.text, width - 2 * px(_SIDE))
        gap = px(_GAP) if text else 0
        return QSize(width, 2 * px(_TOP) + 2 * px(_LINE) + px(_GAP) + text + gap)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(NoteRole.ROW)
        painter.save()
        if isinstance(row, NoteRow) and row.is_heading:
            self._paint_heading(painter, option.rect, row.heading)
        elif isinstance(row, NoteRow):
            self._paint_ground(painter, option)
            self._paint_row(painter, option.rect, row)
        painter.restore()

    def _text_height(self, text: str, width: int) -> int:
        if not text:
            return 0
        metrics = QFontMetrics(self.look.sans(14))
        room, wrap = QRect(0, 0, width, _ENDLESS), int(_WRAP)
        most = metrics.boundingRect(room, wrap, "\n".join("中" * _MOST_LINES)).height()
        return min(metrics.boundingRect(room, wrap, text).height(), most)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self.look.theme, option.state
        rect = QRectF(option.rect).adjusted(6, 1, -6, -1)
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, rect, 6, theme.color("sel"))
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, rect, 6, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect, 6, self.look)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        side = self.look.px(_SIDE)
        painter.fillRect(rect.adjusted(side, 0, -side, 1 - rect.height()), self._ink("line"))
        self._line(painter, rect.adjusted(side, 0, -side, 0), words, self.look.sans(12), "warn")

    def _paint_row(self, painter: QPainter, rect: QRect, row: NoteRow) -> None:
        look, px = self.look, self.look.px
        inner = rect.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_TOP))
        head = QRect(inner.left(), inner.top(), inner.width(), px(_LINE))
        kind = look.sans(12, bold=True)
        self._line(painter, head, row.kind, kind, "ink2")
        taken = QFontMetrics(kind).horizontalAdvance(row.kind) + px(12)
        place = head.adjusted(taken, 0, 0, 0)
        self._line(painter, place, row.place, look.sans(12), "ink3", _RIGHT)
        top = head.bottom() + 1
        if height := self._text_height(row.text, inner.width()):
            top += px(_GAP)
            painter.setFont(look.sans(14))
            painter.setPen(self._ink("ink"))
            area = QRect(inner.left(), top, inner.width(), height)
            painter.setClipRect(area)
            painter.drawText(area, int(_WRAP), row.text)
            painter.setClipping(False)
            top += height
        quote = QRect(inner.left(), top + px(_GAP), inner.width(), px(_LINE))
        rail = QRectF(quote.left(), quote.top() + 2, 3, quote.height() - 4)
        paint_box(painter, rail, 1.5, self._ink("rail" if row.span is not None else "line2"))
        words = quote.adjusted(px(11), 0, 0, 0)
        self._line(painter, words, row.fastened, look.serif(13), "ink2")

    def _line(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        token: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        """Paint words on one line, cut to it."""
        painter.setFont(font)
        painter.setPen(self._ink(token))
        right = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(text, right, max(rect.width(), 0))
        painter.drawText(rect, int(align), shown)

    def _ink(self, token: str) -> QColor:
        return self.look.theme.color(token)
