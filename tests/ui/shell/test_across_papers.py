"""What is handed on from the library: the dialogs open with what the comparison shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export import evidence_writer
from briefing_app.library.library import Library
from briefing_app.ui.dialogs.evidence_dialog import EvidenceDialog
from briefing_app.ui.dialogs.export_dialog import ExportDialog
from briefing_app.ui.panes.library.pair_pane import PairPane
from briefing_app.ui.shell.across_papers import AcrossPapers
from briefing_app.ui.shell.library import LibraryDesk
from tests.library.shelves import Home
from tests.ui.conftest import Awaited, close_dialogs
from tests.ui.dialogs.samples import two_pages
from tests.ui.looks import make_look
from tests.ui.panes.library.samples import LAST, THIS

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1280, 800)
    made.show()
    yield made
    close_dialogs(made)
    made.close()
    made.deleteLater()


@pytest.fixture
def pane(window: QWidget) -> PairPane:
    made = PairPane(make_look(), window)
    made.resize(1000, 760)
    made.set_pair(LAST, THIS)
    made.show()
    return made


@pytest.fixture
def papers(window: QWidget) -> AcrossPapers:
    return AcrossPapers(window, window)


def shown(window: QWidget, kind: type[Dialog]) -> list[Dialog]:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def select(pane: PairPane, *rows: int) -> None:
    """Select rows of the list, headings counted."""
    chosen, model = pane.figures.list.selectionModel(), pane.figures.model
    for row in rows:
        chosen.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def export(papers: AcrossPapers, pane: PairPane, window: QWidget) -> ExportDialog:
    papers.export(pane, make_look())
    (dialog,) = shown(window, ExportDialog)
    return dialog


def test_the_question_is_offered_as_a_workbook(
    papers: AcrossPapers, pane: PairPane, window: QWidget
) -> None:
    dialog = export(papers, pane, window)
    assert (dialog.offer.label, dialog.format.key) == ("这一问：甲定的目标，乙报的实绩", "xlsx")
    assert dialog.contains.text().startswith("包含：一地两年：甲定的目标，乙报的实绩；对上")


def test_what_a_filter_lists_is_offered_first(
    papers: AcrossPapers, pane: PairPane, window: QWidget
) -> None:
    pane.figures.chips.set_current(Filter.APART)
    assert export(papers, pane, window).offer.label == "现在列出的：口径有别 1 项"


def test_slides_are_not_offered_nor_taken_from_an_ending(
    qtbot: QtBot, papers: AcrossPapers, pane: PairPane, window: QWidget
) -> None:
    dialog = export(papers, pane, window)
    dialog.place.clear()
    qtbot.keyClicks(dialog.place, "a.pptx")
    assert dialog.format.key == "xlsx"


def test_it_is_written_and_remembered(
    qtbot: QtBot, papers: AcrossPapers, pane: PairPane, window: QWidget, tmp_path: Path
) -> None:
    papers.folder, papers.format = str(tmp_path), "csv"
    dialog = export(papers, pane, window)
    dialog.formats.hold(5)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    dialog.reject()
    assert (tmp_path / "示例市2022与2023报告对照.json").exists()
    assert (papers.folder, papers.format) == (str(tmp_path), "json")


def test_the_library_hands_on_what_it_shows(home: Home, library: Library, host: QWidget) -> None:
    desk = LibraryDesk(make_look(), host, library, home.where.drafts)
    desk.view.set_pair(LAST, THIS)
    desk.view.export_requested.emit()
    assert len(shown(host, ExportDialog)) == 1
    told = Awaited(desk.told)
    desk.view.evidence_requested.emit()
    told.wait()


def test_without_two_reports_nothing_is_exported(
    papers: AcrossPapers, pane: PairPane, window: QWidget
) -> None:
    pane.set_pair(None, None)
    papers.export(pane, make_look())
    assert shown(window, ExportDialog) == []


def test_selected_rows_make_a_sheet(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, papers: AcrossPapers, pane: PairPane,
    window: QWidget,
) -> None:  # fmt: skip
    monkeypatch.setattr(evidence_writer, "render", lambda *_: two_pages())
    select(pane, 1, 3)
    papers.make_sheet(pane, make_look())
    (dialog,) = shown(window, EvidenceDialog)
    qtbot.waitSignal(dialog.work.idle).wait()
    assert dialog.figures == ("0", "1")
    assert dialog.title.text() == "地区生产总值等 2 项：示例市 2022 与 2023"


@pytest.mark.parametrize("paired", [True, False])
def test_without_rows_one_is_told_to_select_some(
    qtbot: QtBot, papers: AcrossPapers, pane: PairPane, window: QWidget, paired: bool
) -> None:
    if not paired:
        pane.set_pair(None, None)
    with qtbot.waitSignal(papers.told) as told:
        papers.make_sheet(pane, make_look())
    assert told.args == ["先在“指标”里选 1 到 8 行（Shift 或 Ctrl 选多行），再做证据单。"]
    assert shown(window, EvidenceDialog) == []


def test_closing_without_an_export_is_remembered_once(
    papers: AcrossPapers, pane: PairPane, window: QWidget
) -> None:
    export(papers, pane, window).reject()
    papers.folder = "自己的"
    export(papers, pane, window)
    assert papers.folder == "自己的"
