"""The pages of a meeting: slides in order, and how far each is along the whole."""

from __future__ import annotations

from dataclasses import dataclass

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
