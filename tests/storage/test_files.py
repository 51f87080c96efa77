from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from briefing_app.storage import files
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import keep_copy, kept_words, put_aside, save, writing
from tests.storage.faults import Disk

REFUSALS = {
    errno.ENOSPC: "磁盘空间不足",
    errno.EACCES: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.EIO: "磁盘读写出错",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes" / "a.yaml"


@pytest.fixture
def old(path: Path) -> Path:
    """Return a file with a content and a backup of the one before."""
    save(str(path), b"older")
    save(str(path), b"old")
    return path


def names(path: Path) -> list[str]:
    return sorted(os.listdir(path.parent))


def test_a_file_is_made_with_its_folder(path: Path) -> None:
    save(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert names(path) == ["a.yaml"]


def test_the_content_before_is_the_backup(old: Path) -> None:
    save(str(old), b"new")
    assert old.read_bytes() == b"new"
    assert old.with_name("a.yaml.bak").read_bytes() == b"old"
    assert names(old) == ["a.yaml", "a.yaml.bak"]


def test_no_backup_without_asking(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"old")
    save(str(path), b"new", backup=False)
    assert names(path) == ["a.yaml"]


def test_the_backup_is_a_copy_where_the_disk_has_no_links(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(monkeypatch).fail(3, errno.EPERM)  # open, write, fsync, link
    save(str(old), b"new")
    assert old.with_name("a.yaml.bak").read_bytes() == b"old"
    assert names(old) == ["a.yaml", "a.yaml.bak"]


def test_without_links_nothing_is_copied_for_nothing(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    disk.fail(3, errno.EPERM)
    save(str(old), b"new", backup=False)
    assert disk.calls.count("open") == 1


def test_the_mode_of_the_file_stays(old: Path) -> None:
    old.chmod(0o640)
    save(str(old), b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_link_stays_a_link(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(old)
    save(str(link), b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


def calls_of_a_save(old: Path, disk: Disk) -> list[str]:
    disk.fail(-1, 0)
    save(str(old), b"old", backup=True)
    return list(disk.calls)


@pytest.mark.parametrize("error", REFUSALS)
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_every_call_that_fails_leaves_the_old_file_and_one_sentence(
    old: Path, monkeypatch: pytest.MonkeyPatch, error: int, *, lasting: bool
) -> None:
    disk = Disk(monkeypatch)
    calls = calls_of_a_save(old, disk)
    assert calls == ["open", "write", "fsync", "link", "replace", "fsync", "replace"]
    for number, name in enumerate(calls):
        if name == "link" and not lasting:
            continue  # a disk without links is no failure
        save(str(old), b"old")
        disk.fail(number, error, lasting=lasting)
        with pytest.raises(SaveError) as caught:
            save(str(old), b"new")
        disk.fail(-1, 0)
        whole = b"new" if lasting and number > 4 else b"old"  # a dead disk undoes nothing
        assert old.read_bytes() == whole, name
        assert str(caught.value) == f"文件没有写成：{old}（{REFUSALS[error]}）。"
        assert names(old) == ["a.yaml", "a.yaml.bak"]


@pytest.mark.parametrize("number", [4, 5], ids=["fsync of the folder", "rename"])
def test_a_first_file_that_fails_leaves_none(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path.parent.mkdir()
    disk = Disk(monkeypatch)
    disk.fail(number, errno.EIO)
    with pytest.raises(SaveError):
        save(str(path), b"new")
    assert names(path) == []


def test_a_folder_that_cannot_be_forced_to_the_disk_is_fine(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(monkeypatch).fail(5, errno.EINVAL)
    save(str(old), b"new")
    assert old.read_bytes() == b"new"


def test_systems_that_open_no_folders(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(monkeypatch)
    disk.fail(-1, 0)
    monkeypatch.setattr(files, "_FOLDERS_OPEN", False)
    save(str(old), b"new")
    assert disk.calls.count("fsync") == 1


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="那里是一个文件夹"), writing(str(tmp_path)):
        pytest.fail("nothing is begun")


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="那里不是文件夹"):
        save(str(tmp_path / "file" / "a.yaml"), b"new")


def test_a_file_locked_by_its_owner_stays(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SaveError, match="没有权限"):
        save(str(old), b"new")
    assert old.read_bytes() == b"old"


def test_writing_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="没有这个文件夹"), writing(str(tmp_path / "no" / "a")):
        pytest.fail("nothing is begun")


def test_writing_by_name_counts(path: Path) -> None:
    path.parent.mkdir()
    with writing(str(path)) as file:
        file.close()
        Path(file.name).write_bytes(b"by name")
    assert path.read_bytes() == b"by name"


def broken_off(path: Path, error: type[BaseException]) -> None:
    with writing(str(path)) as file:
        file.write(b"half")
        raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, GeneratorExit])
def test_what_is_cancelled_leaves_nothing(old: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        broken_off(old, error)
    assert old.read_bytes() == b"old"
    assert names(old) == ["a.yaml", "a.yaml.bak"]


def test_a_stream_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    save(str(pipe), b"through")
    assert os.read(reader, 99) == b"through"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_stream_without_a_name_is_one_as_well() -> None:
    reader, end = os.pipe()
    save(f"/dev/fd/{end}", b"through")
    assert os.read(reader, 99) == b"through"
    os.close(reader)
    os.close(end)


def test_what_a_killed_program_began_is_cleared_away(path: Path) -> None:
    path.parent.mkdir()
    stale, fresh = path.with_name(".briefing-1-a.tmp"), path.with_name(".briefing-2-b.tmp")
    stale.touch()
    fresh.touch()
    os.utime(stale, (0, 0))
    save(str(path), b"new")
    assert names(path) == [fresh.name, "a.yaml"]


def test_put_aside_never_overwrites(path: Path) -> None:
    path.parent.mkdir()
    kept = []
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        kept.append(put_aside(str(path)))
    assert [Path(k or "").read_bytes() for k in kept] == [b"one", b"two", b"three"]
    assert not path.exists()


def test_put_aside_that_is_refused(tmp_path: Path) -> None:
    assert put_aside(str(tmp_path / "none")) is None
    assert kept_words(None) == "原文件没有动。"


def test_a_kept_copy_leaves_the_file(old: Path) -> None:
    kept = keep_copy(str(old), "changed")
    assert kept is not None
    assert ".changed-" in kept
    assert Path(kept).read_bytes() == old.read_bytes()
    assert kept_words(kept) == f"原文件留作 {os.path.basename(kept)}。"


def test_a_copy_that_cannot_be_kept_leaves_nothing(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(monkeypatch).fail(1, errno.ENOSPC)
    assert keep_copy(str(old)) is None
    assert names(old) == ["a.yaml", "a.yaml.bak"]
