"""The one error of this room."""

from __future__ import annotations

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
