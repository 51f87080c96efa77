"""What the panes share that follow the session, but not while nobody sees them."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.session import Session


class FollowingPane(QWidget):
    """Shows report and selection of a session; what changes while it is hidden is shown later."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._report_stale = self._selection_stale = True
        session.report_changed.connect(self._on_report_changed)
        session.selection_changed.connect(self._on_selection_changed)

    @abstractmethod
    def show_report(self) -> None:
        """Show what the session's report has, and what is selected of it."""

    @abstractmethod
    def show_selection(self) -> None:
        """Show what is selected now."""

    def forget(self) -> None:
        """Drop at once what holds for the report before only."""

    def _follow_report(self) -> None:
        """Show the report if it is not shown yet."""
        if self._report_stale:
            self._report_stale = False
            self.show_report()

    def _follow_selection(self) -> None:
        """Show the selection, after it or the rows have changed."""
        self._selection_stale = False
        self.show_selection()

    def _catch_up(self) -> None:
        """Do what was put off while the pane was hidden."""
        if not self.isVisible():
            return
        self._follow_report()
        if self._selection_stale:
            self._follow_selection()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _on_report_changed(self) -> None:
        self._report_stale = True
        self.forget()
        self._catch_up()

    def _on_selection_changed(self) -> None:
        self._selection_stale = True
        self._catch_up()
