"""The program from start to end: what it finds, what it leaves, what it survives."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from briefing_app.library.opened import Opened
from briefing_app.library.places import places
from briefing_app.model.report import Report
from briefing_app.model.request import OpenOptions
from briefing_app.ui import app as app_module
from briefing_app.ui.app import FIRST_SIZE, Program, make_application
from briefing_app.ui.look import DARK, LIGHT
from briefing_app.ui.messages import Severity
from tests.dataset.folders import make_folder
from tests.ui.conftest import Runs, type_keys, wait_for_charts

FITTING = (880, 640)
"""A window that has room on the small screen of tests; Qt brings larger ones back smaller."""
Shown = dict[str, object]


def settings_file(runs: Runs) -> Path:
    return Path(places(str(runs.profile)).settings_file)


def saved(runs: Runs) -> dict[str, object]:
    data = json.loads(settings_file(runs).read_text("utf-8"))
    assert isinstance(data, dict)
    return data


def shown(program: Program) -> Shown:
    """Return what the user would want to find again."""
    window, session = program.window, program.session
    return {
        "report": session.report.id,
        "place": session.place,
        "figure": session.selection.figure,
        "offset": window.reading.first_visible_offset(),
        "view": window.view,
        "scope": window.data.scope,
        "form": window.reading.form,
        "columns": window.desk.widths,
        "tree": window.desk.tree_wanted,
        "data": window.desk.data_wanted,
        "theme": program.settings.theme,
        "text": program.settings.text_size,
    }


def ground(program: Program) -> str:
    """Return the colour the window is painted on."""
    palette = QApplication.palette()
    return palette.color(QPalette.ColorRole.Window).name().lower()


def message(program: Program) -> str:
    current = program.window.messages.current
    return current.text if current else ""


# ------------------------------------------------- the first start
def test_the_first_start_shows_the_first_report(runs: Runs, bundled_report: Report) -> None:
    program = runs.start()
    assert program.session.report.id == bundled_report.id
    assert program.window.windowTitle() == bundled_report.title
    assert program.window.view == "read"
    assert program.window.reading.view.hasFocus()
    assert (program.window.width(), program.window.height()) == FIRST_SIZE
    assert message(program) == ""


def test_nothing_is_written_before_there_is_something_to_keep(runs: Runs) -> None:
    runs.start()
    assert not settings_file(runs).exists()


def test_a_window_that_was_never_filled_keeps_nothing(runs: Runs, qtbot: QtBot) -> None:
    options = OpenOptions(profile=str(runs.profile))
    program = Program(make_application(), options, places(str(runs.profile)))
    program.save()
    program.window.deleteLater()
    assert not settings_file(runs).exists()


def test_the_library_learns_when_a_report_was_opened(runs: Runs) -> None:
    program = runs.start()
    opened = Opened(places(str(runs.profile)).opened_file)
    program.save()
    assert list(opened.times()) == [program.session.report.id]
    Path(places(str(runs.profile)).opened_file).unlink()
    program.save()
    assert opened.times() == {}  # once is enough


# ------------------------------------------------- what one session leaves to the next
def pick_figure(program: Program) -> None:
    program.session.select_figure(program.session.report.figures[120].id)


def pick_section(program: Program) -> None:
    program.session.select_section(program.session.report.outline()[30].id)


def enlarge(program: Program) -> None:
    program.set_text_size(20)


def change_everything(program: Program) -> None:
    window = program.window
    program.set_theme("dark")
    program.set_text_size(20)
    window.desk.restore(300, 436, tree=True, data=False)
    window.data.set_scope("topic")
    window.reading.set_form("printed")
    window.reading.scroll_to_offset(program.session.report.blocks[60].start)


def show_figures(program: Program) -> None:
    pick_figure(program)
    program.window.show_view("figures")


@pytest.mark.parametrize("act", [pick_figure, pick_section, change_everything, show_figures])
def test_the_next_session_finds_what_this_one_leaves(
    runs: Runs, act: Callable[[Program], None]
) -> None:
    first = runs.start()
    first.window.resize(*FITTING)
    untouched = shown(first)
    act(first)
    left = shown(first)
    runs.end(first)
    assert left != untouched
    assert shown(runs.start()) == left


def test_the_window_comes_back_in_its_size(runs: Runs) -> None:
    first = runs.start()
    first.window.resize(*FITTING)
    runs.end(first)
    second = runs.start()
    assert (second.window.width(), second.window.height()) == FITTING


def test_another_report_starts_at_its_beginning(runs: Runs, tmp_path: Path) -> None:
    first = runs.start()
    pick_figure(first)
    runs.end(first)
    second = runs.start(str(make_folder(tmp_path, name="sample")))
    assert second.session.report.id == "sample"
    assert second.session.figure is None


def test_reports_are_remembered_the_last_one_first(runs: Runs, tmp_path: Path) -> None:
    first = runs.start()
    bundled = first.session.report.id
    folder = str(make_folder(tmp_path, name="sample"))
    first.open(folder)
    runs.end(first)
    assert saved(runs)["recent"] == [folder]
    again = runs.start()
    assert again.session.report.id == "sample"
    runs.end(again)
    runs.end(runs.start(bundled))
    assert saved(runs)["recent"] == [bundled, folder]


@pytest.mark.parametrize("act", [pick_figure, enlarge])
def test_a_change_is_kept_after_a_while(
    runs: Runs, qtbot: QtBot, act: Callable[[Program], None]
) -> None:
    program = runs.start()
    program._saver.setInterval(0)
    act(program)
    qtbot.waitUntil(settings_file(runs).exists)
    assert saved(runs)["figure"] == program.session.selection.figure


def test_the_key_to_quit_closes_and_keeps(runs: Runs) -> None:
    program = runs.start()
    type_keys("Ctrl+Q")
    assert not program.window.isVisible()
    assert saved(runs)["report"] == program.session.report.id


# ------------------------------------------------- safe mode, bad files
def test_safe_mode_reads_and_writes_no_settings(runs: Runs) -> None:
    first = runs.start()
    enlarge(first)
    runs.end(first)
    before = settings_file(runs).read_bytes()
    safe = runs.start(safe_mode=True)
    assert safe.settings.text_size == 18
    pick_figure(safe)
    safe.save()
    runs.end(safe)
    assert settings_file(runs).read_bytes() == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{not json", "设置文件已损坏"),
        (b'{"theme": "pink", "text_size": 20}', "设置里有几项不对（theme）"),
    ],
)
def test_bad_settings_are_told_and_put_aside(runs: Runs, content: bytes, sentence: str) -> None:
    settings_file(runs).parent.mkdir(parents=True)
    settings_file(runs).write_bytes(content)
    program = runs.start()
    assert sentence in message(program)
    (kept,) = settings_file(runs).parent.glob("settings.json.damaged-*")
    assert kept.read_bytes() == content
    assert program.session.report.figures
    assert ground(program) == LIGHT.window.lower()


def test_settings_that_cannot_be_kept_are_told_once(runs: Runs) -> None:
    program = runs.start()
    settings_file(runs).parent.write_text("a file where the folder should be", "utf-8")
    program.save()
    assert "设置没有存上" in message(program)
    program.window.messages.dismiss()
    program.save()
    assert message(program) == ""


def test_settings_that_cannot_be_read_do_not_stop_the_start(runs: Runs) -> None:
    settings_file(runs).mkdir(parents=True)
    program = runs.start()
    assert "设置读不出" in message(program)
    assert program.session.report.figures


def test_what_is_gone_from_the_report_is_passed_over(runs: Runs, bundled_report: Report) -> None:
    settings_file(runs).parent.mkdir(parents=True)
    data = {"report": bundled_report.id, "figure": "gone", "place": "gone"}
    settings_file(runs).write_text(json.dumps(data), "utf-8")
    program = runs.start()
    assert program.session.figure is None
    assert message(program) == ""


# ------------------------------------------------- which report
def test_an_unknown_report_is_told_and_the_first_one_opened(
    runs: Runs, bundled_report: Report
) -> None:
    program = runs.start("nowhere-1999")
    assert "没有这个报告：nowhere-1999" in message(program)
    assert program.session.report.id == bundled_report.id


def test_a_broken_report_is_told_and_the_open_one_stays(runs: Runs, tmp_path: Path) -> None:
    program = runs.start()
    before = program.session.report
    folder = make_folder(tmp_path, name="torn")
    (folder / "source.txt").unlink()
    program.open(str(folder))
    current = program.window.messages.current
    assert current is not None
    assert current.severity is Severity.ERROR
    assert "source.txt" in current.text
    assert program.session.report is before


def test_the_menu_sets_a_broken_folder_aside(runs: Runs, bundled_report: Report) -> None:
    own = Path(places(str(runs.profile)).reports)
    make_folder(own, name="sample")
    (own / "torn").mkdir()
    (own / "torn" / "report.yaml").write_text("nothing: here", "utf-8")
    program = runs.start()
    menu = program.window.bar.report_button.menu()
    assert "sample" not in [action.data() for action in menu.actions()]  # not read at the start
    menu.aboutToShow.emit()
    entries = menu.actions()[:3]
    assert [(a.data(), a.isEnabled(), a.isChecked()) for a in entries] == [
        (bundled_report.id, True, True),
        ("sample", True, False),
        ("torn", False, False),
    ]
    entries[1].trigger()
    assert program.session.report.id == "sample"
    assert program.window.windowTitle() == "示例报告 2023"


@pytest.mark.parametrize("cancelled", [False, True])
def test_a_folder_can_be_chosen(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cancelled: bool
) -> None:
    program = runs.start()
    folder = "" if cancelled else str(make_folder(tmp_path, name="sample"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    before = program.session.report.id
    program.window.bar.report_button.menu().actions()[-1].trigger()
    assert program.session.report.id == (before if cancelled else "sample")


def test_without_any_report_the_window_is_empty_and_sound(
    runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.bundled.data_path", lambda name="": str(tmp_path / name))
    program = runs.start()
    assert program.session.report.id == ""
    assert program.window.windowTitle() == "政府工作报告"
    for keys in ("F8", "Alt+Down", "Alt+Left", "Ctrl+Shift+C", "Ctrl+2", "Ctrl+Shift+C", "F8"):
        type_keys(keys)
    assert program.window.view == "figures"


# ------------------------------------------------- theme
@pytest.mark.parametrize(("mode", "theme"), [("system", DARK), ("light", LIGHT)])
def test_the_window_follows_the_desktop_if_it_should(runs: Runs, mode: str, theme: object) -> None:
    program = runs.start()
    program.settings = replace(program.settings, theme=mode)
    program.system._on_scheme_changed(Qt.ColorScheme.Dark)
    assert ground(program) == theme.window.lower()  # type: ignore[attr-defined]


def test_the_menus_of_the_bar_dress_the_window(runs: Runs) -> None:
    program = runs.start()
    program.window.bar.theme_button.menu().actions()[2].trigger()
    program.window.bar.size_button.menu().actions()[3].trigger()
    assert ground(program) == DARK.window.lower()
    assert (program.settings.theme, program.settings.text_size) == ("dark", 22)


# ------------------------------------------------- when a part fails
def test_without_the_chart_library_the_rest_works(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "briefing_app.ui.charts.plots", None)
    program = runs.start()
    pick_figure(program)
    window = program.window
    wait_for_charts(window)
    bars = window.data.cards.bar_cards()
    assert bars
    assert all(card.failed for card in bars)
    said = {child.accessibleName() for card in bars for child in card.findChildren(QWidget)}
    assert any("图没画出来" in words for words in said)
    assert window.data.detail_card.isVisible()
    figure = program.session.figure
    assert figure is not None
    assert figure.span.start <= window.reading.view.report_offset() < figure.span.end


def test_an_error_while_starting_is_shown_and_the_window_stays_usable(
    runs: Runs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(report: Report) -> None:
        raise ValueError("overview")

    monkeypatch.setattr("briefing_app.analysis.overview.overview", fail)
    options = OpenOptions(profile=str(runs.profile))
    program = Program(make_application(), options, places(str(runs.profile)))
    runs.adopt(program)
    with capture_exceptions():
        program.start()
        qtbot.waitUntil(lambda: hasattr(program, "crash") and program.crash.dialog_open)
        program.crash.uninstall()
        for dialog in QApplication.topLevelWidgets():
            if dialog.objectName() == "text_dialog":
                dialog.close()
    assert program.window.updatesEnabled()


def test_the_program_runs_and_ends(
    application: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRIEFING_APP_TRACE", "1")
    monkeypatch.setenv("BRIEFING_APP_TRACE_QUIT", "1")
    application.setQuitOnLastWindowClosed(False)  # else a second end waits for the next test
    assert app_module.run(OpenOptions(profile=str(tmp_path))) == 0
    application.setQuitOnLastWindowClosed(True)
    marks = [line.split()[1] for line in capfd.readouterr().err.splitlines()]
    assert marks[0] == "first_paint"
    assert {"text_ready", "charts_ready", "stall_ms", "pss_kib"} <= set(marks)
    assert gc.isenabled()
