from __future__ import annotations

import errno
import os
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from random import Random

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.meeting.agenda import StopKind
from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes import Notes, figure_note, section_note, sentence_note
from briefing_app.meeting.notes_file import NotesStore
from tests.builders import make_report
from tests.dataset.test_schema import schema
from tests.meeting.kills import kill_notes
from tests.storage.faults import Disk

REPORT = make_report()
ID = REPORT.id
NOTES: Notes = (
    replace(figure_note(REPORT, REPORT.figures[0].id, "一\n二", "2023-02-01T09:30:00+08:00"), id="n1"),
    replace(sentence_note(REPORT, REPORT.sentences[1], "12:30"), id="n2", live=True),
    replace(section_note(REPORT, "plan"), id="n3"),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def store(folder: Path) -> NotesStore:
    return NotesStore(str(folder))


def test_nothing_is_made_before_the_first_note(store: NotesStore, folder: Path) -> None:
    assert store.load(ID) == ((), None)
    assert not folder.exists()


def test_what_is_saved_is_loaded(store: NotesStore, folder: Path) -> None:
    assert store.save(ID, NOTES) is None
    assert NotesStore(str(folder)).load(ID) == (NOTES, None)
    assert os.listdir(folder) == ["sample-2023.yaml"]


def test_saving_the_same_again_touches_nothing(store: NotesStore, folder: Path) -> None:
    store.save(ID, NOTES)
    store.save(ID, NOTES)
    assert os.listdir(folder) == ["sample-2023.yaml"]


def test_reports_have_files_of_their_own(store: NotesStore) -> None:
    store.save(ID, NOTES)
    store.save("other", NOTES[:1])
    assert (store.load(ID)[0], store.load("other")[0]) == (NOTES, NOTES[:1])
    assert os.path.dirname(store.path("../x")) == os.path.dirname(store.path(ID))


def test_the_file_keeps_its_schema_and_is_plain_yaml(store: NotesStore) -> None:
    store.save(ID, NOTES)
    data = yaml.safe_load(Path(store.path(ID)).read_text("utf-8"))
    jsonschema.Draft202012Validator(schema("notes")).validate(data)
    assert [note["text"] for note in data["notes"] if "text" in note] == ["一\n二", "12:30"]


@pytest.mark.parametrize(
    ("name", "item", "kinds"), [("notes", "note", NoteKind), ("agenda", "stop", StopKind)]
)
def test_the_schemas_are_schemas_and_know_all_kinds(
    name: str, item: str, kinds: type[StrEnum]
) -> None:
    found = schema(name)
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$id"] == f"urn:briefing-app:{name}:1"
    assert found["$defs"][item]["properties"]["kind"]["enum"] == [kind.value for kind in kinds]


def test_what_is_added_below_the_last_line_counts(store: NotesStore) -> None:
    store.save(ID, NOTES[:1])
    with open(store.path(ID), "a", encoding="utf-8") as file:
        file.write("  - {kind: section, target: plan}\n")
    notes, told = store.load(ID)
    assert [n.target for n in notes] == [REPORT.figures[0].id, "plan"]
    assert told is None


TEXTS = st.text(max_size=20)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.tuples(TEXTS, TEXTS), max_size=3))
def test_any_words_survive(tmp_path: Path, words: list[tuple[str, str]]) -> None:
    notes = tuple(
        Note(f"n{i}", NoteKind.SENTENCE, "", Anchor(exact), text) for i, (exact, text) in enumerate(words)
    )  # fmt: skip
    store = NotesStore(str(tmp_path))
    assert store.save("r", notes) is None
    back, told = NotesStore(str(tmp_path)).load("r")
    assert told is None
    signs = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    assert [n.text for n in back] == [n.text.translate(signs) for n in notes]


BY_HAND = """\
# 手写的
format: 1.2
report: sample-2023
colour: red
notes:
  - {id: 7, kind: sentence, text: 12:30, anchor: {exact: 全年, times: "2"}, stars: 5}
  - kind: section
    target: plan
    text: yes
  - kind: figure
    id: 7
    target: a
    text: null
  - {kind: section, text: true}
"""


def test_a_file_written_by_hand_is_understood(store: NotesStore, folder: Path) -> None:
    folder.mkdir()
    Path(store.path(ID)).write_bytes(b"\xef\xbb\xbf" + BY_HAND.encode())
    notes, told = store.load(ID)
    assert told is None
    assert [(n.id, n.kind.value, n.text) for n in notes] == [
        ("7", "sentence", "12:30"), ("n2", "section", "yes"), ("n3", "figure", ""), ("n4", "section", "true")
    ]  # fmt: skip
    assert notes[0].anchor == Anchor("全年", times=2)


