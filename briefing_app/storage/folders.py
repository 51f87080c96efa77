"""Put a folder in place whole or not at all.

The files are written into a new folder beside the one wanted, which is then renamed. An old
folder keeps its content under another name until the new one stands; after a kill between
the two renames `recover` gives it its name back.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress

from briefing_app.storage.errors import FolderTakenError, SaveError
from briefing_app.storage.files import sync_folder

BEGUN = ".briefing-new-"
"""Begins the name of a folder that is being written."""
OLD = ".briefing-old-"
"""Begins the name of a folder that is being replaced."""


@contextmanager
def placing(folder: str, *, replace: bool = False, own: Collection[str] = ()) -> Iterator[str]:
    """Give a new folder to write into; it takes the place of `folder` when the block ends well.

    `own` are the files that belong together; what else lies in a folder that is replaced
    moves on into the new one. An error in the block leaves everything as it was. Raises
    FolderTakenError where there is something and `replace` is not wanted, SaveError for
    every OSError.
    """
    target = os.path.realpath(folder)
    parent, name = os.path.split(target)
    begun = os.path.join(parent, BEGUN + name)
    old = os.path.join(parent, OLD + name)
    try:
        os.makedirs(parent, exist_ok=True)
        recover(parent, name)
        if os.path.lexists(target) and not replace:
            raise FolderTakenError(folder)
        shutil.rmtree(begun, ignore_errors=True)
        os.mkdir(begun)
        try:
            yield begun
            sync_folder(begun)
            _swap(begun, target, old)
        finally:
            shutil.rmtree(begun, ignore_errors=True)
        _carry_over(old, target, own)
    except FolderTakenError:
        raise
    except OSError as error:
        raise SaveError(folder, error) from error


def recover(parent: str, name: str) -> None:
    """Put right what a kill has left: the old folder gets its name back, or goes."""
    target, old = os.path.join(parent, name), os.path.join(parent, OLD + name)
    if not os.path.isdir(old):
        return
    if os.path.lexists(target):
        shutil.rmtree(old, ignore_errors=True)
    else:
        os.rename(old, target)


def _swap(begun: str, target: str, old: str) -> None:
    """Rename the new folder to its name; the old one has it back if that fails."""
    parent = os.path.dirname(target)
    if os.path.lexists(target):
        if not os.path.isdir(target):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), target)
        os.rename(target, old)
    try:
        os.rename(begun, target)
        sync_folder(parent)
    except OSError:
        if not os.path.lexists(begun):  # it has the name and may not be on the disk
            shutil.rmtree(target, ignore_errors=True)
        if os.path.isdir(old):
            os.rename(old, target)
        raise


def _carry_over(old: str, target: str, own: Collection[str]) -> None:
    """Move what is not ours from the old folder to the new one and clear the old one away."""
    if not os.path.isdir(old):
        return
    with suppress(OSError):
        for name in os.listdir(old):
            if name not in own:
                os.rename(os.path.join(old, name), os.path.join(target, name))
        shutil.rmtree(old)
