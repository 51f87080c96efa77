"""The two menus at the foot of the library: the folders that are looked in, and the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from briefing_app.model.errors import BriefingError
from briefing_app.ui.dialogs.file_dialog import file_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.library.library import Library


class LibraryMenus(QObject):
    """Adds and takes away folders, puts reports back, empties the bin.

    Signals: `changed` when the library is another one, `failed(sentence)`.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, library: Library, parent: QObject) -> None:
        """Serve a library."""
        super().__init__(parent)
        self._library = library

    def show_folders(self, button: QWidget) -> None:
        """Show which folders are looked in, at a button."""
        self.folders_menu(button).popup(button.mapToGlobal(button.rect().topLeft()))

    def show_bin(self, button: QWidget) -> None:
        """Show what is in the bin, at a button."""
        self.bin_menu(button).popup(button.mapToGlobal(button.rect().topLeft()))

    def folders_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the folders."""
        menu = _menu(parent)
        for holder in self._library.holders():
            words = f"{holder.path}（{holder.state}）" if holder.state else holder.path
            menu.addAction(words).setEnabled(False)
        menu.addSeparator()
        menu.addAction("添一个资料夹…").triggered.connect(partial(self._ask_for_folder, parent))
        for path in self._library.folders.paths():
            self._offer(menu, f"去掉 {path}", partial(self._library.folders.remove, path))
        return menu

    def bin_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the bin."""
        menu, binned = _menu(parent), self._library.bin.listed()
        for each in binned:
            self._offer(menu, f"放回《{each.title}》", partial(self._library.restore, each.key))
        menu.addSeparator()
        empty = self._library.bin.empty
        self._offer(menu, "清空回收站" if binned else "回收站是空的", empty, enabled=bool(binned))
        return menu

    def add_folder(self, path: str) -> None:
        """Look for reports in another folder too."""
        self._do(partial(self._library.folders.add, path))

    def _ask_for_folder(self, parent: QWidget, _checked: bool = False) -> None:
        dialog = file_dialog(parent, "添一个资料夹")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.add_folder)
        dialog.open()

    def _offer(
        self, menu: QMenu, words: str, action: Callable[[], object], *, enabled: bool = True
    ) -> None:
        entry = menu.addAction(words)
        entry.setEnabled(enabled)
        entry.triggered.connect(partial(self._do, action))

    def _do(self, action: Callable[[], object], _checked: bool = False) -> None:
        """Change the library; a refusal is one sentence."""
        try:
            action()
        except (BriefingError, OSError) as error:
            self.failed.emit(str(error))
        else:
            self.changed.emit()


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
