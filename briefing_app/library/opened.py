"""When reports were last opened, by id."""

from __future__ import annotations

from collections.abc import Mapping
from time import time

from briefing_app.library.kept import read_kept, write_kept
from briefing_app.storage.errors import SaveError

_MOST = 2000
_TIMES = "opened"


class Opened:
    """The times in a file of the state folder. Losing them is no harm, so nothing is said."""

    def __init__(self, file: str) -> None:
        self._file = file

    def times(self) -> Mapping[str, float]:
        """Return by id when it was last opened, in seconds since 1970."""
        data, _ = read_kept(self._file)
        found = data.get(_TIMES)
        pairs = found.items() if isinstance(found, dict) else ()
        return {i: float(t) for i, t in pairs if isinstance(t, int | float)}

    def note(self, report_id: str, when: float | None = None) -> None:
        """Note that a report was opened, now or at a time; the oldest ones are forgotten."""
        times = {**self.times(), report_id: time() if when is None else when}
        newest = sorted(times, key=times.__getitem__, reverse=True)[:_MOST]
        try:
            write_kept(self._file, {"format": 1, _TIMES: {i: times[i] for i in newest}})
        except SaveError:
            return
