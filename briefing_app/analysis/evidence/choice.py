"""The figures chosen for a sheet, each with the name of its row, while the sheet is made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.evidence.subjects import subjects
from briefing_app.model.report import Report


class ChosenRow(NamedTuple):
    """A figure that brings at least one row to the sheet, and what the rows are called."""

    figure: str
    name: str


def chosen_rows(report: Report, figure_ids: Iterable[str]) -> tuple[ChosenRow, ...]:
    """Return the chosen figures in order, without those whose row is there already.

    Raises UnknownIdError for an unknown id.
    """
    book = ledger(report)
    kept: list[str] = []
    for figure_id in figure_ids:
        if subjects(report, book, (*kept, figure_id)) != subjects(report, book, kept):
            kept.append(figure_id)
    rows = (subjects(report, book, (key,)) for key in kept)
    names = ("、".join(dict.fromkeys(row.name for row in found)) for found in rows)
    return tuple(ChosenRow(*each) for each in zip(kept, names, strict=True))
