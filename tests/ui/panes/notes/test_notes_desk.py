from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.meeting.note import NoteKind
from briefing_app.meeting.notes import Notes
from briefing_app.meeting.notes_file import NotesStore
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.panes.notes.notes_desk import NotesDesk
from briefing_app.ui.session import Selection, Session
from tests.builders import make_report

REPORT = make_report()
FIGURE = REPORT.figures[1]
ON_FIGURE = Selection(FIGURE.section, REPORT.sentences[1], FIGURE.id)
ON_SENTENCE = Selection("review-1", REPORT.sentences[0])
ON_SECTION = Selection("plan-1")


class Shelf:
    """Keeps notes in memory; `refusal` is what it says to every call."""

    def __init__(self) -> None:
        self.kept: dict[str, Notes] = {}
        self.saves = 0
        self.refusal: str | None = None

    def load(self, report_id: str) -> tuple[Notes, str | None]:
        return self.kept.get(report_id, ()), self.refusal

    def save(self, report_id: str, notes: Notes) -> str | None:
        self.saves += 1
        if self.refusal is None:
            self.kept[report_id] = notes
        return self.refusal


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.open_report(REPORT)
    return made


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def desk(session: Session, shelf: Shelf) -> NotesDesk:
    return NotesDesk(session, shelf, session, save_ms=20, latest_ms=60, now=lambda: "now")


def write(desk: NotesDesk, selection: Selection, text: str = "") -> str:
    made = desk.draft(selection, text)
    assert made is not None
    return desk.add(made).id


def test_notes_go_on_what_is_selected(desk: NotesDesk) -> None:
    for selection in (ON_FIGURE, ON_SENTENCE, ON_SECTION):
        write(desk, selection, "记")
    assert [n.kind for n in desk.notes] == list(NoteKind)
    assert desk.notes[0].created == "now"


def test_with_nothing_selected_the_section_being_read_is_meant(desk: NotesDesk) -> None:
    made = desk.draft(Selection())
    assert made is not None
    assert made.target == "review"


def test_without_a_report_there_is_nothing_to_note(session: Session, desk: NotesDesk) -> None:
    session.open_report(NO_REPORT)
    assert desk.draft(Selection()) is None
    assert desk.on(Selection()) is None
    assert desk.add_live("话") is None
    desk.toggle_bookmark(Selection())
    assert desk.notes == ()


@pytest.mark.parametrize("selection", [ON_FIGURE, ON_SENTENCE, ON_SECTION])
def test_a_note_is_found_again_on_its_selection(desk: NotesDesk, selection: Selection) -> None:
    write(desk, ON_SENTENCE if selection is not ON_SENTENCE else ON_SECTION, "别的")
    key = write(desk, selection)
    found = desk.on(selection)
    assert found is not None
    assert found.id == key


def test_a_note_goes_before_a_bookmark(desk: NotesDesk) -> None:
    write(desk, ON_FIGURE)
    key = write(desk, ON_FIGURE, "记")
    found = desk.on(ON_FIGURE)
    assert found is not None
    assert found.id == key


def test_a_bookmark_comes_and_goes(desk: NotesDesk) -> None:
    desk.toggle_bookmark(ON_FIGURE)
    assert [n.is_bookmark for n in desk.notes] == [True]
    desk.toggle_bookmark(ON_FIGURE)
    assert desk.notes == ()


def test_a_note_needs_no_bookmark(qtbot: QtBot, desk: NotesDesk) -> None:
    write(desk, ON_FIGURE, "记")
    with qtbot.waitSignal(desk.told):
        desk.toggle_bookmark(ON_FIGURE)
    assert len(desk.notes) == 1


def test_the_last_removal_is_undone(desk: NotesDesk) -> None:
    key = write(desk, ON_FIGURE, "记")
    desk.remove(key)
    desk.remove("没有")
    assert desk.can_undo
    back = desk.undo_removal()
    assert back is not None
    assert desk.note(key) == back
    assert desk.undo_removal() is None


def test_words_change_once(qtbot: QtBot, desk: NotesDesk) -> None:
    key = write(desk, ON_FIGURE, "记")
    with qtbot.waitSignal(desk.changed):
        desk.change(key, "改")
    with qtbot.assertNotEmitted(desk.changed):
        desk.change(key, "改")
        desk.change("没有", "改")


def test_what_is_taken_in_a_meeting_is_marked(desk: NotesDesk) -> None:
    made = desk.add_live(" 问统计局 ", figure=FIGURE.id)
    assert made is not None
    assert (made.text, made.live, made.target) == ("问统计局", True, FIGURE.id)
    assert desk.add_live("  ") is None


def test_saves_after_a_while(qtbot: QtBot, desk: NotesDesk, shelf: Shelf) -> None:
    write(desk, ON_FIGURE, "记")
    assert shelf.saves == 0
    qtbot.waitUntil(lambda: len(shelf.kept.get(REPORT.id, ())) == 1, timeout=2000)


def test_saves_at_the_latest_while_one_goes_on_typing(
    qtbot: QtBot, session: Session, shelf: Shelf
) -> None:
    desk = NotesDesk(session, shelf, session, save_ms=60_000, latest_ms=10)
    write(desk, ON_FIGURE, "记")
    qtbot.waitUntil(lambda: shelf.saves == 1, timeout=2000)


def test_what_cannot_be_saved_waits(qtbot: QtBot, desk: NotesDesk, shelf: Shelf) -> None:
    write(desk, ON_FIGURE, "记")
    shelf.refusal = "没有地方了"
    with qtbot.waitSignal(desk.failed):
        desk.flush()
    shelf.refusal = None
    desk.flush()
    assert len(shelf.kept[REPORT.id]) == 1


def test_what_could_not_be_saved_is_there_when_the_report_opens_again(
    session: Session, desk: NotesDesk, shelf: Shelf
) -> None:
    write(desk, ON_FIGURE, "记")
    shelf.refusal = "没有地方了"
    session.open_report(NO_REPORT)
    session.open_report(REPORT)
    assert [n.text for n in desk.notes] == ["记"]


def test_a_file_that_is_not_sound_is_told(qtbot: QtBot, desk: NotesDesk, shelf: Shelf) -> None:
    shelf.refusal = "坏了"
    with qtbot.waitSignal(desk.failed) as told:
        assert desk.notes == ()
    assert told.args == ["坏了"]


def test_another_report_has_its_own_notes(session: Session, desk: NotesDesk, shelf: Shelf) -> None:
    write(desk, ON_FIGURE, "记")
    session.open_report(replace(REPORT, id="other"))
    assert desk.notes == ()
    assert desk.report.id == "other"
    assert not desk.can_undo
    assert len(shelf.kept[REPORT.id]) == 1


def test_a_corrected_sentence_leaves_an_orphan_and_no_wrong_place(
    session: Session, desk: NotesDesk
) -> None:
    write(desk, ON_SENTENCE, "记")
    exact = REPORT.quote(REPORT.sentences[0])
    other = REPORT.text.replace(exact, "甲" * len(exact))
    session.open_report(replace(REPORT, text=other, printed=other))
    assert [n.text for n in desk.placing().orphans] == ["记"]
    assert [row.text for row in desk.rows()] == ["", "记"]


def test_notes_are_there_after_a_restart(session: Session, tmp_path: Path) -> None:
    first = NotesDesk(session, NotesStore(str(tmp_path)), session)
    write(first, ON_FIGURE, "第一行\n第二行")
    write(first, ON_SECTION)
    first.flush()
    again = NotesDesk(session, NotesStore(str(tmp_path)), session)
    assert again.notes == first.notes
    assert again.placing() == first.placing()
