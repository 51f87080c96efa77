"""The table widget of the figures view: columns, keys, marks, its painted head."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from briefing_app.analysis.table import FigureRow
from briefing_app.ui.delegates.figures_delegate import EDGE, GAP, ROW_HEIGHT, FiguresDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.axis import Axis, has_bar, shared_axis
from briefing_app.ui.models.figures_model import HEADINGS, Column, FigureRole, FiguresProxy
from briefing_app.ui.widgets.painting import paint_focus_ring

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEAD_HEIGHT = 28
_FIXED = {Column.MARK: EDGE + 28, Column.YEAR: 48, Column.MEASURE: 52, Column.RANK: 128}
_NO_BARS = "单位不一，不画柱"
_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class FiguresHeader(QHeaderView):
    """Paints the column heads; the sorted one is ink and bold with an arrow."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make a clickable head."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.value_note = ""
        self.sorted_column = -1
        self.descending = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEAD_HEIGHT))
        self.viewport().update()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, theme = self._look, self._look.theme
        painter.save()
        painter.fillRect(rect, theme.color("paper"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        on = logicalIndex == self.sorted_column
        column = Column(logicalIndex)
        text = HEADINGS[column]
        if on:
            text += " ↓" if self.descending else " ↑"
        font = look.sans(12, bold=on)
        painter.setFont(font)
        painter.setPen(theme.color("ink" if on else "ink3"))
        cell = rect.adjusted(0, 0, -look.px(GAP), 0)
        if column is Column.VALUE:
            self._paint_value_head(painter, cell, text)
        else:
            painter.drawText(cell, _LEFT, text)
        painter.restore()

    def _paint_value_head(self, painter: QPainter, cell: QRect, text: str) -> None:
        """Paint the head of the values with the axis, or right over values without bars."""
        look = self._look
        if self.value_note == _NO_BARS or not self.value_note:
            painter.drawText(cell, _RIGHT, text)
            return
        painter.drawText(cell, _LEFT, text)
        used = QFontMetrics(painter.font()).horizontalAdvance(text) + look.px(8)
        font = look.sans(12)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink3"))
        rest = cell.adjusted(used, 0, 0, 0)
        note = QFontMetrics(font).elidedText(
            self.value_note, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, _LEFT, note)


class FiguresTable(QTableView):
    """Rows of figures. The washed row is the session's figure; the ring is the keys'.

    Signals: `figure_chosen(id)` when the user moves to a row, `opened(id)` for Enter or a
    double click, `copy_requested` for Ctrl+C, `sort_requested(column)` for a click on a head.
    """

    figure_chosen = Signal(str)
    opened = Signal(str)
    copy_requested = Signal()
    sort_requested = Signal(int)

    def __init__(self, proxy: FiguresProxy, look: Look, parent: QWidget | None = None) -> None:
        """Show the rows of a proxy."""
        super().__init__(parent)
        self._look = look
        self._proxy = proxy
        self._following = False
        self._ring_visible = False
        self._name_width = 0
        self._delegate = FiguresDelegate(look, self)
        self.head = FiguresHeader(look, self)
        self._set_up()
        self.setModel(proxy)
        self.setItemDelegate(self._delegate)
        self.head.sectionClicked.connect(self._on_section_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def axis(self) -> Axis | None:
        """The axis of the bars in view, if there are any."""
        return self._delegate.axis

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        self.head.apply_look(look)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("paper"))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.refresh()

    def refresh(self) -> None:
        """Decide anew whether bars are drawn; call after every change of the rows."""
        rows = self._proxy.visible_rows()
        axis = shared_axis(rows)
        self._delegate.axis = axis
        metrics = QFontMetrics(self._look.sans(14, bold=True))
        self._name_width = max((metrics.horizontalAdvance(r.name) for r in rows), default=0)
        label_width = max(
            (metrics.horizontalAdvance(r.printed) for r in rows if has_bar(r) or not axis),
            default=0,
        )
        self._delegate.label_width = label_width
        units = {row.unit for row in rows if row.value is not None}
        self.head.value_note = axis.text if axis else _NO_BARS if len(units) > 1 else ""
        self.head.setToolTip(self.head.value_note)
        self._size_columns()
        self.viewport().update()
        self.head.viewport().update()

    def show_figure(self, figure_id: str, partners: frozenset[str]) -> None:
        """Wash the row of a figure and rail those of its other year; scroll only if hidden."""
        self._delegate.selected, self._delegate.partners = figure_id, partners
        row = self._proxy.row_of(figure_id) if figure_id else -1
        self._following = True
        if row >= 0:
            index = self._proxy.index(row, Column.NAME)
            if self.selectionModel().currentIndex().row() != row:
                self.selectionModel().setCurrentIndex(index, _SELECT_ROW)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._following = False
        self.viewport().update()

    def selected_rows(self) -> list[FigureRow]:
        """Return the selected rows, from top to bottom."""
        found = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._proxy.index(row, 0).data(FigureRole.ROW) for row in found]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = True
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in _ENTER:
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible = False
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.currentIndex().isValid()
        self._following = True  # Qt makes the first row current; the user has not chosen it
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self._following = False
        if event.reason() in _KEY_REASONS:
            self._ring_visible = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if self._ring_visible and self.hasFocus() and index.isValid():
            painter = QPainter(self.viewport())
            top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
            width = self.viewport().width()
            paint_focus_ring(painter, QRectF(0, top, width, height), 4, self._look)
            painter.end()

    def _set_up(self) -> None:
        self.setObjectName("figures_table")
        self.setAccessibleName("全文数字")
        self.setAccessibleDescription("回车看原文，Ctrl+C 复制所选行")
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.head.setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _size_columns(self) -> None:
        """Share the width: bars take a wide column, bare values a narrow one."""
        px = self._look.px
        for column, width in _FIXED.items():
            self.setColumnWidth(column, px(width))
        rest = self.viewport().width() - sum(px(w) for w in _FIXED.values())
        bare = max(self._delegate.label_width, px(90)) + px(GAP)
        value = max(round(rest * 0.4), bare) if self.axis else min(bare, rest // 3)
        name = max(min((rest - value) // 2, self._name_width + px(GAP)), px(96))
        self.setColumnWidth(Column.VALUE, value)
        self.setColumnWidth(Column.NAME, name)
        self.setColumnWidth(Column.PLACE, max(rest - value - name, px(80)))

    def _go_to_end(self, event: QKeyEvent) -> None:
        last = self._proxy.rowCount() - 1
        row = 0 if event.key() == Qt.Key.Key_Home else last
        index = self._proxy.index(row, Column.NAME)
        if index.isValid():
            self.setCurrentIndex(index)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(FigureRole.ROW).id)

    def _on_section_clicked(self, column: int) -> None:
        self.sort_requested.emit(column)

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following and current.isValid():
            self.figure_chosen.emit(current.data(FigureRole.ROW).id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._open(index)
