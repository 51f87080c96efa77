"""The list of the comparison: its columns, its two sides, dumbbells or sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.table import Line
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.delegates.ledger_columns import Columns
from briefing_app.ui.delegates.ledger_delegate import LedgerDelegate
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.look import Look
from briefing_app.ui.models.ledger_model import LedgerModel, LedgerRole
from briefing_app.ui.panes.compare.figure_list import FigureList


class LedgerTable(FigureList):
    """One line a row; a click on its right part chooses the target, else the actual.

    Signals, beyond those of every list: `unfold_requested` for →, `fold_requested` for Esc
    and ←, `form_requested` for T, `columns_changed`.
    """

    unfold_requested = Signal()
    fold_requested = Signal()
    form_requested = Signal()
    columns_changed = Signal()

    def __init__(self, model: LedgerModel, look: Look, parent: QWidget | None = None) -> None:
        """Show the rows of a model."""
        self._side = Status.ACTUAL
        self._lines, self._report = model, NO_REPORT
        self._delegate = LedgerDelegate(look)
        super().__init__(model, self._delegate, look, parent)
        self.setObjectName("ledger_table")
        self.setAccessibleName("实绩与目标")
        self.setAccessibleDescription("回车看两句原文，再按一次到原文；T 换图和文字；Ctrl+C 复制")
        model.modelReset.connect(self._fit)
        DragOut(self.viewport(), self._grab)

    @property
    def columns(self) -> Columns:
        """Where the columns stand."""
        return self._delegate.columns

    @property
    def in_words(self) -> bool:
        """Whether lines are sentences instead of columns with dumbbells."""
        return self._delegate.in_words

    def set_in_words(self, in_words: bool) -> None:
        """Show sentences, or columns with dumbbells."""
        self._delegate.in_words = in_words
        self.doItemsLayout()

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self._fit()

    def line(self) -> Line | None:
        """Return the line where the keys are, if it is selected."""
        return self._line_at(self.chosen_index())

    def selected_lines(self) -> list[Line]:
        """Return the selected lines, from top to bottom."""
        return [line for index in self.selected_indexes() if (line := self._line_at(index))]

    def set_report(self, report: Report) -> None:
        """Tell it which report its lines come from."""
        self._report = report

    def lines_data(self, lines: Sequence[Line], *, with_source: bool = False) -> QMimeData:
        """Return lines as they are copied and dragged; on an agenda it is the first pair."""
        from briefing_app.analysis.chart_words import source_words
        from briefing_app.analysis.comparing.copying import lines_text
        from briefing_app.meeting.stops import pair_stop
        from briefing_app.ui.clipboard import table_data, text_data, with_stop

        text = lines_text(self._report, lines, with_source=with_source)
        alone = len(lines) == 1
        data = text_data(text) if alone else table_data(text, source_words(self._report))
        return with_stop(data, pair_stop(self._report, lines[0].target.id))

    @override
    def figure_of(self, index: QModelIndex) -> str:
        line = self._line_at(index)
        return line.figure(self._side).id if line else ""

    @override
    def press(self, key: int) -> bool:
        if key == Qt.Key.Key_Right and self.line():
            self.unfold_requested.emit()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.fold_requested.emit()
        elif key == Qt.Key.Key_T:
            self.form_requested.emit()
        else:
            return super().press(key)
        return True

    @override
    def note_press(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        self._side = self.side_at(self.indexAt(pos), pos)

    def side_at(self, index: QModelIndex, pos: QPoint) -> Status:
        """Return which year a place in a row stands for."""
        line = self._line_at(index)
        if line is None or self.in_words:
            return Status.ACTUAL
        columns = self._delegate.columns
        if line.reason:
            middle = self._delegate.side_rects(self.visualRect(index))[1].left()
            return Status.TARGET if pos.x() >= middle else Status.ACTUAL
        aimed = columns.chart.right < pos.x() < columns.change.left
        return Status.TARGET if aimed else Status.ACTUAL

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _grab(self, at: QPoint) -> Callable[[], QMimeData] | None:
        """Return what makes the data of the selected lines, if one of them is at a point.

        Elsewhere a drag selects lines.
        """
        index = self.indexAt(at)
        if not self.selectionModel().isSelected(index) or self._line_at(index) is None:
            return None
        return partial(self.lines_data, self.selected_lines())

    def _fit(self) -> None:
        """Share the width among the columns, for all lines, whatever is filtered."""
        self._delegate.fit(self._lines.comparison.pairs, self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.columns_changed.emit()

    def _line_at(self, index: QModelIndex) -> Line | None:
        found: Line | None = index.data(LedgerRole.LINE)
        return found
