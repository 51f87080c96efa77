"""Prove the invariants of report folders, without opening them."""

from __future__ import annotations

import os

from briefing_app import bundled
from briefing_app.dataset.files import INDICATORS_FILE, find_indicators, is_report_folder
from briefing_app.dataset.indicators import read_indicators
from briefing_app.dataset.loader import read_report
from briefing_app.dataset.problems import Problems
from briefing_app.model.errors import Problem


def check_folder(folder: str) -> tuple[Problem, ...]:
    """Return every place where a report folder, or its indicators, falls short."""
    problems = Problems()
    path = find_indicators(folder, bundled.data_path(INDICATORS_FILE))
    indicators = read_indicators(path, problems)
    if not problems:  # a broken catalogue would make every figure look wrong
        read_report(folder, indicators, problems)
    return problems.listed()


def report_folders(path: str) -> tuple[str, ...]:
    """Return the report folders a path stands for: itself, or those it holds.

    A data folder (with `reports/` inside) counts as the folder of its reports.
    """
    if is_report_folder(path):
        return (path,)
    inside = os.path.join(path, "reports")
    holder = inside if os.path.isdir(inside) else path
    try:
        names = sorted(os.listdir(holder))
    except OSError:
        return ()
    folders = (os.path.join(holder, name) for name in names)
    return tuple(f for f in folders if is_report_folder(f))
