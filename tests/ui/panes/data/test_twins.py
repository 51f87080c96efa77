from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.charts.plots import BarPlot
from briefing_app.ui.charts.twins import TwinRows
from briefing_app.ui.panes.data.chart_card import ChartCard
from briefing_app.ui.panes.data.data_pane import DataPane
from briefing_app.ui.panes.data.rows_card import DumbbellCardView
from briefing_app.ui.panes.data.twin_menu import TwinMenu
from briefing_app.ui.session import Session
from tests.analysis.sample import marked_report
from tests.ui.looks import dark_look, make_look

GROWTH = "review-1-2.retail.growth"
REPORT = marked_report()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> DataPane:
    made = DataPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(424, 1300)
    made.show()
    session.open_report(REPORT)
    session.follow("review-1-2")
    with qtbot.waitSignal(made.charts_ready):
        made.set_plots(BarPlot)
    return made


def charts(pane: DataPane) -> list[ChartCard]:
    pairs = [c for c in pane.cards.row_cards() if isinstance(c, DumbbellCardView)]
    return [*pane.cards.bar_cards(), *pairs]


def twin_of(card: ChartCard) -> TwinRows:
    assert card.twin is not None
    return card.twin


def menu_of(card: ChartCard) -> TwinMenu:
    at = QPoint(20, 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.mapToGlobal(at))
    QApplication.sendEvent(card, event)
    menu = card.findChild(TwinMenu)
    assert menu is not None
    return menu


def test_t_shows_words_for_every_chart(qtbot: QtBot, pane: DataPane) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_T)
    for card in charts(pane):
        assert twin_of(card).isVisible()
    assert all(plot.isHidden() for plot in pane.findChildren(BarPlot))


def test_t_again_shows_the_charts(qtbot: QtBot, pane: DataPane) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_T)
    qtbot.keyClick(pane, Qt.Key.Key_T)
    assert not any(twin_of(card).isVisible() for card in charts(pane))
    assert all(card.plot and card.plot.isVisible() for card in pane.cards.bar_cards())


def test_t_works_from_inside_a_chart(qtbot: QtBot, pane: DataPane) -> None:
    plot = pane.cards.bar_cards()[0].plot
    assert plot is not None
    with qtbot.waitSignal(pane.twins_changed) as heard:
        qtbot.keyClick(plot, Qt.Key.Key_T)
    assert heard.args == [True]


def test_ctrl_t_is_not_t(qtbot: QtBot, pane: DataPane) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not pane.twins


def test_the_same_state_again_changes_nothing(qtbot: QtBot, pane: DataPane) -> None:
    with qtbot.assertNotEmitted(pane.twins_changed):
        pane.set_twins(False)
        charts(pane)[0].set_in_words(False)


def test_words_have_the_rows_of_the_chart(pane: DataPane) -> None:
    before = [[row.figures for row in card.rows.rows] for card in charts(pane) if card.rows]
    pane.set_twins(True)
    assert before == [[r.figures for r in twin_of(card).rows.rows] for card in charts(pane)]


def test_another_section_is_in_words_too(pane: DataPane, session: Session) -> None:
    pane.set_twins(True)
    pane.set_scope("report")
    assert all(twin_of(card).isVisible() for card in charts(pane))


def test_words_need_no_plots(qtbot: QtBot, session: Session) -> None:
    pane = DataPane(session, make_look())
    qtbot.addWidget(pane)
    pane.set_twins(True)
    pane.resize(424, 1300)
    pane.show()
    session.open_report(REPORT)
    session.follow("review-1-2")
    assert pane.cards.waiting() == []
    assert {card.head.words[2] for card in pane.cards.bar_cards()} == {
        "2 项，由高到低",
        "3 项，由高到低",
    }


def test_a_chart_that_failed_has_words(pane: DataPane) -> None:
    card = pane.cards.bar_cards()[0]
    card.fail(RuntimeError("no"))
    pane.set_twins(True)
    assert twin_of(card).isVisible()
    assert card.head.words[2] == card.card.count


