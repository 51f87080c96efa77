"""The answer itself: both years large, the sentences they rest on, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Answer
from briefing_app.analysis.asking.rows import spoken_answer
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.answer_layout import HEAD, SIDE, AnswerLayout, Piece, lay_out
from briefing_app.ui.widgets.painting import paint_box, paint_seal, paint_status, seal_height
from briefing_app.ui.widgets.text_button import TextButton

_BAR = 4
_ARROW = 28
_NAME = 20
_MARK = 6
"""Half of a mark's box beside a caption."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_BORDERS = {"chip": Qt.PenStyle.DashLine, "tag": Qt.PenStyle.SolidLine}


class AnswerCard(QWidget):
    """Shows an Answer over the first row of the results; a bar at its left says it is chosen.

    Signals: `chosen` (a click beside the buttons), `copy_requested`, `enlarge_requested`.
    """

    chosen = Signal()
    copy_requested = Signal()
    enlarge_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._answer: Answer | None = None
        self._layout: AnswerLayout | None = None
        self._current = False
        self.report = NO_REPORT
        """Where the sentences come from; set before the answer."""
        self.setObjectName("answer_card")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.copy_button = TextButton("复制一句话", look, icon_name="copy", parent=self)
        self.enlarge_button = TextButton(
            "放大给全场看", look, icon_name="expand", primary=True, parent=self
        )
        for button, name, keys in (
            (self.copy_button, "answer_copy", "Ctrl+C"),
            (self.enlarge_button, "answer_enlarge", "F5"),
        ):
            button.setObjectName(name)
            button.setToolTip(f"{button.text()}（{keys}）")
            button.setAccessibleDescription(keys)
            button.setCursor(Qt.CursorShape.ArrowCursor)
        self.copy_button.clicked.connect(self.copy_requested)
        self.enlarge_button.clicked.connect(self.enlarge_requested)
        self.hide()

    @property
    def answer(self) -> Answer | None:
        """What is shown."""
        return self._answer

    def set_answer(self, answer: Answer | None, width: int) -> int:
        """Show an answer in a card of this width; return the height it takes, 0 for none."""
        self._answer, self._layout = answer, None
        self.setVisible(answer is not None)
        if answer is None:
            return 0
        self._layout = lay_out(answer, self.report, width, self._look)
        self.setAccessibleName(spoken_answer(answer))
        self.update()
        return self._layout.height

    def set_current(self, *, current: bool) -> None:
        """Mark the card as the chosen row."""
        if current != self._current:
            self._current = current
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look; the width of the card must be set again."""
        self._look = look
        self.copy_button.apply_look(look)
        self.enlarge_button.apply_look(look)
        self._place_buttons()
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return the words in view, for tests."""
        if self._layout is None:
            return ()
        quoted = (quote.sentence.text for quote in self._layout.quotes)
        return (*(piece.text for piece in self._layout.pieces), *quoted)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the list below must not take it for a click on a row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("card"))
        if self._current:
            painter.fillRect(QRect(0, 0, look.px(_BAR), self.height() - 1), theme.color("ink"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
        if self._answer and self._layout:
            self._paint_name(painter, self._answer.name)
            self._paint_arrow(painter, self._layout.arrow)
            for piece in self._layout.pieces:
                self._paint(painter, piece)
            for quote in self._layout.quotes:
                quote.sentence.paint(painter, quote.at)
        painter.end()

    def _paint_name(self, painter: QPainter, name: str) -> None:
        px = self._look.px
        font = self._look.sans(_NAME, bold=True)
        room = QRectF(px(SIDE), px(16), self.copy_button.x() - px(SIDE + 12), px(HEAD - 24))
        painter.setFont(font)
        painter.setPen(self._look.theme.color("ink"))
        words = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT | int(Qt.TextFlag.TextDontClip), words)

    def _paint_arrow(self, painter: QPainter, at: QPointF) -> None:
        side = self._look.px(_ARROW)
        image = pixmap("arrow-thin", self._look.theme.ink3, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(at.x(), at.y() - side / 2), image)

    def _paint(self, painter: QPainter, piece: Piece) -> None:
        look, rect = self._look, piece.rect
        if piece.kind == "seal":
            height = seal_height(look, piece.size)
            box = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
            paint_seal(painter, box, piece.text, look, piece.size)
            return
        align = _LEFT
        if piece.kind in _BORDERS:
            height = look.px(piece.size + 5)
            rect = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
            line = look.theme.color("line2")
            paint_box(painter, rect, 3, border=line, style=_BORDERS[piece.kind])
            align = int(Qt.AlignmentFlag.AlignCenter)
        elif piece.kind != "text":
            paint_status(
                painter,
                QPointF(rect.left() + look.px(_MARK), rect.center().y()),
                Status(piece.kind),
                look,
            )
            rect = rect.adjusted(look.px(18), 0, 0, 0)
        self._paint_words(painter, piece, rect, align)

    def _paint_words(self, painter: QPainter, piece: Piece, rect: QRectF, align: int) -> None:
        font = self._look.sans(piece.size, bold=piece.bold)
        metrics = QFontMetrics(font)
        text = piece.text
        if metrics.horizontalAdvance(text) > rect.width() + 2:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.setFont(font)
        painter.setPen(self._look.theme.color(piece.color))
        painter.drawText(rect, align | int(Qt.TextFlag.TextDontClip), text)

    def _place_buttons(self) -> None:
        px = self._look.px
        right = self.width() - px(SIDE)
        for button in (self.enlarge_button, self.copy_button):
            size = button.sizeHint()
            button.setGeometry(right - size.width(), px(16), size.width(), size.height())
            right -= size.width() + px(8)
