"""What lies over the views: the search, and what is shown to the whole room."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.analysis.asking.answers import Answer, Hit, Related
    from briefing_app.meeting.agenda import Stop
    from briefing_app.ui.panes.guide.guide_overlay import GuideOverlay
    from briefing_app.ui.panes.search.asker import Maker
    from briefing_app.ui.panes.search.search_popup import SearchPopup
    from briefing_app.ui.presentation.enlarged import Enlarged
    from briefing_app.ui.session import Session
    from briefing_app.ui.shell.search_field import SearchField


class Overlays(QObject):
    """Builds each when it is first asked for, and keeps it.

    Signals: `figure_chosen(id)` and `offset_chosen(offset)`, to be read in the text;
    `compare_requested(figure id)`.
    """

    figure_chosen = Signal(str)
    offset_chosen = Signal(int)
    compare_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        field: SearchField,
        look: Look,
        window: QWidget,
        *,
        cache: str | None = None,
    ) -> None:
        """Serve a window; `field` is typed in, `cache` keeps what the search works out."""
        super().__init__(window)
        self._session, self._field, self._look = session, field, look
        self._window, self._cache = window, cache

    @cached_property
    def answers(self) -> Maker:
        """What makes the one answerer of the open report, for all who ask it."""
        from briefing_app.ui.panes.search.asker import SharedMaker, make_answerer

        return SharedMaker(partial(make_answerer, cache=self._cache))

    @cached_property
    def search(self) -> SearchPopup:
        """The search popup."""
        from briefing_app.ui.panes.search.search_popup import SearchPopup

        search = SearchPopup(self._session, self._look, self._window, make=self.answers)
        search.attach(self._field)
        search.figure_chosen.connect(self.figure_chosen)
        search.offset_chosen.connect(self.offset_chosen)
        search.compare_requested.connect(self.compare_requested)
        search.enlarge_requested.connect(self._on_enlarge_requested)
        return search

    @cached_property
    def enlarged(self) -> Enlarged:
        """What shows an answer to the whole room."""
        from briefing_app.ui.presentation.enlarged import Enlarged

        return Enlarged(self._look, self._window)

    @cached_property
    def guide(self) -> GuideOverlay:
        """The quick guide with all keys."""
        from briefing_app.ui.panes.guide.guide_overlay import GuideOverlay

        return GuideOverlay(self._look, self._window)

    def open_search(self) -> None:
        """Open the search popup with what its field holds."""
        self.search.open(self._field.text())

    def enlarge_figure(self, figure_id: str) -> None:
        """Show a figure, both its years and their sentences, to the whole room."""
        from briefing_app.analysis.summary import detail

        report = self._session.report
        self.enlarged.show_detail(report, detail(report, figure_id))

    def found_stop(self) -> Stop | None:
        """Return the stop of what is chosen in the open search; None without one."""
        from briefing_app.analysis.asking.answers import Answer, Hit, Related
        from briefing_app.meeting.finds import find_of

        if "search" not in self.__dict__ or not self.search.is_open:
            return None
        row = self.search.card.list.current_row
        if row is None or not isinstance(row.item, Answer | Hit | Related):
            return None
        return find_of(self._session.report, self.search.results, row.item).stop

    def apply_look(self, look: Look) -> None:
        """Dress what has been built."""
        self._look = look
        for name in ("search", "enlarged", "guide"):
            if name in self.__dict__:
                getattr(self, name).apply_look(look)

    def stop(self) -> None:
        """End what works in the background; for the closing of the window."""
        if "search" in self.__dict__:
            self.search.stop()

    def _on_enlarge_requested(self, found: Answer | Hit | Related) -> None:
        """Show what the search has chosen to everyone; sentences can be stepped through."""
        from briefing_app.analysis.asking.answers import Hit
        from briefing_app.analysis.slides.answer import found_slide

        report, results = self._session.report, self.search.results
        if isinstance(found, Hit):
            self.enlarged.show_hits(report, results.hits, results.hits.index(found))
        else:
            self.enlarged.show_slides([found_slide(report, results, found)])
