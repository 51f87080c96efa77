from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.library import bin as module
from briefing_app.library.bin import Bin
from briefing_app.library.errors import LibraryError
from briefing_app.storage.errors import SaveError
from tests.dataset.folders import make_folder


@pytest.fixture
def bin_(tmp_path: Path) -> Bin:
    return Bin(str(tmp_path / "bin"))


def test_the_last_removed_goes_first(bin_: Bin, tmp_path: Path) -> None:
    keys = [bin_.put(str(make_folder(tmp_path))).key for _ in range(3)]
    assert [binned.key for binned in bin_.listed()] == sorted(keys, reverse=True)
    assert bin_.find("sample").key == bin_.listed()[0].key


def test_without_its_note_the_report_says_what_it_is(bin_: Bin, tmp_path: Path) -> None:
    binned = bin_.put(str(make_folder(tmp_path)))
    (tmp_path / "bin" / binned.key / "note.json").write_text('{"id": 3')
    (tmp_path / "bin" / "stray").write_text("")
    (left,) = bin_.listed()
    assert (left.id, left.title, left.source) == ("sample", "示例报告 2023", "")


def test_some_of_it_or_all_is_deleted(bin_: Bin, tmp_path: Path) -> None:
    first, second = (bin_.put(str(make_folder(tmp_path))) for _ in range(2))
    bin_.empty([first.key])
    assert [binned.key for binned in bin_.listed()] == [second.key]
    bin_.empty()
    assert os.listdir(tmp_path / "bin") == []


def test_what_cannot_be_deleted_is_named(
    bin_: Bin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bin_.put(str(make_folder(tmp_path)))
    monkeypatch.setattr(module, "delete_folder", lambda _: False)
    with pytest.raises(LibraryError, match="回收站里有 1 份没有删掉：示例报告 2023。"):
        bin_.empty()


def test_what_cannot_be_moved_stays(
    bin_: Bin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: str, target: str) -> None:
        raise SaveError(target, OSError(13, "no"))

    folder = make_folder(tmp_path)
    monkeypatch.setattr(module, "move_folder", refuse)
    with pytest.raises(SaveError, match="没有权限"):
        bin_.put(str(folder))
    assert folder.is_dir()
    assert os.listdir(tmp_path / "bin") == []
