from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from briefing_app.meeting.notes import Notes
from briefing_app.meeting.notes_file import NotesStore
from briefing_app.storage.files import BACKUP
from tests.meeting.damage import broken
from tests.meeting.test_notes_file import ID, NOTES
from tests.storage.faults import Disk

NEW: Notes = NOTES[:2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with notes and the backup of those before."""
    store = NotesStore(str(tmp_path))
    store.save(ID, NOTES)
    store.save(ID, NEW)
    return tmp_path


def file(folder: Path) -> Path:
    return Path(NotesStore(str(folder)).path(ID))


def backup(folder: Path) -> Path:
    return Path(f"{file(folder)}{BACKUP}")


def load(folder: Path) -> tuple[Notes, str | None]:
    return NotesStore(str(folder)).load(ID)


def kept(folder: Path) -> list[Path]:
    return list(folder.glob("*.damaged-*"))


def test_two_hundred_damages_are_kept_told_once_and_mended(folder: Path) -> None:
    good = file(folder).read_bytes()
    cases = dict(broken(good))
    assert len(cases) >= 200
    for name, content in cases.items():
        file(folder).write_bytes(content)
        notes, told = load(folder)
        assert notes == NOTES, name
        assert told is not None, name
        assert "读不懂" in told, name
        assert "已换回上一次的备份" in told, name
        [bad] = kept(folder)
        assert bad.read_bytes() == content, name
        assert bad.name in told, name
        assert load(folder) == (NOTES, None), name
        bad.unlink()


def test_half_a_file_is_never_taken_for_a_whole_one(folder: Path) -> None:
    good = file(folder).read_bytes()
    for end in range(0, len(good) - len("# 完\n".encode()), 23):
        file(folder).write_bytes(good[:end])
        notes, told = load(folder)
        assert notes == NOTES, end
        assert told is not None, end
        kept(folder)[0].unlink()


def test_without_a_backup_one_begins_anew(folder: Path) -> None:
    file(folder).write_text("[", "utf-8")
    backup(folder).unlink()
    notes, told = load(folder)
    assert notes == ()
    assert told is not None
    assert told.startswith("笔记文件读不懂（第 ")
    assert told.endswith(f"），从头记起。原文件留作 {kept(folder)[0].name}。")
    assert load(folder) == ((), None)


def test_a_bad_backup_is_kept_too(folder: Path) -> None:
    file(folder).write_text("[", "utf-8")
    backup(folder).write_text("]", "utf-8")
    notes, told = load(folder)
    assert notes == ()
    assert told is not None
    assert "备份也读不懂，从头记起。" in told
    assert sorted(p.read_text() for p in kept(folder)) == ["[", "]"]


def test_a_file_that_is_gone_comes_back_from_its_backup(folder: Path) -> None:
    file(folder).unlink()
    assert load(folder) == (NOTES, "笔记文件不见了，已换回上一次的备份。")
    assert load(folder) == (NOTES, None)


def test_a_newer_backup_is_not_written_over(folder: Path) -> None:
    file(folder).unlink()
    backup(folder).write_text("format: 3\n", "utf-8")
    store = NotesStore(str(folder))
    store.load(ID)
    assert "更新的版本" in (store.save(ID, NOTES) or "")
    assert file(folder).read_text("utf-8") == "format: 3\n"


def test_a_bad_file_that_cannot_be_moved_is_not_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file(folder).write_text("[", "utf-8")
    store = NotesStore(str(folder))
    Disk(monkeypatch).fail(0, errno.EACCES)
    _, told = store.load(ID)
    assert told is not None
    assert told.endswith("原文件没有动。")
    assert store.save(ID, NOTES) == "笔记没有存上（原文件读不懂，又移不开），原文件没有动。"
    assert file(folder).read_text("utf-8") == "["


def test_a_file_of_which_no_copy_can_be_kept_is_not_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file(folder).write_text("notes: [x]\n", "utf-8")
    store = NotesStore(str(folder))
    Disk(monkeypatch).fail(0, errno.ENOSPC)
    _, told = store.load(ID)
    assert told is not None
    assert told.endswith("原文件没有动。")
    assert store.save(ID, NOTES) is not None
    assert file(folder).read_text("utf-8") == "notes: [x]\n"


def test_a_backup_that_cannot_be_put_back_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file(folder).unlink()
    store = NotesStore(str(folder))
    disk = Disk(monkeypatch)
    disk.fail(0, errno.EROFS)
    assert store.load(ID) == ((), "笔记文件不见了，备份没有换上（磁盘只读）。")
    assert store.save(ID, ()) is not None
    disk.fail(-1, 0)
    assert load(folder)[0] == NOTES


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    store = NotesStore(str(tmp_path))
    os.mkdir(store.path(ID))
    assert store.load(ID) == ((), "笔记读不出（那里是一个文件夹），这次的改动存不下。")
    assert store.save(ID, NOTES) == "笔记没有存上（那里是一个文件夹），原文件没有动。"
    assert store.save(ID, NOTES) is None
