"""A document of 20,000 characters to outline, figures and doubts; and ten times as much."""

from __future__ import annotations

import time

from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.importing.documents import Document, read_clipboard
from briefing_app.importing.steps import import_document
from briefing_app.model.report import Report
from tests.benchmarks.table import Finding, median

_LENGTH, _LONG = 20_000, 200_000
_ROUNDS = 7


def measure() -> list[Finding]:
    """Time imports of a report-sized text, and of one ten times as long."""
    indicators = load_indicators(data_path("indicators.yaml"))
    report = load_report(data_path("reports/ningbo-2023"), indicators)
    short, long = _document(report, _LENGTH), _document(report, _LONG)

    def spent(document: Document) -> float:
        begun = time.perf_counter()
        import_document(document, indicators)
        return time.perf_counter() - begun

    first = spent(short)
    usual = median([spent(short) for _ in range(_ROUNDS)])
    ten = median([spent(long) for _ in range(3)])
    return [
        Finding("import of 20,000 characters, the first", first * 1000, 500, "ms"),
        Finding("import of 20,000 characters", usual * 1000, 500, "ms"),
        Finding("import, ten times as much beside ten times", ten / usual / 10, 1.5, "times"),
    ]


def _document(report: Report, length: int) -> Document:
    """Return the bundled report, over and over, as text with a paragraph a line."""
    lines = [report.text[b.start : b.end] for b in report.blocks if b.start < b.end]
    text = "\n".join(lines)
    return read_clipboard("\n".join([text] * (length // len(text) + 1))[:length])
