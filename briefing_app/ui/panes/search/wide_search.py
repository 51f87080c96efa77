"""The search over all reports behind the popup; imported when it is first asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from briefing_app.analysis.asking.everywhere import Desk, Everywhere
from briefing_app.analysis.asking.wide import MOST_EVER, Question, Wide
from briefing_app.model.report import Report
from briefing_app.ui.dialogs.work import Work

_Tell = Callable[[float, str], None]
_Stopped = Callable[[], bool]


class WideSearch(QObject):
    """Asks all reports in a worker thread; each question takes the place of the one before.

    Signals: `found(Wide)`, more and more of the newest question; `looked` when what is new has
    been read, so that it should be asked again.
    """

    found = Signal(object)
    looked = Signal()
    _told = Signal(int, object)

    def __init__(self, everywhere: Everywhere, parent: QObject | None = None) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._everywhere = everywhere
        self._question, self._number = Question(""), 0
        self._asking, self._looking = Work(self), Work(self)
        self._looking.succeeded.connect(self._on_looked)
        for work in (self._asking, self._looking):
            work.failed.connect(self._on_failed)
        self._told.connect(self._on_told)

    @property
    def count(self) -> int:
        """How many reports can be searched."""
        return self._everywhere.count

    @property
    def busy(self) -> bool:
        """Whether anything is still being looked for or read."""
        return self._asking.busy or self._looking.busy

    def look(self) -> None:
        """Read what is new in the background, and load what the first question needs."""
        self._asking.start(self._prepare)
        self._looking.start(self._look)

    def ask(self, text: str, desk: Desk) -> None:
        """Look for something; the same question keeps what was listed further."""
        if text != self._question.text:
            self._question = Question(text)
        self._number += 1
        self._asking.start(_Asking(self._everywhere, self._question, desk, self._teller()))

    def widen(self, report_id: str = "") -> None:
        """List all sentences of a report from now on, or as many of all as may be listed."""
        whole = self._question.whole | {report_id} if report_id else self._question.whole
        most = self._question.most if report_id else MOST_EVER
        self._question = self._question._replace(whole=whole, most=most)

    def cancel(self) -> None:
        """Drop what is being looked for."""
        self._number += 1
        self._question = Question("")
        self._asking.cancel()

    def report(self, report_id: str) -> Report | None:
        """Return a report that something was found in; None if it does not open any more."""
        return self._everywhere.report(report_id)

    def stop(self) -> None:
        """End all work; for the closing of the window."""
        self.cancel()
        self._asking.stop()
        self._looking.stop()

    def _teller(self) -> Callable[[Wide], None]:
        number = self._number

        def tell(wide: Wide) -> None:
            self._told.emit(number, wide)

        return tell

    def _prepare(self, _tell: _Tell, stopped: _Stopped) -> None:
        if not stopped():
            self._everywhere.prepare()

    def _look(self, _tell: _Tell, stopped: _Stopped) -> None:
        self._everywhere.look(stopped)

    def _on_told(self, number: int, wide: Wide) -> None:
        if number == self._number:
            self.found.emit(wide)

    def _on_looked(self, _nothing: object) -> None:
        self.looked.emit()

    def _on_failed(self, error: Exception) -> None:
        """Leave what is shown as it is: the next question may fare better."""
        logging.getLogger(__name__).warning("not all reports could be searched: %s", error)


class _Asking:
    """One question, as a job for a worker thread."""

    def __init__(
        self, everywhere: Everywhere, question: Question, desk: Desk, tell: Callable[[Wide], None]
    ) -> None:
        self._everywhere, self._question, self._desk = everywhere, question, desk
        self._tell = tell

    def __call__(self, _tell: _Tell, stopped: _Stopped) -> None:
        if stopped():
            return
        for wide in self._everywhere.ask(self._question, self._desk, stopped):
            self._tell(wide)
