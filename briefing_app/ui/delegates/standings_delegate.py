"""How a claim of place is painted: mark, name, its numbers, the seal, where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.comparing.standings import STREAK, Standing
from briefing_app.model.figure import Status
from briefing_app.ui.delegates.list_delegate import Index, ListDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.roles import ListRole
from briefing_app.ui.models.standings_model import StandingRole
from briefing_app.ui.widgets.painting import paint_seal, paint_status, seal_height, seal_width

_EDGE, _GAP, _MARK = 20, 12, 16
_ROW, _HEAD = 34, 36
_PLACE_MOST, _NAME_LEAST = 210, 220
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class StandingsDelegate(ListDelegate):
    """Paints whole rows; seals stand below one another, as wide as the widest needs."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self._seals = self._places = 0

    def fit(self, standings: Iterable[Standing]) -> None:
        """Make room for the widest seal and the longest place."""
        shown = tuple(standings)
        small = QFontMetrics(self.look.sans(12))
        self._seals = max((seal_width(s.printed, self.look) for s in shown), default=0)
        self._places = max((small.horizontalAdvance(s.place) for s in shown), default=0)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = index.data(StandingRole.STANDING) is None
        return QSize(self.look.px(200), self.look.px(_HEAD if head else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        standing: Standing | None = index.data(StandingRole.STANDING)
        painter.save()
        if standing is None:
            self._paint_head(painter, option.rect, index)
        else:
            self.paint_ground(painter, option, index)
            self._paint_standing(painter, option.rect, standing, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        px, title = self.look.px, index.data(StandingRole.TITLE)
        low = rect.adjusted(px(_EDGE), px(10), 0, 0)
        bold = self.look.sans(14, bold=True)
        self._paint_text(painter, low, title, bold, "ink")
        after = QFontMetrics(bold).horizontalAdvance(title) + px(6)
        count = f"{index.data(StandingRole.COUNT)} 处"
        self._paint_text(painter, low.adjusted(after, 0, 0, 0), count, self.look.sans(12), "ink3")

    def _paint_standing(
        self, painter: QPainter, rect: QRect, standing: Standing, index: Index
    ) -> None:
        px = self.look.px
        row = rect.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        centre = QPointF(row.left() + px(5), row.center().y() + 0.5)
        paint_status(painter, centre, standing.status, self.look)
        row.setLeft(row.left() + px(_MARK))
        place, seal, name = self._cells(row)
        if place.width() > 0:
            self._paint_text(
                painter, place, standing.place, self.look.sans(12), "ink3", align=_RIGHT
            )
        self._paint_seal(painter, seal, standing)
        chosen = self.selected in index.data(ListRole.FIGURES)
        font = self.look.sans(14, bold=chosen)
        numbers = index.data(StandingRole.NUMBERS)
        used = QFontMetrics(font).horizontalAdvance(numbers) + px(8) if numbers else 0
        room = name.adjusted(0, 0, -used, 0)
        after = self._paint_text(painter, room, standing.name, font, "ink")
        token = "act" if standing.status is Status.ACTUAL else "tgt"
        rest = name.adjusted(after + px(8), 0, 0, 0)
        self._paint_text(painter, rest, numbers, font, token)

    def _cells(self, row: QRect) -> tuple[QRect, QRect, QRect]:
        """Return the parts of place, seal and name; in narrow rows the place has none."""
        px = self.look.px
        spare = row.width() - self._seals - px(_GAP)
        width = min(self._places, px(_PLACE_MOST), max(spare - px(_NAME_LEAST) - px(_GAP), 0))
        width = width if width >= px(80) else 0
        place, seal, name = QRect(row), QRect(row), QRect(row)
        place.setLeft(row.right() + 1 - width)
        seal.setRight(place.left() - 1 - (px(_GAP) if width else 0))
        seal.setLeft(seal.right() + 1 - self._seals)
        name.setRight(seal.left() - 1 - px(_GAP))
        return place, seal, name

    def _paint_seal(self, painter: QPainter, cell: QRect, standing: Standing) -> None:
        """Paint the seal; a streak is no honour among peers and is words only."""
        look = self.look
        if standing.kind == STREAK:
            self._paint_text(painter, cell, standing.printed, look.serif(13, bold=True), "ink2")
            return
        width, height = seal_width(standing.printed, look), seal_height(look)
        top = cell.top() + (cell.height() - height) // 2
        rect = QRectF(cell.left(), top, min(width, cell.width()), height)
        paint_seal(painter, rect, standing.printed, look)

    def _paint_text(
        self, painter: QPainter, cell: QRect, text: str, font: QFont, token: str, align: int = _LEFT
    ) -> int:
        """Paint words, cut to their cell; return how wide they are."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(cell.width(), 0) + 1)
        painter.setFont(font)
        painter.setPen(self.look.theme.color(token))
        painter.drawText(cell, align, shown)
        return metrics.horizontalAdvance(shown)
