"""Contents for tests of exports: the bundled report, and a small one with odd words in it."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.model.correction import Certainty, Correction, CorrectionKind
from briefing_app.model.figure import Quote
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report

MADE = "2023-02-01 09:30"


def whole() -> Content:
    """Return all of the bundled report."""
    return content(ningbo(), made=MADE)


def odd_report(words: str) -> Report:
    """Return a small report whose title, names, headings and corrections are these words."""
    report = make_report(areas=1, topics=1)
    figures = tuple(replace(f, name=words, unit=words, hedge=words) for f in report.figures)
    top = replace(report.sections[0], title=words)
    source = replace(report.source, title=words, page=words)
    found = Correction("c", CorrectionKind.OCR, Quote(words), words, words, Certainty.LIKELY)
    return replace(
        report,
        title=words,
        figures=figures,
        sections=(top, *report.sections[1:]),
        source=source,
        corrections=(found,),
    )


def odd(words: str) -> Content:
    """Return all of a report with odd words, and a filter of them."""
    return content(odd_report(words), filters=words, made=MADE)