def test_a_selection_marks_the_words(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    pane.set_twins(True)
    row = twin_of(pane.cards.bar_cards()[0]).rows.marked_row()
    assert row is not None
    assert row.figures == (GROWTH,)


def test_a_row_of_words_selects_its_figure(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    pane.set_twins(True)
    twin = twin_of(pane.cards.bar_cards()[0])
    qtbot.keyClick(twin, Qt.Key.Key_Return)
    assert session.selection.figure == twin.rows.rows[0].figures[0]


def test_the_keys_stay_in_the_card(qtbot: QtBot, pane: DataPane) -> None:
    card = pane.cards.bar_cards()[0]
    assert card.plot is not None
    pane.activateWindow()
    card.plot.setFocus()
    qtbot.waitUntil(card.plot.hasFocus)
    pane.set_twins(True)
    qtbot.waitUntil(twin_of(card).hasFocus)
    pane.set_twins(False)
    qtbot.waitUntil(card.plot.hasFocus)


def test_a_peek_tints_the_words(pane: DataPane, session: Session) -> None:
    pane.set_twins(True)
    twin = twin_of(pane.cards.bar_cards()[0])
    session.peek(twin.rows.rows[1].figures[0])
    assert twin.rows.state(1).hovered


def test_the_marked_row_of_words_has_a_place(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    pane.set_twins(True)
    card = pane.cards.bar_cards()[0]
    row = twin_of(card).rows.marked_row()
    assert row is not None
    assert card.row_rect(row).top() == twin_of(card).y() + row.top


def test_each_chart_says_itself_in_a_sentence(pane: DataPane) -> None:
    plot = pane.cards.bar_cards()[0].plot
    assert plot is not None
    assert "等 2 项增速，由高到低：" in plot.accessibleDescription()


def test_words_say_the_same_sentence(pane: DataPane) -> None:
    card = pane.cards.bar_cards()[0]
    assert card.plot is not None
    pane.set_twins(True)
    assert twin_of(card).accessibleDescription() == card.plot.accessibleDescription()


def test_the_menu_of_a_card_changes_all(pane: DataPane) -> None:
    menu = menu_of(charts(pane)[0])
    menu.actions()[0].trigger()
    assert pane.twins
    menu.close()


def test_the_menu_copies_the_words(pane: DataPane) -> None:
    card = pane.cards.bar_cards()[0]
    menu = menu_of(card)
    next(action for action in menu.actions() if action.text() == "复制文字").trigger()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[1] for line in copied] == [row.label for row in card.card.rows]
    menu.close()


def test_the_menu_says_what_is_shown(pane: DataPane) -> None:
    pane.set_twins(True)
    menu = menu_of(charts(pane)[0])
    assert menu.actions()[0].isChecked()
    menu.close()


def test_a_list_has_no_words_to_turn_to(pane: DataPane) -> None:
    pane.set_twins(True)
    ranks = next(c for c in pane.cards.row_cards() if not isinstance(c, DumbbellCardView))
    menu = menu_of(ranks)
    assert not any("文字" in action.text() for action in menu.actions())
    assert ranks.twin is None
    menu.close()


def test_words_take_another_look(pane: DataPane) -> None:
    pane.set_twins(True)
    before = twin_of(charts(pane)[0]).grab().toImage()
    pane.apply_look(dark_look())
    assert twin_of(charts(pane)[0]).grab().toImage() != before


def test_names_and_years_that_are_cut_stand_in_the_tooltip(pane: DataPane) -> None:
    pane.set_twins(True)
    twin = twin_of(charts(pane)[-1])
    row = twin.rows.rows[0]
    at = QPointF(4, row.top + 2)
    wide = twin.tooltip_at(at)
    twin.resize(150, twin.height())
    assert (wide, twin.tooltip_at(QPointF(4, -3))) == ("", "")
    assert "2023年目标" in twin.tooltip_at(at)
