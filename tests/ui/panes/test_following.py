"""Panes that follow the session only while they are seen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from briefing_app.ui.panes.following import FollowingPane
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import make_look

FIGURE = "review-1-1.growth"


class _Diary(FollowingPane):
    """Notes what it is told to show."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, make_look())
        self.notes: list[str] = []

    @override
    def show_report(self) -> None:
        self.notes.append("report")
        self._follow_selection()

    @override
    def show_selection(self) -> None:
        self.notes.append("selection")


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(make_report())
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> _Diary:
    made = _Diary(session)
    qtbot.addWidget(made)
    return made


def test_shows_nothing_while_it_is_hidden(pane: _Diary, session: Session) -> None:
    session.select_figure(FIGURE)
    assert pane.notes == []


def test_shown_it_shows_the_report_and_the_selection_once(pane: _Diary) -> None:
    pane.show()
    assert pane.notes == ["report", "selection"]


def test_follows_the_selection(pane: _Diary, session: Session) -> None:
    pane.show()
    pane.notes.clear()
    session.select_figure(FIGURE)
    assert pane.notes == ["selection"]


def test_shown_again_it_shows_what_was_selected_meanwhile(pane: _Diary, session: Session) -> None:
    pane.show()
    pane.hide()
    pane.notes.clear()
    session.select_figure(FIGURE)
    pane.show()
    assert pane.notes == ["selection"]


def test_shown_again_it_shows_nothing_anew(pane: _Diary) -> None:
    pane.show()
    pane.hide()
    pane.notes.clear()
    pane.show()
    assert pane.notes == []


def test_another_report_is_shown(pane: _Diary, session: Session) -> None:
    pane.show()
    session.open_report(make_report())
    assert pane.notes.count("report") == 2
