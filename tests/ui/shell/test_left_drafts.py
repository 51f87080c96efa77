"""Imports that were left half-checked, as the library offers them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.importing.keeping import keep
from briefing_app.ui.shell.left_drafts import LeftDrafts
from tests.importing.checking.samples import sample_draft
from tests.ui.shell.conftest import after, choose, words


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "drafts")


@pytest.fixture
def left(folder: str, host: QWidget) -> LeftDrafts:
    return LeftDrafts(folder, host, host)


@pytest.fixture
def path(folder: str, left: LeftDrafts) -> str:
    """Return the file of the one draft that was left; it is listed."""
    made = keep(folder, sample_draft())
    after(left.work, left.refresh)
    return made


def press(left: LeftDrafts, answer: str) -> None:
    assert left.question is not None
    next(b for b in left.question.buttons() if b.text() == answer).click()


def test_nothing_was_left(left: LeftDrafts, qtbot: QtBot) -> None:
    with qtbot.waitSignal(left.counted) as told:
        left.refresh()
    assert told.args == [0]


def test_what_was_left_is_counted(left: LeftDrafts, folder: str, qtbot: QtBot) -> None:
    keep(folder, sample_draft())
    with qtbot.waitSignal(left.counted) as told:
        left.refresh()
    assert told.args == [1]


def test_each_is_offered_with_how_far_it_is(left: LeftDrafts, path: str, host: QWidget) -> None:
    title = "示例市政府工作报告2023"
    assert words(left.menu(host)) == [
        f"接着核《{title}》（示例.txt，核到 0 / 4 处）", f"丢掉《{title}》…",
    ]  # fmt: skip


def test_a_draft_without_a_file_has_its_progress_only(
    left: LeftDrafts, folder: str, host: QWidget
) -> None:
    keep(folder, sample_draft(sources=()))
    after(left.work, left.refresh)
    assert words(left.menu(host))[0].endswith("（核到 0 / 4 处）")


def test_a_draft_without_doubts_has_its_file_only(
    left: LeftDrafts, folder: str, host: QWidget
) -> None:
    keep(folder, sample_draft(doubts=()))
    after(left.work, left.refresh)
    assert words(left.menu(host))[0].endswith("》（示例.txt）")


def test_a_draft_with_neither_has_its_title_only(
    left: LeftDrafts, folder: str, host: QWidget
) -> None:
    keep(folder, sample_draft(doubts=(), sources=()))
    after(left.work, left.refresh)
    assert words(left.menu(host))[0].endswith("》")


def test_one_is_chosen(left: LeftDrafts, path: str, host: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(left.chosen) as told:
        choose(left.menu(host), "接着核")
    assert told.args == [path, "示例市政府工作报告2023"]


def test_one_is_dropped_after_a_question(left: LeftDrafts, path: str, host: QWidget) -> None:
    choose(left.menu(host), "丢掉")
    assert os.path.exists(path)
    after(left.work, lambda: press(left, "丢掉"))
    assert not os.path.exists(path)
    assert left.drafts == ()


def test_one_is_kept_after_all(left: LeftDrafts, path: str, host: QWidget) -> None:
    choose(left.menu(host), "丢掉")
    press(left, "留着")
    assert os.path.exists(path)


def test_a_broken_one_is_named(left: LeftDrafts, path: str, qtbot: QtBot) -> None:
    Path(path).write_text("{", encoding="utf-8")
    with qtbot.waitSignal(left.failed) as told:
        left.refresh()
    assert told.args[0].startswith("有一份没核完的导入读不出（文件不完整）")


def test_after_the_end_nothing_is_read(left: LeftDrafts) -> None:
    left.stop()
    left.refresh()
    assert not left.work.busy


def test_the_menu_opens_at_its_button(left: LeftDrafts, path: str, host: QWidget) -> None:
    left.show_menu(host)
    (menu,) = host.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()
