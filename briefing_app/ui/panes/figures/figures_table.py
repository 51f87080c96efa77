"""The table widget of the figures view: columns, keys, marks, its painted head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from briefing_app.analysis.table import FigureRow
from briefing_app.ui.delegates.figures_delegate import (
    EDGE,
    GAP,
    ROW_HEIGHT,
    VALUE_GAP,
    FiguresDelegate,
)
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.look import Look
from briefing_app.ui.models.axis import Axis, has_bar, shared_axis
from briefing_app.ui.models.figures_model import HEADINGS, Column, FigureRole, FiguresProxy
from briefing_app.ui.models.unit_groups import unit_groups
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS
from briefing_app.ui.widgets.painting import paint_focus_ring
from briefing_app.ui.widgets.row_view import colour_rows, set_up_rows

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEAD_HEIGHT = 28
_FIXED = {Column.MARK: EDGE + 28, Column.YEAR: 48, Column.MEASURE: 52, Column.RANK: 128}
_SPARE = {Column.NAME: 0.2, Column.VALUE: 0.1, Column.MEASURE: 0.12, Column.RANK: 0.18}
"""What each column takes of the width that no column needs; 出处 takes the rest."""
_NO_BARS = "单位不一，不画柱"
_GROUPED = "按单位分组"
_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class _Needs(NamedTuple):
    """Widths of the longest words of the columns that hold words, in px."""

    name: int = 0
    place: int = 0
    caption: int = 0


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
        if column is Column.VALUE:
            cell = rect.adjusted(0, 0, -look.px(VALUE_GAP), 0)
            self._paint_value_head(painter, cell, text)
        else:
            painter.drawText(rect.adjusted(0, 0, -look.px(GAP), 0), _LEFT, text)
        painter.restore()

    def _paint_value_head(self, painter: QPainter, cell: QRect, text: str) -> None:
        """Paint the head of the values: before the axis or, over bare values, at the right."""
        bare = self.value_note in ("", _NO_BARS, _GROUPED)
        painter.drawText(cell, _RIGHT if bare else _LEFT, text)
        if self.value_note in ("", _NO_BARS):
            return
        look = self._look
        used = QFontMetrics(painter.font()).horizontalAdvance(text) + look.px(8)
        font = look.sans(12)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink3"))
        rest = cell.adjusted(0, 0, -used, 0) if bare else cell.adjusted(used, 0, 0, 0)
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
        self._by_user = False
        self._ring_visible = False
        self._needs = _Needs()
        self._delegate = FiguresDelegate(look, self)
        self.head = FiguresHeader(look, self)
        self._set_up()
        self.setModel(proxy)
        self.setItemDelegate(self._delegate)
        self.head.sectionClicked.connect(self._on_section_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        DragOut(self.viewport(), self._grab)

    @property
    def axis(self) -> Axis | None:
        """The axis of the bars in view, if there are any."""
        return self._delegate.axis

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        self.head.apply_look(look)
        colour_rows(self, look)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        self.refresh()

    def refresh(self) -> None:
        """Decide anew whether bars are drawn; call after every change of the rows."""
        rows = self._proxy.visible_rows()
        axis = shared_axis(rows)
        self._delegate.axis = axis
        bold = QFontMetrics(self._look.sans(14, bold=True))
        small = QFontMetrics(self._look.sans(13))
        label_width = _widest(bold, (r.printed for r in rows if has_bar(r) or not axis))
        self._delegate.label_width = label_width
        units = {row.unit for row in rows if row.value is not None}
        groups = unit_groups(rows) if self.head.sorted_column == Column.VALUE else {}
        self._delegate.groups = groups
        mixed = _GROUPED if groups else _NO_BARS if len(units) > 1 else ""
        self.head.value_note = axis.text if axis else mixed
        self.head.setToolTip(self.head.value_note)
        self._needs = _Needs(
            name=_widest(bold, (r.name for r in rows)),
            place=_widest(small, (r.place for r in rows)),
            caption=_widest(QFontMetrics(self._look.sans(12)), groups.values()),
        )
        self._size_columns()
        self.viewport().update()
        self.head.viewport().update()

    def show_figure(self, figure_id: str, partners: frozenset[str]) -> None:
        """Wash the row of a figure and rail those of its other year; scroll only if hidden.

        A place in another figure's row, as its seal, is shown by that row.
        """
        row = self._proxy.row_of(figure_id) if figure_id else -1
        self._delegate.selected = self._row_at(row).id if row >= 0 else ""
        self._delegate.partners = partners
        if row >= 0:
            index = self._proxy.index(row, Column.NAME)
            shown = self.selectionModel().isSelected(index) and self.currentIndex().row() == row
            if not (shown or self._by_user):  # else Qt is just selecting what the user wants
                self.selectionModel().setCurrentIndex(index, _SELECT_ROW)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.viewport().update()

    def selected_rows(self) -> list[FigureRow]:
        """Return the selected rows, from top to bottom."""
        found = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._row_at(row) for row in found]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ring_visible = self._by_user = True
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in ENTER:
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)
        self._by_user = False
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring_visible, self._by_user = False, True
        super().mousePressEvent(event)
        self._by_user = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._by_user = True  # a drag selects rows
        super().mouseMoveEvent(event)
        self._by_user = False
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not chosen:  # Qt makes the first row current; the user has not chosen it
            self.selectionModel().clearCurrentIndex()
        if event.reason() in FOCUS_BY_KEYS:
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

    def rows_data(self, rows: Sequence[FigureRow]) -> QMimeData:
        """Return rows as they are copied and dragged; on an agenda it is the first figure."""
        from briefing_app.analysis.chart_words import source_words
        from briefing_app.analysis.table import to_tsv
        from briefing_app.meeting.stops import figure_stop
        from briefing_app.ui.clipboard import table_data, with_stop

        report = self._proxy.report
        data = table_data(to_tsv(rows), source_words(report))
        return with_stop(data, figure_stop(report, rows[0].id) if rows else None)

    def _grab(self, at: QPoint) -> Callable[[], QMimeData] | None:
        """Return what makes the data of the selected rows, if one of them is at a point.

        Elsewhere a drag selects rows.
        """
        index = self.indexAt(at)
        if not self.selectionModel().isSelected(index):
            return None
        return partial(self.rows_data, self.selected_rows())

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
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        set_up_rows(self)

    def _size_columns(self) -> None:
        """Give each column what it needs and all of them a part of what is left."""
        px, needs = self._look.px, self._needs
        widths = {column: px(width) for column, width in _FIXED.items()}
        rest = self.viewport().width() - sum(widths.values())
        caption = needs.caption + px(GAP) if needs.caption else 0
        bare = max(self._delegate.label_width, px(90)) + px(VALUE_GAP)
        value = max(round(rest * 0.4), bare) if self.axis else min(bare + caption, rest // 3)
        name = max(min((rest - value) // 2, needs.name + px(GAP)), px(96))
        spare = max(rest - value - name - needs.place - px(EDGE), 0)
        widths |= {Column.VALUE: value, Column.NAME: name}
        for column, share in _SPARE.items():
            widths[column] += round(spare * share)
        taken = sum(widths.values())
        widths[Column.PLACE] = max(self.viewport().width() - taken, px(80))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _go_to_end(self, event: QKeyEvent) -> None:
        last = self._proxy.rowCount() - 1
        row = 0 if event.key() == Qt.Key.Key_Home else last
        index = self._proxy.index(row, Column.NAME)
        if index.isValid():
            self.setCurrentIndex(index)

    def _row_at(self, row: int) -> FigureRow:
        found: FigureRow = self._proxy.index(row, 0).data(FigureRole.ROW)
        return found

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
        """Tell what the user moved to; when rows go or come Qt moves by itself."""
        if self._by_user and current.isValid():
            self.figure_chosen.emit(current.data(FigureRole.ROW).id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._open(index)


def _widest(metrics: QFontMetrics, words: Iterable[str]) -> int:
    """Return the width of the longest words."""
    return max(map(metrics.horizontalAdvance, words), default=0)
