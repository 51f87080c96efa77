"""How the rows of a search are painted: titles, related indicators, whole sentences, offers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.asking.answers import Hit, HitGroup, Related
from briefing_app.analysis.asking.rows import Row, RowKind
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.answer_layout import SIDE
from briefing_app.ui.panes.search.rows_model import Index, RowRole
from briefing_app.ui.panes.search.sentence import Sentence, Shape
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

HIT_SHAPE = Shape(16, 28)
_SHORT_SHAPE = Shape(16, 28, 2)
"""Of a sentence among those of many reports."""
_ROW, _AIR = 34, 3
_EDGE = 8
"""Air beside the ground of a chosen row."""
_PLACE_WIDTH, _PLACE_GAP = 150, 16
_FULL_PLACE_WIDTH = 200
"""Room for a place with its label and mark, where the group of a sentence is a report."""
_MARK_WIDTH = 16
_NAME_WIDTH, _VALUE_WIDTH = 214, 230
_SEPARATOR = 12
_KEPT = 400
"""Sentences that stay laid out."""
_V = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _V)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _V)


class RowsDelegate(QStyledItemDelegate):
    """Paints one row; sentences are laid out once for a width and kept."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint in this look."""
        super().__init__(parent)
        self._look, self._width = look, look.px(600)
        self._answer_height = 0
        self._sentences: dict[object, Sentence] = {}
        self._ranks: frozenset[str] = frozenset()
        self._report = ""
        self.current = -1
        self.focused = False

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._sentences.clear()

    def set_width(self, width: int) -> None:
        """Break sentences so that rows are this wide."""
        if width != self._width:
            self._width = width
            self._sentences.clear()

    def set_report(self, report: Report) -> None:
        """Set the honours of this report apart from its other figures."""
        ranks = frozenset(f.id for f in report.figures if f.is_rank)
        if ranks != self._ranks or report.id != self._report:
            self._ranks, self._report = ranks, report.id
            self._sentences.clear()

    def set_answer_height(self, height: int) -> None:
        """Leave this much room for the answer's card."""
        self._answer_height = height

    def sentence(self, hit: Hit) -> Sentence:
        """Return a hit's sentence as it is set."""
        key = (hit.report, hit.sentence, hit.marks, hit.status)
        found = self._sentences.get(key)
        if found is None:
            if len(self._sentences) >= _KEPT:
                self._sentences.clear()
            px = self._look.px
            room = self._width - 2 * px(SIDE) - px(_place_width(hit) + _PLACE_GAP)
            shape = HIT_SHAPE if hit.status is None else _SHORT_SHAPE
            ranks = self._ranks if hit.report == self._report else ()
            found = self._sentences[key] = Sentence.of_hit(hit, ranks, shape, room, self._look)
        return found

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, px = index.data(RowRole.ROW), self._look.px
        height = px(_ROW)
        if not isinstance(row, Row):
            height = 0
        elif row.kind is RowKind.ANSWER:
            height = self._answer_height
        elif isinstance(row.item, Hit):
            height = self.sentence(row.item).height + 2 * px(_AIR)
        elif self._separated(index):
            height += px(_SEPARATOR)
        return QSize(px(100), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole.ROW)
        if not isinstance(row, Row) or row.kind is RowKind.ANSWER:
            return  # the answer is a card of its own over this row
        painter.save()
        rect = QRect(option.rect)
        rect.setWidth(self._width)
        if self._separated(index):
            rect = self._paint_separator(painter, rect)
        if row.kind.choosable:
            self._paint_ground(painter, option, index)
        px = self._look.px
        inner = rect.adjusted(px(SIDE), 0, -px(SIDE), 0)
        self._paint_row(painter, inner, row)
        painter.restore()

    def _separated(self, index: Index) -> bool:
        """Whether a line parts a title from the rows of another kind above it."""
        row = index.data(RowRole.ROW)
        if index.row() == 0 or row.kind not in (RowKind.TITLE, RowKind.GROUP):
            return False
        above = index.sibling(index.row() - 1, 0).data(RowRole.ROW)
        return above.kind in (RowKind.RELATED, RowKind.QUERY, RowKind.OFFER, RowKind.NOTE)

    def _paint_separator(self, painter: QPainter, rect: QRect) -> QRect:
        px = self._look.px
        line = QRect(rect.left() + px(_EDGE), rect.top() + px(6), rect.width() - 2 * px(_EDGE), 1)
        painter.fillRect(line, self._look.theme.color("line"))
        return rect.adjusted(0, px(_SEPARATOR), 0, 0)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, edge = self._look.theme, self._look.px(_EDGE)
        rect = QRectF(option.rect.adjusted(edge, 0, -edge, 0))
        state: QStyle.StateFlag = option.state
        if index.row() == self.current:
            paint_box(painter, rect, 6, theme.color("sel"))
            if self.focused:
                paint_focus_ring(painter, rect, 6, self._look)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, rect, 6, theme.color("hover"))

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        if isinstance(row.item, Hit):
            self._paint_hit(painter, rect, row.item)
        elif isinstance(row.item, Related):
            self._paint_related(painter, rect, row.item)
        elif row.kind in (RowKind.TITLE, RowKind.GROUP):
            self._paint_title(painter, rect, row)
        elif row.kind is RowKind.OFFER:
            self._paint_offer(painter, rect, row)
        else:
            self._paint_plain(painter, rect, row)

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        px, top = self._look.px, rect.top() + self._look.px(_AIR)
        self.sentence(hit).paint(painter, QPointF(rect.left(), top))
        width = px(_place_width(hit))
        place = QRect(rect.right() + 1 - width, top, width, px(HIT_SHAPE.line))
        if hit.status is None:
            self._text(painter, place, hit.place, 13, "ink3", align=_RIGHT)
            return
        mark = QPointF(place.left() + px(5), place.center().y() + 1)
        paint_status(painter, mark, hit.status, self._look)
        self._text(painter, place.adjusted(px(_MARK_WIDTH), 0, 0, 0), hit.place, 13, "ink3")

    def _paint_related(self, painter: QPainter, rect: QRect, related: Related) -> None:
        px = self._look.px
        name = QRect(rect.left(), rect.top(), px(_NAME_WIDTH - 10), rect.height())
        self._text(painter, name, related.name, 14, "ink")
        left = rect.left() + px(_NAME_WIDTH)
        paint_status(
            painter, QPointF(left + px(5), name.center().y() + 1), related.status, self._look
        )
        value = QRect(left + px(17), rect.top(), px(_VALUE_WIDTH), rect.height())
        color = "act" if related.status is Status.ACTUAL else "tgt"
        self._text(painter, value, related.words, 14, color, bold=True)
        place = QRect(
            value.right() + px(8), rect.top(), rect.right() - value.right() - px(8), rect.height()
        )
        self._text(painter, place, related.place, 13, "ink3", align=_RIGHT)

    def _paint_title(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, left = self._look.px, rect.left()
        if isinstance(row.item, HitGroup) and row.item.section:
            paint_status(
                painter, QPointF(left + px(5), rect.center().y() + 1), row.item.status, self._look
            )
            left += px(18)
        words = QRect(left, rect.top(), rect.right() - left, rect.height())
        used = self._text(painter, words, row.words, 13, "ink", bold=True)
        note = words.adjusted(used + px(8), 0, 0, 0)
        self._text(painter, note, row.note, 13, "ink3")

    def _paint_offer(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint 你要找的是不是 固投（固定资产投资）？ with what a click types underlined."""
        px = self._look.px
        used = self._text(painter, rect, row.note, 14, "ink2")
        words = rect.adjusted(used + px(8), 0, 0, 0)
        wide = self._text(painter, words, row.words, 14, "ink", bold=True)
        y = rect.center().y() + px(10)
        painter.fillRect(QRect(words.left(), y, wide, 1), self._look.theme.color("ink2"))
        self._text(painter, words.adjusted(wide + px(2), 0, 0, 0), "？", 14, "ink2")

    def _paint_plain(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px = self._look.px
        quiet = row.kind is RowKind.MORE
        used = self._text(painter, rect, row.words, 14, "ink2" if quiet else "ink")
        note = rect.adjusted(used + px(12), 0, 0, 0)
        if row.kind is RowKind.QUERY:
            note = rect.adjusted(max(used + px(12), px(_NAME_WIDTH)), 0, 0, 0)
        self._text(painter, note, row.note, 13, "ink3")

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        size: float,
        color: str,
        *,
        bold: bool = False,
        align: int = _LEFT,
    ) -> int:
        """Paint words on one line, elided where they do not fit; return their width."""
        font = self._look.sans(size, bold=bold)
        metrics = QFontMetrics(font)
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.setFont(font)
        painter.setPen(self._look.theme.color(color))
        painter.drawText(rect, align | int(Qt.TextFlag.TextSingleLine), words)
        return metrics.horizontalAdvance(words)


def _place_width(hit: Hit) -> int:
    return _PLACE_WIDTH if hit.status is None else _FULL_PLACE_WIDTH
