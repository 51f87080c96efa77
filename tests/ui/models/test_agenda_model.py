from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.lineup import LineupRow, Listed, Stage
from briefing_app.ui.models.agenda_model import ROW_MIME, AgendaModel, AgendaRole
from briefing_app.ui.panes.meeting.stop_mime import STOP_MIME, stop_mime

ROWS = tuple(LineupRow(n + 1, Listed(f"站{n}", "2022", (), n)) for n in range(3))
MOVE = Qt.DropAction.MoveAction
STOP = Stop(StopKind.TOPIC, "review-1", "一")


@pytest.fixture
def model(qtmodeltester: ModelTester) -> AgendaModel:
    made = AgendaModel()
    made.set_rows(ROWS, editable=True)
    qtmodeltester.check(made)  # type: ignore[no-untyped-call]
    return made


def dragged(row: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(ROW_MIME, QByteArray(row.encode()))
    return mime


def test_a_row_is_read_out(model: AgendaModel) -> None:
    assert model.index(1).data() == "第 2 站 站1，2022"


def test_a_row_knows_its_record_title_and_minutes(model: AgendaModel) -> None:
    index = model.index(2)
    roles = (AgendaRole.ROW, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)
    assert [index.data(role) for role in roles] == [ROWS[2], "站2", 2]


def test_no_row_knows_nothing(model: AgendaModel) -> None:
    assert model.data(QModelIndex()) is None


def test_new_times_leave_the_list_as_it_is(model: AgendaModel, qtbot: QtBot) -> None:
    later = (ROWS[0], replace(ROWS[1], stage=Stage.CURRENT, used="0:01"), ROWS[2])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.set_rows(later, editable=True)
    assert told.args[0].row() == 1
    assert model.rows == later


def test_other_stops_are_another_list(model: AgendaModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(ROWS[:2], editable=True)


def test_minutes_typed_are_only_said(model: AgendaModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.minutes_edited) as told:
        assert model.setData(model.index(1), 7)
    assert told.args == [1, 7]
    assert model.rows == ROWS


@pytest.mark.parametrize("value", [-1, 601, "7"])
def test_minutes_that_make_no_sense_are_refused(model: AgendaModel, value: object) -> None:
    assert not model.setData(model.index(1), value)


def test_the_same_minutes_are_no_news(model: AgendaModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.minutes_edited):
        assert model.setData(model.index(1), 1)


def test_the_stops_of_the_whole_report_stay(model: AgendaModel) -> None:
    model.set_rows(ROWS, editable=False)
    assert not model.editable
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.setData(model.index(1), 9)
    assert not model.canDropMimeData(dragged("1"), MOVE, 0, 0, QModelIndex())


def test_a_row_is_dragged_by_its_number(model: AgendaModel) -> None:
    mime = model.mimeData([model.index(2)])
    assert (bytes(mime.data(ROW_MIME).data()), mime.text()) == (b"2", "站2")


def test_nothing_is_dragged_as_nothing(model: AgendaModel) -> None:
    assert not model.mimeData([]).formats()


@pytest.mark.parametrize(("row", "at"), [(1, 1), (-1, 3)])
def test_a_row_dropped_is_only_said(model: AgendaModel, qtbot: QtBot, row: int, at: int) -> None:
    with qtbot.waitSignal(model.row_dropped) as told:
        assert model.dropMimeData(dragged("2"), MOVE, row, 0, QModelIndex())
    assert told.args == [2, at]


def test_a_stop_dropped_on_a_row_comes_before_it(model: AgendaModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.stop_dropped) as told:
        assert model.dropMimeData(stop_mime(STOP), MOVE, -1, -1, model.index(1))
    assert told.args == [STOP, 1]


@pytest.mark.parametrize("row", ["", "x", "3", "-1"])
def test_a_row_of_another_list_is_not_taken(model: AgendaModel, row: str) -> None:
    assert not model.canDropMimeData(dragged(row), MOVE, 0, 0, QModelIndex())
    assert not model.dropMimeData(dragged(row), MOVE, 0, 0, QModelIndex())


def test_it_says_what_it_takes_and_gives(model: AgendaModel) -> None:
    assert model.mimeTypes() == [STOP_MIME, ROW_MIME]
    assert model.supportedDragActions() == MOVE
    assert model.supportedDropActions() & Qt.DropAction.CopyAction
