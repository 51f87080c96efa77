"""Writing a report folder as one .briefing file."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile

from briefing_app import __version__, bundled
from briefing_app.dataset.files import INDICATORS_FILE, REPORT_FILES, find_indicators
from briefing_app.library.errors import LibraryError
from briefing_app.library.packages.layout import FORMAT, MANIFEST_FILE, MIMETYPE, MIMETYPE_FILE
from briefing_app.model.errors import OutputError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import writing

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The time of every entry, so that one report always gives the same file."""


def write_package(folder: str, path: str, report_id: str, title: str) -> None:
    """Write a report folder as one file; raise LibraryError or OutputError, then none is left.

    Indicators that are not the program's own go with it.
    """
    content = _content(folder)
    manifest = {
        "format": FORMAT,
        "generator": f"briefing-app {__version__}",
        "id": report_id,
        "title": title,
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


def _content(folder: str) -> dict[str, bytes]:
    """Read the files of a report folder."""
    catalogue = find_indicators(folder, bundled.data_path(INDICATORS_FILE))
    paths = {name: os.path.join(folder, name) for name in REPORT_FILES}
    if os.path.realpath(catalogue) != os.path.realpath(bundled.data_path(INDICATORS_FILE)):
        paths[INDICATORS_FILE] = catalogue
    own = os.path.join(folder, INDICATORS_FILE)
    if os.path.isfile(own):
        paths[INDICATORS_FILE] = own
    try:
        return {name: _read(each) for name, each in paths.items()}
    except OSError as error:
        raise LibraryError(f"读不了 {error.filename}：{error.strerror}。") from error


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.external_attr = 0o644 << 16
    return entry
