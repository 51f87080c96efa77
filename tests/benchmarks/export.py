"""How long the whole bundled report takes in each format, beside the plain libraries.

A peer writes the same cells or the same words with as little code as its library allows.
"""

from __future__ import annotations

import csv
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.formats import FORMATS
from briefing_app.export.grids import (
    Grid,
    corrections_grid,
    figures_grid,
    pairs_grid,
    ranks_grid,
    text_grid,
)
from briefing_app.export.writers import write
from tests.benchmarks.cache import bundled_report
from tests.benchmarks.table import Finding, median

_LIMITS = {"csv": 1.0, "xlsx": 1.0, "html": 1.0, "json": 1.0, "docx": 3.0, "pptx": 3.0, "pdf": 3.0}
"""Seconds on two cores."""
_ROUNDS = 3


def measure() -> list[Finding]:
    """Write every format a few times, each time with what it is made of."""
    report = bundled_report()
    whole = content(report)
    grids = [
        make(whole) for make in (figures_grid, pairs_grid, ranks_grid, text_grid, corrections_grid)
    ]
    peers: dict[str, tuple[str, Callable[[str], None]]] = {
        "csv": ("csv.writer, figures", partial(_plain_csv, grids[0])),
        "xlsx": ("openpyxl, same cells", partial(_plain_xlsx, grids)),
        "docx": ("python-docx, text only", partial(_plain_docx, whole)),
    }
    with tempfile.TemporaryDirectory() as folder:
        return [_finding(report_format.key, whole, peers, folder) for report_format in FORMATS]


def _finding(
    key: str,
    whole: Content,
    peers: dict[str, tuple[str, Callable[[str], None]]],
    folder: str,
) -> Finding:
    path = os.path.join(folder, f"out.{key}")
    first, again = _seconds(lambda: write(content(whole.report), key, path, force=True))
    detail = f"again {again:.3f} s; {os.path.getsize(path) / 1000:.0f} kB"
    if key in peers:
        name, plain = peers[key]
        _, theirs = _seconds(lambda: plain(path))
        detail += f"; {again / theirs:.1f} x {name} ({theirs:.3f} s)"
    return Finding(f"export of the whole report, {key}", first, _LIMITS[key], "s", detail)


def _seconds(action: Callable[[], None]) -> tuple[float, float]:
    """Return the time of a first run, which imports, and the median of a few more."""
    times = []
    for _ in range(_ROUNDS + 1):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return times[0], median(times[1:])


def _plain_csv(grid: Grid, path: str) -> None:
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(grid.rows)


def _plain_xlsx(grids: list[Grid], path: str) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for grid in grids:
        sheet = book.create_sheet(grid.title)
        for row in grid.rows:
            sheet.append(row)
    book.save(path)


def _plain_docx(whole: Content, path: str) -> None:
    from docx import Document

    document = Document()
    for block in whole.report.blocks:
        document.add_paragraph(whole.report.text[block.start : block.end])
    document.save(path)
