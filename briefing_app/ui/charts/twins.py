"""A chart's rows as words: place, name and value; below a pair's name both its years."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.twins import TwinRow
from briefing_app.model.figure import Status
from briefing_app.ui.charts.labels import fit_labels
from briefing_app.ui.charts.rows import ROW_PADDING, Row, RowState, RowsWidget
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ROW, _LINE, _HEADING = 24, 20, 24
_SIZE, _SMALL, _MARK = 13, 12, 11
_WORKED_OUT = "算"
_GAP = 10
_VALUE_SHARE = 0.6


class TwinRows(RowsWidget):
    """The text twin of bars or dumbbells: the same rows, marks and keys, no lengths."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(look, parent)
        self._twin: tuple[TwinRow, ...] = ()
        self._labels: list[str] = []
        self.setObjectName("twin_rows")

    def set_twin(self, title: str, rows: Sequence[TwinRow], sentence: str) -> None:
        """Show other rows; `sentence` is what the chart says as a whole."""
        self._title, self._twin = title, tuple(rows)
        self.setAccessibleDescription(sentence)
        self._place_rows()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._place_rows()

    @override
    def _place_rows(self) -> None:
        text = QFontMetrics(self._look.sans(_SIZE)).height() + 4
        line = max(self._look.px(_LINE), QFontMetrics(self._look.sans(_SMALL)).height())
        row_height = max(self._look.px(_ROW), text)
        bold = QFontMetrics(self._look.sans(_SIZE, bold=True))
        rooms = [self._label_room(row) for row in self._twin]
        self._labels = fit_labels([row.label for row in self._twin], bold, rooms)
        rows, top = list[Row](), 0.0
        for row in self._twin:
            top += self._look.px(_HEADING) if row.heading else 0
            height = row_height + (line if row.detail else 0)
            rows.append(Row(row.figures, row.spoken, top, height))
            top += height
        self.setFixedHeight(max(round(top), 1))
        self.rows.set_rows(rows)

    def _order_width(self) -> int:
        """Return the width of the places: as many digits as the last one has."""
        digits = len(str(max((row.order for row in self._twin), default=1)))
        return QFontMetrics(self._look.sans(_SMALL)).horizontalAdvance("0" * digits)

    def _value_width(self, row: TwinRow) -> int:
        font = self._look.sans(_SIZE, bold=True)
        room = int(self.width() * _VALUE_SHARE)
        return min(QFontMetrics(font).horizontalAdvance(row.text) + 2, room)

    def _label_left(self) -> int:
        return self._look.px(ROW_PADDING) + self._order_width() + self._look.px(_GAP)

    def _label_room(self, row: TwinRow) -> int:
        used = self._label_left() + self._value_width(row) + self._look.px(_GAP + ROW_PADDING)
        return self.width() - used

    @override
    def _paint_rest(self, painter: QPainter) -> None:
        """Paint what the groups are about."""
        look = self._look
        painter.setFont(look.sans(_SMALL))
        height = look.px(_HEADING)
        for row, place in zip(self._twin, self.rows.rows, strict=True):
            if row.heading:
                pad = look.px(ROW_PADDING)
                box = QRectF(pad, place.top - height, self.width() - 2 * pad, height)
                painter.setPen(look.theme.color("ink3"))
                painter.drawText(box, _LEFT, row.heading)
                self._paint_worked_out(painter, box)

    def _paint_worked_out(self, painter: QPainter, line: QRectF) -> None:
        """Paint 算 over the column of changes: they are not in the text."""
        look = self._look
        painter.setFont(look.sans(_MARK))
        width = QFontMetrics(painter.font()).horizontalAdvance(_WORKED_OUT) + 2 * look.px(3) + 2
        height = look.px(16)
        top = line.top() + (line.height() - height) / 2
        box = QRectF(line.right() - width, top, width, height)
        paint_box(painter, box, 3, border=look.theme.color("line2"), style=Qt.PenStyle.DashLine)
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _WORKED_OUT)
        painter.setFont(look.sans(_SMALL))

    @override
    def _paint_row(self, painter: QPainter, index: int, rect: QRectF, state: RowState) -> None:
        look, row = self._look, self._twin[index]
        pad, left = look.px(ROW_PADDING), self._label_left()
        first = rect if not row.detail else rect.adjusted(0, 0, 0, -look.px(_LINE))
        painter.setFont(look.sans(_SMALL))
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(first.adjusted(pad, 0, left - rect.width(), 0), _LEFT, str(row.order))
        font = look.sans(_SIZE, bold=state.marked)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if state.marked else "ink2"))
        painter.drawText(first.adjusted(left, 0, 0, 0), _LEFT, self._labels[index])
        painter.setPen(look.theme.color(_value_ink(row)))
        width = self._value_width(row)
        value = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideRight, width + 1)
        box = QRectF(rect.right() - pad - width, first.top(), width, first.height())
        painter.drawText(box, _RIGHT, value)
        if row.detail:
            self._paint_detail(painter, row, rect, left)

    def _paint_detail(self, painter: QPainter, row: TwinRow, rect: QRectF, left: int) -> None:
        """Paint both years below the name, cut where the card is narrower."""
        look = self._look
        font = look.sans(_SMALL)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink3"))
        line = look.px(_LINE)
        box = QRectF(left, rect.bottom() - line - 2, rect.width() - left, line)
        room = int(box.width()) - look.px(ROW_PADDING)
        words = QFontMetrics(font).elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, _LEFT, words)

    @override
    def tooltip_at(self, pos: QPointF) -> str:
        index = self.rows.row_at(pos.y())
        if index < 0:
            return ""
        row = self._twin[index]
        room = self.width() - self._label_left() - self._look.px(ROW_PADDING)
        long = QFontMetrics(self._look.sans(_SMALL)).horizontalAdvance(row.detail) > room
        cut = self._labels[index] != row.label
        return "，".join(word for word, hidden in ((row.label, cut), (row.detail, long)) if hidden)


def _value_ink(row: TwinRow) -> str:
    """Return the colour of a value: its year's; a change is plain ink."""
    if row.status is None:
        return "ink"
    return "act" if row.status is Status.ACTUAL else "tgt"
