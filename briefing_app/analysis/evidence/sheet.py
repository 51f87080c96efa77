"""Puts an evidence sheet together from the figures that were chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing_app.analysis.comparing.dumbbells import DumbbellCard, DumbbellRow, dumbbell_card
from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.comparing.table import ticks
from briefing_app.analysis.evidence.changes import change_of, summary
from briefing_app.analysis.evidence.passages import LONG, SHORT, Run, passage, runs
from briefing_app.analysis.evidence.records import (
    Axis,
    EvidenceError,
    EvidenceRow,
    EvidenceSheet,
)
from briefing_app.analysis.evidence.sources import sources
from briefing_app.analysis.evidence.subjects import (
    Subject,
    both_sides,
    cell,
    figures_of,
    scope_words,
    subjects,
)
from briefing_app.analysis.twins import pair_sentence
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

MOST = 8
"""Indicators on one sheet at most."""
_TOPICS = 3


def evidence(
    report: Report, figure_ids: Iterable[str], title: str = "", *, made: str = ""
) -> EvidenceSheet:
    """Return the sheet of some figures, in their order; each brings its other year along.

    Raises UnknownIdError for an unknown id, EvidenceError for no indicator and for more than
    eight.
    """
    rows = subjects(report, ledger(report), figure_ids)
    refuse(len(rows))
    known = title.strip() or _title(report, rows)
    shorter = _sheet(report, rows, known, made, SHORT)
    return replace(_sheet(report, rows, known, made, LONG), shorter=shorter)


def _sheet(
    report: Report, rows: Sequence[Subject], title: str, made: str, room: int
) -> EvidenceSheet:
    """Return a sheet whose clauses are cut where they are longer than `room`."""
    found = runs(report, _figures(report, rows), room)
    pairs = list(dict.fromkeys(pair for row in rows for pair in row.pairs))
    card = dumbbell_card(pairs)
    return EvidenceSheet(
        report=report.title,
        seal=report.seal,
        title=title,
        count=f"{len(rows)} 项指标，{len(found)} 处原文",
        summary=summary(rows),
        years=(report.review_year, report.plan_year),
        rows=tuple(_row(report, row, found, card) for row in rows),
        axes=tuple(_axes(card)),
        spoken=pair_sentence(card) if card else "",
        passages=tuple(passage(report, run, n) for n, run in enumerate(found, 1)),
        sources=sources(report, found, worked_out=bool(pairs)),
        made=made,
    )


def refuse(count: int) -> None:
    """Raise for a number of indicators that makes no sheet."""
    if count == 0:
        raise EvidenceError("证据单还没有数字：先选 1 到 8 项。")
    if count > MOST:
        raise EvidenceError(f"证据单一页最多 {MOST} 项指标，现在是 {count} 项：请减去几项。")


def _figures(report: Report, rows: Sequence[Subject]) -> list[Figure]:
    """Return all figures the rows rest on, in their order, each once."""
    found = [f for row in rows for _, side in both_sides(row) for f in figures_of(report, side)]
    return list(dict.fromkeys(found))


def _row(
    report: Report, row: Subject, found: Sequence[Run], card: DumbbellCard | None
) -> EvidenceRow:
    ids = {f.id for _, side in both_sides(row) for f in figures_of(report, side)}
    numbers = [n for n, run in enumerate(found, 1) if any(f.id in ids for f in run.figures)]
    unlike = row.unlike
    left = scope_words(unlike.actual.name, unlike.actual_marks) if unlike else ""
    right = scope_words(unlike.target.name, unlike.target_marks) if unlike else ""
    return EvidenceRow(
        name=row.name,
        actual=cell(row.actual, left),
        target=cell(row.target, right),
        change=change_of(row),
        comparable=bool(row.pairs),
        numbers=tuple(numbers),
        dumbbells=tuple(_dumbbells(row, card)),
        reason=unlike.words if unlike and not (left or right) else "",
    )


def _dumbbells(row: Subject, card: DumbbellCard | None) -> Iterator[DumbbellRow]:
    """Yield the drawn pairs of a row."""
    keys = {(pair.actual.id, pair.target.id, pair.name) for pair in row.pairs}
    for group in card.groups if card else ():
        for drawn in group.rows:
            if (drawn.actual, drawn.target, drawn.label) in keys:
                yield drawn


def _axes(card: DumbbellCard | None) -> Iterator[Axis]:
    """Yield the groups of the chart with what stands above them."""
    for group in card.groups if card else ():
        subject = group.title.split("，", 1)[0]
        how = "各行折成实绩的比例" if group.relative else "同轴"
        readings = () if group.relative else ticks(*group.ends)
        yield Axis(f"{subject}，{how}", group, readings)


def _title(report: Report, rows: Sequence[Subject]) -> str:
    """Return the topics of the indicators, or their names, and which years there are."""
    past = any(not row.actual.absent for row in rows)
    ahead = any(not row.target.absent for row in rows)
    what = "实绩与目标" if past and ahead else "实绩" if past else "目标"
    return f"{_subject(report, rows)}：{what}"


def _subject(report: Report, rows: Sequence[Subject]) -> str:
    if len(rows) == 1:
        return rows[0].name
    topics = list(dict.fromkeys(filter(None, (_topic(report, row) for row in rows))))
    if not topics or not all(_topic(report, row) for row in rows):
        return f"{rows[0].name}等 {len(rows)} 项"
    more = "等" if len(topics) > _TOPICS else ""
    return "、".join(topics[:_TOPICS]) + more


def _topic(report: Report, row: Subject) -> str:
    """Return the topic of a row's indicator; "" where none is known."""
    side = next(side for _, side in both_sides(row))
    known = figures_of(report, side)
    found = [report.indicators.get(i) for figure in known for i in figure.indicators]
    return next((i.topic for i in found if i and i.topic), "")
