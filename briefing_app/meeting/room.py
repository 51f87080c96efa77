"""What the room sees and what the operator does, kept apart.

`RoomState` is a record; every action returns a new one. All times are seconds since the
meeting began, given in by the caller. The room's picture changes on these actions only: a
page key while it follows, `send`, `black`, letting go of a frozen picture, `choose`, `swap`,
`turn_theme`, a screen that goes or comes, `end`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import SentenceSlide
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.screens import ScreenCard

LOOSE = -1
"""Stop of a page that stands in no agenda: an answer that was sent."""
_TITLE_LENGTH = 24


class Mode(StrEnum):
    """How the room takes what the operator does."""

    FOLLOWING = "following"
    FROZEN = "frozen"
    BLACK = "black"
    GONE = "gone"
    """Its screen is not there."""


class Event(StrEnum):
    """What the room saw happen."""

    SHOWN = "shown"
    FROZEN = "frozen"
    BLACK = "black"
    GONE = "gone"
    BACK = "back"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Seen:
    """A line of the log: what the room was shown, and when."""

    at: float
    event: Event
    title: str = ""
    """Title of the page; "" for a black room."""
    number: int = 0
    """Number of the stop; 0 for a page that stands in no agenda."""

    @property
    def words(self) -> str:
        """What happened, as it is read in the log."""
        place = f"第 {self.number} 站" if self.number else f"“{self.title}”"
        return {
            Event.SHOWN: self.title,
            Event.FROZEN: f"定格在{place}",
            Event.BLACK: "黑屏",
            Event.GONE: "大屏断开",
            Event.BACK: "大屏接回，先黑屏",
            Event.ENDED: "结束投屏",
        }[self.event]


@dataclass(frozen=True, slots=True)
class Step:
    """The operator came to a stop."""

    at: float
    stop: int


@dataclass(frozen=True, slots=True)
class RoomState:
    """Everything about a running meeting except its pixels."""

    deck: Deck
    screen: ScreenCard
    """Where the room is shown."""
    index: int = 0
    """The operator's page."""
    shown: Page | None = None
    """What the room was last lit with; it stays known while the room is black."""
    staged: Page | None = None
    """What was sent to a black room and waits for the light."""
    frozen: bool = False
    dark_room: bool = False
    """Black was asked for."""
    connected: bool = True
    dark_theme: bool = False
    """The room's own colours."""
    ended: bool = False
    since: float = 0.0
    """When the present mode began."""
    log: tuple[Seen, ...] = ()
    steps: tuple[Step, ...] = ()
    """Where the operator was, for the clock."""

    @property
    def mode(self) -> Mode:
        """How the room takes what is done; the gravest of what holds."""
        if not self.connected:
            return Mode.GONE
        if self.dark_room:
            return Mode.BLACK
        return Mode.FROZEN if self.frozen else Mode.FOLLOWING

    @property
    def follows(self) -> bool:
        """Whether page keys change the room."""
        return self.mode is Mode.FOLLOWING and not self.ended

    @property
    def lit(self) -> Page | None:
        """The page in the room now; None for a black room or none."""
        return None if self.mode in (Mode.BLACK, Mode.GONE) or self.ended else self.shown

    @property
    def page(self) -> Page | None:
        """The operator's page."""
        return self._page(self.index)

    @property
    def next_page(self) -> Page | None:
        """The page after the operator's; None at the end."""
        return self._page(self.index + 1)

    def is_there(self, page: Page) -> bool:
        """Whether the room shows this already, or it waits for the light: 大屏上就是它."""
        there = self.lit or self.staged
        return there is not None and there.slide == page.slide

    def _page(self, index: int) -> Page | None:
        return self.deck.pages[index] if 0 <= index < len(self.deck.pages) else None


# ---------------------------------------------------------------------------- beginning, end
def begin(
    deck: Deck, screen: ScreenCard, index: int = 0, *, now: float = 0.0, dark_theme: bool = False
) -> RoomState:
    """Return a room that shows a page of the deck and follows."""
    return go(RoomState(deck, screen, dark_theme=dark_theme, since=now), index, now)


def end(state: RoomState, now: float) -> RoomState:
    """Leave the room empty; nothing lights it again."""
    return state if state.ended else _noted(replace(state, ended=True, since=now), now, Event.ENDED)


# ---------------------------------------------------------------------------- pages
def go(state: RoomState, index: int, now: float) -> RoomState:
    """Bring the operator to a page, the nearest there is; a room that follows goes along."""
    if not state.deck.pages or state.ended:
        return state
    moved = replace(state, index=min(max(index, 0), len(state.deck.pages) - 1))
    moved = _stepped(moved, now)
    return _showing(moved, moved.page, now) if moved.follows else moved


def send(state: RoomState, page: Page, now: float) -> RoomState:
    """Put a page before the room, at once or, while it is dark, when it is lit next."""
    if state.ended:
        return state
    if state.mode in (Mode.BLACK, Mode.GONE):
        return replace(state, staged=page)
    return _showing(state, page, now)


