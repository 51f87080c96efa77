"""The reports at hand: bundled ones first, then those of the user's folders."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass

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
    `cache`, a folder for disposable copies, every opening reads the YAML.
    """

    def __init__(self, folders: Sequence[str], *, cache: str | None = None) -> None:
        self._folders = tuple(folders)
        self._cache = cache

    @classmethod
    def of(cls, data: str, where: Places) -> Shelf:
        """Return the shelf of a data folder and the user's own reports."""
        return cls((os.path.join(data, "reports"), where.reports), cache=where.cache)

    def entries(self) -> tuple[Entry, ...]:
        """Return what is at hand, read no further than the head of each report.yaml."""
        entries: list[Entry] = []
        taken: dict[str, str] = {}
        for folder in self._report_folders():
            entry = _entry(folder)
            if not entry.problem and entry.id in taken:
                problem = f"编号“{entry.id}”已被 {taken[entry.id]} 占用。"
                entry = Entry(entry.id, entry.title, folder, problem)
            taken.setdefault(entry.id, folder)
            entries.append(entry)
        return tuple(entries)

    def open(self, id_or_path: str) -> Report:
        """Return a report by id or by folder path.

        Raise UnknownIdError if there is none, DatasetError if it cannot be used.
        """
        bare = os.path.basename(id_or_path) == id_or_path
        for folder in self._folders if bare else ():  # a folder may be named for its report
            named = os.path.join(folder, id_or_path)
            if os.path.isfile(os.path.join(named, REPORT_FILE)):
                report = self._read(named)
                if report.id == id_or_path:
                    return report
        return self._read(self.folder_of(id_or_path))

    def folder_of(self, id_or_path: str) -> str:
        """Return the folder of a report; an id goes before a path."""
        entries = self.entries()
        for entry in entries:
            if entry.id == id_or_path:
                return entry.folder
        if is_report_folder(id_or_path):
            return id_or_path
        raise UnknownIdError("报告", id_or_path, tuple(e.id for e in entries if not e.problem))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the reports that are not set aside."""
        return tuple(entry.id for entry in self.entries() if not entry.problem)

    def titles(self) -> tuple[tuple[str, str, str], ...]:
        """Return id, title and problem (or "") of every report, for a menu."""
        return tuple((e.id, e.title, e.problem or "") for e in self.entries())

    def _read(self, folder: str) -> Report:
        indicators = find_indicators(folder, bundled.data_path(INDICATORS_FILE))

        def read() -> Report:
            from briefing_app.dataset.indicators import load_indicators
            from briefing_app.dataset.loader import load_report

            return load_report(folder, load_indicators(indicators))

        if self._cache is None:
            return read()
        return cached(folder, indicators, self._cache, read)

    def _report_folders(self) -> list[str]:
        found: list[str] = []
        for folder in self._folders:
            try:
                names = sorted(os.listdir(folder))
            except OSError:
                continue  # no such folder yet: nothing of the user's own
            paths = (os.path.join(folder, name) for name in names)
            found += [path for path in paths if is_report_folder(path)]
        return found


def _entry(folder: str) -> Entry:
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
