"""What an export contains: chosen once, for every format alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.analysis.comparing.ledger import Ledger
from briefing_app.meeting.agenda import Agenda
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report, Section


class Choice(StrEnum):
    """What part of a report is exported."""

    REPORT = "report"
    SECTION = "section"
    AGENDA = "agenda"
    COMPARISON = "comparison"
    """Actual against target."""
    FIGURES = "figures"
    """Chosen or filtered figures of the table."""


@dataclass(frozen=True, slots=True)
class Content:
    """A report and what of it is to be written. Writers read this and nothing else."""

    report: Report
    choice: Choice
    sections: tuple[Section, ...]
    """Sections whose text is written, each once; their ancestors give headings.

    In text order, of an agenda in its order; a section's children are in here themselves.
    None for a comparison and for chosen figures, which have tables only.
    """
    figures: tuple[Figure, ...]
    """Figures of the tables, in text order (or as chosen), each once."""
    book: Ledger
    """Pairs and look-alikes with a side among those figures, and lone targets among them."""
    agenda: Agenda | None = None
    filters: str = ""
    """What narrowed the figures, as shown above the table: 即 增速大于 10%; "" for none."""
    made: str = ""
    """When it was made, local time with minutes: 2023-02-01 09:30."""
    within: str = ""
    """Id of the section that narrows the choice, of a comparison too; "" for none."""
    lost: tuple[str, ...] = ()
    """Titles of the agenda's stops that were not found in the report."""

    @property
    def section(self) -> Section | None:
        """The one section that was chosen; None for more."""
        return self.sections[0] if self.choice is Choice.SECTION else None

    @property
    def whole(self) -> bool:
        """Whether this is the whole report."""
        return self.choice is Choice.REPORT
