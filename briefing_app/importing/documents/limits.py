"""How much of everything a foreign file may have."""

from __future__ import annotations

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

SECONDS = 30.0
"""By the wall clock, for a file that is parsed."""
SCAN_SECONDS = 900.0
CHILD_BYTES = 768 * MEGABYTE
"""Address space of the child process that parses."""
SCAN_CHILD_BYTES = 4096 * MEGABYTE
RESULT_BYTES = 256 * MEGABYTE
"""What the child may send back."""
