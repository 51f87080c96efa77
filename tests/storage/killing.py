"""A writer that is killed at any moment, and what it leaves."""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import NamedTuple

LONGEST_MS = 10.0


class Killed(NamedTuple):
    """What a writer said before it died: which contents it began and finished."""

    begun: int
    finished: int


@contextmanager
def writer(write: Callable[[int], None], first: int) -> Iterator[tuple[int, int]]:
    """Fork a child that writes content number `first`, the next, and so on; yield pid and pipe."""
    out, into = os.pipe()
    with warnings.catch_warnings():  # the child only writes, whatever threads there are
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        os.close(out)
        try:
            number = first
            while True:
                os.write(into, b"b")
                write(number)
                os.write(into, b"f")
                number += 1
        finally:
            os._exit(1)
    os.close(into)
    try:
        yield pid, out
    finally:
        os.close(out)


def kill_one(write: Callable[[int], None], first: int, random: Random) -> Killed:
    """Let a child write, kill it at a random moment after its first mark, and say how far it got."""
    with writer(write, first) as (pid, out):
        said = os.read(out, 1)
        end = time.perf_counter() + random.uniform(0, LONGEST_MS) / 1000
        while time.perf_counter() < end:
            pass
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        while more := os.read(out, 65536):
            said += more
    begun, finished = said.count(b"b"), said.count(b"f")
    return Killed(first + begun - 1, first + finished - 1)
