"""The report that comes with the program, read once for the tests that need a real one."""

from __future__ import annotations

from functools import cache

from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.report import Report


@cache
def ningbo() -> Report:
    """Return the bundled report of Ningbo."""
    return load_report(
        data_path("reports/ningbo-2023"), load_indicators(data_path("indicators.yaml"))
    )
