"""The middle pane: path, text, find bar, list of corrections; listens to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.column import GUTTER, RING
from briefing_app.ui.panes.reading.document_map import Form
from briefing_app.ui.panes.reading.find_bar import FindBar
from briefing_app.ui.panes.reading.finder import Finder
from briefing_app.ui.panes.reading.path_bar import PathBar
from briefing_app.ui.panes.reading.reading_view import ReadingView
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.painting import paint_box

if TYPE_CHECKING:
    from briefing_app.ui.panes.reading.corrections_popup import CorrectionsPopup


class ReadingPane(QWidget):
    """Shows the report's text, marks the selection in it and lets the user select.

    Signal: `form_changed(form)`, when the user wants the text corrected or as printed.
    """

    form_changed = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty page; a report already open is shown at the next turn."""
        super().__init__(parent)
        self.setObjectName("reading_pane")
        self._session, self._look = session, look
        self._popup: CorrectionsPopup | None = None
        self.path_bar = PathBar(look, self)
        self.view = ReadingView(look, self)
        self.find_bar = FindBar(look, self)
        self.finder = Finder(self.find_bar, self.view, self)
        self._ring = False
        self._find_row = QHBoxLayout()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.populate)
        self._lay_out()
        self._connect_parts()
        if session.report is not NO_REPORT:
            self._later.start(0)

    # ---------------------------------------------------------------- commands
    def populate(self) -> None:
        """Show the session's report, selection and place."""
        self._later.stop()
        report = self._session.report
        self.path_bar.set_report(report)
        self.view.set_report(report)
        self.finder.set_report(report)
        if self._popup:
            self._popup.set_report(report)
        self._on_selection_changed()
        self._on_place_changed(self._session.place)

    @property
    def form(self) -> str:
        """The form of the text that is shown: corrected or printed."""
        return self.view.form.value

    def set_form(self, form: str) -> None:
        """Show the text corrected or as printed; place and selection stay."""
        wanted = Form(form)
        self.path_bar.set_form(wanted)
        self.view.set_form(wanted)

    def first_visible_offset(self) -> int:
        """Return the report offset at the top of the text."""
        return self.view.first_visible_offset()

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the line with a report offset to the top."""
        self.view.scroll_to_offset(offset)

    def open_find(self) -> None:
        """Open the find bar, with the selected words if there are any."""
        self.finder.open()

    @override
    def find(self, words: str) -> None:  # type: ignore[override]  # Qt's is static, by window id
        """Open the find bar with these words and go to their next place."""
        self.finder.open(words)

    def find_next(self) -> None:
        """Go to the next hit."""
        self.finder.step(1)

    def find_previous(self) -> None:
        """Go to the hit before."""
        self.finder.step(-1)

    def copy_with_source(self) -> None:
        """Copy the selected words, else the sentence, with the place they stand in."""
        if text := self.quoted():
            from briefing_app.ui.clipboard import copy_words

            copy_words(text)

    def quoted(self) -> str:
        """Return what `copy_with_source` copies."""
        from briefing_app.ui.panes.reading.notes import quotation

        report, document = self._session.report, self.view.map
        words, start = self.view.selected_words(), self.view.textCursor().selectionStart()
        if not words:
            if not report.sentences:
                return ""
            offset = self.view.report_offset()
            sentence = self._session.selection.sentence or report.sentence_at(offset)
            start, end = document.view_span(sentence)
            words = document.plain(start, end)
        return quotation(report, words, document.section_at(start))

    def apply_look(self, look: Look) -> None:
        """Take theme and text size from a look; place and selection stay."""
        self._look = look
        self.view.apply_look(look)
        self.find_bar.apply_look(look)
        self.path_bar.apply_look(look)
        self.update()
        if self._popup:
            self._popup.apply_look(look)
        self._space_find_bar()

    def context_menu(self) -> QMenu:
        """Return the menu of the text, in the words of the program."""
        menu = QMenu(self)
        menu.setObjectName("reading_menu")
        menu.setFont(self._look.sans(14))
        copy = menu.addAction("复制\tCtrl+C", self.view.copy)
        copy.setEnabled(self.view.textCursor().hasSelection())
        menu.addAction("复制带出处\tCtrl+Shift+C", self.copy_with_source)
        menu.addSeparator()
        menu.addAction("查找\tCtrl+F", self.open_find)
        menu.addAction("全选\tCtrl+A", self.view.selectAll)
        return menu

    def open_corrections(self) -> None:
        """Open the list of corrections under its button; close it if it is open."""
        popup = self.corrections_popup()
        if popup.isVisible():
            popup.close()
        else:
            popup.open_below(self.path_bar)

    def corrections_popup(self) -> CorrectionsPopup:
        """Return the list of corrections, built when first asked for."""
        if self._popup is None:
            from briefing_app.ui.panes.reading.corrections_popup import CorrectionsPopup

            self._popup = CorrectionsPopup(self._look, self)
            self._popup.set_report(self._session.report)
            self._popup.place_chosen.connect(self._on_correction_chosen)
            self._popup.left.connect(self.view.setFocus)
        return self._popup

    # ---------------------------------------------------------------- events
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._popup:
            self._popup.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("paper"))
        if self._ring:
            box = self.view.geometry().adjusted(-RING, -RING, RING, RING)
            paint_box(painter, QRectF(box), 2, border=self._look.theme.color("ink"))
        painter.end()

    # ---------------------------------------------------------------- slots
    def _on_selection_changed(self) -> None:
        """Mark what is selected, put the caret to it, and scroll if it is hidden."""
        selection, report = self._session.selection, self._session.report
        self.view.mark_selection(selection.sentence, selection.figure)
        figure = self._session.figure
        span = figure.span if figure else selection.sentence
        if span:
            self.view.place_caret(span)
            self.view.reveal(span, selection.sentence)
            self.view.read_at(span.start, selection.section)
        elif selection.section:
            section = report.section(selection.section)
            self.view.place_caret_in(section)
            self.view.reveal_section(section)
            self.view.read_at(self.view.report_offset(), section.id)
        else:
            self.view.read_on()

    def _on_top_requested(self) -> None:
        self._session.note_top(self.view.first_visible_offset())

    def _on_place_changed(self, section_id: str) -> None:
        self.path_bar.set_place(section_id)

    def _on_form_chosen(self, form: str) -> None:
        self.set_form(form)
        self.form_changed.emit(form)

    def _on_offset_chosen(self, offset: int) -> None:
        """Select the sentence at an offset; headings and marks of the page have none."""
        report = self._session.report
        sentence = report.sentence_at(offset) if report.sentences else None
        if sentence and sentence.start <= offset < sentence.end:
            self._session.select_offset(offset)
        else:
            self._session.select_section(report.section_at(offset).id)

    def _on_correction_chosen(self, span: Span) -> None:
        """Go to a correction and select its words; where none are left, their neighbours."""
        self._on_offset_chosen(span.start)
        wide = span.start == span.end
        last = len(self._session.report.text)
        self.view.show_words(Span(max(span.start - wide, 0), min(span.end + wide, last)))
        self.view.setFocus()

    def _on_menu_requested(self, point: QPoint) -> None:
        menu = self.context_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _on_column_moved(self, left: int) -> None:
        self.path_bar.set_left(RING + left)

    def _on_keys_shown(self, shown: bool) -> None:
        self._ring = shown
        self.update()

    # ---------------------------------------------------------------- parts
    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.path_bar)
        self._find_row.addStretch(1)
        self._find_row.addWidget(self.find_bar)
        column.addLayout(self._find_row)
        self._space_find_bar()
        frame = QVBoxLayout()
        frame.setContentsMargins(RING, RING, RING, RING)
        frame.addWidget(self.view)
        column.addLayout(frame, 1)
        self.setFocusProxy(self.view)

    def _connect_parts(self) -> None:
        session, view, bar = self._session, self.view, self.path_bar
        session.report_changed.connect(self.populate)
        session.selection_changed.connect(self._on_selection_changed)
        session.place_changed.connect(self._on_place_changed)
        session.top_requested.connect(self._on_top_requested)
        session.returned.connect(view.scroll_to_offset)
        session.peeked.connect(view.mark_peeked)
        view.figure_chosen.connect(session.select_figure)
        view.offset_chosen.connect(self._on_offset_chosen)
        view.figure_hovered.connect(session.peek)
        view.section_reached.connect(session.follow)
        view.column_moved.connect(self._on_column_moved)
        view.keys_shown.connect(self._on_keys_shown)
        view.customContextMenuRequested.connect(self._on_menu_requested)
        bar.section_chosen.connect(session.select_section)
        bar.step_requested.connect(session.step_topic)
        bar.form_chosen.connect(self._on_form_chosen)
        bar.corrections_requested.connect(self.open_corrections)

    def _space_find_bar(self) -> None:
        """Keep the find bar, at the top right above the text, off its neighbours."""
        gap = self._look.px(8)
        self._find_row.setContentsMargins(gap, gap, GUTTER + RING + gap, self._look.px(4))
