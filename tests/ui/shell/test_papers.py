"""What is handed on from the window: the dialogs open with what the window shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from briefing_app.model.report import NO_REPORT
from briefing_app.ui.dialogs.evidence_dialog import EvidenceDialog
from briefing_app.ui.dialogs.export_dialog import ExportDialog
from briefing_app.ui.dialogs.print_preview import PrintPreview
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings_store import Settings
from briefing_app.ui.shell.restore import current_settings, restore_window
from tests.ui.conftest import Awaited, close_dialogs, type_keys

Dialog = TypeVar("Dialog", bound=QDialog)
FIGURE = "review-2-1.fixed-investment.growth"


@pytest.fixture(name="window")
def tidied_window(window: MainWindow) -> Iterator[MainWindow]:
    """Return the window; close the dialogs that a test leaves open."""
    yield window
    close_dialogs(window)
    window.papers.folder = window.papers.format = ""


def _export(window: MainWindow) -> ExportDialog:
    type_keys("Ctrl+Shift+E")
    (dialog,) = _shown(window, ExportDialog)
    return dialog


def _shown(window: MainWindow, kind: type[Dialog]) -> list[Dialog]:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def test_the_whole_report_is_offered_while_reading(window: MainWindow) -> None:
    assert _export(window).offer.label == "整份报告"


def test_the_comparison_is_offered_in_its_view(window: MainWindow) -> None:
    type_keys("Ctrl+3")
    assert _export(window).offer.comparison


def test_selected_rows_are_offered_in_the_table(window: MainWindow) -> None:
    window.session.select_figure(FIGURE)
    type_keys("Ctrl+2")
    assert _export(window).offer.figures == (FIGURE,)


def test_the_agenda_is_offered_in_the_meeting(window: MainWindow) -> None:
    type_keys("Ctrl+M")
    type_keys("Ctrl+4")
    assert _export(window).offer.agenda is window.meeting.desk.current


def test_folder_and_format_are_remembered(window: MainWindow, tmp_path: Path) -> None:
    dialog = _export(window)
    dialog.last_folder = str(tmp_path)
    dialog.formats.setCurrentIndex(dialog.formats.model().index(1, 0))
    chosen = dialog.last_format
    dialog.reject()
    assert (window.papers.folder, window.papers.format) == (str(tmp_path), chosen)
    kept = current_settings(window, Settings(), "")
    window.papers.folder = window.papers.format = ""
    restore_window(window, kept, same_report=False)
    assert (window.papers.folder, window.papers.format) == (str(tmp_path), chosen)


def test_the_selected_figure_gets_a_sheet(window: MainWindow) -> None:
    window.session.select_figure(FIGURE)
    type_keys("Ctrl+E")
    assert len(_shown(window, EvidenceDialog)) == 1


def test_selected_rows_get_a_sheet(window: MainWindow) -> None:
    window.session.select_figure(FIGURE)
    type_keys("Ctrl+2")
    window.views.evidence_requested.emit()
    assert len(_shown(window, EvidenceDialog)) == 1


def test_without_a_figure_one_is_told_to_choose(window: MainWindow) -> None:
    type_keys("Ctrl+E")
    assert _shown(window, EvidenceDialog) == []


def test_what_is_shown_can_be_printed(window: MainWindow) -> None:
    type_keys("Ctrl+P")
    assert len(_shown(window, PrintPreview)) == 1


def test_without_a_report_there_is_nothing_to_hand_on(window: MainWindow) -> None:
    report = window.session.report
    window.session.open_report(NO_REPORT)
    for keys in ("Ctrl+P", "Ctrl+E", "Ctrl+Shift+E"):
        type_keys(keys)
    assert _shown(window, QDialog) == []
    window.session.open_report(report)


def test_a_dialog_that_is_not_ours_leaves_what_is_remembered(window: MainWindow) -> None:
    window.papers.folder = "somewhere"
    window.papers._remember()
    assert window.papers.folder == "somewhere"


def test_in_the_library_it_is_the_comparison_that_is_handed_on(window: MainWindow) -> None:
    settled = Awaited(window.reports.desk.settled)
    window.show_library()
    settled.wait()
    said: list[str] = []
    window.reports.told.connect(said.append)
    type_keys("Ctrl+E")
    type_keys("Ctrl+Shift+E")
    assert "再做证据单" in said[0]
    assert _shown(window, ExportDialog) == []  # one report alone has nothing to compare
    window.show_view("read")
