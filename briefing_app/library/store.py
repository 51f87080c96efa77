"""What is kept of all reports, so that a thousand of them need not be read again.

One SQLite file in the cache folder: of each report folder its signature (what tells an edit),
its card, and its words as they are searched. It is disposable: a file that is broken, of
another format or not ours is deleted and filled again, and where nothing can be written it
lives in memory. Any thread may call.
"""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import islice
from threading import RLock
from typing import NamedTuple, TypeVar

from briefing_app.library.cards import Card, packed, unpacked
from briefing_app.library.search.words import Packed

_FORMAT = f"1-{unicodedata.unidata_version}"
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE report (
  folder TEXT PRIMARY KEY, signature TEXT NOT NULL, id TEXT NOT NULL, card TEXT NOT NULL,
  problem TEXT NOT NULL, base INTEGER, length INTEGER NOT NULL, shown INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX by_id ON report (id);
CREATE INDEX by_base ON report (base, shown, length, id);
CREATE TABLE words (
  base INTEGER PRIMARY KEY, shadow BLOB NOT NULL, edges BLOB NOT NULL, odd TEXT NOT NULL,
  frame BLOB NOT NULL
);
"""
_WAIT_S = 20.0
_BATCH = 16
_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
)
_LAST_YEAR = 4000
SEQUENCE_BITS = 24
ROW_BITS = 20
"""A report's `base` leaves so many bits for the numbers of its paragraphs."""

T = TypeVar("T")


class Kept(NamedTuple):
    """What is kept of one report folder; `card` carries the problem, if it has one."""

    folder: str
    signature: str
    card: Card


class Shown(NamedTuple):
    """A report that takes part in searches: its place in their order, how long it is, its id."""

    base: int
    length: int
    id: str


class Store:
    """The file. `path` "" keeps it in memory.

    Reports have an order: the newest plan year first, then as they came. Their `base` says
    it, and changes whenever their words do.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._memory: sqlite3.Connection | None = None
        self._made = False
        self._lock = RLock()

    @property
    def in_memory(self) -> bool:
        """Whether nothing of it outlives the program."""
        return self._memory is not None

    def kept(self) -> dict[str, Kept]:
        """Return by folder what is known."""
        return self._run(_kept)

    def put(self, folder: str, signature: str, card: Card, words: Packed | None) -> None:
        """Keep a report's card and words, or the card of one that does not open.

        What another program has kept of the same files meanwhile stays; a changed report is
        searched on if it was before.
        """

        def put(base: sqlite3.Connection) -> None:
            base.execute("BEGIN IMMEDIATE")
            old, shown = _seen(base, folder)
            if old != signature:
                _drop(base, folder)
                place = _insert_words(base, card.plan_year, words) if words else None
                length = len(words.shadow) // 2 if words else 0
                base.execute(
                    "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (folder, signature, card.id, packed(card), card.problem, place, length, shown),
                )

        self._write(put)

    def show(self, shown: Iterable[str], here: Iterable[str], away: Iterable[str] = ()) -> None:
        """Let exactly these folders take part in searches, and forget those not `here`.

        What lies below `away`, folders that are out of reach for now, is only hidden.
        """
        wanted, there = set(shown), set(here)
        spared = tuple(os.path.join(path, "") for path in away)

        def show(base: sqlite3.Connection) -> None:
            rows = base.execute("SELECT folder, shown FROM report").fetchall()
            for folder, was in rows:
                if folder not in there and not folder.startswith(spared):
                    _drop(base, folder)
                elif bool(was) != (folder in wanted):
                    now = int(folder in wanted)
                    base.execute("UPDATE report SET shown = ? WHERE folder = ?", (now, folder))

        self._write(show)

    def shown(self) -> tuple[Shown, ...]:
        """Return the reports that are searched, in their order."""
        return self._run(_shown)

    def folder_of(self, report_id: str) -> tuple[str, ...]:
        """Return where the report with an id was when it was last searched."""

        def look(base: sqlite3.Connection) -> tuple[str, ...]:
            rows = base.execute("SELECT folder FROM report WHERE id = ? AND shown", (report_id,))
            return tuple(folder for (folder,) in rows)

        return self._run(look)

    def forget(self, place: int) -> None:
        """Drop the report with this base, so that the next scan reads it again."""

        def drop(base: sqlite3.Connection) -> None:
            rows = base.execute("SELECT folder FROM report WHERE base = ?", (place,)).fetchall()
            for (folder,) in rows:
                _drop(base, folder)

        self._write(drop)

    def words(self, places: Iterable[int]) -> Iterator[tuple[int, Packed]]:
        """Yield base and words of reports; what has been forgotten meanwhile is passed over."""
        asked = iter(places)
        while batch := list(islice(asked, _BATCH)):
            with self._connection() as base:
                rows = [_words(base, place) for place in batch]
            yield from (row for row in rows if row)

    @property
    def identity(self) -> str:
        """What tells this file from one that was made anew."""
        return self._run(_identity)

    def heal(self) -> None:
        """Throw everything away and begin anew."""
        self.close()
        discard(self.path)

    def close(self) -> None:
        """Let go of what is kept in memory."""
        with self._lock:
            if self._memory:
                self._memory.close()
            self._memory, self._made = None, False

    # ------------------------------------------------------------------------ connections
    def _run(self, action: Callable[[sqlite3.Connection], T]) -> T:
        """Do something in one transaction; a broken file is thrown away once."""
        try:
            return self._try(action)
        except (sqlite3.DatabaseError, ValueError, TypeError) as error:
            if is_passing(error):
                raise
            self.heal()
            return self._try(action)

    def _write(self, action: Callable[[sqlite3.Connection], None]) -> None:
        """Do something where that is possible: what is not kept is read again the next time."""
        with suppress(sqlite3.OperationalError):
            self._run(action)

    def _try(self, action: Callable[[sqlite3.Connection], T]) -> T:
        with self._connection() as base, base:
            return action(base)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if not self._made:
                self._make()
        if self._memory:
            with self._lock:
                yield self._memory
        else:
            with closing(connect(self.path)) as base:
                yield base

    def _make(self) -> None:
        """See to a file of our format; in memory where there is no place for one."""
        try:
            if not self.path:
                raise sqlite3.OperationalError("no place for a file")
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            if not has_format(self.path, _FORMAT):
                discard(self.path)
                make_tables(self.path, _SCHEMA, _FORMAT)
        except (OSError, sqlite3.OperationalError):
            self._memory = sqlite3.connect(":memory:", check_same_thread=False)
            fill(self._memory, _SCHEMA, _FORMAT)
        self._made = True


def connect(path: str) -> sqlite3.Connection:
    """Open a file; what is committed is left to the system to write out in its own time."""
    base = sqlite3.connect(path, timeout=_WAIT_S)
    base.execute("PRAGMA synchronous = OFF")
    return base


def has_format(path: str, wanted: str) -> bool:
    """Whether a file has our tables in this format; a broken one has not."""
    if not os.path.exists(path):
        return False
    try:
        with closing(connect(path)) as base:
            row = base.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
    except sqlite3.DatabaseError as error:
        if is_passing(error):
            raise
        return False
    return row is not None and str(row[0]) == wanted


def make_tables(path: str, schema: str, wanted: str) -> None:
    """Make the tables of a new file; several programs may try at once."""
    with closing(connect(path)) as base:
        base.execute("PRAGMA journal_mode = WAL")
        fill(base, schema, wanted)


def fill(base: sqlite3.Connection, schema: str, wanted: str) -> None:
    """Make the tables where there are none."""
    with base:
        base.execute("BEGIN IMMEDIATE")
        if base.execute("SELECT name FROM sqlite_master WHERE name = 'meta'").fetchone():
            return
        for statement in filter(str.strip, schema.split(";\n")):
            base.execute(statement)
        made = (("format", wanted), ("identity", os.urandom(8).hex()))
        base.executemany("INSERT INTO meta VALUES (?, ?)", made)


def discard(path: str) -> None:
    """Delete a file and what SQLite keeps beside it."""
    for end in ("", "-journal", "-wal", "-shm") if path else ():
        with suppress(OSError):
            os.remove(path + end)


def is_passing(error: Exception) -> bool:
    """Whether it is the disk or another program, and no reason to throw the file away."""
    code = getattr(error, "sqlite_errorcode", 0)
    return (code & 0xFF) in _PASSING


def _kept(base: sqlite3.Connection) -> dict[str, Kept]:
    rows = base.execute("SELECT folder, signature, card, problem FROM report")
    return {f: Kept(f, s, _with_problem(unpacked(card), p)) for f, s, card, p in rows}


def _with_problem(card: Card, problem: str) -> Card:
    return replace(card, problem=problem) if problem else card


def _shown(base: sqlite3.Connection) -> tuple[Shown, ...]:
    rows = base.execute(
        "SELECT base, length, id FROM report WHERE shown AND base IS NOT NULL ORDER BY base"
    )
    return tuple(map(Shown._make, rows))


def _identity(base: sqlite3.Connection) -> str:
    row = base.execute("SELECT value FROM meta WHERE key = 'identity'").fetchone()
    return str(row[0])


def _words(base: sqlite3.Connection, place: int) -> tuple[int, Packed] | None:
    row = base.execute(
        "SELECT shadow, edges, odd, frame FROM words WHERE base = ?", (place,)
    ).fetchone()
    return (place, Packed(*row)) if row else None


def _drop(base: sqlite3.Connection, folder: str) -> None:
    base.execute(
        "DELETE FROM words WHERE base = (SELECT base FROM report WHERE folder = ?)", (folder,)
    )
    base.execute("DELETE FROM report WHERE folder = ?", (folder,))


def _seen(base: sqlite3.Connection, folder: str) -> tuple[str, int]:
    """Return signature of a folder and whether it is searched; "" if it is not known."""
    query = "SELECT signature, shown FROM report WHERE folder = ?"
    row = base.execute(query, (folder,)).fetchone()
    return row or ("", 0)


def _insert_words(base: sqlite3.Connection, year: int, words: Packed) -> int:
    """Keep words under a new base, and return it."""
    place = _next_base(base, year)
    base.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?)", (place, *words))
    return place


def _next_base(base: sqlite3.Connection, year: int) -> int:
    """Return a number that no report had before: by year, then counting on."""
    row = base.execute("SELECT value FROM meta WHERE key = 'sequence'").fetchone()
    sequence = int(row[0]) + 1 if row else 1
    base.execute("INSERT OR REPLACE INTO meta VALUES ('sequence', ?)", (str(sequence),))
    rank = min(max(_LAST_YEAR - year, 0), _LAST_YEAR)
    return ((rank << SEQUENCE_BITS) + sequence) << ROW_BITS
