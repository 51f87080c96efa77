from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from briefing_app.analysis.comparing.table import FOLDABLE, GroupKey
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.panes.compare.ledger_pane import LedgerPane
from briefing_app.ui.session import Session
from tests.analysis.bundled_report import ningbo
from tests.analysis.comparing.compared import compared_report
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
FAI, FAI_AIM = "review-1-1.固定资产投资.growth", "plan-1-1.固定资产投资.growth"
FOREIGN, CHAMPIONS = "review-1-1.利用外资.level", "review-1-1.冠军.increase"
RELIEF = "review-1-2.减负.level"
PROJECTS, PROJECTS_AIM = "review-1-1.省级项目.level", "plan-1-1.市级项目.level"
INDUSTRY = "plan-1-2.工业.growth"


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(compared_report())
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> LedgerPane:
    return make_pane(qtbot, session)


def make_pane(qtbot: QtBot, session: Session, width: int = 792) -> LedgerPane:
    made = LedgerPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    return made


def names(pane: LedgerPane) -> list[str]:
    return [line.name for line in pane.model.lines]


def selected(pane: LedgerPane) -> list[str]:
    return [line.name for line in pane.table.selected_lines()]


def spot(pane: LedgerPane, figure_id: str, x: int) -> QPoint:
    rect = pane.table.visualRect(pane.model.index(pane.model.row_of(figure_id)))
    return QPoint(x, rect.center().y())


def click(qtbot: QtBot, pane: LedgerPane, figure_id: str, x: int = 30) -> None:
    qtbot.mouseClick(pane.table.viewport(), LEFT, NONE, spot(pane, figure_id, x))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


