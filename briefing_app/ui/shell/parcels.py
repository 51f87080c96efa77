"""Reports as single files: written for others, taken in from others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from briefing_app.library.errors import DuplicateReportError
from briefing_app.library.library import Duplicate
from briefing_app.library.shelf import PACKAGE
from briefing_app.ui.dialogs.file_dialog import file_dialog
from briefing_app.ui.dialogs.work import Work
from briefing_app.ui.shell.library_jobs import Sharing, Taking

if TYPE_CHECKING:
    from briefing_app.library.library import Library


class Parcels(QObject):
    """Shares and takes in, one at a time, in a worker.

    Signals: `taken` (the library holds another report), `told(sentence)`, `failed(sentence)`.
    """

    taken = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, library: Library, window: QWidget, parent: QObject) -> None:
        """Serve a window; no file is touched yet."""
        super().__init__(parent)
        self._library, self._window = library, window
        self._taking: Taking | None = None
        self.question: QMessageBox | None = None
        self.work = Work(self)
        self.work.succeeded.connect(self._on_succeeded)
        self.work.failed.connect(self._on_failed)

    def ask_where(self, report_id: str) -> None:
        """Ask for the file that a report is to be written to."""
        name, filters = report_id + PACKAGE, f"报告 (*{PACKAGE})"
        dialog = file_dialog(self._window, "分享报告", start=name, filters=filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PACKAGE.removeprefix("."))
        dialog.fileSelected.connect(partial(self.share, report_id))
        dialog.open()

    def share(self, report_id: str, path: str) -> None:
        """Write a report as one file."""
        self._taking = None
        self.work.start(Sharing(self._library, report_id, path))

    def take(self, path: str, duplicate: Duplicate = Duplicate.ASK) -> None:
        """Take a file in; where its report is here already, ask what then."""
        self._taking = Taking(self._library, path, duplicate)
        self.work.start(self._taking)

    def _on_succeeded(self, sentence: object) -> None:
        self.told.emit(str(sentence))
        if self._taking is not None:
            self._taking = None
            self.taken.emit()

    def _on_failed(self, error: Exception) -> None:
        taking, self._taking = self._taking, None
        if taking is not None and isinstance(error, DuplicateReportError):
            self._ask(taking.path, error)
        else:
            self.failed.emit(str(error))

    def _ask(self, path: str, error: DuplicateReportError) -> None:
        """Let the person choose between the report that is here and the one that comes."""
        box = QMessageBox(self._window)
        box.setWindowTitle("收下报告")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"资料库里已有这份报告：《{error.here}》。来的是《{error.new}》。")
        both = box.addButton("两份都留", QMessageBox.ButtonRole.AcceptRole)
        replace = box.addButton("替换", QMessageBox.ButtonRole.DestructiveRole)
        box.addButton("不收", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(both)
        both.clicked.connect(partial(self._on_chosen, path, Duplicate.KEEP_BOTH))
        replace.clicked.connect(partial(self._on_chosen, path, Duplicate.REPLACE))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = box
        box.open()

    def _on_chosen(self, path: str, duplicate: Duplicate, _checked: bool = False) -> None:
        self.take(path, duplicate)
