"""The order of a meeting: stops in a report, with planned minutes and words for the speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.meeting.anchor import Anchor


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
