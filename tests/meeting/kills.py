"""Notes and agendas, written over and over by a child that is killed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.agenda_file import AgendaStore
from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.notes_file import NotesStore
from tests.storage.killing import kill_one

REPORT = "sample-2023"
LINES = 40


def notes_of(number: int) -> tuple[Note, ...]:
    anchor = Anchor("全年增长5%以上。", "前文" * 8, "后文" * 8, "review-1")
    text = f"第 {number} 次\n" + "要说的话" * 20
    return tuple(
        Note(f"n{i}", NoteKind.SENTENCE, "", anchor, text) for i in range(1, LINES + 1)
    )  # fmt: skip


def agenda_of(number: int) -> Agenda:
    stop = Stop(StopKind.TOPIC, "review-1", f"第 {number} 次", minutes=5, notes=("话" * 40,))
    return Agenda("会", f"第 {number} 次", REPORT, (stop,) * LINES)


def kill_notes(folder: Path, kills: int, random: Random) -> Counter[str]:
    """Return how often the file held the last content finished, the one begun, or another."""
    store = NotesStore(str(folder))
    store.save(REPORT, notes_of(0))

    def write(number: int) -> None:
        store.save(REPORT, notes_of(number))

    def holds(number: int) -> bool:
        return NotesStore(str(folder)).load(REPORT) == (notes_of(number), None)

    return _tally(write, holds, kills, random)


def kill_agendas(folder: Path, kills: int, random: Random) -> Counter[str]:
    """Do the same to an agenda."""
    store = AgendaStore(str(folder))
    store.save(agenda_of(0))

    def write(number: int) -> None:
        store.save(agenda_of(number))

    def holds(number: int) -> bool:
        return AgendaStore(str(folder)).load_all(REPORT) == ((agenda_of(number),), ())

    return _tally(write, holds, kills, random)


def _tally(
    write: Callable[[int], None], holds: Callable[[int], bool], kills: int, random: Random
) -> Counter[str]:
    found, held = Counter[str](), 0
    for _ in range(kills):
        killed = kill_one(write, held + 1, random)
        if holds(killed.finished):
            found["finished"] += 1
            held = killed.finished
        elif holds(killed.begun):
            found["begun"] += 1
            held = killed.begun
        else:
            found["other"] += 1
        write(held)
    return found


def leftovers(folder: Path) -> list[str]:
    """Return the begun files that killed writers left."""
    return [name for name in os.listdir(folder) if name.endswith(".tmp")]
