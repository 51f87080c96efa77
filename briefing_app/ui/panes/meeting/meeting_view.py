"""The view 投屏: what the operator has while the room sees only what was sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from typing_extensions import override

from briefing_app.meeting.agenda import Stop
from briefing_app.meeting.page import Page
from briefing_app.meeting.room import Mode
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
from briefing_app.ui.panes.meeting.agenda_hands import AgendaHands
from briefing_app.ui.panes.meeting.console_layout import SEARCH, SIDE, ConsoleLayout
from briefing_app.ui.panes.meeting.console_row import ScreenChoice
from briefing_app.ui.panes.meeting.meeting_keys import Act, act_for
from briefing_app.ui.panes.meeting.notes_edit import NotesEdit
from briefing_app.ui.panes.meeting.private_field import PrivateField
from briefing_app.ui.panes.meeting.search_panel import Ask
from briefing_app.ui.panes.meeting.show import Show
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.session import Session

TICK_MS = 1000
LEAVE_MS = 2000
"""How soon a second Esc must follow to end the meeting."""


class MeetingView(ConsoleLayout):
    """Agenda, the room's picture with its buttons, private search, clocks, notes and log.

    Signals: `present_requested(Deck, index)` where there is no second screen to begin on,
    `note_taken(text)` for a note taken live, `add_requested` (Ctrl+M with nothing found: what
    is selected elsewhere is to be added), `notice_given(sentence)`.
    """

    present_requested = Signal(object, int)
    note_taken = Signal(str)
    add_requested = Signal()
    notice_given = Signal(str)

    def __init__(
        self,
        session: Session,
        look: Look,
        parent: QWidget | None = None,
        *,
        desk: AgendaDesk,
        controller: RoomController,
        ask: Ask,
    ) -> None:
        """Follow desk and controller; `ask` answers questions about the open report."""
        super().__init__(ask, look, parent)
        self._session, self._desk, self._controller = session, desk, controller
        self._index, self._place = 0, ""
        self.setObjectName("meeting_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parts = (self.agenda, self.frame, self.console, self.search, self.side)
        self._show = Show(controller, desk, parts, look)
        self._tick, self._leaving = QTimer(self), QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._leaving.setInterval(LEAVE_MS)
        self._leaving.setSingleShot(True)
        self._hands = AgendaHands(self.agenda, desk)
        self._acts = self._table()
        self._stale = True
        self._connect_meeting()
        self._connect_agenda()
        self._connect_search()
        self.search.set_report(session.report)

    # ------------------------------------------------------------------ what is so
    @property
    def page(self) -> Page | None:
        """The page in view here: the operator's, before the meeting the one it begins with."""
        return self._page(0)

    @property
    def index(self) -> int:
        """Which page of the deck that is, from 0."""
        state = self._controller.state
        return state.index if state else self._index

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look; the room keeps its own."""
        self.dress(look)
        self._show.apply_look(look)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now; put off while nobody sees it."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._show.all(self.page, self._page(1))

    # ------------------------------------------------------------------ what can be done
    def begin(self) -> None:
        """Begin at the page in view here; with one screen, ask for the talk without console."""
        deck = self._desk.deck()
        if not deck.pages:
            return
        if self._controller.begin(deck, self._index):
            self.activateWindow()  # the room must not have the keys, whatever the system thinks
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.present_requested.emit(deck, self._index)

    def begin_at_first(self) -> None:
        """Begin with the first page."""
        self._go_to(0)
        if not self._controller.live:
            self.begin()

    def step(self, by: int) -> None:
        """Go forward or back by so many pages."""
        self._go_to(self.index + by)

    def send(self) -> None:
        """Send what was found, else the page in view here; before the meeting, begin."""
        if not self._controller.live:
            self.begin()
            return
        found = self.search.current
        wanted = found.page if found else self.page
        if wanted is not None:
            self._controller.send(wanted)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_found(self) -> None:
        """Add what was found to the agenda; with nothing found, what is selected elsewhere."""
        found = self.search.current
        if found is None:
            self.add_requested.emit()
            return
        self._hands.add(found.stop)

    def leave(self) -> None:
        """End the meeting at the second time within two seconds."""
        if self._leaving.isActive():
            self._leaving.stop()
            self._controller.end()
        else:
            self._leaving.start()
            self.notice_given.emit("再按一次 Esc 结束投屏。")

    def focus_search(self) -> None:
        """Put the keys into the private search."""
        self.show_tab(SEARCH)
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()

    def focus_note(self) -> None:
        """Put the keys into the field for notes taken live."""
        self.show_tab(SIDE)
        self.side.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_screens(self) -> None:
        """Open the list of screens that the room can be shown on."""
        self.console.open_screens()

    # ------------------------------------------------------------------ Qt
    @override
    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()  # these keys mean something else here than in the window
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            self._acts[act]()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self._stand_where_one_reads()
        if self._stale:
            self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    # ------------------------------------------------------------------ keys
    def _table(self) -> Mapping[Act, Callable[[], None]]:
        controller = self._controller
        return {
            Act.NEXT: self._on_next,
            Act.PREVIOUS: self._on_previous,
            Act.FIRST: self._on_first,
            Act.LAST: self._on_last,
            Act.BLACK: controller.toggle_black,
            Act.FREEZE: controller.toggle_freeze,
            Act.SWAP: controller.swap,
            Act.SCREENS: self.open_screens,
            Act.SEND: self.send,
            Act.RESTART: self.begin_at_first,
            Act.SEARCH: self.focus_search,
            Act.ADD: self.add_found,
            Act.NOTE: self.focus_note,
            Act.THEME: controller.toggle_theme,
            Act.LEAVE: self.leave,
        }

    def _act(self, event: QKeyEvent) -> Act | None:
        focused = QApplication.focusWidget()
        typing = isinstance(focused, (PrivateField, NotesEdit, QSpinBox))
        typing = typing or focused is self.agenda.head.field
        if isinstance(focused, (PrivateField, NotesEdit)) and focused.composing:
            return None
        return act_for(event, live=self._controller.live, in_text=typing)

    # ------------------------------------------------------------------ wiring
    def _connect_meeting(self) -> None:
        controller, console = self._controller, self.console
        controller.changed.connect(self.refresh)
        controller.ended.connect(self._on_ended)
        self.frame.undo_requested.connect(self._on_undo_requested)
        console.previous_requested.connect(self._on_previous)
        console.next_requested.connect(self._on_next)
        console.begin_requested.connect(self.begin)
        console.restart_requested.connect(self.begin_at_first)
        console.black_requested.connect(controller.toggle_black)
        console.freeze_requested.connect(controller.toggle_freeze)
        console.swap_requested.connect(controller.swap)
        console.screens_requested.connect(self._on_screens_requested)
        console.screen_chosen.connect(self._on_screen_chosen)
        self._tick.timeout.connect(self._on_tick)

    def _connect_agenda(self) -> None:
        desk, agenda = self._desk, self.agenda
        desk.stops_moved.connect(self._on_stops_moved)
        desk.changed.connect(self.refresh)
        agenda.list.stop_chosen.connect(self._on_stop_chosen)
        agenda.list.show_requested.connect(self._go_to_stop)
        self._hands.stop_added.connect(self._on_stop_added)

    def _connect_search(self) -> None:
        self.search.find_changed.connect(self._on_find_changed)
        self.search.send_requested.connect(self.send)
        self.search.add_requested.connect(self.add_found)
        self.search.left.connect(self.setFocus)
        self.side.left.connect(self.setFocus)
        self.side.notes_edited.connect(self._on_notes_edited)
        self.side.note_taken.connect(self.note_taken)
        self._session.report_changed.connect(self._on_report_changed)

    # ------------------------------------------------------------------ parts
    def _page(self, by: int) -> Page | None:
        pages = self._desk.deck().pages
        at = self.index + by
        return pages[at] if 0 <= at < len(pages) else None

    def _stand_where_one_reads(self) -> None:
        """Begin with the topic that was gone to meanwhile, where the whole report is shown."""
        before, self._place = self._place, self._session.place
        if before != self._place and not self._controller.live and not self._desk.current:
            at = self._desk.deck().index_of(self._place)
            self._index = self._index if at is None else at

    def _go_to(self, index: int) -> None:
        """Go to a page, the nearest there is; a room that follows goes along."""
        if self._controller.live:
            self._controller.go_to(index)
            return
        self._index = min(max(index, 0), max(len(self._desk.deck().pages) - 1, 0))
        self.refresh()

    def _go_to_stop(self, stop: int) -> None:
        pages = self._desk.deck().pages
        at = next((i for i, page in enumerate(pages) if page.stop == stop), None)
        if at is not None:
            self._go_to(at)

    # ------------------------------------------------------------------ slots
    def _on_next(self) -> None:
        self.step(1)

    def _on_previous(self) -> None:
        self.step(-1)

    def _on_first(self) -> None:
        self._go_to(0)

    def _on_last(self) -> None:
        self._go_to(len(self._desk.deck().pages) - 1)

    def _on_tick(self) -> None:
        self._show.times(self.page)

    def _on_ended(self, _section: str) -> None:
        self.refresh()

    def _on_undo_requested(self) -> None:
        """Go the way out of what the bar warns of."""
        state = self._controller.state
        if state is None:
            return
        ways = {
            Mode.FROZEN: self._controller.toggle_freeze,
            Mode.BLACK: self._controller.toggle_black,
            Mode.GONE: self.open_screens,
        }
        if state.mode in ways:
            ways[state.mode]()

    def _on_screens_requested(self) -> None:
        controller, state = self._controller, self._controller.state
        cards = controller.choices()
        names = [ScreenChoice(c.name, controller.words_of(c), c.size_words) for c in cards]
        self.console.show_screens(names, state.screen.name if state else "")

    def _on_screen_chosen(self, key: str) -> None:
        card = next((c for c in self._controller.choices() if c.name == key), None)
        if card is None:
            return
        if self._controller.live:
            self._controller.choose(card)
        else:
            self._controller.begin(self._desk.deck(), self._index, card)

    def _on_stops_moved(self, places: tuple[int, ...] | None) -> None:
        """Go on with the agenda's new pages; the room keeps its picture."""
        deck = self._desk.deck()
        self._controller.replan(deck, places)
        self._index = min(self._index, max(len(deck.pages) - 1, 0))

    def _on_stop_chosen(self, row: int) -> None:
        """Bring up the marked stop before the meeting; in it, marking changes nothing."""
        if not self._controller.live:
            self._go_to_stop(row)

    def _on_stop_added(self, stop: Stop, agenda: str) -> None:
        self.notice_given.emit(f"“{stop.title}”已加进“{agenda}”。")

    def _on_find_changed(self) -> None:
        if self.isVisible():
            self._show.sending(self.page)

    def _on_notes_edited(self, notes: tuple[str, ...]) -> None:
        page = self.page
        if page is not None:
            self._desk.set_notes(page.stop, notes)

    def _on_report_changed(self) -> None:
        self._index = 0
        self.search.set_report(self._session.report)
        self.refresh()
