from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from random import Random

import jsonschema
import pytest
import yaml

from briefing_app.meeting.agenda import Agenda
from briefing_app.meeting.agenda_file import AgendaStore
from briefing_app.meeting.stops import (
    answer_stop,
    figure_stop,
    pair_stop,
    sentence_stop,
    topic_stop,
)
from tests.builders import make_report
from tests.dataset.test_schema import schema
from tests.meeting.damage import broken
from tests.meeting.kills import kill_agendas
from tests.storage.faults import Disk

REPORT = make_report()
ID = REPORT.id
FIGURE = REPORT.figures[0].id
STOPS = (
    topic_stop(REPORT, "review-1"),
    figure_stop(REPORT, FIGURE),
    pair_stop(REPORT, FIGURE),
    sentence_stop(REPORT, REPORT.sentences[1]),
    answer_stop("固投"),
    topic_stop(REPORT, "review-1"),
)
MEETING = (
    Agenda("常务会", "常务会：稳增长", ID, STOPS).with_minutes(0, 5).with_notes(1, ["一", "二"])
)
OTHER = Agenda("b", "A", ID)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "agendas"


@pytest.fixture
def store(folder: Path) -> AgendaStore:
    return AgendaStore(str(folder))


def test_nothing_is_made_before_the_first_agenda(store: AgendaStore, folder: Path) -> None:
    assert store.load_all(ID) == ((), ())
    assert not folder.exists()


def test_what_is_saved_is_loaded_by_title(store: AgendaStore, folder: Path) -> None:
    assert [store.save(a) for a in (MEETING, OTHER)] == [None, None]
    assert AgendaStore(str(folder)).load_all(ID) == ((OTHER, MEETING), ())


def test_each_report_has_its_own(store: AgendaStore) -> None:
    store.save(MEETING)
    assert store.load_all("other") == ((), ())


def test_the_file_keeps_its_schema_and_is_plain_yaml(store: AgendaStore) -> None:
    store.save(MEETING)
    data = yaml.safe_load(Path(store.path(MEETING.id)).read_text("utf-8"))
    jsonschema.Draft202012Validator(schema("agenda")).validate(data)
    assert data["stops"][1]["notes"] == ["一", "二"]
    assert data["stops"][4] == {"kind": "answer", "target": "固投", "title": "固投"}


BY_HAND = """\
title: 手写
report: sample-2023
room: 三楼
stops:
  - {kind: topic, target: review-1, minutes: 9999, notes: 一句, lamp: on}
  - {kind: answer, target: 2023}
"""


def test_a_file_written_by_hand_is_understood(store: AgendaStore, folder: Path) -> None:
    folder.mkdir()
    (folder / "我的 会.yaml").write_text(BY_HAND, "utf-8")
    [agenda], told = store.load_all(ID)
    assert told == ()
    assert (agenda.id, agenda.title, agenda.minutes) == ("我的 会", "手写", 600)
    assert [s.target for s in agenda.stops] == ["review-1", "2023"]
    assert agenda.stops[0].notes == ("一句",)


def test_fields_nobody_knows_are_kept(store: AgendaStore, folder: Path) -> None:
    folder.mkdir()
    (folder / "x.yaml").write_text(BY_HAND, "utf-8")
    [agenda], _ = store.load_all(ID)
    store.save(agenda.with_minutes(0, 3).move(0, 1))
    data = yaml.safe_load((folder / "x.yaml").read_text("utf-8"))
    assert data["room"] == "三楼"
    assert data["stops"][1]["lamp"] is True  # on, as other readers of YAML see it
    assert data["stops"][1]["minutes"] == 3
    assert "lamp" not in data["stops"][0]


def test_a_bad_agenda_is_named_and_the_others_open(store: AgendaStore, folder: Path) -> None:
    store.save(MEETING)
    (folder / "bad.yaml").write_text("[", "utf-8")
    agendas, told = AgendaStore(str(folder)).load_all(ID)
    assert agendas == (MEETING,)
    assert len(told) == 1
    assert told[0].startswith("议程“bad”文件读不懂（第 ")
    assert AgendaStore(str(folder)).load_all(ID) == ((MEETING,), ())


