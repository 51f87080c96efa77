from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_app.__main__ import main
from briefing_app.bundled import data_path
from briefing_app.cli.output import columns
from tests.dataset.folders import FIGURES, make_folder

Told = pytest.CaptureFixture[str]
FIGURE_KEYS = (
    "id report section path exact printed sentence indicator applies_to value unit measure "
    "bound direction period status rank"
)


@pytest.fixture
def sample(tmp_path: Path) -> str:
    return str(make_folder(tmp_path))


def printed(capsys: Told, *arguments: str, code: int = 0) -> str:
    assert main(arguments) == code
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def records(capsys: Told, *arguments: str) -> Any:
    return json.loads(printed(capsys, *arguments, "--json"))


def test_list(capsys: Told) -> None:
    assert "ningbo-2023" in printed(capsys, "list")
    (entry,) = records(capsys, "list")
    assert entry["id"] == "ningbo-2023"
    assert entry["problem"] is None


def test_outline_lines_up(capsys: Told, sample: str) -> None:
    lines = printed(capsys, "outline", sample).splitlines()
    assert lines[0].split() == ["编号", "数字", "标题"]
    assert lines[2] == "review-1    2       （一）稳链保供，确保平稳"


def test_outline_records(capsys: Told, sample: str) -> None:
    outline = records(capsys, "outline", sample)
    assert [(s["id"], s["level"], s["figures"]) for s in outline] == [
        ("review", 1, 3), ("review-1", 2, 2), ("review-1-1", 3, 1), ("review-1-2", 3, 1),
    ]  # fmt: skip
    assert outline[0] == {
        "id": "review", "level": 1, "label": "一、", "title": "2022年回顾",
        "kind": "review", "supplied": True, "figures": 3,
    }  # fmt: skip


def test_bundled_outline_has_all_headings(capsys: Told) -> None:
    outline = records(capsys, "outline", "ningbo-2023")
    assert len(outline) == 57
    assert sum(section["level"] == 3 for section in outline) == 40


def test_text_is_one_block_a_line_without_supplied_titles(capsys: Told, sample: str) -> None:
    lines = printed(capsys, "text", sample).splitlines()
    assert lines[0] == "【上接第1版】"
    assert lines[-1] == "全年增长5%以上。"
    assert "2022年回顾" not in "".join(lines)
    blocks = records(capsys, "text", sample)["blocks"]
    assert [block["text"] for block in blocks] == lines
    assert blocks[2]["kind"] == "heading"


def test_text_as_printed_is_the_source_to_the_byte(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["text", "ningbo-2023", "--as-printed"]) == 0
    source = Path(data_path("reports/ningbo-2023/source.txt")).read_bytes()
    assert capfdbinary.readouterr().out == source


def test_text_as_printed_in_json(capsys: Told, sample: str) -> None:
    source = Path(sample, "source.txt").read_text("utf-8")
    assert records(capsys, "text", sample, "--as-printed")["text"] == source


def test_figures_table(capsys: Told, sample: str) -> None:
    lines = printed(capsys, "figures", sample).splitlines()
    assert lines[0].split() == ["年", "状态", "度量", "原文", "指标", "章节"]
    assert lines[1].split() == ["2022", "实绩", "总量", "585.7亿元", "降本减负", "助企纾困落实"]
    assert "力争5%以上" in lines[4]


def test_figure_records(capsys: Told, sample: str) -> None:
    level, rank, deposits, target = records(capsys, "figures", sample)
    assert list(level)[:17] == FIGURE_KEYS.split()
    assert level["path"] == ["2022年回顾", "稳链保供，确保平稳", "助企纾困落实"]
    assert level["sentence"] == "降本减负585.7亿元，居全省第一。"
    assert level["rank"] == {"scope": "全省", "place": "1", "printed": "全省第一"}
    assert rank["measure"] == "rank"
    assert deposits["indicator"] == "存款余额、贷款余额"
    assert deposits["applies_to"] == ["存款余额", "贷款余额"]
    assert (level["applies_to"], level["value"], level["direction"]) == ([], "585.7", None)
    assert (target["direction"], target["hedge"], target["rank"]) == ("up", "力争", None)


