"""Export: what, as which format, to where; a file is replaced only after asking."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.export.formats import FORMATS, Format, by_suffix
from briefing_app.export.offers import Offered, free_path, with_suffix
from briefing_app.export.progress import Progress, Stopped
from briefing_app.export.writers import ExistsError, Written, write
from briefing_app.model.errors import BriefingError
from briefing_app.model.report import Report
from briefing_app.ui.dialogs.choice_list import ChoiceList
from briefing_app.ui.dialogs.export_state import ExportState
from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_button import LARGE, TextButton

_WIDTH, _HEIGHT = 780, 540


class ExportDialog(WorkingDialog):
    """Writes one of the offers. `last_folder` and `last_format` are for who keeps settings.

    Signals: see WorkingDialog.
    """

    def __init__(
        self,
        report: Report,
        offers: Sequence[Offered],
        look: Look,
        parent: QWidget | None = None,
        *,
        preselected: int = 0,
        last_folder: str = "",
        last_format: str = "",
    ) -> None:
        """Offer these, which all have the same formats.

        An unknown folder or format falls back to the usual one.
        """
        super().__init__("导出", look, parent)
        self.setObjectName("export_dialog")
        self._report, self._offers = report, tuple(offers)
        self._formats = self._offers[0].formats
        self._proposed = self._written = ""
        known = os.path.isdir(last_folder)
        self.last_folder = last_folder if known else os.path.expanduser("~")
        self._make_parts()
        self._lay_out()
        self._connect()
        keys = [each.key for each in self._formats]
        row = keys.index(last_format) if last_format in keys else 0
        self.formats.show_rows(
            [each.name for each in self._formats],
            [each.good_for for each in self._formats],
            row=row,
        )
        self.scopes.show_rows([offer.label for offer in self._offers], row=preselected)
        self.fit(_WIDTH, _HEIGHT)
        self.scopes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def offer(self) -> Offered:
        """What is to be written."""
        return self._offers[max(self.scopes.row, 0)]

    @property
    def format(self) -> Format:
        """As what."""
        return self._formats[max(self.formats.row, 0)]

    @property
    def last_format(self) -> str:
        """Key of the format, for the next time."""
        return self.format.key

    @property
    def written(self) -> str:
        """Path of the file that was written last; "" for none."""
        return self._written

    def path(self) -> str:
        """Return where it would be written, with the ending of the format."""
        typed = os.path.expanduser(self.place.text().strip())
        full = os.path.join(self.last_folder, typed) if typed else ""
        return with_suffix(full, self.format, FORMATS) if full else ""

    def save(self, *, force: bool = False) -> None:
        """Write the file; ask first where there is one already."""
        path = self.path()
        if complaint := self._complaint(path):
            self.state.show_words(complaint, wrong=True)
            self.place.setFocus(Qt.FocusReason.OtherFocusReason)
        elif os.path.lexists(path) and not force:
            self._ask(path)
        else:
            self._set_busy(busy=True)
            self.state.show_progress(0.0, "准备")
            chosen = self.offer.content(self._report)
            fmt = self.format.key
            self.work.start(partial(_written, chosen, fmt, path, force))

    @override
    def reject(self) -> None:
        """Take back a question if there is one; close otherwise."""
        if self.state.asking:
            self._on_cancel_requested()
        else:
            super().reject()

    def _make_parts(self) -> None:
        look = self._look
        self.scopes = ChoiceList("导出什么", look, parent=self)
        self.scopes.setObjectName("export_scopes")
        self.formats = ChoiceList("写成什么", look, parent=self)
        self.formats.setObjectName("export_formats")
        self.contains = self.label()
        self.place = QLineEdit(self)
        self.place.setObjectName("export_place")
        self.place.setAccessibleName("文件")
        self.place.setFont(look.sans(14))
        self.browse_button = TextButton("浏览…", look, size=LARGE, parent=self)
        self.browse_button.setObjectName("export_browse")
        self.state = ExportState(look, self)
        self.state.setObjectName("export_state")
        self.close_button = TextButton("关闭", look, keys="Esc", size=LARGE, parent=self)
        self.close_button.setObjectName("export_close")
        self.save_button = TextButton("导出", look, size=LARGE, primary=True, parent=self)
        self.save_button.setObjectName("export_save")
        self.save_button.setDefault(True)

    def _lay_out(self) -> None:
        px = self._look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for column, view in enumerate((self.scopes, self.formats)):
            grid.addWidget(self.label(view.accessibleName(), ink="ink"), 0, column)
            grid.addWidget(view, 1, column)
        self.formats.setMinimumHeight(self.formats.height_of(len(self._formats)) + 2)
        place = QHBoxLayout()
        place.setSpacing(px(8))
        place.addWidget(self.place, 1)
        place.addWidget(self.browse_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addLayout(grid, 1)
        layout.addWidget(self.contains)
        layout.addWidget(self.label("存到", ink="ink"))
        layout.addLayout(place)
        layout.addWidget(self.state)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.scopes.chosen.connect(self._on_chosen)
        self.formats.chosen.connect(self._on_chosen)
        self.place.textEdited.connect(self._on_place_edited)
        self.browse_button.clicked.connect(self._on_browse_clicked)
        self.close_button.clicked.connect(self._on_close_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.state.replace_requested.connect(self._on_replace_requested)
        self.state.rename_requested.connect(self._on_rename_requested)
        self.state.cancel_requested.connect(self._on_cancel_requested)
        self.state.folder_requested.connect(self._on_folder_requested)
        self.state.path_requested.connect(self._on_path_requested)
        self.work.progressed.connect(self._on_progressed)
        self.work.succeeded.connect(self._on_succeeded)
        self.work.failed.connect(self._on_failed)

    def _complaint(self, path: str) -> str:
        """Return what is wrong with the place, before anything is written; "" for nothing."""
        if not path:
            return "还没有文件名：请写一个，或者点“浏览”。"
        folder = os.path.dirname(path)
        if not os.path.isdir(folder):
            return f"没有这个文件夹：{folder}。请换一处，或者点“浏览”。"
        if os.path.isdir(path):
            return f"这是一个文件夹：{path}。请另写一个文件名。"
        return ""

    def _ask(self, path: str) -> None:
        """Ask in the dialog; Enter takes the answer that loses nothing."""
        self.save_button.setEnabled(False)
        self.state.ask(f"已有同名文件：{os.path.basename(path)}。替换它，还是另存一份？")

    def _set_busy(self, *, busy: bool) -> None:
        parts = (self.scopes, self.formats, self.place, self.browse_button, self.save_button)
        for part in parts:
            part.setEnabled(not busy)

    def _settle(self) -> None:
        """Be ready for another try."""
        self._set_busy(busy=False)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, _row: int) -> None:
        """Say what it contains, and propose a name unless one was typed."""
        self.contains.setText(f"包含：{self.offer.contains(self._report)}")
        typed = self.place.text()
        if typed in ("", self._proposed):
            name = self.offer.file_name(self._report, self.format.suffix)
            self._proposed = os.path.join(self.last_folder, name)
            self.place.setText(self._proposed)
        else:
            self.place.setText(with_suffix(typed, self.format, FORMATS))
        self._quiet()

    def _quiet(self) -> None:
        """Take back a question or a sentence about another choice."""
        self.save_button.setEnabled(True)
        self.state.show_words("")

    def _on_place_edited(self, text: str) -> None:
        fmt = by_suffix(text)
        if fmt in self._formats and fmt != self.format:  # the ending says what it is to be
            self._proposed = ""
            self.formats.hold(self._formats.index(fmt))
        self._quiet()

    def _on_browse_clicked(self) -> None:
        names = f"{self.format.name} (*{self.format.suffix})"
        options = QFileDialog.Option.DontConfirmOverwrite  # asked here, for every way alike
        path, _ = QFileDialog.getSaveFileName(
            self, "存到", self.path() or self.last_folder, names, options=options
        )
        if path:
            self.last_folder = os.path.dirname(path)
            self.place.setText(with_suffix(path, self.format, FORMATS))
            self._quiet()

    def _on_close_clicked(self) -> None:
        self.done(ExportDialog.DialogCode.Rejected)

    def _on_save_clicked(self) -> None:
        self.save()

    def _on_replace_requested(self) -> None:
        self.save(force=True)

    def _on_rename_requested(self) -> None:
        self.place.setText(free_path(self.path()))
        self.save()

    def _on_cancel_requested(self) -> None:
        words = "已取消，没有留下文件。" if self.work.busy else ""
        self.work.cancel()
        self._settle()
        self.state.show_words(words)

    def _on_progressed(self, done: float, words: str) -> None:
        if self.state.cancel_button.isVisibleTo(self.state) and self.work.busy:
            self.state.show_progress(done, words)

    def _on_succeeded(self, path: object) -> None:
        self._written = str(path)
        self.last_folder = os.path.dirname(self._written)
        self._settle()
        self.state.show_done(f"写好了：{self._written}")
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(self._written)

    def _on_failed(self, error: Exception) -> None:
        """Say it; a file that came meanwhile is asked about as any other."""
        self._settle()
        if isinstance(error, ExistsError):
            self._ask(error.path)
            return
        sentence = str(error) if isinstance(error, BriefingError) else f"没有写成：{error}。"
        self.state.show_words(sentence, wrong=True)
        self.failed.emit(sentence)

    def _on_folder_requested(self) -> None:
        folder = os.path.dirname(self._written)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            self.state.show_done(f"打不开文件夹，文件在这里：{self._written}")

    def _on_path_requested(self) -> None:
        QGuiApplication.clipboard().setText(self._written)
        self.copied.emit("复制了文件的路径")


def _written(
    chosen: Written, fmt: str, path: str, force: bool, progress: Progress, stopped: Stopped
) -> str:
    """Write in the worker; return the path."""
    write(chosen, fmt, path, progress=progress, cancelled=stopped, force=force)
    return path
