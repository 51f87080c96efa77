"""What can be dragged out of tree, text, figures and comparison, and what clicks still do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from briefing_app.meeting.agenda import StopKind
from briefing_app.model.figure import Span
from briefing_app.ui.clipboard import CSV
from briefing_app.ui.models.figures_model import Column
from briefing_app.ui.models.outline_model import OutlineModel
from briefing_app.ui.panes.compare.ledger_pane import LedgerPane
from briefing_app.ui.panes.figures.figures_pane import FiguresPane
from briefing_app.ui.panes.meeting.stop_mime import stop_of
from briefing_app.ui.panes.outline.outline_pane import OutlinePane
from briefing_app.ui.panes.reading.document_map import Form
from briefing_app.ui.panes.reading.reading_pane import ReadingPane
from briefing_app.ui.session import Session
from tests.analysis.comparing.compared import compared_report
from tests.ui.drags import catch_drags, drag
from tests.ui.looks import make_look
from tests.ui.panes.reading.samples import corrected_report

SIDEWAYS = QPoint(60, 0)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(compared_report())
    return made


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    return catch_drags(monkeypatch)


@pytest.fixture
def outline(qtbot: QtBot, session: Session) -> OutlinePane:
    made = OutlinePane(session, make_look())
    qtbot.addWidget(made)
    made.resize(264, 700)
    made.show()
    return made


@pytest.fixture
def figures(qtbot: QtBot, session: Session) -> FiguresPane:
    made = FiguresPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    return made


@pytest.fixture
def ledger(qtbot: QtBot, session: Session) -> LedgerPane:
    made = LedgerPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(792, 600)
    made.show()
    return made


@pytest.fixture
def reading(qtbot: QtBot) -> ReadingPane:
    session = Session()
    made = ReadingPane(session, make_look())
    qtbot.addWidget(made)
    made.view.scroller.animated = False
    made.view.scroller.set_interval(0)
    made.resize(752, 500)
    made.show()
    session.open_report(corrected_report())
    qtbot.waitUntil(lambda: bool(made.view.map.blocks))
    return made


def row_spot(view: QAbstractItemView, row: int, column: int = 0) -> QPoint:
    return view.visualRect(view.model().index(row, column)).center()


def section_spot(pane: OutlinePane, section_id: str) -> QPoint:
    model = pane.view.model()
    assert isinstance(model, OutlineModel)
    return pane.view.visualRect(model.index_of(section_id)).center()


def select_all_words(pane: ReadingPane) -> Span:
    """Select the first paragraph and return its span."""
    block = next(b for b in pane.view.report.blocks if b.end - b.start > 20)
    span = Span(block.start, block.start + 12)
    pane.view.select_span(span)
    return span


# ------------------------------------------------------------------------------ the tree
def test_a_section_is_dragged_as_its_words(
    outline: OutlinePane, session: Session, caught: list[QMimeData]
) -> None:
    drag(outline.view.viewport(), section_spot(outline, "review-1"))
    report = session.report
    lines = caught[0].text().splitlines()
    assert lines[0] == report.section("review-1").heading
    assert lines[-1].startswith(f"——《{report.title}》")
    assert any(report.quote(report.sentences[0])[:8] in line for line in lines)


def test_a_section_is_a_topic_on_an_agenda(outline: OutlinePane, caught: list[QMimeData]) -> None:
    drag(outline.view.viewport(), section_spot(outline, "review-1"))
    stop = stop_of(caught[0])
    assert stop is not None
    assert (stop.kind, stop.target) == (StopKind.TOPIC, "review-1")


def test_a_drag_chooses_no_section(
    qtbot: QtBot, outline: OutlinePane, caught: list[QMimeData]
) -> None:
    with qtbot.assertNotEmitted(outline.view.section_chosen):
        drag(outline.view.viewport(), section_spot(outline, "review-1"))
    assert caught


def test_a_click_still_chooses_a_section(qtbot: QtBot, outline: OutlinePane) -> None:
    with qtbot.waitSignal(outline.view.section_chosen):
        QTest.mouseClick(outline.view.viewport(), LEFT, pos=section_spot(outline, "plan"))


def test_beside_the_rows_of_the_tree_is_nothing(
    outline: OutlinePane, caught: list[QMimeData]
) -> None:
    drag(outline.view.viewport(), QPoint(30, outline.view.viewport().height() - 40), SIDEWAYS)
    assert not caught


# ------------------------------------------------------------------------------ the figures
def test_selected_figures_are_dragged_as_a_table(
    figures: FiguresPane, session: Session, caught: list[QMimeData]
) -> None:
    figures.table.selectAll()
    drag(figures.table.viewport(), row_spot(figures.table, 1, Column.NAME), SIDEWAYS)
    assert CSV in caught[0].formats()
    assert len(caught[0].text().splitlines()) == 1 + figures.table.model().rowCount()
    assert f"《{session.report.title}》" in caught[0].html()


def test_the_first_figure_goes_on_an_agenda(figures: FiguresPane, caught: list[QMimeData]) -> None:
    figures.table.selectRow(1)
    drag(figures.table.viewport(), row_spot(figures.table, 1, Column.NAME), SIDEWAYS)
    stop = stop_of(caught[0])
    assert stop is not None
    assert (stop.kind, stop.target) == (StopKind.FIGURE, figures.table.selected_rows()[0].id)


def test_a_drag_over_other_rows_selects_them(figures: FiguresPane, caught: list[QMimeData]) -> None:
    figures.table.selectRow(0)
    drag(figures.table.viewport(), row_spot(figures.table, 2, Column.NAME), QPoint(0, 60))
    assert not caught
    assert len(figures.table.selected_rows()) > 1


def test_copied_figures_have_every_form(figures: FiguresPane) -> None:
    figures.table.selectAll()
    figures.table.copy_requested.emit()
    assert {CSV, "text/html", "text/plain"} <= set(QGuiApplication.clipboard().mimeData().formats())


# ------------------------------------------------------------------------------ the comparison
def test_a_selected_pair_is_dragged_as_a_sentence(
    ledger: LedgerPane, caught: list[QMimeData]
) -> None:
    row = next(r for r in range(9) if ledger.table.figures_of(ledger.model.index(r)))
    at = row_spot(ledger.table, row)
    QTest.mouseClick(ledger.table.viewport(), LEFT, pos=at)
    drag(ledger.table.viewport(), at, SIDEWAYS)
    stop = stop_of(caught[0])
    assert "\t" not in caught[0].text()
    assert stop is not None
    assert stop.kind is StopKind.PAIR


def test_several_pairs_are_dragged_as_a_table(ledger: LedgerPane, caught: list[QMimeData]) -> None:
    ledger.table.selectAll()
    row = next(r for r in range(9) if ledger.table.figures_of(ledger.model.index(r)))
    drag(ledger.table.viewport(), row_spot(ledger.table, row), SIDEWAYS)
    assert caught[0].text().startswith("指标\t")
    assert CSV in caught[0].formats()


def test_what_is_not_selected_is_not_dragged(ledger: LedgerPane, caught: list[QMimeData]) -> None:
    ledger.table.clearSelection()
    drag(ledger.table.viewport(), row_spot(ledger.table, 2), SIDEWAYS)
    assert not caught


# ------------------------------------------------------------------------------ the text
def test_selected_words_are_dragged_with_their_source(
    reading: ReadingPane, caught: list[QMimeData]
) -> None:
    span = select_all_words(reading)
    drag(reading.view.viewport(), reading.view.point_of(span) - QPoint(40, 0))
    report = reading.view.report
    assert reading.view.selected_words() in caught[0].text()
    assert f"——《{report.title}》" in caught[0].text()
    assert caught[0].hasHtml()
    stop = stop_of(caught[0])
    assert stop is not None
    assert stop.kind is StopKind.SENTENCE
    assert stop.anchor is not None
    assert stop.anchor.exact == report.quote(span)


def test_the_printed_form_is_dragged_as_printed(
    reading: ReadingPane, caught: list[QMimeData]
) -> None:
    reading.set_form(Form.PRINTED)
    span = select_all_words(reading)
    drag(reading.view.viewport(), reading.view.point_of(span) - QPoint(40, 0))
    assert reading.view.selected_words() in caught[0].text()


def test_a_drag_beside_the_selection_selects_words(
    reading: ReadingPane, caught: list[QMimeData]
) -> None:
    span = select_all_words(reading)
    block = next(b for b in reversed(reading.view.report.blocks) if b.start > span.end + 40)
    below = reading.view.point_of(Span(block.start, block.start + 4))
    drag(reading.view.viewport(), below, SIDEWAYS)
    assert not caught


def test_without_selected_words_nothing_is_dragged(
    reading: ReadingPane, caught: list[QMimeData]
) -> None:
    drag(reading.view.viewport(), QPoint(200, 100), SIDEWAYS)
    assert not caught


def test_copied_words_have_two_forms(reading: ReadingPane) -> None:
    select_all_words(reading)
    reading.view.copy()
    assert {"text/plain", "text/html"} <= set(QGuiApplication.clipboard().mimeData().formats())
