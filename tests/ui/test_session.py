"""The one object all panes listen to: selection, place, history, steps."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.model.errors import UnknownIdError
from briefing_app.ui.session import Selection, Session
from tests.builders import make_report

FIRST, SECOND = "review-1-1.growth", "review-1-1.level"
LAST = "plan-2-2.level"


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session()
    session.open_report(make_report())
    return session


def test_starts_with_nothing_open_and_no_step_fails(qtbot: QtBot) -> None:
    empty = Session()
    empty.step_figure(1)
    empty.step_topic(1)
    empty.back()
    empty.forward()
    assert empty.selection == Selection()
    assert empty.report.id == ""


def test_opening_shows_the_beginning_and_forgets_the_history(session: Session) -> None:
    session.select_figure(FIRST)
    session.open_report(make_report())
    assert session.place == "review"
    assert not session.can_go_back
    assert session.figure is None


def test_selecting_a_figure_selects_its_sentence_and_section(session: Session) -> None:
    session.select_figure(SECOND)
    assert session.figure is not None
    assert session.figure.id == SECOND
    assert session.place == "review-1-1"
    sentence = session.selection.sentence
    assert sentence is not None
    assert "指标11增长1.1%" in session.report.quote(sentence)


def test_selecting_a_place_in_the_text_takes_its_sentence(session: Session) -> None:
    offset = session.report.text.index("另有一句")
    session.select_offset(offset)
    assert session.selection.sentence is not None
    assert session.report.quote(session.selection.sentence) == "另有一句没有数字。"
    assert session.selection.figure == ""


@pytest.mark.parametrize("method", ["select_figure", "select_section"])
def test_an_unknown_id_is_refused_and_changes_nothing(session: Session, method: str) -> None:
    session.select_figure(FIRST)
    with pytest.raises(UnknownIdError):
        getattr(session, method)("no-such-id")
    assert session.selection.figure == FIRST


def test_scrolling_moves_the_place_but_not_the_selection(session: Session, qtbot: QtBot) -> None:
    session.select_figure(FIRST)
    with qtbot.assertNotEmitted(session.selection_changed):
        session.follow("plan-1")
    assert session.place == "plan-1"
    assert session.selection.figure == FIRST


def test_following_the_same_section_is_silent(session: Session, qtbot: QtBot) -> None:
    session.follow("plan-1")
    with qtbot.assertNotEmitted(session.place_changed):
        session.follow("plan-1")


def test_steps_go_through_the_figures_in_text_order_and_round(session: Session) -> None:
    session.step_figure(1)
    session.step_figure(1)
    assert session.selection.figure == SECOND
    session.step_figure(-1)
    session.step_figure(-1)
    assert session.selection.figure == LAST
    session.step_figure(1)
    assert session.selection.figure == FIRST


def test_a_step_starts_from_the_sentence_or_section_being_read(session: Session) -> None:
    session.select_section("plan-1-2")
    session.step_figure(1)
    assert session.selection.figure == "plan-1-2.growth"
    session.select_offset(session.report.text.index("2022年指标21"))
    session.step_figure(1)
    assert session.selection.figure == "review-2-1.growth"


def test_topic_steps_stop_at_both_ends(session: Session) -> None:
    session.step_topic(-1)
    assert session.place == "review"
    session.step_topic(1)
    assert session.place == "review-1"
    session.select_section("plan-2-2")
    session.step_topic(1)
    assert session.place == "plan-2-2"


def test_back_and_forward_walk_the_history(session: Session) -> None:
    session.select_figure(FIRST)
    session.select_section("plan-1")
    session.back()
    assert session.selection.figure == FIRST
    assert session.can_go_forward
    session.forward()
    assert session.selection == Selection("plan-1")
    assert not session.can_go_forward


def test_back_and_forward_tell_what_stood_at_the_top(session: Session, qtbot: QtBot) -> None:
    tops = iter((30, 70, 90, 110))
    session.top_requested.connect(lambda: session.note_top(next(tops)))
    session.select_figure(FIRST)
    session.select_section("plan-1")
    with qtbot.waitSignal(session.returned) as back:
        session.back()
    with qtbot.waitSignal(session.returned) as forward:
        session.forward()
    assert (back.args, forward.args) == ([70], [90])


def test_selecting_the_same_again_leaves_no_second_step(session: Session) -> None:
    session.select_figure(FIRST)
    session.select_figure(FIRST)
    session.back()
    assert session.selection == Selection()


def test_peeking_is_only_told(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.peeked) as told:
        session.peek(FIRST)
    assert told.args == [FIRST]
    assert session.selection.figure == ""


def test_figures_can_be_absent(qtbot: QtBot) -> None:
    session = Session()
    session.open_report(make_report(figures=False))
    session.step_figure(1)
    assert session.figure is None
