"""Kill writers of notes and agendas 500 times, and correct reports at random; print what came.

python -m tests.soak [KILLS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from random import Random

from briefing_app.bundled import data_path
from briefing_app.library.shelf import Shelf
from tests.meeting.edits import tally
from tests.meeting.kills import kill_agendas, kill_notes, leftovers

KILLS = 500
ROUNDS = 200


def main() -> int:
    """Return 1 if anything was lost or put in a wrong place."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, kill in (("notes", kill_notes), ("agendas", kill_agendas)):
            place = Path(folder, name)
            start = time.perf_counter()
            found = kill(place, kills, Random(kills))
            bad += found["other"]
            say(
                f"{name}: {kills} kills in {time.perf_counter() - start:.1f} s: "
                f"last finished {found['finished']}, the one begun {found['begun']}, "
                f"other {found['other']}; begun files left {len(leftovers(place))}"
            )
        shelf = Shelf([data_path("reports")], cache=folder)
        for report in map(shelf.open, shelf.ids()):
            for edits in (5, 10, 60):
                verdict = tally(report, range(ROUNDS), edits)
                bad += verdict.wrong
                say(f"anchors, {report.id}, {ROUNDS} times {edits} edits: {verdict}")
                say(f"  found where the words survive: {verdict.rate:.2%}")
    return 1 if bad else 0


def say(words: str) -> None:
    """Tell the person at the terminal, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
