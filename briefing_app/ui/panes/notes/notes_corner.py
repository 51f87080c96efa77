"""All that the window has of notes: it builds card and list when they are asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.meeting.note import NoteKind
from briefing_app.ui.look import Look
from briefing_app.ui.panes.notes.notes_desk import NotesDesk
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.meeting.note import Note
    from briefing_app.meeting.note_rows import NoteRow
    from briefing_app.ui.panes.notes.note_card import NoteCard
    from briefing_app.ui.panes.notes.notes_panel import NotesPanel
    from briefing_app.ui.panes.reading.page_view import PageView


class NotesCorner(QObject):
    """Joins desk, text, card and list. Signals: `told(sentence)`, `failed(sentence)`.

    `place_shown` asks for the view of the text, before a place in it is selected.
    """

    told = Signal(str)
    failed = Signal(str)
    place_shown = Signal()

    def __init__(
        self,
        session: Session,
        desk: NotesDesk,
        look: Look,
        *,
        text: QWidget,
        over: QWidget,
    ) -> None:
        """Show the card over the foot of `text`, and the list at the right edge of `over`."""
        super().__init__(over)
        self._session, self._look, self._text, self._over = session, look, text, over
        self.desk = desk
        self._signs: QObject | None = None
        self._edited: Note | None = None
        self._words = ""
        desk.changed.connect(self._on_notes_changed)
        desk.told.connect(self.told)
        desk.failed.connect(self.failed)
        session.report_changed.connect(self._on_report_changed)

    @cached_property
    def card(self) -> NoteCard:
        """The card in which a note is written."""
        from briefing_app.ui.panes.notes.note_card import NoteCard

        card = NoteCard(self._look, self._text)
        card.edited.connect(self._on_edited)
        card.closed.connect(self._on_card_closed)
        card.removal_requested.connect(self._on_removal_requested)
        return card

    @cached_property
    def panel(self) -> NotesPanel:
        """The list of all notes."""
        from briefing_app.ui.panes.notes.notes_panel import NotesPanel

        panel = NotesPanel(self.desk, self._look, self._over)
        panel.place_chosen.connect(self._on_place_chosen)
        panel.edit_requested.connect(self.edit_note)
        panel.told.connect(self.told)
        return panel

    def show_signs(self, view: PageView) -> None:
        """Show a sign in the text beside each line that has a note; reads the notes."""
        from briefing_app.ui.panes.notes.note_signs import NoteSigns

        signs = NoteSigns(self.desk, view, self)
        signs.opened.connect(self.edit_note)
        self._signs = signs

    # ------------------------------------------------------------------ commands
    def edit_selection(self) -> None:
        """Write a note on the selected figure, else sentence, else section."""
        selection = self._session.selection
        self._open(self.desk.on(selection) or self.desk.draft(selection))

    def toggle_bookmark(self) -> None:
        """Mark what is selected, or take its bookmark away."""
        self.desk.toggle_bookmark(self._session.selection)

    def toggle_panel(self) -> None:
        """Open the list of notes, or close it."""
        if "panel" in self.__dict__ and self.panel.is_open:
            self.panel.close_panel()
        else:
            self.panel.open_panel()

    def edit_note(self, note_id: str) -> None:
        """Write in a note that is there."""
        self._open(self.desk.note(note_id))

    def flush(self) -> None:
        """Save what waits; for the closing of the window."""
        self.desk.flush()

    def apply_look(self, look: Look) -> None:
        """Dress what has been built."""
        self._look = look
        for name in ("card", "panel"):
            if name in self.__dict__:
                getattr(self, name).apply_look(look)

    # ------------------------------------------------------------------ parts
    def _open(self, note: Note | None) -> None:
        """Show a note in the card; one that is new is kept with its first letter."""
        if note is None:
            self.told.emit("先打开一份报告，再写笔记")
            return
        from briefing_app.meeting.note_rows import fastened_words
        from briefing_app.meeting.notes import place

        report = self.desk.report
        span = self.desk.place_of(note) if note.id else place(report, note)
        self._finish()
        self._edited, self._words = note, note.text
        self.card.open_with(fastened_words(report, note, span), note.text)

    def _on_edited(self, text: str) -> None:
        note = self._edited
        if note is None:
            return
        self._words = text or self._words
        if note.id:
            self.desk.change(note.id, text)
        elif text:
            self._edited = self.desk.add(replace(note, text=text))

    def _on_card_closed(self) -> None:
        self._finish()

    def _finish(self) -> None:
        """Take away a note whose words were all deleted, to be put back with them.

        A bookmark stays one.
        """
        edited, self._edited = self._edited, None
        note = self.desk.note(edited.id) if edited and edited.id else None
        if note is not None and note.is_bookmark and self._words:
            self.desk.change(note.id, self._words)
            self.desk.remove(note.id)

    def _on_removal_requested(self) -> None:
        edited, self._edited = self._edited, None
        self.card.close_card()
        if edited is not None and edited.id:
            self.desk.remove(edited.id)

    def _on_place_chosen(self, row: NoteRow) -> None:
        """Select what a note is fastened to."""
        if row.note is None or row.span is None:
            return
        self.place_shown.emit()
        named = {figure.id: figure.span for figure in self._session.report.figures}
        if row.note.kind is NoteKind.SECTION:
            self._session.select_section(row.section)
        elif row.note.kind is NoteKind.FIGURE and named.get(row.note.target) == row.span:
            self._session.select_figure(row.note.target)
        else:
            self._session.select_offset(row.span.start)

    def _on_notes_changed(self) -> None:
        """Close the card of a note that was taken away elsewhere."""
        edited = self._edited
        if edited is not None and edited.id and self.desk.note(edited.id) is None:
            self._edited = None
            self.card.close_card()

    def _on_report_changed(self) -> None:
        self._edited = None
        if "card" in self.__dict__:
            self.card.close_card()
