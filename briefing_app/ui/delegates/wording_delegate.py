"""How rows with places in them are painted: the base of such rows, and two texts side by side."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
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
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.model.figure import Span
from briefing_app.ui.delegates.wording_cell import CellLayout
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import WordingRole
from briefing_app.ui.models.wording_rows import SIGN_WORDS, Cell, HeadRow, LineRow, Row
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
EDGE, MIDDLE = 20, 52
"""Air at both sides, and the column of signs, in px of the design."""
_TOP, _BOTTOM, _HEAD, _HEAD_BELOW, _HANG = 7, 8, 38, 5, 7
_SIGN_TOP, _SIGN_LINE, _SIGN_HEIGHT = 6, 16, 38
_RULE, _RULE_GAP = 3, 9
_BADGE, _BADGE_GAP, _SHIFT = 15, 3, 6
_RING_SIDE, _RING_TOP = 6, 2
_CENTRE = Qt.AlignmentFlag.AlignCenter
_HEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_SIGN_INKS = {Sign.SAME: "ink3", Sign.CHANGED: "chg", Sign.ADDED: "new", Sign.GONE: "ink3"}
_OPEN = "双击或回车看原文"


class Spot(NamedTuple):
    """A part of a row that leads to a place of the text; `rect` counts from the row's corner."""

    rect: QRectF
    left: bool
    offset: int
    tip: str = ""


