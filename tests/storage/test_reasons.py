from __future__ import annotations

import errno
import os

import pytest

from briefing_app.storage.reasons import reason


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "磁盘空间不足"), (errno.EROFS, "磁盘只读"), (errno.EBUSY, "正被别的程序占用")],
)
def test_known_reasons(number: int, words: str) -> None:
    assert reason(OSError(number, os.strerror(number))) == words


def test_other_reasons_are_the_systems() -> None:
    assert reason(OSError(errno.ECHILD, "No child processes")) == "No child processes"
    assert reason(TimeoutError()) == "TimeoutError"


def test_a_file_open_elsewhere() -> None:
    error = PermissionError(errno.EACCES, "sharing violation")
    error.winerror = 32  # type: ignore[attr-defined]
    assert reason(error) == "正被别的程序占用"
