"""Ids that are valid and given once."""

from __future__ import annotations

import re

_VALID = re.compile(r"[a-z0-9][a-z0-9.-]*")


class Names:
    """The ids of one file. Those kept from before are told first, and then stay theirs."""

    def __init__(self) -> None:
        self._kept: set[str] = set()
        self._given: set[str] = set()

    def keep(self, name: str) -> None:
        """Set an id aside for who had it before; "" and what is no id are nothing."""
        if _VALID.fullmatch(name):
            self._kept.add(name)

    def new(self, kept: str, wished: str, *, numbered: bool = False) -> str:
        """Return the kept id if it is still there, else the wished one or one with a number.

        With `numbered` the first has a number too: ocr-1, ocr-2.
        """
        if kept in self._kept:
            self._kept.discard(kept)
            self._given.add(kept)
            return kept
        taken = self._kept | self._given
        number = 1 if numbered else 2
        name = f"{wished}-1" if numbered else wished
        while name in taken:
            number += 0 if name == wished else 1
            name = f"{wished}-{number}"
        self._given.add(name)
        return name
