from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.progress import Cancelled, Tell
from briefing_app.export.writers import (
    FORMATS,
    ExistsError,
    Format,
    by_suffix,
    format_of,
    rendered,
    write,
    write_sheet,
)
from briefing_app.model.errors import OutputError
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report

OLD = "以前的内容"


@pytest.fixture
def small() -> Content:
    return content(make_report(areas=1, topics=1))


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


@pytest.mark.parametrize("fmt", FORMATS, ids=lambda each: each.key)
def test_every_format_is_written_and_nothing_else(
    small: Content, tmp_path: Path, fmt: Format
) -> None:
    path = tmp_path / f"out{fmt.suffix}"
    write(small, fmt.key, str(path))
    assert entries(tmp_path) == [path.name]
    assert path.stat().st_size > 500


def test_formats_are_found_by_key_and_by_name() -> None:
    assert len({each.key for each in FORMATS}) == len(FORMATS)
    assert all(by_suffix(f"a{each.suffix.upper()}") is each for each in FORMATS)
    assert by_suffix("a.txt") is by_suffix("a") is None
    assert format_of("csv").text
    with pytest.raises(KeyError):
        format_of("txt")


def test_a_file_that_is_there_is_left_alone(small: Content, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text(OLD)
    with pytest.raises(ExistsError, match="已有同名文件，没有动它。"):
        write(small, "csv", str(path))
    assert path.read_text() == OLD


def test_a_file_that_is_there_is_replaced_on_demand(small: Content, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text(OLD)
    write(small, "csv", str(path), force=True)
    assert path.read_bytes().startswith("\ufeff年份".encode())


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "html", "json", "docx", "pptx", "pdf"])
@pytest.mark.parametrize("after", [0, 1])
def test_what_is_cancelled_leaves_the_old_file(
    small: Content, tmp_path: Path, fmt: str, after: int
) -> None:
    path = tmp_path / "out"
    path.write_text(OLD)
    steps: list[str] = []

    def enough() -> bool:
        return len(steps) > after

    with pytest.raises(Cancelled):
        write(
            small,
            fmt,
            str(path),
            progress=lambda _done, words: steps.append(words),
            cancelled=enough,
            force=True,
        )
    assert (entries(tmp_path), path.read_text()) == (["out"], OLD)


def test_progress_only_goes_forward_and_ends(small: Content, tmp_path: Path) -> None:
    told: list[float] = []
    write(small, "xlsx", str(tmp_path / "x.xlsx"), progress=lambda done, _: told.append(done))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)


def test_progress_stays_between_nothing_and_all() -> None:
    told: list[float] = []
    tell = Tell(lambda done, _: told.append(done))
    tell.step(-1)
    tell.step(2)
    assert told == [0, 1]
    Tell().step(0.5)


@pytest.mark.parametrize(
    ("path", "why"), [("missing/out.csv", "没有这个文件夹"), ("folder", "文件夹")]
)
def test_what_cannot_be_written_is_one_sentence(
    small: Content, tmp_path: Path, path: str, why: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=why):
        write(small, "csv", str(tmp_path / path), force=True)
    assert entries(tmp_path) == ["folder"]


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_a_full_disk_leaves_nothing(
    small: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fmt: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="空间"):
        write(small, fmt, str(tmp_path / "out"))
    assert entries(tmp_path) == []


def test_only_text_goes_through_a_pipe(small: Content) -> None:
    with pytest.raises(ValueError, match="xlsx"):
        rendered(small, "xlsx")


def test_the_mark_can_be_left_out(small: Content) -> None:
    assert rendered(small, "csv", plain=True).startswith("年份".encode())


def test_an_evidence_sheet_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_sheet(content(ningbo(), figures=["plan-3-2.private-investment.growth"]), str(path))
    assert path.read_bytes().startswith(b"%PDF-")


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    code = (
        "import sys; import briefing_app.cli.export, briefing_app.cli.parser;"
        "sys.exit(bool({'xlsxwriter', 'docx', 'pptx', 'typst', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
