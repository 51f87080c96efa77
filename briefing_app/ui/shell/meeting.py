"""The meeting as the window knows it: agenda, room, the talk on one screen, what joins them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.ui.look import TEXT_SIZES, Look

if TYPE_CHECKING:
    from briefing_app.meeting.agenda import Agenda, Stop
    from briefing_app.meeting.page import Deck
    from briefing_app.ui.panes.guide.guide_overlay import GuideOverlay
    from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
    from briefing_app.ui.panes.meeting.meeting_bar import MeetingBar
    from briefing_app.ui.panes.meeting.meeting_view import MeetingView
    from briefing_app.ui.panes.search.asker import Asker, Maker
    from briefing_app.ui.presentation.presenter import Presenter
    from briefing_app.ui.presentation.room_controller import RoomController
    from briefing_app.ui.session import Session
    from briefing_app.ui.shell.talk_search import TalkSearch

_PARTS = ("view", "bar", "presenter", "talk_search", "controller")


class Meeting(QObject):
    """Builds each part when it is first asked for, and keeps it.

    Signals: `began` and `ended(section id)` of a meeting with two screens, `left(section id)`
    of a talk on one screen, `add_requested` (what is selected is to be a stop),
    `note_taken(text)` while a meeting runs, `told(sentence)` and `failed(sentence)`.
    """

    began = Signal()
    ended = Signal(str)
    left = Signal(str)
    add_requested = Signal()
    note_taken = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        look: Look,
        window: QWidget,
        *,
        agendas: str,
        make: Callable[[], Maker],
    ) -> None:
        """Serve a window; `agendas` is the folder they are kept in, `make` answers questions."""
        super().__init__(window)
        self._session, self._look, self._window = session, look, window
        self._folder, self._make = agendas, make

    # ------------------------------------------------------------------ parts
    @cached_property
    def asker(self) -> Asker:
        """What answers the questions of the agenda and of the private search."""
        from briefing_app.ui.panes.search.asker import Asker

        return Asker(self._session, self._make(), self)

    @cached_property
    def desk(self) -> AgendaDesk:
        """The agendas of the open report."""
        from briefing_app.meeting.agenda_file import AgendaStore
        from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk

        desk = AgendaDesk(self._session, AgendaStore(self._folder), self.asker.ask, self)
        desk.failed.connect(self.failed)
        return desk

    @cached_property
    def controller(self) -> RoomController:
        """What the room shows, where there is a second screen."""
        from briefing_app.ui.presentation.room_controller import RoomController

        controller = RoomController(self._look, self._window, parent=self)
        controller.began.connect(self.began)
        controller.ended.connect(self.ended)
        return controller

    @cached_property
    def view(self) -> MeetingView:
        """The view 投屏 of the window."""
        from briefing_app.ui.panes.meeting.meeting_view import MeetingView

        self.asker.prepare()
        view = MeetingView(
            self._session, self._look, self._window,
            desk=self.desk, controller=self.controller, ask=self.asker.ask,
        )  # fmt: skip
        view.present_requested.connect(self._talk)
        view.add_requested.connect(self.add_requested)
        view.note_taken.connect(self.note_taken)
        view.notice_given.connect(self.told)
        return view

    @cached_property
    def bar(self) -> MeetingBar:
        """What stands in place of the window's bar while a meeting runs."""
        from briefing_app.ui.panes.meeting.meeting_bar import MeetingBar

        bar = MeetingBar(self.controller, self._look, self._window)
        bar.set_report(self._session.report)
        bar.end_requested.connect(self.controller.end)
        bar.screens_requested.connect(self.view.open_screens)
        return bar

    @cached_property
    def presenter(self) -> Presenter:
        """The talk on one screen."""
        from briefing_app.ui.presentation.presenter import Presenter

        presenter = Presenter(self._look, self._window)
        presenter.ended.connect(self.left)
        presenter.search_requested.connect(self._on_search_requested)
        presenter.help_requested.connect(self._on_help_requested)
        return presenter

    @cached_property
    def guide(self) -> GuideOverlay:
        """The quick guide over the slide, large enough for the room's screen."""
        from briefing_app.ui.panes.guide.guide_keys import ONE_SCREEN
        from briefing_app.ui.panes.guide.guide_overlay import GuideOverlay

        large = replace(self._look, text_size=TEXT_SIZES[-1])
        return GuideOverlay(large, self.presenter, first=ONE_SCREEN)

    @cached_property
    def talk_search(self) -> TalkSearch:
        """The search over the slide of a talk."""
        from briefing_app.ui.shell.talk_search import TalkSearch

        return TalkSearch(self.presenter, self._session, self._look, self._make())

    # ------------------------------------------------------------------ what can be done
    @property
    def live(self) -> bool:
        """Whether a meeting with two screens runs."""
        return "controller" in self.__dict__ and self.controller.live

    @property
    def agenda(self) -> Agenda | None:
        """The agenda in use; None for the whole report, or before any was asked for."""
        return self.desk.current if "desk" in self.__dict__ else None

    @property
    def section(self) -> str:
        """Id of the topic spoken of; "" where an answer or a sentence is shown."""
        from briefing_app.analysis.slides.records import TopicSlide

        page = self.view.page
        return page.slide.section if page and isinstance(page.slide, TopicSlide) else ""

    def present(self, section_id: str = "") -> None:
        """Show the report to everyone, from a topic or from its beginning."""
        self.desk.choose("")
        deck = self.desk.deck()
        index = (deck.index_of(section_id) if section_id else None) or 0
        if not self.controller.begin(deck, index):
            self._talk(deck, index)

    def close_talk(self) -> None:
        """End a talk on one screen."""
        if "presenter" in self.__dict__:
            self.presenter.close()

    def add(self, stop: Stop) -> None:
        """Put a stop at the end of the agenda in use; say where it went."""
        agenda = self.desk.add(stop)
        self.told.emit(f"已加进议程“{agenda.title}”：第 {len(agenda.stops)} 站，{stop.title}。")

    def apply_look(self, look: Look) -> None:
        """Dress what has been built."""
        self._look = look
        for name in _PARTS:
            if name in self.__dict__:
                getattr(self, name).apply_look(look)

    def stop(self) -> None:
        """End what runs and save what is not yet saved; for the closing of the window."""
        self.close_talk()
        if self.live:
            self.controller.end()
        if "desk" in self.__dict__:
            self.desk.flush()
        if "talk_search" in self.__dict__:
            self.talk_search.stop()
        if "asker" in self.__dict__:
            self.asker.stop()

    # ------------------------------------------------------------------ slots
    def _talk(self, deck: Deck, index: int) -> None:
        self.presenter.present(deck, index)

    def _on_search_requested(self) -> None:
        self.talk_search.open()

    def _on_help_requested(self) -> None:
        self.guide.toggle()
