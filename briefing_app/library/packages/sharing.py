"""Writing a report folder as one .briefing file."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Mapping
from dataclasses import asdict

from briefing_app import __version__, bundled
from briefing_app.dataset.files import INDICATORS_FILE, REPORT_FILES, find_indicators
from briefing_app.dataset.indicators import load_indicators
from briefing_app.library.errors import LibraryError
from briefing_app.library.packages.layout import FORMAT, MANIFEST_FILE, MIMETYPE, MIMETYPE_FILE
from briefing_app.model.errors import OutputError
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import writing

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The time of every entry, so that one report always gives the same file."""


def write_package(folder: str, report: Report, path: str) -> None:
    """Write a report folder as one file; raise LibraryError or OutputError, then none is left.

    Indicators that the program's own catalogue does not have go with it.
    """
    content = _content(folder, report)
    manifest = {
        "format": FORMAT,
        "generator": f"briefing-app {__version__}",
        "id": report.id,
        "title": report.title,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in content.items()},
    }
    words = json.dumps(manifest, ensure_ascii=False, indent=1).encode("utf-8")
    try:
        with writing(path) as file, zipfile.ZipFile(file, "w") as package:
            package.writestr(_entry(MIMETYPE_FILE), MIMETYPE, zipfile.ZIP_STORED)
            for name, data in {MANIFEST_FILE: words, **content}.items():
                package.writestr(_entry(name), data, zipfile.ZIP_DEFLATED)
    except SaveError as error:
        raise OutputError(path, f"{error.reason}。") from error


def _content(folder: str, report: Report) -> dict[str, bytes]:
    """Read the files of a report folder."""
    names = [*REPORT_FILES]
    if os.path.isfile(os.path.join(folder, INDICATORS_FILE)):
        names.append(INDICATORS_FILE)
    try:
        content = {name: _read(os.path.join(folder, name)) for name in names}
    except OSError as error:
        raise LibraryError(f"读不了 {error.filename}：{error.strerror}。") from error
    shared = bundled.data_path(INDICATORS_FILE)
    if not os.path.samefile(find_indicators(folder, shared), shared):
        content[INDICATORS_FILE] = _strange_indicators(report, load_indicators(shared))
    return content


def _strange_indicators(report: Report, shared: Mapping[str, Indicator]) -> bytes:
    """Return what a report from another data folder counts and our catalogue does not know."""
    used = dict.fromkeys(i for figure in report.figures for i in figure.indicators)
    strange = [_fields(report.indicators[i]) for i in used if i not in shared]
    words = json.dumps({"format": 1, "indicators": strange}, ensure_ascii=False, indent=1)
    return words.encode("utf-8")


def _fields(indicator: Indicator) -> dict[str, object]:
    """Return the fields that say something."""
    return {k: v for k, v in asdict(indicator).items() if v or k == "english"}


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.external_attr = 0o644 << 16
    return entry
