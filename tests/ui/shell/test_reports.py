"""Library, import and their view, built when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.importing.keeping import kept_drafts
from briefing_app.ui.look import DARK
from briefing_app.ui.shell.reports import Reports
from tests.library.shelves import Home
from tests.ui.conftest import Awaited
from tests.ui.looks import dark_look, make_look
from tests.ui.shell.conftest import after, choose, read_through

Write = Callable[..., str]


@pytest.fixture
def reports(home: Home, host: QWidget) -> Reports:
    """Return the reports of a library with nothing bundled."""
    made = Reports(make_look(), host, home.where)
    made.library = home.library()
    return made


def test_the_library_is_that_of_the_program(home: Home, host: QWidget) -> None:
    assert Reports(make_look(), host, home.where).library.has("ningbo-2023")


def test_nothing_is_built_before_it_is_asked_for(reports: Reports) -> None:
    reports.apply_look(dark_look())
    reports.stop()
    assert not {"intake", "desk"} & set(reports.__dict__)


def test_what_is_built_later_has_the_new_look(reports: Reports) -> None:
    reports.apply_look(dark_look())
    assert reports.desk._look.theme is DARK


def test_what_is_built_changes_its_look(reports: Reports) -> None:
    parts = reports.desk, reports.intake
    reports.apply_look(dark_look())
    assert [part._look.theme for part in parts] == [DARK, DARK]


def test_the_library_is_told_of_what_is_saved(
    reports: Reports, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    noted = list[bool]()
    monkeypatch.setattr(reports.desk, "note_change", lambda: noted.append(True))
    with qtbot.waitSignal(reports.saved) as told:
        reports.intake.saved.emit("/a/folder")
    assert (noted, told.args) == ([True], ["/a/folder"])


def test_a_package_is_taken_in(
    reports: Reports, home: Home, tmp_path: object, qtbot: QtBot
) -> None:
    home.add("a", "示例报告甲")
    path = f"{tmp_path}/a.briefing"
    reports.library.share("a", path)
    reports.library.remove("a")
    with qtbot.waitSignals([reports.told, reports.changed]):
        after(reports.desk.parcels.work, lambda: reports.open_files([path]))
    assert reports.library.has("a")


def test_a_dropped_folder_is_opened(reports: Reports, home: Home, qtbot: QtBot) -> None:
    folder = str(home.add("a"))
    with qtbot.waitSignal(reports.report_requested) as told:
        reports.open_files([folder])
    assert told.args == [folder]


def test_files_that_come_near_are_made_ready_for(reports: Reports) -> None:
    reports.expect_files()
    assert reports.intake.warming is not None
    finished = Awaited(reports.intake.warming.finished)
    finished.wait()


def test_the_library_asks_for_files(reports: Reports, host: QWidget) -> None:
    reports.view().import_requested.emit()
    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    assert reports.intake.warming is not None
    Awaited(reports.intake.warming.finished).wait()


def test_the_library_asks_for_a_page(reports: Reports, home: Home, host: QWidget) -> None:
    home.add("a")
    reports.view().join_requested.emit("a")
    (dialog,) = host.findChildren(QFileDialog)
    assert "另一版" in dialog.windowTitle()
    assert reports.intake.warming is not None
    Awaited(reports.intake.warming.finished).wait()


def test_one_goes_on_checking_a_report(reports: Reports, home: Home) -> None:
    home.add("a")
    reports.view().resume_requested.emit("a")
    desk = read_through(reports.intake.dialog).desk
    assert desk is not None
    assert desk.draft.about.id == "a"


def test_what_is_left_is_offered_again(reports: Reports, write: Write, host: QWidget) -> None:
    reports.view()
    left = reports.desk.left
    reports.open_files([write("示例.txt")])
    dialog = read_through(reports.intake.dialog)
    assert dialog.desk is not None
    dialog.desk.do(lambda checking: checking.set_about(title="示例改过"))
    after(left.work, dialog.leave)
    choose(left.menu(host), "接着核《示例改过》")
    again = read_through(reports.intake.dialog)
    assert again.desk is not None
    assert again.desk.draft.about.title == "示例改过"


def test_leaving_without_a_library_is_no_matter(reports: Reports, write: Write, home: Home) -> None:
    reports.open_files([write("示例.txt")])
    read_through(reports.intake.dialog).leave()
    assert len(kept_drafts(home.where.drafts).drafts) == 1
    assert "desk" not in reports.__dict__


def test_stopping_keeps_what_is_being_checked(reports: Reports, write: Write, home: Home) -> None:
    reports.open_files([write("示例.txt")])
    dialog = read_through(reports.intake.dialog)
    assert dialog.desk is not None
    dialog.desk.do(lambda checking: checking.set_about(title="示例改过"))
    reports.stop()
    assert [draft.title for draft in kept_drafts(home.where.drafts).drafts] == ["示例改过"]


def test_stopping_ends_the_reading(reports: Reports, write: Write) -> None:
    reports.open_files([write("示例.txt")])
    reports.stop()
    assert reports.intake.dialog is not None
    assert reports.intake.dialog.work._executor is None


def test_stopping_with_a_closed_dialog(reports: Reports, write: Write) -> None:
    reports.open_files([write("示例.txt")])
    read_through(reports.intake.dialog).leave()
    reports.stop()
    assert not reports.intake.busy


def test_stopping_ends_the_scan(reports: Reports, home: Home) -> None:
    home.add("a")
    reports.desk.refresh()
    reports.stop()
    assert not reports.desk._scanning._executor
