from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.bundled import data_path
from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.files import INDICATORS_FILE
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.importing.documents import read_clipboard, read_document
from briefing_app.importing.keeping import draft_path, keep, kept_draft
from briefing_app.importing.saving import SavingError, save_draft
from briefing_app.importing.steps import Step
from briefing_app.model.indicator import Indicator
from briefing_app.storage.errors import SaveError
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import Awaited, type_keys
from tests.ui.dialogs.importing.desks import Saves, states
from tests.ui.looks import make_look

Opening = Callable[..., ImportDialog]
Press = Callable[[str], None]
REPORT = """示例市政府工作报告
——2023年1月10日在示例市第一届人民代表大会第二次会议上
市长示例
各位代表：
一、2022年工作回顾
（一）经济运行稳中有进。全市地区生产总值585.7亿元，增长5.2%，社会消费品零售总额增长8%。
（二）民生保障持续改善。新增城镇就业2.1万人，新开工保障性住房1200套。示例研究院人选国家试点名单，示例港入选国家枢纽建设名单，示例馆人选国家级创新平台。
二、2023年主要任务
（一）推动经济持续向好。地区生产总值增长6%左右，固定资产投资增长10%以上。
（二）增进民生福祉。新增城镇就业2万人以上。
"""


def finished(dialog: ImportDialog, act: Callable[[], None]) -> None:
    """Do something and wait until the background job it begins has ended."""
    idle = Awaited(dialog.work.idle)
    act()
    idle.wait()


def save(dialog: ImportDialog) -> None:
    finished(dialog, dialog.save)


def press_save() -> None:
    """Press Ctrl+S and keep it down: the dialog is disabled before one lets go."""
    focused = QApplication.focusWidget()
    QTest.keyPress(focused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def press_return() -> None:
    QTest.keyPress(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.fixture(scope="module")
def catalogue() -> Mapping[str, Indicator]:
    """Return the indicators that all reports share."""
    return load_indicators(data_path(INDICATORS_FILE))


@pytest.fixture
def real(tmp_path: Path, catalogue: Mapping[str, Indicator]) -> ImportServices:
    """Return services as the program has them, with a library in a folder."""
    library = tmp_path / "library"
    return ImportServices(
        read=lambda path, stopped, count: read_document(path, is_cancelled=stopped, progress=count),
        read_clipboard=lambda text, html, stopped: read_clipboard(text, html, is_cancelled=stopped),
        catalogue=lambda: catalogue,
        save=lambda draft, replacing: save_draft(
            draft, str(library / draft.about.id), catalogue, replace=replacing
        ),
        exists=lambda report_id: (library / report_id).exists(),
        drafts_folder=str(tmp_path / "drafts"),
    )


def reading(
    host: QWidget, services: ImportServices, act: Callable[[ImportDialog], None]
) -> ImportDialog:
    """Return a dialog that has read something."""
    dialog = ImportDialog(make_look(), services, host)
    finished(dialog, lambda: act(dialog))
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "示例市政府工作报告2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


# ------------------------------------------------------------------------- from file to library


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


# ------------------------------------------------------------------------- leaving, coming back


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


# ------------------------------------------------------------------------- saving


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


# ------------------------------------------------------------------------- what the report is


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


# ------------------------------------------------------------------------- the frame


def test_keys_are_listed(dialog: ImportDialog, press: Press) -> None:
    for keys in ("F1", "?"):
        press(keys)
        listed = dialog.findChildren(QDialog, "text_dialog")[-1]
        assert "照建议改" in listed.text.toPlainText()
        finished_ = Awaited(listed.finished)
        listed.reject()
        finished_.wait()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)


def test_the_foot_says_what_happens_with_the_rest(dialog: ImportDialog) -> None:
    assert dialog.foot.said == "未核的 4 处和 3 个数字会带标记保存，以后可接着核"
    dialog.page.doubts.doubts.take_all_alike()
    dialog.foot._clock.timeout.emit()
    assert dialog.foot.said == "未核的 2 处和 3 个数字会带标记保存，以后可接着核"


def test_all_checked_is_said(opened: Opening) -> None:
    dialog = opened(replace(sample_draft(), doubts=(), figures=()))
    assert dialog.foot.said == "都核过了，可以保存。"


@pytest.mark.parametrize(("size", "width"), [((1440, 900), 1328), ((1024, 700), 1008)])
def test_it_fits_the_window(
    host: QWidget, services: ImportServices, size: tuple[int, int], width: int
) -> None:
    host.resize(*size)
    dialog = ImportDialog(make_look(), services, host)
    assert dialog.width() == width
    assert host.rect().contains(dialog.geometry().translated(-host.geometry().topLeft()))
    dialog.show()
    assert dialog.header.steps._compact == (width < 1180)


def test_the_header_moves_the_window(
    dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[bool] = []

    class Handle:
        def startSystemMove(self) -> None:  # noqa: N802 - Qt's name
            moved.append(True)

    monkeypatch.setattr(type(dialog), "windowHandle", lambda _self: Handle())
    qtbot.mouseClick(dialog.header, Qt.MouseButton.LeftButton)
    assert moved == [True]


def test_the_window_is_dimmed_meanwhile(dialog: ImportDialog, host: QWidget) -> None:
    dim = host.findChild(QWidget, "import_scrim")
    assert dim.isVisible()
    assert dim.size() == host.size()
    assert not dim.grab().isNull()
    closed = Awaited(dialog.finished)
    dialog.leave()
    closed.wait()
    assert not dim.isVisible()


def test_close_leaves_too(dialog: ImportDialog) -> None:
    closed = Awaited(dialog.finished)
    dialog.header.close_button.click()
    closed.wait()
    assert not dialog.isVisible()


def test_alt_f4_leaves_too(dialog: ImportDialog) -> None:
    closed = Awaited(dialog.finished)
    dialog.close()
    closed.wait()
    assert not dialog.isVisible()


def test_pages_are_counted_while_it_reads(host: QWidget, real: ImportServices, file: str) -> None:
    def read(path: str, stopped: Callable[[], bool], count: Callable[[int, int], None]) -> object:
        count(1, 3)
        count(1, 1)
        return real.read(path, stopped, count)

    dialog = ImportDialog(make_look(), replace(real, read=read), host)
    words: list[str] = []
    dialog.work.progressed.connect(lambda _done, said: words.append(said))
    finished(dialog, lambda: dialog.open_document(file))
    assert words[:3] == ["", "第 1 / 3 页", ""]
