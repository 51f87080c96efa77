from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.model.errors import OutputError
from briefing_app.ui.panes.data import saving
from briefing_app.ui.panes.data.saving import ask_and_save, asked_path, keep, may_replace


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """Let the file dialog answer with a path; return where its proposals are noted."""
    proposed: list[str] = []

    def name(_parent: QWidget, _title: str, start: str, kinds: str) -> tuple[str, str]:
        proposed.append(start)
        return str(path), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    return proposed


def press(role: QMessageBox.ButtonRole) -> None:
    """Press a button of the question that is open."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(b for b in box.buttons() if box.buttonRole(b) is role).click()


def say_yes() -> None:
    press(QMessageBox.ButtonRole.DestructiveRole)


def say_no() -> None:
    press(QMessageBox.ButtonRole.RejectRole)


def test_the_picture_is_written_where_the_user_wants_it(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, tmp_path / "图.png")
    assert ask_and_save(parent, "宁波市 2022 年增速", "png", lambda: b"x") == str(
        tmp_path / "图.png"
    )
    assert (tmp_path / "图.png").read_bytes() == b"x"
    assert Path(proposed[0]).name == "宁波市-2022-年增速.png"


def test_nothing_is_made_for_nowhere(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "")
    assert ask_and_save(parent, "图", "svg", lambda: 1 // 0 * b"") == ""


def test_a_missing_ending_is_added(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "图")
    assert asked_path(parent, "图", "svg") == str(tmp_path / "图.svg")


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_found_with_the_added_ending_is_asked_about(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    (tmp_path / "图.svg").write_bytes(b"old")
    answer(monkeypatch, tmp_path / "图")
    monkeypatch.setattr(saving, "may_replace", lambda *_: replace)
    assert asked_path(parent, "图", "svg") == (str(tmp_path / "图.svg") if replace else "")


def test_the_question_takes_yes_and_no(parent: QWidget) -> None:
    QTimer.singleShot(0, say_yes)
    assert may_replace(parent, "图.svg")
    QTimer.singleShot(0, say_no)
    assert not may_replace(parent, "图.svg")


def test_what_cannot_be_written_is_said(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    answer(monkeypatch, tmp_path / "没有" / "图.png")
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(words[2]))
    assert ask_and_save(parent, "图", "png", lambda: b"x") == ""
    assert "图.png" in said[0]


def test_a_failed_write_keeps_what_was_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        keep(str(tmp_path), b"x")
    assert list(tmp_path.parent.glob("*.tmp")) == []
