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
    raw = name.encode("utf-8", "surrogatepass")
    whole = raw.decode("utf-8", "ignore")
    fine = whole == name and not _REFUSED.search(name) and not _DEVICES.fullmatch(name)
    if name and fine and len(raw) <= _LONGEST:
        return name
    cut = _REFUSED.sub("-", raw[: _LONGEST - 12].decode("utf-8", "ignore")).strip(". ")
    safe = f"_{cut}" if _DEVICES.fullmatch(cut) else cut or "x"
    return f"{safe}-{zlib.crc32(raw):08x}"


def slug(title: str) -> str:
    """Return letters, digits and characters of a title, the rest as single hyphens.

    >>> slug("2月1日 常务会：稳增长")
    '2月1日-常务会-稳增长'
    """
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", title))[:_SLUG].strip("-")
    return f"{words}-1" if _DEVICES.fullmatch(words) else words
