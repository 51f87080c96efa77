"""Two reports side by side as CSV: one table, its second column says what a row is."""

from __future__ import annotations

from briefing_app.export.about import source
from briefing_app.export.across_content import NAMES, AcrossContent, extent, filter_words
from briefing_app.export.across_grids import across_grid
from briefing_app.export.choosing import content as content_of
from briefing_app.export.csv_writer import table
from briefing_app.export.progress import Tell


def render(content: AcrossContent, tell: Tell) -> bytes:
    """Return the table as CSV; both reports, sources, filter and time stand in every row."""
    grid = across_grid(content)
    tell.step(0.5, "写表格")
    named = tuple(zip(NAMES, content.reports, strict=True))
    reports = [(f"{who}报告", report.title) for who, report in named]
    sources = [(f"{who}来源", source(content_of(report, figures=()))) for who, report in named]
    asked = [("范围", extent(content)), ("筛选", filter_words(content))]
    return table(grid, (*reports, *asked, *sources, ("生成时间", content.made)))