class SpotDelegate(QStyledItemDelegate):
    """Paints the ground of rows as wide as the view and the ring around the current spot.

    The view tells the width, the row under the pointer and which spot the keys are at.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(parent)
        self.look, self.width = look, 0
        self.hovered = -1
        self.ring: tuple[int, int] | None = None
        """Row and spot that the keys are at, if that is to be seen."""

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.look = look
        self.forget()

    def set_width(self, width: int) -> None:
        """Lay rows out for another width."""
        if width != self.width:
            self.width = width
            self.forget()

    @abstractmethod
    def forget(self) -> None:
        """Forget how rows are laid out."""

    @abstractmethod
    def spots(self, index: Index) -> tuple[Spot, ...]:
        """Return the spots of a row, in the order of the keys."""

    def spot_at(self, index: Index, point: QPointF) -> int:
        """Return the number of the spot at a point of a row; -1 beside them."""
        found = (i for i, spot in enumerate(self.spots(index)) if spot.rect.contains(point))
        return next(found, -1)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        corner: QPoint = option.rect.topLeft()
        number = self.spot_at(index, QPointF(event.pos() - corner))
        if event.type() == QEvent.Type.ToolTip and number >= 0:
            QToolTip.showText(event.globalPos(), self.spots(index)[number].tip, view)
            return True
        return False

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill a row that is chosen or under the pointer."""
        theme = self.look.theme
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("sel"))
        elif index.row() == self.hovered:
            painter.fillRect(option.rect, theme.color("hover"))

    def paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the ring around the current spot of the current row."""
        if self.ring is None or self.ring[0] != index.row():
            return
        spots = self.spots(index)
        if self.ring[1] < len(spots):
            corner: QPoint = option.rect.topLeft()
            rect = spots[self.ring[1]].rect.translated(QPointF(corner))
            paint_focus_ring(painter, rect, 4, self.look)


class _Laid(NamedTuple):
    """A line laid out for a width; keeps the row, by whose identity it is found."""

    row: LineRow
    left: CellLayout | None
    right: CellLayout | None


class WordingDelegate(SpotDelegate):
    """Paints headings, and lines as left text, sign and right text; spots are the texts."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self._laid: dict[int, _Laid] = {}
        self.marked_left = self.marked_right = Span(0, 0)
        """Places of either side that are selected in the session; empty: none."""

    @override
    def forget(self) -> None:
        self._laid.clear()

    @override
    def spots(self, index: Index) -> tuple[Spot, ...]:
        row = index.data(WordingRole.ROW)
        return tuple(self._spots(row)) if isinstance(row, LineRow) else ()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(WordingRole.ROW)
        return QSize(self.width, self._height(row))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: Row = index.data(WordingRole.ROW)
        if isinstance(row, HeadRow):
            self._paint_head(painter, option.rect, row)
        else:
            self.paint_ground(painter, option, index)
            self._paint_line(painter, option.rect, row)
            self.paint_ring(painter, option, index)
        painter.restore()

    @property
    def _column(self) -> int:
        """The width of one text."""
        px = self.look.px
        return max((self.width - 2 * px(EDGE) - px(MIDDLE)) // 2, px(40))

    @property
    def _second(self) -> int:
        """Where the right text begins."""
        return self.look.px(EDGE) + self._column + self.look.px(MIDDLE)

    def _layouts(self, row: LineRow) -> _Laid:
        """Return a line laid out for the width, from the cache if it is there."""
        laid = self._laid.get(id(row))
        if laid is None or laid.row is not row:
            laid = _Laid(row, *(self._layout(cell, row.sign) for cell in (row.left, row.right)))
            self._laid[id(row)] = laid
        return laid

    def _layout(self, cell: Cell | None, sign: Sign) -> CellLayout | None:
        gone = sign is Sign.GONE
        return CellLayout(cell, self._column, self.look, gone=gone) if cell else None

    def _height(self, row: Row) -> int:
        px = self.look.px
        if isinstance(row, HeadRow):
            return px(_HEAD)
        laid = self._layouts(row)
        heights = [side.height for side in (laid.left, laid.right) if side]
        return 1 + px(_TOP) + max(*heights, px(_SIGN_HEIGHT)) + px(_BOTTOM)

    def _spots(self, row: LineRow) -> Iterator[Spot]:
        px, height = self.look.px, self._height(row)
        sides = ((row.left, px(EDGE), True), (row.right, self._second, False))
        for cell, x, left in sides:
            if cell:
                rect = QRectF(x, 1, self._column, height - 1)
                rect.adjust(-px(_RING_SIDE), px(_RING_TOP), px(_RING_SIDE), -px(_RING_TOP))
                yield Spot(rect, left, cell.span.start, _OPEN)

    def _paint_head(self, painter: QPainter, rect: QRect, row: HeadRow) -> None:
        look, px = self.look, self.look.px
        font = look.sans(14, bold=True)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink"))
        metrics, height = QFontMetrics(font), rect.height() - px(_HEAD_BELOW)
        for words, x in ((row.left, px(EDGE)), (row.right, self._second)):
            hang = px(_HANG) if words.startswith("（") else 0
            area = QRect(rect.left() + x - hang, rect.top(), self._column + hang, height)
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, _HEADING, text)

    def _paint_line(self, painter: QPainter, rect: QRect, row: LineRow) -> None:
        px, theme = self.look.px, self.look.theme
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
        laid, top = self._layouts(row), rect.top() + 1 + px(_TOP)
        sides = (
            (laid.left, row.left, px(EDGE), self.marked_left),
            (laid.right, row.right, self._second, self.marked_right),
        )
        for layout, cell, x, marked in sides:
            if layout and cell:
                origin = QPointF(rect.left() + x, top)
                if cell.span.start < marked.end and marked.start < cell.span.end:
                    self._paint_marked(painter, origin, layout.words_height)
                elif row.sign is Sign.ADDED:
                    self._paint_rule(painter, origin, layout.words_height, "new")
                layout.paint(painter, origin)
        self._paint_sign(painter, rect.left() + px(EDGE) + self._column, top, row)

    def _paint_marked(self, painter: QPainter, origin: QPointF, height: int) -> None:
        """Wash a text that is selected elsewhere; the rail stands before it."""
        side = self.look.px(4)
        wash = QRectF(origin.x() - side, origin.y(), self._column + 2 * side, height)
        paint_box(painter, wash, 4, self.look.theme.color("link"))
        self._paint_rule(painter, origin, height, "rail")

    def _paint_rule(self, painter: QPainter, origin: QPointF, height: int, token: str) -> None:
        left = origin.x() - self.look.px(_RULE_GAP + _RULE)
        rule = QRectF(left, origin.y(), self.look.px(_RULE), height)
        painter.fillRect(rule, self.look.theme.color(token))

    def _paint_sign(self, painter: QPainter, left: int, top: int, row: LineRow) -> None:
        """Paint the sign, below it its word with what else is to be said of the line."""
        look, px = self.look, self.look.px
        painter.setPen(look.theme.color(_SIGN_INKS[row.sign]))
        painter.setFont(look.sans(15, bold=True))
        line, y = px(_SIGN_LINE), top + px(_SIGN_TOP)
        painter.drawText(QRect(left, y, px(MIDDLE), line), _CENTRE, row.sign)
        self._paint_words(painter, QRect(left, y + line, px(MIDDLE - _SHIFT), line), row)

    def _paint_words(self, painter: QPainter, area: QRect, row: LineRow) -> None:
        """Paint the sign's word and the badges side by side; two badges leave no room for it."""
        px = self.look.px
        font = self.look.sans(12)
        word = SIGN_WORDS[row.sign] if len(row.badges) < 2 else ""
        if not row.badges:
            area = area.adjusted(0, 0, px(_SHIFT), 0)
        word_width = QFontMetrics(font).horizontalAdvance(word)
        width = word_width + len(row.badges) * px(_BADGE + _BADGE_GAP)
        x = area.left() + (area.width() - width) // 2
        painter.setFont(font)
        painter.drawText(QRect(x, area.top(), word_width, area.height()), _CENTRE, word)
        x += word_width + px(_BADGE_GAP)
        for badge in row.badges:
            box = QRectF(x, area.top() + 1, px(_BADGE), area.height() - 1)
            self._paint_badge(painter, box, badge)
            x += px(_BADGE + _BADGE_GAP)

    def _paint_badge(self, painter: QPainter, rect: QRectF, word: str) -> None:
        theme = self.look.theme
        paint_box(painter, rect, 3, border=theme.color("line2"))
        painter.setFont(self.look.sans(11))
        painter.setPen(theme.color("ink2"))
        painter.drawText(rect, _CENTRE, word)
