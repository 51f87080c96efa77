"""A disk that fails once, at the call one chooses."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable
from typing import Any, Self

import pytest

CALLS = ("open", "write", "fsync", "replace", "link")


class Disk:
    """Counts what is asked of the disk, and makes one of the calls fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self._at, self._error, self._lasting = -1, 0, False
        for name in ("fsync", "replace", "link"):
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))
        real = builtins.open

        def opened(path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if "x" not in mode:
                return real(path, mode, *rest, **named)
            self._called("open")
            file = real(path, mode, *rest, **named)
            return _Watched(file, lambda: self._called("write"))

        monkeypatch.setattr(builtins, "open", opened)

    def fail(self, at: int, error: int, *, lasting: bool = False) -> None:
        """Fail at the call of this number from now on; `lasting`: all later ones too."""
        self.calls.clear()
        self._at, self._error, self._lasting = at, error, lasting

    def _called(self, name: str) -> None:
        number = len(self.calls)
        self.calls.append(name)
        if number == self._at or (self._lasting and number > self._at >= 0):
            raise OSError(self._error, os.strerror(self._error))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            self._called(name)
            return real(*args, **named)

        return call


class _Watched:
    """A file that tells before it is written."""

    def __init__(self, file: Any, writing: Callable[[], None]) -> None:
        self._file, self._writing = file, writing

    def write(self, content: bytes) -> int:
        self._writing()
        return int(self._file.write(content))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
