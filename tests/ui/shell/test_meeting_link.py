"""What a meeting changes in the window around it."""

from __future__ import annotations

import pytest

from briefing_app.ui.main_window import MainWindow


@pytest.fixture
def section(window: MainWindow) -> str:
    """Return a section that is not the selected one."""
    return window.session.report.sections[1].id


def test_the_meetings_bar_takes_the_place_of_the_windows(window: MainWindow) -> None:
    window.meeting.began.emit()
    assert (window.bar.isVisible(), window.meeting.bar.isVisible()) == (False, True)
    assert window.view == "meeting"
    window.meeting.ended.emit("")


def test_a_second_meeting_has_the_same_bar(window: MainWindow) -> None:
    for _ in range(2):
        window.meeting.began.emit()
        window.meeting.ended.emit("")
    assert window._head.count() == 2


def test_after_a_meeting_its_topic_is_read(window: MainWindow, section: str) -> None:
    window.meeting.began.emit()
    window.meeting.ended.emit(section)
    assert (window.bar.isVisible(), window.meeting.bar.isVisible()) == (True, False)
    assert window.session.selection.section == section


def test_a_talk_that_is_left_leads_to_its_topic(window: MainWindow, section: str) -> None:
    window.meeting.left.emit(section)
    assert window.session.selection.section == section


def test_a_talk_without_a_topic_changes_nothing(window: MainWindow) -> None:
    before = window.session.selection
    window.meeting.left.emit("")
    assert window.session.selection == before


def test_a_note_taken_live_is_kept(window: MainWindow) -> None:
    window.meeting.note_taken.emit("会上说的")
    assert "会上说的" in [note.text for note in window.notes.desk.notes]
