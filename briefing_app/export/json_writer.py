"""JSON for programs: every record with its place in the text; data/schema/export.json says all.

Numbers are strings, so that no reader rounds them. Offsets count characters of the whole
report's text, and every paragraph says where it starts, so that a part can be read alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from briefing_app import __version__
from briefing_app.export.about import about, extent
from briefing_app.export.comparison_record import compare_record
from briefing_app.export.content import Content
from briefing_app.export.grids import plain_number
from briefing_app.export.passages import pieces
from briefing_app.export.progress import Tell
from briefing_app.export.records import Record, figure_record, outline_record, stated_ranks
from briefing_app.export.tables import FigureLine, RankLine, figure_lines, rank_lines
from briefing_app.model.correction import Correction
from briefing_app.model.figure import Rank
from briefing_app.model.report import Report, Section

FORMAT = 1


def render(content: Content, tell: Tell) -> bytes:
    """Return the content as UTF-8 JSON without a byte order mark."""
    data = record(content)
    tell.step(0.7, "写记录")
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def record(content: Content) -> Record:
    """Return the content as one record."""
    report, stated = content.report, stated_ranks(content.report)
    return {
        "format": FORMAT,
        "generator": f"briefing-app {__version__}",
        "made": content.made,
        "choice": content.choice,
        "extent": extent(content),
        "filters": content.filters,
        "about": [{"label": label, "value": value} for label, value in about(content)],
        "report": _report(report),
        "sections": [_section(report, section) for section in _with_ancestors(content)],
        "text": _text(content),
        "figures": [_figure(report, line, stated) for line in figure_lines(content)],
        "comparison": compare_record(report, content.book),
        "ranks": [_rank(line) for line in rank_lines(content)],
        "corrections": [_correction(each) for each in report.corrections],
    }


def _report(report: Report) -> Record:
    return {
        "id": report.id,
        "title": report.title,
        "place": report.place,
        "review_year": report.review_year,
        "plan_year": report.plan_year,
        "source": {
            "title": report.source.title,
            "page": report.source.page,
            "note": report.source.note,
            "sha256": report.source.sha256,
        },
    }


def _with_ancestors(content: Content) -> list[Section]:
    """Return the sections and what they stand below, in text order of the first."""
    report = content.report
    return list(dict.fromkeys(s for each in content.sections for s in report.path(each.id)))


def _section(report: Report, section: Section) -> Record:
    return outline_record(report, section) | {"parent": section.parent, "absent": section.absent}


def _text(content: Content) -> list[Record]:
    """Return the paragraphs; a section's heading stands in the sections."""
    text = content.report.text
    return [
        {
            "section": section.id,
            "kind": block.kind,
            "start": block.start,
            "end": block.end,
            "text": text[block.start : block.end],
        }
        for section, block in pieces(content)
        if block
    ]


def _figure(report: Report, line: FigureLine, stated: Mapping[str, Rank]) -> Record:
    span = line.figure.span
    return figure_record(report, line.figure, stated) | {
        "signed": None if line.value is None else plain_number(line.value),
        "words": line.words,
        "place": line.place,
        "span": {"start": span.start, "end": span.end},
    }


def _rank(line: RankLine) -> Record:
    return {
        "figure": line.line.id,
        "scope": line.scope,
        "kind": line.kind,
        "place": line.place,
        "printed": line.printed,
        "subject": line.subject,
        "numbers": line.numbers,
        "sentence": line.line.sentence,
    }


def _correction(each: Correction) -> Record:
    return {
        "id": each.id,
        "kind": each.kind,
        "printed": each.printed.exact,
        "corrected": each.corrected,
        "reason": each.reason,
        "certainty": each.certainty,
        "count": each.count,
    }
