"""The queries of this sitting, the last one first."""

from __future__ import annotations

_LIMIT = 6
_LONGEST = 60


class Recent:
    """Remembers what was asked; nothing is kept beyond the sitting."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._queries: list[str] = []

    @property
    def queries(self) -> tuple[str, ...]:
        """The queries, the last one first."""
        return tuple(self._queries)

    def note(self, query: str) -> None:
        """Remember a query."""
        words = " ".join(query.split())
        if words and len(words) <= _LONGEST:
            self._queries = [words, *(q for q in self._queries if q != words)][:_LIMIT]
