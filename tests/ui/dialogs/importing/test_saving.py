from __future__ import annotations

import errno
import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app.importing.keeping import keep
from briefing_app.importing.saving import SavingError
from briefing_app.storage.errors import SaveError
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import type_keys
from tests.ui.dialogs.importing.desks import Saves, finished, press_return, save

Opening = Callable[..., ImportDialog]
Press = Callable[[str], None]


def test_saving_hands_the_draft_on_and_forgets_it(
    dialog: ImportDialog, press: Press, saves: Saves, services: ImportServices
) -> None:
    folders: list[str] = []
    dialog.saved.connect(folders.append)
    keep(services.drafts_folder, dialog.desk.draft)
    save(dialog)
    assert folders == ["/library/shili-2023"]
    assert [replacing for _, replacing in saves.saved] == [False]
    assert os.listdir(services.drafts_folder) == []


def test_a_report_that_is_there_is_asked_about(
    dialog: ImportDialog, press: Press, saves: Saves
) -> None:
    saves.taken = {"shili-2023", "shili-2023-2"}
    press("Ctrl+S")
    assert dialog.foot.said == "资料库里已有这份报告。"
    assert dialog.foot.sign.isVisible()
    QTest.keyPress(dialog, Qt.Key.Key_Escape)
    assert not dialog.foot.asking
    assert dialog.isVisible()
    press("Ctrl+S")
    finished(dialog, press_return)
    ((draft, replacing),) = saves.saved
    assert (draft.about.id, replacing) == ("shili-2023-3", False)


def test_a_report_that_is_there_is_replaced(
    dialog: ImportDialog, press: Press, saves: Saves
) -> None:
    saves.taken = {"shili-2023"}
    press("Ctrl+S")
    finished(dialog, dialog.foot.replace_button.click)
    ((draft, replacing),) = saves.saved
    assert (draft.about.id, replacing) == ("shili-2023", True)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SaveError("x", OSError(errno.ENOSPC, "full")),
         "没有存上：磁盘空间不足。核对结果还在，腾出空间后再保存。"),
        (RuntimeError("oops"), "没有存上：oops。核对结果还在，可以再试。"),
        (SavingError("“8%”里没有这个数。", figure="p2.2"), "还不能保存：“8%”里没有这个数。"),
        (SavingError("这一段不行。", paragraph=5), "还不能保存：这一段不行。"),
    ],
)  # fmt: skip
def test_what_cannot_be_saved_stays(
    dialog: ImportDialog, saves: Saves, error: Exception, words: str
) -> None:
    saves.error = error
    save(dialog)
    assert dialog.foot.said == words
    assert dialog.isEnabled()
    assert dialog.page.isAncestorOf(QApplication.focusWidget())


def test_a_paragraph_that_cannot_be_saved_is_shown(dialog: ImportDialog, saves: Saves) -> None:
    saves.error = SavingError("这一段不行。", paragraph=5)
    save(dialog)
    assert dialog.page.doubts.text.paragraph == 5


def test_a_figure_that_cannot_be_saved_is_shown(dialog: ImportDialog, saves: Saves) -> None:
    saves.error = SavingError("“8%”里没有这个数。", figure="p2.2")
    save(dialog)
    assert dialog.page.figures.list.current.figure.id == "p2.2"


@pytest.fixture
def unnamed(opened: Opening) -> ImportDialog:
    """Return the dialog on a draft of which nobody knows what it is."""
    from briefing_app.importing.draft import About

    return opened(sample_draft(about=About(title="工作报告", review_year=2022)))


def test_what_is_missing_is_asked_for(
    unnamed: ImportDialog, focused: Callable[[], str], saves: Saves
) -> None:
    about = unnamed.page.about
    assert about.isVisible()
    unnamed.save()
    assert focused() == "about_place"
    assert unnamed.foot.said == "还缺编号、地方、计划的年份，填好才能保存。"
    about.fields["place"].setText("示例市")
    type_keys("Return")
    assert unnamed.foot.said.startswith("还缺")
    about.fields["plan_year"].setText("2023")
    type_keys("Return")
    assert not about.isVisible()
    save(unnamed)
    assert saves.saved[0][0].about.id == "shili-2023"


def test_the_id_follows_from_place_and_year(unnamed: ImportDialog) -> None:
    about = unnamed.page.about
    about.fields["place"].setText("示例市")
    about.fields["plan_year"].setText("2023")
    about.fields["plan_year"].editingFinished.emit()
    assert about.fields["id"].text() == "shili-2023"
    about.fields["place"].setText("另一市")
    about.fields["place"].editingFinished.emit()
    assert about.fields["id"].text() == "shili-2023"


def test_years_that_cannot_be_are_said(unnamed: ImportDialog) -> None:
    about = unnamed.page.about
    about.fields["plan_year"].setText("明年")
    about.take()
    assert "不是年份" in unnamed.foot.said


def test_f2_shows_what_the_report_is(
    dialog: ImportDialog, press: Press, focused: Callable[[], str]
) -> None:
    assert not dialog.page.about.isVisible()
    press("F2")
    assert focused() == "about_title"
    dialog.page.about.fields["title"].setText("别的")
    press("Escape")
    assert dialog.page.about.fields["title"].text() == "示例市政府工作报告2023"
    assert focused() == "import_doubts"
    dialog.header.about_button.click()
    assert dialog.page.about.isVisible()
