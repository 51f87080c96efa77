from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from briefing_app.model.figure import Status
from briefing_app.ui.panes.compare.standings_pane import StandingsPane
from briefing_app.ui.session import Session
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import marked_report
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
SURVEY, FAI, FAI_RANK = "review-1-1.survey.rank", "review-1-1.fai.growth", "review-1-1.fai.rank"
AIM = "plan-1-1.champions.rank"
REPORT = marked_report(
    {
        "review-1-1": "甲。评价⟦全国第五|survey|rank|rank=全国:5⟧。投资增长⟦10%|fai|growth⟧，增速"
        "⟦全省第一|fai|rank|rank=全省:1|ranks=review-1-1.fai.growth⟧，⟦七连增|streak|streak|value=7⟧。"
    },
    {"plan-1-1": "乙。冠军保持⟦全国第一|champions|rank|rank=全国:1⟧。"},
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(REPORT)
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> StandingsPane:
    return make_pane(qtbot, session)


def make_pane(qtbot: QtBot, session: Session, width: int = 648) -> StandingsPane:
    made = StandingsPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(width, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.list.setFocus()
    return made


def centre(pane: StandingsPane, row: int) -> QPoint:
    return pane.list.visualRect(pane.model.index(row)).center()


def chosen(pane: StandingsPane) -> list[int]:
    return [index.row() for index in pane.list.selected_indexes()]


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_claims_stand_by_their_peers(pane: StandingsPane) -> None:
    texts = [pane.model.index(row).data() for row in range(pane.model.rowCount())]
    assert [text for text in texts if text.endswith("处")] == [
        "全国，2 处",
        "全省，1 处",
        "连续，1 处",
    ]
    assert pane.count.text() == "4 处：位次 3，连续 1"


def test_click_selects_the_figure(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    qtbot.mouseClick(pane.list.viewport(), LEFT, NONE, centre(pane, 1))
    assert session.selection.figure == SURVEY


def test_click_on_a_head_selects_nothing(
    qtbot: QtBot, pane: StandingsPane, session: Session
) -> None:
    qtbot.mouseClick(pane.list.viewport(), LEFT, NONE, centre(pane, 0))
    assert session.selection.figure == ""


def test_keys_walk_over_the_heads(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    session.select_figure(AIM)
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert session.selection.figure == FAI_RANK


@pytest.mark.parametrize(("figure", "row"), [(FAI_RANK, 4), (FAI, 4), (AIM, 2)])
def test_figure_selected_elsewhere(
    pane: StandingsPane, session: Session, figure: str, row: int
) -> None:
    session.select_figure(figure)
    assert chosen(pane) == [row]


def test_sentence_of_the_selected_claim(pane: StandingsPane, session: Session) -> None:
    session.select_figure(AIM)
    assert pane.sentences[Status.TARGET].isVisible()
    assert "冠军保持全国第一" in pane.sentences[Status.TARGET].accessibleName()
    assert pane.sentences[Status.ACTUAL].isHidden()


def test_without_a_selection_the_foot_says_what_to_do(pane: StandingsPane) -> None:
    assert pane.sentences[Status.ACTUAL].accessibleName() == "选一行，看它的原句。"


def test_enter_asks_for_the_text(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    session.select_figure(SURVEY)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert blocker.args == [SURVEY]


def test_enter_without_a_row_asks_for_nothing(qtbot: QtBot, pane: StandingsPane) -> None:
    with qtbot.assertNotEmitted(pane.reading_requested):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)


def test_double_click_asks_for_the_text(qtbot: QtBot, pane: StandingsPane) -> None:
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.mouseClick(pane.list.viewport(), LEFT, NONE, centre(pane, 1))
        qtbot.mouseDClick(pane.list.viewport(), LEFT, NONE, centre(pane, 1))
    assert blocker.args == [SURVEY]


def test_click_on_the_sentence_asks_for_the_text(
    qtbot: QtBot, pane: StandingsPane, session: Session
) -> None:
    session.select_figure(SURVEY)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.mouseClick(pane.sentences[Status.ACTUAL], LEFT)
    assert blocker.args == [SURVEY]


def test_copy(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    session.select_figure(FAI_RANK)
    qtbot.keyClick(pane.list, Qt.Key.Key_C, CTRL)
    assert clipboard() == "2022年固定资产投资：全省第一。"


def test_copy_with_source(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    session.select_figure(FAI_RANK)
    pane.copy_with_source()
    assert "——《示例市政府工作报告 2023》" in clipboard()


def test_all_rows_are_copied_as_a_table(qtbot: QtBot, pane: StandingsPane) -> None:
    qtbot.keyClick(pane.list, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(pane.list, Qt.Key.Key_C, CTRL | SHIFT)
    assert len(clipboard().splitlines()) == 5


def test_copy_of_nothing(qtbot: QtBot, pane: StandingsPane) -> None:
    QGuiApplication.clipboard().setText("先前")
    qtbot.keyClick(pane.list, Qt.Key.Key_C, CTRL)
    assert clipboard() == "先前"


def test_report_without_claims(pane: StandingsPane, session: Session) -> None:
    session.open_report(make_report())
    assert pane._empty.isVisible()
    assert pane._empty.text() == "这份报告没有写位次、首创和连续。"
    assert pane._foot.isHidden()


def test_no_report(qtbot: QtBot) -> None:
    assert make_pane(qtbot, Session())._empty.text() == ""


def test_hidden_pane_waits_until_it_is_shown(qtbot: QtBot, session: Session) -> None:
    pane = StandingsPane(session, make_look())
    qtbot.addWidget(pane)
    session.select_figure(SURVEY)
    assert pane.model.rowCount() == 0
    pane.show()
    assert chosen(pane) == [1]


@pytest.mark.parametrize("width", [360, 1024])
def test_everything_is_painted_in_either_theme(qtbot: QtBot, session: Session, width: int) -> None:
    session.open_report(ningbo())
    pane = make_pane(qtbot, session, width)
    session.select_figure(pane.model.standings[0].figure)
    light = pane.grab().toImage()
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != light


def test_pointing_peeks(qtbot: QtBot, pane: StandingsPane, session: Session) -> None:
    with qtbot.waitSignal(session.peeked) as blocker:
        qtbot.mouseMove(pane.list.viewport(), centre(pane, 1))
    assert blocker.args == [SURVEY]


def test_names_on_every_stop(pane: StandingsPane, session: Session) -> None:
    session.select_figure(SURVEY)
    stops = (pane.list, pane.sentences[Status.ACTUAL])
    assert all(stop.accessibleName() and stop.objectName() for stop in stops)
