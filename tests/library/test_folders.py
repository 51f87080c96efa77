from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing_app.library.cards import Origin
from briefing_app.library.errors import LibraryError
from briefing_app.library.folders import FolderList, holder, holder_of, is_read_only


def test_folders_are_kept_in_order_each_once(tmp_path: Path) -> None:
    folders = FolderList(str(tmp_path / "config" / "library.json"))
    for name in ("b", "a", "b"):
        (tmp_path / name).mkdir(exist_ok=True)
        folders.add(str(tmp_path / name))
    assert folders.paths() == (str(tmp_path / "b"), str(tmp_path / "a"))
    folders.remove(str(tmp_path / "b"))
    assert FolderList(str(tmp_path / "config" / "library.json")).paths() == (str(tmp_path / "a"),)


def test_what_is_no_folder_is_not_taken(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"没有这个文件夹：.*nowhere。"):
        FolderList(str(tmp_path / "library.json")).add(str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    "content", ["[1]", "{", '{"folders": 3}', '{"folders": [1, "relative"]}', "[" * 100_000]
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, content: str) -> None:
    file = tmp_path / "library.json"
    file.write_text(content)
    assert FolderList(str(file)).paths() == ()


def test_a_damaged_list_is_put_aside_and_told(tmp_path: Path) -> None:
    file = tmp_path / "library.json"
    file.write_text("{")
    folders = FolderList(str(file))
    assert folders.paths() == folders.paths()
    assert "已损坏，按空的处理。原文件留作 library.json.damaged-" in folders.note
    assert not file.exists()


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.json").mkdir()
    folders = FolderList(str(tmp_path / "library.json"))
    assert folders.paths() == ()
    assert folders.note.startswith("读不了 ")


def test_states(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert holder(str(tmp_path), Origin.USER).state == ""
    assert holder(str(tmp_path / "gone"), Origin.FOLDER).state == "不在"
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert holder(str(tmp_path), Origin.FOLDER).state == "只读"


def test_a_medium_may_be_read_only_whatever_the_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_flag=os.ST_RDONLY))
    assert is_read_only(str(tmp_path))


def test_without_statvfs_the_rights_decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "statvfs")
    assert not is_read_only(str(tmp_path))


def test_the_innermost_folder_holds_a_report(tmp_path: Path) -> None:
    outer, inner = holder(str(tmp_path), Origin.USER), holder(str(tmp_path / "in"), Origin.FOLDER)
    assert holder_of(str(tmp_path / "in" / "a"), (outer, inner)) == inner
    assert holder_of(str(tmp_path / "inner"), (outer, inner)) == outer
    assert holder_of("/elsewhere", (outer, inner)) is None
