"""Which reports may hold some words: an index of single characters and pairs of them.

SQLite's FTS5 with a row for each paragraph, cut beforehand into its characters and pairs of
neighbours, `detail=none` and without content: what it names is only a candidate, and the words
themselves are looked for in the shadow text afterwards. So it may name too many and never
wrong ones; that it names none too few follows from a row that reaches some way into the next
paragraph, and from asking for no more of the words than that.

The file is disposable. It belongs to one store, and one that is broken is made anew.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from typing import NamedTuple

from briefing_app.library.search.words import open_frame, open_words
from briefing_app.library.store import (
    ROW_BITS,
    Store,
    connect,
    discard,
    has_format,
    is_passing,
    make_tables,
)

REACH = 32
"""Characters of a needle that are asked for; a row reaches one less into what follows it."""
_BATCH = 50
_LITTER = 0.4
"""Share of rows of forgotten reports from which the index is made anew."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 4
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE done (base INTEGER PRIMARY KEY, rows INTEGER NOT NULL);
CREATE VIRTUAL TABLE cut USING fts5(
  tokens, content='', detail=none, columnsize=0, tokenize='ascii'
);
"""
_ROWS = (1 << ROW_BITS) - 1

Groups = Sequence[Sequence[str]]
"""Folded words: one of each group in a sentence."""


class Progress(NamedTuple):
    """How far an index has come: reports in it, of how many."""

    done: int
    total: int


class Index:
    """The index of a store. Where SQLite has no FTS5, it stays empty and names nothing."""

    def __init__(self, store: Store, path: str) -> None:
        self._store, self.path = store, path
        self._format = ""

    def done(self) -> frozenset[int]:
        """Return the bases of the reports that are in it; none where it cannot be read."""
        try:
            if not self._fits():
                return frozenset()
            with closing(connect(self.path)) as base:
                return frozenset(place for (place,) in base.execute("SELECT base FROM done"))
        except sqlite3.DatabaseError as error:
            self._broken(error)
            return frozenset()

    def build(
        self,
        tell: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Progress:
        """Take in the reports that are not in it yet, some at a time; return how far it came."""
        shown = [each.base for each in self._store.shown()]
        try:
            self._see_to_tables(set(shown))
            return self._take_in(shown, tell, is_cancelled)
        except (OSError, sqlite3.DatabaseError) as error:
            self._broken(error)
            return Progress(0, len(shown))

    def candidates(self, groups: Groups) -> Iterator[int]:
        """Yield the bases of reports that may hold the words, in their order.

        Raise sqlite3.DatabaseError where the file is broken; `discard` it then.
        """
        wanted = match_words(groups)
        if not wanted:
            return
        with closing(connect(self.path)) as base:
            last = -1
            rows = base.execute("SELECT rowid FROM cut WHERE cut MATCH ? ORDER BY rowid", (wanted,))
            for (row,) in rows:
                place = row & ~_ROWS
                if place != last:
                    last = place
                    yield place

    def discard(self) -> None:
        """Delete the file; the next build makes it anew."""
        discard(self.path)

    def _fits(self) -> bool:
        """Whether the file is an index of this very store."""
        self._format = f"1-{self._store.identity}"
        return has_format(self.path, self._format)

    def _broken(self, error: Exception) -> None:
        if not is_passing(error):
            self.discard()

    def _see_to_tables(self, shown: set[int]) -> None:
        """Make the file anew if it is of another store, or mostly rows of forgotten reports."""
        if not self._fits() or self._littered(shown):
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            self.discard()
            make_tables(self.path, _SCHEMA, self._format)

    def _littered(self, shown: set[int]) -> bool:
        with closing(connect(self.path)) as base:
            rows: dict[int, int] = dict(base.execute("SELECT base, rows FROM done").fetchall())
        idle = sum(count for place, count in rows.items() if place not in shown)
        return idle > _LITTER * sum(rows.values())

    def _take_in(
        self,
        shown: Sequence[int],
        tell: Callable[[int, int], None] | None,
        is_cancelled: Callable[[], bool] | None,
    ) -> Progress:
        done = self.done()
        waiting = [place for place in shown if place not in done]
        count = len(shown) - len(waiting)
        for start in range(0, len(waiting), _BATCH):
            if is_cancelled and is_cancelled():
                break
            batch = waiting[start : start + _BATCH]
            self._add(batch)
            count += len(batch)
            if tell:
                tell(count, len(shown))
        return Progress(count, len(shown))

    def _add(self, batch: Sequence[int]) -> None:
        with closing(connect(self.path)) as base, base:
            for place, packed in self._store.words(batch):
                folded = open_words(packed).shadow.text
                rows = list(enumerate(rows_of(folded, open_frame(packed).blocks)))
                base.executemany(
                    "INSERT INTO cut (rowid, tokens) VALUES (?, ?)",
                    ((place + number, tokens) for number, tokens in rows),
                )
                base.execute("INSERT OR REPLACE INTO done VALUES (?, ?)", (place, len(rows)))


def rows_of(folded: str, blocks: Sequence[int]) -> Iterator[str]:
    """Yield the tokens of each paragraph; the last row takes what there are too many of."""
    for start, end in pairwise((*blocks[: _ROWS + 1], len(folded))):
        yield " ".join(tokens_of(folded[start : end + REACH - 1]))


def tokens_of(text: str) -> set[str]:
    """Return the characters of a text and the pairs of neighbours, each as a token."""
    codes = list(map(_CODES.__getitem__, text))
    return {*codes, *(a + b for a, b in pairwise(codes))}


def match_words(groups: Groups) -> str:
    """Return what FTS5 is asked for: rows with one of each group; "" for nothing at all."""
    parts = []
    for group in groups:
        each = [f"({' AND '.join(_asked(words))})" for words in group if words]
        if not each:
            return ""
        parts.append(f"({' OR '.join(each)})")
    return " AND ".join(parts)


def _asked(words: str) -> Iterable[str]:
    """Return the tokens of the first characters of a needle: pairs, or the one character."""
    codes = [_CODES[c] for c in words[:REACH]]
    pairs = dict.fromkeys(a + b for a, b in pairwise(codes))
    return [f'"{token}"' for token in (pairs or codes)]


class _Codes(dict[str, str]):
    """A character as four letters and digits, which every tokenizer takes as they are."""

    def __missing__(self, character: str) -> str:
        number, code = ord(character), ""
        for _ in range(_WIDTH):
            number, digit = divmod(number, len(_DIGITS))
            code = _DIGITS[digit] + code
        self[character] = code
        return code


_CODES = _Codes()
