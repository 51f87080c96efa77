"""Typing questions in the real window, key by key, until the answer is painted."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app.ui.main_window import MainWindow
from tests.benchmarks.table import Finding, median, percentile
from tests.benchmarks.window import close_window, open_window, settle

_QUESTIONS = (
    "gutou", "gdzctz", "wz", "shls", "gdp", "cpi", "37", "585.7", ">1000", "10%", "yanfa", "qqqq",
)  # fmt: skip
_CHINESE = (
    "固投",
    "固投去年多少，今年目标？",
    "增长>10%",
    "全省第一",
    "投资",
    "固头",
    "的",
    "目标",
)
_READY_TIMEOUT_MS = 30_000
_MS = 1e6


def measure() -> list[Finding]:
    """Time every key of some questions, and whole words as an input method commits them."""
    app = QApplication.instance() or QApplication([])
    window = open_window()
    _open_search(window)
    keys = [spent for text in _QUESTIONS for spent in _typed(window, text)]
    words = [_committed(window, text) for text in _CHINESE]
    long = _committed(window, "固投" * 5000)
    close_window(window)
    del app
    return [
        Finding(
            "answer painted after a key, p95", percentile(keys, 0.95), 100, "ms",
            f"median {median(keys):.1f} ms, {len(keys)} keys, worst {max(keys):.0f}",
        ),
        Finding(
            "answer painted after a word, worst", max(words), 100, "ms",
            f"median {median(words):.1f} ms, {len(words)} words",
        ),
        Finding("answer painted after 10,000 characters", long, 100, "ms"),
    ]  # fmt: skip


def _open_search(window: MainWindow) -> None:
    """Open the search and wait until names can be typed as they sound."""
    loop = QEventLoop()
    window.overlays.search.ready.connect(loop.quit)
    QTimer.singleShot(_READY_TIMEOUT_MS, loop.quit)
    window.overlays.open_search()
    if not window.overlays.search.prepared:
        loop.exec()
    settle()


def _typed(window: MainWindow, text: str) -> list[float]:
    """Return how long each key takes, the field empty before the first."""
    field, times = window.bar.search_field, []
    window.overlays.search.set_query("")
    settle()
    for character in text:
        start = time.perf_counter_ns()
        QTest.keyClicks(field, character)
        settle()
        times.append((time.perf_counter_ns() - start) / _MS)
    return times


def _committed(window: MainWindow, text: str) -> float:
    """Return how long it takes to answer a word that comes all at once."""
    window.overlays.search.set_query("")
    settle()
    start = time.perf_counter_ns()
    window.overlays.search.set_query(text)
    settle()
    return (time.perf_counter_ns() - start) / _MS
