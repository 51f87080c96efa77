"""Keeps what was decided a moment after it was: leaving at any time loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.importing.keeping import discard, draft_path, keep
from briefing_app.storage.errors import SaveError
from briefing_app.ui.dialogs.importing.desk import CheckDesk

_KEEP_MS = 400


class Keeper(QObject):
    """Writes the desk's draft soon after each change. Signal: `failed(sentence)`, once."""

    failed = Signal(str)

    def __init__(self, desk: CheckDesk, folder: str, parent: QObject | None = None) -> None:
        """Keep drafts in a folder."""
        super().__init__(parent)
        self._desk, self._folder = desk, folder
        self._told = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_KEEP_MS)
        self._clock.timeout.connect(self.keep)
        desk.changed.connect(self._clock.start)

    def keep(self) -> bool:
        """Write now; return whether it could be."""
        self._clock.stop()
        try:
            keep(self._folder, self._desk.draft, self._desk.pictures)
        except SaveError as error:
            if not self._told:
                self._told = True
                self.failed.emit(f"核对的结果没有留住：{error.reason}。请先别关，腾出地方。")
            return False
        self._told = False
        return True

    def forget(self) -> None:
        """Remove what was kept: the report is saved, or begun anew."""
        self._clock.stop()
        discard(draft_path(self._folder, self._desk.draft))
