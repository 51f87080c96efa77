"""The menus of folders and bin."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.library.library import Library
from briefing_app.ui.shell.library_menus import LibraryMenus
from tests.library.shelves import Home
from tests.ui.shell.conftest import choose, words


@pytest.fixture
def menus(library: Library, host: QWidget) -> LibraryMenus:
    return LibraryMenus(library, host)


def test_folders_are_listed_with_their_state(
    home: Home, menus: LibraryMenus, host: QWidget, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone")
    os.mkdir(gone)
    menus.add_folder(gone)
    os.rmdir(gone)
    listed = words(menus.folders_menu(host))
    assert listed[1] == f"[{home.user}]"
    assert listed[2].startswith(f"[{gone}（")
    assert listed[3:] == ["添一个资料夹…", f"去掉 {gone}"]


def test_a_folder_is_taken_away(
    menus: LibraryMenus, library: Library, host: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    menus.add_folder(str(tmp_path))
    with qtbot.waitSignal(menus.changed):
        choose(menus.folders_menu(host), "去掉")
    assert library.folders.paths() == ()


def test_a_folder_is_asked_for(
    menus: LibraryMenus, library: Library, host: QWidget, tmp_path: Path
) -> None:
    choose(menus.folders_menu(host), "添一个资料夹")
    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.fileSelected.emit(str(tmp_path))
    assert library.folders.paths() == (str(tmp_path),)


def test_a_refusal_is_a_sentence(
    menus: LibraryMenus, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: str) -> None:
        raise OSError("没有权限")

    monkeypatch.setattr(library.folders, "add", refused)
    with qtbot.waitSignal(menus.failed) as told, qtbot.assertNotEmitted(menus.changed):
        menus.add_folder("/x")
    assert told.args == ["没有权限"]


def test_an_empty_bin_says_so(menus: LibraryMenus, host: QWidget) -> None:
    assert words(menus.bin_menu(host)) == ["[回收站是空的]"]


def test_a_report_is_put_back(
    home: Home, menus: LibraryMenus, library: Library, host: QWidget, qtbot: QtBot
) -> None:
    home.add("a")
    library.remove("a")
    with qtbot.waitSignal(menus.changed):
        choose(menus.bin_menu(host), "放回《示例报告 2023》")
    assert library.has("a")


def test_the_bin_is_emptied(
    home: Home, menus: LibraryMenus, library: Library, host: QWidget
) -> None:
    home.add("a")
    library.remove("a")
    choose(menus.bin_menu(host), "清空")
    assert library.bin.listed() == ()


@pytest.mark.parametrize("show", [LibraryMenus.show_folders, LibraryMenus.show_bin])
def test_a_menu_opens_at_its_button(
    menus: LibraryMenus, host: QWidget, show: Callable[[LibraryMenus, QWidget], None]
) -> None:
    show(menus, host)
    (menu,) = host.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()
