"""Collect what falls short, file by file, and go on."""

from __future__ import annotations

from briefing_app.model.errors import DatasetError, Problem


class Problems:
    """The places found so far, in the order they were found."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, file: str, line: int, reason: str) -> None:
        """Note one place; line 0 stands for the file as a whole."""
        self._found.append(Problem(file, line, reason))

    def __bool__(self) -> bool:
        return bool(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def listed(self) -> tuple[Problem, ...]:
        """Return all places, each once, sorted within a file by line."""
        files = list(dict.fromkeys(p.file for p in self._found))
        unique = dict.fromkeys(self._found)
        return tuple(sorted(unique, key=lambda p: (files.index(p.file), p.line)))

    def raise_if_any(self) -> None:
        """Raise DatasetError with everything found."""
        if self._found:
            raise DatasetError(self.listed())


def shortened(words: str, limit: int = 24) -> str:
    """Return the words for a message: the beginning, with … where cut."""
    return words if len(words) <= limit else words[:limit] + "…"
