"""The frame that every card of the panel shares: border, head, room for a body."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

SIDE = 14
"""Space between a card's border and its text."""
OUTDENT = 8
"""How much further out rows reach, so that their wash surrounds the text."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CardHead(QWidget):
    """Title in bold, a note beside it, a remark at the right that gives way to the note."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, size: float = 14) -> None:
        """Make an empty head; `size` is that of the title."""
        super().__init__(parent)
        self._look, self._size = look, size
        self._title = self._note = self._remark = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, note: str = "", remark: str = "") -> None:
        """Show other words."""
        if (title, note, remark) != (self._title, self._note, self._remark):
            self._title, self._note, self._remark = title, note, remark
            self.setAccessibleName("，".join(filter(None, (title, note, remark))))
            self.setToolTip("")
            self.update()

    @property
    def words(self) -> tuple[str, str, str]:
        """Title, note and remark."""
        return self._title, self._note, self._remark

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._look.sans(self._size, bold=True)).height()
        return QSize(0, max(self._look.px(24), text))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, rect = self._look, QRectF(self.contentsRect())
        bold, small = look.sans(self._size, bold=True), look.sans(12)
        wide, narrow = QFontMetrics(bold), QFontMetrics(small)
        gap = look.px(8)
        mode = Qt.TextElideMode.ElideRight
        painter = QPainter(self)
        painter.setFont(bold)
        painter.setPen(look.theme.color("ink"))
        # Without a note the title leaves room for the remark, else the remark gives way.
        kept = narrow.horizontalAdvance(self._remark) + gap if self._remark else 0
        room = int(rect.width()) - (0 if self._note else kept)
        painter.drawText(rect, _LEFT, wide.elidedText(self._title, mode, room))
        left = min(wide.horizontalAdvance(self._title), room) + gap
        free = int(rect.width()) - left
        painter.setFont(small)
        painter.setPen(look.theme.color("ink3"))
        remark = narrow.horizontalAdvance(self._remark)
        note = narrow.horizontalAdvance(self._note)
        if self._remark and remark + (note + gap if note else 0) <= free:
            painter.drawText(rect, _RIGHT, self._remark)
            free -= remark + gap
        if free > 0:
            words = narrow.elidedText(self._note, mode, free)
            painter.drawText(rect.adjusted(left, look.px(1), 0, 0), _LEFT, words)
        painter.end()


class CardFrame(QWidget):
    """A bordered box with a head; a body is added below with `add_body`."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        title_size: float = 14,
        bottom: float = 12,
    ) -> None:
        """Make an empty card; `bottom` is the space below its body."""
        super().__init__(parent)
        self._look = look
        self._border, self._bottom = "line", bottom
        self.head = CardHead(look, self, size=title_size)
        self.head.setObjectName("card_head")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_margins()

    @property
    def look(self) -> Look:
        """Colours and sizes in use."""
        return self._look

    def set_border(self, token: str) -> None:
        """Draw the border in another token: line, rail or err."""
        if token != self._border:
            self._border = token
            self.update()

    def add_body(self, body: QWidget) -> None:
        """Put a widget below what is there."""
        self._column.addWidget(body)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.head.apply_look(look)
        self._set_margins()
        self.update()

    def _set_margins(self) -> None:
        """Leave rows the room for their wash; head and text stand further in."""
        px = self._look.px
        inner = px(SIDE - OUTDENT)
        self._column.setContentsMargins(inner, px(10), inner, px(self._bottom))
        self._column.setSpacing(px(4))
        self.head.setContentsMargins(px(OUTDENT), 0, px(OUTDENT), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, box, 8, theme.color("card"), theme.color(self._border))
        painter.end()
