"""Reports as JSON records. The keys are stable: people script them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing_app.model.figure import Figure, Rank
from briefing_app.model.report import Report, Section

Record = dict[str, Any]


def outline_record(report: Report, section: Section) -> Record:
    """Return one section; `figures` counts its figures with all below it, no ranks."""
    return {
        "id": section.id,
        "level": section.level,
        "label": section.label,
        "title": section.title,
        "kind": section.kind,
        "supplied": section.supplied,
        "figures": sum(f.is_number for f in report.figures_in(section.id)),
    }


def stated_ranks(report: Report) -> Mapping[str, Rank]:
    """Return by figure id the place that another statement gives it."""
    return {
        figure_id: figure.rank
        for figure in report.figures
        if figure.rank
        for figure_id in figure.ranks
    }


def figure_record(report: Report, figure: Figure, stated: Mapping[str, Rank]) -> Record:
    """Return one figure with its sentence, its place in the outline and its rank."""
    names = [report.indicators[i].name for i in figure.indicators]
    several = len(names) > 1
    rank = figure.rank or stated.get(figure.id)
    return {
        "id": figure.id,
        "report": report.id,
        "section": figure.section,
        "path": [section.title for section in report.path(figure.section)],
        "exact": figure.quote.exact,
        "printed": figure.printed,
        "sentence": report.quote(report.sentence_at(figure.span.start)),
        "indicator": "、".join(names),
        "applies_to": names if several else [],
        "value": None if figure.value is None else str(figure.value),
        "unit": figure.unit,
        "measure": figure.measure,
        "bound": figure.bound,
        "direction": figure.direction,
        "period": figure.period,
        "status": figure.status,
        "rank": _rank_record(rank) if rank else None,
        "name": figure.name,
        "hedge": figure.hedge,
        "indicator_id": figure.indicators[0],
        "indicator_ids": list(figure.indicators),
        "ranks": list(figure.ranks),
        "upper": None if figure.upper is None else str(figure.upper),
    }


def _rank_record(rank: Rank) -> Record:
    return {"scope": rank.scope, "place": rank.place, "printed": rank.printed}
