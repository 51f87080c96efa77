"""The floor F: a bare main window with one Chinese label, timed as the program times itself.

Run as a program of its own; writes the same TRACE lines to stderr as the real one.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

_SIZE = (1440, 900)


class Floor(QMainWindow):
    """An empty window that stamps the moment after its first paint and leaves."""

    def __init__(self) -> None:
        """Hold one label."""
        super().__init__()
        label = QLabel("政府工作报告")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(label)
        self.resize(*_SIZE)
        self._painted = False

    # Importing `override` would make the floor dearer than it is.
    def paintEvent(self, event: object) -> None:  # type: ignore[explicit-override]  # noqa: N802
        """Stamp once, when the paint has been flushed and the event loop is back."""
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._stamp)

    def _stamp(self) -> None:
        _trace("first_paint", time.monotonic_ns())
        _trace("pss_kib", _pss_kib())
        QApplication.quit()


def _pss_kib() -> int:
    with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _trace(name: str, value: int) -> None:
    sys.stderr.write(f"TRACE {name} {value}\n")


def main() -> int:
    """Show the window until its first paint."""
    app = QApplication(sys.argv)
    window = Floor()
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
