from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.models.outline_model import OutlineModel, OutlineRole
from briefing_app.ui.panes.outline.outline_pane import OutlinePane
from briefing_app.ui.panes.outline.outline_view import OutlineView
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(make_report(areas=3, topics=2))
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> OutlinePane:
    made = OutlinePane(session, make_look())
    qtbot.addWidget(made)
    made.resize(264, 700)
    made.show()
    return made


def model_of(view: OutlineView) -> OutlineModel:
    model = view.model()
    assert isinstance(model, OutlineModel)
    return model


def is_open(pane: OutlinePane, section_id: str) -> bool:
    return pane.view.isExpanded(model_of(pane.view).index_of(section_id))


def current(pane: OutlinePane) -> str:
    return str(pane.view.currentIndex().data(OutlineRole.SECTION_ID))


def centre(pane: OutlinePane, section_id: str) -> QPoint:
    return pane.view.visualRect(model_of(pane.view).index_of(section_id)).center()


def click(qtbot: QtBot, pane: OutlinePane, at: QPoint) -> None:
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_parts_are_open_and_areas_folded(pane: OutlinePane) -> None:
    assert is_open(pane, "review")
    assert is_open(pane, "plan")
    assert not is_open(pane, "review-1")


def test_place_is_the_selected_row_and_its_area_opens(pane: OutlinePane, session: Session) -> None:
    session.follow("review-2-1")
    assert current(pane) == "review-2-1"
    assert [i.data(OutlineRole.SECTION_ID) for i in pane.view.selectedIndexes()] == ["review-2-1"]
    assert is_open(pane, "review-2")


def test_area_folds_when_reading_moves_on(pane: OutlinePane, session: Session) -> None:
    session.follow("review-2-1")
    session.follow("review-3-1")
    assert not is_open(pane, "review-2")
    assert is_open(pane, "review-3")


def test_area_opened_by_hand_stays_open(pane: OutlinePane, session: Session) -> None:
    pane.view.expand(model_of(pane.view).index_of("review-1"))
    session.follow("review-1-1")
    session.follow("review-3-1")
    assert is_open(pane, "review-1")


def test_area_folded_by_hand_stays_folded_and_stands_for_its_topic(
    pane: OutlinePane, session: Session
) -> None:
    session.follow("review-2-1")
    pane.view.collapse(model_of(pane.view).index_of("review-2"))
    session.follow("review-2-2")
    assert not is_open(pane, "review-2")
    assert current(pane) == "review-2"


def test_following_selects_nothing_in_the_session(
    qtbot: QtBot, pane: OutlinePane, session: Session
) -> None:
    with qtbot.assertNotEmitted(session.selection_changed):
        session.follow("plan-1-1")


def test_click_goes_there(qtbot: QtBot, pane: OutlinePane, session: Session) -> None:
    click(qtbot, pane, centre(pane, "plan-2"))
    assert session.selection.section == "plan-2"


def test_click_on_the_chevron_only_unfolds(
    qtbot: QtBot, pane: OutlinePane, session: Session
) -> None:
    row = pane.view.visualRect(model_of(pane.view).index_of("plan-2"))
    click(qtbot, pane, QPoint(20, row.center().y()))
    assert is_open(pane, "plan-2")
    assert session.selection.section == ""


def test_click_beside_the_rows_does_nothing(
    qtbot: QtBot, pane: OutlinePane, session: Session
) -> None:
    click(qtbot, pane, QPoint(100, pane.view.viewport().height() - 2))
    assert session.selection.section == ""


