"""Printing: UTF-8 wherever it goes, tables that line up with Chinese in them."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence

_GAP = "  "


def use_utf8() -> None:
    """Make pipes and files UTF-8 on every system; a terminal replaces what it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def print_json(data: object) -> None:
    """Print data as UTF-8 JSON, whatever the locale."""
    print(json.dumps(data, ensure_ascii=False, indent=2))


def print_bytes(content: bytes) -> None:
    """Print bytes as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns as wide as their widest cell; the last one is not padded."""
    lines = [head, *rows]
    widths = [max(map(columns, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [
            cell + " " * (width - columns(cell)) for cell, width in zip(line, widths, strict=True)
        ]
        print(_GAP.join(cells).rstrip())


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes.

    >>> columns("GDP增长")
    7
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
