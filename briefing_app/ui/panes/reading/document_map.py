"""Which character of the report stands where in the view, and back. No Qt.

The view shows more than `Report.text`: titles the editor supplied, notes on what is lost
or missing, and, in the printed form, the page's own characters. Positions of the view
count UTF-16 units, as Qt does, with one unit between two blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.correction import Correction, CorrectionKind, Edit
from briefing_app.model.figure import Span
from briefing_app.model.report import Block, BlockKind, Report, Section

LOST = "〔原文缺字〕"
RUN_ON = "〔接排〕"
SUPPLIED = "编者补题"
MARK = "¶"
_GAP = "\u2002"
_ASTRAL = re.compile("([\U00010000-\U0010ffff])")


class Form(StrEnum):
    """Which text is shown: as corrected, or as on the page."""

    CORRECTED = "corrected"
    PRINTED = "printed"


class Role(StrEnum):
    """How a block of the view is set."""

    PART = "part"
    AREA = "area"
    LEAD = "lead"
    TOPIC = "topic"
    PARAGRAPH = "paragraph"
    NOTE = "note"


class PieceKind(StrEnum):
    """Words of the report, a supplied title, or a note of the view."""

    TEXT = "text"
    TITLE = "title"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the view: `length` units from `view` stand for `Report.text[start:end]`."""

    kind: PieceKind
    text: str
    view: int
    length: int
    start: int
    end: int

    @property
    def in_step(self) -> bool:
        """Whether view and report run one character for one."""
        return self.kind is PieceKind.TEXT and self.length == self.end - self.start

    def offset(self, position: int) -> int:
        """Return the report offset shown at a position of this piece."""
        return min(self.start + max(position - self.view, 0), max(self.end - 1, self.start))


@dataclass(frozen=True, slots=True)
class ViewBlock:
    """One block of the view: positions `view` to `end`, without the unit that parts blocks."""

    role: Role
    section: str
    view: int
    end: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words of the block, notes included."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class EditMark:
    """Where a correction shows: a range of the view, empty where nothing is left of it."""

    start: int
    end: int
    edit: Edit


class DocumentMap:
    """The blocks of a view of a report, and the way between positions and offsets."""

    def __init__(self, report: Report, form: Form = Form.CORRECTED) -> None:
        """Lay out the blocks of a report in one of its two forms."""
        writer = _Writer(report, form)
        self.form = form
        self.blocks = writer.blocks()
        self.edits = tuple(writer.marks)
        pieces = [piece for block in self.blocks for piece in block.pieces]
        texts = [p for p in pieces if p.kind is PieceKind.TEXT and p.end > p.start]
        self._pieces, self._texts = pieces, texts
        self._views = [p.view for p in pieces]
        self._starts = [p.start for p in texts]
        self._block_views = [b.view for b in self.blocks]
        first: dict[str, int] = {}
        for block in self.blocks:
            first.setdefault(block.section, block.view)
        self._sections = first

    @property
    def text(self) -> str:
        """Everything the view shows, one block a line."""
        return "\n".join(block.text for block in self.blocks)

    def to_report(self, position: int) -> int:
        """Return the offset of the character at a position; notes give their place."""
        if not self._pieces:
            return 0
        return self._pieces[max(bisect_right(self._views, position) - 1, 0)].offset(position)

    def to_view(self, offset: int) -> int:
        """Return the position of the character at an offset."""
        if not self._texts:
            return 0
        piece = self._texts[max(bisect_right(self._starts, offset) - 1, 0)]
        past = max(offset - piece.start, 0)
        if past >= piece.end - piece.start or piece.in_step:
            return piece.view + min(past, piece.length)
        return piece.view + min(past, max(piece.length - 1, 0))

    def view_span(self, span: Span) -> tuple[int, int]:
        """Return first and last position of a span; notes after it stay outside."""
        start = self.to_view(span.start)
        return (start, self._end_of(span.end - 1)) if span.end > span.start else (start, start)

    def section_at(self, position: int) -> str:
        """Return the id of the section whose block holds a position; "" if there is none."""
        block = self.block_at(position)
        return block.section if block else ""

    def block_at(self, position: int) -> ViewBlock | None:
        """Return the block that holds a position."""
        if not self.blocks:
            return None
        return self.blocks[max(bisect_right(self._block_views, position) - 1, 0)]

    def section_start(self, section: Section) -> int:
        """Return where a section begins; one without blocks begins with what is below it."""
        return next((self._sections[s.id] for s in section.walk() if s.id in self._sections), 0)

    def same_place(self, position: int, other: DocumentMap) -> int:
        """Return where a position of this view stands in a view of the other form."""
        index = max(bisect_right(self._block_views, position) - 1, 0)
        if not self._block_views or self.blocks[index].pieces[0].kind is not PieceKind.TEXT:
            return other.blocks[index].view if other.blocks else 0
        return other.to_view(self.to_report(position))

    def plain(self, start: int, end: int) -> str:
        """Return the report's own words between two positions, one block a line."""
        lines = []
        for block in self.blocks:
            if block.view < end and block.end > start:
                parts = (_cut(p, start, end) for p in block.pieces if p.kind is PieceKind.TEXT)
                lines.append("".join(parts))
        return "\n".join(line for line in lines if line)

    def _end_of(self, offset: int) -> int:
        """Return the position after the character at an offset."""
        piece = self._texts[max(bisect_right(self._starts, offset) - 1, 0)]
        if piece.in_step:
            return piece.view + min(offset - piece.start + 1, piece.length)
        return piece.view + piece.length


