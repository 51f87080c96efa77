from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.cli import compare
from briefing_app.cli.compare_file import write_comparison
from briefing_app.cli.parser import parse
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import OutputError
from briefing_app.model.report import Report
from briefing_app.model.request import CommandOptions, ExportOptions
from tests.export.across_samples import LEFT, RIGHT

Told = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two reports be all there are."""
    reports = {each.id: each for each in (LEFT, RIGHT)}

    def found(_shelf: Shelf, wanted: str) -> Report:
        return reports[wanted]

    monkeypatch.setattr(Shelf, "open", found)


def asked(*arguments: str) -> CommandOptions:
    options = parse(["compare", *arguments])
    assert isinstance(options, CommandOptions)
    return options


def test_two_reports_are_written_by_the_file_s_ending(capsys: Told, tmp_path: Path) -> None:
    path = tmp_path / "两份.csv"
    assert compare.run(asked(LEFT.id, RIGHT.id, "-o", str(path))) == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert capsys.readouterr().out.startswith(f"写好了：{path}（一地两年：甲定的目标，乙报的实绩")


def test_text_goes_through_a_pipe(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert compare.run(asked(LEFT.id, RIGHT.id, "-o", "-", "--format", "json")) == 0
    assert json.loads(capsysbinary.readouterr().out)["kind"] == "two_years"


def test_one_report_is_its_targets_against_its_actuals(capsys: Told, tmp_path: Path) -> None:
    path = tmp_path / "一份.csv"
    assert compare.run(asked(LEFT.id, "-o", str(path), "--plain")) == 0
    assert path.read_bytes().startswith("指标".encode())
    assert capsys.readouterr().out == f"写好了：{path}（2021年实绩与2022年目标对比）\n"


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("两份", "看不出要写成什么格式"),
        ("两份.pptx", "不能写成演示文稿"),
        ("-", "看不出要写成什么格式"),
    ],
)
def test_what_cannot_be_written_is_refused(capsys: Told, output: str, words: str) -> None:
    assert write_comparison(LEFT, RIGHT, ExportOptions(output)) == 2
    assert words in capsys.readouterr().err


def test_what_is_no_text_does_not_go_through_a_pipe(capsys: Told) -> None:
    assert write_comparison(LEFT, RIGHT, ExportOptions("-", "pdf")) == 2
    assert "不能写到标准输出" in capsys.readouterr().err


def test_a_file_that_is_there_stays_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "两份.json"
    path.write_text("旧", encoding="utf-8")
    wanted = ExportOptions(str(path))
    with pytest.raises(OutputError, match="--force"):
        write_comparison(LEFT, RIGHT, wanted)
    assert write_comparison(LEFT, RIGHT, replace(wanted, force=True)) == 0
    assert json.loads(path.read_text(encoding="utf-8"))["kind"] == "two_years"


def test_one_report_twice_is_refused(capsys: Told) -> None:
    assert compare.run(asked(LEFT.id, LEFT.id, "--json")) == 2
    assert capsys.readouterr().err == "briefing-app：甲和乙是同一份报告，请换一份。\n"
