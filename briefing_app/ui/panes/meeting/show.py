"""Fills the parts of the console from the meeting's state; it changes nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from briefing_app.meeting.agenda import Agenda
from briefing_app.meeting.clock import Reading, clock_words
from briefing_app.meeting.console import (
    FrameWords,
    frame_words,
    gone_words,
    place_words,
    send_words,
    sums,
)
from briefing_app.meeting.lineup import timed_rows
from briefing_app.meeting.page import Page
from briefing_app.meeting.room import Event, Mode, RoomState, Seen, title_of
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.agenda_desk import AgendaDesk
from briefing_app.ui.panes.meeting.agenda_head import AgendaChoice
from briefing_app.ui.panes.meeting.agenda_pane import AgendaPane
from briefing_app.ui.panes.meeting.clock_pair import ClockWords
from briefing_app.ui.panes.meeting.console_row import ConsoleRow
from briefing_app.ui.panes.meeting.room_frame import RoomFrame
from briefing_app.ui.panes.meeting.search_panel import SearchPanel
from briefing_app.ui.panes.meeting.seen_log import SeenLine
from briefing_app.ui.panes.meeting.side_column import SideColumn
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.presentation.room_look import room_look
from briefing_app.ui.presentation.room_pictures import Format, RoomPictures

_SAMPLE = QSize(1280, 720)
"""Size of a picture where there is no screen to take it from."""
_ICONS = {
    Event.FROZEN: "freeze",
    Event.BLACK: "screen-black",
    Event.GONE: "warning",
    Event.BACK: "screen",
    Event.ENDED: "close",
}


class Show:
    """What the parts of the console show of controller and desk, for a page in view here."""

    def __init__(
        self,
        controller: RoomController,
        desk: AgendaDesk,
        parts: tuple[AgendaPane, RoomFrame, ConsoleRow, SearchPanel, SideColumn],
        look: Look,
    ) -> None:
        """Serve these parts."""
        self._controller, self._desk, self._look = controller, desk, look
        self._agenda, self._frame, self._console, self._search, self._side = parts
        self._samples = RoomPictures()

    def apply_look(self, look: Look) -> None:
        """Take another look for the pictures from before a meeting."""
        self._look = look

    def picture(self, page: Page | None) -> QPixmap:
        """Return the picture the room would show of a page; a sample without a second screen."""
        if page is None:
            return QPixmap()
        picture = self._controller.picture_of(page)
        if not picture.isNull():
            return picture
        look = room_look(self._look, dark=self._look.theme.dark)
        return self._samples.picture(page, Format(_SAMPLE, 1.0, look))

    # ------------------------------------------------------------------ everything
    def all(self, page: Page | None, following: Page | None) -> None:
        """Show the state, the page in view here and the one that follows it."""
        state = self._controller.state
        self.agendas()
        self.times(page)
        self._room(state, page)
        self._side.show_next(
            title_of(following.slide) if following else "没有了", self.picture(following)
        )
        self._notes(page)
        self.sending(page)
        lines = tuple(self._seen(seen) for seen in reversed(state.log)) if state else ()
        self._side.log.show_lines(lines)

    def agendas(self) -> None:
        """Name the agenda in use and the others."""
        desk = self._desk
        whole = AgendaChoice("", "全文", len(desk.listed()) if desk.current is None else 0)
        others = [AgendaChoice(a.id, a.title, len(a.stops)) for a in desk.agendas]
        current = desk.current.id if desk.current else ""
        self._agenda.head.show_choices((whole, *others), current)

    def times(self, page: Page | None) -> None:
        """Show what runs: clocks, the times of the stops, how long a warning has been there."""
        controller, desk = self._controller, self._desk
        state, listed = controller.state, desk.listed()
        reading = controller.reading([stop.minutes for stop in listed])
        rows = timed_rows(listed, reading.stops if state else ())
        self._agenda.show_rows(rows, editable=desk.current is not None)
        self._agenda.show_shown(page.stop if page else -1)
        self._agenda.foot.show_sums(self._sums(reading, desk.current, live=state is not None))
        self._side.clock.show_words(self._clock(reading, live=state is not None))
        if state is not None:
            self._frame.show_words(frame_words(state, controller.elapsed()))

    def sending(self, page: Page | None) -> None:
        """Show what would be sent, beside the button that sends it."""
        found = self._search.current
        wanted = found.page if found else page
        state = self._controller.state
        self._search.show_send(send_words(state, wanted))
        self._search.show_preview(self.picture(wanted))

    # ------------------------------------------------------------------ parts
    def _room(self, state: RoomState | None, page: Page | None) -> None:
        """Show the room's own picture; before the meeting, the page it would begin with."""
        screen = self._screen(state)
        self._console.show_mode(state.mode if state else None, screen)
        self._console.set_pages(there=page is not None)
        if state is None:
            where = place_words(page)
            title = "开始后场内先看到" if page else "没有可投的内容"
            self._frame.show_words(FrameWords(False, title, where), quiet=True)
            self._frame.show_picture(self.picture(page))
        elif state.mode is Mode.GONE:
            self._frame.show_instead(gone_words(state))
        elif self._controller.picture.isNull():
            self._frame.show_black()
        else:
            self._frame.show_picture(self._controller.picture)

    def _screen(self, state: RoomState | None) -> str:
        """Return what the room's screen is called."""
        choices = self._controller.choices()
        card = state.screen if state else next(iter(choices), None)
        return self._controller.words_of(card) if card else ""

    def _notes(self, page: Page | None) -> None:
        side, agenda = self._side, self._desk.current
        stop = page.stop if page else -1
        side.notes_head.title.set_text(title_of(page.slide) if page else "")
        own = agenda is not None and 0 <= stop < len(agenda.stops)
        why = "写给自己看，一行一条" if own else "选一份议程，才能给每站写备注"
        if agenda is not None and not agenda.stops:
            why = "先加一站，再写备注"
        side.notes.set_open(open_to_words=own, why=why)
        side.notes.show_notes(self._desk.notes_of(stop))

    def _sums(
        self, reading: Reading, agenda: Agenda | None, *, live: bool
    ) -> tuple[tuple[str, str], ...]:
        if live:
            return sums(reading, self._hour(reading.ends))
        if agenda is None or not agenda.minutes:
            return ()
        return (("计划合计", clock_words(reading.planned)),)

    def _clock(self, reading: Reading, *, live: bool) -> ClockWords:
        plan = clock_words(reading.planned) if reading.planned else ""
        return ClockWords(
            used=clock_words(reading.elapsed),
            plan=f"计划 {plan}" if plan else "",
            now=_minute(datetime.now().astimezone()),
            ends=f"计划 {self._hour(reading.planned)} 结束" if plan and live else "",
            lag=reading.lag_words if live else "",
            share=min(reading.elapsed / reading.planned, 1.0) if reading.planned else 0.0,
        )

    def _seen(self, seen: Seen) -> SeenLine:
        time = _minute(self._controller.time_of(seen.at))
        icon = _ICONS.get(seen.event, "" if seen.number else "search")
        listed = self._desk.listed()
        stop = listed[seen.number - 1] if 0 < seen.number <= len(listed) else None
        status = stop.marks[0] if stop and stop.marks and not icon else None
        place = f"第 {seen.number} 站" if seen.number and not icon else ""
        return SeenLine(time, seen.words, place, icon, status)

    def _hour(self, seconds: float) -> str:
        """Return the hour that is so many seconds after the meeting began."""
        return _minute(self._controller.time_of(0.0) + timedelta(seconds=seconds))


def _minute(moment: datetime) -> str:
    return moment.strftime("%H:%M")
