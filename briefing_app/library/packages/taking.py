"""A .briefing file to a report folder, checked before it stands anywhere."""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from briefing_app.library.errors import PackageError
from briefing_app.library.packages.apart import check_apart
from briefing_app.library.packages.opening import Package, read_package, write_content
from briefing_app.library.shelf import entry_of
from briefing_app.storage.errors import SaveError
from briefing_app.storage.moving import delete_folder, move_folder

_BEGUN = ".taking-"


@contextmanager
def unpacked(path: str, near: str) -> Iterator[str]:
    """Give a checked report folder on the disk of `near`; what is left of it is deleted.

    Raise PackageError if the file is not in order, SaveError if there is no room.
    """
    package = read_package(path)
    begun = ""
    try:
        try:
            os.makedirs(near, exist_ok=True)
            begun = tempfile.mkdtemp(prefix=_BEGUN, dir=near)
            folder = os.path.join(begun, "report")
            os.mkdir(folder)
            write_content(package, folder)
        except OSError as error:
            raise SaveError(near, error) from error
        _check(path, package, folder)
        yield folder
    finally:
        if begun:
            delete_folder(begun)


def unpacked_copy(path: str, cache: str | None) -> str:
    """Return a disposable folder with the content of a .briefing file, checked once."""
    home = cache or os.path.join(tempfile.gettempdir(), f"briefing-app-{os.getpid()}")
    target = os.path.join(home, "packages", _digest(path))
    if not os.path.isdir(target):
        with unpacked(path, home) as folder:
            move_folder(folder, target)
    return target


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
        raise PackageError(path, f"{error.strerror}。") from error
    return f"{first:08x}{second:08x}"
