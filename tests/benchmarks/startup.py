"""Start-up and memory: the program and the floor take turns, each in a fresh process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.table import Finding, median

_FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
_REPORT = "ningbo-2023"
_PROGRAM = str(Path(sys.executable).with_name("briefing-app"))
_FLOOR_MARKS = {"first_paint", "pss_kib"}
_PROGRAM_MARKS = _FLOOR_MARKS | {"text_ready", "charts_ready", "stall_ms"}
_TIMEOUT_S = 30
_MS = 1e6
Marks = dict[str, float]
"""Moments in ms since the spawn; `stall_ms` and `pss_kib` as the child gives them."""


def measure(pairs: int) -> list[Finding]:
    """Run the two in turns; the first round warms caches and is not counted."""
    floor: list[Marks] = []
    program: list[Marks] = []
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as home:
        env = environment(home)
        for _ in range(pairs + 1):
            floor.append(_run(_FLOOR, env))
            program.append(run_program(env))
    return _findings(floor[1:], program[1:])


def environment(home: str) -> dict[str, str]:
    """Return an environment with folders of its own and the trace switched on."""
    folders = {f"XDG_{n}_HOME": f"{home}/{n.lower()}" for n in ("CONFIG", "DATA", "CACHE", "STATE")}
    trace = {"BRIEFING_APP_TRACE": "1", "BRIEFING_APP_TRACE_QUIT": "1"}
    screen = Path(__file__).with_name("screen.json")  # the default one has no room for the window
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**platform, **inherited, **folders, **trace}  # an installed program is compiled


def run_program(env: dict[str, str], *arguments: str) -> Marks:
    """Start the program with the bundled report and return its marks."""
    return _run([_PROGRAM, *arguments, _REPORT], env)


def _run(command: list[str], env: dict[str, str]) -> Marks:
    """Start a child and read its marks; end the benchmark if one is missing."""
    spawned = time.monotonic_ns()
    child = subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        _, stderr = child.communicate(timeout=_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        child.kill()
        _, stderr = child.communicate()
    marks = _read_marks(stderr, spawned)
    expected = _FLOOR_MARKS if command is _FLOOR else _PROGRAM_MARKS
    if child.returncode or not expected <= marks.keys():
        missing = ", ".join(sorted(expected - marks.keys()))
        said = stderr[-2000:]
        raise SystemExit(f"{command} ended with {child.returncode}; no mark {missing}\n{said}")
    return marks


def _read_marks(stderr: str, spawned: int) -> Marks:
    """Return the TRACE lines of a child as numbers."""
    lines = (line.split() for line in stderr.splitlines() if line.startswith("TRACE "))
    raw = {name: float(value) for _, name, value in lines}
    sizes = ("stall_ms", "pss_kib")
    return {n: v if n in sizes else (v - spawned) / _MS for n, v in raw.items()}


def _findings(floor: list[Marks], program: list[Marks]) -> list[Finding]:
    """Compare the medians of both."""
    f_ms = median([m["first_paint"] for m in floor])
    f_mib = median([m["pss_kib"] for m in floor]) / 1024
    found = [
        Finding("floor F: bare window, first pixel", f_ms, None, "ms", f"{len(floor)} runs"),
        Finding("floor F: memory (PSS)", f_mib, None, "MiB"),
    ]
    for mark, name, limit in (
        ("first_paint", "first pixel", 1.3),
        ("text_ready", "everything but the charts", 1.6),
        ("charts_ready", "with charts", 3.3),
        ("charts_live", "charts answer (pyqtgraph there)", None),
    ):
        ms = median([m[mark] for m in program])
        found.append(Finding(name, ms / f_ms, limit, "F", f"{ms:.0f} ms"))
    stalls = [m["stall_ms"] for m in program]
    pss = median([m["pss_kib"] for m in program]) / 1024
    return [
        *found,
        Finding("longest stall after it", median(stalls), 40, "ms", f"worst {max(stalls):.0f} ms"),
        Finding("memory with charts (PSS)", pss / f_mib, 2.4, "F", f"{pss:.0f} MiB"),
    ]
