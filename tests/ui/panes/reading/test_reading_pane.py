"""The pane: session in, session out, path, find bar, corrections, quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.look import DARK
from briefing_app.ui.panes.reading.corrections_model import CorrectionRole, CorrectionsModel
from briefing_app.ui.panes.reading.notes import correction_rows
from briefing_app.ui.panes.reading.reading_pane import ReadingPane
from tests.builders import make_report
from tests.ui.looks import make_look
from tests.ui.panes.reading.samples import corrected_report, point_at

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.panes.reading.reading_view import ReadingView
    from briefing_app.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
MOUSE = Qt.FocusReason.MouseFocusReason
PASSING = Qt.FocusReason.ActiveWindowFocusReason


def shown_path(pane: ReadingPane) -> list[str]:
    """Return the steps of the path that are shown."""
    return [step.text() for step in pane.path_bar.steps if not step.isHidden()]


def colour_beside(view: ReadingView, span: Span) -> str:
    """Return the colour above the letters of a span."""
    point = view.point_of(span) - QPoint(0, 13)
    return view.viewport().grab().toImage().pixelColor(point).name()


def test_report_already_open_is_shown_at_the_next_turn(qtbot: QtBot, session: Session) -> None:
    session.open_report(make_report())
    pane = ReadingPane(session, make_look())
    qtbot.addWidget(pane)
    assert not pane.view.map.blocks
    qtbot.waitUntil(lambda: bool(pane.view.map.blocks))


def test_no_report_is_an_empty_page(pane: ReadingPane, session: Session) -> None:
    session.open_report(NO_REPORT)
    assert pane.view.toPlainText() == ""
    assert shown_path(pane) == []
    assert pane.quoted() == ""
    pane.grab()


def test_click_on_a_figure_selects_it(qtbot: QtBot, pane: ReadingPane, session: Session) -> None:
    figure = session.report.figures[0]
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.point_of(figure.span))
    assert session.selection.figure == figure.id


def test_double_click_selects_the_sentence(
    qtbot: QtBot, pane: ReadingPane, session: Session
) -> None:
    sentence = session.report.sentences[1]
    qtbot.mouseDClick(pane.view.viewport(), LEFT, pos=pane.view.point_of(sentence))
    assert session.selection.sentence == sentence
    assert not pane.view.textCursor().hasSelection()


def test_double_click_on_a_heading_selects_its_section(
    qtbot: QtBot, pane: ReadingPane, session: Session
) -> None:
    heading = session.report.blocks[1]
    point = pane.view.point_of(Span(heading.start + 4, heading.start + 5))
    qtbot.mouseDClick(pane.view.viewport(), LEFT, pos=point)
    assert session.selection.section == heading.section
    assert session.selection.sentence is None


def test_pointing_at_a_figure_peeks(qtbot: QtBot, pane: ReadingPane, session: Session) -> None:
    figure = session.report.figures[0]
    with qtbot.waitSignal(session.peeked) as peeked:
        point_at(pane.view, pane.view.point_of(figure.span))
    assert peeked.args == [figure.id]


def test_selected_section_comes_to_the_top(pane: ReadingPane, session: Session) -> None:
    session.select_section("plan-1-1")
    start = pane.view.map.section_start(session.report.section("plan-1-1"))
    assert pane.view.textCursor().position() == start
    assert pane.view.map.section_at(start) == "plan-1-1"
    assert pane.view.gutter.value() > 0


def test_scrolling_changes_the_place_not_the_selection(
    qtbot: QtBot, pane: ReadingPane, session: Session
) -> None:
    with qtbot.waitSignal(session.place_changed):
        pane.view.gutter.setValue(pane.view.gutter.maximum())
    assert session.place.startswith("plan-2")
    assert session.selection.section == ""


def test_path_leads_to_the_place(pane: ReadingPane, session: Session) -> None:
    session.select_section("review-1-2")
    assert shown_path(pane) == ["2022 年部分", "（1）2022 年领域1", "话题12"]


def test_narrow_path_drops_the_part(pane: ReadingPane, session: Session) -> None:
    session.select_section("review-1-2")
    pane.resize(420, 300)
    assert shown_path(pane)[0] != "2022 年部分"
    assert shown_path(pane)[-1] == "话题12"


def test_step_of_the_path_goes_there(qtbot: QtBot, pane: ReadingPane, session: Session) -> None:
    session.select_section("review-1-2")
    qtbot.mouseClick(pane.path_bar.steps[1], LEFT)
    assert session.selection.section == "review-1"


def test_arrows_of_the_path_step_through_topics(
    qtbot: QtBot, pane: ReadingPane, session: Session
) -> None:
    session.select_section("review-1-1")
    qtbot.mouseClick(pane.path_bar.next, LEFT)
    assert session.place == "review-1-2"
    qtbot.mouseClick(pane.path_bar.previous, LEFT)
    assert session.place == "review-1-1"


def test_switch_shows_the_page_and_tells(qtbot: QtBot, pane: ReadingPane) -> None:
    with qtbot.waitSignal(pane.form_changed) as changed:
        qtbot.mouseClick(pane.path_bar.forms.button("printed"), LEFT)
    assert changed.args == ["printed"]
    assert (pane.form, pane.path_bar.forms.current) == ("printed", "printed")
    assert "府工作" in pane.view.toPlainText()


def test_form_holds_for_the_next_report(pane: ReadingPane, session: Session) -> None:
    pane.set_form("printed")
    session.open_report(corrected_report())
    assert "府工作" in pane.view.toPlainText()


def test_report_without_corrections_has_no_switch(pane: ReadingPane, session: Session) -> None:
    session.open_report(make_report())
    assert pane.path_bar.forms.isHidden()
    assert pane.path_bar.corrections.isHidden()


def test_corrections_are_counted_and_listed(qtbot: QtBot, pane: ReadingPane) -> None:
    assert pane.path_bar.corrections.text() == "5 处"
    qtbot.mouseClick(pane.path_bar.corrections, LEFT)
    popup = pane.corrections_popup()
    assert popup.isVisible()
    assert popup.list.model().rowCount() == 5
    popup.grab()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_chosen_correction_is_gone_to(pane: ReadingPane, session: Session) -> None:
    popup = pane.corrections_popup()
    popup.open_below(pane.path_bar)
    popup.list.activated.emit(popup.list.model().index(3, 0))
    edit = session.report.edits[3]
    assert not popup.isVisible()
    assert session.selection.sentence == session.report.sentence_at(edit.start)
    assert pane.view.selected_words() == session.report.quote(Span(edit.start, edit.end))


@pytest.mark.parametrize("index", [1, 2, 4])
def test_place_where_nothing_is_left_is_shown_by_its_neighbours(
    pane: ReadingPane, session: Session, index: int
) -> None:
    popup = pane.corrections_popup()
    pane.open_corrections()
    popup.list.activated.emit(popup.list.model().index(index, 0))
    at = session.report.edits[index].start
    words = pane.view.selected_words().replace("\n", "")
    assert words == session.report.text[at - 1 : at + 1]


def test_chosen_correction_comes_to_one_third(pane: ReadingPane, session: Session) -> None:
    edit = session.report.edits[2]
    pane.view.reveal(Span(edit.start, edit.start + 1))
    pane.view.gutter.setValue(pane.view.gutter.value() + 60)
    pane.corrections_popup().place_chosen.emit(Span(edit.start, edit.end))
    below = pane.view.point_of(Span(edit.start, edit.start + 1)).y()
    assert below == pytest.approx(pane.view.viewport().height() / 3, abs=34)


def test_rows_of_corrections_are_as_tall_as_their_reasons(pane: ReadingPane) -> None:
    popup = pane.corrections_popup()
    rows = correction_rows(corrected_report())
    popup.list.model().set_rows((rows[0], replace(rows[1], reason="很长的理由，" * 30)))
    pane.open_corrections()
    short, long = (popup.list.visualRect(popup.list.model().index(n, 0)) for n in (0, 1))
    assert long.height() - short.height() > 4 * 12
    assert long.width() == short.width() <= popup.list.width()


def test_list_of_corrections_is_part_of_the_pane(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.open_corrections()
    popup = pane.corrections_popup()
    assert not popup.isWindow()
    assert pane.rect().contains(popup.geometry())
    qtbot.mouseClick(pane.path_bar.corrections, LEFT)
    assert not popup.isVisible()


def test_list_of_corrections_closes_when_the_keys_go_elsewhere(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pane.open_corrections()
    popup = pane.corrections_popup()
    QApplication.sendEvent(popup.list, QFocusEvent(QEvent.Type.FocusOut, PASSING))
    assert popup.isVisible()
    QApplication.sendEvent(popup.list, QFocusEvent(QEvent.Type.FocusOut, MOUSE))
    assert not popup.isVisible()
    pane.open_corrections()
    pane.resize(pane.width() - 10, pane.height())
    assert not popup.isVisible()


def test_list_follows_report_and_look(pane: ReadingPane, session: Session) -> None:
    popup = pane.corrections_popup()
    session.open_report(make_report())
    pane.apply_look(make_look(DARK, 22))
    assert popup.list.model().rowCount() == 0
    assert popup.foot.isHidden()


def test_corrections_model_obeys_qt(qtmodeltester: ModelTester) -> None:
    model = CorrectionsModel()
    qtmodeltester.check(model)
    model.set_rows(correction_rows(corrected_report()))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("（已核）")
    assert model.index(0).data(CorrectionRole.ROW).reason == "理由ocr"
    assert model.data(model.index(-1)) is None


def test_find_goes_from_hit_to_hit(pane: ReadingPane) -> None:
    pane.find("另有一句")
    assert pane.find_bar.count.text() == "1/8"
    assert pane.view.report_offset() == pane.finder.hits[0].start
    pane.find_next()
    pane.find_next()
    pane.find_previous()
    assert pane.find_bar.count.text() == "2/8"
    assert pane.finder.current == 1


def test_find_goes_round_the_end(pane: ReadingPane) -> None:
    pane.find("另有一句")
    pane.find_previous()
    assert pane.find_bar.count.text() == "8/8"


def test_find_begins_where_one_reads(pane: ReadingPane, session: Session) -> None:
    session.select_section("plan")
    pane.find("另有一句")
    assert pane.find_bar.count.text() == "5/8"


def test_nothing_found_is_said(pane: ReadingPane) -> None:
    pane.find("没有这些字")
    assert pane.find_bar.count.text() == "没有找到“没有这些字”，换个说法试试"
    pane.find_bar.field.setText("没有这些字也没有那些字")
    assert pane.find_bar.count.text() == "没有找到“没有这些字也没有…”，换个说法试试"
    assert not pane.find_bar.next.isEnabled()
    pane.find_bar.field.clear()
    assert pane.find_bar.count.text() == ""


def test_find_works_in_the_printed_form(pane: ReadingPane, session: Session) -> None:
    pane.set_form("printed")
    pane.find("话题11")
    assert pane.view.report_offset() == session.report.text.index("话题11")


def test_open_find_takes_the_selected_words(pane: ReadingPane, session: Session) -> None:
    pane.view.select_span(session.report.figures[0].span)
    pane.open_find()
    assert pane.find_bar.field.text() == session.report.figures[0].printed


def test_find_next_opens_the_bar_when_there_is_nothing_yet(pane: ReadingPane) -> None:
    pane.find_next()
    assert pane.find_bar.isVisible()
    pane.find_next()
    assert pane.finder.hits == ()


def test_keys_of_the_find_field(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.find("另有一句")
    field = pane.find_bar.field
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "2/8"
    qtbot.keyClick(field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert pane.find_bar.count.text() == "1/8"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    assert pane.finder.hits == ()


def test_enter_belongs_to_the_input_method_while_it_composes(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pane.find("另有一句")
    field = pane.find_bar.field
    field.deselect()
    QApplication.sendEvent(field, QInputMethodEvent("gu", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "1/8"


def test_buttons_of_the_find_bar(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.find("另有一句")
    qtbot.mouseClick(pane.find_bar.next, LEFT)
    qtbot.mouseClick(pane.find_bar.next, LEFT)
    qtbot.mouseClick(pane.find_bar.previous, LEFT)
    assert pane.find_bar.count.text() == "2/8"
    qtbot.mouseClick(pane.find_bar.close_button, LEFT)
    assert pane.find_bar.isHidden()


def test_escape_on_a_button_of_the_find_bar_closes_it(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.find("另有一句")
    qtbot.keyClick(pane.find_bar.next, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()


def test_other_keys_of_the_find_bar_pass(pane: ReadingPane) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    pane.find_bar.keyPressEvent(key)
    assert not key.isAccepted()


@pytest.mark.parametrize("words", ["话题11", "话题21", "话题22"])
def test_hit_is_not_hidden_by_the_bar(pane: ReadingPane, words: str) -> None:
    pane.find(words)
    assert pane.view.y() > pane.find_bar.geometry().bottom()
    assert pane.view.viewport().rect().contains(pane.view.point_of(pane.finder.hits[0]))


def test_hit_on_the_last_line_stays_in_view_when_the_bar_opens(
    pane: ReadingPane, session: Session
) -> None:
    span, view = session.report.figures[5].span, pane.view
    view.bring(span)
    up = view.viewport().height() - 24 - view.point_of(span).y()
    view.gutter.setValue(view.gutter.value() - up)
    view.place_caret(span)
    pane.find(session.report.quote(span))
    pane.grab()
    assert view.viewport().rect().contains(view.point_of(span))


def test_place_follows_a_hit_and_stays_after_escape(
    qtbot: QtBot, pane: ReadingPane, session: Session
) -> None:
    pane.view.scroller.animated = True
    session.select_section("review-1-1")
    with qtbot.waitSignal(session.place_changed) as changed:
        pane.find("话题22")
    with qtbot.assertNotEmitted(session.place_changed, wait=200):
        qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert changed.args == [session.report.section_at(session.report.text.index("话题22")).id]
    assert pane.view.selected_words() == "话题22"


def test_current_hit_stands_out_from_the_others(pane: ReadingPane) -> None:
    pane.find("另有一句")
    grounds = [colour_beside(pane.view, hit) for hit in pane.finder.hits[:2]]
    assert grounds == [make_look().theme.rail.lower(), make_look().theme.link.lower()]


def test_place_follows_the_line_brought_to_the_top(pane: ReadingPane, session: Session) -> None:
    session.select_section("review-1-1")
    start = session.report.text.index("话题21")
    pane.scroll_to_offset(start)
    assert session.place == pane.view.section_being_read() != "review-1-1"
    assert pane.first_visible_offset() <= start


def test_back_leads_to_the_line_that_was_at_the_top(pane: ReadingPane, session: Session) -> None:
    pane.view.gutter.setValue(200)
    top, value = pane.first_visible_offset(), pane.view.gutter.value()
    session.select_figure(session.report.figures[-1].id)
    assert pane.view.gutter.value() > value
    session.back()
    assert pane.first_visible_offset() == top


def test_selection_still_in_view_holds_the_place(pane: ReadingPane, session: Session) -> None:
    session.select_figure(session.report.figures[-1].id)
    place = session.place
    pane.scroll_to_offset(pane.first_visible_offset())
    assert session.place == place


def test_copy_with_source_takes_the_sentence(pane: ReadingPane, session: Session) -> None:
    figure = session.report.figures[2]
    session.select_figure(figure.id)
    pane.copy_with_source()
    sentence = session.report.quote(session.report.sentence_at(figure.span.start))
    copied = QGuiApplication.clipboard().text()
    assert copied == f"“{sentence}”——《示例市政府工作报告 2023》第1版 ·（1）· 话题12"


def test_copy_with_source_prefers_selected_words(pane: ReadingPane, session: Session) -> None:
    figure = session.report.figures[0]
    session.select_figure(figure.id)
    pane.view.select_span(figure.span)
    assert pane.quoted().startswith(f"“{figure.printed}”——《")


def test_quotation_of_the_page_is_as_printed(pane: ReadingPane, session: Session) -> None:
    pane.set_form("printed")
    session.select_offset(session.report.edits[0].start)
    assert pane.quoted().startswith("“话提11。”")


def test_menu_speaks_chinese(pane: ReadingPane) -> None:
    menu = pane.context_menu()
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts == ["复制", "复制带出处", "查找", "全选"]
    assert not menu.actions()[0].isEnabled()
    menu.deleteLater()


def test_menu_opens_at_the_pointer(pane: ReadingPane) -> None:
    pane.view.customContextMenuRequested.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.objectName() == "reading_menu"
    menu.close()


def test_focus_from_the_keyboard_has_a_ring(pane: ReadingPane) -> None:
    event = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(pane.view, event)
    corner = QPoint(pane.width() // 2, pane.height() - 1)
    assert pane.grab().toImage().pixelColor(corner).name() == make_look().theme.ink.lower()


def test_path_begins_where_the_text_does(pane: ReadingPane) -> None:
    dot = pane.path_bar.grab().toImage().pixelColor(52 + 4, 20).name()
    assert dot == make_look().theme.act.lower()


def test_everything_that_takes_the_focus_has_a_name(pane: ReadingPane) -> None:
    pane.find("另有")
    bar, path = pane.find_bar, pane.path_bar
    parts = (pane.view, *path.steps, path.corrections, path.next, bar.field, bar.close_button)
    for widget in parts:
        assert widget.objectName()
        assert widget.accessibleName() or widget.isHidden()


def test_place_is_kept_for_the_next_time(pane: ReadingPane) -> None:
    pane.scroll_to_offset(200)
    offset = pane.first_visible_offset()
    pane.scroll_to_offset(0)
    pane.scroll_to_offset(offset)
    assert pane.first_visible_offset() == offset
    assert 100 < offset <= 200


def test_painting_in_every_state(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.find("另有")
    for part in (*pane.path_bar.steps, pane.path_bar.corrections, pane.view.gutter):
        qtbot.mouseMove(part)
        part.setFocus()
        part.grab()
    pane.set_form("printed")
    pane.apply_look(make_look(DARK))
    assert pane.grab().toImage().pixelColor(5, 200).name() == DARK.paper.lower()
