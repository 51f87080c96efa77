"""A foreign document becomes a report: read in steps, checked by a person, saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.importing.checking.rows import progress
from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import Draft
from briefing_app.importing.steps import Step
from briefing_app.model.errors import BriefingError
from briefing_app.storage.errors import SaveError
from briefing_app.ui.dialogs.file_dialog import DOCUMENTS
from briefing_app.ui.dialogs.importing.check_page import CheckPage
from briefing_app.ui.dialogs.importing.covering_dialog import CoveringDialog
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.foot import ImportFoot
from briefing_app.ui.dialogs.importing.header import ImportHeader
from briefing_app.ui.dialogs.importing.keeper import Keeper
from briefing_app.ui.dialogs.importing.keys import keys_text
from briefing_app.ui.dialogs.importing.loading import (
    KeptJob,
    Loaded,
    LoadJob,
    Reading,
    ResumeJob,
    SaveJob,
)
from briefing_app.ui.dialogs.importing.services import Counted, ImportServices, Stopped
from briefing_app.ui.dialogs.importing.wait_page import WaitPage
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_dialog import TextDialog

_HERE = "资料库里已有这份报告。"
_HERE_FIXED = "资料库里已有这份报告，那份不能改。"


class ImportDialog(CoveringDialog):
    """Opens a document, shows the steps, and lets a person check and save.

    Signals: `saved(folder)` when the report is in the library, `left(sentence)` when the
    dialog is left without saving (what was checked is kept), `failed(sentence)` when something
    went wrong; the dialog says it as well.
    """

    left = Signal(str)

    def __init__(self, look: Look, services: ImportServices, parent: QWidget | None = None) -> None:
        """Wait for a document; one of the `open_...` functions shows it."""
        super().__init__("导入报告", look, parent)
        self.setObjectName("import_dialog")
        self._services = services
        self._desk: CheckDesk | None = None
        self._keeper: Keeper | None = None
        self._reading: Reading | None = None
        self._saving: Draft | None = None
        self.page: CheckPage | None = None
        self.header = ImportHeader(look, self)
        self.wait_page = WaitPage(look, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.wait_page)
        self.foot = ImportFoot(look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.foot)
        self._connect()
        self._set_keys()

    @property
    def desk(self) -> CheckDesk | None:
        """What is being checked; None while nothing is read."""
        return self._desk

    def open_document(self, path: str) -> None:
        """Read a file; what was kept of an earlier check of it is taken up again."""
        name = path.replace("\\", "/").rsplit("/", 1)[-1]
        self._begin(partial(_read_file, self._services, path), name)

    def open_clipboard(self, text: str, html: str = "") -> None:
        """Read what was copied."""
        self._begin(partial(_read_copied, self._services, text, html), "剪贴板")

    def open_draft(self, draft: Draft) -> None:
        """Go on with a draft: one that was kept, or that of a report that is saved."""
        self._show_waiting(_source_name(draft), Step.CHECK)
        self.work.start(ResumeJob(draft, self._services))

    def open_kept(self, path: str, title: str) -> None:
        """Go on with a draft that was left and kept in a file."""
        self._show_waiting(title, Step.CHECK)
        self.work.start(KeptJob(path, self._services))

    def save(self, *, replacing: bool = False) -> None:
        """Save the report; ask first for what is missing or where there is one already."""
        if self._desk is None or self.page is None or self.work.busy:
            return
        draft = self._desk.draft
        if lacking := self.page.about.missing:
            self.page.about.open_form()
            self.foot.say(f"还缺{'、'.join(lacking)}，填好才能保存。", wrong=True)
        elif not replacing and self._services.exists(draft.about.id):
            replaceable = self._services.replaceable(draft.about.id)
            self.foot.ask(_HERE if replaceable else _HERE_FIXED, replaceable=replaceable)
        else:
            self.foot.end_question()
            self.foot.say("正在保存……")
            self.setEnabled(False)
            self._saving = draft
            self.work.start(SaveJob(draft, self._services, replace=replacing))

    def leave(self) -> None:
        """Close; what was checked is kept."""
        if self.foot.asking:
            self._end_question()
            return
        if self._desk is None or self._keeper is None:
            self._leave_with("导入已取消，什么也没有保存。")
        elif self._keeper.keep():
            done = progress(self._desk.draft)
            how_far = f"核到 {done.decided} / {done.total} 处，" if done.total else ""
            self._leave_with(f"{how_far}已留着，以后可以接着核。")

    def stop(self) -> None:
        """Keep what was checked and end the job: the window closes."""
        if self._keeper is not None:
            self._keeper.keep()
        self.work.stop()

    @override
    def reject(self) -> None:
        self.leave()

    @override
    def leaving(self) -> None:
        super().leaving()
        self.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.ignore()  # Enter belongs to the columns, not to a default button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.set_narrow(narrow=self.narrow)
        self.header.set_narrow(narrow=self.narrow)

    def _connect(self) -> None:
        self.header.close_requested.connect(self.leave)
        self.header.about_requested.connect(self._on_about_requested)
        self.header.keys_requested.connect(self._on_keys_requested)
        self.header.again_requested.connect(self._on_again_requested)
        self.foot.save_requested.connect(self.save)
        self.foot.leave_requested.connect(self.leave)
        self.foot.replace_requested.connect(self._on_replace_requested)
        self.foot.both_requested.connect(self._on_both_requested)
        self.foot.question_left.connect(self._end_question)
        self.wait_page.other_file_requested.connect(self._on_other_file_requested)
        self.work.progressed.connect(self._on_progressed)
        self.work.succeeded.connect(self._on_succeeded)
        self.work.failed.connect(self._on_failed)

    def _set_keys(self) -> None:
        for keys, function in (
            ("Ctrl+S", self.save),
            ("F1", self._on_keys_requested),
            ("?", self._on_keys_requested),
        ):
            self.shortcut(keys).activated.connect(function)

    def _begin(self, read: Reading, name: str, *, anew: bool = False) -> None:
        self._reading = read
        self._show_waiting(name, Step.READ)
        self.work.start(LoadJob(read, self._services, anew=anew))

    def _show_waiting(self, name: str, step: Step) -> None:
        self._drop_page()
        self.header.show_file(name, 0)
        self.header.set_step(step)
        self.header.set_offers(about=False, again=False)
        self.wait_page.show_step(step, "")
        self.pages.setCurrentWidget(self.wait_page)
        self.foot.set_ready(ready=False)
        self.cover()
        self.foot.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft(self, loaded: Loaded) -> None:
        """Begin to check what was read."""
        draft = loaded.draft
        desk = CheckDesk(draft, loaded.catalogue, loaded.pictures, self)
        self._desk, self._keeper = desk, Keeper(desk, self._services.drafts_folder, self)
        self._keeper.failed.connect(self._on_refused)
        self.page = CheckPage(desk, self._look, self)
        self.pages.addWidget(self.page)
        self.pages.setCurrentWidget(self.page)
        characters = sum(len(paragraph.printed) for paragraph in draft.paragraphs)
        self.header.show_file(_source_name(draft), characters)
        self.header.set_step(Step.CHECK)
        self.header.set_offers(about=True, again=loaded.resumed)
        self.foot.set_ready(ready=True)
        self.foot.show_draft(draft)
        desk.changed.connect(self._on_changed)
        desk.told.connect(self.foot.say)
        desk.refused.connect(self._on_refused)
        self.page.focus_doubts()
        if loaded.remark:
            self.foot.say(loaded.remark)

    def _drop_page(self) -> None:
        """Forget what was being checked."""
        if self.page is not None:
            self.pages.removeWidget(self.page)
            self.page.deleteLater()
        if self._desk is not None and self._keeper is not None:
            self._keeper.deleteLater()
            self._desk.deleteLater()
        self.page = self._desk = self._keeper = None

    def _leave_with(self, sentence: str) -> None:
        self.left.emit(sentence)
        self.done(0)

    def _end_question(self) -> None:
        self.foot.end_question()
        if self.page:
            self.page.focus_doubts()

    def _on_progressed(self, done: float, words: str) -> None:
        step = Step(round(done))
        self.header.set_step(step)
        self.wait_page.show_step(step, words)

    def _on_succeeded(self, result: object) -> None:
        if isinstance(result, Loaded):
            self._show_draft(result)
            return
        if self._keeper:
            self._keeper.forget()
        self.saved.emit(str(result))
        self.done(1)

    def _on_failed(self, error: Exception) -> None:
        if self._saving is None:
            sentence = str(error) if isinstance(error, BriefingError) else _unreadable(error)
            self.wait_page.show_error(sentence)
        else:
            self._saving = None
            self.setEnabled(True)
            sentence = _not_saved(error)
            self.foot.say(sentence, wrong=True)
            self._go_to(error)
        self.failed.emit(sentence)

    def _go_to(self, error: Exception) -> None:
        """Show the figure or paragraph for which the report could not be saved."""
        assert self.page is not None  # noqa: S101 - only what is checked is saved
        assert self._desk is not None  # noqa: S101
        figure, paragraph = getattr(error, "figure", ""), getattr(error, "paragraph", -1)
        figures = self.page.figures.list
        row = figures.records.row_of(figure) if figure else -1
        if row >= 0:
            figures.hold(row)
            figures.setFocus(Qt.FocusReason.OtherFocusReason)
        elif paragraph >= 0:
            self._desk.point_at(paragraph)
            self.page.doubts.show_paragraph(paragraph)
            self.page.focus_doubts()
        else:
            self.page.focus_doubts()

    def _on_changed(self) -> None:
        if self._desk is not None:
            self.foot.show_draft(self._desk.draft)

    def _on_refused(self, sentence: str) -> None:
        self.foot.say(sentence, wrong=True)

    def _on_replace_requested(self) -> None:
        self.save(replacing=True)

    def _on_both_requested(self) -> None:
        """Give the new report an id that the library does not have, and save it."""
        if self._desk is None:
            return
        wanted = self._desk.draft.about.id
        number = 2
        while self._services.exists(f"{wanted}-{number}"):
            number += 1
        self._desk.do(lambda checking: checking.set_about(id=f"{wanted}-{number}"))
        self.foot.end_question()
        self.save()

    def _on_other_file_requested(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "导入报告", "", DOCUMENTS)
        if path:
            self.open_document(path)

    def _on_again_requested(self) -> None:
        """Read the document once more, and pass over what was kept."""
        if self._reading:
            self._begin(self._reading, self.header.file.text(), anew=True)

    def _on_about_requested(self) -> None:
        if self.page:
            self.page.about.open_form()

    def _on_keys_requested(self) -> None:
        TextDialog("按键", "核对时全用键盘也行：", keys_text(), self._look, self).open()


def _read_file(services: ImportServices, path: str, stopped: Stopped, count: Counted) -> Document:
    return services.read(path, stopped, count)


def _read_copied(
    services: ImportServices, text: str, html: str, stopped: Stopped, _count: Counted
) -> Document:
    return services.read_clipboard(text, html, stopped)


def _source_name(draft: Draft) -> str:
    """Return the name of the file, or of what the draft is."""
    return draft.sources[0].name if draft.sources else draft.about.title


def _unreadable(error: Exception) -> str:
    return f"这个文件读不出文字（{error}）。请换一份 txt 或 docx。"


def _not_saved(error: Exception) -> str:
    """Return why the report was not saved, and that nothing is lost."""
    if isinstance(error, SaveError):
        return f"没有存上：{error.reason}。核对结果还在，腾出空间后再保存。"
    if isinstance(error, BriefingError):
        return str(error)
    return f"没有存上：{error}。核对结果还在，可以再试。"