def _cut(piece: Piece, start: int, end: int) -> str:
    """Return the part of a piece between two positions; a surrogate pair is never cut."""
    if piece.length != len(piece.text):
        inside = piece.view < end and piece.view + piece.length > start
        return piece.text if inside else ""
    return piece.text[max(start - piece.view, 0) : max(end - piece.view, 0)]


class _Writer:
    """Writes the blocks of a view one after another and counts positions."""

    def __init__(self, report: Report, form: Form) -> None:
        self._report, self._form = report, form
        self._corrections = {c.id: c for c in report.corrections}
        self._edits = list(reversed(report.edits))
        self._at = 0
        self._shift = 0
        self._pieces: list[Piece] = []
        self.marks: list[EditMark] = []

    def blocks(self) -> tuple[ViewBlock, ...]:
        """Return all blocks: the report's, and after each section what the copy lacks."""
        notes = _absent_after(self._report)
        made = []
        for index, block in enumerate(self._report.blocks):
            made.append(self._block(block))
            made += [
                self._close(Role.NOTE, section.id, block.end, section.absent)
                for section in notes.get(index, ())
            ]
        return tuple(made)

    def _block(self, block: Block) -> ViewBlock:
        section = self._report.section(block.section)
        if block.start == block.end:
            self._add(PieceKind.TITLE, section.heading, block.start, block.start)
        else:
            self._text(block)
        if block.kind is BlockKind.HEADING and section.supplied:
            self._add(PieceKind.NOTE, _GAP + SUPPLIED, block.end, block.end)
        return self._close(_role(block, section), block.section, block.end)

    def _text(self, block: Block) -> None:
        """Write a block's words with the edits inside it and at its end."""
        done = block.start
        while self._edits and _reaches(block, self._edits[-1]):
            edit = self._edits.pop()
            self._run(done, edit.start)
            self._edit(edit, self._corrections.get(edit.correction))
            done = edit.end
        self._run(done, block.end)

    def _run(self, start: int, end: int) -> None:
        """Write words without a correction: both forms have one character for one."""
        if self._form is Form.CORRECTED:
            self._words(self._report.text[start:end], start, end)
        else:
            printed = self._report.printed[start + self._shift : end + self._shift]
            self._words(printed, start, end)

    def _edit(self, edit: Edit, correction: Correction | None) -> None:
        printed = self._form is Form.PRINTED
        words = edit.printed if printed else self._report.text[edit.start : edit.end]
        before, after = _paragraph_notes(correction) if printed else ("", "")
        start = self._at
        self._note(before, edit.start)
        self._words(words, edit.start, edit.end)
        self._note(after, edit.end)
        if correction and correction.kind is CorrectionKind.LOST_TEXT:
            self._note(LOST, edit.end)
        if self._at > start or edit.printed:
            self.marks.append(EditMark(start, self._at, edit))
        self._shift += len(edit.printed) - (edit.end - edit.start)

    def _words(self, text: str, start: int, end: int) -> None:
        """Write words; a character outside the basic plane is a piece of its own."""
        if len(text) != end - start:
            self._add(PieceKind.TEXT, text, start, end)
            return
        for part in _ASTRAL.split(text):
            self._add(PieceKind.TEXT, part, start, start + len(part))
            start += len(part)

    def _note(self, text: str, offset: int) -> None:
        self._add(PieceKind.NOTE, text, offset, offset)

    def _add(self, kind: PieceKind, text: str, start: int, end: int) -> None:
        if text or end > start:
            length = len(text) + len(_ASTRAL.findall(text))
            self._pieces.append(Piece(kind, text, self._at, length, start, end))
            self._at += length

    def _close(self, role: Role, section: str, offset: int, note: str = "") -> ViewBlock:
        """End a block and count the unit that parts it from the next."""
        self._note(note, offset)
        pieces = tuple(self._pieces)
        start = pieces[0].view if pieces else self._at
        block = ViewBlock(role, section, start, self._at, pieces)
        self._pieces.clear()
        self._at += 1
        return block


def _reaches(block: Block, edit: Edit) -> bool:
    """Whether an edit belongs to a block or an earlier one; a point at its end does."""
    return edit.start < block.end or edit.start == edit.end == block.end


def _paragraph_notes(correction: Correction | None) -> tuple[str, str]:
    """Return how the page's paragraph ends show, before and after the printed words."""
    exact = correction.printed.exact if correction else ""
    before = MARK if exact.startswith(MARK) else ""
    after = MARK if len(exact) > 1 and exact.endswith(MARK) else ""
    if correction and not exact and MARK in correction.corrected:
        after = RUN_ON
    return before, after


def _absent_after(report: Report) -> dict[int, list[Section]]:
    """Return, by index of the block they follow, the sections that lack something."""
    last = {block.section: index for index, block in enumerate(report.blocks)}
    notes: dict[int, list[Section]] = {}
    for section in reversed(report.outline()):
        found = [last[s.id] for s in section.walk() if s.id in last]
        if section.absent and found:
            notes.setdefault(max(found), []).append(section)
    return notes


def _role(block: Block, section: Section) -> Role:
    if block.kind is BlockKind.HEADING:
        return Role.PART if section.level == 1 else Role.AREA
    return {
        BlockKind.LEAD: Role.LEAD,
        BlockKind.TOPIC: Role.TOPIC,
        BlockKind.MARKER: Role.NOTE,
    }.get(block.kind, Role.PARAGRAPH)
