"""The heads of the columns: 指标, ● ◆ 2022 实绩, ○ ◇ 2023 目标, what the shapes are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side, Table
from briefing_app.analysis.comparing.across.rows import Column as Head
from briefing_app.ui.charts.shapes import paint_shape
from briefing_app.ui.delegates.across_columns import AcrossColumns, fit_across
from briefing_app.ui.delegates.across_delegate import EMPTY
from briefing_app.ui.delegates.ledger_columns import Column
from briefing_app.ui.look import Look

_HEIGHT = 28
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NAME, _CHANGE = "指标，怎么对上的", "乙减甲"


class AcrossHead(QWidget):
    """Stands above the list and shares its columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Head nothing yet."""
        super().__init__(parent)
        self._look, self._table = look, EMPTY
        self._plain: tuple[str, ...] = ()
        self._columns = fit_across(EMPTY, 0, look)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self.update()

    def show_table(self, table: Table, columns: AcrossColumns) -> None:
        """Head these columns."""
        self._table, self._columns = table, columns
        self.update()

    def show_plain(self, heads: tuple[str, ...]) -> None:
        """Head name, words and what follows with these words instead; () for the columns."""
        self._plain = heads
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, columns, rect = self._look.theme, self._columns, self.rect()
        painter = QPainter(self)
        painter.fillRect(rect, theme.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        if self._plain:
            places = (columns.name, *columns.cells)
            for words, column in zip(self._plain, places, strict=False):
                self._text(painter, column.cell(rect), words)
        else:
            self._paint_columns(painter, rect)
        painter.end()

    def _paint_columns(self, painter: QPainter, rect: QRect) -> None:
        columns = self._columns
        self._text(painter, columns.name.cell(rect), _NAME)
        for head, column in zip(self._table.columns, columns.cells, strict=False):
            self._paint_head(painter, column, head)
        if len(self._table.columns) == 1:
            self._text(painter, columns.cells[1].cell(rect), _CHANGE)
        if self._table.columns:
            left, right = self._table.labels
            self._text(painter, columns.plot.cell(rect), f"圆是{left}，菱形是{right}")

    def _paint_head(self, painter: QPainter, column: Column, head: Head) -> None:
        px, area = self._look.px, column.cell(self.rect())
        ground = self._look.theme.color("paper")
        y = area.center().y() + 0.5
        for side, status, x in ((Side.LEFT, head.left, 5), (Side.RIGHT, head.right, 19)):
            paint_shape(painter, QPointF(area.left() + px(x), y), status, side, self._look, ground)
        self._text(painter, area.adjusted(px(30), 0, 0, 0), head.head)

    def _text(self, painter: QPainter, area: QRect, words: str) -> None:
        font = self._look.sans(12)
        painter.setFont(font)
        painter.setPen(self._look.theme.color("ink3"))
        room = max(area.width() + 1, 0)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEFT, shown)
