"""Where the popup looks: in the open report, or in all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.analysis.asking.answers import Results
from briefing_app.model.report import Report
from briefing_app.ui.panes.search.asker import Asker
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.analysis.asking.everywhere import Everywhere
    from briefing_app.analysis.asking.wide import Wide
    from briefing_app.ui.panes.search.wide_search import WideSearch

MakeEverywhere = Callable[[], "Everywhere"]


class Scope(QObject):
    """Knows what is searched; what searches all reports is built when they are first asked.

    Signals: `found(Wide)`, more and more of the newest question to all reports; `looked` when
    what is new has been read.
    """

    found = Signal(object)
    looked = Signal()

    def __init__(
        self, session: Session, asker: Asker, make: MakeEverywhere | None, parent: QObject
    ) -> None:
        """Begin with the open report; without `make` it stays at that."""
        super().__init__(parent)
        self._session, self._asker, self._make = session, asker, make
        self._all = False

    @property
    def everything(self) -> bool:
        """Whether all reports are asked."""
        return self._all

    @property
    def offered(self) -> bool:
        """Whether there is a choice."""
        return self._make is not None

    @property
    def count(self) -> int:
        """How many reports are asked; 0 for the open one alone."""
        return self._wide.count if self._all else 0

    def choose(self, *, everything: bool) -> None:
        """Ask all reports from now on, or the open one."""
        self._all = everything and self.offered
        if self._all:
            self._wide.look()
        else:
            self.drop()

    def ask(self, text: str) -> None:
        """Look for something in all reports."""
        from briefing_app.analysis.asking.everywhere import Desk

        self._wide.ask(text, Desk(self._session.report, self._asker.answering))

    def widen(self, report_id: str) -> None:
        """List all sentences of a report, or for "" more reports, when next asked."""
        self._wide.widen(report_id)

    def drop(self) -> None:
        """Give up what is being looked for."""
        if "_wide" in self.__dict__:
            self._wide.cancel()

    def source(self, report_id: str, wide: Wide | None) -> Report | None:
        """Return the report that something was found in; None if it does not open any more."""
        opened = self._session.report
        if wide is None or report_id == opened.id:
            return opened
        return wide.report if report_id == wide.report.id else self._wide.report(report_id)

    def stop(self) -> None:
        """End all work."""
        if "_wide" in self.__dict__:
            self._wide.stop()

    @cached_property
    def _wide(self) -> WideSearch:
        from briefing_app.ui.panes.search.wide_search import WideSearch

        assert self._make is not None  # noqa: S101
        wide = WideSearch(self._make(), self)
        wide.found.connect(self.found)
        wide.looked.connect(self.looked)
        return wide


def results_in(results: Results, report_id: str) -> Results:
    """Return what was found in one of all reports."""
    groups = tuple(group for group in results.groups if group.report == report_id)
    answer = results.answer if results.answer and results.answer.report == report_id else None
    return replace(results, groups=groups, answer=answer)
