"""Asks the open report: one answerer a report, made when it is first needed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from briefing_app.analysis.asking.answers import Results
from briefing_app.model.report import Report
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Task

if TYPE_CHECKING:
    from concurrent.futures import Executor


_MOST = 400
"""Sentences that one query may list."""


class Answering(Protocol):
    """What answers queries; `prepare` loads what is slow, and may run in another thread."""

    def ask(self, text: str, *, limit: int = ...) -> Results:
        """Return what is found for a query, at most `limit` sentences."""

    def prepare(self) -> None:
        """Load the readings of all names."""


Maker = Callable[[Report], Answering]


def make_answerer(report: Report, cache: str | None = None) -> Answering:
    """Return what answers queries about a report; imported only now, for the start's sake.

    `cache` is a folder for disposable copies of the readings.
    """
    from briefing_app.analysis.asking.answers import Answerer

    return Answerer((report,), cache=cache, wait=False)


class SharedMaker:
    """Makes one answerer for everyone who asks the same report."""

    def __init__(self, make: Maker) -> None:
        """Make nothing yet."""
        self._make = make
        self._made: tuple[Report, Answering] | None = None

    def __call__(self, report: Report) -> Answering:
        """Return what answers queries about a report."""
        if self._made is None or self._made[0] is not report:
            self._made = report, self._make(report)
        return self._made[1]


class Asker(QObject):
    """Answers at once; pinyin follows when a worker thread has loaded it.

    Signal: `ready`, when names can be typed as they sound.
    """

    ready = Signal()

    def __init__(
        self, session: Session, make: Maker = make_answerer, parent: QObject | None = None
    ) -> None:
        """Make nothing yet."""
        super().__init__(parent)
        self._session, self._make = session, make
        self._answerer: Answering | None = None
        self._task: Task | None = None
        self._executor: Executor | None = None
        self._prepared = self._done = False
        session.report_changed.connect(self._on_report_changed)

    @property
    def prepared(self) -> bool:
        """Whether names can be typed as they sound without waiting."""
        return self._prepared

    @property
    def answering(self) -> Answering:
        """What answers queries about the open report."""
        if self._answerer is None:
            self._answerer = self._make(self._session.report)
        return self._answerer

    def ask(self, text: str) -> Results:
        """Return everything found for a query in the open report."""
        return self.answering.ask(text, limit=_MOST)

    def prepare(self) -> None:
        """Load what is slow in a worker thread, once for a report."""
        if self._task is not None:
            return
        from concurrent.futures import ThreadPoolExecutor

        self._executor = ThreadPoolExecutor(1, thread_name_prefix="search")
        self._task = Task(partial(_prepare, self.answering), self)
        self._task.succeeded.connect(self._on_prepared)
        self._task.failed.connect(self._on_failed)
        self._task.start(self._executor)
        self._executor.shutdown(wait=False)  # the thread ends with this one job

    def stop(self) -> None:
        """End the worker; what it still loads is dropped."""
        if self._task is not None and not self._done:
            self._task.cancel()
        if self._executor is not None:
            self._executor.shutdown()

    def _on_prepared(self, answerer: object) -> None:
        self._done = True
        if answerer is self._answerer:
            self._prepared = True
            self.ready.emit()

    def _on_failed(self, error: Exception) -> None:
        """Go on without pinyin; everything else is found as before."""
        self._done = True
        logging.getLogger(__name__).warning("names cannot be typed as they sound: %s", error)

    def _on_report_changed(self) -> None:
        if self._task is not None and not self._done:
            self._task.cancel()
        self._answerer, self._task = None, None
        self._prepared = self._done = False


def _prepare(
    answerer: Answering, _progress: Callable[[int, int], None], _cancelled: Callable[[], bool]
) -> Answering:
    """Load what is slow; a job for a worker thread."""
    answerer.prepare()
    return answerer
