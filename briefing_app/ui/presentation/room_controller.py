"""Runs a meeting with two screens: the state, the room's window, and its one picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting import room
from briefing_app.meeting.clock import Reading, read_clock
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.room import Mode, RoomState
from briefing_app.meeting.screens import ScreenCard, for_room, unlike_words
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.room_look import room_look
from briefing_app.ui.presentation.room_pictures import Format, RoomPictures
from briefing_app.ui.presentation.room_window import RoomWindow
from briefing_app.ui.presentation.screens import Screens
from briefing_app.ui.presentation.swap import Swap

Clock = Callable[[], float]


class RoomController(QObject):
    """Takes what the operator does; the room shows what the state says, and nothing else.

    Signals: `changed` (anything of the state, or which screens there are), `room_changed`
    (the room's picture is this one; a null one is black), `began`, `ended(section id)` at
    the operator's topic, `screen_offered(card)` when a screen has come that the room could
    be shown on.
    """

    changed = Signal()
    room_changed = Signal(QPixmap)
    began = Signal()
    ended = Signal(str)
    screen_offered = Signal(object)

    def __init__(
        self,
        look: Look,
        owner: QWidget,
        screens: Screens | None = None,
        parent: QObject | None = None,
        *,
        now: Clock = time.monotonic,
        swap: Swap | None = None,
    ) -> None:
        """Serve the operator's window `owner`; `now` is monotonic, in seconds."""
        super().__init__(parent)
        self._look, self._owner, self._now = look, owner, now
        self._screens = screens or Screens(parent=self)
        self._swap = swap or Swap(self)
        self._pictures = RoomPictures()
        self._state: RoomState | None = None
        self._window: RoomWindow | None = None
        self._picture = QPixmap()
        self._pictured: tuple[Page, Format] | None = None
        self._dark_theme = look.theme.dark
        self._last_screen: ScreenCard | None = None
        self._own_before = ScreenCard("")
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare_next)
        self._zero, self._began_at = 0.0, datetime.now().astimezone()
        self._screens.gone.connect(self._on_gone)
        self._screens.came.connect(self._on_came)
        self._screens.changed.connect(self._on_screens_changed)
        self._swap.moved.connect(self._on_swap_moved)
        self._swap.finished.connect(self._on_swap_finished)

    # ------------------------------------------------------------------ what is so
    @property
    def live(self) -> bool:
        """Whether a meeting runs."""
        return self._state is not None

    @property
    def state(self) -> RoomState | None:
        """The running meeting; None without one."""
        return self._state

    @property
    def picture(self) -> QPixmap:
        """The very picture that the room shows; null for black."""
        return self._picture

    @property
    def window(self) -> RoomWindow | None:
        """What the room sees; None without a meeting."""
        return self._window

    def choices(self) -> tuple[ScreenCard, ...]:
        """Return the screens that the room can be shown on; none with one screen, or mirrored."""
        return for_room(self._screens.cards(), self.own_screen())

    def own_screen(self) -> ScreenCard:
        """Return the screen of the operator's window."""
        return self._screens.card_of(self._owner.screen())

    def words_of(self, card: ScreenCard) -> str:
        """Return what a screen is called beside the others."""
        return unlike_words(card, self._screens.cards())

    def elapsed(self) -> float:
        """Return the seconds since the meeting began."""
        return self._now() - self._zero if self._state else 0.0

    def time_of(self, at: float) -> datetime:
        """Return the time of day, with its zone, of a moment of the meeting."""
        return self._began_at + timedelta(seconds=at)

    def reading(self, minutes: Sequence[int]) -> Reading:
        """Return the clock; `minutes` are planned for each stop."""
        return read_clock(self._state.steps if self._state else (), minutes, self.elapsed())

    def picture_of(self, page: Page) -> QPixmap:
        """Return the picture that the room would show of a page; null without a screen."""
        wanted = self._format()
        return self._pictures.picture(page, wanted) if wanted else QPixmap()

    # ------------------------------------------------------------------ begin, end
    def begin(self, deck: Deck, index: int = 0, card: ScreenCard | None = None) -> bool:
        """Begin a meeting on a screen, the one used last by default.

        Return False where there is no screen but the operator's, or nothing to show. One
        that runs goes on with the deck.
        """
        choices = self.choices()
        if not choices or not deck.pages:
            return False
        if self._state is not None:
            self.replan(deck)
            self.go_to(index)
            return True
        wanted = card or self._last_screen
        chosen = next((c for c in choices if wanted and c.is_same(wanted)), choices[0])
        self._zero, self._began_at = self._now(), datetime.now().astimezone()
        self._window = RoomWindow()
        self._last_screen = chosen
        self._state = room.begin(deck, chosen, index, dark_theme=self._dark_theme)
        self._open_room()
        self.began.emit()
        self._show()
        return True

    def end(self) -> None:
        """End the meeting; the room's screen is free again."""
        if self._state is None or self._window is None:
            return
        page = self._state.page
        self._swap.stop()
        self._window.close()
        self._window.deleteLater()
        self._state, self._window = None, None
        self._picture, self._pictured = QPixmap(), None
        self.room_changed.emit(self._picture)
        self.changed.emit()
        slide = page.slide if page else None
        self.ended.emit(slide.section if isinstance(slide, TopicSlide) else "")

    # ------------------------------------------------------------------ pages
    def next_page(self) -> None:
        """Go to the next page."""
        self.step(1)

    def previous_page(self) -> None:
        """Go to the page before."""
        self.step(-1)

    def step(self, by: int) -> None:
        """Go forward or back by so many pages."""
        if self._state:
            self.go_to(self._state.index + by)

    def go_to(self, index: int) -> None:
        """Bring the operator to a page; a room that follows goes along."""
        if self._state:
            self._take(room.go(self._state, index, self.elapsed()))

    def go_to_stop(self, stop: int) -> None:
        """Bring the operator to the first page of a stop; a lost stop has none."""
        pages = self._state.deck.pages if self._state else ()
        at = next((i for i, page in enumerate(pages) if page.stop == stop), None)
        if at is not None:
            self.go_to(at)

    def send(self, what: Page | Slide) -> None:
        """Put a page or an answer before the room; into the dark it is made ready."""
        if self._state:
            page = what if isinstance(what, Page) else room.loose_page(what)
            self._take(room.send(self._state, page, self.elapsed()))

    def replan(self, deck: Deck, places: Sequence[int] | None = None) -> None:
        """Go on with other pages; `places` says where each stop has gone. The room stays."""
        if self._state:
            self._take(room.replan(self._state, deck, self.elapsed(), places))

    # ------------------------------------------------------------------ dark, frozen, colours
    def toggle_black(self) -> None:
        """Darken the room, or light it."""
        if self._state:
            self._take(room.black(self._state, self.elapsed()))

    def toggle_freeze(self) -> None:
        """Hold the room's picture, or let it go to the operator's page."""
        if self._state:
            self._take(room.freeze(self._state, self.elapsed()))

    def toggle_theme(self) -> None:
        """Change the room between light and dark colours."""
        if self._state:
            self._take(room.turn_theme(self._state))
            self._dark_theme = self._state.dark_theme

    def apply_look(self, look: Look) -> None:
        """Take the fonts; the room keeps its colours, whatever the window does."""
        self._look = look

    # ------------------------------------------------------------------ screens
    def choose(self, card: ScreenCard) -> None:
        """Show the room on another screen; one that is not there, or the operator's, is not."""
        if self._state is None or not any(card.is_same(c) for c in self.choices()):
            return
        self._last_screen = card
        self._state = room.choose(self._state, card, self.elapsed())
        self._open_room()
        self._show()

    def swap(self) -> None:
        """Let the operator's window and the room change places, both dark meanwhile."""
        target = self._room_screen()
        if self._state is None or self._state.mode is Mode.GONE or self._swap.running:
            return
        if target is None or self.own_screen().is_same(self._state.screen):
            return
        self._own_before = self.own_screen()
        self._swap.start(self._owner, target)
        self._show()

    def _on_swap_moved(self) -> None:
        """Bring the room to where the operator was; it stays dark until both have settled."""
        if self._state:
            self._last_screen = self._own_before
            self._state = room.choose(self._state, self._own_before, self.elapsed())
            self._open_room()

    def _on_swap_finished(self) -> None:
        self._owner.activateWindow()
        self._show()

    def _on_gone(self, card: ScreenCard) -> None:
        """Hide the room before the system can move its window anywhere."""
        if self._state is None or self._window is None:
            return
        if card.is_same(self._state.screen):
            self._window.hide()
            self._state = room.screen_gone(self._state, self.elapsed())
        self._swap.stop()
        self._show()

    def _on_came(self, card: ScreenCard) -> None:
        """Take the room's own screen back, black; offer any other."""
        before = self._state
        if before is not None:
            self._state = room.screen_back(before, card, self.elapsed())
            if self._state is not before:
                self._open_room()
                self._show()
                return
        self.screen_offered.emit(card)

    def _on_screens_changed(self) -> None:
        """Follow the room's screen where it was moved or made larger."""
        if self._state is not None and self._state.connected:
            known = [c for c in self._screens.cards() if c.is_same(self._state.screen)]
            if known and known[0] != self._state.screen:
                self._state = room.moved(self._state, known[0])
                self._open_room()
                self._show()
                return
        self.changed.emit()

    # ------------------------------------------------------------------ parts
    def _take(self, state: RoomState) -> None:
        """Go on with a state, if it is another."""
        if state is not self._state:
            self._state = state
            self._show()

    def _show(self) -> None:
        """Give the room the picture of its state, if it is another; tell everyone."""
        lit = self._state.lit if self._state and not self._swap.running else None
        wanted = self._format()
        key = (lit, wanted) if lit and wanted else None
        if key != self._pictured:
            self._pictured = key
            self._picture = self._pictures.picture(*key) if key else QPixmap()
            if self._window is not None:
                self._window.show_picture(self._picture)
            self.room_changed.emit(self._picture)
        self._idle.start()
        self.changed.emit()

    def _prepare_next(self) -> None:
        """Paint the next page while nothing else is to be done."""
        ahead = self._state.next_page if self._state else None
        if ahead is not None:
            self.picture_of(ahead)

    def _format(self) -> Format | None:
        """Return how the room wants its pictures; before a meeting, the screen it would have."""
        state = self._state
        card = state.screen if state else next(iter(self.choices()), None)
        if card is None:
            return None
        screen = self._screens.screen_of(card)
        ratio = screen.devicePixelRatio() if screen is not None else 1.0
        dark = state.dark_theme if state else self._dark_theme
        size = QSize(max(card.width, 1), max(card.height, 1))
        return Format(size, ratio, room_look(self._look, dark=dark))

    def _room_screen(self) -> QScreen | None:
        return self._screens.screen_of(self._state.screen) if self._state else None

    def _open_room(self) -> None:
        """Open the room's window on its screen, if that is there."""
        screen = self._room_screen()
        if screen is not None and self._window is not None:
            self._window.open_on(screen)
