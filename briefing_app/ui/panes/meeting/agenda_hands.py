"""What the user does to the list of stops, done to the agenda."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing_app.meeting.agenda import Stop
from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
from briefing_app.ui.panes.meeting.agenda_pane import AgendaPane


class AgendaHands(QObject):
    """Carries wishes from the pane to the desk. Signal: `stop_added(Stop, title of agenda)`."""

    stop_added = Signal(object, str)

    def __init__(self, pane: AgendaPane, desk: AgendaDesk) -> None:
        """Serve a pane."""
        super().__init__(pane)
        self._pane, self._desk = pane, desk
        pane.list.removal_requested.connect(desk.remove)
        pane.list.move_requested.connect(self._on_move_requested)
        pane.list.undo_requested.connect(desk.undo_removal)
        pane.model.stop_dropped.connect(self.add)
        pane.model.row_dropped.connect(self._on_row_dropped)
        pane.minutes_edited.connect(desk.set_minutes)
        pane.head.agenda_chosen.connect(desk.choose)
        pane.head.creation_requested.connect(self._on_creation_requested)
        pane.head.renamed.connect(desk.rename)
        pane.head.removal_requested.connect(desk.remove_current)

    def add(self, stop: Stop, at: int | None = None) -> None:
        """Add a stop, at the end or where it was dropped."""
        agenda = self._desk.add(stop, at)
        self.stop_added.emit(stop, agenda.title)

    def _on_move_requested(self, row: int, step: int) -> None:
        self._desk.move(row, row + step)
        self._pane.list.mark(min(max(row + step, 0), len(self._desk.listed()) - 1))

    def _on_row_dropped(self, row: int, at: int) -> None:
        """Move a row to a place between others, counted before it has left its own."""
        to = at - 1 if at > row else at
        self._desk.move(row, to)
        self._pane.list.mark(to)

    def _on_creation_requested(self) -> None:
        self._desk.create()
        self._pane.head.type_name()
