"""Agendas, each in a YAML file of its own; `data/schema/agenda.json` describes it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from briefing_app.meeting.agenda import LONGEST_MINUTES, Agenda, Stop, StopKind
from briefing_app.meeting.fields import (
    Extras,
    anchor_fields,
    group,
    items,
    lines,
    number,
    one_of,
    read_anchor,
    unknown,
    words,
)
from briefing_app.meeting.user_file import Decoded, UserFile, look_at
from briefing_app.storage.files import BACKUP, put_aside
from briefing_app.storage.names import file_name, slug
from briefing_app.storage.reasons import reason

_END = ".yaml"
_REMOVED = "removed"
_FILE_KEYS = ("format", "title", "report", "stops")
_STOP_KEYS = ("kind", "target", "title", "minutes", "notes", "anchor")


@dataclass(slots=True)
class _Page:
    """What a file holds: the agenda, and the fields of the file and of stops nobody knows."""

    agenda: Agenda
    extras: Extras = field(default_factory=dict)
    stop_extras: list[tuple[Stop, Extras]] = field(default_factory=list)


class AgendaStore:
    """Reads and writes agendas. Nothing here raises for what is on the disk."""

    def __init__(self, folder: str) -> None:
        """Keep the files in a folder; nothing is touched yet."""
        self._folder = folder
        self._files: dict[str, UserFile[_Page]] = {}
        self._pages: dict[str, _Page] = {}

    def path(self, agenda_id: str) -> str:
        """Return the file that holds an agenda."""
        return os.path.join(self._folder, f"{file_name(agenda_id)}{_END}")

    def load_all(self, report_id: str) -> tuple[tuple[Agenda, ...], tuple[str, ...]]:
        """Return a report's agendas by title, and a sentence for each file that is not sound."""
        try:
            ids = sorted(set(self._ids()))
        except FileNotFoundError:
            return (), ()
        except OSError as error:
            return (), (f"议程读不出（{reason(error)}）。",)
        found, told = [], []
        for agenda_id in ids:
            agenda, sentence = self._load(agenda_id)
            told += [sentence] if sentence else []
            if agenda and agenda.report == report_id:
                found.append(agenda)
        return tuple(sorted(found, key=lambda a: (a.title, a.id))), tuple(told)

    def save(self, agenda: Agenda) -> str | None:
        """Write an agenda; return a sentence if there is something to tell."""
        told = None if agenda.id in self._pages else self._load(agenda.id)[1]
        page = self._pages.setdefault(agenda.id, _Page(agenda))
        page.agenda = agenda
        return self._file(agenda.id).save(page) or told

    def remove(self, agenda_id: str) -> str | None:
        """Move an agenda's file to `removed`; return a sentence if that is not possible."""
        path = self.path(agenda_id)
        away = os.path.join(self._folder, _REMOVED)
        try:
            os.makedirs(away, exist_ok=True)
            for name in (path, path + BACKUP):
                if os.path.lexists(name):
                    _move(name, os.path.join(away, os.path.basename(name)))
        except OSError as error:
            return f"议程没有删掉（{reason(error)}）。"
        self._files.pop(agenda_id, None)
        self._pages.pop(agenda_id, None)
        return None

    def new_id(self, title: str) -> str:
        """Return an id made from a title that no agenda has, whatever the case of letters."""
        base = slug(title) or "agenda"
        try:
            taken = {name.casefold() for name in self._ids()}
        except OSError:
            taken = set()
        taken |= {name.casefold() for name in self._pages}
        free, count = base, 1
        while free.casefold() in taken:
            count += 1
            free = f"{base}-{count}"
        return free

    def _ids(self) -> Iterator[str]:
        """Yield the id of each file; one of which only the backup is left counts as well."""
        for name in os.listdir(self._folder):
            known = name.removesuffix(BACKUP)
            if known.endswith(_END) and not known.startswith("."):
                yield known.removesuffix(_END)

    def _load(self, agenda_id: str) -> tuple[Agenda | None, str | None]:
        page, told = self._file(agenda_id).load()
        if page is None:
            self._pages.pop(agenda_id, None)
            return None, told
        page.agenda = replace(page.agenda, id=agenda_id)
        self._pages[agenda_id] = page
        return page.agenda, told

    def _file(self, agenda_id: str) -> UserFile[_Page]:
        if agenda_id not in self._files:
            what = f"议程“{agenda_id}”"
            self._files[agenda_id] = UserFile(self.path(agenda_id), what, _decode, _encode)
        return self._files[agenda_id]


def read_agenda(path: str) -> tuple[Agenda, tuple[str, ...]]:
    """Return the agenda in any file, and where the file falls short; nothing is mended.

    Raises OSError, or Unusable for what is no agenda.
    """
    page, complaints = look_at(path, _decode)
    return replace(page.agenda, id=os.path.basename(path).removesuffix(_END)), complaints


def _move(path: str, to: str) -> None:
    """Move a file to a name; what has that name already is put aside."""
    if os.path.lexists(to):
        put_aside(to, "removed")
    os.replace(path, to)


def _decode(data: Mapping[str, Any]) -> Decoded[_Page]:
    found, complaints = items(data, "stops", _stop)
    stops = tuple(stop for stop, _ in found)
    agenda = Agenda("", words(data, "title"), words(data, "report"), stops)
    extras = [(stop, extra) for stop, extra in found if extra]
    return Decoded(_Page(agenda, unknown(data, _FILE_KEYS), extras), complaints)


def _stop(data: Mapping[str, Any]) -> tuple[Stop, Extras]:
    anchor = group(data, "anchor")
    stop = Stop(
        kind=one_of(data, "kind", StopKind),
        target=words(data, "target"),
        title=words(data, "title"),
        anchor=read_anchor(anchor) if anchor else None,
        minutes=number(data, "minutes", 0, LONGEST_MINUTES, 0),
        notes=lines(data, "notes"),
    )
    return stop, unknown(data, _STOP_KEYS)


def _encode(page: _Page) -> Mapping[str, object]:
    agenda = page.agenda
    stops = [{**_fields(stop), **_extras_of(page, stop)} for stop in agenda.stops]
    return {"title": agenda.title, "report": agenda.report, "stops": stops, **page.extras}


def _extras_of(page: _Page, stop: Stop) -> Extras:
    """Return the unknown fields of a stop; minutes and words may have been changed since."""
    for known, extras in page.stop_extras:
        if (known.kind, known.target, known.anchor) == (stop.kind, stop.target, stop.anchor):
            return extras
    return {}


def _fields(stop: Stop) -> dict[str, object]:
    """Return a stop as it is written: what is empty is left out."""
    fields: dict[str, object] = {
        "kind": stop.kind.value,
        "target": stop.target,
        "title": stop.title,
        "minutes": stop.minutes,
        "notes": list(stop.notes),
        "anchor": anchor_fields(stop.anchor) if stop.anchor else None,
    }
    return {key: value for key, value in fields.items() if value}
