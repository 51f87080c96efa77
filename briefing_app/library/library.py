"""The library: all reports as cards, and everything that can be done with them as a whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from briefing_app.library.bin import Bin, Binned
from briefing_app.library.cards import Card, Origin
from briefing_app.library.editing import set_id, set_title
from briefing_app.library.errors import DuplicateReportError, LibraryError
from briefing_app.library.folders import FolderList, Holder, holder, holder_of
from briefing_app.library.opened import Opened
from briefing_app.library.places import Places
from briefing_app.library.scanning import IsCancelled, Scan, Tell
from briefing_app.library.search.across import Corpus
from briefing_app.library.search.index import Index
from briefing_app.library.shelf import Entry, Shelf, entry_of
from briefing_app.library.store import Store
from briefing_app.model.errors import UnknownIdError
from briefing_app.storage.moving import free_name, move_folder
from briefing_app.storage.names import file_name

INDEX_ENDING = "-index.db"


class Duplicate(StrEnum):
    """What becomes of a report whose id another one has: 替换, 两份都留, or the user is asked."""

    ASK = "ask"
    REPLACE = "replace"
    KEEP_BOTH = "keep_both"


class Library:
    """The reports of a data folder, of the user, and of further folders.

    Nothing is read before it is asked for. `scan` and `take_in` take their time and belong in
    a worker thread; so does the `corpus`. `shelf` opens reports.
    """

    def __init__(self, data: str, where: Places) -> None:
        self._bundled, self._where = os.path.join(data, "reports"), where
        self.shelf = Shelf.of(data, where)
        self.folders = FolderList(where.library_file)
        self.opened = Opened(where.opened_file)
        self.bin = Bin(where.bin)
        self.store = Store(where.library_cache)
        index = os.path.splitext(where.library_cache)[0] + INDEX_ENDING
        self.index = Index(self.store, index)
        self.corpus = Corpus(self.store, self.index)

    # ---------------------------------------------------------------------- what there is
    def holders(self) -> tuple[Holder, ...]:
        """Return the folders that reports are looked for in, missing ones as well."""
        bundled = holder(self._bundled, Origin.BUNDLED)._replace(read_only=True)
        user = holder(self._where.reports, Origin.USER)._replace(present=True)
        further = (holder(path, Origin.FOLDER) for path in self.folders.paths())
        return (bundled, user, *further)

    def cards(self) -> tuple[Card, ...]:
        """Return a card of everything at hand at once; what is not `known` needs a scan."""
        return self._scan().known()

    def scan(
        self, tell: Tell | None = None, is_cancelled: IsCancelled | None = None
    ) -> tuple[Card, ...]:
        """Tell every card, read what is new or changed and tell it again; return them all.

        Afterwards the corpus is what is at hand now. Cancelled, it goes on the next time.
        """
        return self._scan().run(tell or _tell_nobody, is_cancelled or _never)

    def note_opened(self, report_id: str) -> None:
        """Note that a report was opened just now."""
        self.opened.note(report_id)

    def has(self, report_id: str) -> bool:
        """Whether some report has this id."""
        return self._entry(report_id) is not None

    def is_own(self, report_id: str) -> bool:
        """Whether it is a report that may be changed where it lies."""
        try:
            self._own_folder(report_id, "改")
        except (LibraryError, UnknownIdError):
            return False
        return True

    def folder_for(self, report_id: str) -> str:
        """Return the folder that a report of this id is to be written to.

        Raise LibraryError where one has the id that cannot be replaced.
        """
        if self.has(report_id):
            return self._own_folder(report_id, "替换")
        return os.path.join(self._where.reports, file_name(report_id))

    # ----------------------------------------------------------------------- one report
    def rename(self, report_id: str, title: str) -> None:
        """Give a report another title; raise LibraryError or SaveError."""
        set_title(self._own_folder(report_id, "改名"), title)

    def remove(self, report_id: str) -> Binned:
        """Put a report in the bin; raise LibraryError where it cannot be moved, or SaveError."""
        return self.bin.put(self._own_folder(report_id, "移走"))

    def restore(self, key_or_id: str, duplicate: Duplicate = Duplicate.ASK) -> str:
        """Put a removed report back where it was and return its id.

        Where that place is gone it goes to the user's reports. Raise DuplicateReportError
        where another report has its id by now.
        """
        binned = self.bin.find(key_or_id)
        there = os.path.isdir(os.path.dirname(binned.source))
        target = binned.source if there else os.path.join(self._where.reports, binned.id)
        with self._room(binned.folder, duplicate) as report_id:
            self.bin.take_out(binned, free_name(target))
        return report_id

    def share(self, report_id: str, path: str) -> None:
        """Write a report as one .briefing file; raise UnknownIdError, DatasetError, OutputError.

        What does not open is not handed on either.
        """
        from briefing_app.library.packages.sharing import write_package

        report = self.shelf.open(report_id)
        write_package(self.shelf.folder_of(report_id), report, path)

    def take_in(self, path: str, duplicate: Duplicate = Duplicate.ASK) -> str:
        """Take a .briefing file into the user's reports and return the report's id.

        Raise PackageError if it is not in order, DuplicateReportError if its id is taken and
        `duplicate` does not say what then, SaveError if the disk refuses. Nothing is half done.
        """
        from briefing_app.library.packages.taking import unpacked

        with (
            unpacked(path, self._where.data) as folder,
            self._room(folder, duplicate) as report_id,
        ):
            target = os.path.join(self._where.reports, file_name(report_id))
            move_folder(folder, free_name(target))
        return report_id

    # ---------------------------------------------------------------------------- inside
    def _scan(self) -> Scan:
        return Scan(self.shelf, self.store, self.holders(), self.opened.times())

    def _own_folder(self, report_id: str, what: str) -> str:
        """Return the folder of a report that may be changed; raise LibraryError for another."""
        folder = self.shelf.folder_of(report_id)
        origin = holder_of(folder, self.holders())
        if origin is None or origin.origin is Origin.BUNDLED:
            whose = "随程序自带" if origin else "不在资料库的文件夹里"
            raise LibraryError(f"《{entry_of(folder).title}》{whose}，不能{what}。")
        if origin.read_only:
            raise LibraryError(f"《{entry_of(folder).title}》在只读的文件夹里，不能{what}。")
        return folder

    @contextmanager
    def _room(self, folder: str, duplicate: Duplicate) -> Iterator[str]:
        """Give the id that a report comes in with; undo what was done for it if it does not."""
        new = entry_of(folder)
        here = self._entry(new.id)
        if here and duplicate is Duplicate.ASK:
            raise DuplicateReportError(new.id, here.title, new.title)
        if here and duplicate is Duplicate.KEEP_BOTH:
            report_id = self._free_id(new.id)
            set_id(folder, report_id)
            yield report_id
            return
        gone = self.remove(new.id) if here else None
        try:
            yield new.id
        except BaseException:
            if gone:
                self.bin.take_out(gone, gone.source)
            raise

    def _entry(self, report_id: str) -> Entry | None:
        try:
            return entry_of(self.shelf.folder_of(report_id))
        except UnknownIdError:
            return None

    def _free_id(self, report_id: str) -> str:
        """Return an id that no report has: -2, -3 and so on behind the old one."""
        taken, count = {entry.id for entry in self.shelf.each()}, 2
        while f"{report_id}-{count}" in taken:
            count += 1
        return f"{report_id}-{count}"


def _tell_nobody(_card: Card) -> None:
    return


def _never() -> bool:
    return False
