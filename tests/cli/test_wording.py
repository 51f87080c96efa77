from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.cli.wording import run
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.request import CommandOptions

Told = pytest.CaptureFixture[str]
LEFT = "开展活动410场。一体推进改革。坚决守住底线，优化营商环境。用好“活水”。设立暖心驿站。\n"
RIGHT = "开展活动512场。坚决守住底线，改善营商环境。用好“活水”，打好“双碳”仗。一体推进改革。\n"


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    """Two plain texts."""
    for name, words in (("甲.txt", LEFT), ("乙.txt", RIGHT)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    return str(tmp_path / "甲.txt"), str(tmp_path / "乙.txt")


def asked(left: str, right: str, tmp_path: Path, *, as_json: bool = False) -> CommandOptions:
    profile = str(tmp_path / "profile")
    return CommandOptions("wording", left=left, right=right, json=as_json, profile=profile)


def printed(capsys: Told, left: str, right: str, tmp_path: Path, *, as_json: bool = False) -> str:
    assert run(asked(left, right, tmp_path, as_json=as_json)) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def records(capsys: Told, left: str, right: str, tmp_path: Path) -> Any:
    return json.loads(printed(capsys, left, right, tmp_path, as_json=True))


def test_two_sections_as_lines(capsys: Told, tmp_path: Path) -> None:
    told = printed(capsys, "ningbo-2023#review-3-4", "ningbo-2023#plan-1-3", tmp_path)
    lines = told.splitlines()
    assert lines[:2] == ["甲：服务业加快发展", "乙：做优做强现代服务业"]
    assert "【服务业加快发展 │ 做优做强现代服务业】" in lines
    assert "＝ 新增省级服务业创新发展区2家" in lines
    assert "≈ 科技服务业营收〔达〕〔420亿元〕" in lines
    assert "→ 科技服务业营收〔增长〕〔20%〕" in lines
    assert "－ 金融机构存贷款双双突破3万亿元" in lines


def test_a_section_of_one_side_alone(capsys: Told, tmp_path: Path) -> None:
    told = printed(capsys, "ningbo-2023#review-8", "ningbo-2023#plan-3", tmp_path)
    assert "【强化法治建设牵引 │ （无）】" in told


def test_two_text_files_as_lines(capsys: Told, texts: tuple[str, str], tmp_path: Path) -> None:
    lines = printed(capsys, *texts, tmp_path).splitlines()
    assert lines[:3] == ["甲：甲.txt", "乙：乙.txt", "＝同 4，≈改 1，＋增 1，－去 1"]
    assert "＝ （移）一体推进改革" in lines
    assert "＝ （数）开展活动〔410场〕" in lines
    assert "＋ 打好“双碳”仗" in lines
    assert lines[-3:] == ["新提法 1：双碳", "", "仍在提 2：营商环境、活水"]


def test_records(capsys: Told, texts: tuple[str, str], tmp_path: Path) -> None:
    told = records(capsys, *texts, tmp_path)
    assert told["left"] == {"report": "甲.txt", "section": ""}
    assert told["counts"] == {"＝": 4, "≈": 1, "＋": 1, "－": 1}
    assert [(n["sign"], n["kind"]) for n in told["lines"]][:2] == [("＝", "same"), ("＝", "same")]
    numbers = told["lines"][0]
    assert (numbers["moved"], numbers["numbers_only"]) == (False, True)
    assert numbers["left"] == {
        "section": "",
        "text": "开展活动410场",
        "start": 0,
        "end": 8,
        "pieces": [{"text": "开展活动", "kind": "same"}, {"text": "410场", "kind": "number"}],
    }
    gone = next(n for n in told["lines"] if n["kind"] == "gone")
    assert gone["right"] is None


def test_phrases_with_their_places(capsys: Told, tmp_path: Path) -> None:
    told = records(capsys, "ningbo-2023#review-3", "ningbo-2023#plan-1", tmp_path)
    found = {phrase["text"]: phrase for phrase in told["phrases"]}
    assert found["三大攻坚行动"]["standing"] == "new"
    (place,) = found["大优强、绿新高"]["left"]
    assert place["section"] == "review-3"
    assert place["end"] - place["start"] == len("大优强、绿新高")


def test_an_edited_copy_is_read_and_said_so(capsys: Told, tmp_path: Path) -> None:
    from tests.dataset.folders import REPORT, make_folder

    sound = make_folder(tmp_path, name="sound")
    copy = make_folder(tmp_path, name="copy", report=REPORT.replace("585.7亿元", "600亿元"))
    assert run(asked(f"{sound}#review-1-1", f"{copy}#review-1-1", tmp_path, as_json=True)) == 0
    told = capsys.readouterr()
    assert "没有通过检查，只读正文和提纲" in told.err
    assert [n["numbers_only"] for n in json.loads(told.out)["lines"]] == [False, True, False]


def test_an_unknown_section(tmp_path: Path) -> None:
    with pytest.raises(UnknownIdError, match="没有这个章节：nowhere"):
        run(asked("ningbo-2023#nowhere", "ningbo-2023", tmp_path))
