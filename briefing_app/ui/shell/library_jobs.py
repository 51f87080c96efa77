"""What the library does in the background: plain jobs without Qt."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.export.progress import Progress, Stopped
from briefing_app.library.library import Duplicate, Library
from briefing_app.model.errors import BriefingError
from briefing_app.model.report import Report

if TYPE_CHECKING:
    from briefing_app.importing.keeping import Kept


class Pair(NamedTuple):
    """Two reports to be compared (None where none is chosen), and all of their places."""

    left: Report | None
    right: Report | None
    kin: tuple[Report, ...]


class Opening:
    """Opens two reports and those of the same places, for the lines over the years."""

    def __init__(self, library: Library, left: str, right: str, kin: tuple[str, ...]) -> None:
        """Open `left` and `right` by id, "" for none; `kin` are ids of the same places."""
        self._library, self._left, self._right, self._kin = library, left, right, kin

    def __call__(self, _tell: Progress, stopped: Stopped) -> Pair:
        """Return the reports; of the kin those that open."""
        shelf = self._library.shelf
        opened = {each: shelf.open(each) for each in (self._left, self._right) if each}
        for each in self._kin:
            if stopped():
                break
            if each not in opened:
                try:
                    opened[each] = shelf.open(each)
                except BriefingError:
                    continue  # its card says why
        kin = tuple(opened[each] for each in self._kin if each in opened)
        return Pair(opened.get(self._left), opened.get(self._right), kin)


class Sharing:
    """Writes a report as one .briefing file."""

    def __init__(self, library: Library, report_id: str, path: str) -> None:
        """Write the report with this id to `path`."""
        self._library, self._id, self._path = library, report_id, path

    def __call__(self, _tell: Progress, _stopped: Stopped) -> str:
        """Return what to tell; raise a BriefingError or an OSError."""
        self._library.share(self._id, self._path)
        return f"写好了：{self._path}"


class Taking:
    """Takes a .briefing file into the library."""

    def __init__(self, library: Library, path: str, duplicate: Duplicate = Duplicate.ASK) -> None:
        """Take `path`; `duplicate` says what becomes of a report that is here already."""
        self._library, self.path, self._duplicate = library, path, duplicate

    def __call__(self, _tell: Progress, _stopped: Stopped) -> str:
        """Return what to tell; raise a LibraryError or an OSError."""
        report_id = self._library.take_in(self.path, self._duplicate)
        title = self._library.shelf.open(report_id).title
        return f"收下了：《{title}》"


class Leftovers:
    """Lists the imports that were left half-checked."""

    def __init__(self, folder: str) -> None:
        """Look in the folder of drafts."""
        self._folder = folder

    def __call__(self, _tell: Progress, _stopped: Stopped) -> Kept | None:
        """Return what is kept; None, and nothing is loaded, where there is no folder."""
        if not os.path.isdir(self._folder):
            return None
        from briefing_app.importing.keeping import kept_drafts

        return kept_drafts(self._folder)
