"""The reports at hand: bundled ones first, then the user's, then those of further folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from briefing_app import bundled
from briefing_app.dataset.cache import cached
from briefing_app.dataset.files import (
    INDICATORS_FILE,
    REPORT_FILE,
    find_indicators,
    is_report_folder,
)
from briefing_app.library.places import Places
from briefing_app.model.errors import Problem, UnknownIdError
from briefing_app.model.report import Report

PACKAGE = ".briefing"
"""Ends the name of a report in one file."""

_HEAD_BYTES = 4096
_FIELD = r"(?m)^{}:[ \t]*(?:\"([^\"\r\n]*)\"|'([^'\r\n]*)'|([^#\r\n]*?))[ \t]*(?:#.*)?\r?$"


@dataclass(frozen=True, slots=True)
class Entry:
    """One report folder as the shelf lists it; `problem` says why it is set aside."""

    id: str
    title: str
    folder: str
    problem: str | None = None


class Shelf:
    """Finds reports by id or path and opens them through the cache.

    `folders` hold report folders; of two reports with one id the first is taken. Without
    `cache`, a folder for disposable copies, every opening reads the YAML. `listed` is a file
    that names further folders; `known` one that may tell where an id lies, without looking.
    """

    def __init__(
        self,
        folders: Sequence[str],
        *,
        cache: str | None = None,
        listed: str = "",
        known: str = "",
    ) -> None:
        self._own = tuple(folders)
        self._cache, self._listed, self._known = cache, listed, known

    @classmethod
    def of(cls, data: str, where: Places) -> Shelf:
        """Return the shelf of a data folder, the user's own reports and further folders."""
        own = (os.path.join(data, "reports"), where.reports)
        return cls(own, cache=where.cache, listed=where.library_file, known=where.library_cache)

    def entries(self) -> tuple[Entry, ...]:
        """Return what is at hand, read no further than the head of each report.yaml."""
        return tuple(self.each())

    def each(self) -> Iterator[Entry]:
        """Yield what is at hand one by one: who takes the first does not wait for the last."""
        taken: dict[str, str] = {}
        for folder in self.report_folders():
            entry = entry_of(folder)
            if not entry.problem and entry.id in taken:
                entry = Entry(entry.id, entry.title, folder, taken_words(entry.id, taken[entry.id]))
            taken.setdefault(entry.id, folder)
            yield entry

    def open(self, id_or_path: str) -> Report:
        """Return a report by id, folder path or the path of a .briefing file.

        Raise UnknownIdError if there is none, DatasetError if it cannot be used.
        """
        for folder in self._likely(id_or_path):
            if self.is_here(folder, id_or_path):
                return self.read(folder)
        return self.read(self.folder_of(id_or_path))

    def folder_of(self, id_or_path: str) -> str:
        """Return the folder of a report; an id goes before a path.

        Of a .briefing file it is a copy of its content, in the cache.
        """
        if is_package(id_or_path):
            return self._unpacked(id_or_path)
        known: list[str] = []
        for entry in self.each():
            if entry.id == id_or_path:
                return entry.folder
            known += () if entry.problem else (entry.id,)
        if is_report_folder(id_or_path):
            return id_or_path
        raise UnknownIdError("报告", id_or_path, tuple(known))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the reports that are not set aside."""
        return tuple(entry.id for entry in self.each() if not entry.problem)

    def titles(self, most: int | None = None) -> tuple[tuple[str, str, str], ...]:
        """Return id, title and problem (or "") of every report, or the first ones, for a menu."""
        return tuple((e.id, e.title, e.problem or "") for e in islice(self.each(), most))

    def read(self, folder: str) -> Report:
        """Return the report of a folder; raise DatasetError."""
        indicators = find_indicators(folder, bundled.data_path(INDICATORS_FILE))

        def read() -> Report:
            from briefing_app.dataset.indicators import load_indicators
            from briefing_app.dataset.loader import load_report

            return load_report(folder, load_indicators(indicators))

        if self._cache is None:
            return read()
        return cached(folder, indicators, self._cache, read)

    def report_folders(self) -> Iterator[str]:
        """Yield every report folder, each once, in the order of the shelf."""
        seen = set[str]()
        own = (folder for holder in self._own for folder in _below(holder))
        further = (folder for holder in self._further() for folder in report_folders(holder))
        for folder in chain(own, further):
            if folder not in seen:
                seen.add(folder)
                yield folder

    def is_here(self, folder: str, report_id: str) -> bool:
        """Whether a report folder holds the report with this id, by its first lines."""
        path = os.path.join(folder, REPORT_FILE)
        return os.path.isfile(path) and entry_of(folder).id == report_id

    def _likely(self, report_id: str) -> Iterator[str]:
        """Yield where an id probably lies: in a folder of its name, or where it lay before."""
        if os.path.basename(report_id) != report_id:
            return
        for holder in self._own:
            yield os.path.join(holder, report_id)
        if self._known and os.path.exists(self._known):
            from briefing_app.library.store import Store

            yield from Store(self._known).folder_of(report_id)

    def _further(self) -> tuple[str, ...]:
        if not self._listed or not os.path.exists(self._listed):
            return ()
        from briefing_app.library.folders import FolderList

        return FolderList(self._listed).paths()

    def _unpacked(self, path: str) -> str:
        """Return a folder with the content of a .briefing file, checked, to be read only."""
        from briefing_app.library.packages.taking import unpacked_copy

        return unpacked_copy(path, self._cache)


def is_package(path: str) -> bool:
    """Whether a path is that of a report in one file."""
    return path.endswith(PACKAGE) and os.path.isfile(path)


def report_folders(path: str) -> Iterator[str]:
    """Yield the report folders a path stands for: itself, or those it holds, by name.

    A data folder (with `reports/` inside) counts as the folder of its reports.
    """
    if is_report_folder(path):
        yield path
        return
    inside = os.path.join(path, "reports")
    yield from _below(inside if os.path.isdir(inside) else path)


def _below(holder: str) -> Iterator[str]:
    """Yield the report folders right below a folder; none where there is no such folder yet."""
    try:
        names = sorted(os.listdir(holder))
    except OSError:
        return
    for name in names:
        folder = os.path.join(holder, name)
        if not name.startswith(".") and is_report_folder(folder):
            yield folder


def taken_words(report_id: str, folder: str) -> str:
    """Return why a report is set aside whose id another one has."""
    return f"编号“{report_id}”已被 {folder} 占用。"


def entry_of(folder: str) -> Entry:
    """Read id and title of a report without parsing it."""
    path = os.path.join(folder, REPORT_FILE)
    name = os.path.basename(folder)
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        return Entry(name, name, folder, str(Problem(path, 0, f"读不了：{error.strerror}。")))
    text = head.decode("utf-8", errors="replace")
    report_id, title = _field("id", text), _field("title", text)
    if not report_id or not title:
        problem = str(Problem(path, 1, "开头没有 id 和 title。"))
        return Entry(report_id or name, title or name, folder, problem)
    return Entry(report_id, title, folder)


def _field(name: str, text: str) -> str:
    """Return a field of the head; the pattern is compiled when first used, not at start-up."""
    match = re.search(_FIELD.format(name), text)
    return next((group for group in match.groups() if group), "") if match else ""
