from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.storage import files, folders
from briefing_app.storage.errors import FolderTakenError, SaveError
from briefing_app.storage.folders import placing, recover


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with nothing else in it."""
    folder = tmp_path / "root"
    folder.mkdir()
    return folder


def write(folder: Path, words: str, *, replace: bool = False) -> None:
    with placing(str(folder), replace=replace, own=("a",)) as begun:
        Path(begun, "a").write_text(words, "utf-8")


def write_half(folder: Path) -> None:
    with placing(str(folder), replace=True) as begun:
        Path(begun, "a").write_text("half", "utf-8")
        raise OSError(28, "No space left on device")


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.iterdir())}


def test_a_folder_stands_whole(root: Path) -> None:
    write(root / "new" / "x", "1")
    assert content(root / "new" / "x") == {"a": "1"}
    assert os.listdir(root / "new") == ["x"]


def test_what_is_there_is_left_alone(root: Path) -> None:
    write(root / "x", "1")
    with pytest.raises(FolderTakenError, match="已经在那里，没有动它"):
        write(root / "x", "2")
    assert content(root / "x") == {"a": "1"}


def test_what_is_replaced_takes_what_is_not_ours_along(root: Path) -> None:
    write(root / "x", "1")
    (root / "x" / "note").write_text("mine", "utf-8")
    write(root / "x", "2", replace=True)
    assert content(root / "x") == {"a": "2", "note": "mine"}
    assert os.listdir(root) == ["x"]


def test_a_failure_in_the_middle_leaves_the_old(root: Path) -> None:
    write(root / "x", "1")
    with pytest.raises(SaveError, match="磁盘空间不足"):
        write_half(root / "x")
    assert content(root / "x") == {"a": "1"}
    assert os.listdir(root) == ["x"]


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("step", ["rename", "sync"])
def test_a_failure_at_the_end_leaves_the_old(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str, there: bool
) -> None:
    if there:
        write(root / "x", "1")
    rename, sync = os.rename, files.sync_folder

    def fail_to_rename(old: str, new: str) -> None:
        if Path(old).name.startswith(folders.BEGUN):
            raise OSError(5, "I/O error")
        rename(old, new)

    def fail_to_sync(folder: str) -> None:
        if Path(folder) == root:
            raise OSError(5, "I/O error")
        sync(folder)

    if step == "rename":
        monkeypatch.setattr(os, "rename", fail_to_rename)
    else:
        monkeypatch.setattr(folders, "sync_folder", fail_to_sync)
    with pytest.raises(SaveError, match="磁盘读写出错"):
        write(root / "x", "2", replace=True)
    assert [content(folder) for folder in root.iterdir()] == ([{"a": "1"}] if there else [])


def test_a_file_is_not_replaced_by_a_folder(root: Path) -> None:
    (root / "x").write_text("file", "utf-8")
    with pytest.raises(SaveError, match="那里不是文件夹"):
        write(root / "x", "1", replace=True)
    assert (root / "x").read_text("utf-8") == "file"


def test_what_a_kill_left_is_put_right(root: Path) -> None:
    (root / ".briefing-old-x").mkdir()
    (root / ".briefing-old-x" / "a").write_text("1", "utf-8")
    recover(str(root), "x")
    assert content(root / "x") == {"a": "1"}
    (root / ".briefing-old-x").mkdir()
    recover(str(root), "x")
    assert os.listdir(root) == ["x"]


def test_leftovers_of_a_kill_are_no_hindrance(root: Path) -> None:
    (root / ".briefing-new-x").mkdir()
    (root / ".briefing-new-x" / "half").touch()
    write(root / "x", "1")
    assert content(root / "x") == {"a": "1"}


def test_what_cannot_be_cleared_away_is_no_error(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root / "x", "1")

    def refuse(folder: str) -> list[str]:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "listdir", refuse)
    write(root / "x", "2", replace=True)
    assert (root / "x" / "a").read_text("utf-8") == "2"
