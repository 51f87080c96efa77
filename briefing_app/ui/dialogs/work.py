"""One background job of a dialog at a time, with progress in words."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from briefing_app.export.progress import Progress, Stopped
from briefing_app.ui.tasks import Task

Making = Callable[[Progress, Stopped], object]
"""making(progress, stopped) -> result; as the writers of exports take them. No Qt."""


class Work(QObject):
    """Runs the newest job; an older one that still runs is told to stop and its result dropped.

    Tasks are kept until this ends: the thread may still be inside a task's signal when the
    window hears of it. The thread goes when nothing is left to do.

    Signals: `progressed(done 0..1, words)`, then one of `succeeded(result)` and
    `failed(exception)`, or neither after `cancel`; `idle` when nothing runs any more.
    """

    progressed = Signal(float, str)
    succeeded = Signal(object)
    failed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread yet."""
        super().__init__(parent)
        self._task: Task | None = None
        self._running = 0
        self._executor: ThreadPoolExecutor | None = None
        self._leaving: ThreadPoolExecutor | None = None

    @property
    def busy(self) -> bool:
        """Whether a job has not ended yet, be it a cancelled one."""
        return self._running > 0

    def start(self, making: Making) -> None:
        """Run a job in place of the one before."""
        self.cancel()
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, thread_name_prefix="handing-on")

        def job(_steps: Callable[[int, int], None], stopped: Stopped) -> object:
            def tell(done: float, words: str) -> None:
                if not stopped():
                    self.progressed.emit(done, words)

            return making(tell, stopped)

        task = Task(job, self)
        task.succeeded.connect(self.succeeded)
        task.failed.connect(self.failed)
        task.finished.connect(self._on_finished)
        self._task = task
        self._running += 1
        task.start(self._executor)

    def cancel(self) -> None:
        """Ask the job to stop; what it makes is dropped."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def stop(self) -> None:
        """End: cancel, and wait for the thread."""
        self.cancel()
        for executor in (self._executor, self._leaving):
            if executor is not None:
                executor.shutdown(cancel_futures=True)
        self._executor = self._leaving = None

    def _on_finished(self) -> None:
        self._running -= 1
        if self._running:
            return
        self._task = None
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor, self._leaving = None, self._executor
        self.idle.emit()