def replan(
    state: RoomState, deck: Deck, now: float, places: Sequence[int] | None = None
) -> RoomState:
    """Go on with other pages, as when a stop was added; the room keeps its picture.

    `places` holds for each stop of the deck before its new index, LOOSE if it is gone; None
    where no stop has moved. The operator stays at the same slide, else the same stop.
    """
    here = state.page
    steps = tuple(Step(s.at, _placed(s.stop, places)) for s in state.steps)
    stop = _placed(here.stop, places) if here else 0
    at = _index_of(deck, here, stop) if here else 0
    kept = replace(state, deck=deck, index=min(at, max(len(deck.pages) - 1, 0)), steps=steps)
    return _stepped(kept, now)


# ---------------------------------------------------------------------------- dark and frozen
def black(state: RoomState, now: float) -> RoomState:
    """Darken the room; or light it with what waits, else with the page before."""
    if state.ended or not state.connected:
        return state
    if not state.dark_room:
        return _noted(replace(state, dark_room=True, since=now), now, Event.BLACK)
    waiting = state.staged or state.shown
    lit = replace(state, dark_room=False, staged=None, since=now)
    return _showing(lit, waiting, now, again=True)


def freeze(state: RoomState, now: float) -> RoomState:
    """Hold the picture; or let the room go to the operator's page. Nothing in the dark."""
    if state.ended or state.mode in (Mode.BLACK, Mode.GONE):
        return state
    if not state.frozen:
        return _noted(replace(state, frozen=True, since=now), now, Event.FROZEN)
    return _showing(replace(state, frozen=False, since=now), state.page, now)


def turn_theme(state: RoomState) -> RoomState:
    """Change the room between light and dark colours."""
    return state if state.ended else replace(state, dark_theme=not state.dark_theme)


# ---------------------------------------------------------------------------- screens
def screen_gone(state: RoomState, now: float) -> RoomState:
    """Note that the room's screen is no longer there; agenda and clock go on."""
    if state.ended or not state.connected:
        return state
    gone = replace(state, connected=False, dark_room=True, since=now)
    return _noted(gone, now, Event.GONE)


def screen_back(state: RoomState, card: ScreenCard, now: float) -> RoomState:
    """Take the room's screen back, black until it is lit; another screen is not taken."""
    if state.ended or state.connected or not card.is_same(state.screen):
        return state
    return _noted(replace(state, connected=True, screen=card, since=now), now, Event.BACK)


def choose(state: RoomState, card: ScreenCard, now: float) -> RoomState:
    """Show the room on another screen; one chosen after the last went away is black."""
    if state.ended:
        return state
    if state.connected:
        return replace(state, screen=card)
    return replace(state, screen=card, connected=True, since=now)


def moved(state: RoomState, card: ScreenCard) -> RoomState:
    """Note that the room's screen stands elsewhere now or has another size."""
    return replace(state, screen=card) if card.is_same(state.screen) else state


# ---------------------------------------------------------------------------- words
def title_of(slide: Slide) -> str:
    """Return what a slide is called in the log; a sentence by its first words."""
    if not isinstance(slide, SentenceSlide):
        return slide.title
    text = slide.text
    return text if len(text) <= _TITLE_LENGTH else f"{text[: _TITLE_LENGTH - 1]}…"


def loose_page(slide: Slide) -> Page:
    """Return a page that stands in no agenda and has no number."""
    return Page(slide, stop=LOOSE, number=0, of=0)


# ---------------------------------------------------------------------------- parts
def _showing(state: RoomState, page: Page | None, now: float, *, again: bool = False) -> RoomState:
    """Light the room with a page; a page it already shows is no news, unless it comes again."""
    if page is None or (page == state.shown and not again):
        return state
    return _noted(replace(state, shown=page), now, Event.SHOWN)


def _noted(state: RoomState, now: float, event: Event) -> RoomState:
    page = state.shown if event in (Event.SHOWN, Event.FROZEN) else None
    line = Seen(now, event, title_of(page.slide), page.number) if page else Seen(now, event)
    return replace(state, log=(*state.log, line))


def _stepped(state: RoomState, now: float) -> RoomState:
    """Note the operator's stop if it is another than before."""
    stop = state.page.stop if state.page else LOOSE
    if state.steps and state.steps[-1].stop == stop:
        return state
    return replace(state, steps=(*state.steps, Step(now, stop)))


def _placed(stop: int, places: Sequence[int] | None) -> int:
    if places is None:
        return stop
    return places[stop] if 0 <= stop < len(places) else LOOSE


def _index_of(deck: Deck, here: Page, stop: int) -> int:
    """Return the page with the same slide at that stop, else with it, else of the stop."""
    pages = tuple(enumerate(deck.pages))
    same = [i for i, p in pages if p.slide == here.slide]
    own = [i for i, p in pages if p.stop == stop]
    both = [i for i in same if i in own]
    return (both or same or own or [0])[0]
