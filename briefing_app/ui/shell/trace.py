"""Start-up marks for the benchmarks; silent unless BRIEFING_APP_TRACE is set."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer

_TICK_MS = 2


class Trace(QObject):
    """Writes `TRACE name nanoseconds` to stderr and watches for stalls of the window.

    A stall is the longest gap between two ticks of a 2 ms timer after the first paint,
    less the tick itself.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Find out whether anybody wants to know."""
        super().__init__(parent)
        self.wanted = bool(os.environ.get("BRIEFING_APP_TRACE"))
        self.quits = bool(os.environ.get("BRIEFING_APP_TRACE_QUIT"))
        self._last, self._longest = 0, 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def mark(self, name: str) -> None:
        """Write when this happened."""
        if self.wanted:
            self._write(name, str(time.monotonic_ns()))

    def watch(self) -> None:
        """Begin to look for stalls."""
        if self.wanted:
            self._last = time.monotonic_ns()
            self._timer.start()

    def finish(self) -> None:
        """Write the longest stall and the memory in use."""
        if self.wanted:
            self._timer.stop()
            self._write("stall_ms", f"{max(self._longest / 1e6 - _TICK_MS, 0):.2f}")
            self._write("pss_kib", str(_pss_kib()))

    def _on_tick(self) -> None:
        now = time.monotonic_ns()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def _write(self, name: str, value: str) -> None:
        sys.stderr.write(f"TRACE {name} {value}\n")
        sys.stderr.flush()


def _pss_kib() -> int:
    """Return the process's proportional set size in KiB; 0 where the system has none."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0
