"""Imports that were left half-checked: listed in a worker, taken up again or dropped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from briefing_app.ui.dialogs.work import Work
from briefing_app.ui.shell.library_jobs import Leftovers

if TYPE_CHECKING:
    from briefing_app.importing.keeping import KeptDraft


class LeftDrafts(QObject):
    """Knows what waits in the folder of drafts.

    Signals: `counted(number)`, `chosen(path, title)` of the one to go on with,
    `failed(sentence)` about each that is broken.
    """

    counted = Signal(int)
    chosen = Signal(str, str)
    failed = Signal(str)

    def __init__(self, folder: str, window: QWidget, parent: QObject) -> None:
        """Look in a folder, which need not exist; nothing is read before `refresh`."""
        super().__init__(parent)
        self._folder, self._window = folder, window
        self.drafts: tuple[KeptDraft, ...] = ()
        self.question: QMessageBox | None = None
        self._ended = False
        self.work = Work(self)
        self.work.succeeded.connect(self._on_listed)

    def refresh(self) -> None:
        """Look again, in the background."""
        if not self._ended:
            self.work.start(Leftovers(self._folder))

    def stop(self) -> None:
        """Look no more; for the closing of the window."""
        self._ended = True
        self.work.stop()

    def show_menu(self, button: QWidget) -> None:
        """Show what waits, at a button."""
        self.menu(button).popup(button.mapToGlobal(button.rect().topLeft()))

    def menu(self, parent: QWidget) -> QMenu:
        """Return what can be done with each draft, the newest first."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for draft in self.drafts:
            go_on = menu.addAction(f"接着核《{draft.title}》{_bracketed(draft)}")
            go_on.triggered.connect(partial(self._on_chosen, draft))
        menu.addSeparator()
        for draft in self.drafts:
            drop = menu.addAction(f"丢掉《{draft.title}》…")
            drop.triggered.connect(partial(self._ask, draft))
        return menu

    def drop(self, path: str) -> None:
        """Remove a draft for good."""
        from briefing_app.importing.keeping import discard

        discard(path)
        self.refresh()

    def _on_listed(self, result: object) -> None:
        self.drafts = tuple(getattr(result, "drafts", ()))
        self.counted.emit(len(self.drafts))
        for sentence in getattr(result, "broken", ()):
            self.failed.emit(sentence)

    def _on_chosen(self, draft: KeptDraft, _checked: bool = False) -> None:
        self.chosen.emit(draft.path, draft.title)

    def _ask(self, draft: KeptDraft, _checked: bool = False) -> None:
        """Make sure: what was checked is nowhere else."""
        box = QMessageBox(self._window)
        box.setWindowTitle("丢掉没核完的")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"丢掉《{draft.title}》{_bracketed(draft)}？丢掉就找不回了。")
        keep = box.addButton("留着", QMessageBox.ButtonRole.RejectRole)
        drop = box.addButton("丢掉", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        drop.clicked.connect(partial(self._on_dropped, draft))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question = box
        box.open()

    def _on_dropped(self, draft: KeptDraft, _checked: bool = False) -> None:
        self.drop(draft.path)


def _bracketed(draft: KeptDraft) -> str:
    """Return from which file it comes and how far it is checked, as far as there is that."""
    done = draft.progress
    parts = (draft.source, f"核到 {done.decided} / {done.total} 处" if done.total else "")
    words = "，".join(filter(None, parts))
    return f"（{words}）" if words else ""
