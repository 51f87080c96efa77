"""The corrections of a report as rows of a list, and how such a row is painted."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.notes import CorrectionRow
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SIDE, _TOP = 12, 8
_LINE = 20
_ENDLESS = 10_000
_WRAP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CorrectionRole(IntEnum):
    """What a row knows beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


class CorrectionsModel(QAbstractListModel):
    """Adapts rows made elsewhere."""

    def __init__(self, rows: tuple[CorrectionRow, ...] = (), parent: QObject | None = None) -> None:
        """Show these rows."""
        super().__init__(parent)
        self._rows = rows

    def set_rows(self, rows: tuple[CorrectionRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.change,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.change}。{row.reason}（{row.certainty}）",
            CorrectionRole.ROW: row,
        }
        return answers.get(role)


class CorrectionDelegate(QStyledItemDelegate):
    """Paints change, surrounding words and reason of one correction."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint in this look."""
        super().__init__(parent)
        self._look, self._width = look, look.px(200)

    def set_width(self, width: int) -> None:
        """Break reasons so that rows are this wide."""
        self._width = width

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, px = index.data(CorrectionRole.ROW), self._look.px
        reason = row.reason if isinstance(row, CorrectionRow) else ""
        room = QRect(0, 0, self._width - 2 * px(_SIDE), _ENDLESS)
        lines = QFontMetrics(self._look.sans(12)).boundingRect(room, _WRAP, reason).height()
        return QSize(self._width, 2 * px(_TOP) + 2 * px(_LINE) + lines)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(CorrectionRole.ROW)
        painter.save()
        self._paint_ground(painter, option)
        if isinstance(row, CorrectionRow):
            self._paint_row(painter, option.rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if state & QStyle.StateFlag.State_Selected:
            paint_box(painter, rect, 6, theme.color("sel"))
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, rect, 6, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, rect, 6, self._look)

    def _paint_row(self, painter: QPainter, rect: QRect, row: CorrectionRow) -> None:
        look, theme, line = self._look, self._look.theme, self._look.px(_LINE)
        side, top = look.px(_SIDE), look.px(_TOP)
        inner = rect.adjusted(side, top, -side, -top)
        head = QRect(inner.left(), inner.top(), inner.width(), line)
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3" if row.certain else "warn"))
        painter.drawText(head, _RIGHT, row.certainty)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(row.certainty) - look.px(8)
        painter.setFont(look.sans(13, bold=True))
        painter.setPen(theme.color("ink"))
        self._paint_line(painter, QRect(inner.left(), inner.top(), room, line), row.change)
        painter.setFont(look.serif(13))
        painter.setPen(theme.color("ink2"))
        self._paint_line(painter, head.translated(0, line), row.words)
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3"))
        painter.drawText(inner.adjusted(0, 2 * line, 0, 0), _WRAP, row.reason)

    def _paint_line(self, painter: QPainter, rect: QRect, text: str) -> None:
        elided = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(text, elided, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
