"""The pane: session in, session out, path, find bar, corrections, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    from briefing_app.ui.session import Session

LEFT = Qt.MouseButton.LeftButton


def shown_path(pane: ReadingPane) -> list[str]:
    """Return the steps of the path that are shown."""
    return [step.text() for step in pane.path_bar.steps if not step.isHidden()]


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
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("（确定）")
    assert model.index(0).data(CorrectionRole.ROW).reason == "理由ocr"
    assert model.data(model.index(-1)) is None


def test_find_goes_from_hit_to_hit(pane: ReadingPane) -> None:
    pane.find("另有一句")
    assert pane.find_bar.count.text() == "1/8"
    assert pane.view.selected_words() == "另有一句"
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
    assert pane.find_bar.count.text() == "没有找到"
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


def test_hit_is_not_hidden_by_the_bar(pane: ReadingPane, session: Session) -> None:
    pane.find("话题21")
    hit = pane.finder.hits[0]
    assert pane.view.point_of(hit).y() > pane.find_bar.geometry().bottom() - pane.view.y()


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
