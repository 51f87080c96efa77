"""The list of cards: 甲 and 乙 chosen in it, links inside the cards, titles typed in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.holdings import DEED_WORDS, Deed, notes
from briefing_app.library.cards import Card
from briefing_app.ui.charts.rows import show_tooltip
from briefing_app.ui.delegates.card_delegate import CardDelegate
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.look import Look
from briefing_app.ui.models.library_model import LibraryModel, LibraryRole
from briefing_app.ui.panes.library.card_mime import card_mime
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS
from briefing_app.ui.widgets.painting import paint_focus_ring
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

_BELOW = 8
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_SIDES = {Qt.Key.Key_1: Side.LEFT, Qt.Key.Key_2: Side.RIGHT}


class CardList(QListView):
    """A click picks 甲, Ctrl and a click 乙; so do 1 and 2. Cards can be dragged away.

    Signals: `picked(Side, id)`, `open_requested(id)` for Enter and a double click,
    `remove_requested(id)`, `share_requested(id)`, `deed_requested(Deed, id)`.
    """

    picked = Signal(object, str)
    open_requested = Signal(str)
    remove_requested = Signal(str)
    share_requested = Signal(str)
    deed_requested = Signal(object, str)

    def __init__(self, model: LibraryModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the cards of a model."""
        super().__init__(parent)
        set_up_list(self)
        self._look, self._rows = look, model
        self._ring_visible, self._pressed = False, ""
        self.marks = CardDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self.marks)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setObjectName("library_cards")
        DragOut(self.viewport(), self._grab)
        self.setAccessibleName("资料库里的报告")
        self.setAccessibleDescription("回车打开，1 设为甲，2 设为乙，F2 改名，Delete 移到回收站")

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.marks.apply_look(look)
        colour_rows(self, look, "pane")
        self.scheduleDelayedItemsLayout()

    def show_pair(self, left: str, right: str) -> None:
        """Frame the cards that are 甲 and 乙."""
        self.marks.left, self.marks.right = left, right
        self.viewport().update()

    def card(self) -> Card | None:
        """Return the card where the keys are."""
        return self._card_at(self.currentIndex())

    def show_card(self, report_id: str) -> None:
        """Bring a report's card into view and give it the keys, if it is there."""
        row = self._rows.row_of(report_id)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._rows.index(row), _SELECT)
            self.scrollTo(self._rows.index(row))

    def unfold(self, report_id: str) -> None:
        """Show the whole reason of a card that does not open, or only its first line again."""
        layout = self.marks.layout
        layout.unfolded = layout.unfolded ^ {report_id}
        self.scheduleDelayedItemsLayout()

    def rename(self) -> None:
        """Let the title of the card where the keys are be typed in place."""
        card = self.card()
        if card and card.removable:
            self.edit(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = True
        card = self.card()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and card and self._press(event.key(), card)):
            super().keyPressEvent(event)
        self.viewport().update()

    def _press(self, key: int, card: Card) -> bool:
        """Do what a key means for a card; return whether it means anything."""
        if key in ENTER:
            self._open(card)
        elif key in _SIDES:
            if card.good:
                self.picked.emit(_SIDES[Qt.Key(key)], card.id)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit(card.id)
        else:
            return False
        return True

    def _open(self, card: Card) -> None:
        if card.good:
            self.open_requested.emit(card.id)
        else:
            self.deed_requested.emit(Deed.WHY, card.id)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible = False
        pos = event.position().toPoint()
        card = self._card_at(self.indexAt(pos))
        deed = self.deed_at(pos)
        if event.button() != Qt.MouseButton.LeftButton or card is None:
            super().mousePressEvent(event)
            return
        self.selectionModel().setCurrentIndex(self.indexAt(pos), _SELECT)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if deed:
            self.deed_requested.emit(deed, card.id)
        elif card.good:
            self._pressed = card.id

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the card that was pressed, unless it was dragged away."""
        card = self._card_at(self.indexAt(event.position().toPoint()))
        pressed, self._pressed = self._pressed, ""
        if card and card.id == pressed:
            second = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.picked.emit(Side.RIGHT if second else Side.LEFT, card.id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        card = self._card_at(self.indexAt(pos))
        if event.button() == Qt.MouseButton.LeftButton and card and not self.deed_at(pos):
            self._open(card)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        index = self.indexAt(pos)
        self._hover(index.row() if self._card_at(index) else -1)
        shape = (
            Qt.CursorShape.PointingHandCursor if self.deed_at(pos) else Qt.CursorShape.ArrowCursor
        )
        self.viewport().setCursor(shape)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in FOCUS_BY_KEYS:
            self._ring_visible = True
            if self.card() is None:
                self._go_to_first()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        card = self.card()
        if card:
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            rect = self.visualRect(self.currentIndex())
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(rect.center())
            self.menu_for(card).popup(at)

    def menu_for(self, card: Card) -> QMenu:
        """Return what can be done with a card, as a menu."""
        menu = QMenu(self)
        menu.setObjectName("card_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(self._look.sans(13))
        for words, key, usable in (
            ("打开（Enter）", "open", card.good),
            ("设为甲（1）", Side.LEFT, card.good),
            ("设为乙（2）", Side.RIGHT, card.good),
            *((DEED_WORDS[deed], deed, True) for note in notes(card) for deed in note.deeds),
            ("改名（F2）", "rename", card.removable),
            ("分享为一个文件…", "share", card.good),
            ("移到回收站（Delete）", "remove", card.removable),
        ):
            action = menu.addAction(words)
            action.setData((key, card.id))
            action.setEnabled(usable)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            card = self._card_at(index)
            show_tooltip(event, str(index.data()) if card else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self._ring_visible and self.hasFocus() and self._card_at(index):
            painter = QPainter(self.viewport())
            rect = self.visualRect(index).adjusted(-3, -3, 3, 3 - self._look.px(_BELOW))
            paint_focus_ring(painter, QRectF(rect), 10, self._look)
            painter.end()

    def deed_at(self, pos: QPoint) -> Deed | None:
        """Return what a click at a place of the viewport does beside picking."""
        index = self.indexAt(pos)
        card = self._card_at(index)
        if card is None:
            return None
        links = self.marks.links(card, self.visualRect(index))
        return next((link.deed for link in links if link.rect.contains(pos)), None)

    def _grab(self, at: QPoint) -> Callable[[], QMimeData] | None:
        """Return what makes the data of the card at a point."""
        card = self._card_at(self.indexAt(at))
        return partial(self._drag_data, card) if card and card.good else None

    def _drag_data(self, card: Card) -> QMimeData:
        self._pressed = ""
        return card_mime(card)

    def _card_at(self, index: QModelIndex) -> Card | None:
        found: Card | None = index.data(LibraryRole.CARD)
        return found

    def _go_to_first(self) -> None:
        first = next((n for n, row in enumerate(self._rows.rows) if row.card), -1)
        if first >= 0:
            self.selectionModel().setCurrentIndex(self._rows.index(first), _SELECT)

    def _hover(self, row: int) -> None:
        if row != self.marks.hovered_row:
            self.marks.hovered_row = row
            self.viewport().update()

    def _on_menu_triggered(self, action: QAction) -> None:
        key, report_id = action.data()
        if key == "open":
            self.open_requested.emit(report_id)
        elif key == "rename":
            self.rename()
        elif key == "share":
            self.share_requested.emit(report_id)
        elif key == "remove":
            self.remove_requested.emit(report_id)
        elif key in tuple(Side):
            self.picked.emit(Side(key), report_id)
        else:
            self.deed_requested.emit(Deed(key), report_id)
