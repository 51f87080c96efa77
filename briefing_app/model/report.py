"""The report as a whole: one text, its blocks, its outline, its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from briefing_app.model.correction import Correction, Edit
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Figure, Mention, Span, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing

_TIMES = ("年来", "一年", "五年", "三年", "年间", "年里")
_LONGEST_TIME = 8


class SectionKind(StrEnum):
    """What a part of a work report is for; FRONT is title, date, speaker; NOTES the glossary."""

    FRONT = "front"
    REVIEW = "review"
    PROBLEMS = "problems"
    TARGETS = "targets"
    TASKS = "tasks"
    REQUIREMENTS = "requirements"
    NOTES = "notes"


class BlockKind(StrEnum):
    """How a run of text stands on the page."""

    HEADING = "heading"
    LEAD = "lead"
    TOPIC = "topic"
    PARAGRAPH = "paragraph"
    MARKER = "marker"


RUN_IN_ENDS = "。：？！；"
"""What stands between a title that is run in and the words of its paragraph."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph: `Report.text[start:end]`, owned by one section.

    A supplied heading is empty in the text (start == end) and is shown from the section's
    title. TOPIC paragraphs open with their section's heading and a full stop, run in. LEAD
    paragraphs open an area before its topics. MARKER is 【上接第1版】.
    """

    kind: BlockKind
    section: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the outline and what stands below it."""

    id: str
    label: str
    title: str
    kind: SectionKind
    level: int
    supplied: bool = False
    run_in: bool = False
    parent: str = ""
    children: tuple[Section, ...] = ()
    absent: str = ""
    """What the copy lacks after this section's children: （四）至（十）原文未收录."""

    @property
    def heading(self) -> str:
        """Label and title as one line."""
        return self.label + self.title

    def opens(self, words: str, start: int = 0) -> int:
        """Return where the heading and its stop end in words that it opens; `start` if not.

        The stop is one of RUN_IN_ENDS; a title that ends with one needs no other.
        """
        if not words.startswith(self.heading, start):
            return start
        end = start + len(self.heading)
        stop = words[end : end + 1]
        if stop and stop in RUN_IN_ENDS:
            return end + 1
        return end if self.title[-1:] in RUN_IN_ENDS else start

    @property
    def short(self) -> str:
        """The title up to its first comma, for trees and chart heads.

        Words that only say when (过去的一年，我们……) open many titles and are passed over.
        """
        first, *rest = self.title.split("，")
        if rest and len(first) <= _LONGEST_TIME and first.endswith(_TIMES):
            return rest[0].removeprefix("我们") or first
        return first

    def walk(self) -> Iterator[Section]:
        """Yield this section and everything below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class SourcePart:
    """A file that went into the text. `sha256` is that of the file as it came."""

    title: str
    page: str = ""
    note: str = ""
    sha256: str = ""
    paragraphs: int = 0
    """How many paragraphs of the text came from it; 0 where nobody counted."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text comes from. `sha256` is that of source.txt, which never changes."""

    title: str
    page: str
    note: str
    sha256: str
    parts: tuple[SourcePart, ...] = ()
    """The files it was put together from, in order; empty for one that was typed in."""


@dataclass(frozen=True, slots=True)
class Report:
    """A government work report: text as corrected, outline, figures, corrections.

    All spans are offsets into `text`, which has no white space and no supplied titles.
    `printed` is the page without white space; between two `edits` both run in step, one
    character for one. `figures` are in text order; `sentences` partition the paragraphs.
    Fields that are no tuples may be made when they are first looked at.
    """

    id: str
    title: str
    place: str
    seal: str
    review_year: int
    plan_year: int
    source: Source
    text: str
    printed: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    sentences: Sequence[Span]
    figures: tuple[Figure, ...]
    mentions: Sequence[Mention]
    corrections: Sequence[Correction]
    edits: Sequence[Edit]
    indicators: Mapping[str, Indicator]
    pairings: Sequence[Pairing] = ()
    """Where the editor overrules which actual stands beside which target."""
    _sections: Mapping[str, Section] = field(init=False, repr=False, compare=False)
    _figures: Mapping[str, Figure] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the parts by id."""
        by_section = {s.id: s for top in self.sections for s in top.walk()}
        object.__setattr__(self, "_sections", by_section)
        object.__setattr__(self, "_figures", {f.id: f for f in self.figures})

    def outline(self) -> tuple[Section, ...]:
        """All sections in text order."""
        return tuple(self._sections.values())

    def section(self, section_id: str) -> Section:
        """Return the section with this id; raise UnknownIdError if there is none."""
        try:
            return self._sections[section_id]
        except KeyError:
            raise UnknownIdError("章节", section_id, tuple(self._sections)) from None

    def figure(self, figure_id: str) -> Figure:
        """Return the figure with this id; raise UnknownIdError if there is none."""
        try:
            return self._figures[figure_id]
        except KeyError:
            raise UnknownIdError("数字", figure_id) from None

    def path(self, section_id: str) -> tuple[Section, ...]:
        """Return the section and its ancestors, outermost first."""
        chain: list[Section] = []
        while section_id:
            section = self.section(section_id)
            chain.append(section)
            section_id = section.parent
        return tuple(reversed(chain))

    def area(self, section_id: str) -> Section:
        """Return the level-2 section around a section; the part itself where there is none."""
        path = self.path(section_id)
        return path[min(1, len(path) - 1)]

    def figures_in(self, section_id: str) -> tuple[Figure, ...]:
        """Return the figures of a section and of everything below it, in text order."""
        below = {s.id for s in self.section(section_id).walk()}
        return tuple(f for f in self.figures if f.section in below)

    def status_of(self, section_id: str) -> Status:
        """Return whether a section looks back or ahead, from its outermost part.

        Title lines and notes aim at nothing.
        """
        kind = self.path(section_id)[0].kind
        ahead = kind in (SectionKind.TARGETS, SectionKind.TASKS, SectionKind.REQUIREMENTS)
        return Status.TARGET if ahead else Status.ACTUAL

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds this offset (the nearest one before, outside)."""
        index = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[max(index, 0)]

    def section_at(self, offset: int) -> Section:
        """Return the section that owns the text at this offset."""
        return self.section(self.block_at(offset).section)

    def block_at(self, offset: int) -> Block:
        """Return the non-empty block that holds this offset."""
        index = bisect_right(self.blocks, offset, key=lambda b: b.start) - 1
        return self.blocks[max(index, 0)]

    def printed_offset(self, offset: int) -> int:
        """Return where the character at `offset` of the text stands in `printed`."""
        shift = 0
        for edit in self.edits:
            if edit.end > offset or edit.start == edit.end == offset:
                break
            shift += len(edit.printed) - (edit.end - edit.start)
        return offset + shift

    def quote(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


NO_REPORT = Report(
    id="",
    title="",
    place="",
    seal="",
    review_year=0,
    plan_year=0,
    source=Source("", "", "", ""),
    text="",
    printed="",
    blocks=(),
    sections=(),
    sentences=(),
    figures=(),
    mentions=(),
    corrections=(),
    edits=(),
    indicators={},
)
"""Nothing open, as an object, so that no view asks whether there is a report."""
