"""Long work off the window's thread: one background job with its result as signals."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Job = Callable[[Callable[[int, int], None], Callable[[], bool]], object]
"""job(report_progress, is_cancelled) -> result; a plain function that knows nothing of Qt."""


class Task(QObject):
    """One background job. Lives in the window's thread; the job does not touch Qt.

    Signals: `progressed(done, total)`, then exactly one of `succeeded(result)` and
    `failed(exception)`, or neither after `cancel`; always `finished` at the end. The owner
    keeps the task until then.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()
    _done = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        """Take the job; nothing runs before `start`."""
        super().__init__(parent)
        self._job, self._cancelled = job, Event()
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: Executor) -> None:
        """Hand the job to an executor and return at once."""
        future = executor.submit(self._job, self.progressed.emit, self._cancelled.is_set)
        future.add_done_callback(self._done.emit)

    def cancel(self) -> None:
        """Ask the job to stop and drop its result."""
        self._cancelled.set()

    @Slot(object)
    def _deliver(self, future: Future[object]) -> None:
        if not (self._cancelled.is_set() or future.cancelled()):
            error = future.exception()
            if error:
                self.failed.emit(error)
            else:
                self.succeeded.emit(future.result())
        self.finished.emit()
