from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from briefing_app.analysis.asking.answers import Results
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.agenda_file import AgendaStore
from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.meeting.decks import simple_deck
from tests.ui.panes.search.made import make_results

STOPS = [Stop(StopKind.TOPIC, f"review-1-{n}", f"站{n}") for n in (1, 2)]
OTHER = Stop(StopKind.TOPIC, "plan-1-1", "目标")


def ask(query: str) -> Results:
    return make_results(query)


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session()
    made.open_report(make_report())
    return made


@pytest.fixture
def desk(session: Session, tmp_path: Path) -> Iterator[AgendaDesk]:
    store = AgendaStore(str(tmp_path))
    made = AgendaDesk(session, store, ask, make=simple_deck, save_ms=0)
    yield made
    made.flush()


@pytest.fixture
def filled(desk: AgendaDesk) -> AgendaDesk:
    for stop in STOPS:
        desk.add(stop)
    return desk


def titles(desk: AgendaDesk) -> list[str]:
    return [stop.title for stop in desk.current.stops] if desk.current else []


def stored(tmp_path: Path, report: str = "sample-2023") -> tuple[Agenda, ...]:
    return AgendaStore(str(tmp_path)).load_all(report)[0]


def test_the_whole_report_is_used_at_first(desk: AgendaDesk) -> None:
    assert desk.current is None
    assert [stop.title for stop in desk.listed()][:2] == ["话题11", "话题12"]


def test_the_first_stop_makes_an_agenda(desk: AgendaDesk) -> None:
    assert desk.add(STOPS[0]) == desk.current
    assert titles(desk) == ["站1"]


def test_a_stop_goes_to_the_agenda_there_is(filled: AgendaDesk) -> None:
    filled.choose("")
    filled.add(OTHER)
    assert titles(filled) == ["站1", "站2", "目标"]


def test_a_stop_goes_where_it_was_dropped(filled: AgendaDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.stops_moved) as told:
        filled.add(OTHER, 1)
    assert titles(filled) == ["站1", "目标", "站2"]
    assert told.args == [(0, 2)]


def test_a_moved_stop_says_where_each_has_gone(filled: AgendaDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.stops_moved) as told:
        filled.move(0, 1)
    assert titles(filled) == ["站2", "站1"]
    assert told.args == [(1, 0)]


def test_moving_to_where_it_is_changes_nothing(filled: AgendaDesk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(filled.changed):
        filled.move(1, 9)
        filled.move(7, 0)


def test_a_removed_stop_comes_back_to_its_place(filled: AgendaDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filled.stops_moved) as told:
        filled.remove(0)
    assert (titles(filled), told.args) == (["站2"], [(-1, 0)])
    filled.undo_removal()
    assert titles(filled) == ["站1", "站2"]


def test_with_nothing_removed_there_is_nothing_to_undo(filled: AgendaDesk) -> None:
    filled.remove(5)
    filled.undo_removal()
    assert titles(filled) == ["站1", "站2"]


def test_minutes_and_notes_leave_the_pages_alone(filled: AgendaDesk, qtbot: QtBot) -> None:
    before = filled.deck()
    with qtbot.assertNotEmitted(filled.stops_moved):
        filled.set_minutes(1, 6)
        filled.set_notes(1, ("先说实绩",))
    assert filled.deck() is before
    assert filled.listed()[1].minutes == 6
    assert filled.notes_of(1) == ("先说实绩",)


def test_the_whole_report_has_no_notes(desk: AgendaDesk) -> None:
    desk.set_notes(0, ("x",))
    desk.set_minutes(0, 3)
    assert desk.notes_of(0) == ()


def test_an_answer_is_asked_again(filled: AgendaDesk) -> None:
    filled.add(Stop(StopKind.ANSWER, "指标", "指标"))
    assert filled.deck().pages[-1].slide.statement.startswith("2022年指标11")


def test_new_agendas_are_numbered(desk: AgendaDesk) -> None:
    desk.create()
    desk.create()
    desk.create("投资")
    assert {agenda.title for agenda in desk.agendas} == {"议程 1", "议程 2", "投资"}


def test_an_unknown_agenda_is_the_whole_report(filled: AgendaDesk) -> None:
    filled.choose("没有")
    assert filled.current is None


def test_another_name_is_saved(filled: AgendaDesk, tmp_path: Path) -> None:
    filled.rename("投资与消费")
    filled.rename("")
    filled.flush()
    assert [agenda.title for agenda in stored(tmp_path)] == ["投资与消费"]


def test_an_agenda_put_away_is_gone_and_kept(filled: AgendaDesk, tmp_path: Path) -> None:
    filled.remove_current()
    filled.remove_current()
    assert filled.agendas == ()
    assert stored(tmp_path) == ()
    assert list((tmp_path / "removed").iterdir())


def test_changes_are_saved_by_themselves(filled: AgendaDesk, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(stored(tmp_path)))
    assert stored(tmp_path)[0].stops[:2] == tuple(STOPS)


def test_what_was_saved_is_there_again(
    filled: AgendaDesk, session: Session, tmp_path: Path
) -> None:
    filled.flush()
    again = AgendaDesk(session, AgendaStore(str(tmp_path)), ask, make=simple_deck)
    assert again.agendas == filled.agendas


def test_another_report_has_other_agendas(
    filled: AgendaDesk, session: Session, tmp_path: Path
) -> None:
    session.open_report(make_report(areas=1))
    assert filled.current is None
    assert len(stored(tmp_path)) == 1


class Full(AgendaStore):
    """A disk without room."""

    @override
    def save(self, agenda: Agenda) -> str | None:
        return "没有空间。"

    @override
    def remove(self, agenda_id: str) -> str | None:
        return "没有权限。"


def test_what_cannot_be_saved_is_told_and_tried_again(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = AgendaDesk(session, Full(str(tmp_path)), ask, make=simple_deck)
    desk.add(STOPS[0])
    for _ in range(2):
        with qtbot.waitSignal(desk.failed) as told:
            desk.flush()
        assert told.args == ["没有空间。"]


def test_what_could_not_be_saved_outlives_its_report(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = AgendaDesk(session, Full(str(tmp_path)), ask, make=simple_deck)
    desk.add(STOPS[0])
    session.open_report(make_report(areas=1))
    with qtbot.waitSignal(desk.failed):
        desk.flush()


def test_an_agenda_that_cannot_be_put_away_stays(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = AgendaDesk(session, Full(str(tmp_path)), ask, make=simple_deck)
    desk.create("会")
    with qtbot.waitSignal(desk.failed):
        desk.remove_current()
    assert desk.current is not None


def test_a_damaged_file_is_told(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "x.yaml").write_bytes(b"\x00\x00")
    desk = AgendaDesk(session, AgendaStore(str(tmp_path)), ask, make=simple_deck)
    with qtbot.waitSignal(desk.failed):
        assert desk.agendas == ()


def test_without_a_report_there_are_no_pages(tmp_path: Path) -> None:
    desk = AgendaDesk(Session(), AgendaStore(str(tmp_path)), ask)
    assert desk.deck().pages == ()
    assert desk.agendas == ()
