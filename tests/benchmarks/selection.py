"""Selecting every figure, and resizing the text, in the real window: the 95th percentile."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.session import Session
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.table import Finding, median, percentile

_SIZE = (1440, 900)
_CHARTS_TIMEOUT_MS = 30_000
_WIDTHS = range(0, 200, 8)
_MS = 1e6


def measure() -> list[Finding]:
    """Time the window with the bundled report in it."""
    app = QApplication.instance() or QApplication([])
    window = _open_window()
    figures = [_timed_select(window, f.id) for f in window.session.report.figures]
    sections = [_timed_section(window, s.id) for s in window.session.report.outline()]
    resizes = _timed_resizes(window.reading)
    window.close()
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
    ]  # fmt: skip


def _open_window() -> MainWindow:
    """Return the shown window, with its charts there."""
    sans, serif, _ = resolve_families()
    window = MainWindow(Session(), Look(LIGHT, sans, serif))
    window.resize(*_SIZE)
    for add in (window.add_messages, window.add_outline, window.add_reading, window.add_data):
        add()
    window.connect_parts()
    window.show()
    window.session.open_report(bundled_report())
    loop = QEventLoop()
    window.data.charts_ready.connect(loop.quit)
    QTimer.singleShot(_CHARTS_TIMEOUT_MS, loop.quit)
    window.load_plots()
    loop.exec()
    _settle()
    return window


def _timed_select(window: MainWindow, figure_id: str) -> float:
    start = time.perf_counter_ns()
    window.session.select_figure(figure_id)
    _settle()
    return (time.perf_counter_ns() - start) / _MS


def _timed_section(window: MainWindow, section_id: str) -> float:
    start = time.perf_counter_ns()
    window.session.select_section(section_id)
    _settle()
    return (time.perf_counter_ns() - start) / _MS


def _timed_resizes(pane: QWidget) -> list[float]:
    """Return how long the pane takes for each of many widths, layout and paint included."""
    times = []
    size = pane.size()
    for less in (*_WIDTHS, *reversed(_WIDTHS)):
        start = time.perf_counter_ns()
        pane.resize(size.width() - less, size.height())
        _settle()
        times.append((time.perf_counter_ns() - start) / _MS)
    return times[1:]


def _settle() -> None:
    """Let everything that is due now happen: layout, deferred cards, paints."""
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass
