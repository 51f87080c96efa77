"""A .briefing file to a report folder, checked before it stands anywhere."""

from __future__ import annotations

import os
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from briefing_app.library.errors import PackageError
from briefing_app.library.packages.apart import check_apart
from briefing_app.library.packages.opening import Package, read_package, write_content
from briefing_app.library.shelf import entry_of
from briefing_app.storage.errors import SaveError
from briefing_app.storage.moving import delete_folder, move_folder
from briefing_app.storage.reasons import reason

_BEGUN = ".taking-"
_STALE_S = 24 * 3600.0


@contextmanager
def unpacked(path: str, near: str) -> Iterator[str]:
    """Give a checked report folder on the disk of `near`; what is left of it is deleted.

    Raise PackageError if the file is not in order, SaveError if there is no room.
    """
    package = read_package(path)
    try:
        os.makedirs(near, exist_ok=True)
        _sweep(near)
        begun = tempfile.mkdtemp(prefix=_BEGUN, dir=near)
    except OSError as error:
        raise SaveError(near, error) from error
    try:
        folder = os.path.join(begun, "report")
        try:
            os.mkdir(folder)
            write_content(package, folder)
        except OSError as error:
            raise SaveError(near, error) from error
        _check(path, package, folder)
        yield folder
    finally:
        delete_folder(begun)


def unpacked_copy(path: str, cache: str | None) -> str:
    """Return a disposable folder with the content of a .briefing file, checked once.

    Where the cache cannot be written it lies with the system's temporary files.
    """
    name = os.path.join("packages", _digest(path))
    spare = os.path.join(tempfile.gettempdir(), "briefing-app")
    if cache:
        with suppress(SaveError):
            return _copy(path, cache, name)
    return _copy(path, spare, name)


def _copy(path: str, home: str, name: str) -> str:
    target = os.path.join(home, name)
    if not os.path.isdir(target):
        with unpacked(path, home) as folder:
            move_folder(folder, target)
    return target


def _sweep(near: str) -> None:
    """Clear away what a program that was killed had begun."""
    limit = time.time() - _STALE_S
    for name in os.listdir(near):
        left = os.path.join(near, name)
        if name.startswith(_BEGUN) and os.stat(left).st_mtime < limit:
            delete_folder(left)


def _check(path: str, package: Package, folder: str) -> None:
    """See that the report is in order, and is the one that the manifest names."""
    problems = check_apart(folder)
    if problems:
        told = problems[0]
        place = os.path.basename(told.file) + (f" 第 {told.line} 行" if told.line else "")
        more = f"（另有 {len(problems) - 1} 处）" if len(problems) > 1 else ""
        raise PackageError(path, f"{place}：{told.reason}{more}")
    if entry_of(folder).id != package.id:
        raise PackageError(path, "清单里的编号与报告不符。")


def _digest(path: str) -> str:
    """Return a name for a file's content; nothing depends on its being hard to forge."""
    first, second = 0, 1
    try:
        with open(path, "rb") as file:
            while part := file.read(1024 * 1024):
                first, second = zlib.crc32(part, first), zlib.adler32(part, second)
    except OSError as error:
        raise PackageError(path, f"{reason(error)}。") from error
    return f"{first:08x}{second:08x}"
