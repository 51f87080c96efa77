"""One more thing that was found: name, value, place; a click brings it up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.meeting.agenda import Stop
from briefing_app.meeting.finds import Find
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

HEIGHT = 30
_PADDING = 10
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FindRow(PaintedButton):
    """Stands for one Find; `number` is its place among all of them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(look, parent)
        self._find: Find | None = None
        self.number = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_find(self, number: int, find: Find | None) -> None:
        """Show a find, or nothing."""
        self.number, self._find = number, find
        self.setVisible(find is not None)
        self.setText(find.name if find else "")
        self.setAccessibleName(find.spoken if find else "")
        self.update()

    def stop(self) -> Stop | None:
        """Return the stop it can be dragged as."""
        return self._find.stop if self._find else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect, look = QRectF(self.rect()), self._look
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            token = "sel" if self.isDown() else "hover"
            paint_box(painter, rect, 6, look.theme.color(token))
        if self._find is not None:
            self._paint_find(painter, self._find, rect)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, look)
        painter.end()

    def _paint_find(self, painter: QPainter, find: Find, rect: QRectF) -> None:
        px, look = self._look.px, self._look
        left = px(_PADDING)
        if find.status is not None:
            paint_status(painter, QPointF(left + px(5), rect.center().y()), find.status, look)
            left += px(16)
        place = QFontMetrics(look.sans(12)).horizontalAdvance(find.place)
        shown = min(place, int(rect.width() * 0.36))
        right = rect.right() - px(_PADDING)
        area = QRectF(right - shown, 0, shown, rect.height())
        self._words(painter, area, find.place, look.sans(12), "ink3", align=_RIGHT)
        area = QRectF(left, 0, right - shown - px(_PADDING) - left, rect.height())
        sentence = not find.words and find.status is not None
        font = look.serif(14) if sentence else look.sans(13)
        used = self._words(painter, area, find.name, font, "ink")
        token = "act" if find.status is Status.ACTUAL else "tgt"
        area.setLeft(area.left() + used + px(12))
        self._words(painter, area, find.words, look.sans(13, bold=True), token)

    def _words(
        self,
        painter: QPainter,
        room: QRectF,
        text: str,
        font: QFont,
        token: str,
        *,
        align: int = _LEFT,
    ) -> int:
        """Paint words cut to their room; return how wide they are."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()) + 1, 0))
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(room, align | int(Qt.TextFlag.TextDontClip), shown)
        return metrics.horizontalAdvance(shown)
