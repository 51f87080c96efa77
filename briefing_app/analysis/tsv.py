"""Tab-separated text that a spreadsheet takes as it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_RISKY = ("=", "+", "-", "@")


def tsv(lines: Iterable[Sequence[str]]) -> str:
    """Return lines of cells as text; each line ends with a line end.

    Cells with tabs, line ends or quotes are quoted; words that a spreadsheet would take for
    a formula get an apostrophe before them, plain negative numbers do not.
    """
    return "".join("\t".join(map(_safe, line)) + "\n" for line in lines)


def _safe(cell: str) -> str:
    if cell.startswith(_RISKY) and not cell.removeprefix("-").replace(".", "", 1).isdecimal():
        cell = "'" + cell
    if any(mark in cell for mark in '\t\r\n"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
