"""What lies over the views: the search, and what is shown to the whole room."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.analysis.asking.answers import Answer, Hit, Related
    from briefing_app.analysis.asking.everywhere import Everywhere
    from briefing_app.library.library import Library
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
    `figure_place_chosen(report id, figure id)` and `place_chosen(report id, offset)`, to be
    read in another report; `compare_requested(figure id)`.
    """

    figure_chosen = Signal(str)
    offset_chosen = Signal(int)
    figure_place_chosen = Signal(str, str)
    place_chosen = Signal(str, int)
    compare_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        field: SearchField,
        look: Look,
        window: QWidget,
        *,
        cache: str | None = None,
        library: Callable[[], Library] | None = None,
    ) -> None:
        """Serve a window; `field` is typed in, `cache` keeps what the search works out.

        `library` gives the reports that can be searched beside the open one.
        """
        super().__init__(window)
        self._library, self._all_first = library, False
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

        search = SearchPopup(
            self._session,
            self._look,
            self._window,
            make=self.answers,
            everywhere=self._everywhere if self._library else None,
        )
        search.attach(self._field)
        search.begin_with_all(everything=self._all_first)
        search.figure_place_chosen.connect(self.figure_place_chosen)
        search.place_chosen.connect(self.place_chosen)
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

    def open_search_of_all(self) -> None:
        """Open the search popup with all reports to be searched."""
        self.search.open(self._field.text())
        self.search.choose_scope(everything=True)

    def begin_with_all(self, *, everything: bool) -> None:
        """Let the search begin with all reports from now on, or with the open one."""
        if self._library is None or not (everything or self._all_first):
            return
        self._all_first = everything
        if "search" in self.__dict__:
            self.search.begin_with_all(everything=everything)
        self._field.show_scope(len(self._library().store.shown()) if everything else 0)

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
        if row.item.report != self._session.report.id:
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

        source = self.search.source_of(found)
        if source is None:
            return
        report, results = source
        if isinstance(found, Hit):
            self.enlarged.show_hits(report, results.hits, results.hits.index(found))
        else:
            self.enlarged.show_slides([found_slide(report, results, found)])

    def _everywhere(self) -> Everywhere:
        """Build what searches all reports."""
        from briefing_app.analysis.asking.everywhere import Everywhere

        assert self._library is not None  # noqa: S101
        return Everywhere(self._library(), self._cache)
