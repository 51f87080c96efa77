"""Names for files that every system takes."""

from __future__ import annotations

import re
import unicodedata
import zlib

_REFUSED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]|^[. ]|[. ]$')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 160
"""Bytes; with its endings a name stays below 255."""
_SLUG = 24
"""Characters of a title that make a name."""


def file_name(name: str) -> str:
    """Return a name as a file can have it: as it is where possible, else with a checksum.

    Different names give different files.
    """
    fine = name and not _REFUSED.search(name) and not _DEVICES.fullmatch(name)
    raw = name.encode("utf-8", "replace")
    if fine and len(raw) <= _LONGEST:
        return name
    cut = _REFUSED.sub("-", raw[: _LONGEST - 12].decode("utf-8", "ignore"))
    return f"{cut.strip('. ') or 'x'}-{zlib.crc32(raw):08x}"


def slug(title: str) -> str:
    """Return letters, digits and characters of a title, the rest as single hyphens.

    >>> slug("2月1日 常务会：稳增长")
    '2月1日-常务会-稳增长'
    """
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", title))[:_SLUG].strip("-")
    return f"{words}-1" if _DEVICES.fullmatch(words) else words
