"""Reports that were removed: each in a folder of its own, with a note of where it lay."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from briefing_app.library.errors import LibraryError
from briefing_app.library.kept import read_kept, write_kept
from briefing_app.library.shelf import entry_of
from briefing_app.model.errors import UnknownIdError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.moving import delete_folder, free_name, move_folder

_NOTE, _REPORT = "note.json", "report"


class Binned(NamedTuple):
    """A removed report. `key` names it in the bin, `folder` is where it is now."""

    key: str
    id: str
    title: str
    source: str
    """The folder it was in."""
    removed: str
    """Local time: 2023-02-01T09:30:00."""
    folder: str


class Bin:
    """The folder of removed reports."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def put(self, folder: str) -> Binned:
        """Move a report folder into the bin; raise SaveError, then it stays where it is."""
        entry, now = entry_of(folder), datetime.now().astimezone().replace(tzinfo=None)
        base = f"{now:%Y%m%d-%H%M%S}-{os.path.basename(folder)}"
        place = free_name(os.path.join(self._folder, base))
        removed = now.isoformat(timespec="seconds")
        note = {"id": entry.id, "title": entry.title, "from": folder, "removed": removed}
        write_kept(os.path.join(place, _NOTE), note)
        try:
            move_folder(folder, os.path.join(place, _REPORT))
        except SaveError:
            delete_folder(place)
            raise
        return Binned(
            os.path.basename(place), entry.id, entry.title, folder, removed,
            os.path.join(place, _REPORT),
        )  # fmt: skip

    def listed(self) -> tuple[Binned, ...]:
        """Return what is in the bin, the last removed first."""
        try:
            keys = os.listdir(self._folder)
        except OSError:
            return ()
        found = [each for key in keys if (each := self._binned(key))]
        return tuple(sorted(found, key=_when, reverse=True))

    def find(self, key_or_id: str) -> Binned:
        """Return a removed report by key, or the last removed one with an id."""
        listed = self.listed()
        for field in ("key", "id"):
            for each in listed:
                if getattr(each, field) == key_or_id:
                    return each
        raise UnknownIdError("已移走的报告", key_or_id, tuple(each.id for each in listed))

    def take_out(self, binned: Binned, target: str) -> None:
        """Move a report out of the bin; raise SaveError, then it stays there."""
        move_folder(binned.folder, target)
        delete_folder(os.path.join(self._folder, binned.key))

    def empty(self, keys: Sequence[str] | None = None) -> None:
        """Delete what is in the bin for good, or some of it; raise LibraryError if some stays."""
        gone = [each for each in self.listed() if keys is None or each.key in keys]
        left = [e.title for e in gone if not delete_folder(os.path.join(self._folder, e.key))]
        if left:
            raise LibraryError(f"回收站里有 {len(left)} 份没有删掉：{'、'.join(left)}。")

    def _binned(self, key: str) -> Binned | None:
        """Return one of the bin; without its note, from what the report itself says."""
        place = os.path.join(self._folder, key)
        folder = os.path.join(place, _REPORT)
        if not os.path.isdir(folder):
            return None
        note, _ = read_kept(os.path.join(place, _NOTE))
        entry = entry_of(folder)
        report_id, title, source, removed = (
            word if isinstance(word := note.get(name), str) else ""
            for name in ("id", "title", "from", "removed")
        )
        return Binned(key, report_id or entry.id, title or entry.title, source, removed, folder)


def _when(binned: Binned) -> tuple[str, str]:
    return binned.removed, binned.key
