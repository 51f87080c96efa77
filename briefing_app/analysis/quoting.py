"""Words of a report as they are pasted elsewhere: in quotation marks, with their source."""

from __future__ import annotations

from briefing_app.model.figure import Status
from briefing_app.model.report import Report

_INNER = str.maketrans("“”‘’", "‘’“”")
_HANGING = "；，、"


def quoted(words: str) -> str:
    """Return words in “ ”: marks inside become ‘ ’ (GB/T 15834), and no comma is left hanging."""
    return f"“{words.rstrip(_HANGING).translate(_INNER)}”"


def quotation(report: Report, words: str, place: str) -> str:
    """Return words with the report and the place they stand in."""
    return f"{quoted(words)}——《{report.title}》{place}"


def short_place(report: Report, section_id: str) -> str:
    """Return area label and topic: （一）助企纾困加力落实."""
    return report.area(section_id).label + report.section(section_id).short


def place_line(report: Report, section_id: str) -> str:
    """Return where a section stands: 第2版 ·（一）· 市场活力提振复苏."""
    path = report.path(section_id)
    year = f"{report.plan_year}" if report.status_of(section_id) is Status.TARGET else ""
    steps = [report.source.page] if report.source.page else []
    for section in path[1:] or path:
        known = section.label if section.children else ""
        name = known or section.short
        steps.append(f"{year}{'' if known or not year else '年'}{name}")
        year = ""
    line = " · ".join(steps)
    return line.replace(" · （", " ·（").replace("） · ", "）· ")
