"""指标对比: every actual value beside its target, and what has nothing to compare with."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.table import FOLDABLE, GroupKey, compare
from briefing_app.ui.clipboard import copy
from briefing_app.ui.look import Look
from briefing_app.ui.models.ledger_model import LedgerModel
from briefing_app.ui.panes.compare.ledger_foot import LedgerFoot
from briefing_app.ui.panes.compare.ledger_head import LedgerColumnsHead, LedgerHead
from briefing_app.ui.panes.compare.ledger_sentences import LedgerSentences
from briefing_app.ui.panes.compare.ledger_table import LedgerTable
from briefing_app.ui.panes.following import FollowingPane
from briefing_app.ui.session import Session

_FOCUS = Qt.FocusReason.OtherFocusReason


class LedgerPane(FollowingPane):
    """The comparison of a report as a table; the selected line is the session's figure.

    Nothing is computed while the pane is hidden; it catches up when it is shown. Signal:
    `reading_requested(figure id)` when a sentence is to be read in the text.
    """

    reading_requested = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(session, look, parent)
        self.setObjectName("ledger_pane")
        self.setAccessibleName("指标对比")
        self._model = LedgerModel(self)
        self.head = LedgerHead(look, self)  # Tab goes from part to part as they are made
        self.columns_head = LedgerColumnsHead(look, self)
        self.table = LedgerTable(self._model, look, self)
        self.sentences = LedgerSentences(look, self)
        self.foot = LedgerFoot(look, self)
        self._empty = QLabel(self)
        self._lay_out()
        self._connect()
        self.apply_look(look)

    @property
    def model(self) -> LedgerModel:
        """The lines that are shown."""
        return self._model

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for part in (self.head, self.columns_head, self.table, self.sentences, self.foot):
            part.apply_look(look)
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink2"))
        self._empty.setPalette(palette)
        self._empty.setFont(look.sans(14))

    def reveal(self, figure_id: str) -> None:
        """Select a figure, lifting the filter or unfolding the group that hides its line.

        Raises UnknownIdError for an unknown figure.
        """
        self._session.select_figure(figure_id)
        self._follow_report()
        if self._model.row_of(figure_id) >= 0:
            return
        if any(line.has(figure_id) for line in self._model.comparison.pairs):
            self.head.filter.set_current("all")
            self._on_lean_chosen(None)
        for key in FOLDABLE:
            group = self._model.comparison.group(key)
            if group and any(line.has(figure_id) for line in group.lines):
                self.foot.unfold(key)
                self._follow_selection()

    def copy(self, *, with_source: bool = False) -> None:
        """Put the selected lines on the clipboard: a sentence, or a table of several."""
        if lines := self.table.selected_lines():
            copy(self.table.lines_data(lines, with_source=with_source))

    def copy_with_source(self) -> None:
        """Put the selected lines with their sentences and places on the clipboard."""
        self.copy(with_source=True)

    def set_title_shown(self, shown: bool) -> None:
        """Show or hide the title, where a tab says the same."""
        self.head.title.setVisible(shown)

    def toggle_words(self) -> None:
        """Turn the columns into sentences, or back."""
        self.set_in_words(not self.table.in_words)

    def set_in_words(self, in_words: bool) -> None:
        """Show each line as a sentence, or as columns with its dumbbell."""
        self.table.set_in_words(in_words)
        self.columns_head.show_form(in_words=in_words)

    def _lay_out(self) -> None:
        self._empty.setObjectName("ledger_empty")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAutoFillBackground(True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.columns_head)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self.sentences)
        layout.addWidget(self.foot)
        self.sentences.hide()
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.head.lean_chosen.connect(self._on_lean_chosen)
        self.columns_head.form_requested.connect(self.toggle_words)
        self.foot.unfolded.connect(self._on_unfolded)
        self.table.figure_chosen.connect(self._session.select_figure)
        self.table.figure_hovered.connect(self._session.peek)
        self.table.entered_row.connect(self._on_row_entered)
        for signal in (self.table.double_clicked_row, self.table.unfold_requested):
            signal.connect(self._open_sentences)
        self.table.fold_requested.connect(self._close_sentences)
        self.table.form_requested.connect(self.toggle_words)
        self.table.copy_requested.connect(self._on_copy_requested)
        self.table.columns_changed.connect(self._on_columns_changed)
        self.table.selectionModel().selectionChanged.connect(self._on_lines_selected)
        self.sentences.reading_requested.connect(self._on_reading_requested)
        self.sentences.closed.connect(self._close_sentences)

    @override
    def show_report(self) -> None:
        report = self._session.report
        comparison = compare(report)
        self._model.set_comparison(comparison)
        self.table.set_report(report)
        self.head.show_comparison(comparison)
        self.columns_head.show_years(report.review_year, report.plan_year)
        self.foot.show_comparison(comparison)
        self._empty.setText(comparison.empty)
        self._show_rows()

    def _show_rows(self) -> None:
        """Show list or sentence, and the selection, after the rows have changed."""
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._follow_selection()

    @override
    def show_selection(self) -> None:
        self.table.show_figure(self._session.selection.figure)
        self._show_sentences()

    def _show_sentences(self) -> None:
        """Let the open sentences be those of the selected line; close them without one."""
        if self.sentences.isHidden():
            return
        if line := self.table.line():
            figure = self._session.selection.figure
            self.sentences.show_line(self._session.report, line, figure)
        else:
            self._close_sentences()

    def _open_sentences(self) -> None:
        """Show both sentences of the selected line, which stays in view."""
        self.sentences.show()
        self._show_sentences()
        self.table.reveal_current()

    def _close_sentences(self) -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.sentences.isAncestorOf(focused)
        self.sentences.hide()
        if inside:
            self.table.setFocus(_FOCUS)

    def _on_lean_chosen(self, lean: int | None) -> None:
        self._model.set_lean(lean)
        self._show_rows()

    def _on_unfolded(self, keys: frozenset[GroupKey]) -> None:
        opened = [key for key in FOLDABLE if key in keys - self._model.unfolded]
        self._model.set_unfolded(keys)
        self._show_rows()
        if opened:
            head = self._model.index(self._model.head_of(opened[0]))
            self.table.doItemsLayout()
            self.table.scrollTo(head, self.table.ScrollHint.PositionAtTop)

    def _on_row_entered(self) -> None:
        """Open the sentences; when they are open, go on to the text."""
        if self.sentences.isHidden():
            self._open_sentences()
        else:
            self.sentences.read()

    def _on_columns_changed(self) -> None:
        self.columns_head.set_columns(self.table.columns)

    def _on_copy_requested(self, with_source: bool) -> None:
        self.copy(with_source=with_source)

    def _on_reading_requested(self, figure_id: str) -> None:
        self._session.select_figure(figure_id)
        self.reading_requested.emit(figure_id)

    def _on_lines_selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_sentences()