def test_standings_come_when_asked_for(capsys: Told, tmp_path: Path) -> None:
    figures = FIGURES.replace('value: "1"', "value: null").replace('place: "1"', "place: 第一")
    folder = str(make_folder(tmp_path, figures=figures))
    assert len(records(capsys, "figures", folder)) == 3
    found = records(capsys, "figures", folder, "--standings")
    assert [figure["value"] for figure in found] == ["585.7", None, "3", "5"]


def test_check_bundled(capsys: Told) -> None:
    assert printed(capsys, "check") == "检查了 1 份报告，没有问题。\n"
    assert records(capsys, "check") == []


def test_check_a_folder_of_reports(
    capsys: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_folder(tmp_path / "reports", name="good")
    make_folder(tmp_path / "reports", name="bad", figures="format: 1\nfigures: []\n")
    monkeypatch.chdir(tmp_path)
    lines = printed(capsys, "check", "reports", "reports/bad", code=1).splitlines()
    assert lines[0].startswith("reports/bad/figures.yaml:1: 文件缺少必填的字段“mentions”")
    assert lines[-1] == "检查了 2 份报告，有 1 处问题。"
    assert main(["check", "reports", "--json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["line"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["outline", "nope"], "没有这个报告：nope；现有：ningbo-2023"),
        (["text", "nope", "--as-printed"], "没有这个报告：nope"),
        (["check", "nope"], "没有这个报告文件夹：nope"),
    ],
    ids=["outline", "text", "check"],
)
def test_unknown_reports_cannot_be_read(capsys: Told, arguments: list[str], words: str) -> None:
    assert main(arguments) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"briefing-app：{words}")
    assert told.err.count("\n") == 1


def test_a_missing_source_cannot_be_read(capsys: Told, sample: str) -> None:
    os.remove(os.path.join(sample, "source.txt"))
    assert main(["text", sample, "--as-printed"]) == 3
    assert "source.txt" in capsys.readouterr().err


def test_a_profile_has_its_own_reports(capsys: Told, tmp_path: Path) -> None:
    mine = tmp_path / "profile" / "data" / "reports" / "mine"
    shutil.copytree(make_folder(tmp_path), mine)
    found = records(capsys, "--profile", str(tmp_path / "profile"), "list")
    assert [entry["id"] for entry in found] == ["ningbo-2023", "sample"]


def test_output_is_utf8_in_any_locale(tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "briefing_app", "--profile", str(tmp_path)]
    done = subprocess.run(
        [*command, "outline", "ningbo-2023", "--json"],
        env=environment, capture_output=True, check=True, cwd=Path(data_path()).parent,
    )  # fmt: skip
    assert json.loads(done.stdout.decode("utf-8"))[0]["title"] == "2022年工作回顾"


def test_columns_of_a_terminal() -> None:
    assert columns("GDP增长") == 7


def test_source_is_the_page_to_the_byte() -> None:
    content = Path(data_path("reports/ningbo-2023/source.txt")).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    assert digest == "3f545e5179ce5bf85c59abbcf9f61bc8d5bd336b08363266cc8a466c17905d45"


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "固投"),
        ("compare", "ningbo-2023"),
        ("wording", "ningbo-2023#review-3", "ningbo-2023#plan-1"),
    ],
    ids=lambda words: words[0],
)
def test_what_compares_and_answers_is_a_command(capsys: Told, arguments: tuple[str, ...]) -> None:
    assert main(arguments) == 0
    assert capsys.readouterr().out.strip()


def test_import_and_library_are_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = ("--profile", str(tmp_path / "profile"))
    package = tmp_path / "nb.briefing"
    assert main([*profile, "share", "ningbo-2023", "-o", str(package)]) == 0
    text = tmp_path / "示例.txt"
    text.write_text(
        "示例市2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n投资增长6%。\n", "utf-8"
    )
    assert main([*profile, "import", str(text), "--json"]) == 0
    assert main([*profile, "import", str(text), "-o", str(tmp_path / "no" / "such" / "\0")]) != 0
    capsys.readouterr()
