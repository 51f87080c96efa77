"""Checking a report folder in a process of its own, with limits on time and memory.

`python -m briefing_app.library.packages.apart FOLDER` prints what falls short as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

import briefing_app
from briefing_app.model.errors import Problem

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_S = 20
WALL_S = 30.0
_MOST_TOLD = 100


def check_apart(folder: str, wall_s: float = WALL_S) -> tuple[Problem, ...]:
    """Return what falls short of a report folder; whatever it holds, this program goes on."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(briefing_app.__file__)))
    command = [sys.executable, "-m", __name__, os.path.abspath(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            command, cwd=root, capture_output=True, timeout=wall_s, check=False,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return (Problem(folder, 0, "检查太久，没有做完。"),)
    try:
        return tuple(Problem(*each) for each in json.loads(done.stdout))
    except (ValueError, TypeError):
        return (Problem(folder, 0, "检查时占用太多，没有做完。"),)


def main(arguments: Sequence[str]) -> int:
    """Check one folder within limits; print a JSON list of file, line and reason."""
    limit()
    from briefing_app.dataset.checker import check_folder

    found = [[p.file, p.line, p.reason] for p in check_folder(arguments[0])]
    sys.stdout.write(json.dumps(found[:_MOST_TOLD]))
    return 0


def limit() -> None:
    """Let the system end this process when it takes too much, where it knows how to."""
    try:
        import resource
    except ImportError:  # Windows: only the clock of the parent holds
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_S)):
        _, hard = resource.getrlimit(what)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (soft, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
