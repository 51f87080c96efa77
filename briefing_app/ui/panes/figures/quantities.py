"""Where else a sentence states a quantity, beside the figure that it is quoted for."""

from __future__ import annotations

from briefing_app.analysis.summary import Detail
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import Report


def quantities_in(report: Report, detail: Detail) -> dict[Status, list[Span]]:
    """Return the places of all other quantities inside each year's sentence."""
    found: dict[Status, list[Span]] = {}
    for status in Status:
        source = detail.side(status).source
        found[status] = [
            Span(f.span.start - source.span.start, f.span.end - source.span.start)
            for f in report.figures
            if source
            and f.id != source.figure
            and not f.is_rank
            and source.span.start <= f.span.start < source.span.end
        ]
    return found
