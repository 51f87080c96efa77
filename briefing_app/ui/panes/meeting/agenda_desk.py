"""The agendas of the open report: changed here, saved soon after, shown by whoever listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.meeting.agenda import Agenda, Stop
from briefing_app.model.report import Report
from briefing_app.ui.session import Session

# What makes pages is imported when there are pages to be made: a stop may be added before.
if TYPE_CHECKING:
    from briefing_app.analysis.asking.answers import Results
    from briefing_app.analysis.slides import Slide
    from briefing_app.meeting.lineup import Listed
    from briefing_app.meeting.page import Deck

    DeckMaker = Callable[[Report, "Agenda | None", Callable[[str], "Slide | None"]], Deck]

SAVE_MS = 500
_NEW = "议程"


class Store(Protocol):
    """What keeps agendas; a returned sentence tells what went wrong."""

    def load_all(self, report_id: str) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
        """Return the agendas of a report, and a sentence for each file that is not sound."""

    def save(self, agenda: Agenda) -> str | None:
        """Write an agenda."""

    def remove(self, agenda_id: str) -> str | None:
        """Put an agenda away."""

    def new_id(self, title: str) -> str:
        """Return an id that no agenda has."""


class _Removed(NamedTuple):
    """A stop that was taken out, to be put back."""

    agenda: str
    place: int
    stop: Stop


def make_deck(report: Report, agenda: Agenda | None, answer: Callable[[str], Slide | None]) -> Deck:
    """Return the pages of an agenda; of the whole report where there is none."""
    from briefing_app.meeting.page import Deck

    if not report.id:
        return Deck("", ())
    from briefing_app.meeting.deck import agenda_deck, report_deck

    return report_deck(report) if agenda is None else agenda_deck(report, agenda, answer)


class AgendaDesk(QObject):
    """Owns the agendas of the open report and which of them is used; "" is the whole report.

    Signals: `changed` (anything), `stops_moved(places)` before it where pages change: for each
    stop before its new index, -1 if it is gone, None where none has moved; `failed(sentence)`.
    """

    changed = Signal()
    stops_moved = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        store: Store,
        ask: Callable[[str], Results],
        parent: QObject | None = None,
        *,
        make: DeckMaker | None = None,
        save_ms: int = SAVE_MS,
    ) -> None:
        """Read nothing yet; `ask` answers the questions among the stops, `make` makes pages."""
        super().__init__(parent)
        self._session, self._store, self._ask = session, store, ask
        self._make = make or make_deck
        self._agendas: dict[str, Agenda] | None = None
        self._report = session.report
        self._current = ""
        self._unsaved: dict[str, Agenda] = {}
        self._removed: list[_Removed] = []
        self._deck: Deck | None = None
        self._listed: tuple[Listed, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(save_ms)
        self._timer.timeout.connect(self.flush)
        session.report_changed.connect(self._on_report_changed)

    # ------------------------------------------------------------------ what is there
    @property
    def report(self) -> Report:
        """The report that the agendas are of."""
        return self._report

    @property
    def agendas(self) -> tuple[Agenda, ...]:
        """All agendas of the report."""
        return tuple(self._loaded().values())

    @property
    def current(self) -> Agenda | None:
        """The agenda in use; None for the whole report."""
        return self._loaded().get(self._current)

    def deck(self) -> Deck:
        """Return the pages of what is in use; made once, and again when stops change."""
        if self._deck is None:
            self._deck = self._make(self._report, self.current, self._answer)
        return self._deck

    def listed(self) -> tuple[Listed, ...]:
        """Return the stops as a list shows them."""
        from briefing_app.meeting.lineup import listed_stops

        if self._listed is None:
            self._listed = listed_stops(self._report, self.current, self.deck())
        return self._listed

    def notes_of(self, stop: int) -> tuple[str, ...]:
        """Return the words for the speaker at a stop; none for the whole report."""
        agenda = self.current
        return agenda.stops[stop].notes if agenda and 0 <= stop < len(agenda.stops) else ()

    # ------------------------------------------------------------------ stops
    def add(self, stop: Stop, at: int | None = None) -> Agenda:
        """Add a stop to the agenda in use, else to the first one, else to a new one."""
        if self.current is None:
            self.choose(self.agendas[0].id) if self.agendas else self.create()
        agenda = self._used()
        count = len(agenda.stops)
        place = count if at is None else min(max(at, 0), count)
        self._replace(agenda.add(stop, place), [i + (i >= place) for i in range(count)])
        return self._used()

    def move(self, index: int, to: int) -> None:
        """Move a stop so that it is at `to`."""
        agenda = self.current
        if agenda is None or not 0 <= index < len(agenda.stops):
            return
        order = list(range(len(agenda.stops)))
        order.insert(min(max(to, 0), len(order) - 1), order.pop(index))
        places = [order.index(i) for i in range(len(order))]
        if order != sorted(order):
            self._replace(agenda.move(index, to), places)

    def remove(self, index: int) -> None:
        """Take a stop out; `undo_removal` puts it back."""
        agenda = self.current
        if agenda is None or not 0 <= index < len(agenda.stops):
            return
        self._removed.append(_Removed(agenda.id, index, agenda.stops[index]))
        places = [-1 if i == index else i - (i > index) for i in range(len(agenda.stops))]
        self._replace(agenda.remove(index), places)

    def undo_removal(self) -> None:
        """Put back the stop that was taken out last of this agenda."""
        agenda = self.current
        mine = [r for r in self._removed if agenda and r.agenda == agenda.id]
        if mine:
            self._removed.remove(mine[-1])
            self.add(mine[-1].stop, mine[-1].place)

    def set_minutes(self, index: int, minutes: int) -> None:
        """Plan other minutes for a stop."""
        if agenda := self.current:
            self._replace_words(agenda.with_minutes(index, minutes))

    def set_notes(self, index: int, notes: Iterable[str]) -> None:
        """Keep other words for the speaker at a stop."""
        agenda = self.current
        if agenda and 0 <= index < len(agenda.stops):
            self._replace_words(agenda.with_notes(index, notes))

    # ------------------------------------------------------------------ agendas
    def choose(self, agenda_id: str) -> None:
        """Use another agenda; "" or an unknown id for the whole report."""
        wanted = agenda_id if agenda_id in self._loaded() else ""
        if wanted != self._current:
            self._current = wanted
            self._tell(())

    def create(self, title: str = "") -> None:
        """Use a new agenda, without stops; unnamed ones are numbered."""
        agendas = self._loaded()
        taken = {agenda.title for agenda in agendas.values()}
        names = (f"{_NEW} {number}" for number in range(1, len(taken) + 2))
        name = title or next(name for name in names if name not in taken)
        agenda = Agenda(self._store.new_id(name), name, self._report.id)
        agendas[agenda.id] = agenda
        self._current = agenda.id
        self._soon(agenda)
        self._tell(())

    def rename(self, title: str) -> None:
        """Call the agenda in use something else."""
        agenda = self.current
        if agenda and title and title != agenda.title:
            self._deck = None
            self._replace_words(agenda.renamed(title))

    def remove_current(self) -> None:
        """Put the agenda in use away; its file is kept among those removed."""
        agenda = self.current
        if agenda is None:
            return
        self.flush()
        told = self._store.remove(agenda.id)
        if told:
            self.failed.emit(told)
            return
        del self._loaded()[agenda.id]
        self._unsaved.pop(agenda.id, None)
        self._current = ""
        self._tell(())

    # ------------------------------------------------------------------ saving
    def flush(self) -> None:
        """Save now what waits; what cannot be saved waits for the next change."""
        self._timer.stop()
        for agenda in tuple(self._unsaved.values()):
            told = self._store.save(agenda)
            if told:
                self.failed.emit(told)
            else:
                self._unsaved.pop(agenda.id, None)

    def _soon(self, agenda: Agenda) -> None:
        """Save an agenda after a while, at the latest that long after its first change."""
        self._unsaved[agenda.id] = agenda
        if not self._timer.isActive():
            self._timer.start()

    # ------------------------------------------------------------------ parts
    def _loaded(self) -> dict[str, Agenda]:
        if self._agendas is None:
            found, told = self._store.load_all(self._report.id) if self._report.id else ((), ())
            self._agendas = {agenda.id: agenda for agenda in found}
            for sentence in told:
                self.failed.emit(sentence)
        return self._agendas

    def _used(self) -> Agenda:
        return self._loaded()[self._current]

    def _replace(self, agenda: Agenda, places: list[int]) -> None:
        """Keep an agenda whose stops have changed."""
        self._loaded()[agenda.id] = agenda
        self._soon(agenda)
        self._tell(tuple(places))

    def _replace_words(self, agenda: Agenda) -> None:
        """Keep an agenda whose pages stay as they are."""
        if agenda != self._loaded()[agenda.id]:
            self._loaded()[agenda.id] = agenda
            self._listed = None
            self._soon(agenda)
            self.changed.emit()

    def _tell(self, places: tuple[int, ...]) -> None:
        """Say that there are other pages."""
        self._deck = self._listed = None
        self.stops_moved.emit(places)
        self.changed.emit()

    def _answer(self, query: str) -> Slide | None:
        from briefing_app.meeting.finds import answer_page

        return answer_page(self._report, self._ask(query))

    def _on_report_changed(self) -> None:
        self.flush()
        self._report, self._agendas, self._current = self._session.report, None, ""
        self._removed.clear()
        self._tell(())
