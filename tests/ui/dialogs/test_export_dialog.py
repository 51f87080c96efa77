from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.export.formats import FORMATS
from briefing_app.export.offers import offers
from briefing_app.model.report import Report
from briefing_app.ui.dialogs import export_dialog
from briefing_app.ui.dialogs.export_dialog import ExportDialog
from tests.ui.looks import dark_look, make_look

KEYS = [each.key for each in FORMATS]
CSV = KEYS.index("csv")


@pytest.fixture
def dialog(qtbot: QtBot, host: QWidget, report: Report, tmp_path: Path) -> ExportDialog:
    section = report.outline()[-1].id
    made = ExportDialog(
        report,
        offers(report, section=section),
        make_look(),
        host,
        preselected=1,
        last_folder=str(tmp_path),
        last_format="csv",
    )
    made.open()
    return made


def save(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


def said(dialog: ExportDialog) -> str:
    return dialog.state.label.text()


def test_what_makes_sense_is_preselected(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.offer.label.startswith("本节：")
    assert dialog.format.key == "csv"
    assert Path(dialog.path()).parent == tmp_path


def test_it_says_what_it_contains(dialog: ExportDialog) -> None:
    assert dialog.contains.text().startswith("包含：")
    dialog.scopes.hold(0)
    assert "全文；数字" in dialog.contains.text()


def test_name_follows_choice_and_format(dialog: ExportDialog, report: Report) -> None:
    dialog.scopes.hold(0)
    dialog.formats.hold(KEYS.index("pdf"))
    assert os.path.basename(dialog.path()) == f"{report.title.replace(' ', '')}.pdf"


def test_typed_name_stays_but_for_its_ending(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.place.setText(str(tmp_path / "mine.csv"))
    dialog.formats.hold(KEYS.index("json"))
    dialog.formats.hold(KEYS.index("pdf"))
    dialog.scopes.hold(0)
    assert dialog.path() == str(tmp_path / "mine.pdf")


def test_typed_ending_chooses_the_format(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.place.clear()
    qtbot.keyClicks(dialog.place, "mine.html")
    assert dialog.format.key == "html"
    assert dialog.path().endswith("mine.html")


def test_name_alone_is_put_in_the_last_folder(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.place.setText("mine")
    assert dialog.path() == str(tmp_path / "mine.csv")


def test_file_is_written_and_named(qtbot: QtBot, dialog: ExportDialog) -> None:
    save(qtbot, dialog)
    assert Path(dialog.written).read_bytes().startswith(b"\xef\xbb\xbf")
    assert said(dialog) == f"写好了：{dialog.written}"


def test_enter_in_a_list_exports(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.formats, Qt.Key.Key_Return)


def test_path_is_copied(qtbot: QtBot, dialog: ExportDialog) -> None:
    save(qtbot, dialog)
    with qtbot.waitSignal(dialog.copied):
        dialog.state.path_button.click()
    assert QGuiApplication.clipboard().text() == dialog.written


@pytest.mark.parametrize("works", [True, False])
def test_folder_is_opened_or_named(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, works: bool
) -> None:
    save(qtbot, dialog)
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return works

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialog.state.folder_button.click()
    assert opened[0].toLocalFile() == os.path.dirname(dialog.written)
    assert said(dialog).startswith("写好了" if works else "打不开文件夹")


def test_existing_file_is_asked_about_and_kept_meanwhile(dialog: ExportDialog) -> None:
    Path(dialog.path()).write_text("old")
    dialog.save()
    assert said(dialog).startswith("已有同名文件")
    assert dialog.state.rename_button.hasFocus()
    assert Path(dialog.path()).read_text() == "old"


def test_existing_file_is_replaced_when_told(qtbot: QtBot, dialog: ExportDialog) -> None:
    Path(dialog.path()).write_text("old")
    dialog.save()
    with qtbot.waitSignal(dialog.saved):
        dialog.state.replace_button.click()
    assert Path(dialog.written).read_bytes() != b"old"


def test_another_name_leaves_the_existing_file(qtbot: QtBot, dialog: ExportDialog) -> None:
    old = Path(dialog.path())
    old.write_text("old")
    dialog.save()
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.state.rename_button, Qt.Key.Key_Return)
    assert old.read_text() == "old"
    assert dialog.written.endswith("（2）.csv")


def test_question_can_be_taken_back(dialog: ExportDialog) -> None:
    Path(dialog.path()).write_text("old")
    dialog.save()
    dialog.state.cancel_button.click()
    assert said(dialog) == ""
    assert dialog.save_button.isEnabled()


def test_file_that_comes_meanwhile_is_asked_about(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = export_dialog.write

    def late(*args: object, **more: object) -> None:
        Path(dialog.path()).write_text("other")
        write(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(export_dialog, "write", late)
    with qtbot.waitSignal(dialog.work.failed):
        dialog.save()
    assert said(dialog).startswith("已有同名文件")


def test_cancelled_export_leaves_nothing(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.formats.hold(KEYS.index("pdf"))
    with qtbot.waitSignal(dialog.work.idle):
        dialog.save()
        assert dialog.state.bar.isVisible()
        dialog.state.cancel_button.click()
    assert said(dialog) == "已取消，没有留下文件。"
    assert not any(path.suffix == ".pdf" for path in tmp_path.iterdir())


def test_progress_is_shown_in_words(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.state.show_progress(0.0, "")
    assert said(dialog) == "正在写…"
    dialog.state.show_progress(0.5, "排版")
    assert (said(dialog), dialog.state.bar.value()) == ("排版…", 500)


@pytest.mark.parametrize(
    ("typed", "start"),
    [("", "还没有文件名"), ("/no/such/folder/a", "没有这个文件夹"), ("d", "这是一个文件夹")],
)
def test_place_that_cannot_be_is_told(
    dialog: ExportDialog, tmp_path: Path, typed: str, start: str
) -> None:
    (tmp_path / "d.csv").mkdir()
    dialog.place.setText(typed)
    dialog.save()
    assert said(dialog).startswith(start)
    assert dialog.place.hasFocus()


@pytest.mark.parametrize(
    ("error", "start"), [(OSError("坏了"), "没有写成：坏了。"), (None, "文件没有写成")]
)
def test_error_is_one_sentence_and_the_dialog_stays(
    qtbot: QtBot,
    dialog: ExportDialog,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception | None,
    start: str,
) -> None:
    from briefing_app.model.errors import OutputError

    def refuse(*_args: object, **_more: object) -> None:
        raise error or OutputError("a", "磁盘满了。")

    monkeypatch.setattr(export_dialog, "write", refuse)
    with qtbot.waitSignal(dialog.failed):
        dialog.save()
    assert said(dialog).startswith(start)
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()


def test_place_is_looked_for(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    answer = (str(other / "a"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: answer)
    dialog.browse_button.click()
    assert dialog.path() == str(other / "a.csv")
    assert dialog.last_folder == str(other)


def test_looking_without_choosing_changes_nothing(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dialog.path()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    dialog.browse_button.click()
    assert dialog.path() == before


def test_unknown_folder_and_format_fall_back(
    qtbot: QtBot, host: QWidget, report: Report, own_folders: Path
) -> None:
    dialog = ExportDialog(
        report, offers(report), dark_look(), host, last_folder="/gone", last_format="wps"
    )
    assert dialog.last_folder == str(own_folders)
    assert dialog.last_format == "docx"


def test_escape_closes(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_takes_back_a_question_first(qtbot: QtBot, dialog: ExportDialog) -> None:
    Path(dialog.path()).write_text("old")
    dialog.save()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.save_button.hasFocus()


def test_close_closes_with_a_question_open(dialog: ExportDialog) -> None:
    Path(dialog.path()).write_text("old")
    dialog.save()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_row_is_painted_under_the_pointer(qtbot: QtBot, dialog: ExportDialog) -> None:
    row = dialog.formats.visualRect(dialog.formats.model().index(2, 0))
    qtbot.mouseMove(dialog.formats.viewport(), QPoint(row.left() + 9, row.center().y()))
    assert not dialog.grab().isNull()
    assert dialog.formats.accessibleDescription() == FORMATS[CSV].good_for
