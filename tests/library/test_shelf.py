from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import DatasetError, UnknownIdError
from tests.dataset.folders import REPORT, make_folder


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two good reports, one broken and one that is no report."""
    root = tmp_path / "reports"
    make_folder(root, name="sample")
    make_folder(root, name="other", report=REPORT.replace("id: sample", "id: another"))
    (root / "broken").mkdir()
    (root / "broken" / "report.yaml").write_text("nothing: here", "utf-8")
    (root / "notes").mkdir()
    return root


def test_entries_name_what_is_set_aside(reports: Path) -> None:
    broken, other, sample = Shelf([str(reports)]).entries()
    assert (other.id, other.title, other.problem) == ("another", "示例报告 2023", None)
    assert sample.folder == str(reports / "sample")
    assert broken.id == "broken"
    assert broken.problem == f"{reports}/broken/report.yaml:1: 开头没有 id 和 title。"


def test_ids_and_titles(reports: Path) -> None:
    shelf = Shelf([str(reports)])
    assert shelf.ids() == ("another", "sample")
    assert [title[0] for title in shelf.titles()] == ["broken", "another", "sample"]
    assert [bool(title[2]) for title in shelf.titles()] == [True, False, False]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('title: "引号 #1"', "引号 #1"),
        ("title: '单引号'", "单引号"),
        ("title: 不加引号  # 注", "不加引号"),
        ("title: 回车\r", "回车"),
    ],
)
def test_titles_however_they_are_written(tmp_path: Path, line: str, title: str) -> None:
    make_folder(tmp_path, report=REPORT.replace("title: 示例报告 2023", line, 1))
    assert Shelf([str(tmp_path)]).entries()[0].title == title


def test_the_first_of_two_with_one_id_is_taken(tmp_path: Path) -> None:
    first, second = make_folder(tmp_path / "a"), make_folder(tmp_path / "b")
    shelf = Shelf([str(tmp_path / "a"), str(tmp_path / "b")])
    assert shelf.entries()[1].problem == f"编号“sample”已被 {first} 占用。"
    assert shelf.folder_of("sample") == str(first)
    assert shelf.open(str(second)).id == "sample"


def test_open_by_id_by_folder_name_and_by_path(reports: Path) -> None:
    shelf = Shelf([str(reports)])
    assert shelf.open("sample").id == "sample"
    assert shelf.open("another").id == "another"
    assert shelf.open(str(reports / "other")).id == "another"


def test_a_folder_name_is_no_id(reports: Path) -> None:
    with pytest.raises(UnknownIdError, match="没有这个报告：other；现有：another、sample"):
        Shelf([str(reports)]).open("other")


def test_a_broken_report_does_not_open_and_the_rest_does(reports: Path) -> None:
    shelf = Shelf([str(reports)])
    with pytest.raises(DatasetError, match="broken"):
        shelf.open("broken")
    assert shelf.open("sample").id == "sample"


def test_a_report_without_its_head_is_listed_with_the_reason(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "report.yaml").unlink()
    (entry,) = Shelf([str(tmp_path), str(tmp_path / "nowhere")]).entries()
    assert entry.id == "sample"
    assert "report.yaml: 读不了：" in str(entry.problem)
    with pytest.raises(DatasetError, match="缺少这个文件"):
        Shelf([str(tmp_path)]).open("sample")


def test_the_cache_is_used_when_there_is_one(tmp_path: Path) -> None:
    shelf = Shelf([str(make_folder(tmp_path).parent)], cache=str(tmp_path / "cache"))
    assert shelf.open("sample") == shelf.open("sample")
    assert len(os.listdir(tmp_path / "cache")) == 1


def test_bundled_reports_come_before_the_user_s(tmp_path: Path) -> None:
    where = places(str(tmp_path))
    copy = Path(where.reports) / "mine"
    shutil.copytree(data_path("reports/ningbo-2023"), copy)
    head = (copy / "report.yaml").read_text("utf-8").replace("id: ningbo-2023", "id: mine", 1)
    (copy / "report.yaml").write_text(head, "utf-8")
    shelf = Shelf.of(data_path(), where)
    assert shelf.ids() == ("ningbo-2023", "mine")
    assert shelf.open("mine").id == "mine"
    assert os.listdir(where.cache) != []


def test_opening_from_the_cache_imports_no_parser(tmp_path: Path) -> None:
    code = (
        "import sys; from briefing_app.library.shelf import Shelf;"
        f"print(Shelf([{str(tmp_path)!r}], cache={str(tmp_path / 'cache')!r}).open('sample').id);"
        "heavy = {'yaml', 'jsonschema', 'argparse', 'logging', 'difflib'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    make_folder(tmp_path)
    Shelf([str(tmp_path)], cache=str(tmp_path / "cache")).open("sample")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        cwd=Path(data_path()).parent,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("sample\n", "")
