"""A list whose rows hold places of the text: ↑ ↓ rows, ← → places, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from briefing_app.ui.delegates.wording_delegate import Index, Spot, SpotDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ACROSS, ENTER, FOCUS_BY_KEYS
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list


class SpotList(QListView):
    """Rows as wide as the view, as high as their words need.

    Signals: `opened(Spot)` for Enter or a double click (a single click, if `opens_on_click`),
    `copy_requested` for Ctrl+C.
    """

    opened = Signal(object)
    copy_requested = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: SpotDelegate,
        look: Look,
        parent: QWidget | None = None,
        *,
        opens_on_click: bool = False,
    ) -> None:
        """Show the rows of a model as a delegate paints them."""
        super().__init__(parent)
        set_up_list(self)
        self._look, self._delegate = look, delegate
        self._opens_on_click = opens_on_click
        self._wanted, self._by_keys = 0, False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.apply_look(look)

    @property
    def spot(self) -> Spot | None:
        """The place that Enter opens."""
        spots = self._delegate.spots(self.currentIndex())
        return spots[min(self._wanted, len(spots) - 1)] if spots else None

    def want_spot(self, number: int) -> None:
        """Let the keys be at this place of rows that have so many."""
        self._wanted = max(number, 0)
        self._show_ring()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        colour_rows(self, look)
        self.verticalScrollBar().setSingleStep(look.px(28))
        self.scheduleDelayedItemsLayout()

    def refresh(self) -> None:
        """Lay the rows out anew and go to the first; call after every change of the rows."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.scrollToTop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in ENTER:
            self._open()
        elif event.key() in ACROSS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(ACROSS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
        self._show_ring()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)
        index, number = self._spot_under(event)
        if number >= 0:
            self._wanted = number
            if self._opens_on_click and event.button() == Qt.MouseButton.LeftButton:
                self.setCurrentIndex(index)
                self._open()
        self._show_ring()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if not self._opens_on_click and self._spot_under(event)[1] >= 0:
            self._open()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index, number = self._spot_under(event)
        self._hover(index.row())
        over = self._opens_on_click and number >= 0
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = self._by_keys or event.reason() in FOCUS_BY_KEYS
        self._show_ring()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_ring()

    def _step(self, step: int) -> None:
        last = len(self._delegate.spots(self.currentIndex())) - 1
        self._wanted = max(min(min(self._wanted, last) + step, last), 0)

    def _open(self) -> None:
        if spot := self.spot:
            self.opened.emit(spot)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _show_ring(self) -> None:
        """Put the ring where the keys are, if the keys were used."""
        index = self.currentIndex()
        last = len(self._delegate.spots(index)) - 1
        seen = self._by_keys and self.hasFocus() and last >= 0
        self._delegate.ring = (index.row(), min(self._wanted, last)) if seen else None
        self.viewport().update()

    def _spot_under(self, event: QMouseEvent) -> tuple[QModelIndex, int]:
        """Return the row and the number of the spot under the pointer; -1 beside them."""
        point = event.position()
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return index, -1
        corner = QPointF(self.visualRect(index).topLeft())
        return index, self._delegate.spot_at(index, point - corner)
