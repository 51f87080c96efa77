"""Which quantities come first: those for which a report sets its goals of the year."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_app.analysis.comparing.across.identity import Identities
from briefing_app.model.report import Report, SectionKind

_GENERAL = "综合"


def headlines(identities: Identities, reports: Iterable[Report]) -> dict[str, int]:
    """Return by identity its place among the headline quantities.

    These are what the targets part of a report names, in its order, the first report's
    before what only the next one names. Where no report has such a part, those that the
    catalogue files under 综合.
    """
    reports = tuple(reports)
    found = [
        identity
        for report in reports
        for figure in report.figures
        if report.section(figure.section).kind is SectionKind.TARGETS
        for identity in identities.of(report, figure)
    ] or [
        identity
        for report in reports
        for figure in report.figures
        for key, identity in zip(figure.indicators, identities.of(report, figure), strict=False)
        if (known := report.indicators.get(key)) and known.topic == _GENERAL
    ]
    return {identity: place for place, identity in enumerate(dict.fromkeys(found))}