# ------------------------------------------------------------------------- selection
def test_click_selects_the_actual(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    click(qtbot, pane, FOREIGN)
    assert session.selection.figure == FOREIGN
    assert selected(pane) == ["利用外资"]


def test_click_on_the_target_selects_it(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    click(qtbot, pane, FAI, pane.table.columns.target.left + 5)
    assert session.selection.figure == FAI_AIM


def test_second_click_on_the_other_side(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    click(qtbot, pane, FAI)
    click(qtbot, pane, FAI, pane.table.columns.target.left + 5)
    assert session.selection.figure == FAI_AIM


def test_click_on_the_change_selects_the_actual(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    click(qtbot, pane, FAI, pane.table.columns.change.left + 5)
    assert session.selection.figure == FAI


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Down, CHAMPIONS),
        (Qt.Key.Key_Up, FAI),
        (Qt.Key.Key_Home, FAI),
        (Qt.Key.Key_End, RELIEF),
    ],
    ids=["down", "up", "home", "end"],
)
def test_keys_walk_over_the_heads(
    qtbot: QtBot, pane: LedgerPane, session: Session, key: Qt.Key, expected: str
) -> None:
    session.select_figure(FOREIGN)
    qtbot.keyClick(pane.table, key)
    assert session.selection.figure == expected


def test_end_of_an_empty_list(qtbot: QtBot, session: Session) -> None:
    session.open_report(make_report(figures=False))
    pane = make_pane(qtbot, session)
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert session.selection.figure == ""


@pytest.mark.parametrize("figure", [FAI, FAI_AIM])
def test_figure_selected_elsewhere_is_the_current_row(
    qtbot: QtBot, pane: LedgerPane, session: Session, figure: str
) -> None:
    with qtbot.assertNotEmitted(pane.table.figure_chosen):
        session.select_figure(figure)
    assert selected(pane) == ["固定资产投资"]


def test_figure_without_a_row_leaves_none(pane: LedgerPane, session: Session) -> None:
    session.select_figure(FAI)
    session.select_figure("review-1-2.粮食.streak")
    assert selected(pane) == []


def test_hidden_pane_waits_until_it_is_shown(qtbot: QtBot, session: Session) -> None:
    pane = LedgerPane(session, make_look())
    qtbot.addWidget(pane)
    session.select_figure(FAI)
    assert names(pane) == []
    pane.show()
    assert selected(pane) == ["固定资产投资"]


def test_selection_while_hidden_is_shown_later(pane: LedgerPane, session: Session) -> None:
    pane.hide()
    session.select_figure(FAI)
    pane.show()
    assert selected(pane) == ["固定资产投资"]


def test_focus_by_tab_chooses_nothing(pane: LedgerPane, session: Session) -> None:
    pane.foot.buttons[GroupKey.UNLIKE].setFocus()
    pane.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert session.selection.figure == ""
    assert selected(pane) == []


def test_pointing_peeks(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    with qtbot.waitSignal(session.peeked) as blocker:
        qtbot.mouseMove(pane.table.viewport(), spot(pane, FAI, 30))
    assert blocker.args == [FAI]
    with qtbot.waitSignal(session.peeked) as blocker:
        QApplication.sendEvent(pane.table, QEvent(QEvent.Type.Leave))
    assert blocker.args == [""]


def test_pointing_at_a_head_peeks_at_nothing(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    with qtbot.assertNotEmitted(session.peeked):
        qtbot.mouseMove(pane.table.viewport(), QPoint(30, 5))


def test_tooltip_is_the_sentence(pane: LedgerPane) -> None:
    at = spot(pane, FAI, 30)
    event = QHelpEvent(QEvent.Type.ToolTip, at, pane.table.viewport().mapToGlobal(at))
    QApplication.sendEvent(pane.table.viewport(), event)
    assert "2023年目标增长10%以上，持平或更高" in QToolTip.text()
    QToolTip.hideText()


# ------------------------------------------------------------------------- filter
def test_head_counts(pane: LedgerPane) -> None:
    words = [pane.head.filter.button(key).text() for key in pane.head.filter.keys]
    assert pane.head.count.text() == "4 项可直接对比"
    assert words == ["全部 4", "目标更高 1", "持平 2", "目标更低 1"]


def test_filter(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.mouseClick(pane.head.filter.button("level"), LEFT)
    assert names(pane) == ["固定资产投资", "冠军"]
    qtbot.mouseClick(pane.head.filter.button("all"), LEFT)
    assert len(names(pane)) == 4


def test_filter_keeps_the_selection(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    session.select_figure(FAI)
    qtbot.mouseClick(pane.head.filter.button("level"), LEFT)
    assert selected(pane) == ["固定资产投资"]


def test_choice_without_pairs_is_disabled(pane: LedgerPane, session: Session) -> None:
    session.open_report(make_report())
    assert not pane.head.filter.button("lower").isEnabled()


# ------------------------------------------------------------------------- folded groups
def test_foot_names_what_does_not_compare(pane: LedgerPane) -> None:
    spoken = [button.accessibleName() for button in pane.foot.buttons.values()]
    assert spoken == [
        "口径有别，只并列、不比较，2 项",
        "目标没有对应的实绩，1 项",
        "没有数字的目标，1 项",
    ]
    assert "如 省级项目463个 / 市级项目400个以上" in pane.foot.buttons[FOLDABLE[0]].toolTip()


def test_click_unfolds_and_folds(qtbot: QtBot, pane: LedgerPane) -> None:
    button = pane.foot.buttons[GroupKey.UNLIKE]
    qtbot.mouseClick(button, LEFT)
    assert names(pane)[4:] == ["项目", "营收"]
    qtbot.mouseClick(button, LEFT)
    assert len(names(pane)) == 4


def test_unfolded_group_comes_into_view(qtbot: QtBot, session: Session) -> None:
    pane = make_pane(qtbot, session)
    pane.resize(792, 260)
    pane.foot.unfold(GroupKey.UNNUMBERED)
    rect = pane.table.visualRect(pane.model.index(pane.model.rowCount() - 1))
    assert pane.table.viewport().rect().contains(rect.center())


@pytest.mark.parametrize(("right", "expected"), [(False, PROJECTS), (True, PROJECTS_AIM)])
def test_halves_of_what_does_not_compare(
    qtbot: QtBot, pane: LedgerPane, session: Session, right: bool, expected: str
) -> None:
    pane.foot.unfold(GroupKey.UNLIKE)
    click(qtbot, pane, PROJECTS, 500 if right else 40)
    assert session.selection.figure == expected


def test_target_alone_is_selected_wherever_it_is_clicked(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    pane.foot.unfold(GroupKey.UNPAIRED)
    click(qtbot, pane, INDUSTRY)
    assert session.selection.figure == INDUSTRY


def test_foot_without_groups_is_hidden(pane: LedgerPane, session: Session) -> None:
    session.open_report(make_report())
    assert pane.foot.isHidden()


# ------------------------------------------------------------------------- reveal
def test_reveal_unfolds(pane: LedgerPane) -> None:
    pane.reveal(INDUSTRY)
    assert selected(pane) == ["工业"]


def test_reveal_lifts_the_filter(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.mouseClick(pane.head.filter.button("higher"), LEFT)
    pane.reveal(FAI)
    assert selected(pane) == ["固定资产投资"]
    assert pane.head.filter.current == "all"


def test_reveal_before_the_pane_is_shown(qtbot: QtBot, session: Session) -> None:
    pane = LedgerPane(session, make_look())
    qtbot.addWidget(pane)
    pane.reveal(INDUSTRY)
    pane.show()
    assert selected(pane) == ["工业"]


def test_reveal_of_an_unknown_figure(pane: LedgerPane) -> None:
    with pytest.raises(UnknownIdError):
        pane.reveal("no such figure")


def test_reveal_of_what_is_shown(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.mouseClick(pane.head.filter.button("level"), LEFT)
    pane.reveal(FAI)
    assert pane.head.filter.current == "level"


# ------------------------------------------------------------------------- sentences
def open_sentences(qtbot: QtBot, pane: LedgerPane, session: Session, figure: str = FAI) -> None:
    session.select_figure(figure)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)


def test_sentences_are_closed_at_first(pane: LedgerPane) -> None:
    assert pane.sentences.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Right])
def test_key_opens_both_sentences(
    qtbot: QtBot, pane: LedgerPane, session: Session, key: Qt.Key
) -> None:
    session.select_figure(FAI)
    qtbot.keyClick(pane.table, key)
    spoken = [side.accessibleName() for side in pane.sentences.sides.values()]
    assert pane.sentences.isVisible()
    assert "固投增长10%，外资37亿美元" in spoken[0]
    assert "固投增长10%以上" in spoken[1]


def test_double_click_opens_them(qtbot: QtBot, pane: LedgerPane) -> None:
    click(qtbot, pane, FAI)
    qtbot.mouseDClick(pane.table.viewport(), LEFT, NONE, spot(pane, FAI, 30))
    assert pane.sentences.isVisible()


def test_double_click_on_a_head_opens_nothing(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.mouseDClick(pane.table.viewport(), LEFT, NONE, QPoint(30, 5))
    assert pane.sentences.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_key_closes_them(qtbot: QtBot, pane: LedgerPane, session: Session, key: Qt.Key) -> None:
    open_sentences(qtbot, pane, session)
    qtbot.keyClick(pane.table, key)
    assert pane.sentences.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Right])
def test_without_a_row_nothing_opens(qtbot: QtBot, pane: LedgerPane, key: Qt.Key) -> None:
    qtbot.keyClick(pane.table, key)
    assert pane.sentences.isHidden()


def test_sentences_follow_the_keys(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    assert pane.sentences.name.text() == "利用外资"


def test_sentences_close_without_a_row(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    session.select_section("plan")
    assert pane.sentences.isHidden()


def test_escape_among_the_sentences_gives_the_keys_back(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    open_sentences(qtbot, pane, session)
    side = pane.sentences.sides[Status.TARGET]
    side.setFocus()
    qtbot.keyClick(side, Qt.Key.Key_Escape)
    assert pane.sentences.isHidden()
    assert pane.table.hasFocus()


def test_other_keys_among_the_sentences(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    qtbot.keyClick(pane.sentences, Qt.Key.Key_A)
    assert pane.sentences.isVisible()


def test_second_enter_goes_to_the_text(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session, FAI_AIM)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert blocker.args == [FAI_AIM]


def test_click_on_a_sentence_goes_there(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.mouseClick(pane.sentences.sides[Status.TARGET], LEFT)
    assert blocker.args == [FAI_AIM]
    assert session.selection.figure == FAI_AIM


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_key_on_a_sentence_goes_there(
    qtbot: QtBot, pane: LedgerPane, session: Session, key: Qt.Key
) -> None:
    open_sentences(qtbot, pane, session)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        qtbot.keyClick(pane.sentences.sides[Status.ACTUAL], key)
    assert blocker.args == [FAI]


def test_sentence_shows_the_keys(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    side = pane.sentences.sides[Status.ACTUAL]
    plain = side.grab().toImage()
    side.setFocus(Qt.FocusReason.TabFocusReason)
    assert side.grab().toImage() != plain


def test_buttons_of_the_sentences(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    open_sentences(qtbot, pane, session)
    with qtbot.waitSignal(pane.reading_requested):
        pane.sentences.read_button.click()
    pane.sentences.close_button.click()
    assert pane.sentences.isHidden()


def test_missing_actual_is_said_and_leads_nowhere(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    pane.reveal(INDUSTRY)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    side = pane.sentences.sides[Status.ACTUAL]
    assert side.accessibleName() == "2022 年实绩：原文未载"
    with qtbot.assertNotEmitted(pane.reading_requested):
        qtbot.mouseClick(side, LEFT)


def test_sentences_say_why_two_do_not_compare(
    qtbot: QtBot, pane: LedgerPane, session: Session
) -> None:
    pane.reveal(PROJECTS)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert pane.sentences.note.text().startswith("口径有别：")
    assert pane.sentences.chip.isHidden()


# ------------------------------------------------------------------------- text twin
def test_t_changes_the_form_and_back(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.keyClick(pane.table, Qt.Key.Key_T)
    assert pane.table.in_words
    assert pane.columns_head.form_button.accessibleName() == "换成图"
    qtbot.keyClick(pane.table, Qt.Key.Key_T)
    assert not pane.table.in_words


def test_button_changes_the_form(qtbot: QtBot, pane: LedgerPane) -> None:
    pane.columns_head.form_button.click()
    assert pane.table.in_words


def test_long_sentences_take_more_lines(qtbot: QtBot, session: Session) -> None:
    pane = make_pane(qtbot, session, width=420)
    index = pane.model.index(pane.model.row_of(FAI))
    before = pane.table.visualRect(index).height()
    pane.set_in_words(True)
    assert pane.table.visualRect(index).height() > before


def test_sentence_has_one_side(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    pane.set_in_words(True)
    click(qtbot, pane, FAI, pane.table.columns.target.left + 5)
    assert session.selection.figure == FAI


# ------------------------------------------------------------------------- copying
def test_copy_is_one_sentence(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    session.select_figure(FAI)
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL)
    assert clipboard() == "2022年固定资产投资增长10%，2023年目标增长10%以上，持平或更高。"


def test_copy_with_source(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    session.select_figure(FAI)
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL | SHIFT)
    assert "——《示例市政府工作报告 2023》" in clipboard()


def test_all_rows_are_copied_as_a_table(qtbot: QtBot, pane: LedgerPane) -> None:
    qtbot.keyClick(pane.table, Qt.Key.Key_A, CTRL)
    pane.copy_with_source()
    assert len(clipboard().splitlines()) == 5


def test_copy_of_nothing_leaves_the_clipboard(qtbot: QtBot, pane: LedgerPane) -> None:
    QGuiApplication.clipboard().setText("先前")
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL)
    assert clipboard() == "先前"


# ------------------------------------------------------------------------- states
def no_targets() -> Report:
    report = make_report()
    kept = tuple(f for f in report.figures if f.status is Status.ACTUAL)
    return replace(report, figures=kept)


def test_report_without_targets(pane: LedgerPane, session: Session) -> None:
    session.open_report(no_targets())
    assert pane._empty.isVisible()
    assert pane._empty.text() == "这份报告没有目标，无从对比。"
    assert pane.head.filter.isHidden()


def test_no_report(qtbot: QtBot) -> None:
    pane = make_pane(qtbot, Session())
    assert pane._empty.text() == ""
    assert pane.columns_head.isHidden()


def test_another_report_replaces_everything(pane: LedgerPane, session: Session) -> None:
    session.open_report(make_report())
    assert pane.head.count.text() == "8 项可直接对比"


# ------------------------------------------------------------------------- looks
@pytest.mark.parametrize("width", [420, 792, 1400])
def test_columns_stay_inside(qtbot: QtBot, session: Session, width: int) -> None:
    columns = make_pane(qtbot, session, width).table.columns
    lefts = [column.left for column in columns]
    assert lefts == sorted(lefts)
    assert columns.right <= width


@pytest.mark.parametrize("in_words", [False, True])
def test_everything_is_painted_in_either_theme(
    qtbot: QtBot, pane: LedgerPane, session: Session, in_words: bool
) -> None:
    pane.resize(792, 900)
    for key in FOLDABLE:
        pane.foot.unfold(key)
    open_sentences(qtbot, pane, session)
    pane.set_in_words(in_words)
    light = pane.grab().toImage()
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != light


def test_dumbbells_and_sentences_differ(pane: LedgerPane, session: Session) -> None:
    session.open_report(ningbo())
    columns = pane.table.grab().toImage()
    pane.set_in_words(True)
    assert pane.table.grab().toImage() != columns


def test_ring_only_for_the_keys(qtbot: QtBot, pane: LedgerPane, session: Session) -> None:
    click(qtbot, pane, FAI)
    without = pane.table.grab().toImage()
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    assert pane.table.grab().toImage() != without


def test_hovered_row_is_tinted(qtbot: QtBot, pane: LedgerPane) -> None:
    before = pane.table.grab().toImage()
    qtbot.mouseMove(pane.table.viewport(), spot(pane, FAI, 30))
    assert pane.table.grab().toImage() != before


def test_fold_button_shows_the_pointer_and_the_keys(qtbot: QtBot, pane: LedgerPane) -> None:
    button = pane.foot.buttons[GroupKey.UNLIKE]
    plain = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = button.grab().toImage()
    button.setDown(True)
    assert plain != ringed != button.grab().toImage()


def test_names_on_every_stop(pane: LedgerPane) -> None:
    stops = (
        pane.table,
        pane.head.filter,
        pane.columns_head.form_button,
        *pane.foot.buttons.values(),
    )
    assert all(stop.accessibleName() for stop in stops)
    assert all(stop.objectName() for stop in stops)


def test_drag_selects_rows(qtbot: QtBot, pane: LedgerPane) -> None:
    viewport = pane.table.viewport()
    qtbot.mousePress(viewport, LEFT, NONE, spot(pane, FOREIGN, 30))
    qtbot.mouseMove(viewport, spot(pane, CHAMPIONS, 30))
    qtbot.mouseRelease(viewport, LEFT, NONE, spot(pane, CHAMPIONS, 30))
    assert "利用外资" in selected(pane)
