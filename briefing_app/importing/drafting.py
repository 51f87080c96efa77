"""A saved report as a draft again: to go on checking, or to join a further page."""

from __future__ import annotations

from briefing_app.importing.draft import About, Draft
from briefing_app.model.report import Report


def draft_of(report: Report) -> Draft:
    """Return the draft that would be saved as this report."""
    about = About(
        report.id, report.title, report.place, report.seal, report.review_year, report.plan_year
    )
    return Draft(about, (), ())