def test_arrows_move_and_enter_goes_there(
    qtbot: QtBot, pane: OutlinePane, session: Session
) -> None:
    session.follow("review-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    last = current(pane)
    assert session.place == "review-1"
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert session.selection.section == last == "plan-3"


def make_quick(qtbot: QtBot, session: Session, follow_ms: int) -> OutlinePane:
    pane = OutlinePane(session, make_look(), follow_ms=follow_ms)
    qtbot.addWidget(pane)
    pane.resize(264, 700)
    pane.show()
    return pane


def test_section_follows_the_keys_after_a_rest(qtbot: QtBot, session: Session) -> None:
    pane = make_quick(qtbot, session, 0)
    session.follow("review-1")
    with qtbot.waitSignal(pane.view.section_chosen) as blocker:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert blocker.args == ["review-1-1"]
    assert session.selection.section == "review-1-1"


def test_enter_goes_at_once_and_only_once(qtbot: QtBot, pane: OutlinePane) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view._rest.isActive()
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert not pane.view._rest.isActive()


def test_keys_on_their_way_are_not_called_back(
    qtbot: QtBot, pane: OutlinePane, session: Session
) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    session.follow("review-2")
    assert current(pane) == "plan-3"
    assert [i.data(OutlineRole.SECTION_ID) for i in pane.view.selectedIndexes()] == ["review-2"]


def test_nothing_follows_once_the_keys_have_left(qtbot: QtBot, pane: OutlinePane) -> None:
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    QApplication.sendEvent(
        pane.view, QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
    )
    assert not pane.view._rest.isActive()


def test_fold_keys_go_nowhere(qtbot: QtBot, pane: OutlinePane, session: Session) -> None:
    session.follow("review-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert not pane.view._rest.isActive()


def test_width_grows_with_the_text(pane: OutlinePane) -> None:
    assert (pane.sizeHint().width(), pane.minimumSizeHint().width()) == (264, 220)
    pane.apply_look(make_look(text_size=22))
    assert (pane.sizeHint().width(), pane.minimumSizeHint().width()) == (323, 269)


def test_home_goes_to_the_first_row(qtbot: QtBot, pane: OutlinePane, session: Session) -> None:
    session.follow("plan-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert current(pane) == "review"


def test_left_folds_and_right_unfolds(qtbot: QtBot, pane: OutlinePane, session: Session) -> None:
    session.follow("review-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert not is_open(pane, "review-1")
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    assert is_open(pane, "review-1")


def test_ring_is_for_the_keyboard(qtbot: QtBot, pane: OutlinePane) -> None:
    delegate = pane.view.itemDelegate()
    QApplication.sendEvent(
        pane.view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    )
    assert delegate.ring_visible
    click(qtbot, pane, centre(pane, "plan-1"))
    assert not delegate.ring_visible
    QApplication.sendEvent(
        pane.view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    )
    assert not delegate.ring_visible


def test_ring_is_painted(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.activateWindow()
    pane.view.setFocus()
    qtbot.waitUntil(pane.view.hasFocus)
    before = pane.grab().toImage()
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.grab().toImage() != before


def test_gap_is_shown(qtbot: QtBot, pane: OutlinePane, session: Session) -> None:
    before = pane.grab().toImage()
    report = session.report
    plan = replace(report.sections[1], absent="（四）至（十）原文未收录")
    session.open_report(replace(report, sections=(report.sections[0], plan)))
    assert pane.grab().toImage() != before


def test_hovered_row_is_tinted(qtbot: QtBot, pane: OutlinePane) -> None:
    before = pane.grab().toImage()
    qtbot.mouseMove(pane.view.viewport(), centre(pane, "plan-1"))
    qtbot.waitUntil(lambda: pane.grab().toImage() != before)


def test_look_changes_colours_and_sizes(pane: OutlinePane, session: Session) -> None:
    session.follow("review-1-1")
    light, height = pane.grab().toImage(), pane.view.sizeHintForRow(0)
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != light
    pane.apply_look(make_look(text_size=22))
    assert pane.view.sizeHintForRow(0) > height


def test_key_names_the_years(pane: OutlinePane) -> None:
    assert pane.key.accessibleName() == "图例：2022 实绩，实线；2023 目标，虚线；位次，着重号"


def test_empty_session_shows_an_empty_tree(qtbot: QtBot) -> None:
    pane = OutlinePane(Session(), make_look())
    qtbot.addWidget(pane)
    assert model_of(pane.view).rowCount() == 0
    assert pane.key.accessibleName() == "图例：实绩，实线；目标，虚线；位次，着重号"
