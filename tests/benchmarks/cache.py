"""Opening the bundled report from the cache against parsing its YAML, in turns."""

from __future__ import annotations

import gc
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from briefing_app.bundled import data_path
from briefing_app.library.shelf import Shelf
from tests.benchmarks.table import Finding, median

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.report import Report

_REPORT = "ningbo-2023"
_FILES = ("report.yaml", "figures.yaml", "corrections.yaml")
_ROUNDS = 15
_MS = 1e6


def bundled_report() -> Report:
    """Return the report that comes with the program."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as cache:
        return _shelf(cache).open(_REPORT)


def measure(rounds: int = _ROUNDS) -> list[Finding]:
    """Time both in turns after a first round that fills the cache."""
    folder = Path(data_path("reports")) / _REPORT
    sources = [folder / name for name in _FILES] + [Path(data_path("indicators.yaml"))]
    parse, cached = list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as cache:

        def open_cached() -> None:
            _shelf(cache).open(_REPORT)

        def parse_yaml() -> None:
            for path in sources:
                yaml.load(path.read_bytes(), yaml.CSafeLoader)

        for _ in range(rounds + 1):
            parse.append(_timed(parse_yaml))
            cached.append(_timed(open_cached))
    parse_ms, cached_ms = median(parse[1:]), median(cached[1:])
    return [
        Finding("plain YAML parse of the dataset", parse_ms, None, "ms", f"{rounds} rounds"),
        Finding(
            "dataset from the cache, against that", cached_ms / parse_ms, 0.05, "",
            f"{cached_ms:.2f} ms",
        ),
    ]  # fmt: skip


def _shelf(cache: str) -> Shelf:
    return Shelf([data_path("reports")], cache=cache)


def _timed(action: Callable[[], None]) -> float:
    gc.collect()
    start = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - start) / _MS
