"""The list of what two reports say of the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Table
from briefing_app.analysis.comparing.across.listing import Item
from briefing_app.ui.charts.rows import show_tooltip
from briefing_app.ui.clipboard import copy_words
from briefing_app.ui.delegates.across_columns import AcrossColumns
from briefing_app.ui.delegates.across_delegate import EMPTY, AcrossDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.across_model import AcrossModel, AcrossRole
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS
from briefing_app.ui.widgets.painting import paint_focus_ring
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class AcrossList(QListView):
    """One quantity a row.

    Signals: `entered` for Enter and a double click, `left` for Esc, `moved` when another row
    is chosen, `columns_changed`.
    """

    entered = Signal()
    left = Signal()
    moved = Signal()
    columns_changed = Signal()

    def __init__(self, model: AcrossModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the rows of a model."""
        super().__init__(parent)
        set_up_list(self)
        self._look, self._table, self._ring_visible = look, EMPTY, False
        self._marks = AcrossDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._marks)
        self.setObjectName("across_list")
        self.setAccessibleName("两份报告对照")
        self.setAccessibleDescription("回车看两句原文，Ctrl+C 复制，Shift 或 Ctrl 选多行")
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def columns(self) -> AcrossColumns:
        """Where the columns stand."""
        return self._marks.columns

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._marks.apply_look(look)
        colour_rows(self, look)
        self._fit()

    def set_table(self, table: Table) -> None:
        """Fit the columns to a table."""
        self._table = table
        self._fit()

    def item(self) -> Item | None:
        """Return the row where the keys are, if it is selected."""
        index = self.currentIndex()
        found: Item | None = index.data(AcrossRole.ITEM)
        return found if found and self.selectionModel().isSelected(index) else None

    def items(self) -> tuple[Item, ...]:
        """Return the selected rows, from top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(index.data(AcrossRole.ITEM) for index in rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = True
        item = self.item()
        if event.matches(QKeySequence.StandardKey.Copy):
            if items := self.items():
                copy_words("\n".join(each.spoken for each in items))
        elif event.key() in ENTER and item:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible = False
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in FOCUS_BY_KEYS:
            self._ring_visible = True
            if self.item() is None:
                self._go_to_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            item: Item | None = self.indexAt(event.pos()).data(AcrossRole.ITEM)
            show_tooltip(event, item.spoken if item and not item.is_heading else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring_visible and self.hasFocus() and self.item():
            painter = QPainter(self.viewport())
            rect = QRectF(self.visualRect(self.currentIndex()))
            paint_focus_ring(painter, rect, 4, self._look)
            painter.end()

    def _fit(self) -> None:
        self._marks.fit(self._table, self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.columns_changed.emit()

    def _go_to_first(self) -> None:
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        first = next((i for i in rows if not i.data(AcrossRole.ITEM).is_heading), None)
        if first:
            self.selectionModel().setCurrentIndex(first, _SELECT)

    def _hover(self, index: QModelIndex) -> None:
        item: Item | None = index.data(AcrossRole.ITEM)
        row = index.row() if item and not item.is_heading else -1
        if row != self._marks.hovered_row:
            self._marks.hovered_row = row
            self.viewport().update()

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.moved.emit()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        if self.item():
            self.entered.emit()
