"""What the room sees, framed: solid ink while it follows, hatched while it does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.meeting.console import FrameWords
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.undo_button import UndoButton

BAR, BORDER, RADIUS = 40, 6, 10
_STRIPE = 18
_SIDES = QSizeF(16, 9)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RoomFrame(QWidget):
    """Bar, frame and picture. The picture is the room's own, only scaled.

    Signals: `undo_requested`, the way out of what the bar warns of; `sides_changed`, where a
    picture has other proportions than the one before.
    """

    undo_requested = Signal()
    sides_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty picture."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("room_frame")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = FrameWords(False, "", "")
        self._picture = QPixmap()
        self._instead: tuple[str, ...] = ()
        self._black = self._quiet = False
        self._scaled = QPixmap()
        self.undo_button = UndoButton(look, self)
        self.undo_button.setObjectName("room_undo")
        self.undo_button.clicked.connect(self.undo_requested)
        self.apply_look(look)

    @property
    def words(self) -> FrameWords:
        """What the bar says."""
        return self._words

    @property
    def picture(self) -> QPixmap:
        """The picture at its full size; null for none."""
        return self._picture

    @property
    def instead(self) -> tuple[str, ...]:
        """Lines that stand in place of the picture."""
        return self._instead

    def show_words(self, words: FrameWords, *, quiet: bool = False) -> None:
        """Say in the bar what holds; a quiet frame is no room's yet."""
        if words == self._words and quiet == self._quiet:
            return
        self._words, self._quiet = words, quiet
        self.undo_button.show_words(words.undo, words.keys)
        self.setAccessibleName("，".join(filter(None, (words.title, words.note))))
        self._place_button()
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture as it was painted for the room."""
        same = picture.cacheKey() == self._picture.cacheKey() and not self._black
        if same and not self._instead:
            return
        before = self.sides()
        self._picture, self._black, self._instead = picture, False, ()
        if self.sides() != before:
            self.sides_changed.emit()
        self._rescale()

    def show_black(self) -> None:
        """Show a dark room."""
        self._black, self._instead = True, ()
        self.update()

    def show_instead(self, lines: Sequence[str]) -> None:
        """Show words where there is no picture."""
        self._black, self._instead = False, tuple(lines)
        self.update()

    def picture_rect(self) -> QRect:
        """Return where the picture lies."""
        px = self._look.px
        room = self._room()
        size = (
            QSizeF(self.sides(), 1)
            .scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
            .toSize()
        )
        left = room.left() + (room.width() - size.width()) // 2
        return QRect(left, px(BAR + BORDER), size.width(), size.height())

    def sides(self) -> float:
        """Return the width of the picture by its height."""
        size = QSizeF(self._picture.size()) if not self._picture.isNull() else _SIDES
        return size.width() / size.height()

    def height_for(self, width: int) -> int:
        """Return the height at which the picture fills a width."""
        px = self._look.px
        inner = max(width - 2 * px(BORDER), 1)
        return px(BAR + 2 * BORDER) + round(inner / self.sides())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.undo_button.apply_look(look)
        self._place_button()
        self._rescale()

    @override
    def sizeHint(self) -> QSize:
        width = self._look.px(480)
        return QSize(width, self.height_for(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(BAR + 2 * BORDER + 100))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()
        self._rescale()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, frame = self._bar_rect(), self._frame_rect()
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(bar, RADIUS, RADIUS)
        if frame.width() >= bar.width() - 1:  # one piece
            frame.setTop(bar.top())
            path = QPainterPath()
        path.addRoundedRect(frame, RADIUS, RADIUS)
        painter.setClipPath(path)
        self._paint_frame(painter, frame)
        self._paint_bar(painter, bar)
        self._paint_picture(painter, self.picture_rect())
        painter.end()

    # ------------------------------------------------------------------ painting
    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        if self._words.warns:
            brush = QBrush(self._hatch())
            painter.setBrushOrigin(QPointF(box.topLeft()))
            painter.fillRect(box, brush)
        else:
            painter.fillRect(box, theme.color("line2" if self._quiet else "ink"))

    def _hatch(self) -> QPixmap:
        """Return one period of the stripes, which joins on without a seam."""
        theme, side = self._look.theme, float(self._look.px(_STRIPE))
        image = QPixmap(int(side), int(side))
        image.fill(theme.color("err_t"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("err"))
        for shift in (-side, 0.0, side):
            corners = [
                QPointF(shift, side),
                QPointF(shift + side, 0),
                QPointF(shift + side * 1.5, 0),
                QPointF(shift + side * 0.5, side),
            ]
            painter.drawPolygon(corners)
        painter.end()
        return image

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        px, theme, words = self._look.px, self._look.theme, self._words
        ground, ink = ("err", "window") if words.warns else ("ink", "paper")
        if self._quiet:
            ground, ink = "sunk", "ink"
        painter.fillRect(bar, theme.color(ground))
        side = px(18)
        sign = "warning" if words.warns else "screen"
        image = pixmap(sign, theme.color(ink), side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(bar.left() + px(10), bar.center().y() - side / 2), image)
        end = self.undo_button.x() if words.undo else bar.right()
        room = QRectF(bar.left() + px(38), bar.top(), end - bar.left() - px(46), bar.height())
        painter.setPen(theme.color(ink))
        used = self._paint_words(painter, room, words.title, bold=True)
        self._paint_words(painter, room.adjusted(used + px(10), 0, 0, 0), words.note, bold=False)

    def _paint_words(self, painter: QPainter, room: QRectF, text: str, *, bold: bool) -> int:
        """Paint words cut to their room; return how wide they are."""
        font = self._look.sans(15 if bold else 14, bold=bold)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(int(room.width()), 0))
        painter.setFont(font)
        painter.drawText(room, _LEFT | int(Qt.TextFlag.TextDontClip), shown)
        return metrics.horizontalAdvance(shown)

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        theme = self._look.theme
        if self._instead:
            painter.fillRect(box, theme.color("pane"))
            painter.setFont(self._look.sans(14))
            painter.setPen(theme.color("ink2"))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(box, flags, "\n".join(self._instead))
        elif self._black or self._picture.isNull():
            painter.fillRect(box, Qt.GlobalColor.black if self._black else theme.color("pane"))
        else:
            painter.drawPixmap(box.topLeft(), self._scaled)

    # ------------------------------------------------------------------ places
    def _room(self) -> QRect:
        px = self._look.px
        inner = self.rect().adjusted(px(BORDER), px(BAR + BORDER), -px(BORDER), -px(BORDER))
        return inner if inner.isValid() else QRect(0, 0, 1, 1)

    def _bar_rect(self) -> QRectF:
        return QRectF(0, 0, self.width(), self._look.px(BAR))

    def _frame_rect(self) -> QRectF:
        """Return the frame around the picture."""
        border = self._look.px(BORDER)
        return QRectF(self.picture_rect()).adjusted(-border, -border, border, border)

    def _place_button(self) -> None:
        size, px = self.undo_button.sizeHint(), self._look.px
        self.undo_button.setVisible(bool(self._words.undo))
        left = self.width() - size.width() - px(8)
        self.undo_button.setGeometry(QRect(left, (px(BAR) - size.height()) // 2, 0, 0))
        self.undo_button.resize(size)

    def _rescale(self) -> None:
        """Scale the room's picture for this place, once for each picture and size."""
        if not self._picture.isNull():
            ratio = self.devicePixelRatioF()
            size = self.picture_rect().size() * ratio
            self._scaled = self._picture.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        self.updateGeometry()
        self.update()
