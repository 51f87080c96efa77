from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.cli.library import run
from briefing_app.cli.parser import parse
from briefing_app.library.errors import LibraryError
from briefing_app.model.request import CommandOptions

Told = pytest.CaptureFixture[str]


@pytest.fixture
def package(capsys: Told, tmp_path: Path) -> Path:
    """Return the bundled report as one file."""
    path = tmp_path / "nb.briefing"
    told(capsys, tmp_path, "share", "ningbo-2023", "-o", str(path))
    return path


def told(capsys: Told, tmp_path: Path, *words: str) -> Any:
    parsed = parse(["--profile", str(tmp_path / "profile"), *words, "--json"])
    assert isinstance(parsed, CommandOptions)
    assert run(parsed) == 0
    return json.loads(capsys.readouterr().out)


def test_a_shared_report_is_one_file(package: Path) -> None:
    assert package.read_bytes()[:2] == b"PK"


def test_it_is_taken_in_beside_the_one_here(capsys: Told, tmp_path: Path, package: Path) -> None:
    assert told(capsys, tmp_path, "take", str(package), "--both")["report"] == "ningbo-2023-2"


def test_a_report_that_is_here_is_asked_about(capsys: Told, tmp_path: Path, package: Path) -> None:
    with pytest.raises(LibraryError, match="两份都留"):
        told(capsys, tmp_path, "take", str(package))


def test_a_removed_report_can_be_restored(capsys: Told, tmp_path: Path, package: Path) -> None:
    kept = told(capsys, tmp_path, "take", str(package), "--both")["report"]
    assert told(capsys, tmp_path, "remove", kept)["report"] == kept
    assert told(capsys, tmp_path, "restore", kept)["report"] == kept


def test_the_bundled_report_stays(capsys: Told, tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        told(capsys, tmp_path, "remove", "ningbo-2023")


def test_people_are_told_in_words(capsys: Told, tmp_path: Path) -> None:
    path = tmp_path / "nb.briefing"
    words = ["--profile", str(tmp_path / "profile"), "share", "ningbo-2023", "-o", str(path)]
    parsed = parse(words)
    assert isinstance(parsed, CommandOptions)
    assert run(parsed) == 0
    assert capsys.readouterr().out == f"写好了：{path}\n"
