from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

import briefing_app.analysis.wording as analysis
from briefing_app.analysis.wording import Line, Sign, Wording
from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT, BlockKind, Report
from briefing_app.ui.models.wording_model import WordingRole
from briefing_app.ui.models.wording_rows import LineRow
from briefing_app.ui.panes.compare.wording_list import SpotList
from briefing_app.ui.panes.compare.wording_pane import WordingPane
from briefing_app.ui.panes.compare.wording_sections import Chosen
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.compare.choice_panes import make_pane
from tests.ui.wordings import BARE, LEFT, RIGHT, all_signs, same, wording

REPORT = make_report()
HEAD, SAME, CHANGED, ADDED, GONE = range(5)
Compare = Callable[[Report, str, Report, str], Wording]


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Let every comparison have one line of each sign; return what was compared."""
    seen: list[tuple[str, str]] = []

    def compare(left: Report, left_section: str, right: Report, right_section: str) -> Wording:
        seen.append((left_section, right_section))
        return all_signs(REPORT)

    monkeypatch.setattr(analysis, "compare_wording", compare)
    return seen


@pytest.fixture
def pane(qtbot: QtBot, compared: list[tuple[str, str]]) -> WordingPane:
    return make_pane(qtbot, WordingPane, REPORT)


def returning(monkeypatch: pytest.MonkeyPatch, *lines: Line) -> None:
    """Let every comparison have these lines."""
    monkeypatch.setattr(analysis, "compare_wording", lambda *_sides: wording(*lines))


def shown(pane: WordingPane) -> list[str]:
    model = pane.list.model()
    rows = (model.index(n, 0).data(WordingRole.ROW) for n in range(model.rowCount()))
    return [row.sign for row in rows if isinstance(row, LineRow)]


def go_to(pane: WordingPane, row: int) -> None:
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    pane.list.setCurrentIndex(pane.list.model().index(row, 0))


def point_in(pane: WordingPane, row: int, share: float) -> QPoint:
    """Return a point of a row, so far from the left."""
    rect = pane.list.visualRect(pane.list.model().index(row, 0))
    return QPoint(rect.left() + round(rect.width() * share), rect.top() + 20)


# -------------------------------------------------------------------------------- filling
def test_the_suggested_sections_are_compared(
    pane: WordingPane, compared: list[tuple[str, str]]
) -> None:
    assert compared == [(pane.choice.left.section, pane.choice.right.section)]
    assert shown(pane) == list(Sign)


def test_nothing_is_compared_while_hidden(qtbot: QtBot, compared: list[tuple[str, str]]) -> None:
    pane = make_pane(qtbot, WordingPane, REPORT, shown=False)
    pane.choice.choose_left(Chosen(REPORT, "review-2"))
    assert compared == []


def test_another_choice_is_compared(pane: WordingPane, compared: list[tuple[str, str]]) -> None:
    pane.choice.choose_left(Chosen(REPORT, "review-2"))
    assert compared[-1][0] == "review-2"
    assert "领域2" in pane.picker.left.text()


def test_counts_stand_on_the_signs(pane: WordingPane) -> None:
    assert [button.count for button in pane.head.signs.buttons] == [1, 1, 1, 1]


def test_real_sections_are_compared(qtbot: QtBot) -> None:
    pane = make_pane(qtbot, WordingPane, REPORT)
    assert {row.sign for row in pane.rows} & {Sign.SAME, Sign.CHANGED}


# -------------------------------------------------------------------------------- signs
def test_signs_hide_their_lines(pane: WordingPane) -> None:
    pane.head.signs.buttons[0].click()
    assert shown(pane) == [Sign.CHANGED, Sign.ADDED, Sign.GONE]


def test_nothing_left_is_said_and_escape_brings_all_back(pane: WordingPane) -> None:
    for button in pane.head.signs.buttons:
        button.click()
    assert pane.empty.text() == "没有符合所选符号的内容。按 Esc 全部显示。"
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert (shown(pane), pane.empty.isVisible()) == (list(Sign), False)


def test_escape_is_left_to_others_when_nothing_is_hidden(pane: WordingPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.head.signs.changed):
        QTest.keyClick(pane, Qt.Key.Key_Escape)


# -------------------------------------------------------------------------------- sentences
def test_a_section_beside_itself_is_a_sentence(pane: WordingPane) -> None:
    pane.choice.choose_left(pane.choice.right)
    assert pane.empty.text() == "左右是同一节，文字相同。换一节就能对照。"
    assert (pane.empty.isVisible(), pane.head.signs.isEnabled(), pane.rows) == (True, False, ())


def test_a_section_without_text_is_a_sentence(qtbot: QtBot) -> None:
    headings = tuple(b for b in REPORT.blocks if b.kind is BlockKind.HEADING)
    pane = make_pane(qtbot, WordingPane, replace(REPORT, blocks=headings))
    assert pane.empty.text() == "（1）2022年领域1没有正文，无从对照。"


def test_signs_do_not_bring_back_rows_that_cannot_be_compared(pane: WordingPane) -> None:
    pane.choice.choose_left(pane.choice.right)
    pane.head.signs.show_all()
    assert pane.empty.text().startswith("左右是同一节")


def test_equal_texts_are_a_sentence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line(Sign.SAME, same(REPORT, LEFT, BARE), same(REPORT, RIGHT, BARE))
    returning(monkeypatch, line)
    assert make_pane(qtbot, WordingPane, REPORT).empty.text() == "两节文字相同。"


def test_no_lines_are_a_sentence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    returning(monkeypatch)
    assert make_pane(qtbot, WordingPane, REPORT).empty.text() == "两节没有可对照的表述。"


def test_texts_without_anything_alike_are_shown_with_a_remark(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    returning(monkeypatch, Line(Sign.GONE, same(REPORT, LEFT, BARE), None))
    pane = make_pane(qtbot, WordingPane, REPORT)
    assert (pane.note.text(), shown(pane)) == ("两节没有相同或相近的表述，只并列。", [Sign.GONE])
    assert pane.note.isVisible()


def test_nothing_open_shows_nothing(qtbot: QtBot, compared: list[tuple[str, str]]) -> None:
    pane = make_pane(qtbot, WordingPane, NO_REPORT)
    assert (pane.empty.text(), compared, pane.picker.left.isEnabled()) == ("", [], False)


# -------------------------------------------------------------------------------- keys
def test_arrows_go_from_line_to_line_and_pass_headings(pane: WordingPane) -> None:
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.list.currentIndex().row() == SAME
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert pane.list.currentIndex().row() == CHANGED


def test_enter_opens_the_right_text(pane: WordingPane, qtbot: QtBot) -> None:
    go_to(pane, SAME)
    with qtbot.waitSignal(pane.offset_requested) as blocker:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.session.selection.section == RIGHT
    assert REPORT.text[blocker.args[0] :].startswith(BARE)


def test_left_and_right_choose_the_side_to_open(pane: WordingPane) -> None:
    go_to(pane, SAME)
    QTest.keyClick(pane.list, Qt.Key.Key_Left)
    QTest.keyClick(pane.list, Qt.Key.Key_Left)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.session.selection.section == LEFT
    QTest.keyClick(pane.list, Qt.Key.Key_Right)
    spot = pane.list.spot
    assert spot is not None
    assert not spot.left


def test_a_line_with_one_side_opens_that_side(pane: WordingPane) -> None:
    go_to(pane, GONE)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.session.selection.section == LEFT


def test_the_pair_stays_when_a_sentence_is_opened(pane: WordingPane) -> None:
    before = pane.choice.pair
    go_to(pane, SAME)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.choice.pair == before


def test_enter_without_a_line_opens_nothing(pane: WordingPane, qtbot: QtBot) -> None:
    pane.list.selectionModel().clear()
    with qtbot.assertNotEmitted(pane.offset_requested):
        pane.list._open()


def test_text_of_another_report_is_not_opened_here(pane: WordingPane, qtbot: QtBot) -> None:
    pane.choice.choose_right(Chosen(replace(REPORT, id="other"), "plan-1"))
    go_to(pane, SAME)
    with qtbot.assertNotEmitted(pane.offset_requested):
        QTest.keyClick(pane.list, Qt.Key.Key_Return)


def test_the_ring_is_seen_only_with_the_keys(pane: WordingPane) -> None:
    delegate = pane._delegate
    pane.head.signs.setFocus()
    go_to(pane, SAME)
    assert delegate.ring == (SAME, 1)
    pane.head.signs.setFocus()
    assert delegate.ring is None


# -------------------------------------------------------------------------------- pointer
def test_a_click_chooses_line_and_side(pane: WordingPane, qtbot: QtBot) -> None:
    at = point_in(pane, CHANGED, 0.2)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    spot = pane.list.spot
    assert spot is not None
    assert (pane.list.currentIndex().row(), spot.left, pane._delegate.ring) == (CHANGED, True, None)


def test_a_double_click_opens_the_side(pane: WordingPane, qtbot: QtBot) -> None:
    at = point_in(pane, CHANGED, 0.2)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.session.selection.section == LEFT


def test_a_double_click_between_the_sides_opens_nothing(pane: WordingPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.offset_requested):
        at = point_in(pane, CHANGED, 0.5)
        qtbot.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_pointer_marks_a_line_until_it_leaves(pane: WordingPane, qtbot: QtBot) -> None:
    qtbot.mouseMove(pane.list.viewport(), point_in(pane, CHANGED, 0.2))
    assert pane._delegate.hovered == CHANGED
    QApplication.sendEvent(pane.list, QEvent(QEvent.Type.Leave))
    assert pane._delegate.hovered == -1


def test_below_the_lines_there_is_nothing_to_click(pane: WordingPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.offset_requested):
        at = QPoint(100, pane.list.viewport().height() - 3)
        qtbot.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize(("share", "told"), [(0.2, True), (0.5, False)], ids=["on", "beside"])
def test_a_side_says_how_it_is_opened(pane: WordingPane, share: float, told: bool) -> None:
    QToolTip.hideText()
    at = point_in(pane, SAME, share)
    index = pane.list.model().index(SAME, 0)
    option = QStyleOptionViewItem()
    option.rect = pane.list.visualRect(index)
    event = QHelpEvent(QEvent.Type.ToolTip, at, pane.list.mapToGlobal(at))
    assert pane._delegate.helpEvent(event, pane.list, option, index) is told


# -------------------------------------------------------------------------------- copying
def test_both_sides_are_copied(pane: WordingPane) -> None:
    go_to(pane, CHANGED)
    QTest.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2022年指标11增长1.1%\n2023年指标11增长1.1%，达"


def test_both_sides_are_copied_with_their_source(pane: WordingPane) -> None:
    go_to(pane, GONE)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pane, Qt.Key.Key_C, both)
    copied = QGuiApplication.clipboard().text()
    assert copied == "“202211亿元”——《示例市政府工作报告 2023》第1版 ·（1）· 话题11"


def test_copying_nothing_leaves_the_clipboard(pane: WordingPane) -> None:
    QGuiApplication.clipboard().setText("before")
    pane.list.selectionModel().clear()
    pane.copy()
    pane.copy_with_source()
    assert QGuiApplication.clipboard().text() == "before"


# -------------------------------------------------------------------------------- selection
def figure_id(section: str) -> str:
    return next(f.id for f in REPORT.figures if f.section == section and f.printed.endswith("%"))


def test_a_selected_figure_is_washed_where_it_stands(pane: WordingPane) -> None:
    pane.session.select_figure(figure_id(RIGHT))
    assert pane._delegate.marked_right == REPORT.figure(figure_id(RIGHT)).span
    assert pane._marked_row() == CHANGED


def test_a_selected_sentence_is_washed(pane: WordingPane) -> None:
    pane.session.select_offset(REPORT.text.index(BARE))
    assert pane._marked_row() == SAME


def test_what_is_selected_comes_into_view(pane: WordingPane) -> None:
    pane.resize(650, 160)
    pane.list.doItemsLayout()
    pane.session.select_offset(REPORT.figure(figure_id(LEFT)).span.end + 2)
    pane.session.select_figure(next(f.id for f in REPORT.figures if f.printed == "202211亿元"))
    rect = pane.list.visualRect(pane.list.model().index(pane._marked_row(), 0))
    assert rect.intersects(pane.list.viewport().rect())


def test_what_is_selected_in_other_sections_comes_into_view(
    qtbot: QtBot,
) -> None:
    pane = make_pane(qtbot, WordingPane, ningbo())
    pane.session.select_figure("review-1-1.cost-reduction.level")
    pane.session.select_figure("review-3-2.skilled-talents.increase")
    rect = pane.list.visualRect(pane.list.model().index(pane._marked_row(), 0))
    assert pane.choice.left.section == "review-3"
    assert pane.list.viewport().rect().contains(rect)
    assert pane.list.verticalScrollBar().value() > 0


def test_what_was_selected_meanwhile_is_washed_when_shown_again(pane: WordingPane) -> None:
    pane.hide()
    pane.session.select_figure(figure_id(RIGHT))
    assert pane._delegate.marked_right == Span(0, 0)
    pane.show()
    assert pane._delegate.marked_right == REPORT.figure(figure_id(RIGHT)).span


def test_nothing_selected_washes_nothing(pane: WordingPane) -> None:
    assert (pane._delegate.marked_left, pane._marked_row()) == (Span(0, 0), -1)


def test_a_selection_is_not_washed_in_another_report(pane: WordingPane) -> None:
    pane.choice.choose_right(Chosen(replace(REPORT, id="other"), "plan-1"))
    pane.session.select_figure(figure_id(RIGHT))
    assert pane._delegate.marked_right == Span(0, 0)


# -------------------------------------------------------------------------------- look
def test_rows_follow_the_width(pane: WordingPane) -> None:
    model = pane.list.model()
    pane.resize(420, 600)
    pane.list.doItemsLayout()
    width = pane.list.viewport().width()
    assert pane.list.visualRect(model.index(CHANGED, 0)).width() == width


def test_look_reaches_every_part(pane: WordingPane) -> None:
    before = pane.grab().toImage()
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != before


def test_rows_grow_with_the_text(pane: WordingPane) -> None:
    index = pane.list.model().index(SAME, 0)
    before = pane.list.visualRect(index).height()
    pane.apply_look(make_look(text_size=22))
    pane.list.doItemsLayout()
    assert pane.list.visualRect(index).height() > before


def test_the_list_says_what_its_keys_do(pane: WordingPane) -> None:
    assert isinstance(pane.list, SpotList)
    assert pane.list.accessibleName() == "表述对照"
    assert "回车" in pane.list.accessibleDescription()
    assert pane.focusProxy() is pane.list
    assert pane._delegate.spot_at(pane.list.model().index(SAME, 0), QPointF(0, 0)) == -1


def test_tab_comes_from_the_signs_to_the_sections_to_the_lines(pane: WordingPane) -> None:
    pane.head.signs.setFocus()
    names = []
    for _ in range(5):
        names.append(QApplication.focusWidget().objectName())
        pane.focusNextChild()
    assert names == ["sign_same", "wording_left", "wording_swap", "wording_right", "wording_list"]


def test_a_title_that_a_tab_repeats_can_go(pane: WordingPane) -> None:
    signs = pane.head.signs.geometry().right()
    pane.set_title_shown(False)
    pane.head.layout().activate()
    assert not pane.head.title.isVisible()
    assert pane.head.signs.buttons[-1].mapTo(pane.head, QPoint(0, 0)).x() > pane.width() // 2
    assert pane.head.signs.geometry().right() == signs
