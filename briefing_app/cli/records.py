"""What only the command line says in JSON, beside the records that exports have too."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.export.records import Record, figure_record, outline_record, stated_ranks
from briefing_app.library.shelf import Entry
from briefing_app.model.errors import Problem
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

__all__ = [
    "Record",
    "entry_record",
    "figure_record",
    "is_standing",
    "listed_figures",
    "outline_record",
    "problem_record",
    "stated_ranks",
]


def entry_record(entry: Entry) -> Record:
    """Return one report of the shelf."""
    return {
        "id": entry.id,
        "title": entry.title,
        "folder": entry.folder,
        "problem": entry.problem,
    }


def problem_record(problem: Problem) -> Record:
    """Return one place that falls short."""
    return {"file": problem.file, "line": problem.line, "reason": problem.reason}


def listed_figures(report: Report, *, standings: bool) -> Iterator[Figure]:
    """Yield the figures in text order; standings are ranks without a number."""
    for figure in report.figures:
        if standings or not is_standing(figure):
            yield figure


def is_standing(figure: Figure) -> bool:
    """Return whether a figure claims a place without a number: 全省前列."""
    return figure.is_rank and not (figure.rank and figure.rank.numbered)
