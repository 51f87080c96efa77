"""What the keys of the window do: one method a command, where a pane does not do it itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from briefing_app.ui.look import BASE_TEXT_SIZE, TEXT_SIZES

if TYPE_CHECKING:
    from briefing_app.ui.main_window import MainWindow


class Commands(QObject):
    """Acts on the window, its session and its panes; owns nothing."""

    def __init__(self, window: MainWindow) -> None:
        """Serve this window."""
        super().__init__(window)
        self._window = window

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each command of `shortcuts.KEYS` does."""
        window, session = self._window, self._window.session
        return {
            "find": self._open_find,
            "find_next": self._find_next,
            "find_previous": self._find_previous,
            "search": window.overlays.open_search,
            "search_all": window.overlays.open_search_of_all,
            "view_read": window.focus_reading,
            "view_figures": self._show_figures,
            "view_compare": self._show_compare,
            "view_meeting": self._show_meeting,
            "view_library": window.show_library,
            "import": self.choose_document,
            "paste": self._read_clipboard,
            "present": self._present,
            "present_first": window.meeting.present,
            "add_stop": self.add_stop,
            "note_add": self._write_note,
            "note_bookmark": self._toggle_bookmark,
            "note_list": self._toggle_notes,
            "help": self._toggle_guide,
            "export": window.papers.export,
            "evidence": window.papers.make_sheet,
            "print": window.papers.print_pages,
            "figure_next": self._next_figure,
            "figure_previous": self._previous_figure,
            "topic_previous": self._previous_topic,
            "topic_next": self._next_topic,
            "back": session.back,
            "forward": session.forward,
            "toggle_tree": window.desk.toggle_tree,
            "toggle_data": window.desk.toggle_data,
            "text_larger": self._text_larger,
            "text_smaller": self._text_smaller,
            "text_standard": self._text_standard,
            "toggle_theme": self._toggle_theme,
            "text_twin": self._toggle_twins,
            "copy_source": self._copy_with_source,
            "full_screen": self._toggle_full_screen,
            "quit": window.close,
        }

    def add_stop(self) -> None:
        """Put what is selected into the agenda."""
        window, session = self._window, self._window.session
        if not session.report.id:
            return
        from briefing_app.meeting.stops import stop_of

        chosen = session.selection
        section = chosen.section or session.place
        found = window.overlays.found_stop()
        stop = found or stop_of(session.report, section, chosen.sentence, chosen.figure)
        window.meeting.add(stop)

    def choose_document(self) -> None:
        """Ask for a document to import."""
        self._window.reports.intake.choose()

    def _read_clipboard(self) -> None:
        self._window.reports.intake.paste()

    def _write_note(self) -> None:
        self._window.notes.edit_selection()

    def _toggle_bookmark(self) -> None:
        self._window.notes.toggle_bookmark()

    def _toggle_notes(self) -> None:
        self._window.notes.toggle_panel()

    def _toggle_guide(self) -> None:
        self._window.overlays.guide.toggle()

    def _present(self) -> None:
        """Show to everyone: the figure chosen where figures are listed, else from this topic."""
        window, session = self._window, self._window.session
        focused = QApplication.focusWidget()
        in_data = focused is not None and window.data.isAncestorOf(focused)
        if session.selection.figure and (in_data or window.view in ("figures", "compare")):
            window.overlays.enlarge_figure(session.selection.figure)
        else:
            window.meeting.present(session.place)

    def _open_find(self) -> None:
        if self._window.view == "figures":
            self._window.views.figures.focus_words()
        else:
            self._show_text()
            self._window.reading.open_find()

    def _find_next(self) -> None:
        self._show_text()
        self._window.reading.find_next()

    def _find_previous(self) -> None:
        self._show_text()
        self._window.reading.find_previous()

    def _show_text(self) -> None:
        """Show the text that is searched, if another view stands before it."""
        if self._window.view != "read":
            self._window.show_view("read")

    def _show_figures(self) -> None:
        self._window.show_view("figures")

    def _show_compare(self) -> None:
        self._window.show_view("compare")

    def _show_meeting(self) -> None:
        self._window.show_view("meeting")

    def _next_figure(self) -> None:
        self._window.session.step_figure(1)

    def _previous_figure(self) -> None:
        self._window.session.step_figure(-1)

    def _next_topic(self) -> None:
        self._window.session.step_topic(1)

    def _previous_topic(self) -> None:
        self._window.session.step_topic(-1)

    def _text_larger(self) -> None:
        self._step_text_size(1)

    def _text_smaller(self) -> None:
        self._step_text_size(-1)

    def _text_standard(self) -> None:
        self._window.text_size_requested.emit(BASE_TEXT_SIZE)

    def _step_text_size(self, step: int) -> None:
        index = TEXT_SIZES.index(self._window.look.text_size) + step
        self._window.text_size_requested.emit(TEXT_SIZES[min(max(index, 0), len(TEXT_SIZES) - 1)])

    def _toggle_theme(self) -> None:
        self._window.theme_requested.emit("light" if self._window.look.theme.dark else "dark")

    def _copy_with_source(self) -> None:
        window = self._window
        if window.view == "figures":
            window.views.figures.copy_with_source()
        elif window.view == "compare":
            window.views.compare.copy_with_source()
        else:
            window.reading.copy_with_source()

    def _toggle_twins(self) -> None:
        if self._window.view == "compare":
            self._window.views.compare.ledger.toggle_words()
        else:
            self._window.data.toggle_twins()

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
