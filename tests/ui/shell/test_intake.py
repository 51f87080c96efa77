"""What comes in from outside: files, the clipboard, what was left, further pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.dataset.checker import check_folder
from briefing_app.importing.keeping import kept_drafts
from briefing_app.library.library import Library
from briefing_app.model.report import Report
from briefing_app.ui.look import DARK
from briefing_app.ui.shell import intake as module
from briefing_app.ui.shell.intake import Intake
from tests.library.shelves import Home
from tests.ui.conftest import Awaited
from tests.ui.looks import dark_look, make_look
from tests.ui.shell.conftest import NEXT_PAGE, TEXT, after, read_through

Write = Callable[..., str]


@pytest.fixture
def intake(home: Home, library: Library, host: QWidget) -> Intake:
    return Intake(make_look(), host, home.where.drafts, library)


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QMimeData]:
    """Return what will have been copied."""
    data = QMimeData()
    yield data
    QGuiApplication.clipboard().clear()


@pytest.fixture
def saved(intake: Intake, write: Write, library: Library) -> Report:
    """Return a report that came in and was saved."""
    intake.open_files([write("示例.txt")])
    return library.shelf.open(os.path.basename(save(intake)))


def save(intake: Intake) -> str:
    """Save what is checked; return its folder."""
    dialog = read_through(intake.dialog)
    folders = list[str]()
    dialog.saved.connect(folders.append)
    after(dialog.work, dialog.save)
    return folders[0]


def text(intake: Intake) -> str:
    """Return the text that is checked."""
    desk = read_through(intake.dialog).desk
    assert desk is not None
    return "".join(paragraph.text for paragraph in desk.draft.paragraphs)


def told(intake: Intake) -> list[str]:
    """Return the list that what is told goes into."""
    found = list[str]()
    intake.told.connect(found.append)
    return found


# ------------------------------------------------- files
def test_a_file_becomes_a_report(intake: Intake, write: Write, home: Home) -> None:
    intake.open_files([write("示例.txt")])
    folder = save(intake)
    assert os.path.dirname(folder) == str(home.user)
    assert check_folder(folder) == ()


def test_what_is_saved_is_told(intake: Intake, write: Write, qtbot: QtBot) -> None:
    intake.open_files([write("示例.txt")])
    with qtbot.waitSignals([intake.saved, intake.closed]):
        save(intake)
    assert not intake.busy


def test_several_files_are_pages_of_one_report(intake: Intake, write: Write) -> None:
    intake.open_files([write("1.txt"), write("2.txt", NEXT_PAGE)])
    assert text(intake).endswith("保障性住房1200套。")


def test_a_package_is_left_to_the_library(intake: Intake, qtbot: QtBot) -> None:
    with qtbot.waitSignal(intake.package_dropped) as heard:
        intake.open_files(["/x/示例.BRIEFING"])
    assert heard.args == ["/x/示例.BRIEFING"]
    assert not intake.busy


def test_a_report_folder_is_opened(intake: Intake, home: Home, qtbot: QtBot) -> None:
    folder = str(home.add("a"))
    with qtbot.waitSignal(intake.folder_dropped) as heard:
        intake.open_files([folder])
    assert heard.args == [folder]


def test_another_folder_is_refused(intake: Intake, home: Home) -> None:
    said = told(intake)
    intake.open_files([str(home.bundled)])
    assert said == ["reports 不是报告文件夹。"]


def test_one_document_at_a_time(intake: Intake, write: Write) -> None:
    said, path = told(intake), write("示例.txt")
    intake.open_files([path])
    first = intake.dialog
    intake.open_files([path])
    assert intake.dialog is first
    assert said == ["先把正在核对的这份存好或关上。"]


def test_files_are_asked_for(intake: Intake, host: QWidget, write: Write) -> None:
    intake.folder = "/"
    intake.choose()
    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.directoryEntered.emit("/somewhere")
    dialog.filesSelected.emit([write("示例.txt")])
    assert "585.7亿元" in text(intake)
    assert intake.folder == "/somewhere"


def test_what_the_dialog_needs_is_brought_piece_by_piece(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = list[str]()
    monkeypatch.setattr(module, "import_module", brought.append)
    intake.warm()
    intake.warm()
    assert brought == []
    assert intake.warming is not None
    finished = Awaited(intake.warming.finished)
    finished.wait()
    assert len(brought) == len(set(brought)) == 4


# ------------------------------------------------- the clipboard
def test_copied_text_is_read(intake: Intake, clipboard: QMimeData) -> None:
    clipboard.setText(TEXT)
    QGuiApplication.clipboard().setMimeData(clipboard)
    intake.paste()
    assert "585.7亿元" in text(intake)


def test_a_copied_page_is_read(intake: Intake, clipboard: QMimeData) -> None:
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    clipboard.setHtml(f"<article>{lines}</article>")
    QGuiApplication.clipboard().setMimeData(clipboard)
    intake.paste()
    assert "585.7亿元" in text(intake)


def test_an_empty_clipboard_is_told(intake: Intake, clipboard: QMimeData) -> None:
    said = told(intake)
    clipboard.setText(" \n")
    QGuiApplication.clipboard().setMimeData(clipboard)
    intake.paste()
    assert said == ["剪贴板里没有文字。"]
    assert not intake.busy


def test_a_clipboard_that_cannot_be_asked_is_empty(
    intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone:
        def mimeData(self) -> None:  # noqa: N802 - Qt's name
            return None

    said = told(intake)
    monkeypatch.setattr(module.QGuiApplication, "clipboard", Gone)
    intake.paste()
    assert said == ["剪贴板里没有文字。"]


def test_the_clipboard_does_not_open_a_second_dialog(
    intake: Intake, clipboard: QMimeData, write: Write
) -> None:
    clipboard.setText(TEXT)
    QGuiApplication.clipboard().setMimeData(clipboard)
    intake.open_files([write("示例.txt")])
    said = told(intake)
    intake.paste()
    assert len(said) == 1


# ------------------------------------------------- going on
def test_a_saved_report_is_replaced_unasked(intake: Intake, saved: Report, home: Home) -> None:
    intake.resume(saved)
    dialog = read_through(intake.dialog)
    assert dialog.desk is not None
    dialog.desk.do(lambda checking: checking.set_about(title="示例改过"))
    folder = save(intake)
    assert home.library().shelf.open(saved.id).title == "示例改过"
    assert os.listdir(home.user) == [os.path.basename(folder)]


def test_another_import_of_a_report_asks(intake: Intake, saved: Report, write: Write) -> None:
    intake.open_files([write("又一份.txt", TEXT + NEXT_PAGE)])
    dialog = read_through(intake.dialog)
    dialog.save()
    assert dialog.foot.asking
    assert dialog.foot.replace_button.isVisible()
    after(dialog.work, dialog.foot.replace_button.click)


@pytest.fixture
def bundled(intake: Intake, home: Home, saved: Report) -> Report:
    """Return a report that comes with the program."""
    os.replace(home.user / saved.id, home.bundled / saved.id)
    return home.library().shelf.open(saved.id)


def test_a_bundled_report_is_kept_beside_the_new_one(
    intake: Intake, bundled: Report, home: Home
) -> None:
    intake.resume(bundled)
    dialog = read_through(intake.dialog)
    dialog.save()
    assert dialog.foot.asking
    assert not dialog.foot.replace_button.isVisible()
    after(dialog.work, dialog.foot.both_button.click)
    assert os.listdir(home.user) == [f"{bundled.id}-2"]


def test_nothing_is_resumed_while_something_is_checked(
    intake: Intake, saved: Report, write: Write
) -> None:
    said = told(intake)
    intake.open_files([write("又一份.txt", TEXT + NEXT_PAGE)])
    intake.resume(saved)
    intake.resume_kept("x", "示例")
    intake.add_page(saved, "x")
    assert len(said) == 3


def test_what_was_left_is_taken_up(intake: Intake, write: Write, home: Home) -> None:
    intake.open_files([write("示例.txt")])
    dialog = read_through(intake.dialog)
    assert dialog.desk is not None
    dialog.desk.do(lambda checking: checking.set_about(title="示例改过"))
    dialog.leave()
    (kept,) = kept_drafts(home.where.drafts).drafts
    intake.resume_kept(kept.path, kept.title)
    again = read_through(intake.dialog)
    assert again.desk is not None
    assert again.desk.draft.about.title == "示例改过"
    assert again.foot.said == "接着上次核到的地方。"


@pytest.mark.parametrize("content", [None, "{}"])
def test_what_was_left_and_does_not_open_is_told(
    intake: Intake, write: Write, content: str | None
) -> None:
    path = write("x.draft.json", content) if content else "/nowhere/x.draft.json"
    intake.resume_kept(path, "示例")
    dialog = read_through(intake.dialog)
    assert dialog.wait_page.label.text().startswith("没核完的这份打不开（")


# ------------------------------------------------- further pages
def test_a_page_is_joined_to_a_saved_report(
    intake: Intake, saved: Report, host: QWidget, write: Write, home: Home
) -> None:
    intake.ask_for_page(saved)
    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    dialog.fileSelected.emit(write("2.txt", NEXT_PAGE))
    save(intake)
    assert home.library().shelf.open(saved.id).text.endswith("保障性住房1200套。")


def test_a_page_joined_to_a_bundled_report_asks(
    intake: Intake, bundled: Report, write: Write
) -> None:
    intake.add_page(bundled, write("2.txt", NEXT_PAGE))
    dialog = read_through(intake.dialog)
    dialog.save()
    assert dialog.foot.asking


# ------------------------------------------------- looks
def test_the_next_dialog_has_the_new_look(intake: Intake, write: Write) -> None:
    intake.apply_look(dark_look())
    intake.open_files([write("示例.txt")])
    assert read_through(intake.dialog)._look.theme is DARK
