"""All reports as the window knows them: the library, its view, and what comes into it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.library.places import Places
from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.library.library import Library
    from briefing_app.model.report import Report
    from briefing_app.ui.shell.intake import Intake
    from briefing_app.ui.shell.library import LibraryDesk


class Reports(QObject):
    """Builds library, import and their view when they are first asked for.

    Signals: `report_requested(id or folder)`, `figure_requested(report id, figure id)`,
    `offset_requested(report id, offset)`, `saved(folder)` of a report that came in, `changed`
    (reports came, went or have another name), `counted(words)` of what there is,
    `told(sentence)` in passing, `failed(sentence)`.
    """

    report_requested = Signal(str)
    figure_requested = Signal(str, str)
    offset_requested = Signal(str, int)
    saved = Signal(str)
    changed = Signal()
    counted = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, look: Look, window: QWidget, where: Places) -> None:
        """Serve a window; nothing is read yet."""
        super().__init__(window)
        self._look, self._window, self._where = look, window, where

    @cached_property
    def library(self) -> Library:
        """All reports, as far as they are known."""
        from briefing_app.bundled import data_path
        from briefing_app.library.library import Library

        return Library(data_path(), self._where)

    @cached_property
    def intake(self) -> Intake:
        """What becomes a report."""
        from briefing_app.ui.shell.intake import Intake

        intake = Intake(self._look, self._window, self._where.drafts, self.library)
        intake.saved.connect(self._on_saved)
        intake.package_dropped.connect(self._on_package_dropped)
        intake.folder_dropped.connect(self.report_requested)
        intake.told.connect(self.told)
        intake.closed.connect(self._on_intake_closed)
        return intake

    @cached_property
    def desk(self) -> LibraryDesk:
        """What the view 资料库 asks for."""
        from briefing_app.ui.shell.library import LibraryDesk

        desk = LibraryDesk(self._look, self._window, self.library, self._where.drafts)
        desk.import_requested.connect(self._on_import_requested)
        desk.resume_requested.connect(self._on_resume_requested)
        desk.page_requested.connect(self._on_page_requested)
        desk.draft_requested.connect(self._on_draft_requested)
        for signal, own in (
            (desk.report_requested, self.report_requested),
            (desk.figure_requested, self.figure_requested),
            (desk.offset_requested, self.offset_requested),
            (desk.changed, self.changed),
            (desk.counted, self.counted),
            (desk.told, self.told),
            (desk.failed, self.failed),
        ):
            signal.connect(own)
        return desk

    def view(self) -> QWidget:
        """Return the view 资料库."""
        return self.desk.view

    def open_files(self, paths: list[str]) -> None:
        """Let files come in."""
        self.intake.open_files(paths)

    def expect_files(self) -> None:
        """Make ready: files are being dragged here."""
        self.intake.warm()

    def apply_look(self, look: Look) -> None:
        """Dress what has been built."""
        self._look = look
        for name in ("intake", "desk"):
            if name in self.__dict__:
                getattr(self, name).apply_look(look)

    def stop(self) -> None:
        """End what works in the background; for the closing of the window."""
        if "intake" in self.__dict__:
            self.intake.stop()
        if "desk" in self.__dict__:
            self.desk.stop()

    def _on_saved(self, folder: str) -> None:
        self.desk.note_change()
        self.saved.emit(folder)

    def _on_package_dropped(self, path: str) -> None:
        self.desk.parcels.take(path)

    def _on_intake_closed(self) -> None:
        if "desk" in self.__dict__:
            self.desk.note_left()

    def _on_draft_requested(self, path: str, title: str) -> None:
        self.intake.resume_kept(path, title)

    def _on_import_requested(self) -> None:
        self.intake.choose()

    def _on_resume_requested(self, report: Report) -> None:
        self.intake.resume(report)

    def _on_page_requested(self, report: Report) -> None:
        self.intake.ask_for_page(report)
