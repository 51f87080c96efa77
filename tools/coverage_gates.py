"""Hold each room of the package to its share of covered lines and branches."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path, PurePath

REPORT = Path(__file__).resolve().parent.parent / "build" / "coverage.json"
EVERYTHING = 100.0
REQUIRED = {"ui": 85.0}
"""Every other room, and every module outside the rooms, is covered wholly."""


def main() -> int:
    """Print a line for each room; return 1 if one falls short."""
    files = json.loads(REPORT.read_text("utf-8"))["files"]
    total, covered = Counter[str](), Counter[str]()
    for name, entry in files.items():
        summary, room = entry["summary"], room_of(name)
        total[room] += summary["num_statements"] + summary.get("num_branches", 0)
        covered[room] += summary["covered_lines"] + summary.get("covered_branches", 0)
    return 1 if short_rooms(total, covered) else 0


def room_of(name: str) -> str:
    """Return the room of a source file: its folder below the package, else its own name."""
    parts = PurePath(name).parts
    return parts[parts.index("briefing_app") + 1]


def short_rooms(total: Counter[str], covered: Counter[str]) -> list[str]:
    """Print the table of rooms and return those below their mark."""
    short = []
    for room in sorted(total):
        required = REQUIRED.get(room, EVERYTHING)
        percent = 100.0 * covered[room] / total[room] if total[room] else EVERYTHING
        ok = percent >= required
        print(f"coverage {room:14} {percent:6.2f} %  (at least {required:.0f} %)", end="")
        print("" if ok else "  <-- falls short")
        if not ok:
            short.append(room)
    return short


if __name__ == "__main__":
    sys.exit(main())
