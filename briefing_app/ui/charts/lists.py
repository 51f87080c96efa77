"""Lines of words: a name and, at the right, a seal or a printed value."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.charts import ListCard, ListRow
from briefing_app.analysis.twins import list_sentence
from briefing_app.model.figure import Status
from briefing_app.ui.charts.labels import fit_labels
from briefing_app.ui.charts.rows import ROW_PADDING, Row, RowState, RowsWidget
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_seal, seal_height, seal_width

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_VALUE_SHARE = 0.6
_SEAL_GAP = 8
EMPTY = ListCard("", "", seals=False, rows=())


class ListRows(RowsWidget):
    """The body of the cards 位次 and 其他数字."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty body."""
        super().__init__(look, parent)
        self._card = EMPTY
        self._labels: list[str] = []
        self.setObjectName("list_rows")

    def set_card(self, card: ListCard) -> None:
        """Show another card in place."""
        self._card = card
        self._title = card.title
        self.setAccessibleDescription(list_sentence(card))
        self._place_rows()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._place_rows()

    @override
    def _place_rows(self) -> None:
        least = seal_height(self._look) + self._look.px(_SEAL_GAP) if self._card.seals else 0
        text = QFontMetrics(self._look.sans(13)).height() + 4
        height = max(self._look.px(26), least, text)
        rows = enumerate(self._card.rows)
        bold = QFontMetrics(self._look.sans(13, bold=True))
        rooms = [self._label_room(row) for row in self._card.rows]
        self._labels = fit_labels([row.label for row in self._card.rows], bold, rooms)
        self.setFixedHeight(max(height * len(self._card.rows), 1))
        self.rows.set_rows([Row((r.figure,), r.spoken, i * height, height) for i, r in rows])

    def _value_width(self, row: ListRow) -> int:
        if self._card.seals:
            return seal_width(row.text, self._look)
        font = self._look.sans(13, bold=True)
        room = int(self.width() * _VALUE_SHARE)
        return min(QFontMetrics(font).horizontalAdvance(row.text) + 2, room)

    def _label_room(self, row: ListRow) -> int:
        pad = self._look.px(ROW_PADDING)
        return self.width() - 2 * pad - self._value_width(row) - self._look.px(10)

    @override
    def _paint_row(self, painter: QPainter, index: int, rect: QRectF, state: RowState) -> None:
        look, row = self._look, self._card.rows[index]
        pad = look.px(ROW_PADDING)
        font = look.sans(13, bold=state.marked)
        metrics = QFontMetrics(font)
        mode = Qt.TextElideMode.ElideRight
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if state.marked else "ink2"))
        painter.drawText(rect.adjusted(pad, 0, -pad, 0), _LEFT, self._labels[index])
        width = self._value_width(row)
        right = rect.right() - pad
        if self._card.seals:
            height = seal_height(look)
            top = rect.top() + (rect.height() - height) // 2
            paint_seal(painter, QRectF(right - width, top, width, height), row.text, look)
            return
        painter.setPen(look.theme.color("act" if row.status is Status.ACTUAL else "tgt"))
        value = metrics.elidedText(row.text, mode, width + 1)
        painter.drawText(QRectF(right - width, rect.top(), width, rect.height()), _RIGHT, value)

    @override
    def tooltip_at(self, pos: QPointF) -> str:
        index = self.rows.row_at(pos.y())
        if index < 0:
            return ""
        row = self._card.rows[index]
        metrics = QFontMetrics(self._look.sans(13, bold=True))
        cut = self._labels[index] != row.label
        long = metrics.horizontalAdvance(row.text) > self._value_width(row) and not self._card.seals
        return "，".join(word for word, hidden in ((row.label, cut), (row.text, long)) if hidden)