def test_two_hundred_damages_are_told_and_mended(store: AgendaStore, folder: Path) -> None:
    store.save(MEETING)
    store.save(MEETING.remove(0))
    path = Path(store.path(MEETING.id))
    for name, content in broken(path.read_bytes()):
        path.write_bytes(content)
        agendas, told = AgendaStore(str(folder)).load_all(ID)
        assert agendas == (MEETING,), name
        assert len(told) == 1, name


def test_an_agenda_of_which_only_the_backup_is_left_comes_back(
    store: AgendaStore, folder: Path
) -> None:
    store.save(MEETING)
    store.save(MEETING.remove(0))
    os.remove(store.path(MEETING.id))
    agendas, told = AgendaStore(str(folder)).load_all(ID)
    assert agendas == (MEETING,)
    assert told == ("议程“常务会”文件不见了，已换回上一次的备份。",)


def test_what_is_removed_is_moved_away(store: AgendaStore, folder: Path) -> None:
    store.save(MEETING)
    store.save(MEETING.remove(0))
    assert store.remove(MEETING.id) is None
    assert store.load_all(ID) == ((), ())
    assert sorted(os.listdir(folder / "removed")) == ["常务会.yaml", "常务会.yaml.bak"]


def test_what_is_removed_twice_is_kept_twice(store: AgendaStore, folder: Path) -> None:
    for agenda in (MEETING, MEETING.remove(0)):
        store.save(agenda)
        store.remove(agenda.id)
    assert len(list((folder / "removed").glob("常务会.yaml*"))) == 2


def test_removing_can_be_undone(store: AgendaStore) -> None:
    store.save(MEETING)
    store.remove(MEETING.id)
    assert store.save(MEETING) is None
    assert store.load_all(ID) == ((MEETING,), ())


def test_removing_that_is_refused(store: AgendaStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save(MEETING)
    Disk(monkeypatch).fail(0, errno.EACCES)
    assert store.remove(MEETING.id) == "议程没有删掉（没有权限）。"
    assert store.load_all(ID) == ((MEETING,), ())


def test_new_ids_are_free_whatever_the_case(store: AgendaStore) -> None:
    assert store.new_id("Weekly") == "Weekly"
    store.save(replace(OTHER, id="weekly"))
    assert store.new_id("Weekly") == "Weekly-2"
    store.save(replace(OTHER, id="Weekly-2"))
    assert store.new_id("Weekly") == "Weekly-3"
    assert store.new_id("！") == "agenda"


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = AgendaStore(str(tmp_path / "file"))
    assert store.load_all(ID) == ((), ("议程读不出（那里不是文件夹）。",))
    assert store.save(OTHER) is not None
    assert store.remove("b") == "议程没有删掉（那里不是文件夹）。"


def test_a_newer_agenda_is_read_only(store: AgendaStore, folder: Path) -> None:
    folder.mkdir()
    (folder / "x.yaml").write_text("format: 2\n" + BY_HAND, "utf-8")
    [agenda], told = store.load_all(ID)
    assert told == ("议程“x”由更新的版本写成，这里只能看，改动存不下。",)
    assert store.save(agenda.renamed("y")) is not None
    assert (folder / "x.yaml").read_text("utf-8") == "format: 2\n" + BY_HAND


def test_an_empty_list_may_be_left_out(store: AgendaStore, folder: Path) -> None:
    folder.mkdir()
    (folder / "x.yaml").write_text("report: sample-2023\n", "utf-8")
    assert store.load_all(ID) == ((Agenda("x", "", ID),), ())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a cheap child")
def test_a_killed_writer_leaves_the_old_or_the_new(folder: Path) -> None:
    found = kill_agendas(folder, 30, Random(30))
    assert found["other"] == 0
    assert found.total() == 30
