"""Brings pyqtgraph in after the first paint, in a thread, so that the window never waits."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.ui.charts.plots import BarPlot
    from briefing_app.ui.look import Look

PlotFactory = Callable[["Look", "QWidget | None"], "BarPlot"]
"""Makes an empty bar plot; the class BarPlot itself, once it is loaded."""


def import_plots() -> PlotFactory:
    """Import pyqtgraph and return the class that makes plots.

    Bars need no linear algebra: one thread for it halves the time numpy takes to import.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from briefing_app.ui.charts.plots import BarPlot

    return BarPlot


class PlotLoader(QObject):
    """Imports the plots in a thread; signals arrive in the thread of this object.

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
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, once; later calls do nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="plots", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until the thread has ended (when the program closes)."""
        if self._thread:
            self._thread.join()

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
