from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.library.errors import LibraryError
from briefing_app.library.packages.opening import read_package
from briefing_app.library.packages.sharing import write_package
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import DatasetError, OutputError
from tests.dataset.folders import FIGURES, INDICATORS, make_folder
from tests.library.shelves import Home, own_ids


def test_one_report_always_gives_the_same_file(home: Home, tmp_path: Path) -> None:
    home.add("a")
    for name in ("1", "2"):
        home.library().share("a", str(tmp_path / name))
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_the_bundled_report_needs_no_indicators(tmp_path: Path, warm_cache: str) -> None:
    shelf = Shelf([data_path("reports")], cache=warm_cache)
    folder = shelf.folder_of("ningbo-2023")
    write_package(folder, shelf.open("ningbo-2023"), str(tmp_path / "n"))
    assert "indicators.yaml" not in read_package(str(tmp_path / "n")).files


def test_strange_indicators_go_with_a_report(tmp_path: Path) -> None:
    words, own = own_ids(FIGURES), own_ids(INDICATORS)
    folder = make_folder(tmp_path / "data", figures=words, indicators=own)
    report = Shelf(()).open(str(folder))
    write_package(str(folder), report, str(tmp_path / "x.briefing"))
    taken = Shelf((), cache=str(tmp_path / "cache")).open(str(tmp_path / "x.briefing"))
    assert taken.figures == report.figures
    assert taken.indicators["my-relief"] == report.indicators["my-relief"]


def test_a_broken_report_is_not_handed_on(home: Home, tmp_path: Path) -> None:
    home.broken()
    with pytest.raises(DatasetError):
        home.library().share("broken", str(tmp_path / "x"))


def test_where_it_cannot_be_written(home: Home, tmp_path: Path) -> None:
    home.add("a")
    with pytest.raises(OutputError, match="没有这个文件夹。"):
        home.library().share("a", str(tmp_path / "none" / "x.briefing"))


def test_a_file_that_goes_missing_meanwhile(home: Home, tmp_path: Path) -> None:
    folder = home.add("a")
    report = home.library().shelf.open("a")
    (folder / "source.txt").unlink()
    with pytest.raises(LibraryError, match=r"读不了 .*source\.txt"):
        write_package(str(folder), report, str(tmp_path / "x"))
    assert not (tmp_path / "x").exists()
