"""A chart card leaves the program: copied, dragged, kept as a file."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.meeting.agenda import StopKind
from briefing_app.ui.charts.plots import BarPlot
from briefing_app.ui.clipboard import CSV, PNG, SVG
from briefing_app.ui.panes.data import saving
from briefing_app.ui.panes.data.chart_card import ChartCard
from briefing_app.ui.panes.data.data_pane import DataPane
from briefing_app.ui.panes.data.twin_menu import TwinMenu
from briefing_app.ui.panes.meeting.stop_mime import stop_of
from briefing_app.ui.session import Session
from tests.analysis.sample import marked_report
from tests.ui.drags import catch_drags, drag
from tests.ui.looks import dark_look, make_look

REPORT = marked_report()


@pytest.fixture
def pane(qtbot: QtBot) -> DataPane:
    session = Session()
    made = DataPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(424, 1300)
    made.show()
    session.open_report(REPORT)
    session.follow("review-1-2")
    with qtbot.waitSignal(made.charts_ready):
        made.set_plots(BarPlot)
    return made


def cards(pane: DataPane) -> list[ChartCard]:
    return [*pane.cards.bar_cards(), *pane.cards.row_cards()]


def formats() -> set[str]:
    return set(QGuiApplication.clipboard().mimeData().formats())


def choose(card: ChartCard, words: str) -> None:
    """Choose an entry of the card's menu."""
    at = QPoint(20, 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.mapToGlobal(at))
    QApplication.sendEvent(card, event)
    menu = card.findChild(TwinMenu)
    assert menu is not None
    found: list[QAction] = [action for action in menu.actions() if action.text() == words]
    found[0].trigger()
    menu.close()


def enter(card: ChartCard) -> None:
    spot = QPointF(5, 5)
    QApplication.sendEvent(card, QEnterEvent(spot, spot, spot))


def test_ctrl_c_copies_the_chart_with_the_keys_in_it(pane: DataPane) -> None:
    plot = pane.cards.bar_cards()[0].plot
    assert plot is not None
    QTest.keyClick(plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert {PNG, SVG, "text/plain"} <= formats()


def test_every_kind_of_card_can_be_copied(pane: DataPane) -> None:
    for card in cards(pane):
        choose(card, "复制图\tCtrl+C")
        assert card.picture().text == QGuiApplication.clipboard().text()


def test_the_data_is_a_table_with_units(pane: DataPane) -> None:
    choose(cards(pane)[0], "复制数据")
    assert CSV in formats()
    head, *_ = csv.reader(QGuiApplication.clipboard().text().splitlines(), delimiter="\t")
    assert "单位" in head
    assert f"《{REPORT.title}》" in QGuiApplication.clipboard().mimeData().html()


def test_a_chart_that_is_shown_as_words_is_copied_as_a_chart(pane: DataPane) -> None:
    pane.set_twins(True)
    card = cards(pane)[0]
    assert card.twin is not None
    QTest.keyClick(card.twin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert PNG in formats()


def test_other_keys_are_left_to_the_panel(pane: DataPane) -> None:
    QTest.keyClick(cards(pane)[-1], Qt.Key.Key_T)
    assert pane.twins


def test_the_pointer_brings_a_button_that_copies(pane: DataPane) -> None:
    card = next(c for c in cards(pane) if not c.underMouse())  # it may rest on one from before
    assert card.copy_button is None
    enter(card)
    assert card.copy_button is not None
    assert card.rect().contains(card.copy_button.geometry())
    assert card.copy_button.geometry().left() >= card.head.geometry().right() - 36
    card.copy_button.click()
    assert PNG in formats()


def test_the_button_goes_with_the_pointer(pane: DataPane) -> None:
    card = cards(pane)[0]
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    before = card.head.contentsMargins()
    enter(card)
    assert card.head.contentsMargins() != before
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert card.copy_button is not None
    assert card.copy_button.isHidden()
    assert card.head.contentsMargins() == before


def test_the_button_stays_at_its_corner(pane: DataPane) -> None:
    card = cards(pane)[0]
    enter(card)
    button = card.copy_button
    assert button is not None
    pane.resize(360, 1300)
    QApplication.sendPostedEvents()
    pane.apply_look(dark_look())
    assert card.width() - button.geometry().right() < 12


def test_a_card_can_be_dragged_by_head_and_chart(
    pane: DataPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught = catch_drags(monkeypatch)
    plot = pane.cards.bar_cards()[0].plot
    assert plot is not None
    drag(pane.cards.bar_cards()[0].head, QPoint(20, 10))
    drag(plot.viewport(), QPoint(30, 10))
    assert [{PNG, SVG} <= set(data.formats()) for data in caught] == [True, True]


def test_on_an_agenda_a_card_is_its_first_figure(
    pane: DataPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught = catch_drags(monkeypatch)
    for card in cards(pane):
        drag(card.head, QPoint(20, 10))
    stops = [stop for data in caught if (stop := stop_of(data))]
    assert len(stops) == len(cards(pane))
    assert {stop.kind for stop in stops} == {StopKind.FIGURE, StopKind.PAIR}
    assert stops[0].target == pane.cards.bar_cards()[0].card.rows[0].figure


@pytest.mark.parametrize(("words", "ending"), [("存为 PNG…", "png"), ("存为 SVG…", "svg")])
def test_the_menu_keeps_the_chart_as_a_file(
    pane: DataPane, monkeypatch: pytest.MonkeyPatch, words: str, ending: str
) -> None:
    asked: list[tuple[str, str, bytes]] = []

    def note(_parent: object, title: str, kind: str, make: saving.Made) -> str:
        asked.append((title, kind, make()))
        return ""

    monkeypatch.setattr(saving, "ask_and_save", note)
    card = cards(pane)[0]
    choose(card, words)
    picture = card.picture()
    content = picture.png() if ending == "png" else picture.svg()
    assert asked == [(f"{REPORT.place} {picture.words.title}", ending, content)]
