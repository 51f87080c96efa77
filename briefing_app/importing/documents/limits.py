"""How much of everything a foreign file may have."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.importing.documents.records import Format

MEGABYTE = 1 << 20

FILE_BYTES = 50 * MEGABYTE
CHARACTERS = 12_000_000
"""Of text in one document; a long work report has thirty thousand."""
LINES = 400_000

ZIP_ENTRIES = 2_000
ZIP_BYTES = 200 * MEGABYTE
"""All entries of a package together, unpacked."""
ZIP_RATIO = 100
ZIP_RATIO_FLOOR = MEGABYTE
"""An entry smaller than this may be packed as tightly as it likes."""
XML_BYTES = 64 * MEGABYTE
"""One part of a package that is parsed."""

PDF_PAGES = 500
SCAN_PAGES = 60
SCAN_PIXELS = 40_000_000
"""Width times height of one scanned page."""

RESULT_BYTES = 256 * MEGABYTE
"""What the child process that parses may send back."""


class Allowance(NamedTuple):
    """What a child process may use: seconds by the wall clock, and of its processors, bytes."""

    seconds: float
    processor_seconds: float
    memory: int


def allowance(kind: Format, recognise: bool) -> Allowance:
    """Return what reading a file of this kind may take."""
    if recognise or kind is Format.SCAN:
        return Allowance(900.0, 7200.0, 4096 * MEGABYTE)
    if kind is Format.PDF:
        return Allowance(30.0, 30.0, 512 * MEGABYTE)
    return Allowance(15.0, 15.0, 512 * MEGABYTE)
