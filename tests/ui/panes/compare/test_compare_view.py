from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.model.errors import UnknownIdError
from briefing_app.ui.panes.compare.compare_view import CompareView
from briefing_app.ui.session import Session
from tests.analysis.bundled_report import ningbo
from tests.ui.looks import dark_look, make_look

FAI, FAI_AIM = "review-2-1.fixed-investment.growth", "plan-targets.fixed-investment.growth"
GDP = "plan-targets.gdp.growth"
WIDE, NARROW = (1440, 800), (1024, 650)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(ningbo())
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> CompareView:
    made = CompareView(session, make_look())
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_wide_window_shows_the_ledger_beside_the_wording(view: CompareView) -> None:
    assert view.ledger.isVisible()
    assert view.wording.isVisible()
    assert view.part == "wording"
    share = view.ledger.width() / view.width()
    assert 0.5 < share < 0.6


def test_the_row_of_parts_stands_over_the_right_head(view: CompareView) -> None:
    left = view.wording.mapTo(view, QPoint(0, 0)).x()
    assert left < view.parts.x() < left + 40
    assert view.parts.geometry().bottom() < view.wording.head.height()
    assert not view.parts.button("ledger").isVisible()


def test_the_row_of_parts_follows_the_splitter(view: CompareView) -> None:
    view._splitter.setSizes([700, 740])
    QApplication.processEvents()
    view._splitter.splitterMoved.emit(700, 1)
    left = view.wording.mapTo(view, QPoint(0, 0)).x()
    assert left < view.parts.x() < left + 40


@pytest.mark.parametrize("key", ["phrases", "standings", "wording"])
def test_the_parts_take_turns_beside_the_ledger(view: CompareView, key: str) -> None:
    QTest.mouseClick(view.parts.button(key), Qt.MouseButton.LeftButton)
    assert [p for p in ("wording", "phrases", "standings") if view._pane(p).isVisible()] == [key]
    assert view.ledger.isVisible()


def test_a_narrow_window_shows_one_part_at_a_time(view: CompareView) -> None:
    view.resize(*NARROW)
    assert view.part == "ledger"
    assert view.ledger.isVisible()
    assert not view.ledger.head.title.isVisible()
    assert not view.wording.isVisible()
    QApplication.sendPostedEvents()
    assert view.parts.geometry().bottom() < view.ledger.mapTo(view, QPoint(0, 0)).y()
    QTest.mouseClick(view.parts.button("wording"), Qt.MouseButton.LeftButton)
    assert view.wording.isVisible()
    assert not view.ledger.isVisible()


def test_a_window_made_wide_again_shows_what_stood_beside(view: CompareView) -> None:
    view.show_part("phrases")
    view.resize(*NARROW)
    view.resize(*WIDE)
    assert view.part == "phrases"
    assert view.phrases.isVisible()
    assert view.ledger.isVisible()


def test_larger_letters_need_a_wider_window(view: CompareView) -> None:
    view.resize(1300, 800)
    assert view.wording.isVisible()
    view.apply_look(make_look(text_size=22))
    assert not view.wording.isVisible()


def test_a_part_that_is_none_is_refused(view: CompareView) -> None:
    with pytest.raises(KeyError):
        view.show_part("map")


def test_the_ledger_reveals_a_figure(view: CompareView, session: Session) -> None:
    view.resize(*NARROW)
    view.show_part("wording")
    view.reveal(GDP)
    assert view.ledger.isVisible()
    assert session.selection.figure == GDP
    assert view.ledger.model.row_of(GDP) >= 0
    with pytest.raises(UnknownIdError):
        view.reveal("nothing")


def test_what_has_the_keys_is_copied(view: CompareView, session: Session) -> None:
    session.select_figure(FAI)
    view.ledger.table.setFocus()
    view.copy_with_source()
    assert "固定资产投资增长10%" in QGuiApplication.clipboard().text()
    view.show_part("standings")
    view.standings.list.setCurrentIndex(view.standings.list.model().index(1, 0))
    view.copy_with_source()
    assert "固定资产投资" not in QGuiApplication.clipboard().text()


def test_f5_asks_to_enlarge_the_selected_figure(
    view: CompareView, session: Session, qtbot: QtBot
) -> None:
    view.ledger.table.setFocus()
    with qtbot.assertNotEmitted(view.enlarge_requested):
        qtbot.keyClick(view.ledger.table, Qt.Key.Key_F5)
    session.select_figure(FAI)
    with qtbot.waitSignal(view.enlarge_requested) as asked:
        qtbot.keyClick(view.ledger.table, Qt.Key.Key_F5)
    assert asked.args == [FAI]


def test_sentences_of_all_parts_lead_to_the_text(view: CompareView, qtbot: QtBot) -> None:
    for pane in (view.ledger, view.standings):
        with qtbot.waitSignal(view.reading_requested) as asked:
            pane.reading_requested.emit(FAI)
        assert asked.args == [FAI]
    for choice in (view.wording, view.phrases):
        with qtbot.waitSignal(view.offset_requested) as offset:
            choice.offset_requested.emit(7)
        assert offset.args == [7]


def test_the_look_reaches_every_part(view: CompareView) -> None:
    look = dark_look()
    view.apply_look(look)
    paper = look.theme.color("paper").rgb()
    assert view.standings.palette().window().color().rgb() == paper
    picture = view.grab().toImage()
    assert picture.pixelColor(4, view.height() // 2).rgb() == paper
