"""Reading an untrusted file in a process of its own, which may die without harm."""

from __future__ import annotations

import json
import os.path
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import IO, cast

from briefing_app.importing.documents.errors import ReadingCancelledError, RefusedError
from briefing_app.importing.documents.limits import RESULT_BYTES, allowance
from briefing_app.importing.documents.wire import (
    Message,
    Order,
    Reading,
    order_message,
    pack,
    reading_of,
    unpack,
)

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from briefing_app.importing.documents.worker import main; main()"
)
"""The child is isolated (-I -S): it gets the program's own paths and no others."""
_ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[os.pardir] * 3))
_LOOK_S = 0.05
"""How often somebody is asked whether the reading is still wanted."""
_DIED = "解析时出错，文件可能已损坏"
_AS_TEXT = "请用原来的软件打开，另存为 .docx 或 .txt 后再导入"


def read_in_child(
    order: Order,
    data: bytes,
    is_cancelled: Callable[[], bool],
    progress: Callable[[int, int], None] | None,
) -> Reading:
    """Return what the child makes of a file.

    Raises RefusedError with its reason, also when it takes too long or dies, and
    ReadingCancelledError. The child is gone when this returns.
    """
    process = _started()
    try:
        return _Talk(process, order, data).reading(is_cancelled, progress)
    finally:
        process.kill()
        process.wait()


class _Talk:
    """One order given to a child, and the wait for its answer."""

    def __init__(self, process: subprocess.Popen[bytes], order: Order, data: bytes) -> None:
        self._order, self._data, self._process = order, data, process
        self._messages: Queue[bytes] = Queue()
        self._threads = (
            Thread(target=self._feed, daemon=True),
            Thread(target=self._listen, daemon=True),
        )

    def reading(
        self, is_cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None
    ) -> Reading:
        for thread in self._threads:
            thread.start()
        try:
            return self._wait(is_cancelled, progress)
        finally:
            self._process.kill()
            for thread in self._threads:
                thread.join()

    def _wait(
        self, is_cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None
    ) -> Reading:
        seconds = allowance(self._order.format, self._order.recognise).seconds
        deadline = time.monotonic() + seconds
        while True:
            if is_cancelled():
                raise ReadingCancelledError
            if time.monotonic() > deadline:
                raise RefusedError(f"解析超过 {seconds:.0f} 秒，已停止", _AS_TEXT)
            with suppress(Empty):
                message = _understood(self._messages.get(timeout=_LOOK_S))
                if "progress" not in message:
                    return _result(message)
                if progress:
                    progress(*message["progress"])

    def _feed(self) -> None:
        with suppress(OSError), cast("IO[bytes]", self._process.stdin) as stdin:
            stdin.write(pack(order_message(self._order)))
            stdin.write(self._data)

    def _listen(self) -> None:
        """Pass on each line; an empty one means that nothing more will come."""
        with cast("IO[bytes]", self._process.stdout) as stdout:
            while line := stdout.readline(RESULT_BYTES):
                self._messages.put(line)
        self._messages.put(b"")


def _started() -> subprocess.Popen[bytes]:
    """Start a Python without anything of the user's environment, and without a window."""
    paths = [_ROOT, *(path for path in sys.path if os.path.isabs(path))]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-I", "-S", "-c", _START, json.dumps(paths)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _understood(line: bytes) -> Message:
    try:
        return unpack(line)
    except ValueError as error:
        raise RefusedError(_DIED, _AS_TEXT) from error


def _result(message: Message) -> Reading:
    if "refused" in message:
        raise RefusedError(*message["refused"])
    try:
        return reading_of(message["reading"])
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedError(_DIED, _AS_TEXT) from error
