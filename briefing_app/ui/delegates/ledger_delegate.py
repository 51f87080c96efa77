"""How a row of the comparison table is painted: heads, pairs, what does not compare."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.comparing.table import Group, Line
from briefing_app.analysis.units import POINTS
from briefing_app.ui.charts.dumbbells import paint_dumbbell
from briefing_app.ui.delegates.ledger_columns import EDGE, Columns, fit_columns
from briefing_app.ui.delegates.ledger_head import paint_group_head
from briefing_app.ui.delegates.ledger_sides import paint_side
from briefing_app.ui.delegates.list_delegate import Index, ListDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.ledger_model import LedgerRole

ROW_HEIGHT, HEAD_HEIGHT = 26, 34
_TWO_LINES, _LINE = 46, 20
_DUMBBELL_AIR = 6
"""The painter of the cards leaves 14 px at each end of an axis; the design has 8 here."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | _LEFT


class LedgerDelegate(ListDelegate):
    """Paints whole rows; the view tells the width, the form and what is marked."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self.columns = fit_columns((), 0, look)
        self.in_words = False
        """Whether lines are sentences instead of columns."""

    def fit(self, lines: Iterable[Line], width: int) -> Columns:
        """Share a width among the columns and return them."""
        self.columns = fit_columns(lines, width, self.look)
        return self.columns

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line | None = index.data(LedgerRole.LINE)
        px = self.look.px
        if line is None:
            height = px(HEAD_HEIGHT)
        elif self.in_words:
            rows = self._words_rect(line, QRect(0, 0, 1, 10_000)).height() / px(_LINE)
            height = px(ROW_HEIGHT) + (max(round(rows), 1) - 1) * px(_LINE)
        else:
            height = px(_TWO_LINES if line.reason else ROW_HEIGHT)
        return QSize(px(200), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LedgerRole.LINE)
        group: Group = index.data(LedgerRole.GROUP)
        painter.save()
        if line is None:
            paint_group_head(
                painter, option.rect, group, self.columns, self.look, with_axis=not self.in_words
            )
        else:
            ground = self.paint_ground(painter, option, index)
            self._paint_line(painter, option.rect, group, line, ground)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, rect: QRect, group: Group, line: Line, ground: QColor
    ) -> None:
        if self.in_words:
            self._paint_words(painter, rect, line)
        elif group.axis and line.dumbbell:
            self._paint_pair(painter, rect, line)
            air = self.look.px(_DUMBBELL_AIR)
            plot = QRectF(self.columns.chart.cell(rect)).adjusted(-air, -1, air, 1)
            painter.setClipRect(rect)
            paint_dumbbell(painter, plot, line.dumbbell, group.axis, self.look, ground)
        elif line.reason and line.actual:
            self._paint_unlike(painter, rect, line)
        else:
            self._paint_alone(painter, rect, line)

    def _font(self, line: Line) -> QFont:
        bold = bool(self.selected) and line.has(self.selected)
        return self.look.sans(14, bold=bold)

    def _paint_pair(self, painter: QPainter, rect: QRect, line: Line) -> None:
        columns, look, font = self.columns, self.look, self._font(line)
        self._paint_name(painter, columns.name.cell(rect), line, font)
        actual, target = columns.actual.cell(rect), columns.target.cell(rect)
        self._paint_text(painter, actual, line.actual_text, font, "act", _RIGHT)
        self._paint_text(painter, target, line.target_text, font, "tgt", _LEFT)
        cell, words, unit = columns.change.cell(rect), line.change, ""
        if words.endswith(POINTS):
            words, unit = words.removesuffix(POINTS).rstrip(), POINTS
            small = look.sans(12)
            self._paint_text(painter, cell, unit, small, "ink2", _RIGHT)
            used = QFontMetrics(small).horizontalAdvance(unit) + look.px(2)
            cell = cell.adjusted(0, 0, -used, 0)
        self._paint_text(painter, cell, words, look.sans(13), "ink2", _RIGHT)

    def _paint_name(self, painter: QPainter, cell: QRect, line: Line, font: QFont) -> None:
        """Paint the name, cut if need be, and its small unit right behind it."""
        look, metrics = self.look, QFontMetrics(font)
        small = QFontMetrics(look.sans(12))
        room = cell.width()
        if line.unit:
            room -= small.horizontalAdvance(line.unit) + look.px(5)
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, max(room, 0))
        self._paint_text(painter, cell, name, font, "ink", _LEFT)
        after = cell.adjusted(metrics.horizontalAdvance(name) + look.px(5), 0, 1, 0)
        self._paint_text(painter, after, line.unit, look.sans(12), "ink3", _LEFT)

    def _paint_alone(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """Paint a target alone: its name up to the chart's end, its words from there."""
        columns, font = self.columns, self._font(line)
        name = QRect(rect)
        name.setLeft(rect.left() + columns.left)
        name.setRight(rect.left() + columns.chart.right)
        words = QRect(rect)
        words.setLeft(rect.left() + columns.target.left)
        words.setRight(rect.left() + columns.right)
        self._paint_text(painter, name, line.name, font, "ink", _LEFT)
        self._paint_text(painter, words, line.target_text, font, "tgt", _LEFT)

    def _paint_unlike(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """Paint both sides with what differs dotted; below them the reason."""
        px, font = self.look.px, self._font(line)
        top = QRect(rect.left(), rect.top() + px(2), rect.width(), px(24))
        for side, marks, half in (
            (line.actual, line.actual_marks, self.side_rects(top)[0]),
            (line.target, line.target_marks, self.side_rects(top)[1]),
        ):
            if side:
                words = line.actual_text if side is line.actual else line.target_text
                paint_side(painter, half, side, words, marks, font, self.look)
        left = self.columns.left + px(16)
        below = QRect(rect.left() + left, top.bottom(), self.columns.right - left, px(18))
        self._paint_text(painter, below, line.reason, self.look.sans(12), "ink3", _LEFT)

    def side_rects(self, rect: QRect) -> tuple[QRect, QRect]:
        """Return the halves of a row in which two that do not compare stand."""
        columns, gap = self.columns, self.look.px(EDGE)
        width = (columns.right - columns.left - gap) // 2
        left = rect.left() + columns.left
        first = QRect(left, rect.top(), width, rect.height())
        return first, first.translated(width + gap, 0)

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        painter.setFont(self.look.sans(14))  # never bold: it must fit the lines that were measured
        painter.setPen(self.look.theme.color("ink"))
        room = QRect(rect)
        room.setLeft(rect.left() + self.columns.left)
        room.setRight(rect.left() + self.columns.right)
        painter.drawText(room, _WRAPPED, line.sentence)

    def _words_rect(self, line: Line, rect: QRect) -> QRect:
        """Return the room that a sentence takes at the width of the columns."""
        rect.setWidth(max(self.columns.right - self.columns.left, 1))
        metrics = QFontMetrics(self.look.sans(14))
        return metrics.boundingRect(rect, _WRAPPED, line.sentence)

    def _paint_text(
        self, painter: QPainter, cell: QRect, text: str, font: QFont, token: str, align: int
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.look.theme.color(token))
        room = cell.width() + 1
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(cell, align, shown)
