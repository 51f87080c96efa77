"""How a stop of a meeting is painted, and how its minutes are typed."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from briefing_app.meeting.lineup import LineupRow, Stage
from briefing_app.model.figure import Status
from briefing_app.ui.delegates.list_delegate import Index
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.models.agenda_model import MOST_MINUTES, AgendaRole
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

HEIGHT = 54
_EDGE = 8
"""Free space left and right of a row's ground."""
_NUMBER, _MARKS, _GAP = 22, 16, 6
_NARROW = 240
_TITLE_LINE, _PLACE_LINE = 19, 16
_MIDDLE_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class AgendaDelegate(QStyledItemDelegate):
    """Paints number or tick, marks, title, place and the two lines of time."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(parent)
        self.look = look
        self.shown_row = -1
        """The row whose page is in view here; -1 for none."""

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.look = look

    def minutes_rect(self, rect: QRect) -> QRect:
        """Return the part of a row that shows its minutes."""
        right = self.look.px(_EDGE + 10)
        width = QFontMetrics(self.look.sans(13, bold=True)).horizontalAdvance("00:00 / 00:00")
        return QRect(rect.right() - right - width, rect.top(), width + 1, rect.height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.look.px(120), self.look.px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: LineupRow = index.data(AgendaRole.ROW)
        painter.save()
        ground = QRectF(option.rect).adjusted(self.look.px(_EDGE), 0, -self.look.px(_EDGE), 0)
        self._paint_ground(painter, option, ground, row)
        rights = self._paint_times(painter, ground, row)
        self._paint_words(painter, ground, row, rights)
        painter.restore()

    # ------------------------------------------------------------------ parts
    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, ground: QRectF, row: LineupRow
    ) -> None:
        look, theme = self.look, self.look.theme
        current = row.stage is Stage.CURRENT
        if current:
            paint_box(painter, ground, 6, theme.color("sel"))
            bar = QRectF(ground.left(), ground.top() + look.px(6), look.px(3), 0)
            bar.setBottom(ground.bottom() - look.px(6))
            paint_box(painter, bar, 1.5, theme.color("ink"))
            self._paint_share(painter, ground, row)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, ground, 6, theme.color("hover"))
        if row.number - 1 == self.shown_row and not current:
            paint_box(painter, ground, 6, border=theme.color("line2"))
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            if focused:
                paint_focus_ring(painter, ground, 6, look)
            else:
                paint_box(painter, ground, 6, border=theme.color("line2"))

    def _paint_share(self, painter: QPainter, ground: QRectF, row: LineupRow) -> None:
        """Paint how much of the planned time is used, as a line at the row's foot."""
        if not row.planned:
            return
        px, theme = self.look.px, self.look.theme
        line = QRectF(ground.left() + px(52), ground.bottom() - px(5), 0, px(3))
        line.setRight(ground.right() - px(10))
        paint_box(painter, line, 1.5, theme.color("line"))
        line.setWidth(line.width() * row.share)
        paint_box(painter, line, 1.5, theme.color("ink2"))

    def _paint_times(
        self, painter: QPainter, ground: QRectF, row: LineupRow
    ) -> tuple[float, float]:
        """Paint used / planned, in narrow lists the first of them, and what is left.

        Return where the two lines begin.
        """
        look = self.look
        right = ground.right() - look.px(10)
        top, below = self._lines(ground)
        current, dim = row.stage is Stage.CURRENT, "ink3"
        narrow = ground.width() < look.px(_NARROW)
        plan = f" / {row.planned}" if row.used and row.planned else row.planned
        plan = "" if narrow and row.used else plan
        used = look.sans(13, bold=current)
        left = self._paint_right(painter, plan, look.sans(13), dim, right, top)
        ink = "ink" if current else dim
        left = self._paint_right(painter, row.used, used, ink, left, top)
        small = look.sans(12, bold=row.over)
        low = self._paint_right(painter, row.left, small, "ink" if row.over else dim, right, below)
        return left - look.px(_GAP), low - look.px(_GAP)

    def _paint_words(
        self, painter: QPainter, ground: QRectF, row: LineupRow, rights: tuple[float, float]
    ) -> None:
        look, theme = self.look, self.look.theme
        left = ground.left() + look.px(8)
        box = QRectF(left, ground.top(), look.px(_NUMBER), ground.height())
        self._paint_number(painter, box, row)
        left = box.right() + look.px(_GAP)
        top, below = self._lines(ground)
        centre = QPointF(left, ground.center().y())
        self._paint_marks(painter, centre, row.stop.marks)
        left += look.px(_MARKS + _GAP)
        quiet = row.stop.lost or row.stage is Stage.DONE
        font = look.sans(14, bold=row.stage is Stage.CURRENT)
        title = QRectF(left, top.top(), rights[0] - left, top.height())
        if not row.stop.place:
            title = QRectF(left, ground.top(), rights[0] - left, ground.height())
        painter.setPen(theme.color("ink3" if quiet else "ink"))
        self._paint_left(painter, row.stop.title, font, title)
        painter.setPen(theme.color("ink3"))
        place = QRectF(left, below.top(), rights[1] - left, below.height())
        self._paint_left(painter, row.stop.place, look.sans(12), place)

    def _paint_number(self, painter: QPainter, box: QRectF, row: LineupRow) -> None:
        look, theme = self.look, self.look.theme
        sign = "warning" if row.stop.lost else "check" if row.stage is Stage.DONE else ""
        if sign:
            side = look.px(14)
            token = "ink3" if row.stop.lost else "new"
            image = pixmap(sign, theme.color(token), side)
            at = QPointF(box.center().x() - side / 2, box.center().y() - side / 2)
            painter.drawPixmap(at, image)
            return
        painter.setFont(look.sans(13))
        painter.setPen(theme.color("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))

    def _paint_marks(self, painter: QPainter, at: QPointF, marks: tuple[Status, ...]) -> None:
        """Paint ●, ○ or both side by side."""
        px = self.look.px
        for number, status in enumerate(marks[:2]):
            step = number * px(8) + (px(4) if len(marks) > 1 else px(5))
            paint_status(painter, QPointF(at.x() + step, at.y()), status, self.look)

    def _lines(self, ground: QRectF) -> tuple[QRectF, QRectF]:
        """Return the two lines of a row."""
        px = self.look.px
        top = ground.top() + (ground.height() - px(_TITLE_LINE + _PLACE_LINE)) / 2
        first = QRectF(ground.left(), top, ground.width(), px(_TITLE_LINE))
        return first, QRectF(ground.left(), first.bottom(), ground.width(), px(_PLACE_LINE))

    def _paint_right(
        self, painter: QPainter, text: str, font: QFont, token: str, right: float, line: QRectF
    ) -> float:
        """Paint words that end at `right`; return where they begin."""
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(self.look.theme.color(token))
        box = QRectF(right - width, line.top(), width, line.height())
        painter.drawText(box, _MIDDLE_RIGHT | int(Qt.TextFlag.TextDontClip), text)
        return right - width

    def _paint_left(self, painter: QPainter, text: str, font: QFont, room: QRectF) -> None:
        """Paint words cut to their room."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()), 0))
        painter.setFont(font)
        painter.drawText(room, _MIDDLE_LEFT | int(Qt.TextFlag.TextDontClip), shown)

    # ------------------------------------------------------------------ typing minutes
    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QSpinBox(parent)
        editor.setObjectName("agenda_minutes")
        editor.setAccessibleName("计划分钟")
        editor.setRange(0, MOST_MINUTES)
        editor.setSuffix(" 分")
        editor.setFont(self.look.sans(13))
        theme = self.look.theme
        editor.setStyleSheet(  # the ring that shows where the keys go
            f"QSpinBox {{ border: 2px solid {theme.ink}; border-radius: 6px;"
            f" background: {theme.card}; color: {theme.ink}; }}"
        )
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        box = cast("QSpinBox", editor)
        box.setValue(index.data(Qt.ItemDataRole.EditRole))
        box.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        box = cast("QSpinBox", editor)
        box.interpretText()
        model.setData(index, box.value())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        px = self.look.px
        width, height = px(92), px(30)
        right = option.rect.right() - px(_EDGE + 6)
        top = option.rect.top() + (option.rect.height() - height) // 2
        editor.setGeometry(right - width, top, width, height)
