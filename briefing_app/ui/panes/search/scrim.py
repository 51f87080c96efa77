"""A scrim over the window below its bar, with one card on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look

_ABOVE, _BELOW, _BESIDE = 4, 28, 24
_MOVING = (QEvent.Type.Resize, QEvent.Type.Move)


class Scrim(QWidget):
    """Dims its parent below a bar. It is no window, so that input methods keep working.

    A kind of it says in `dismiss` what a click beside the card does.
    """

    def __init__(self, size: QSize, look: Look, parent: QWidget | None = None) -> None:
        """Make it hidden; the card has this size of the design where there is room."""
        super().__init__(parent)
        self._size, self._look = size, look
        self._bar: QWidget | None = None
        self._card: QWidget | None = None
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def hold(self, card: QWidget) -> None:
        """Put the card on the scrim."""
        self._card = card

    def stay_below(self, bar: QWidget) -> None:
        """Leave this bar of the window free."""
        self._bar = bar
        bar.installEventFilter(self)

    def dismiss(self) -> None:
        """Go away; asked for by a click beside the card."""
        self.hide()

    def place(self) -> None:
        """Cover the parent below its bar, and put the card where it belongs."""
        if (parent := self.parentWidget()) is not None:
            bar = self._bar
            top = bar.mapTo(parent, bar.rect().bottomLeft()).y() + 1 if bar else 0
            self.setGeometry(0, top, parent.width(), parent.height() - top)
        if self._card is not None:
            self._card.setGeometry(self._card_rect())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.place()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window and of its bar."""
        if event.type() in _MOVING and self.is_open:
            self.place()
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies below must not get it

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._card is None or not self._card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("scrim"))
        painter.end()

    def _card_rect(self) -> QRect:
        px = self._look.px
        width = min(px(self._size.width()), self.width() - 2 * _BESIDE)
        height = min(px(self._size.height()), self.height() - px(_ABOVE) - _BELOW)
        return QRect((self.width() - width) // 2, px(_ABOVE), width, height)
