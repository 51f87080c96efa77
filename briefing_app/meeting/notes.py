"""Notes of one report as a tuple that is never changed: making, changing, placing."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.anchoring import (
    anchor,
    anchor_section,
    find,
    find_figure,
    find_section,
    section_span,
)
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

Notes = tuple[Note, ...]


class Placed(NamedTuple):
    """A note and where it stands."""

    note: Note
    span: Span


class Placing(NamedTuple):
    """All notes of a report: those that were found, in text order, and the orphans."""

    placed: tuple[Placed, ...]
    orphans: Notes


def time_words() -> str:
    """Return the time now as notes keep it: 2023-02-01T09:30:00+08:00."""
    from datetime import datetime

    return datetime.now().astimezone().isoformat(timespec="seconds")


def figure_note(report: Report, figure_id: str, text: str = "", when: str = "") -> Note:
    """Return a note on a figure, or a bookmark; raise UnknownIdError if there is none."""
    span = report.figure(figure_id).span
    return _note(NoteKind.FIGURE, figure_id, anchor(report, span), text, when)


def sentence_note(report: Report, span: Span, text: str = "", when: str = "") -> Note:
    """Return a note on words of the text, by rule one sentence."""
    return _note(NoteKind.SENTENCE, "", anchor(report, span), text, when)


def section_note(report: Report, section_id: str, text: str = "", when: str = "") -> Note:
    """Return a note on a section; raise UnknownIdError if there is none."""
    return _note(NoteKind.SECTION, section_id, anchor_section(report, section_id), text, when)


def _note(kind: NoteKind, target: str, made: Anchor, text: str, when: str) -> Note:
    return Note("", kind, target, made, text, created=when, changed=when)


def add(notes: Notes, note: Note) -> Notes:
    """Return the notes with one more; without an id, or with one that is taken, it gets one."""
    taken = {other.id for other in notes}
    if not note.id or note.id in taken:
        count = len(notes) + 1
        while f"n{count}" in taken:
            count += 1
        note = replace(note, id=f"n{count}")
    return (*notes, note)


def change(notes: Notes, note_id: str, text: str, when: str = "") -> Notes:
    """Return the notes with other words in one of them; an unknown id changes nothing."""
    return tuple(
        replace(n, text=text, changed=when or n.changed) if n.id == note_id else n for n in notes
    )


def remove(notes: Notes, note_id: str) -> Notes:
    """Return the notes without one of them."""
    return tuple(note for note in notes if note.id != note_id)


def place(report: Report, note: Note) -> Span | None:
    """Return where a note stands; None for an orphan."""
    if note.kind is NoteKind.FIGURE:
        return find_figure(report, note.target, note.anchor)
    if note.kind is NoteKind.SENTENCE:
        return find(report, note.anchor)
    section = find_section(report, note.target, note.anchor)
    return section_span(report, section) if section else None


def placed(report: Report, notes: Notes) -> Placing:
    """Return where each note stands, in text order, and those that were not found."""
    spans = [(note, place(report, note)) for note in notes]
    found = [Placed(note, span) for note, span in spans if span is not None]
    orphans = tuple(note for note, span in spans if span is None)
    return Placing(tuple(sorted(found, key=lambda p: p.span)), orphans)
