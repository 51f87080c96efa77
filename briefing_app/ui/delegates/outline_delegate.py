"""How a row of the section tree is painted: chevron, mark, label, title, count."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.models.outline_model import OutlineRole
from briefing_app.ui.widgets.painting import (
    paint_badge,
    paint_box,
    paint_focus_ring,
    paint_status,
)

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HEIGHTS = {1: 38, 2: 30, 3: 28}
"""A part has 4 px of air above its 34."""
_PART_AIR = 4
_MARGIN = 8
_PILL_AIR = 6
"""Between the end of a title, cut or whole, and its count."""
_CHEVRON_LEFT = {1: 0, 2: 6}
_CHEVRON_WIDTH = 18


class RowState(NamedTuple):
    """What the view knows of a row. Asked of the view, not of the style: QStyle is dear."""

    current: bool = False
    focused: bool = False
    hovered: bool = False
    has_children: bool = False
    unfolded: bool = False


class OutlineDelegate(QStyledItemDelegate):
    """Paints one row; the view tells which section is being read and where the keys are."""

    def __init__(
        self,
        look: Look,
        state_of: Callable[[Index], RowState],
        parent: QObject | None = None,
    ) -> None:
        """Paint with a look; `state_of` is asked for the state of each row."""
        super().__init__(parent)
        self._look, self._state_of = look, state_of
        self._path: frozenset[str] = frozenset()
        self.ring_visible = False

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look

    def set_path(self, section_ids: frozenset[str]) -> None:
        """Set the sections on the way to the one being read: they are set in bold."""
        self._path = section_ids

    def chevron_rect(self, row: QRect, level: int) -> QRect:
        """Return where a click folds or unfolds the row instead of going there."""
        px = self._look.px
        left = row.left() + px(_MARGIN + _CHEVRON_LEFT.get(level, 6))
        return QRect(
            row.left(), row.top(), left - row.left() + px(_CHEVRON_WIDTH + 2), row.height()
        )

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        level = index.data(OutlineRole.LEVEL)
        return QSize(self._look.px(120), self._look.px(_HEIGHTS.get(level, 28)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = self._row_rect(option.rect, index)
        state = self._state_of(index)
        current = state.current
        self._paint_ground(painter, row, state)
        left = self._paint_lead(painter, row, index, state)
        wanted = QFontMetrics(self._title_font(index, current)).horizontalAdvance(
            index.data(OutlineRole.SHORT_TITLE)
        )
        right = self._paint_count(painter, row, index, current, left + wanted)
        self._paint_title(
            painter, QRect(left, row.top(), right - left, row.height()), index, current
        )
        if self.ring_visible and state.focused:
            paint_focus_ring(painter, QRectF(row), 6, self._look)
        painter.restore()

    def _row_rect(self, rect: QRect, index: Index) -> QRect:
        px = self._look.px
        air = px(_PART_AIR) if index.data(OutlineRole.LEVEL) == 1 else 0
        return rect.adjusted(px(_MARGIN), air, -px(_MARGIN), 0)

    def _paint_ground(self, painter: QPainter, row: QRect, state: RowState) -> None:
        theme, px = self._look.theme, self._look.px
        if state.current:
            paint_box(painter, QRectF(row), 6, theme.color("sel"))
            bar = QRectF(row.left(), row.top() + px(5), 3, row.height() - 2 * px(5))
            paint_box(painter, bar, 1.5, theme.color("ink"))
        elif state.hovered:
            paint_box(painter, QRectF(row), 6, theme.color("hover"))

    def _paint_count(
        self, painter: QPainter, row: QRect, index: Index, current: bool, title_end: int
    ) -> int:
        """Paint the count pill, which gives way to a long title; return where that must end."""
        look = self._look
        count = index.data(OutlineRole.COUNT)
        right = row.right() + 1 - look.px(8)
        if not count:
            return right
        text = str(count)
        advance = QFontMetrics(look.sans(12)).horizontalAdvance(text)
        width = max(advance + look.px(10), look.px(26))
        air = look.px(_PILL_AIR)
        missing = title_end + air - (right - width)
        if 0 < missing <= look.px(8):  # a title that is cut all the same gains nothing
            right += missing
        height = look.px(18)
        pill = QRectF(right - width, row.center().y() - height / 2 + 0.5, width, height)
        part = index.data(OutlineRole.LEVEL) == 1
        fill = "paper" if current else "" if part else "sunk"
        paint_badge(painter, pill, text, "ink2" if current else "ink3", fill, look)
        return right - width - air

    def _paint_lead(self, painter: QPainter, row: QRect, index: Index, state: RowState) -> int:
        """Paint chevron, ● or ○ and （一）; return where the title begins."""
        px = self._look.px
        level = index.data(OutlineRole.LEVEL)
        if level > 2:
            return row.left() + px(66)
        left = row.left() + px(_CHEVRON_LEFT[level])
        self._paint_chevron(
            painter, QRect(left, row.top(), px(_CHEVRON_WIDTH), row.height()), state
        )
        left += px(_CHEVRON_WIDTH)
        if status := index.data(OutlineRole.STATUS):
            centre = QPointF(left + px(9), row.center().y() + 0.5)
            paint_status(painter, centre, Status(status), self._look)
            return left + px(20)
        label = index.data(OutlineRole.LABEL)
        if not label:
            return left + px(7)
        painter.setFont(self._look.sans(14))
        painter.setPen(self._look.theme.color("ink3"))
        painter.drawText(QRect(left, row.top(), px(60), row.height()), _LEFT, label)
        return left + px(42)

    def _paint_chevron(self, painter: QPainter, box: QRect, state: RowState) -> None:
        if not state.has_children:
            return
        side = self._look.px(12)
        name = "chevron-down" if state.unfolded else "chevron-right"
        image = pixmap(name, self._look.theme.ink3, side, painter.device().devicePixelRatio())
        at = QPoint(box.left() + (box.width() - side) // 2, box.top() + (box.height() - side) // 2)
        painter.drawPixmap(at, image)

    def _title_font(self, index: Index, current: bool) -> QFont:
        level = index.data(OutlineRole.LEVEL)
        on_path = index.data(OutlineRole.SECTION_ID) in self._path
        return self._look.sans(13 if level > 2 else 14, bold=current or on_path or level == 1)

    def _paint_title(self, painter: QPainter, area: QRect, index: Index, current: bool) -> None:
        absent = index.data(OutlineRole.ABSENT)
        quiet = index.data(OutlineRole.LEVEL) > 2 and not current
        font = self._title_font(index, current)
        painter.setFont(font)
        painter.setPen(self._look.theme.color("ink3" if absent else "ink2" if quiet else "ink"))
        title = index.data(OutlineRole.SHORT_TITLE)
        text = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, text)
