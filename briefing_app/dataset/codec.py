"""A Report as plain lists for JSON, and back; fields by position, for speed.

Reading happens before the first paint: records are built with positional arguments and
enum members are looked up in dictionaries. The order of fields is the order in the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import (
    Bound,
    Direction,
    Figure,
    Measure,
    Mention,
    MentionKind,
    Quote,
    Rank,
    Span,
    Status,
)
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Block, BlockKind, Report, Section, SectionKind, Source

Row = list[Any]

_MEASURES = {m.value: m for m in Measure}
_BOUNDS = {b.value: b for b in Bound}
_STATUSES = {s.value: s for s in Status}
_DIRECTIONS = {"": None} | {d.value: d for d in Direction}
_MENTION_KINDS = {k.value: k for k in MentionKind}
_BLOCK_KINDS = {k.value: k for k in BlockKind}
_SECTION_KINDS = {k.value: k for k in SectionKind}


def packed(report: Report) -> Row:
    """Return a report as lists, strings and numbers."""
    source = report.source
    return [
        [report.id, report.title, report.place, report.seal],
        [report.review_year, report.plan_year],
        [source.title, source.page, source.note, source.sha256],
        report.text,
        report.printed,
        [[b.kind, b.section, b.start, b.end] for b in report.blocks],
        [_packed_section(s) for s in report.sections],
        [[s.start, s.end] for s in report.sentences],
        [_packed_figure(f) for f in report.figures],
        [_packed_mention(m) for m in report.mentions],
        [_packed_correction(c) for c in report.corrections],
        [[e.start, e.end, e.printed, e.correction] for e in report.edits],
        {i.id: _packed_indicator(i) for i in report.indicators.values()},
    ]


def unpacked(row: Row) -> Report:
    """Return the report that `packed` made; any exception means it did not make this."""
    names, years, source, text, printed, blocks, sections, *rest = row
    sentences, figures, mentions, corrections, edits, indicators = rest
    return Report(
        *names,
        *years,
        Source(*source),
        text,
        printed,
        tuple([Block(_BLOCK_KINDS[kind], *place) for kind, *place in blocks]),
        tuple([_section(s) for s in sections]),
        tuple([Span(*s) for s in sentences]),
        tuple([_figure(f) for f in figures]),
        tuple([_mention(m) for m in mentions]),
        tuple([_correction(c) for c in corrections]),
        tuple([Edit(*e) for e in edits]),
        PackedIndicators(indicators),
    )


class PackedIndicators(Mapping[str, Indicator]):
    """Indicators by id, each made when it is first asked for."""

    __slots__ = ("_made", "_rows")

    def __init__(self, rows: dict[str, Row]) -> None:
        self._rows = rows
        self._made: dict[str, Indicator] = {}

    def __getitem__(self, key: str) -> Indicator:
        if key not in self._made:
            name, english, family, aliases, scope, topic = self._rows[key]
            self._made[key] = Indicator(
                key, name, english, family, tuple(aliases), tuple(scope), topic
            )
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _packed_indicator(i: Indicator) -> Row:
    return [i.name, i.english, i.family, i.aliases, i.scope, i.topic]


def _packed_section(s: Section) -> Row:
    return [
        s.id, s.label, s.title, s.kind, s.level, s.supplied, s.run_in, s.parent,
        [_packed_section(child) for child in s.children], s.absent,
    ]  # fmt: skip


def _section(row: Row) -> Section:
    section_id, label, title, kind, level, supplied, run_in, parent, children, absent = row
    below = tuple([_section(c) for c in children])
    return Section(
        section_id, label, title, _SECTION_KINDS[kind], level, supplied, run_in, parent,
        below, absent,
    )  # fmt: skip


def _packed_figure(f: Figure) -> Row:
    return [
        f.id, f.section, f.quote.exact, f.quote.prefix, f.quote.suffix, *f.span, f.printed,
        f.indicators, f.name, None if f.value is None else str(f.value), f.unit, f.measure,
        f.bound, f.direction or "", f.period, f.status,
        f.rank and [f.rank.scope, f.rank.place, f.rank.printed], f.hedge, f.ranks,
    ]  # fmt: skip


def _figure(row: Row) -> Figure:
    (figure_id, section, exact, prefix, suffix, start, end, printed, indicators, name, value,
     unit, measure, bound, direction, period, status, rank, hedge, ranks) = row  # fmt: skip
    return Figure(
        figure_id, section, Quote(exact, prefix, suffix), Span(start, end), printed,
        tuple(indicators), name, None if value is None else Decimal(value), unit,
        _MEASURES[measure], _BOUNDS[bound], _DIRECTIONS[direction], period,
        _STATUSES[status], rank and Rank(*rank), hedge, tuple(ranks),
    )  # fmt: skip


def _packed_mention(m: Mention) -> Row:
    return [m.section, m.quote.exact, m.quote.prefix, m.quote.suffix, *m.span, m.kind, m.note]


def _mention(row: Row) -> Mention:
    section, exact, prefix, suffix, start, end, kind, note = row
    quote = Quote(exact, prefix, suffix)
    return Mention(section, quote, Span(start, end), _MENTION_KINDS[kind], note)


def _packed_correction(c: Correction) -> Row:
    quote = c.printed
    return [
        c.id, c.kind, quote.exact, quote.prefix, quote.suffix, c.corrected, c.reason,
        c.certainty, c.count,
    ]  # fmt: skip


def _correction(row: Row) -> Correction:
    correction_id, kind, exact, prefix, suffix, corrected, reason, certainty, count = row
    return Correction(
        correction_id, CorrectionKind(kind), Quote(exact, prefix, suffix), corrected, reason,
        Certainty(certainty), count,
    )  # fmt: skip
