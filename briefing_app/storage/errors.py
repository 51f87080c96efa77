"""The errors of this room."""

from __future__ import annotations

import errno
import os

from typing_extensions import override

from briefing_app.storage.reasons import reason


class SaveError(OSError):
    """A file that could not be replaced; what was there is as it was.

    `path` is the file as the caller named it, `reason` why, in words. `str()` is one sentence.
    """

    def __init__(self, path: str, cause: OSError) -> None:
        super().__init__(cause.errno, cause.strerror, path)
        self.path = path
        self.reason = reason(cause)

    @override
    def __str__(self) -> str:
        return f"文件没有写成：{self.path}（{self.reason}）。"


class FolderTakenError(SaveError):
    """A folder that is there already and was not to be replaced; it is as it was."""

    def __init__(self, path: str) -> None:
        super().__init__(path, FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path))

    @override
    def __str__(self) -> str:
        return f"{self.path} 已经在那里，没有动它。"
