from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.__main__ import main
from briefing_app.cli.export import run
from briefing_app.library.places import places
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.agenda_file import AgendaStore
from briefing_app.model.request import CommandOptions

Told = pytest.CaptureFixture[str]
REPORT = "ningbo-2023"
FIGURE = "plan-3-2.private-investment.growth"
TOPIC = Stop(StopKind.TOPIC, "plan-1-1", "先进制造")


def export(*arguments: str) -> int:
    return main(("export", REPORT, *arguments))


def agenda_file(**changes: object) -> Path:
    """Write an agenda where the program keeps them; return its file."""
    agenda = replace(Agenda("a", "常务会", REPORT, (TOPIC,)), **changes)  # type: ignore[arg-type]
    store = AgendaStore(places(None).agendas)
    assert store.save(agenda) is None
    return Path(store.path(agenda.id))


def rows(path: Path) -> list[str]:
    return path.read_text("utf-8-sig").splitlines()[1:]


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "html", "json"])
def test_the_name_says_the_format(tmp_path: Path, capsys: Told, suffix: str) -> None:
    path = tmp_path / f"out.{suffix}"
    assert export("-o", str(path)) == 0
    assert path.stat().st_size > 10_000
    told = capsys.readouterr()
    assert told.out.startswith(f"写好了：{path}（全文，数字 199 项")
    assert told.err == ""


def test_a_format_goes_before_the_name(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert export("-o", str(path), "--format", "json", "--section", "review-1-1") == 0
    assert json.loads(path.read_text("utf-8"))["choice"] == "section"


def test_a_file_has_a_mark_unless_it_is_to_be_plain(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert export("-o", str(path)) == 0
    assert path.read_bytes()[:3] == b"\xef\xbb\xbf"
    assert export("-o", str(path), "--plain", "--force") == 0
    assert path.read_bytes()[:6] == "年份".encode()


def test_text_goes_to_the_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", pipe)
    assert export("-o", "-", "--format", "csv", "--figures", f"{FIGURE}, ,") == 0
    assert len(pipe.buffer.getvalue().decode("utf-8-sig").splitlines()) == 2  # type: ignore[attr-defined]


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: Told) -> None:
    path = tmp_path / "out.csv"
    path.write_text("旧")
    assert export("-o", str(path)) == 4
    assert path.read_text() == "旧"
    sentence = f"文件没有写成：{path}。已有同名文件，没有动它；要替换请加 --force。"
    assert capsys.readouterr().err == f"briefing-app：{sentence}\n"


def test_what_cannot_be_written_is_told(tmp_path: Path, capsys: Told) -> None:
    assert export("-o", str(tmp_path / "no" / "out.csv")) == 4
    assert "没有这个文件夹" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "x.txt"], "看不出要写成什么格式"),
        (["-o", "-"], "看不出要写成什么格式"),
        (["-o", "-", "--format", "docx"], "Word 文档不是文字，不能写到标准输出"),
        (["-o", "x.csv", "--format", "csv", "--sheet"], "证据单只能写成 PDF"),
        (["-o", "x.pdf", "--sheet", "--section", "review-1"], "证据单一页最多 8 项"),
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_refused(
    arguments: list[str], words: str, capsys: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(*arguments) == 2
    assert words in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


@pytest.mark.parametrize("arguments", [["--section", "x"], ["--figures", "x"], ["--agenda", "x"]])
def test_unknown_parts_are_named(arguments: list[str], capsys: Told, tmp_path: Path) -> None:
    agenda_file()
    assert export("-o", str(tmp_path / "x.csv"), *arguments) == 3
    assert "：x" in capsys.readouterr().err


def test_only_one_part_can_be_chosen(capsys: Told) -> None:
    assert export("-o", "x.csv", "--section", "a", "--agenda", "b") == 2
    assert "--agenda 和 --section 只能写一个" in capsys.readouterr().err


def test_chosen_figures_as_pdf_are_an_evidence_sheet(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert export("-o", str(path), "--figures", FIGURE) == 0
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_sheet_is_pdf_whatever_the_name(tmp_path: Path) -> None:
    path = tmp_path / "sheet"
    assert export("-o", str(path), "--figures", FIGURE, "--sheet") == 0
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("by", ["id", "file"])
def test_an_agenda_is_found_by_id_and_by_file(tmp_path: Path, by: str) -> None:
    file = agenda_file()
    path = tmp_path / "out.csv"
    assert export("-o", str(path), "--agenda", "a" if by == "id" else str(file)) == 0
    found = rows(path)
    assert found
    assert all(",plan-1-1." in row for row in found)


def test_an_agenda_of_another_report_is_refused(tmp_path: Path, capsys: Told) -> None:
    agenda_file(report="elsewhere")
    assert export("-o", str(tmp_path / "x.csv"), "--agenda", "a") == 3
    told = "议程“常务会”是报告 elsewhere 的，不是 ningbo-2023 的。"
    assert capsys.readouterr().err == f"briefing-app：{told}\n"


def test_a_file_that_is_no_agenda_is_left_as_it_is(tmp_path: Path, capsys: Told) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("a: [", encoding="utf-8")
    assert export("-o", str(tmp_path / "x.csv"), "--agenda", str(file)) == 3
    assert capsys.readouterr().err.startswith(f"briefing-app：议程读不懂：{file}（")
    assert file.read_text(encoding="utf-8") == "a: ["


def test_a_missing_agenda_file_is_told(tmp_path: Path, capsys: Told) -> None:
    assert export("-o", str(tmp_path / "x.csv"), "--agenda", str(tmp_path / "no.yaml")) == 3
    assert "no.yaml" in capsys.readouterr().err


def test_an_agenda_that_is_partly_sound_is_used(tmp_path: Path, capsys: Told) -> None:
    file = agenda_file()
    text = file.read_text(encoding="utf-8").replace("stops:", "stops:\n  - 不是一项", 1)
    file.write_text(text, encoding="utf-8")
    path = tmp_path / "x.csv"
    assert export("-o", str(path), "--agenda", "a") == 0
    assert rows(path)
    assert "议程有读不懂的地方" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


def test_no_agendas_at_all(tmp_path: Path, capsys: Told) -> None:
    assert export("-o", str(tmp_path / "x.csv"), "--agenda", "a") == 3
    assert capsys.readouterr().err == "briefing-app：没有这个议程：a\n"


def test_a_terminal_sees_how_far_it_is(
    tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert export("-o", str(tmp_path / "x.csv")) == 0
    told = capsys.readouterr().err
    assert told.startswith("\r\x1b[K  0% 准备")
    assert told.endswith("100% 写好了\n")


def test_another_command_is_no_export() -> None:
    with pytest.raises(ValueError, match="list"):
        run(CommandOptions("list"))
