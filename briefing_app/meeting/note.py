"""What a reader adds to a report: a note or a bookmark on a figure, a sentence, a section."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.meeting.anchor import Anchor


class NoteKind(StrEnum):
    """What a note is fastened to."""

    FIGURE = "figure"
    SENTENCE = "sentence"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Note:
    """A note, or with no text a bookmark. Times are ISO 8601 with their offset."""

    id: str
    kind: NoteKind
    target: str
    """Id of the figure or section; "" for a sentence."""
    anchor: Anchor
    """The words it is found by: figure's quote, sentence, or heading."""
    text: str = ""
    created: str = ""
    changed: str = ""
    live: bool = False
    """Whether it was taken in a meeting, while the room was shown something."""

    @property
    def is_bookmark(self) -> bool:
        """Whether it only marks a place."""
        return not self.text
