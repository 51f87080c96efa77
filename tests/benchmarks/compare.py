"""Laying all targets of a report beside its actuals, against a plain pass over its figures."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.analysis.comparing.standings import standings
from briefing_app.analysis.words import phrase
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.table import Finding, median, percentile

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.report import Report

_LIMIT_MS = 20
_ROUNDS = 15
_MS = 1e6


def measure(rounds: int = _ROUNDS) -> list[Finding]:
    """Time the comparison and the pass in turns, after a first round of each."""
    report = bundled_report()
    book, scan, pairs, places = list[float](), list[float](), list[float](), list[float]()
    for _ in range(rounds + 1):
        scan.append(_timed(_pass, report))
        book.append(_timed(ledger, report))
        pairs.append(_timed(find_pairs, report))
        places.append(_timed(standings, report))
    book_ms, scan_ms = median(book[1:]), median(scan[1:])
    return [
        Finding(
            "compare one report, p95", percentile(book[1:], 0.95), _LIMIT_MS, "ms",
            f"median {book_ms:.1f} ms, first {book[0]:.1f} ms, {rounds} rounds",
        ),
        Finding(
            "compare, against a pass over the figures", book_ms / scan_ms, None, "",
            f"{scan_ms:.2f} ms for {len(report.figures)} figures in words",
        ),
        Finding("pairs alone", median(pairs[1:]), None, "ms"),
        Finding("standings", median(places[1:]), None, "ms"),
    ]  # fmt: skip


def _pass(report: Report) -> list[str]:
    """Put every figure into words, which is the least a table of them does."""
    return [phrase(figure) for figure in report.figures]


def _timed(action: Callable[[Report], object], report: Report) -> float:
    gc.collect()
    start = time.perf_counter_ns()
    action(report)
    return (time.perf_counter_ns() - start) / _MS
