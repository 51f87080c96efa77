from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.library.editing import set_id, set_title
from briefing_app.library.errors import LibraryError
from tests.dataset.folders import REPORT, make_folder


@pytest.mark.parametrize("title", ["新标题", '带 "引号" 和 \\ 的', "12:30", "  两边有空白  "])
def test_only_the_title_changes(tmp_path: Path, title: str) -> None:
    folder = make_folder(tmp_path)
    before = (folder / "report.yaml").read_text("utf-8").splitlines()
    set_title(str(folder), title)
    after = (folder / "report.yaml").read_text("utf-8").splitlines()
    changed = [n for n, lines in enumerate(zip(before, after, strict=True)) if len(set(lines)) > 1]
    assert changed == [2]


def test_line_ends_stay(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    content = (folder / "report.yaml").read_bytes().replace(b"\n", b"\r\n")
    (folder / "report.yaml").write_bytes(content)
    set_id(str(folder), "other")
    assert (folder / "report.yaml").read_bytes() == content.replace(
        b"id: sample", b'id: "other"', 1
    )


@pytest.mark.parametrize("title", ["", "  ", "两\n行", "长" * 201, "a\x85b"])
def test_what_is_no_title(tmp_path: Path, title: str) -> None:
    with pytest.raises(LibraryError, match="标题应是一行字"):
        set_title(str(make_folder(tmp_path)), title)


@pytest.mark.parametrize(
    "report", [REPORT.replace("title: 示例报告 2023", "title: >-\n  示例", 1), "nothing", "\udcff"]
)
def test_what_is_not_one_line_is_left_alone(tmp_path: Path, report: str) -> None:
    folder = make_folder(tmp_path)
    content = report.encode("utf-8", "surrogateescape")
    (folder / "report.yaml").write_bytes(content)
    with pytest.raises(LibraryError, match="title 不是单独一行"):
        set_title(str(folder), "新")
    assert (folder / "report.yaml").read_bytes() == content
