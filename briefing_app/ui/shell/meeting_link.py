"""What a meeting changes in the window around it: the bar, the view, the place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from briefing_app.ui.main_window import MainWindow


class MeetingLink(QObject):
    """Listens to the meeting and acts on the window."""

    def __init__(self, window: MainWindow, head: QVBoxLayout) -> None:
        """Let the meeting's bar take the place of the window's in `head`."""
        super().__init__(window)
        self._window, self._head = window, head
        meeting = window.meeting
        meeting.began.connect(self._on_began)
        meeting.ended.connect(self._on_ended)
        meeting.left.connect(self._go_to)
        meeting.note_taken.connect(self._on_note_taken)

    def _on_began(self) -> None:
        """Give the bar's place to the meeting's, and show the operator's view."""
        window, bar = self._window, self._window.meeting.bar
        if self._head.indexOf(bar) < 0:
            self._head.addWidget(bar)
        bar.set_report(window.session.report)
        window.bar.hide()
        bar.show()
        window.show_view("meeting")

    def _on_ended(self, section_id: str) -> None:
        self._window.meeting.bar.hide()
        self._window.bar.show()
        self._go_to(section_id)

    def _on_note_taken(self, words: str) -> None:
        """Keep a note taken in a meeting at the topic that was being spoken of."""
        self._window.notes.desk.add_live(words, section=self._window.meeting.section)

    def _go_to(self, section_id: str) -> None:
        """Go to the topic that a talk has ended at."""
        if section_id:
            self._window.session.select_section(section_id)
