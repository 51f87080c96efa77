from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.loader import load_report
from briefing_app.importing.keeping import draft_path, kept_draft
from briefing_app.importing.steps import Step
from briefing_app.storage.errors import SaveError
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import type_keys
from tests.ui.dialogs.importing.desks import REPORT, finished, press_save, reading, states
from tests.ui.looks import make_look

Opening = Callable[..., ImportDialog]
Press = Callable[[str], None]


def test_from_a_file_to_a_checked_report_by_keys_only(
    host: QWidget, real: ImportServices, file: str
) -> None:
    dialog = reading(host, real, lambda dialog: dialog.open_document(file))
    saved: list[str] = []
    dialog.saved.connect(saved.append)
    assert "open" in states(dialog)
    type_keys("A")
    while "open" in states(dialog):
        type_keys("N")
    type_keys("Shift+F8")
    for _ in dialog.desk.draft.figures:
        type_keys("Space")
    finished(dialog, press_save)
    assert check_folder(saved[0]) == ()
    (report,) = saved
    text = load_report(report, real.catalogue()).text
    assert "示例研究院入选国家试点名单" in text
    assert "示例馆入选国家级创新平台" in text


def test_every_step_is_shown(host: QWidget, real: ImportServices, file: str) -> None:
    dialog = ImportDialog(make_look(), real, host)
    steps: list[Step] = []
    dialog.work.progressed.connect(lambda _done, _words: steps.append(dialog.header.steps.step))
    finished(dialog, lambda: dialog.open_document(file))
    assert list(dict.fromkeys(steps)) == list(Step)
    assert dialog.header.steps.step is Step.CHECK


def test_the_clipboard_is_read_as_a_file_is(host: QWidget, real: ImportServices) -> None:
    dialog = reading(host, real, lambda dialog: dialog.open_clipboard(REPORT))
    assert len(dialog.desk.draft.figures) >= 6


def test_further_pages_complete_the_draft(host: QWidget, real: ImportServices, file: str) -> None:
    services = replace(real, complete=lambda draft, _catalogue: replace(draft, absent=("补过。",)))
    dialog = reading(host, services, lambda dialog: dialog.open_document(file))
    assert dialog.page.outline.note.text() == "补过。"


def test_leaving_keeps_what_was_decided(
    dialog: ImportDialog, press: Press, services: ImportServices
) -> None:
    said: list[str] = []
    dialog.left.connect(said.append)
    press("Return Escape")
    assert said == ["核到 1 / 4 处，已留着，以后可以接着核。"]
    kept = kept_draft(draft_path(services.drafts_folder, sample_draft()))
    assert kept.doubts[0].state == "accepted"


def test_coming_back_goes_on(opened: Opening, services: ImportServices) -> None:
    first = opened()
    type_keys("Return")
    first.leave()
    again = opened()
    assert states(again)[0] == "accepted"
    assert again.foot.said == "接着上次核到的地方。"


def test_each_decision_is_kept_by_itself(
    dialog: ImportDialog, press: Press, services: ImportServices
) -> None:
    press("Return")
    path = draft_path(services.drafts_folder, sample_draft())
    assert not os.path.exists(path)
    dialog._keeper._clock.timeout.emit()
    assert kept_draft(path).doubts[0].state == "accepted"


def test_the_same_file_is_taken_up_again_or_read_anew(
    host: QWidget, real: ImportServices, file: str
) -> None:
    dialog = reading(host, real, lambda dialog: dialog.open_document(file))
    dialog.desk.do(lambda checking: checking.set_about(title="改过的标题"))
    dialog.leave()
    again = reading(host, real, lambda dialog: dialog.open_document(file))
    assert again.desk.draft.about.title == "改过的标题"
    assert again.header.again_button.isVisible()
    finished(again, again.header.again_button.click)
    assert again.desk.draft.about.title != "改过的标题"
    assert not again.header.again_button.isVisible()


def test_a_disk_that_does_not_keep_is_named_once(
    dialog: ImportDialog, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> str:
        raise SaveError("x", OSError(errno.ENOSPC, "full"))

    monkeypatch.setattr("briefing_app.ui.dialogs.importing.keeper.keep", full)
    press("Escape")
    assert dialog.isVisible()
    assert "磁盘空间不足" in dialog.foot.said
    dialog.foot.say("")
    press("Escape")
    assert dialog.foot.said == ""


def test_cancelling_while_it_reads_leaves_nothing(
    host: QWidget, real: ImportServices, file: str, qtbot: QtBot
) -> None:
    dialog = ImportDialog(make_look(), real, host)
    said: list[str] = []
    dialog.left.connect(said.append)
    dialog.open_document(file)
    assert not dialog.foot.save_button.isEnabled()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyPress(dialog, Qt.Key.Key_Escape)
    assert said == ["导入已取消，什么也没有保存。"]
    assert not os.path.exists(real.drafts_folder)


def test_a_file_that_cannot_be_read(
    host: QWidget,
    services: ImportServices,
    file: str,
    monkeypatch: pytest.MonkeyPatch,
    real: ImportServices,
) -> None:
    dialog = reading(host, services, lambda dialog: dialog.open_document("/nowhere/示例.doc"))
    assert dialog.wait_page.label.text() == "示例.txt：这个文件读不出文字；请换一份 txt 或 docx。"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: ("", ""))
    dialog.wait_page.other_button.click()
    assert dialog.page is None
    dialog._services = real
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (file, ""))
    finished(dialog, dialog.wait_page.other_button.click)
    assert dialog.page is not None


def test_an_unexpected_error_is_a_sentence_too(host: QWidget, services: ImportServices) -> None:
    def broken(*_given: object) -> object:
        raise ValueError("oops")

    services = replace(services, read=broken)
    dialog = reading(host, services, lambda dialog: dialog.open_document("示例.txt"))
    assert dialog.wait_page.label.text().startswith("这个文件读不出文字（oops）")


def test_nothing_can_be_done_before_there_is_a_draft(
    host: QWidget, services: ImportServices
) -> None:
    dialog = ImportDialog(make_look(), services)
    dialog.save()
    dialog.header.about_requested.emit()
    dialog.header.again_requested.emit()
    dialog.foot.both_requested.emit()
    dialog.foot.question_left.emit()
    assert dialog.desk is None
    dialog.deleteLater()
