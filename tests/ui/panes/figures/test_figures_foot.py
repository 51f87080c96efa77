from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from briefing_app.analysis.evidence import MOST
from briefing_app.analysis.table import Filter
from briefing_app.model.figure import Measure
from briefing_app.ui.panes.figures.figures_foot import FiguresFoot
from briefing_app.ui.panes.figures.figures_pane import FiguresPane
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look


@pytest.fixture
def foot(qtbot: QtBot) -> FiguresFoot:
    made = FiguresFoot(make_look())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def pane(qtbot: QtBot) -> FiguresPane:
    session = Session()
    session.open_report(make_report())
    made = FiguresPane(session, make_look())
    session.setParent(made)
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    return made


def select(pane: FiguresPane, rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    for row in range(rows):
        index = pane.table.model().index(row, 0)
        pane.table.selectionModel().select(index, flags.Select | flags.Rows)


@pytest.mark.parametrize(
    ("count", "fits"), [(0, False), (1, True), (MOST, True), (MOST + 1, False)]
)
def test_a_sheet_is_made_of_one_to_eight_rows(foot: FiguresFoot, count: int, fits: bool) -> None:
    foot.show_evidence_count(count)
    assert foot.evidence_button.isEnabled() is fits


def test_too_many_rows_are_told(foot: FiguresFoot) -> None:
    foot.show_evidence_count(9)
    assert foot.evidence_button.toolTip().startswith("选了 9 行，一张证据单放 1 到 8 行")


def test_buttons_follow_the_look(foot: FiguresFoot) -> None:
    wide = foot.export_button.sizeHint().width()
    foot.apply_look(make_look(text_size=22))
    assert foot.export_button.sizeHint().width() > wide
    foot.apply_look(dark_look())


def test_selected_rows_are_asked_to_be_made_a_sheet(qtbot: QtBot, pane: FiguresPane) -> None:
    select(pane, 2)
    assert pane.foot.evidence_button.text() == "做证据单 2 行"
    with qtbot.waitSignal(pane.evidence_requested):
        qtbot.mouseClick(pane.foot.evidence_button, Qt.MouseButton.LeftButton)
    assert pane.selected_figures() == pane.shown_figures()[:2]


def test_export_is_asked_for(qtbot: QtBot, pane: FiguresPane) -> None:
    with qtbot.waitSignal(pane.export_requested):
        qtbot.mouseClick(pane.foot.export_button, Qt.MouseButton.LeftButton)


def test_filter_is_put_in_words(pane: FiguresPane) -> None:
    pane.set_filter(Filter(measures=frozenset({Measure.GROWTH}), words=("没有",)))
    assert pane.filter_words() == "增速，“没有”"
