"""The 数据 view: facets, table, the sentences of the selected row, copying."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.pairs import Pair, find_pairs
from briefing_app.analysis.figure_filter import (
    Chip,
    chips,
    combined,
    empty_sentence,
    ticked,
    typed_for,
    unsure,
    without,
)
from briefing_app.analysis.summary import Detail, copy_text, detail
from briefing_app.analysis.table import FigureRow, Filter, facets
from briefing_app.library.search.query import Query, Vocabulary, parse
from briefing_app.ui.clipboard import copy, copy_words
from briefing_app.ui.look import Look
from briefing_app.ui.models.figures_model import Column, FiguresModel, FiguresProxy
from briefing_app.ui.panes.figures.empty_state import EmptyState
from briefing_app.ui.panes.figures.facet_panel import FacetPanel
from briefing_app.ui.panes.figures.figure_strip import FigureStrip
from briefing_app.ui.panes.figures.figures_foot import FiguresFoot
from briefing_app.ui.panes.figures.figures_head import FiguresHead
from briefing_app.ui.panes.figures.figures_table import FiguresTable
from briefing_app.ui.panes.figures.problem_line import ProblemLine
from briefing_app.ui.panes.figures.quantities import quantities_in
from briefing_app.ui.panes.figures.unsure_band import UnsureBand
from briefing_app.ui.panes.following import FollowingPane
from briefing_app.ui.session import Session

_NARROW = 1180
_GROUP_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
_NOTHING_TYPED = Query("", "")
_LARGEST_FIRST = (Column.VALUE,)


class FiguresPane(FollowingPane):
    """All figures as a table; the selected row is the session's figure, both ways.

    Nothing is computed while the pane is hidden; it catches up when it is shown. Signals:
    `reading_requested(figure id)` when the selected figure is to be read in the text,
    `enlarge_requested(figure id)` when it is to be shown to the room,
    `evidence_requested` for a sheet of `selected_figures`, `export_requested` for an export of
    them or of `shown_figures`.
    """

    reading_requested = Signal(str)
    enlarge_requested = Signal(str)
    evidence_requested = Signal()
    export_requested = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(session, look, parent)
        self.setObjectName("figures_pane")
        self._detail: Detail | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._sort = (-1, False)
        self._clicked, self._query = Filter(), _NOTHING_TYPED
        self._known = Vocabulary()
        self._model = FiguresModel(parent=self)
        self._proxy = FiguresProxy(self._model, self)
        self.head = FiguresHead(look, self)  # Tab goes from part to part as they are made
        self.facets = FacetPanel(look, self)
        self.problem = ProblemLine(look, self)
        self.table = FiguresTable(self._proxy, look, self)
        self.empty = EmptyState(look, self)
        self.unsure = UnsureBand(look, self)
        self.strip = FigureStrip(look, self)
        self.foot = FiguresFoot(look, self)
        self._lay_out()
        self._connect()
        self.apply_look(look)

    @property
    def filter(self) -> Filter:
        """What the rows are filtered by."""
        return self._proxy.filter

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        parts = (self.facets, self.head, self.problem, self.table, self.empty, self.unsure)
        for part in (*parts, self.strip, self.foot):
            part.apply_look(look)
        self._fold_facets()

    def set_filter(self, chosen: Filter) -> None:
        """Filter the rows; facets and field follow. Words may be conditions: 增长>10%."""
        self._clicked = replace(chosen, words=(), conditions=())
        text = " ".join((*chosen.words, *(c.typed for c in chosen.conditions)))
        if text == self.head.field.text():
            self._filter_rows()
        else:
            self.head.field.setText(text)

    def ask(self, text: str) -> None:
        """Type words and conditions into the field."""
        self.head.field.setText(text)

    def sort_by(self, column: int, *, descending: bool) -> None:
        """Sort the rows by a column; -1 is the order of the text."""
        self._sort = (column, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._proxy.sort(column, order)
        self.table.head.sorted_column = column
        self.table.head.descending = descending
        self.head.show_sort(column, descending=descending)
        self.table.refresh()
        self._follow_selection()

    def focus_words(self) -> None:
        """Bring the keyboard to the field, its text selected."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def rows_to_copy(self) -> list[FigureRow]:
        """Return the selected rows if there are several, else all in view."""
        selected = self.table.selected_rows()
        return selected if len(selected) > 1 else self._proxy.visible_rows()

    def selected_figures(self) -> tuple[str, ...]:
        """Return the ids of the selected rows, in the order of the table."""
        return tuple(row.id for row in self.table.selected_rows())

    def shown_figures(self) -> tuple[str, ...]:
        """Return the ids of the rows in view."""
        return tuple(row.id for row in self._proxy.visible_rows())

    def filter_words(self) -> str:
        """Return what narrows the rows, as the chips say it; "" for nothing."""
        rows, report = self._model.rows, self._model.report
        found = facets(rows, self.filter, report)
        return "，".join(chip.words for chip in chips(self._clicked, self._query, found))

    def copy_with_source(self) -> None:
        """Put the selected figure with both sentences and their places on the clipboard."""
        if self._detail:
            copy_words(copy_text(self._session.report, self._detail))

    def enlarge(self) -> None:
        """Ask for the selected figure to be shown to the room."""
        if self._session.selection.figure:
            self.enlarge_requested.emit(self._session.selection.figure)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_facets()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Find):
            self.focus_words()
        elif event.key() == Qt.Key.Key_Escape and not self.filter.empty:
            self._on_clear_requested()
        elif alt and event.key() in _GROUP_KEYS:
            self.facets.focus_group(_GROUP_KEYS.index(Qt.Key(event.key())) + 1)
        elif event.modifiers() == both and event.key() == Qt.Key.Key_C:
            self.copy_with_source()
        elif event.key() == Qt.Key.Key_F5:
            self.enlarge()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(self.head)
        main.addWidget(self.problem)
        main.addLayout(self._stack, 1)
        main.addWidget(self.unsure)
        main.addWidget(self.strip)
        main.addWidget(self.foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.facets)
        layout.addLayout(main, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.facets.toggled.connect(self._on_facet_toggled)
        self.head.words_changed.connect(self._on_words_changed)
        self.head.chip_removed.connect(self._on_chip_removed)
        self.head.sort_requested.connect(self._on_sort_requested)
        self.head.clear_requested.connect(self._on_clear_requested)
        self.head.facets_toggled.connect(self.facets.setVisible)
        self.head.field.left_downwards.connect(self._on_field_left)
        self.table.figure_chosen.connect(self._session.select_figure)
        self.table.opened.connect(self._on_opened)
        self.table.copy_requested.connect(self._on_table_copy_requested)
        self.table.sort_requested.connect(self._on_sort_requested)
        self.table.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self.strip.reading_requested.connect(self._on_strip_reading_requested)
        self.strip.copy_requested.connect(self.copy_with_source)
        self.strip.enlarge_requested.connect(self.enlarge)
        self.foot.copy_requested.connect(self._on_foot_copy_requested)
        self.foot.evidence_requested.connect(self.evidence_requested)
        self.foot.export_requested.connect(self.export_requested)
        self.empty.clear_requested.connect(self._on_clear_requested)
        self.unsure.figure_chosen.connect(self._session.select_figure)

    @override
    def show_report(self) -> None:
        self._known = Vocabulary.of((self._session.report,))
        self._model.set_report(self._session.report)
        self._pairs = find_pairs(self._session.report)
        self._on_words_changed(self.head.field.text())

    def _filter_rows(self) -> None:
        """Let facets and field hold together; a hidden pane shows it later."""
        self._proxy.set_filter(combined(self._clicked, self._query))
        if not self._report_stale:
            self._show_rows()

    def _show_rows(self) -> None:
        """Count, decide on bars and show the selection after the rows have changed."""
        shown, rows, report = self._proxy.visible_rows(), self._model.rows, self._model.report
        found = facets(rows, self.filter, report)
        clicked, query = self._clicked, self._query
        self.facets.show_facets(found, ticked(clicked, query, rows, report), report)
        self.head.show_conditions(chips(clicked, query, found))
        self.problem.show_problem(query.problem)
        self.unsure.show_unsure(unsure(self._proxy.unsure_rows(), self.filter, report))
        self.foot.show_rows(shown, len(rows))
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            sentence = empty_sentence(clicked, query, found, rows, report)
            self.empty.show_sentence(sentence, clearable=not self.filter.empty)
        self.table.refresh()
        self._follow_selection()

    @override
    def show_selection(self) -> None:
        figure = self._session.figure
        self._detail = detail(self._session.report, figure.id) if figure else None
        figure_id = figure.id if figure else ""
        self.table.show_figure(figure_id, self._partners(figure_id))
        self.unsure.set_marked(figure_id)
        self._show_strip()

    def _show_strip(self) -> None:
        """Show the sentences of the selected row, or how many rows are selected."""
        selected = len(self.table.selected_rows())
        self.foot.show_copy_count(len(self.rows_to_copy()), same_as_keys=selected != 1)
        self.foot.show_evidence_count(selected)
        figure = self._session.figure
        if not (figure and self._detail):
            self.strip.show_nothing()
            return
        if selected > 1:
            self.strip.show_count(
                self._detail,
                figure.status,
                selected,
                quantities_in(self._session.report, self._detail),
            )
            return
        row = self._proxy.row_of(figure.id)
        where = f"第 {row + 1} 行" if row >= 0 else "不在当前结果里"
        self.strip.show_detail(
            self._detail, figure.status, where, quantities_in(self._session.report, self._detail)
        )

    def _partners(self, figure_id: str) -> frozenset[str]:
        """Return the figures that stand for the other year of the selected one."""
        one = frozenset((figure_id,))
        pairs = [pair for pair in self._pairs if pair.has(one)]
        return frozenset(f for p in pairs for f in (p.actual.id, p.target.id)) - one

    def _fold_facets(self) -> None:
        """Offer the facets as a button where they would crowd the table."""
        narrow = self.width() < self._look.px(_NARROW)
        self.head.set_narrow(narrow)
        self.facets.setVisible(not narrow or self.head.facets_button.isChecked())

    def _copy(self, rows: list[FigureRow]) -> None:
        copy(self.table.rows_data(rows))

    @override
    def forget(self) -> None:
        self._clicked, self._query = Filter(), _NOTHING_TYPED
        self._proxy.set_filter(Filter())
        self.head.field.clear()

    def _on_facet_toggled(self, group: str, key: str) -> None:
        """Tick a value or take it away, be it clicked or typed."""
        chosen: frozenset[str] = getattr(self._clicked, group)
        typed = typed_for(self._query, group, key, self._model.rows, self._model.report)
        changes: dict[str, Any] = {group: chosen - {key} if typed else chosen ^ {key}}
        self._clicked = replace(self._clicked, **changes)
        if typed:
            self.head.field.setText(without(self._query, typed))
        else:
            self._filter_rows()

    def _on_words_changed(self, text: str) -> None:
        self._query = parse(text, self._known)
        self._filter_rows()

    def _on_chip_removed(self, chip: Chip) -> None:
        if chip.group:
            self._on_facet_toggled(chip.group, chip.key)
        else:
            self.head.field.setText(without(self._query, (chip.key,)))

    def _on_sort_requested(self, column: int) -> None:
        """Sort by a column; again: the other way; a third time: the order of the text."""
        first_descending = column in _LARGEST_FIRST
        if self._sort[0] != column:
            self.sort_by(column, descending=first_descending and column >= 0)
        elif self._sort[1] == first_descending:
            self.sort_by(column, descending=not first_descending and column >= 0)
        else:
            self.sort_by(-1, descending=False)

    def _on_clear_requested(self) -> None:
        self.set_filter(Filter())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_field_left(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_opened(self, figure_id: str) -> None:
        self._session.select_figure(figure_id)
        self.reading_requested.emit(figure_id)

    def _on_strip_reading_requested(self) -> None:
        self.reading_requested.emit(self._session.selection.figure)

    def _on_table_copy_requested(self) -> None:
        self._copy(self.table.selected_rows() or self._proxy.visible_rows())

    def _on_foot_copy_requested(self) -> None:
        self._copy(self.rows_to_copy())

    def _on_rows_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_strip()
