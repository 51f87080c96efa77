"""Folders that are moved whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress

from briefing_app.storage.errors import SaveError


def move_folder(source: str, target: str) -> None:
    """Give a folder another name, also on another disk; raise SaveError.

    To another disk it is copied beside the target first and then renamed, so that at every
    moment one whole folder is there. What cannot be deleted afterwards stays behind.
    """
    try:
        os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
        _rename(source, target)
    except OSError as error:
        raise SaveError(target, error) from error


def _rename(source: str, target: str) -> None:
    try:
        os.rename(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        if not os.access(os.path.dirname(source), os.W_OK):
            raise  # a copy could be made, but the folder itself would stay
        _copy_over(source, target)


def _copy_over(source: str, target: str) -> None:
    begun = os.path.join(os.path.dirname(target), f".briefing-{os.urandom(6).hex()}")
    try:
        shutil.copytree(source, begun, symlinks=True)
        os.rename(begun, target)
    except OSError:
        delete_folder(begun)
        raise
    delete_folder(source)


def delete_folder(path: str) -> bool:
    """Delete a folder with all that is in it; return whether nothing is left."""
    with suppress(OSError):
        shutil.rmtree(path)
    return not os.path.lexists(path)


def free_name(path: str) -> str:
    """Return a path that nothing has: the one asked for, else with -2, -3 and so on."""
    free, count = path, 1
    while os.path.lexists(free):
        count += 1
        free = f"{path}-{count}"
    return free
