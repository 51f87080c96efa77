"""The notes of the open report: made and changed here, saved soon after, placed in the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.meeting import notes as changing
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes import Notes, Placed, Placing, time_words
from briefing_app.model.figure import Span
from briefing_app.model.report import Report
from briefing_app.ui.session import Selection, Session

if TYPE_CHECKING:
    from briefing_app.meeting.note_rows import NoteRow

SAVE_MS, LATEST_MS = 500, 2000


class Store(Protocol):
    """What keeps notes; a returned sentence tells what went wrong."""

    def load(self, report_id: str) -> tuple[Notes, str | None]:
        """Return a report's notes."""

    def save(self, report_id: str, notes: Notes) -> str | None:
        """Write a report's notes."""


class NotesDesk(QObject):
    """Owns the notes of the open report; they are read when they are first asked for.

    Signals: `changed` (notes or their places), `told(sentence)` of what was done,
    `failed(sentence)` of what could not be read or saved.
    """

    changed = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        store: Store,
        parent: QObject | None = None,
        *,
        save_ms: int = SAVE_MS,
        latest_ms: int = LATEST_MS,
        now: Callable[[], str] = time_words,
    ) -> None:
        """Read nothing yet; save `save_ms` after the last change, `latest_ms` after the first."""
        super().__init__(parent)
        self._session, self._store, self._now = session, store, now
        self._report = session.report
        self._notes: Notes | None = None
        self._places: dict[str, Span | None] = {}
        self._unsaved: dict[str, Notes] = {}
        self._removed: list[Note] = []
        self._soon, self._latest = self._timer(save_ms), self._timer(latest_ms)
        session.report_changed.connect(self._on_report_changed)

    # ------------------------------------------------------------------ what is there
    @property
    def report(self) -> Report:
        """The report that the notes are of."""
        return self._report

    @property
    def notes(self) -> Notes:
        """All notes and bookmarks, in the order they were made."""
        if self._notes is None:
            self._notes = self._read()
        return self._notes

    @property
    def can_undo(self) -> bool:
        """Whether a note was removed that can be put back."""
        return bool(self._removed)

    def note(self, note_id: str) -> Note | None:
        """Return a note by its id; None if there is none."""
        return next((note for note in self.notes if note.id == note_id), None)

    def place_of(self, note: Note) -> Span | None:
        """Return where a note stands, found once; None for an orphan."""
        if note.id not in self._places:
            self._places[note.id] = changing.place(self._report, note)
        return self._places[note.id]

    def placing(self) -> Placing:
        """Return where all notes stand, in text order, and the orphans."""
        spans = [(note, self.place_of(note)) for note in self.notes]
        found = [Placed(note, span) for note, span in spans if span is not None]
        orphans = tuple(note for note, span in spans if span is None)
        return Placing(tuple(sorted(found, key=lambda p: p.span)), orphans)

    def rows(self) -> tuple[NoteRow, ...]:
        """Return the notes as a list shows them."""
        from briefing_app.meeting.note_rows import note_rows

        return note_rows(self._report, self.placing())

    def on(self, selection: Selection) -> Note | None:
        """Return the note, else the bookmark, that is fastened to what is selected."""
        made = self.draft(selection)
        if made is None:
            return None
        span = changing.place(self._report, made)
        alike = [
            note
            for note in self.notes
            if note.kind is made.kind and self._is_same(note, made, span)
        ]
        return next((n for n in alike if not n.is_bookmark), alike[0] if alike else None)

    def draft(self, selection: Selection, text: str = "") -> Note | None:
        """Return a new note on the figure, else sentence, else section; not kept yet.

        With nothing selected it is on the section being read; None without a report.
        """
        report, when = self._report, self._now()
        section = selection.section or self._session.place
        if selection.figure:
            return changing.figure_note(report, selection.figure, text, when)
        if selection.sentence is not None:
            return changing.sentence_note(report, selection.sentence, text, when)
        return changing.section_note(report, section, text, when) if section else None

    # ------------------------------------------------------------------ changing
    def add(self, note: Note) -> Note:
        """Keep a new note; return it with its id."""
        self._keep(changing.add(self.notes, note))
        return self.notes[-1]

    def change(self, note_id: str, text: str) -> None:
        """Keep other words in a note; with none it is a bookmark."""
        note = self.note(note_id)
        if note is not None and note.text != text:
            self._keep(changing.change(self.notes, note_id, text, self._now()))

    def remove(self, note_id: str) -> None:
        """Take a note away; `undo_removal` puts it back."""
        note = self.note(note_id)
        if note is None:
            return
        self._removed.append(note)
        self._keep(changing.remove(self.notes, note_id))
        word = "书签" if note.is_bookmark else "笔记"
        self.told.emit(f"删去了一条{word}；在笔记列表里按 Ctrl+Z 放回")

    def undo_removal(self) -> Note | None:
        """Put back the note that was taken away last; return it."""
        return self.add(self._removed.pop()) if self._removed else None

    def toggle_bookmark(self, selection: Selection) -> None:
        """Mark what is selected, or take its bookmark away; a note stays as it is."""
        there = self.on(selection)
        if there is None:
            made = self.draft(selection)
            if made is not None:
                self.add(made)
                self.told.emit("加了书签")
        elif there.is_bookmark:
            self.remove(there.id)
        else:
            self.told.emit("这里已有笔记，不用再加书签")

    def add_live(self, text: str, *, figure: str = "", section: str = "") -> Note | None:
        """Keep what was noted in a meeting: on a figure, a section, else the section being read.

        Return the note; None without words or without a report.
        """
        from dataclasses import replace

        words = text.strip()
        made = self.draft(Selection(section, None, figure), words) if words else None
        return self.add(replace(made, live=True)) if made else None

    # ------------------------------------------------------------------ saving
    def flush(self) -> None:
        """Save now what waits; what cannot be saved waits for the next change."""
        self._soon.stop()
        self._latest.stop()
        for report_id, notes in tuple(self._unsaved.items()):
            told = self._store.save(report_id, notes)
            if told:
                self.failed.emit(told)
            else:
                del self._unsaved[report_id]

    # ------------------------------------------------------------------ parts
    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self.flush)
        return timer

    def _is_same(self, note: Note, made: Note, span: Span | None) -> bool:
        """Return whether two notes of one kind are fastened to the same thing."""
        if note.kind is NoteKind.SENTENCE:
            return span is not None and self.place_of(note) == span
        return note.target == made.target and self.place_of(note) is not None

    def _keep(self, notes: Notes) -> None:
        """Take over notes and save them after a while, at the latest after a longer one."""
        kept = {note.id for note in notes}
        self._places = {key: span for key, span in self._places.items() if key in kept}
        self._notes = self._unsaved[self._report.id] = notes
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()
        self.changed.emit()

    def _read(self) -> Notes:
        """Return the notes of the report: those not saved yet before those on the disk."""
        if not self._report.id:
            return ()
        if self._report.id in self._unsaved:
            return self._unsaved[self._report.id]
        notes, told = self._store.load(self._report.id)
        if told:
            self.failed.emit(told)
        return notes

    def _on_report_changed(self) -> None:
        self.flush()
        self._report, self._notes = self._session.report, None
        self._places.clear()
        self._removed.clear()
        self.changed.emit()
