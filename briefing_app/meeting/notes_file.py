"""The notes of each report, in a YAML file of its own; `data/schema/notes.json` describes it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.fields import (
    Extras,
    anchor_fields,
    group,
    items,
    one_of,
    read_anchor,
    truth,
    unknown,
    words,
)
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes import Notes, add
from briefing_app.meeting.user_file import Decoded, UserFile
from briefing_app.storage.names import file_name

_FILE_KEYS = ("format", "report", "notes")
_NOTE_KEYS = ("id", "kind", "target", "text", "anchor", "created", "changed", "live")


@dataclass(slots=True)
class _Page:
    """What a file holds: the notes, and the fields of the file and of notes nobody knows."""

    report: str
    notes: Notes
    extras: Extras = field(default_factory=dict)
    note_extras: dict[str, Extras] = field(default_factory=dict)


class NotesStore:
    """Reads and writes the notes of reports. Nothing here raises for what is on the disk."""

    def __init__(self, folder: str) -> None:
        """Keep the files in a folder; nothing is touched yet."""
        self._folder = folder
        self._files: dict[str, UserFile[_Page]] = {}
        self._pages: dict[str, _Page] = {}

    def path(self, report_id: str) -> str:
        """Return the file that holds a report's notes."""
        return os.path.join(self._folder, f"{file_name(report_id)}.yaml")

    def load(self, report_id: str) -> tuple[Notes, str | None]:
        """Return a report's notes and, if their file is not sound, a sentence about it."""
        page, told = self._file(report_id).load()
        self._pages[report_id] = page or _Page(report_id, ())
        return self._pages[report_id].notes, told

    def save(self, report_id: str, notes: Notes) -> str | None:
        """Write a report's notes; return a sentence if there is something to tell."""
        told = None if report_id in self._pages else self.load(report_id)[1]
        page = self._pages[report_id]
        page.report, page.notes = report_id, notes
        kept = {note.id for note in notes}
        page.note_extras = {k: v for k, v in page.note_extras.items() if k in kept}
        return self._file(report_id).save(page) or told

    def _file(self, report_id: str) -> UserFile[_Page]:
        if report_id not in self._files:
            self._files[report_id] = UserFile(self.path(report_id), "笔记", _decode, _encode)
        return self._files[report_id]


def _decode(data: Mapping[str, Any]) -> Decoded[_Page]:
    found, complaints = items(data, "notes", _note)
    page = _Page(words(data, "report"), (), unknown(data, _FILE_KEYS))
    for note, extras in found:
        page.notes = add(page.notes, note)
        if extras:
            page.note_extras[page.notes[-1].id] = extras
    return Decoded(page, complaints)


def _note(data: Mapping[str, Any]) -> tuple[Note, Extras]:
    anchor = group(data, "anchor")
    note = Note(
        id=words(data, "id"),
        kind=one_of(data, "kind", NoteKind),
        target=words(data, "target"),
        anchor=read_anchor(anchor) if anchor else Anchor(""),
        text=words(data, "text"),
        created=words(data, "created"),
        changed=words(data, "changed"),
        live=truth(data, "live"),
    )
    return note, unknown(data, _NOTE_KEYS)


def _encode(page: _Page) -> Mapping[str, object]:
    notes = [{**_fields(n), **page.note_extras.get(n.id, {})} for n in page.notes]
    return {"report": page.report, "notes": notes, **page.extras}


def _fields(note: Note) -> dict[str, object]:
    """Return a note as it is written: what is empty is left out."""
    fields: dict[str, object] = {
        "id": note.id,
        "kind": note.kind.value,
        "target": note.target,
        "text": note.text,
        "anchor": anchor_fields(note.anchor),
        "created": note.created,
        "changed": note.changed,
        "live": note.live,
    }
    return {key: value for key, value in fields.items() if value}
