"""The figures chosen for a sheet, each with the name of its row, while the sheet is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.evidence.records import EvidenceSheet
from briefing_app.analysis.evidence.sheet import evidence
from briefing_app.analysis.evidence.subjects import subjects
from briefing_app.model.report import Report


class ChosenRow(NamedTuple):
    """A figure that brings at least one row to the sheet, and what the rows are called."""

    figure: str
    name: str


class SheetChoice(Protocol):
    """What a sheet can be made of: rows that can be ordered and taken away."""

    @property
    def name(self) -> str:
        """What it is about, as the name of its file begins."""

    @property
    def rows(self) -> tuple[ChosenRow, ...]:
        """What was chosen, in order."""

    def sheet(self, chosen: Sequence[str], title: str, made: str) -> EvidenceSheet:
        """Return the sheet of some of the rows, by the keys they have; raises EvidenceError."""


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """Figures of one report. Raises UnknownIdError for an unknown id when its rows are read."""

    report: Report
    figures: tuple[str, ...]

    @property
    def name(self) -> str:
        """The report's title."""
        return self.report.title

    @property
    def rows(self) -> tuple[ChosenRow, ...]:
        """The figures that bring a row each."""
        return chosen_rows(self.report, self.figures)

    def sheet(self, chosen: Sequence[str], title: str, made: str) -> EvidenceSheet:
        """Return the sheet of some of the figures."""
        return evidence(self.report, chosen, title, made=made)


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
