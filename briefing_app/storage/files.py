"""Replace a file whole or not at all.

The new content goes to a file of its own in the same folder, is forced to the disk and then
renamed over the old one: at every moment the name stands for one whole content, the old or
the new. Whatever fails, what was there stays, and what was begun is taken away again. After
a kill a begun file can be left; the next save in that folder clears it away.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from briefing_app.storage.errors import SaveError

BACKUP = ".bak"
"""Ends the name of the content before the last."""

_PREFIX, _SUFFIX = ".briefing-", ".tmp"
_FOLDERS_OPEN = os.name != "nt"
_STALE_S = 3600.0
"""A begun file this old belongs to no one who is still writing."""


def save(path: str, content: bytes, *, backup: bool = True) -> None:
    """Replace a file of the program's own; its folder is made if need be.

    With `backup` the old content is kept beside it as `.bak`. Raises SaveError.
    """
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    except OSError as error:
        raise SaveError(path, error) from error
    with writing(path, backup=backup) as file:
        file.write(content)


@contextmanager
def writing(path: str, *, backup: bool = False) -> Iterator[BinaryIO]:
    """Give a new binary file that takes the place of `path` when the block ends well.

    Its `name` may be written to as well. An error in the block, a cancelled one too, leaves
    everything as it was. Links are followed; what is no ordinary file (a pipe, /dev/stdout)
    is written to as it is. Raises SaveError for every OSError.
    """
    try:
        if _is_stream(path):
            with open(path, "wb") as file:
                yield file
        else:
            yield from _replacing(os.path.realpath(path), backup=backup)
    except OSError as error:
        raise SaveError(path, error) from error


def _is_stream(path: str) -> bool:
    """Whether a path is something to write into and not to replace; raise for a folder."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    return not stat.S_ISREG(mode)


def _replacing(target: str, *, backup: bool) -> Iterator[BinaryIO]:
    """Yield the new file, then put it in place."""
    folder = os.path.dirname(target)
    _sweep(folder)
    begun = _spare_name(folder)
    try:
        with open(begun, "xb") as file:
            yield file
        _sync(begun)
        with suppress(OSError):
            os.chmod(begun, stat.S_IMODE(os.stat(target).st_mode))
        _put_in_place(begun, target, backup=backup)
    finally:
        _remove(begun)


def _put_in_place(begun: str, target: str, *, backup: bool) -> None:
    """Rename the new file over the old one, and the old one to its backup; else undo it."""
    old = _second_name(target, copied=backup)
    try:
        os.replace(begun, target)
        try:
            sync_folder(os.path.dirname(target))
            if backup and old:
                os.replace(old, target + BACKUP)
        except OSError:
            _undo(old, target)
            raise
    finally:
        _remove(old)


def _second_name(path: str, *, copied: bool) -> str:
    """Return another name of a file in its folder; "" if there is no file.

    Where the disk has no hard links it is a copy if `copied`, else "".
    """
    other = _spare_name(os.path.dirname(path))
    try:
        os.link(path, other)
    except FileNotFoundError:
        return ""
    except OSError:
        if not copied:
            return ""
        _copy(path, other)
    return other


def _copy(path: str, other: str) -> None:
    """Copy a file to a new name, onto the disk or not at all."""
    try:
        with open(path, "rb") as source, open(other, "xb") as file:
            file.write(source.read())
        _sync(other)
    except OSError:
        _remove(other)
        raise


def _undo(old: str, target: str) -> None:
    """Give the name back to the old file, or to none."""
    with suppress(OSError):
        if old:
            os.replace(old, target)
        else:
            os.remove(target)


def _sync(path: str) -> None:
    """Force a file's content to the disk."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: str) -> None:
    """Force the names in a folder to the disk, on systems where a folder can be opened."""
    if not _FOLDERS_OPEN:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # network disks that cannot
            raise
    finally:
        os.close(handle)


def _spare_name(folder: str) -> str:
    """Return a name in a folder that nobody has: short, so that long names have room."""
    return os.path.join(folder, f"{_PREFIX}{os.getpid()}-{os.urandom(6).hex()}{_SUFFIX}")


def _sweep(folder: str) -> None:
    """Clear away what a killed program had begun."""
    limit = time.time() - _STALE_S
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            ours = entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)
            if ours and entry.stat(follow_symlinks=False).st_mtime < limit:
                _remove(entry.path)


def _remove(path: str) -> None:
    """Remove a file that may not be there."""
    if path:
        with suppress(OSError):
            os.remove(path)


def put_aside(path: str, mark: str = "damaged") -> str | None:
    """Rename a file to a name with the time that nothing has; None if the disk refuses."""
    kept = _free_name(path, mark)
    try:
        os.replace(path, kept)
    except OSError:
        return None
    return kept


def keep_copy(path: str, mark: str = "damaged") -> str | None:
    """Keep a file's content under a name with the time too; None if the disk refuses."""
    kept = _free_name(path, mark)
    try:
        _copy(path, kept)
    except OSError:
        return None
    return kept


def kept_words(kept: str | None) -> str:
    """Return the sentence that says where a file was kept."""
    return f"原文件留作 {os.path.basename(kept)}。" if kept else "原文件没有动。"


def _free_name(path: str, mark: str) -> str:
    """Return `path.mark-20230201-093000`, with a count where that is taken."""
    name = f"{path}.{mark}-{time.strftime('%Y%m%d-%H%M%S')}"
    free, count = name, 1
    while os.path.lexists(free):
        count += 1
        free = f"{name}-{count}"
    return free