def test_fields_nobody_knows_are_kept(store: NotesStore, folder: Path) -> None:
    folder.mkdir()
    Path(store.path(ID)).write_text(BY_HAND, "utf-8")
    notes, _ = store.load(ID)
    store.save(ID, notes[:2])
    data = yaml.safe_load(Path(store.path(ID)).read_text("utf-8"))
    assert data["colour"] == "red"
    assert data["notes"][0]["stars"] == 5
    store.save(ID, notes[1:])
    assert "stars" not in Path(store.path(ID)).read_text("utf-8")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("- 只有字", "应为“键: 值”的一组"),
        ("- {kind: planet}", "kind 不认识“planet”"),
        ("- {kind: figure, text: [a]}", "text 应为文字"),
        ("- {kind: figure, anchor: x}", "anchor 应为“键: 值”的一组"),
        ("- {kind: figure, anchor: {times: x}}", "times 应为整数"),
        ("- {kind: figure, live: 1}", "live 应为 true 或 false"),
    ],
)
def test_a_bad_note_is_named_once_and_the_others_stay(
    store: NotesStore, folder: Path, item: str, words: str
) -> None:
    folder.mkdir()
    text = f"format: 1\nnotes:\n- {{kind: section, target: plan}}\n{item}\n"
    Path(store.path(ID)).write_text(text, "utf-8")
    notes, told = store.load(ID)
    assert [n.target for n in notes] == ["plan"]
    assert told is not None
    assert told.startswith(f"笔记有读不懂的地方（第 2 条：{words}），其余照常。原文件留作 ")
    assert [p.read_text("utf-8") for p in folder.glob("*.damaged-*")] == [text]
    assert NotesStore(str(folder)).load(ID) == (notes, None)


def test_only_a_few_bad_notes_are_named(store: NotesStore, folder: Path) -> None:
    folder.mkdir()
    Path(store.path(ID)).write_text("notes:\n" + "- x\n" * 9, "utf-8")
    _, told = store.load(ID)
    assert told is not None
    assert told.count("第") == 3
    assert "等）" in told


def test_a_newer_format_is_read_and_never_written(store: NotesStore, folder: Path) -> None:
    folder.mkdir()
    newer = BY_HAND.replace("1.2", "2")
    Path(store.path(ID)).write_text(newer, "utf-8")
    notes, told = store.load(ID)
    assert (len(notes), told) == (4, "笔记由更新的版本写成，这里只能看，改动存不下。")
    assert store.save(ID, ()) == "笔记没有存上（它由更新的版本写成），原文件没有动。"
    assert store.save(ID, ()) is None
    assert Path(store.path(ID)).read_text("utf-8") == newer


def test_saving_without_loading_looks_at_the_file_first(store: NotesStore, folder: Path) -> None:
    folder.mkdir()
    Path(store.path(ID)).write_text("format: 2\n", "utf-8")
    assert "更新的版本" in (store.save(ID, NOTES) or "")
    assert Path(store.path(ID)).read_text("utf-8") == "format: 2\n"


def test_what_was_changed_elsewhere_is_kept(store: NotesStore, folder: Path) -> None:
    store.save(ID, NOTES)
    NotesStore(str(folder)).save(ID, NOTES[:1])
    told = store.save(ID, NOTES[:2])
    assert told is not None
    assert told.startswith("笔记在别处改过，那一份留作 sample-2023.yaml.changed-")
    kept = next(folder.glob("*.changed-*"))
    kept.replace(store.path("kept"))
    assert NotesStore(str(folder)).load("kept")[0] == NOTES[:1]
    assert store.load(ID) == (NOTES[:2], None)


def test_what_was_changed_elsewhere_and_cannot_be_kept_stays(
    store: NotesStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(ID, NOTES)
    NotesStore(str(folder)).save(ID, NOTES[:1])
    Disk(monkeypatch).fail(0, errno.ENOSPC)
    assert store.save(ID, NOTES[:2]) == "笔记没有存上（它在别处改过，又留不下副本），原文件没有动。"
    assert NotesStore(str(folder)).load(ID)[0] == NOTES[:1]


def test_a_failure_is_told_once_until_a_save_succeeds(
    store: NotesStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(ID, NOTES)
    disk = Disk(monkeypatch)
    told = []
    for number in (0, 0, -1, 0):
        disk.fail(number, errno.ENOSPC)
        told.append(store.save(ID, NOTES[: 1 + len(told) % 2]))
    sentence = "笔记没有存上（磁盘空间不足），原文件没有动。"
    assert told == [sentence, None, None, sentence]


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_whatever_fails_the_old_notes_stay(
    store: NotesStore, folder: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    store.save(ID, NOTES)
    disk = Disk(monkeypatch)
    for number, name in enumerate(
        ("open", "write", "fsync", "link", "replace", "fsync", "replace")
    ):
        if name == "link":
            continue  # then the backup is a copy
        disk.fail(number, error)
        told = NotesStore(str(folder)).save(ID, NOTES[:1])
        disk.fail(-1, 0)
        assert told is not None, name
        assert told.count("。") == 1, name
        assert NotesStore(str(folder)).load(ID) == (NOTES, None), name


def test_too_much_is_not_written(store: NotesStore) -> None:
    huge = replace(NOTES[0], text="字" * 2_000_000)
    assert store.save(ID, (huge,)) == "笔记没有存上（太多，超过 5 MB），原文件没有动。"
    assert not os.path.exists(store.path(ID))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a cheap child")
def test_a_killed_writer_leaves_the_old_or_the_new(folder: Path) -> None:
    found = kill_notes(folder, 30, Random(30))
    assert found["other"] == 0
    assert found.total() == 30
