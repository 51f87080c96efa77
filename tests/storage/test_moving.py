from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from briefing_app.storage.errors import SaveError
from briefing_app.storage.moving import delete_folder, free_name, move_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_text("x")
    return tmp_path / "a"


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    rename = os.rename

    def across(source: str, target: str) -> None:
        if os.path.dirname(source) != os.path.dirname(target):
            raise OSError(errno.EXDEV, "cross-device")
        rename(source, target)

    monkeypatch.setattr(os, "rename", across)


def test_a_folder_moves(folder: Path, tmp_path: Path) -> None:
    move_folder(str(folder), str(tmp_path / "new" / "b"))
    assert not folder.exists()
    assert (tmp_path / "new" / "b" / "file").read_text() == "x"


def test_to_another_disk_as_well(folder: Path, tmp_path: Path, other_disk: None) -> None:
    move_folder(str(folder), str(tmp_path / "new" / "b"))
    assert not folder.exists()
    assert os.listdir(tmp_path / "new") == ["b"]


def test_what_could_not_be_deleted_is_not_copied(
    folder: Path, tmp_path: Path, other_disk: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SaveError):
        move_folder(str(folder), str(tmp_path / "new" / "b"))
    assert os.listdir(tmp_path / "new") == []


def test_a_full_disk_leaves_nothing_behind(
    folder: Path, tmp_path: Path, other_disk: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: str, target: str, **_: object) -> None:
        os.mkdir(target)
        raise shutil.Error("full")

    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(SaveError):
        move_folder(str(folder), str(tmp_path / "new" / "b"))
    assert folder.is_dir()
    assert os.listdir(tmp_path / "new") == []


def test_nothing_is_written_over(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SaveError):
        move_folder(str(folder), str(tmp_path))
    assert folder.is_dir()


def test_what_cannot_be_renamed_stays(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(SaveError):
        move_folder(str(folder / "none"), str(tmp_path / "b"))


def test_free_names(folder: Path) -> None:
    assert free_name(str(folder)) == f"{folder}-2"
    (folder.parent / "a-2").mkdir()
    assert free_name(str(folder)) == f"{folder}-3"


def test_deleting(folder: Path) -> None:
    assert delete_folder(str(folder))
    assert delete_folder(str(folder))
