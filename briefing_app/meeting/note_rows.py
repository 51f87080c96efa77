"""The notes of a report as a list shows, filters and copies them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.analysis import quoting
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes import Placing
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

ORPHANS = "原文里找不到"
_KINDS = {NoteKind.FIGURE: "数字", NoteKind.SENTENCE: "句子", NoteKind.SECTION: "小节"}


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with the words it is fastened to, or (with `heading`) the head of a group."""

    note: Note | None = None
    span: Span | None = None
    """Where it stands; None for an orphan."""
    fastened: str = ""
    """What it is fastened to, in one line: name and number, sentence, title."""
    quote: str = ""
    """The words that are copied with it."""
    section: str = ""
    """Id of the section it stands in; "" for an orphan."""
    place: str = ""
    heading: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it heads a group."""
        return self.note is None

    @property
    def text(self) -> str:
        """What was noted; "" for a bookmark."""
        return self.note.text if self.note else ""

    @property
    def kind(self) -> str:
        """What it is, in words: 笔记, 会上笔记, 书签."""
        if self.note is None or self.note.is_bookmark:
            return "书签" if self.note else ""
        return "会上笔记" if self.note.live else "笔记"

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        if self.note is None:
            return self.heading
        where = self.place or ORPHANS
        words = [self.text, f"{_KINDS[self.note.kind]}：{self.fastened}", where]
        return f"{self.kind}。" + "。".join(part for part in words if part)


def note_rows(report: Report, placing: Placing) -> tuple[NoteRow, ...]:
    """Return all notes in text order, then the orphans under a heading."""
    rows = [_placed_row(report, note, span) for note, span in placing.placed]
    if placing.orphans:
        rows.append(NoteRow(heading=f"{ORPHANS} {len(placing.orphans)} 条"))
    rows += [NoteRow(n, None, n.anchor.exact, n.anchor.exact) for n in placing.orphans]
    return tuple(rows)


def fastened_words(report: Report, note: Note, span: Span | None) -> str:
    """Return in one line what a note is fastened to."""
    if span is None or note.kind is NoteKind.SECTION:
        return note.anchor.exact
    if note.kind is NoteKind.FIGURE:
        named = (f for f in report.figures if f.id == note.target and f.span == span)
        for figure in named:
            return f"{figure.name}：{figure.hedge}{figure.printed}"
    return report.quote(span)


def matching(rows: Sequence[NoteRow], words: str) -> tuple[NoteRow, ...]:
    """Return the rows in which all words occur; a heading stays with a row below it."""
    wanted = words.casefold().split()
    kept = [row for row in rows if row.is_heading or _holds(row, wanted)]
    while kept and kept[-1].is_heading:
        kept.pop()
    return tuple(kept)


def count_words(rows: Iterable[NoteRow]) -> str:
    """Return how many notes and bookmarks there are: 笔记 3 · 书签 2."""
    kept = [row for row in rows if not row.is_heading]
    marks = sum(not row.text for row in kept)
    return f"笔记 {len(kept) - marks} · 书签 {marks}"


def note_words(report: Report, row: NoteRow) -> str:
    """Return a note with the words it is fastened to and their source, for pasting elsewhere."""
    if row.note is None:
        return ""
    if row.span is None:
        source = f"{quoting.quoted(row.quote)}——《{report.title}》（{ORPHANS}）"
    elif row.note.kind is NoteKind.SECTION:
        source = f"《{report.title}》{quoting.place_line(report, row.section)}"
    else:
        place = quoting.place_line(report, row.section)
        source = quoting.quotation(report, row.quote, place)
    return f"{row.text}\n{source}" if row.text else source


def all_words(report: Report, rows: Sequence[NoteRow]) -> str:
    """Return notes one below the other, an empty line between them."""
    return "\n\n".join(note_words(report, row) for row in rows if not row.is_heading)


def _placed_row(report: Report, note: Note, span: Span) -> NoteRow:
    section = _section_of(report, note, span)
    quote = report.quote(span)
    if note.kind is NoteKind.FIGURE and report.sentences:
        quote = report.quote(report.sentence_at(span.start))
    fastened = fastened_words(report, note, span)
    return NoteRow(note, span, fastened, quote, section, quoting.short_place(report, section))


def _section_of(report: Report, note: Note, span: Span) -> str:
    """Return the section a note stands in; a heading without words belongs to its own."""
    if note.kind is NoteKind.SECTION:
        from briefing_app.meeting.anchoring import find_section

        if section := find_section(report, note.target, note.anchor):
            return section.id
    return report.section_at(span.start).id


def _holds(row: NoteRow, wanted: Sequence[str]) -> bool:
    searched = f"{row.text} {row.fastened} {row.quote} {row.place} {row.kind}".casefold()
    return all(word in searched for word in wanted)
