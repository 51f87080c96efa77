"""The meeting in the window: talks on one screen, agendas, bars that take turns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from briefing_app.analysis.slides.answer import AnswerSlide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.agenda import StopKind
from briefing_app.ui.main_window import MainWindow
from tests.ui.conftest import press, type_keys

Key = Qt.Key
TOPIC = "review-2-1"
FIGURE = "review-2-1.fixed-investment.growth"


@pytest.fixture(name="window")
def tidied_window(window: MainWindow) -> Iterator[MainWindow]:
    """Return the window; put away what lies over it, and begin with no agenda chosen."""
    window.meeting.desk.choose("")
    yield window
    window.meeting.close_talk()
    window.overlays.search.close_popup()
    window.overlays.enlarged.close()


@pytest.fixture
def talk(window: MainWindow) -> MainWindow:
    """Return the window with a talk that runs, begun at a topic."""
    window.session.select_section(TOPIC)
    type_keys("F5")
    assert window.meeting.presenter.isVisible()
    return window


def _shown(window: MainWindow) -> object:
    page = window.meeting.presenter.shown
    return page.slide if page else None


def test_f5_begins_at_the_topic_one_reads(talk: MainWindow) -> None:
    slide = _shown(talk)
    assert isinstance(slide, TopicSlide)
    assert slide.section == TOPIC


def test_shift_f5_begins_at_the_first(window: MainWindow) -> None:
    window.session.select_section(TOPIC)
    type_keys("Shift+F5")
    assert window.meeting.presenter.index == 0


def test_esc_leaves_at_the_topic_shown(talk: MainWindow) -> None:
    press(Key.Key_PageDown)
    slide = _shown(talk)
    assert isinstance(slide, TopicSlide)
    press(Key.Key_Escape)
    assert not talk.meeting.presenter.isVisible()
    assert talk.session.place == slide.section != TOPIC


def test_a_question_is_answered_over_the_slide_and_goes_with_esc(talk: MainWindow) -> None:
    before = _shown(talk)
    type_keys("Ctrl+K")
    assert talk.meeting.talk_search.popup.is_open
    talk.meeting.talk_search.popup.set_query("外资")
    press(Key.Key_Return)
    assert not talk.meeting.talk_search.popup.is_open
    shown = _shown(talk)
    assert isinstance(shown, AnswerSlide)
    assert shown.title == "实际利用外资"
    press(Key.Key_Escape)
    assert _shown(talk) is before
    assert talk.meeting.presenter.isVisible()


def test_esc_in_the_search_leaves_the_slide(talk: MainWindow) -> None:
    before = _shown(talk)
    type_keys("Ctrl+K")
    press(Key.Key_Escape)
    assert not talk.meeting.talk_search.popup.is_open
    press(Key.Key_PageDown)
    assert _shown(talk) is not before


def test_the_search_follows_the_size_of_the_slide(talk: MainWindow) -> None:
    type_keys("Ctrl+K")
    presenter = talk.meeting.presenter
    presenter.resize(1000, 700)
    band = talk.meeting.talk_search.popup.field.parentWidget()
    assert band is not None
    assert band.width() == 1000


def test_f5_enlarges_a_figure_where_figures_are_listed(window: MainWindow) -> None:
    window.session.select_figure(FIGURE)
    window.show_view("figures")
    type_keys("F5")
    assert window.overlays.enlarged.isVisible()
    window.overlays.enlarged.close()


@pytest.mark.parametrize(
    ("select", "kind"), [(FIGURE, StopKind.PAIR), (TOPIC, StopKind.TOPIC), (300, StopKind.SENTENCE)]
)
def test_what_is_selected_becomes_a_stop(
    window: MainWindow, select: str | int, kind: StopKind
) -> None:
    session = window.session
    if isinstance(select, int):
        session.select_offset(select)
    elif select == FIGURE:
        session.select_figure(select)
    else:
        session.select_section(select)
    type_keys("Ctrl+M")
    agenda = window.meeting.desk.current
    assert agenda is not None
    assert agenda.stops[-1].kind is kind


def test_a_figure_without_a_counterpart_is_a_stop_of_its_own(window: MainWindow) -> None:
    from briefing_app.analysis.comparing.pairs import find_pairs

    report = window.session.report
    paired = {f for p in find_pairs(report) for f in (p.actual.id, p.target.id)}
    window.session.select_figure(next(f.id for f in report.figures if f.id not in paired))
    type_keys("Ctrl+M")
    agenda = window.meeting.desk.current
    assert agenda is not None
    assert agenda.stops[-1].kind is StopKind.FIGURE


def test_an_answer_becomes_a_stop(window: MainWindow) -> None:
    window.overlays.open_search()
    window.overlays.search.set_query("外资")
    type_keys("Ctrl+M")
    agenda = window.meeting.desk.current
    assert agenda is not None
    assert (agenda.stops[-1].kind, agenda.stops[-1].target) == (StopKind.ANSWER, "外资")


def test_hints_of_the_search_are_no_stops(window: MainWindow) -> None:
    window.overlays.open_search()
    assert window.overlays.found_stop() is None


def test_without_a_report_nothing_is_added(window: MainWindow) -> None:
    from briefing_app.model.report import NO_REPORT

    report = window.session.report
    window.session.open_report(NO_REPORT)
    type_keys("Ctrl+M")
    assert window.meeting.desk.agendas == ()
    window.session.open_report(report)


def test_an_agenda_is_saved_when_the_window_closes(window: MainWindow) -> None:
    type_keys("Ctrl+M")
    agenda = window.meeting.desk.current
    assert agenda is not None
    window.meeting.stop()
    assert (Path(window.meeting._folder) / f"{agenda.id}.yaml").exists()


def test_the_view_begins_where_one_reads(window: MainWindow) -> None:
    window.session.select_section(TOPIC)
    type_keys("Ctrl+4")
    assert window.view == "meeting"
    page = window.views.meeting.page
    assert page is not None
    assert isinstance(page.slide, TopicSlide)
    assert page.slide.section == TOPIC


def test_a_page_chosen_in_the_view_stays_when_one_comes_back(window: MainWindow) -> None:
    type_keys("Ctrl+4")
    window.views.meeting.step(3)
    chosen = window.views.meeting.index
    type_keys("Ctrl+3")
    type_keys("Ctrl+4")
    assert window.views.meeting.index == chosen


def test_a_talk_begins_from_the_view_too(window: MainWindow) -> None:
    type_keys("Ctrl+4")
    window.views.meeting.step(2)
    type_keys("F5")
    assert window.meeting.presenter.index == 2


def test_the_bars_take_turns(window: MainWindow) -> None:
    window.meeting.began.emit()
    assert window.meeting.bar.isVisible()
    assert not window.bar.isVisible()
    assert window.view == "meeting"
    window.meeting.began.emit()
    window.meeting.ended.emit(TOPIC)
    assert window.bar.isVisible()
    assert not window.meeting.bar.isVisible()
    assert window.session.place == TOPIC


def test_a_meeting_that_ends_without_a_topic_leaves_the_place(window: MainWindow) -> None:
    place = window.session.place
    window.meeting.ended.emit("")
    assert window.session.place == place


def test_what_cannot_be_saved_is_told(window: MainWindow) -> None:
    window.meeting.desk.failed.emit("议程没有存上。")
    assert window.messages.current is not None


def test_looks_reach_what_was_built(talk: MainWindow) -> None:
    type_keys("Ctrl+K")
    talk.meeting.apply_look(talk.look)
    assert talk.meeting.presenter.look == talk.look


def test_the_window_closes_a_talk(talk: MainWindow) -> None:
    talk.meeting.stop()
    assert not talk.meeting.presenter.isVisible()


def test_a_theme_chosen_while_the_view_is_shown_reaches_its_lists(window: MainWindow) -> None:
    type_keys("Ctrl+4")
    view = window.views.meeting
    window.theme_requested.emit("dark")
    ground = window.look.theme.color("pane")
    for area in (view.agenda.list, view.side.notes):
        assert area.viewport().palette().base().color() == ground
