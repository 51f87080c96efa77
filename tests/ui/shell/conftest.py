"""What comes into the window and what the library does: a profile, a window, jobs that end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.library.library import Library
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.work import Work
from tests.library.shelves import Home
from tests.ui.conftest import Awaited

TEXT = """示例市政府工作报告
——2023年1月10日在示例市第一届人民代表大会第二次会议上
市长示例
各位代表：
一、2022年工作回顾
（一）经济运行稳中有进。全市地区生产总值585.7亿元，增长5.2%。
二、2023年主要任务
（一）推动经济持续向好。地区生产总值增长6%左右。
"""
NEXT_PAGE = """（二）增进民生福祉。新增城镇就业2万人以上，新开工保障性住房1200套。
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return an empty library in a profile of its own."""
    return Home(tmp_path / "home")


@pytest.fixture
def library(home: Home) -> Library:
    """Return the library of that profile."""
    return home.library()


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a window; what works below it ends with it."""
    made = QWidget()
    made.resize(1300, 800)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()
    for work in made.findChildren(Work):
        work.stop()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    """Return what writes a file and gives its path."""

    def written(name: str, words: str = TEXT) -> str:
        path = tmp_path / name
        path.write_text(words, encoding="utf-8")
        return str(path)

    return written


def read_through(dialog: ImportDialog | None) -> ImportDialog:
    """Return the dialog once it shows what it reads."""
    assert dialog is not None
    idle = Awaited(dialog.work.idle)
    if dialog.work.busy:
        idle.wait()
    return dialog


def after(work: Work, act: Callable[[], object]) -> None:
    """Do something and wait until the job that it begins has ended."""
    idle = Awaited(work.idle)
    act()
    idle.wait()


def words(menu: QMenu) -> list[str]:
    """Return what a menu offers; what cannot be chosen stands in brackets."""
    actions = [action for action in menu.actions() if not action.isSeparator()]
    return [a.text() if a.isEnabled() else f"[{a.text()}]" for a in actions]


def choose(menu: QMenu, start: str) -> None:
    """Choose what begins with these words."""
    next(action for action in menu.actions() if action.text().startswith(start)).trigger()
