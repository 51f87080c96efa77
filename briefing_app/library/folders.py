"""The folders that reports are looked for in, and in which state they are."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from briefing_app.library.cards import Origin
from briefing_app.library.errors import LibraryError
from briefing_app.library.kept import read_kept, write_kept

_FOLDERS = "folders"


class Holder(NamedTuple):
    """A folder of reports; `present` is False for a stick that is not plugged in."""

    path: str
    origin: Origin
    present: bool
    read_only: bool

    @property
    def state(self) -> str:
        """What is to be said about it: 不在, 只读, or nothing."""
        if not self.present:
            return "不在"
        return "只读" if self.read_only else ""


def holder(path: str, origin: Origin) -> Holder:
    """Return a folder with its state as it is now."""
    present = os.path.isdir(path)
    return Holder(path, origin, present, present and is_read_only(path))


def is_read_only(path: str) -> bool:
    """Whether nothing can be written there: by rights, or because of the medium."""
    if not os.access(path, os.W_OK):
        return True
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except (AttributeError, OSError):  # a system without statvfs, or a medium just taken out
        return False


def holder_of(folder: str, holders: Sequence[Holder]) -> Holder | None:
    """Return the innermost folder of the library around a report folder; None outside it."""
    around = [h for h in holders if os.path.join(folder, "").startswith(os.path.join(h.path, ""))]
    return max(around, key=_depth, default=None)


def _depth(each: Holder) -> int:
    return len(each.path)


class FolderList:
    """The further folders that the user named, kept in a file; a missing one stays named.

    `note` is a sentence about the file when it was found damaged, "" otherwise.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self.note = ""

    def paths(self) -> tuple[str, ...]:
        """Return the folders in the order they were added."""
        data, note = read_kept(self._file)
        self.note = note or self.note
        listed = data.get(_FOLDERS)
        found = listed if isinstance(listed, list) else []
        return tuple(dict.fromkeys(p for p in found if isinstance(p, str) and os.path.isabs(p)))

    def add(self, path: str) -> str:
        """Take a folder into the list and return its full path; raise LibraryError or SaveError."""
        whole = os.path.abspath(path)
        if not os.path.isdir(whole):
            raise LibraryError(f"没有这个文件夹：{path}。")
        self._write((*self.paths(), whole))
        return whole

    def remove(self, path: str) -> None:
        """Take a folder off the list; its files stay as they are. Raise SaveError."""
        whole = os.path.abspath(path)
        self._write(tuple(each for each in self.paths() if each != whole))

    def _write(self, paths: tuple[str, ...]) -> None:
        write_kept(self._file, {"format": 1, _FOLDERS: list(dict.fromkeys(paths))})
