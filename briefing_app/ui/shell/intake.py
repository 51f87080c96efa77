"""What comes in from outside: files, the clipboard, kept drafts, further pages of a report."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.importing.documents.records import Document
    from briefing_app.importing.draft import Draft
    from briefing_app.library.library import Library
    from briefing_app.model.indicator import Indicator
    from briefing_app.model.report import Report
    from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
    from briefing_app.ui.dialogs.importing.services import Counted, ImportServices, Stopped
    from briefing_app.ui.shell.startup import Startup

    Completing = Callable[[Draft, Mapping[str, Indicator]], Draft]


_HEAVY = (
    "briefing_app.importing.naming",
    "briefing_app.importing.steps",
    "briefing_app.ui.dialogs.importing.check_page",
    "briefing_app.ui.dialogs.importing.import_dialog",
)
"""What the dialog needs, in pieces: importing all at once would hold the window up."""


class Intake(QObject):
    """Opens the import dialog over a window and writes what is saved into the library.

    Signals: `saved(folder)` of a report, `package_dropped(path)` of a .briefing file,
    `folder_dropped(path)` of a report's folder, `told(sentence)` in passing,
    `closed` when nothing is being checked any more.
    """

    saved = Signal(str)
    closed = Signal()
    package_dropped = Signal(str)
    folder_dropped = Signal(str)
    told = Signal(str)

    def __init__(self, look: Look, window: QWidget, drafts: str, library: Library) -> None:
        """Serve a window; `drafts` is the folder where half-checked drafts wait."""
        super().__init__(window)
        self._look, self._window, self._drafts, self._library = look, window, drafts, library
        self.dialog: ImportDialog | None = None
        self.folder = ""
        self.warming: Startup | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being checked: one document at a time."""
        return self.dialog is not None

    def warm(self) -> None:
        """Make ready for a document that is likely to come, piece by piece."""
        if self.warming is None:
            from briefing_app.ui.shell.startup import Startup

            self.warming = Startup([partial(_bring, name) for name in _HEAVY], self)
            self.warming.start()

    def choose(self) -> None:
        """Ask for files."""
        self.warm()
        dialog = self._asking("导入报告", QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.open_files)
        dialog.open()

    def paste(self) -> None:
        """Read what was copied."""
        copied = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        text, html = ("", "") if copied is None else (copied.text(), copied.html())
        if not (text or html).strip():
            self.told.emit("剪贴板里没有文字。")
        elif (dialog := self._opened(self._services())) is not None:
            dialog.open_clipboard(text, html)

    def open_files(self, paths: Sequence[str]) -> None:
        """Read a file; several are pages of one report. Reports as such are opened."""
        from briefing_app.dataset.files import is_report_folder
        from briefing_app.library.shelf import PACKAGE

        documents = []
        for path in paths:
            if path.lower().endswith(PACKAGE):
                self.package_dropped.emit(path)
            elif is_report_folder(path):
                self.folder_dropped.emit(path)
            elif os.path.isdir(path):
                self.told.emit(f"{os.path.basename(path)} 不是报告文件夹。")
            else:
                documents.append(path)
        if documents:
            first, *further = documents
            completing = partial(_with_pages, tuple(further)) if further else None
            if (dialog := self._opened(self._services(completing))) is not None:
                dialog.open_document(first)

    def resume(self, report: Report) -> None:
        """Go on checking a report that is saved; saving replaces it."""
        from briefing_app.importing.drafting import draft_of

        if (dialog := self._opened(self._services(own=report.id))) is not None:
            dialog.open_draft(draft_of(report))

    def resume_kept(self, path: str, title: str) -> None:
        """Go on checking a draft that was left and kept in a file."""
        if (dialog := self._opened(self._services())) is not None:
            dialog.open_kept(path, title)

    def ask_for_page(self, report: Report) -> None:
        """Ask for the file with a further page of a report."""
        self.warm()
        dialog = self._asking(f"补入《{report.title}》的另一版", QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self.add_page, report))
        dialog.open()

    def add_page(self, report: Report, path: str) -> None:
        """Join a further page to a report."""
        services = self._services(partial(_after, report), own=report.id)
        if (dialog := self._opened(services)) is not None:
            dialog.open_document(path)

    def stop(self) -> None:
        """Keep what is being checked and end what works; for the closing of the window."""
        if self.dialog is not None:
            self.dialog.stop()

    def apply_look(self, look: Look) -> None:
        """Take another look for the next dialog."""
        self._look = look

    def _asking(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        from briefing_app.ui.dialogs.file_dialog import DOCUMENTS, file_dialog

        dialog = file_dialog(self._window, title, start=self.folder, filters=DOCUMENTS)
        dialog.setFileMode(mode)
        dialog.directoryEntered.connect(self._remember)
        return dialog

    def _opened(self, services: ImportServices) -> ImportDialog | None:
        """Return a dialog of its own; None while another one is open."""
        from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog

        if self.dialog is not None:
            self.told.emit("先把正在核对的这份存好或关上。")
            return None
        self.dialog = ImportDialog(self._look, services, self._window)
        self.dialog.saved.connect(self.saved)
        self.dialog.left.connect(self.told)
        self.dialog.finished.connect(self._on_finished)
        return self.dialog

    def _services(self, completing: Completing | None = None, *, own: str = "") -> ImportServices:
        """Return what the dialog needs; `own` is the report that may be replaced unasked."""
        from briefing_app.importing.documents import read_clipboard
        from briefing_app.ui.dialogs.importing.services import ImportServices

        library = self._library
        return ImportServices(
            read=_read,
            read_clipboard=_copied(read_clipboard),
            catalogue=_catalogue,
            save=partial(_save, library, own),
            exists=partial(_exists, library, own),
            replaceable=partial(_replaceable, library),
            drafts_folder=self._drafts,
            complete=completing,
        )

    def _remember(self, folder: str) -> None:
        self.folder = folder

    def _on_finished(self, _result: int) -> None:
        self.dialog = None
        self.closed.emit()


def _bring(name: str) -> None:
    import_module(name)


def _save(library: Library, own: str, draft: Draft, replace: bool) -> str:
    """Write a draft into the user's reports; one of theirs is replaced if asked for.

    It is opened as well: the cache knows it then, and the window need not wait for it.
    """
    from briefing_app.importing.saving import save_draft

    folder = library.folder_for(draft.about.id)
    made = save_draft(draft, folder, _catalogue(), replace=replace or draft.about.id == own)
    library.shelf.open(made)
    return made


def _exists(library: Library, own: str, report_id: str) -> bool:
    return library.has(report_id) and not (report_id == own and library.is_own(report_id))


def _replaceable(library: Library, report_id: str) -> bool:
    return library.is_own(report_id)


def _read(path: str, stopped: Stopped, counted: Counted) -> Document:
    from briefing_app.importing.documents import read_document

    return read_document(path, is_cancelled=stopped, progress=counted)


def _copied(
    read: Callable[..., Document],
) -> Callable[[str, str, Stopped], Document]:
    def copied(text: str, html: str, _stopped: Stopped) -> Document:
        return read(text, html)

    return copied


def _catalogue() -> Mapping[str, Indicator]:
    from briefing_app.bundled import data_path
    from briefing_app.dataset.files import INDICATORS_FILE
    from briefing_app.dataset.indicators import load_indicators

    return load_indicators(data_path(INDICATORS_FILE))


def _with_pages(paths: tuple[str, ...], draft: Draft, catalogue: Mapping[str, Indicator]) -> Draft:
    """Return a draft with further files joined to it."""
    from briefing_app.importing.documents import read_document
    from briefing_app.importing.joining import join
    from briefing_app.importing.steps import import_document

    for path in paths:
        draft = join(draft, import_document(read_document(path), catalogue), catalogue)
    return draft


def _after(report: Report, draft: Draft, catalogue: Mapping[str, Indicator]) -> Draft:
    """Return the draft of a report with a further page joined to it."""
    from briefing_app.importing.drafting import draft_of
    from briefing_app.importing.joining import join

    return join(draft_of(report), draft, catalogue)
