from __future__ import annotations

import builtins
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from briefing_app.library.errors import PackageError
from briefing_app.library.packages import taking
from briefing_app.library.packages.opening import Package, read_package
from briefing_app.library.packages.taking import unpacked
from briefing_app.library.shelf import Shelf
from briefing_app.library.texts import open_text
from briefing_app.model.errors import Problem
from briefing_app.storage.errors import SaveError
from tests.library.shelves import Home


@pytest.fixture
def good(package: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    path.write_bytes(package)
    return path


def test_what_does_not_check_out_is_refused(
    good: Path, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = read_package(str(good))
    files = {**package.files, "figures.yaml": b"format: 1\nfigures: 3\n"}
    monkeypatch.setattr(taking, "read_package", lambda _: package._replace(files=files))
    with pytest.raises(PackageError, match=r"figures\.yaml 第 1 行：文件缺少必填的字段“mentions”"):
        home.library().take_in(str(good))
    assert os.listdir(home.where.data) == []


@pytest.mark.parametrize("places", [1, 3])
def test_what_is_told_of_several_places(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, places: int
) -> None:
    problems = (Problem("/x/source.txt", 0, "坏了。"),) * places
    monkeypatch.setattr(taking, "check_apart", lambda _: problems)
    more = "（另有 2 处）" if places > 1 else ""
    with pytest.raises(PackageError) as caught, unpacked(str(good), str(tmp_path)):
        pass
    assert caught.value.reason == f"source.txt：坏了。{more}"


def test_a_manifest_names_its_own_report(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = read_package(str(good)).files
    monkeypatch.setattr(taking, "read_package", lambda _: Package("b", "", files))
    monkeypatch.setattr(taking, "check_apart", lambda _: ())
    with (
        pytest.raises(PackageError, match="清单里的编号与报告不符"),
        unpacked(str(good), str(tmp_path)),
    ):
        pass


def test_where_there_is_no_room(good: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError), unpacked(str(good), str(tmp_path / "file")):
        pass


def test_a_package_opens_where_it_lies(good: Path, tmp_path: Path) -> None:
    shelf = Shelf((), cache=str(tmp_path / "cache"))
    assert [shelf.open(str(good)).id for _ in range(2)] == ["a", "a"]
    code = f"""
from briefing_app.library.shelf import Shelf
from briefing_app.library.texts import open_text
from briefing_app.library.packages import taking
taking.check_apart = None
print(Shelf((), cache={str(tmp_path / "cache")!r}).open({str(good)!r}).id)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "a\n"


def test_a_package_opens_without_a_cache(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    assert Shelf(()).open(str(good)).title == "示例报告 2023"


def test_a_package_that_cannot_be_read(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(PackageError, match="没有权限"):
        taking.unpacked_copy(str(good), None)


def test_what_a_killed_program_left_is_cleared_away(good: Path, tmp_path: Path) -> None:
    for name, when in (("old", 1), ("new", time.time())):
        (tmp_path / f".taking-{name}").mkdir()
        os.utime(tmp_path / f".taking-{name}", (when, when))
    with unpacked(str(good), str(tmp_path)):
        assert not (tmp_path / ".taking-old").exists()
    assert (tmp_path / ".taking-new").exists()


def test_without_room_in_the_cache_a_package_opens_all_the_same(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "file").write_text("")
    assert Path(taking.unpacked_copy(str(good), str(tmp_path / "file"))).is_dir()


def test_a_full_disk_leaves_nothing_half_taken(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(taking, "write_content", full)
    with (
        pytest.raises(SaveError, match="磁盘空间不足"),
        unpacked(str(good), str(tmp_path / "taken")),
    ):
        pass
    assert os.listdir(tmp_path / "taken") == []


def test_a_package_is_compared_as_a_report(good: Path, tmp_path: Path) -> None:
    shelf = Shelf((), cache=str(tmp_path / "cache"))
    assert open_text(shelf, str(good)).report.id == "a"
