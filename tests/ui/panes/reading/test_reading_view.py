"""The page: figures under the pointer, caret, place, forms, looks, copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QFocusEvent, QHelpEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from briefing_app.model.figure import Span
from briefing_app.ui.look import DARK
from briefing_app.ui.panes.reading.document_map import Form
from briefing_app.ui.panes.reading.notes import escaped
from tests.ui.looks import make_look
from tests.ui.panes.reading.samples import point_at, ranked_report

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.panes.reading.reading_pane import ReadingPane
    from briefing_app.ui.panes.reading.reading_view import ReadingView
    from briefing_app.ui.session import Session

FORMS = pytest.mark.parametrize("form", list(Form), ids=str)
LEFT = Qt.MouseButton.LeftButton


def figure_point(view: ReadingView, session: Session, index: int) -> QPoint:
    """Return the middle of a figure, scrolled into sight."""
    span = session.report.figures[index].span
    view.reveal(span)
    return view.point_of(span)


def colour_at(view: ReadingView, point: QPoint) -> str:
    """Return the colour painted at a point of the viewport."""
    return view.viewport().grab().toImage().pixelColor(point).name()


@FORMS
def test_selecting_puts_the_caret_into_every_quote(
    view: ReadingView, session: Session, form: Form
) -> None:
    view.set_form(form)
    for figure in session.report.figures:
        session.select_figure(figure.id)
        assert figure.span.start <= view.report_offset() < figure.span.end


@FORMS
def test_every_figure_is_hit_where_it_is_shown(
    view: ReadingView, session: Session, form: Form
) -> None:
    view.set_form(form)
    for figure in session.report.figures:
        view.reveal(figure.span)
        assert view.figure_at(view.point_of(figure.span)) == figure.id


def test_beside_the_text_there_is_no_figure(view: ReadingView) -> None:
    assert view.figure_at(QPoint(2, 2)) == ""
    assert view.offset_at(QPoint(2, 2)) == -1


def test_click_on_a_figure_chooses_it(qtbot: QtBot, view: ReadingView, session: Session) -> None:
    point = figure_point(view, session, 3)
    with qtbot.waitSignal(view.figure_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), LEFT, pos=point)
    assert chosen.args == [session.report.figures[3].id]


def test_click_on_words_chooses_nothing(qtbot: QtBot, view: ReadingView, session: Session) -> None:
    point = view.point_of(session.report.sentences[1])
    with qtbot.assertNotEmitted(view.figure_chosen), qtbot.assertNotEmitted(view.offset_chosen):
        qtbot.mouseClick(view.viewport(), LEFT, pos=point)


def test_dragging_over_a_figure_selects_words_only(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    point = figure_point(view, session, 0)
    with qtbot.assertNotEmitted(view.figure_chosen):
        qtbot.mousePress(view.viewport(), LEFT, pos=point - QPoint(60, 0))
        qtbot.mouseMove(view.viewport(), point)
        qtbot.mouseRelease(view.viewport(), LEFT, pos=point)


def test_double_click_chooses_the_words_there(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    span = session.report.sentences[1]
    with qtbot.waitSignal(view.offset_chosen) as chosen:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=view.point_of(span))
    assert span.start <= chosen.args[0] < span.end


def test_enter_chooses_figure_or_sentence(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    figure = session.report.figures[0]
    view.place_caret(figure.span)
    with qtbot.waitSignal(view.figure_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    view.place_caret(session.report.sentences[0])
    with qtbot.waitSignal(view.offset_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Enter)


def test_pointing_at_a_figure_tells_and_ends(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    point = figure_point(view, session, 0)
    seen: list[str] = []
    view.figure_hovered.connect(seen.append)
    point_at(view, point)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert seen == [session.report.figures[0].id, ""]


def test_figure_is_a_chip_while_selected(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[0]
    session.select_figure(figure.id)
    corner = view.point_of(figure.span) + QPoint(0, 11)
    assert colour_at(view, corner) == make_look().theme.act.lower()
    assert [s.format.foreground().color().name() for s in view.extraSelections()] == [
        make_look().theme.paper.lower()
    ]


def test_sentence_is_washed_and_has_its_rail(view: ReadingView, session: Session) -> None:
    sentence = session.report.sentences[1]
    before = view.point_of(Span(sentence.start, sentence.start + 1)) + QPoint(0, -12)
    session.select_offset(sentence.start)
    theme = make_look().theme
    assert colour_at(view, before) == theme.link.lower()
    rail = {colour_at(view, QPoint(x, before.y() + 8)) for x in range(20, 44)}
    assert theme.rail.lower() in rail


def test_peeked_figure_is_tinted(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[0]
    point = figure_point(view, session, 0) + QPoint(0, -12)
    session.peek(figure.id)
    assert colour_at(view, point) == make_look().theme.act_t.lower()
    session.peek("")
    assert colour_at(view, point) == make_look().theme.paper.lower()


def test_rank_has_dots_and_no_colour_of_its_own(view: ReadingView, session: Session) -> None:
    session.open_report(ranked_report())
    figure = session.report.figure("rank")
    view.reveal(figure.span)
    start = view.map.to_view(figure.span.start)
    cursor = QTextCursor(view.document())
    cursor.setPosition(start + 1)
    assert not cursor.charFormat().hasProperty(cursor.charFormat().Property.ForegroundBrush)
    centre = view.point_of(figure.span)
    below = {colour_at(view, centre + QPoint(x, 13)) for x in range(-36, 36)}
    assert make_look().theme.hon.lower() in below


def test_hidden_figure_comes_to_one_third(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[-1]
    session.select_figure(figure.id)
    share = view.point_of(figure.span).y() / view.viewport().height()
    assert 0.2 < share < 0.6 or view.gutter.value() == view.gutter.maximum()


def test_visible_figure_does_not_move_the_page(view: ReadingView, session: Session) -> None:
    session.select_figure(session.report.figures[-1].id)
    value = view.gutter.value()
    session.select_figure(session.report.figures[-2].id)
    assert view.gutter.value() == value


def test_sentence_cut_by_the_bottom_edge_is_brought_up(view: ReadingView, session: Session) -> None:
    start = session.report.figures[5].span.start
    sentence, end = Span(start, start + 36), Span(start + 35, start + 36)
    room = view.viewport().height()
    view.gutter.setValue(view.gutter.value() + view.point_of(end).y() - room + 2)
    first = Span(sentence.start, sentence.start + 1)
    view.reveal(first, sentence)
    assert view.point_of(first).y() == pytest.approx(room / 3, abs=34)


def test_marks_of_a_line_above_the_top_edge_are_not_painted(
    view: ReadingView, session: Session
) -> None:
    figure = session.report.figures[2]
    view.bring(figure.span)
    below = view.point_of(figure.span) + QPoint(0, 12)
    assert colour_at(view, below) != make_look().theme.paper.lower()
    view.gutter.setValue(view.gutter.value() + below.y() - 3)
    assert colour_at(view, QPoint(below.x(), 3)) == make_look().theme.paper.lower()


def test_place_survives_resizing_again_and_again(view: ReadingView, pane: ReadingPane) -> None:
    view.scroll_to_offset(200)
    offset = view.first_visible_offset()
    for width in (700, 610, 900, 640, 752):
        pane.resize(width, 300)
    assert view.first_visible_offset() == offset


@pytest.mark.parametrize("size", [16, 22])
def test_place_and_caret_survive_another_look(
    view: ReadingView, session: Session, size: int
) -> None:
    figure = session.report.figures[4]
    session.select_figure(figure.id)
    view.scroll_to_offset(figure.span.start)
    offset = view.first_visible_offset()
    view.apply_look(make_look(DARK, size))
    assert abs(view.first_visible_offset() - offset) <= 42
    assert view.report_offset() == figure.span.start


def test_place_caret_and_marks_survive_the_other_form(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[5]
    session.select_figure(figure.id)
    view.scroll_to_offset(figure.span.start)
    hit = Span(figure.span.start, figure.span.start + 1)
    view.mark_hits([hit], hit)
    view.set_form(Form.PRINTED)
    assert view.report_offset() == figure.span.start
    assert view.figure_at(view.point_of(figure.span)) == figure.id
    assert view.extraSelections()


def test_selected_words_survive_the_other_form(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[0]
    view.select_span(figure.span)
    view.set_form(Form.PRINTED)
    assert view.selected_words() == figure.printed


def test_same_form_again_changes_nothing(view: ReadingView) -> None:
    page = view.document()
    view.set_form(Form.CORRECTED)
    assert view.document() is page


def test_copying_leaves_the_notes_of_the_view_behind(view: ReadingView, session: Session) -> None:
    view.selectAll()
    data = view.createMimeDataFromSelection()
    assert isinstance(data, QMimeData)
    assert data.text().replace("\n", "") == session.report.text


def test_nothing_is_loaded_from_anywhere(view: ReadingView) -> None:
    assert view.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_tooltip_of_figure_and_correction(view: ReadingView, session: Session) -> None:
    figure = session.report.figures[0]
    assert "2022 年实绩" in view.note_at(view.point_of(figure.span))
    edit = session.report.edits[0]
    assert "“提”改为“题”" in view.note_at(view.point_of(Span(edit.start, edit.end)))
    assert view.note_at(QPoint(2, 2)) == ""


def test_tooltip_is_shown_at_the_pointer(view: ReadingView, session: Session) -> None:
    point = view.point_of(session.report.figures[0].span)
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert "指标11" in QToolTip.text()
    QToolTip.hideText()


def test_tooltips_are_never_markup() -> None:
    assert escaped("<b>&\n") == "<qt>&lt;b&gt;&amp;<br></qt>"


def wheel(view: ReadingView, modifiers: Qt.KeyboardModifier) -> bool:
    """Turn the wheel once; return whether the view took it."""
    event = QWheelEvent(
        QPointF(100, 100), QPointF(100, 100), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)
    return event.isAccepted()


def test_wheel_scrolls_but_never_zooms(view: ReadingView) -> None:
    assert not wheel(view, Qt.KeyboardModifier.ControlModifier)
    assert view.gutter.value() == 0
    wheel(view, Qt.KeyboardModifier.NoModifier)
    assert view.gutter.value() > 0


def test_scrolling_tells_the_section_once_it_rests(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    view.scroll_to_offset(0)
    with qtbot.waitSignal(view.section_reached) as reached:
        view.gutter.setValue(view.gutter.maximum())
    assert reached.args[0].startswith("plan-2")


def test_moving_from_the_program_is_not_followed(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    with qtbot.assertNotEmitted(view.section_reached, wait=30):
        session.select_section("plan-1")


def test_keyboard_focus_is_seen_until_the_mouse_is_used(qtbot: QtBot, view: ReadingView) -> None:
    seen: list[bool] = []
    view.keys_shown.connect(seen.append)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(5, 5))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert seen == [True, False, True, False]


def test_figure_at_the_caret_has_a_ring_for_the_keyboard(
    qtbot: QtBot, view: ReadingView, session: Session
) -> None:
    figure = session.report.figures[0]
    view.place_caret(Span(figure.span.start - 1, figure.span.start))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    middle, image = view.point_of(figure.span), view.viewport().grab().toImage()
    ring = [image.pixelColor(middle + QPoint(0, y)).lightness() for y in range(-24, -10)]
    assert min(ring) <= 80


def test_alt_and_arrows_are_left_to_the_window(qtbot: QtBot, view: ReadingView) -> None:
    before = view.textCursor().position()
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.textCursor().position() == before


def test_gutter_has_a_tick_a_figure(qtbot: QtBot, view: ReadingView, session: Session) -> None:
    qtbot.waitUntil(lambda: len(view.gutter.ticks) == len(session.report.figures))
    shares = [share for share, _ in view.gutter.ticks]
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_lines_are_as_long_as_the_column(view: ReadingView) -> None:
    block = view.document().findBlockByNumber(3)
    assert block.layout().lineAt(0).width() == pytest.approx(36 * 18 - 36 + 1, abs=1)


def test_no_italics_anywhere(view: ReadingView) -> None:
    block = view.document().begin()
    while block.isValid():
        assert not any(part.format.fontItalic() for part in block.layout().formats())
        assert not block.charFormat().fontItalic()
        block = block.next()


def test_selected_figure_keeps_the_lines(view: ReadingView, session: Session) -> None:
    height = view.document().size().height()
    session.select_figure(session.report.figures[0].id)
    assert view.document().size().height() == height
