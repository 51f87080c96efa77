"""Selecting every figure, and resizing the text, in the real window: the 95th percentile."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.panes.reading.reading_pane import ReadingPane
from tests.benchmarks.table import Finding, median, percentile
from tests.benchmarks.window import close_window, open_window, settle

_LESS = (*range(8, 200, 8), *range(184, -1, -8))
"""By how much a widget is narrowed, step by step, and widened again, in px."""
_MS = 1e6


def measure() -> list[Finding]:
    """Time the window with the bundled report in it."""
    app = QApplication.instance() or QApplication([])
    window = open_window()
    figures = [_timed_select(window, f.id) for f in window.session.report.figures]
    sections = [_timed_section(window, s.id) for s in window.session.report.outline()]
    whole = _timed_resizes(window)
    window.hide()
    resizes = _timed_resizes(_reading_pane_alone(window))
    close_window(window)
    del app
    return [
        Finding(
            "select a figure, all panes painted, p95", percentile(figures, 0.95), 50, "ms",
            f"median {median(figures):.1f} ms, {len(figures)} figures, worst {max(figures):.0f}",
        ),
        Finding(
            "go to a section, all panes painted, p95", percentile(sections, 0.95), None, "ms",
            f"median {median(sections):.1f} ms, {len(sections)} sections",
        ),
        Finding(
            "resize the reading pane, p95", percentile(resizes, 0.95), 25, "ms",
            f"median {median(resizes):.1f} ms",
        ),
        Finding(
            "resize the whole window, p95", percentile(whole, 0.95), None, "ms",
            f"median {median(whole):.1f} ms",
        ),
    ]  # fmt: skip


def _timed_select(window: MainWindow, figure_id: str) -> float:
    start = time.perf_counter_ns()
    window.session.select_figure(figure_id)
    settle()
    return (time.perf_counter_ns() - start) / _MS


def _timed_section(window: MainWindow, section_id: str) -> float:
    start = time.perf_counter_ns()
    window.session.select_section(section_id)
    settle()
    return (time.perf_counter_ns() - start) / _MS


def _reading_pane_alone(window: MainWindow) -> QWidget:
    """Return a reading pane of its own, as large as the window's: no layout fights for it."""
    sans, serif, _ = resolve_families()
    pane = ReadingPane(window.session, Look(LIGHT, sans, serif))
    pane.resize(window.reading.size())
    pane.show()
    pane.populate()
    settle()
    return pane


def _timed_resizes(widget: QWidget) -> list[float]:
    """Return how long each of many widths takes, layout and paint included."""
    times = []
    size = widget.size()
    for less in _LESS:
        start = time.perf_counter_ns()
        widget.resize(size.width() - less, size.height())
        settle()
        times.append((time.perf_counter_ns() - start) / _MS)
    return times
