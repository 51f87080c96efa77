"""The order of a meeting: stops in a report, with planned minutes and words for the speaker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing_app.meeting.anchor import Anchor

LONGEST_MINUTES = 600
"""The most that can be planned for a stop."""


class StopKind(StrEnum):
    """What a stop shows."""

    TOPIC = "topic"
    """A section; `target` is its id."""
    FIGURE = "figure"
    """One figure with its sentence; `target` is its id."""
    PAIR = "pair"
    """An actual with its target; `target` is the id of either."""
    SENTENCE = "sentence"
    """A sentence; found by its anchor."""
    ANSWER = "answer"
    """What a question was answered with; `target` is the question as typed."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One item of an agenda. `title` is kept so that a stop that is lost can be named."""

    kind: StopKind
    target: str
    title: str
    anchor: Anchor | None = None
    """The words a sentence is found by, or of a figure; None where the id is enough."""
    minutes: int = 0
    """Planned; 0 for no plan. At most 600."""
    notes: tuple[str, ...] = ()
    """What the speaker wants to say; the room never sees them."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """An ordered list of stops in one report. Every change returns a new agenda."""

    id: str
    title: str
    report: str
    """Id of the report."""
    stops: tuple[Stop, ...] = ()

    @property
    def minutes(self) -> int:
        """All that is planned."""
        return sum(stop.minutes for stop in self.stops)

    @property
    def unplanned(self) -> int:
        """How many stops have no minutes planned."""
        return sum(not stop.minutes for stop in self.stops)

    def renamed(self, title: str) -> Agenda:
        """Return it with another title; its id and file stay."""
        return replace(self, title=title)

    def add(self, stop: Stop, at: int | None = None) -> Agenda:
        """Return it with a stop before the one at `at`; at the end without. Twice is allowed."""
        place = len(self.stops) if at is None else min(max(at, 0), len(self.stops))
        return replace(self, stops=(*self.stops[:place], stop, *self.stops[place:]))

    def remove(self, index: int) -> Agenda:
        """Return it without one stop; raise IndexError if there is none."""
        stops = list(self.stops)
        del stops[index]
        return replace(self, stops=tuple(stops))

    def move(self, index: int, to: int) -> Agenda:
        """Return it with one stop moved so that it is at `to`; raise IndexError if there is none.

        `to` counts places after the move; beyond the ends means first or last.
        """
        return self.remove(index).add(self.stops[index], to)

    def with_minutes(self, index: int, minutes: int) -> Agenda:
        """Return it with other minutes planned for a stop, kept within 0 and the longest."""
        planned = min(max(minutes, 0), LONGEST_MINUTES)
        return self._with(index, replace(self.stops[index], minutes=planned))

    def with_notes(self, index: int, notes: Iterable[str]) -> Agenda:
        """Return it with other words for the speaker at a stop."""
        return self._with(index, replace(self.stops[index], notes=tuple(notes)))

    def _with(self, index: int, stop: Stop) -> Agenda:
        stops = list(self.stops)
        stops[index] = stop
        return replace(self, stops=tuple(stops))
