"""The pages of a meeting: slides in order, and how far each is along the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing_app.analysis.slides import Slide
from briefing_app.model.figure import Status


@dataclass(frozen=True, slots=True)
class Segment:
    """One length of the progress line at a slide's foot: an area, or a stop of an agenda."""

    status: Status
    share: int
    """Its length, in topics (or pages of an agenda's stop)."""
    done: int
    """How much of it has been shown, this page included: 0 to `share`."""
    current: bool
    """Whether this page is in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A slide with its place in the whole: 4 / 42, and the progress line."""

    slide: Slide
    stop: int
    """Index of the stop of the agenda, or of the topic in the report, from 0."""
    number: int
    """From 1; counts stops, not pages: a topic's second page has its number again."""
    of: int
    progress: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """All pages of a meeting; a lost stop has no page and is named in `lost`."""

    title: str
    pages: tuple[Page, ...]
    lost: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """The page to begin with for sections of the report, by their ids."""

    def index_of(self, section_id: str) -> int | None:
        """Return the page, from 0, that a talk about a section begins with; None without one."""
        return self.places.get(section_id)

    def page_for_number(self, number: int) -> int:
        """Return the first page, from 0, with a number or the next there is; else the last."""
        found = (n for n, page in enumerate(self.pages) if page.number >= number)
        return next(found, self.nearest(len(self.pages)))

    def nearest(self, index: int) -> int:
        """Return an index that is there: one more than the last stays at the last."""
        return min(max(index, 0), max(len(self.pages) - 1, 0))

    def next(self, index: int) -> int:
        """Return the page after one, at the end that one."""
        return self.nearest(index + 1)

    def previous(self, index: int) -> int:
        """Return the page before one, at the beginning that one."""
        return self.nearest(index - 1)
