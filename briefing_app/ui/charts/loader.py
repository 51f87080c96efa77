"""Brings pyqtgraph in after the first paint, in a thread, so that the window never waits."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from briefing_app.ui.binding import make_classes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.charts.plots import BarPlot
    from briefing_app.ui.look import Look

PlotFactory = Callable[["Look", "QWidget | None"], "BarPlot"]
"""Makes an empty bar plot; the class BarPlot itself, once it is loaded."""

_SLICE_S = 0.004
"""How long classes are made before the window gets a turn."""


def import_plots() -> PlotFactory:
    """Import pyqtgraph and return the class that makes plots.

    Bars need no linear algebra: one thread for it halves the time numpy takes to import.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from briefing_app.ui.charts.plots import BarPlot

    return BarPlot


class PlotLoader(QObject):
    """Imports the plots in a thread; signals arrive in the thread of this object.

    The binding's classes are made first, here and in slices: two threads must not make them.

    Signals: `loaded` (a PlotFactory) or `failed` (the exception), exactly one of them.
    """

    loaded = Signal(object)
    failed = Signal(object)
    _done = Signal(object)

    def __init__(
        self, parent: QObject | None = None, job: Callable[[], object] = import_plots
    ) -> None:
        """Prepare; `job` is what runs in the thread."""
        super().__init__(parent)
        self._job = job
        self._thread: threading.Thread | None = None
        self._classes = make_classes()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_some)
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, once; later calls do nothing."""
        if self._thread is None:
            self._timer.start()

    def wait(self) -> None:
        """Wait until the thread has ended (when the program closes); start none any more."""
        self._timer.stop()
        if self._thread:
            self._thread.join()

    def _make_some(self) -> None:
        """Make classes for a moment; start the thread once there are no more."""
        until = time.perf_counter() + _SLICE_S
        for _ in self._classes:
            if time.perf_counter() > until:
                return
        self._timer.stop()
        self._thread = threading.Thread(target=self._run, name="plots", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            result = self._job()
        except Exception as error:  # noqa: BLE001 - whatever fails, the window goes on
            result = error
        self._done.emit(result)

    @Slot(object)
    def _deliver(self, result: object) -> None:
        signal = self.failed if isinstance(result, Exception) else self.loaded
        signal.emit(result)
