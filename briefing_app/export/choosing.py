"""What of a report is exported: all of it, a section, an agenda, a comparison, figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from briefing_app.analysis.comparing.ledger import Ledger, ledger
from briefing_app.export.content import Choice, Content
from briefing_app.export.stops import StopReader
from briefing_app.meeting.agenda import Agenda
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report, Section


class _Chosen(NamedTuple):
    choice: Choice
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    lost: tuple[str, ...] = ()


def content(
    report: Report,
    *,
    section: str = "",
    agenda: Agenda | None = None,
    comparison: bool = False,
    figures: Sequence[str] | None = None,
    filters: str = "",
    made: str = "",
) -> Content:
    """Return what is to be written; raise UnknownIdError for an unknown section or figure.

    At most one of `section`, `agenda` and `figures` (ids, which keep their order) narrows it.
    With `comparison` what is left is written as actuals against targets, without text.
    `made` is the time as shown, now if it is left out.
    """
    chosen = _chosen(report, section, agenda, figures)
    book = _narrowed(ledger(report), chosen)
    if comparison:
        chosen = _Chosen(Choice.COMPARISON, (), _sides(book), chosen.lost)
    return Content(
        report=report,
        choice=chosen.choice,
        sections=chosen.sections,
        figures=chosen.figures,
        book=book,
        agenda=agenda,
        filters=filters,
        made=made or now(),
        within=section,
        lost=chosen.lost,
    )


def now() -> str:
    """Return the local time with minutes: 2023-02-01 09:30."""
    return datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")


def _chosen(
    report: Report, section: str, agenda: Agenda | None, figures: Sequence[str] | None
) -> _Chosen:
    if section:
        sections = tuple(report.section(section).walk())
        return _Chosen(Choice.SECTION, sections, report.figures_in(section))
    if agenda is not None:
        return _of_agenda(report, agenda)
    if figures is not None:
        found = tuple(report.figure(key) for key in dict.fromkeys(figures))
        return _Chosen(Choice.FIGURES, (), found)
    return _Chosen(Choice.REPORT, report.outline(), report.figures)


def _of_agenda(report: Report, agenda: Agenda) -> _Chosen:
    """Return the sections and figures of the stops in their order, each once."""
    sections: dict[str, Section] = {}
    figures: dict[str, Figure] = {}
    lost: list[str] = []
    reader = StopReader(report)
    for stop in agenda.stops:
        parts = reader.parts(stop)
        if not parts.sections:
            lost.append(stop.title)
        sections |= {section.id: section for section in parts.sections}
        figures |= {figure.id: figure for figure in parts.figures}
    return _Chosen(Choice.AGENDA, tuple(sections.values()), tuple(figures.values()), tuple(lost))


def _narrowed(book: Ledger, chosen: _Chosen) -> Ledger:
    """Return what of a ledger has a side among the chosen figures."""
    if chosen.choice is Choice.REPORT:
        return book
    ids = frozenset(figure.id for figure in chosen.figures)
    return Ledger(
        pairs=tuple(pair for pair in book.pairs if pair.has(ids)),
        unlike=tuple(u for u in book.unlike if u.actual.id in ids or u.target.id in ids),
        unpaired=tuple(figure for figure in book.unpaired if figure.id in ids),
        unnumbered=tuple(figure for figure in book.unnumbered if figure.id in ids),
    )


def _sides(book: Ledger) -> tuple[Figure, ...]:
    """Return every figure of a ledger once, in text order."""
    sides: list[Figure] = [*book.unpaired, *book.unnumbered]
    for actual, target in _couples(book):
        sides += (actual, target)
    return tuple(sorted({f.id: f for f in sides}.values(), key=_place))


def _couples(book: Ledger) -> Iterable[tuple[Figure, Figure]]:
    yield from ((pair.actual, pair.target) for pair in book.pairs)
    yield from ((unlike.actual, unlike.target) for unlike in book.unlike)


def _place(figure: Figure) -> tuple[int, int]:
    return figure.span
