"""The views below the bar: the reading desk, and those that are built when first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.ui.panes.compare.compare_view import CompareView
    from briefing_app.ui.panes.figures.figures_pane import FiguresPane
    from briefing_app.ui.panes.meeting.meeting_view import MeetingView
    from briefing_app.ui.session import Session
    from briefing_app.ui.shell.meeting import Meeting


class Views(QStackedWidget):
    """Keeps one pane a view: read, figures, compare, meeting, library.

    Signals: `reading_requested(figure id)`, what a view shows is to be read in the text
    ("" for the place already selected); `offset_requested(offset)`, the same of a sentence;
    `enlarge_requested(figure id)`; `evidence_requested` and `export_requested` of the rows
    that are selected or shown.
    """

    reading_requested = Signal(str)
    offset_requested = Signal(int)
    enlarge_requested = Signal(str)
    evidence_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        desk: QWidget,
        session: Session,
        meeting: Meeting,
        look: Look,
        parent: QWidget,
        *,
        library: Callable[[], QWidget],
    ) -> None:
        """Show the desk; 投屏 is the meeting's, `library` builds 资料库."""
        super().__init__(parent)
        self._meeting, self._make_library = meeting, library
        self._desk, self._session, self._look = desk, session, look
        self.current = "read"
        """Key of the view shown."""
        self.addWidget(desk)

    @cached_property
    def figures(self) -> FiguresPane:
        """The 数据 view."""
        from briefing_app.ui.panes.figures.figures_pane import FiguresPane

        pane = FiguresPane(self._session, self._look, self)
        pane.reading_requested.connect(self.reading_requested)
        pane.enlarge_requested.connect(self.enlarge_requested)
        pane.evidence_requested.connect(self.evidence_requested)
        pane.export_requested.connect(self.export_requested)
        self.addWidget(pane)
        return pane

    @cached_property
    def compare(self) -> CompareView:
        """The 对比 view."""
        from briefing_app.ui.panes.compare.compare_view import CompareView

        pane = CompareView(self._session, self._look, self)
        pane.reading_requested.connect(self.reading_requested)
        pane.offset_requested.connect(self.offset_requested)
        pane.enlarge_requested.connect(self.enlarge_requested)
        self.addWidget(pane)
        return pane

    @cached_property
    def meeting(self) -> MeetingView:
        """The 投屏 view; the meeting dresses it."""
        pane = self._meeting.view
        self.addWidget(pane)
        return pane

    @cached_property
    def library(self) -> QWidget:
        """The 资料库 view; who builds it dresses it."""
        pane = self._make_library()
        self.addWidget(pane)
        return pane

    def pane(self, key: str) -> QWidget:
        """Return the pane of a view; raise KeyError for a key that is none."""
        if key == "read":
            return self._desk
        if key == "figures":
            return self.figures
        if key == "compare":
            return self.compare
        if key == "meeting":
            return self.meeting
        if key == "library":
            return self.library
        raise KeyError(key)

    def show_view(self, key: str) -> None:
        """Show a view and give it the keys."""
        pane = self.pane(key)
        self.current = key
        self.setCurrentWidget(pane)
        pane.setFocus()

    def apply_look(self, look: Look) -> None:
        """Dress the views that have been built; the desk is dressed by the window."""
        self._look = look
        for name in ("figures", "compare"):
            if name in self.__dict__:
                getattr(self, name).apply_look(look)
