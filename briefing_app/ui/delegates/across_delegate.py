"""How a row of the comparison of two reports is painted: two lines, 甲 above 乙."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.comparing.across import Apart, Cell, Group, Row, Side, Table
from briefing_app.analysis.comparing.across.listing import Item
from briefing_app.analysis.words import STATUS_WORDS, phrase
from briefing_app.model.figure import Figure, Status
from briefing_app.ui.charts.shapes import paint_line_of_marks
from briefing_app.ui.delegates.across_columns import AcrossColumns, fit_across
from briefing_app.ui.delegates.ledger_columns import Column
from briefing_app.ui.delegates.list_delegate import Index, ListDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.across_model import AcrossRole
from briefing_app.ui.widgets.painting import paint_box

ROW, HEAD, ALONE = 51, 30, 32
_TOP, _LINE = 3, 23
_MARGIN = 8
"""Room for half a mark at either end of an axis."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
EMPTY = Table((), (), ("甲", "乙"))


def status_token(status: Status) -> str:
    """Return the colour of what was reached, or of what is aimed at."""
    return "act" if status is Status.ACTUAL else "tgt"


class AcrossDelegate(ListDelegate):
    """Paints whole rows in columns that fit all of them."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self._table = EMPTY
        self.columns = fit_across(EMPTY, 0, look)
        self._groups: dict[str, Group] = {}

    def fit(self, table: Table, width: int) -> AcrossColumns:
        """Share a width among the columns of a table and return them."""
        self._table = table
        self._groups = {group.key: group for group in table.groups}
        self.columns = fit_across(table, width, self.look)
        return self.columns

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item: Item = index.data(AcrossRole.ITEM)
        height = HEAD if item.is_heading else ALONE if item.alone else ROW
        return QSize(self.look.px(200), self.look.px(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(AcrossRole.ITEM)
        painter.save()
        ground = self.look.theme.color("paper")
        if item.group:
            painter.fillRect(option.rect, ground)
            self._paint_head(painter, option.rect, item.group)
        else:
            ground = self.paint_ground(painter, option, index)
            bold = ground == self.look.theme.color("sel")
            self._paint_item(painter, option.rect, item, ground, bold)
        painter.fillRect(
            option.rect.left(), option.rect.top(), option.rect.width(), 1,
            self.look.theme.color("line"),
        )  # fmt: skip
        painter.restore()

    def _paint_item(
        self, painter: QPainter, rect: QRect, item: Item, ground: QColor, bold: bool
    ) -> None:
        if item.row:
            self._paint_row(painter, rect, item.row, ground, bold)
        elif item.apart:
            self._paint_apart(painter, rect, item.apart, bold)
        elif item.alone:
            self._paint_alone(painter, rect, item.alone, bold)

    # ------------------------------------------------------------------------------ heads
    def _paint_head(self, painter: QPainter, rect: QRect, group: Group) -> None:
        """Paint 增速 各行同轴, and the numbers of the axis where all rows share one."""
        look, columns = self.look, self.columns
        area = rect.adjusted(columns.left, 0, 0, 0)
        font = look.sans(14, bold=True)
        self._text(painter, area, group.title, font, "ink")
        after = QFontMetrics(font).horizontalAdvance(group.title) + look.px(6)
        self._text(painter, area.adjusted(after, 0, 0, 0), group.note, look.sans(12), "ink3")
        plot = columns.plot.cell(rect)
        small = look.sans(11)
        if group.axis:
            self._text(painter, plot, group.axis, small, "ink3")
        axis = self._axis(plot)
        painter.setFont(small)
        painter.setPen(look.theme.color("ink3"))
        metrics, last = QFontMetrics(small), -1.0e6
        for tick in group.ticks:
            width = metrics.horizontalAdvance(tick.text)
            x = axis.left() + tick.at * axis.width()
            left = min(x - width / 2, plot.right() - width)
            if left > last:
                painter.drawText(
                    QRectF(left, plot.top(), width + 2, plot.height()), _LEFT, tick.text
                )
                last = left + width + look.px(4)

    def _axis(self, plot: QRect) -> QRectF:
        margin = self.look.px(_MARGIN)
        return QRectF(plot).adjusted(margin, 0, -margin - self.look.px(6), 0)

    # ------------------------------------------------------------------------------- rows
    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        """Return the two lines of a row."""
        px = self.look.px
        first = QRect(rect.left(), rect.top() + px(_TOP), rect.width(), px(_LINE))
        return first, first.translated(0, px(_LINE))

    def _paint_row(
        self, painter: QPainter, rect: QRect, row: Row, ground: QColor, bold: bool
    ) -> None:
        columns, look = self.columns, self.look
        first, second = self._lines(rect)
        name = columns.name.cell(first)
        self._text(painter, name, row.name, look.sans(14, bold=bold), "ink")
        how = columns.name.cell(second)
        self._text(painter, how, row.how, look.sans(12), "ink2" if bold else "ink3")
        self._paint_axis(painter, rect, row)
        for side, line, area, label in zip(
            Side, (row.left, row.right), (first, second), self._table.labels, strict=True
        ):
            self._text(painter, columns.label.cell(area), label, look.sans(12), "ink3")
            for column, cell in zip(columns.cells, line, strict=False):
                self._paint_cell(painter, column.cell(area), cell)
            axis = self._axis(columns.plot.cell(area))
            paint_line_of_marks(painter, axis, line, side, look, ground)
        if len(self._table.columns) == 1:
            self._paint_change(painter, columns.cells[1], second, row)

    def _paint_cell(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        """Paint the words as printed, then ＝ the converted number and 算."""
        look = self.look
        font = look.sans(14)
        if cell.figure is None:
            self._text(painter, area, cell.text, look.sans(13), "ink3")
            return
        self._text(painter, area, cell.text, font, status_token(cell.status))
        if cell.converted:
            used = QFontMetrics(font).horizontalAdvance(cell.text) + look.px(7)
            self._paint_worked_out(painter, area.adjusted(used, 0, 0, 0), cell.converted)

    def _paint_change(self, painter: QPainter, column: Column, area: QRect, row: Row) -> None:
        """Paint what lies between the two, in the line of 乙."""
        if row.aligned[0].difference:
            self._paint_worked_out(painter, column.cell(area), row.change)
        else:
            self._text(painter, column.cell(area), row.change, self.look.sans(13), "ink3")

    def _paint_worked_out(self, painter: QPainter, area: QRect, words: str) -> None:
        look = self.look
        font = look.sans(13)
        metrics, chip = QFontMetrics(font), look.px(18)
        if metrics.horizontalAdvance(words) > area.width() - chip - look.px(4):
            return  # half a number would be another one; the tooltip has it
        self._text(painter, area, words, font, "ink2")
        left = area.left() + metrics.horizontalAdvance(words) + look.px(4)
        box = QRectF(left, area.center().y() - look.px(8) + 1, chip, look.px(16))
        paint_box(painter, box, 3, border=look.theme.color("line2"), style=Qt.PenStyle.DashLine)
        painter.setFont(look.sans(11))
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(box, _CENTRE, "算")

    def _paint_axis(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint the lines of the shared axis, or the zero of the row's own."""
        theme, axis = self.look.theme, self._axis(self.columns.plot.cell(rect))
        group = self._groups.get(row.key)
        for at in [tick.at for tick in group.ticks] if group else []:
            self._paint_tick(painter, axis, at, theme.color("grid"))
        self._paint_tick(painter, axis, group.zero if group else 0.0, theme.color("line2"))

    def _paint_tick(self, painter: QPainter, axis: QRectF, at: float, color: QColor) -> None:
        painter.setPen(QPen(color, max(round(self.look.scale), 1)))
        x = round(axis.left() + at * axis.width())
        painter.drawLine(x, int(axis.top()) + 1, x, int(axis.bottom()))

    # ---------------------------------------------------------------------- what is apart
    def _paint_apart(self, painter: QPainter, rect: QRect, apart: Apart, bold: bool) -> None:
        """Paint both names and values below one another, the reason beside them."""
        columns, look = self.columns, self.look
        first, second = self._lines(rect)
        for figure, area, label in zip(
            (apart.left, apart.right), (first, second), self._table.labels, strict=True
        ):
            font = look.sans(14, bold=bold and figure is apart.left)
            self._text(painter, columns.name.cell(area), figure.name, font, "ink")
            self._text(painter, columns.label.cell(area), label, look.sans(12), "ink3")
            token = status_token(figure.status)
            self._text(painter, columns.cells[0].cell(area), phrase(figure), look.sans(14), token)
        reason = self._rest(first)
        self._text(painter, reason, apart.words, look.sans(13), "ink3")

    def _paint_alone(self, painter: QPainter, rect: QRect, figure: Figure, bold: bool) -> None:
        columns, look = self.columns, self.look
        name = QRect(columns.name.cell(rect))
        name.setRight(columns.label.cell(rect).right())
        self._text(painter, name, figure.name, look.sans(14, bold=bold), "ink")
        token = status_token(figure.status)
        self._text(painter, columns.cells[0].cell(rect), phrase(figure), look.sans(14), token)
        words = f"{figure.period} {STATUS_WORDS[figure.status]}"
        self._text(painter, self._rest(rect), words, look.sans(13), "ink3")

    def _rest(self, rect: QRect) -> QRect:
        """Return what is right of the first cell."""
        area = self.columns.cells[1].cell(rect)
        area.setRight(self.columns.plot.cell(rect).right())
        return area

    def _text(self, painter: QPainter, area: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self.look.theme.color(token))
        room = area.width() + 1
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEFT, shown)
