"""The program with a window: who is made, in which order, and what outlives a session."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from briefing_app.library.places import Places, places
from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import Look
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings_store import Settings, SettingsStore
from briefing_app.ui.shell.startup import Startup
from briefing_app.ui.shell.trace import Trace
from briefing_app.ui.system_theme import SystemTheme, theme_for

# Report, session and panes are imported after the first paint, in the steps that need them.
if TYPE_CHECKING:
    from briefing_app.library.shelf import Shelf
    from briefing_app.model.request import OpenOptions
    from briefing_app.ui.crash import CrashReporter
    from briefing_app.ui.session import Session

DESKTOP_ID = "io.github.briefing_viewer.BriefingViewer"
FIRST_SIZE = (1440, 900)
_LISTED = 20
"""Reports in the menu; more of them are for the library."""
_SAVE_AFTER_MS = 2000


class Program(QObject):
    """Owns session, settings and window for as long as the program runs.

    `start` shows the window empty and fills it turn by turn, so that the first picture
    comes as early as that of a bare window. In safe mode nothing is restored or saved.
    """

    crash: CrashReporter
    shelf: Shelf
    session: Session

    def __init__(self, app: QApplication, options: OpenOptions, where: Places) -> None:
        """Read the settings and build the empty window."""
        super().__init__(app)
        self.trace = Trace(self)
        self._safe, self._where = options.safe_mode, where
        self._store = SettingsStore(where.settings_file)
        self._notes: list[str] = []
        self._first_run = not (self._safe or os.path.exists(where.settings_file))
        self.settings = Settings() if self._safe else self._load_settings()
        self._wanted = options.report
        self.system = SystemTheme(app, self)
        self._families = resolve_families()
        self.window = MainWindow(self._look(), where=where)
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(_SAVE_AFTER_MS)
        self._saver.timeout.connect(self.save)
        self._opened = ""
        self._last_opened = ("", 0.0)
        self._filled = self._charted = False
        self.startup = self._startup()

    def start(self) -> None:
        """Show the window at once; the rest follows its first paint."""
        window = self.window
        window.resize(*FIRST_SIZE)
        if self.settings.geometry:
            from briefing_app.ui.shell.restore import restore_geometry

            restore_geometry(window, self.settings)
        window.first_painted.connect(self._on_first_painted)
        window.charts_ready.connect(self._on_charts_ready)
        self.startup.finished.connect(self._on_filled)
        self.startup.failed.connect(self._on_start_failed)
        window.show()

    def open(self, wanted: str) -> None:
        """Open a report by id or folder; a failure is one sentence in the message bar."""
        from briefing_app.model.errors import BriefingError

        try:
            self._show(wanted)
        except BriefingError as error:
            self.window.messages.show_error(str(error))

    def set_theme(self, mode: str) -> None:
        """Take a theme: light, dark or system."""
        self.settings = replace(self.settings, theme=mode)
        self._apply_look()

    def set_text_size(self, size: int) -> None:
        """Take a text size in px; every pane follows."""
        self.settings = replace(self.settings, text_size=size)
        self._apply_look()

    def save(self) -> None:
        """Write what the next session should find; a failure is told once."""
        if self._safe or not self._filled:
            return
        from briefing_app.ui.shell.restore import current_settings

        self.settings = current_settings(self.window, self.settings, self._opened)
        if note := self._store.save(self.settings):
            self.window.messages.show_warning(note)
        self._note_opened()

    def _note_opened(self) -> None:
        """Keep when the report was opened, once: the library shows it."""
        report_id, when = self._last_opened
        if report_id:
            from briefing_app.library.opened import Opened

            Opened(self._where.opened_file).note(report_id, when)
        self._last_opened = ("", 0.0)

    # ---------------------------------------------------------------- start-up
    def _startup(self) -> Startup:
        window = self.window
        steps = (
            self._catch_errors,
            self._make_session,
            self._frame,
            self._open_wanted,
            window.add_outline,
            window.add_reading,
            window.populate_reading,
            self._paint,
            self._mark_text,
            self._hold_painting,
            window.add_data,
            window.populate_data,
            window.connect_parts,
            self._connect,
            self._restore,
            self._paint,
        )
        return Startup(steps, self)

    def _load_settings(self) -> Settings:
        settings, note = self._store.load()
        if note:
            self._notes.append(note)
        return settings

    def _catch_errors(self) -> None:
        from briefing_app.ui.crash import CrashReporter

        self.crash = CrashReporter(self._where.state, self._look(), parent=self)
        self.crash.install()
        QApplication.instance().aboutToQuit.connect(self.crash.uninstall)  # type: ignore[union-attr]

    def _make_session(self) -> None:
        from briefing_app.ui.session import Session

        self.session = Session(self)

    def _frame(self) -> None:
        self.window.add_frame(self.session)
        self._hold_painting()

    def _open_wanted(self) -> None:
        """Open the report that was asked for, else the last one, else the first."""
        from briefing_app.bundled import data_path
        from briefing_app.library.shelf import Shelf
        from briefing_app.model.errors import BriefingError

        self.shelf = Shelf.of(data_path(), self._where)
        for wanted in self._candidates():
            try:
                self._show(wanted)
            except BriefingError as error:
                self._notes.append(str(error))
            else:
                return

    def _candidates(self) -> Iterator[str]:
        """Yield what to try, each once; the shelf is read only if what was asked for fails."""
        asked = dict.fromkeys(filter(None, (self._wanted, self.settings.report)))
        yield from asked
        yield from (e.id for e in self.shelf.each() if not e.problem and e.id not in asked)

    def _show(self, wanted: str) -> None:
        """Open a report and remember under which name: its id, or the folder it lies in."""
        report = self.shelf.open(wanted)
        self.session.open_report(report)
        self._opened = wanted if wanted == report.id else os.path.abspath(wanted)
        self._last_opened = (report.id, time.time())

    def _connect(self) -> None:
        window = self.window
        window.bar.set_reports(())
        window.bar.set_report(self.session.report)
        window.bar.report_button.menu().aboutToShow.connect(self._list_reports)
        window.report_requested.connect(self.open)
        window.folder_requested.connect(self._on_folder_requested)
        window.theme_requested.connect(self.set_theme)
        window.text_size_requested.connect(self.set_text_size)
        window.closing.connect(self.save)
        self.system.changed.connect(self._apply_look)
        self.session.selection_changed.connect(self._saver.start)
        self.session.place_changed.connect(self._on_place_changed)
        window.bar.set_choices(self.settings.theme, self.settings.text_size)

    def _restore(self) -> None:
        from briefing_app.ui.shell.restore import restore_window

        same = self._opened == self.settings.report
        restore_window(self.window, self.settings, same_report=same)
        notes = (*self._notes, self._families.note)
        for note in filter(None, notes):
            self.window.messages.show_warning(note)
        self._filled = True

    def _hold_painting(self) -> None:
        self.window.hold_painting(hold=True)

    def _paint(self) -> None:
        self.window.hold_painting(hold=False)

    def _mark_text(self) -> None:
        self.trace.mark("text_ready")

    # ---------------------------------------------------------------- slots
    def _on_first_painted(self) -> None:
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        self.trace.mark("first_paint")
        self.trace.watch()
        self.startup.start()

    def _on_filled(self) -> None:
        """Charts stand as still pictures; the library makes them answer to the pointer."""
        self.trace.mark("charts_ready")
        self.window.load_plots()
        self._finish_start()

    def _on_start_failed(self) -> None:
        """Show as much of the window as there is; the error itself is told elsewhere."""
        gc.enable()
        if hasattr(self.window, "views"):
            self._paint()

    def _on_charts_ready(self) -> None:
        self.window.charts_ready.disconnect(self._on_charts_ready)
        self._charted = True
        self._finish_start()

    def _finish_start(self) -> None:
        """End the start once the window is filled and its charts are drawn and painted."""
        if self._filled and self._charted:
            QTimer.singleShot(0, self.window, self._on_started)

    def _on_started(self) -> None:
        gc.freeze()
        gc.enable()
        self.trace.mark("charts_live")
        self._welcome()
        self.trace.finish()
        _dress_application()
        if self.trace.quits:
            QApplication.quit()

    def _welcome(self) -> None:
        """Show the signs of notes, and at the very first start how to get help."""
        _ = self.window.notes
        if self._first_run:
            from briefing_app.ui.panes.guide.guide_keys import FIRST_RUN

            self.window.messages.show_info(FIRST_RUN)

    def _on_place_changed(self, _section: str) -> None:
        self._saver.start()

    def _list_reports(self) -> None:
        """List the reports when the menu is about to open: a start need not wait for that."""
        self.window.bar.set_reports(self.shelf.titles(_LISTED))
        self.window.bar.set_report(self.session.report)

    def _on_folder_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self.window, "打开报告文件夹")
        if folder:
            self.open(folder)

    def _apply_look(self) -> None:
        look = self._look()
        self.window.apply_look(look)
        self.crash.apply_look(look)
        self.window.bar.set_choices(self.settings.theme, self.settings.text_size)
        self._saver.start()

    def _look(self) -> Look:
        theme = theme_for(self.settings.theme, system_dark=self.system.dark)
        sans, serif, _ = self._families
        return Look(theme, sans, serif, self.settings.text_size)


def run(options: OpenOptions) -> int:
    """Open the window; return the exit code once it is closed."""
    gc.disable()  # nothing is thrown away while starting; `_on_started` ends it
    app = make_application()
    program = Program(app, options, places(options.profile))
    program.start()
    return app.exec()


def make_application() -> QApplication:
    """Return the application object with the names that desktops ask for."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("briefing-app")
    app.setApplicationDisplayName("政府工作报告")
    app.setDesktopFileName(DESKTOP_ID)
    return app


def _dress_application() -> None:
    """Give the application its icon and Qt's own dialogs their Chinese words."""
    from PySide6.QtCore import QLibraryInfo, QTranslator
    from PySide6.QtGui import QIcon

    from briefing_app.bundled import resource_path

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    app.setWindowIcon(QIcon(resource_path("icons/briefing-app.svg")))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)
