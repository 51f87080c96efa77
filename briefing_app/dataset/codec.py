"""A Report as a few columns of plain JSON, and back. The order of fields is the model's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from briefing_app.dataset.columns import (
    cells,
    coded,
    codes,
    filled,
    filled_tuples,
    integers,
    joined,
    joined_tuples,
    members,
    numbers,
    records,
    replaced,
    shared,
    sparse,
    tuples,
    unshared,
)
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
from briefing_app.model.later import Later, LaterIndicators
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import (
    Block,
    BlockKind,
    Report,
    Section,
    SectionKind,
    Source,
    SourcePart,
)

Columns = list[Any]

_MEASURES = codes(Measure)
_BOUNDS = codes(Bound)
_STATUSES = codes(Status)
_DIRECTIONS: dict[str, Direction | None] = {"-": None, **codes(Direction)}
_MENTION_KINDS = codes(MentionKind)
_BLOCK_KINDS = codes(BlockKind)
_SECTION_KINDS = codes(SectionKind)
_CORRECTION_KINDS = codes(CorrectionKind)
_CERTAINTIES = codes(Certainty)
_FLAGS = {"0": False, "1": True}

_as_span = partial(tuple.__new__, Span)


def packed(report: Report) -> Columns:
    """Return what the first paint needs; raise ValueError if the text holds a separator."""
    source = report.source
    return [
        [report.id, report.title, report.place, report.seal],
        [report.review_year, report.plan_year],
        [source.title, source.page, source.note, source.sha256],
        [[p.title, p.page, p.note, p.sha256, p.paragraphs] for p in source.parts],
        _packed_blocks(report.blocks),
        _packed_sections(report.outline()),
        _packed_figures(report.figures),
    ]


def packed_rest(report: Report) -> Columns:
    """Return what is looked at later, from the mentions to the pairings."""
    return [
        _packed_mentions(report.mentions),
        _packed_corrections(report.corrections),
        _packed_edits(report.edits),
        _packed_spans(report.sentences),
        _packed_indicators(list(report.indicators.values())),
        [list(pairing) for pairing in report.pairings],
    ]


def unpacked(columns: Columns, text: str, printed: str, rest: bytes) -> Report:
    """Return the report that was packed; `rest` is the JSON of `packed_rest`."""
    names, years, source, parts, blocks, sections, figures = columns
    later = _Rest(rest)
    report_id, title, place, seal = names
    review_year, plan_year = years
    return Report(
        id=report_id,
        title=title,
        place=place,
        seal=seal,
        review_year=review_year,
        plan_year=plan_year,
        source=_source(source, parts),
        text=text,
        printed=printed,
        blocks=tuple(_blocks(*blocks) if blocks else ()),
        sections=tuple(_sections(sections) if sections else ()),
        sentences=Later(later.sentences),
        figures=tuple(_figures(figures) if figures else ()),
        mentions=Later(later.mentions),
        corrections=Later(later.corrections),
        edits=Later(later.edits),
        indicators=LaterIndicators(later.indicators),
        pairings=Later(later.pairings),
    )


def _source(words: list[str], parts: list[Columns]) -> Source:
    title, page, note, sha256 = words
    return Source(title, page, note, sha256, tuple(SourcePart(*part) for part in parts))


class _Rest:
    """The second part of a cache file, decoded when one of its tables is asked for."""

    __slots__ = ("_columns", "_json")

    def __init__(self, content: bytes) -> None:
        self._json = content
        self._columns: Columns = []

    def mentions(self) -> list[Mention]:
        """Make the mentions."""
        columns = self._table(0)
        return _mentions(*columns) if columns else []

    def corrections(self) -> list[Correction]:
        """Make the corrections."""
        columns = self._table(1)
        return _corrections(columns) if columns else []

    def edits(self) -> list[Edit]:
        """Make the edits."""
        columns = self._table(2)
        return _edits(*columns) if columns else []

    def sentences(self) -> list[Span]:
        """Make the spans of the sentences."""
        return _spans(*self._table(3))

    def indicators(self) -> list[Indicator]:
        """Make the indicators."""
        columns = self._table(4)
        return _indicators(*columns) if columns else []

    def pairings(self) -> list[Pairing]:
        """Make the pairings."""
        return [Pairing(*row) for row in self._table(5)]

    def _table(self, number: int) -> Columns:
        if not self._columns:
            self._columns = json.loads(self._json)
        columns: Columns = self._columns[number]
        return columns


def _packed_indicators(items: Sequence[Indicator]) -> Columns:
    return (
        []
        if not items
        else [
            joined(i.id for i in items),
            joined(i.name for i in items),
            joined(i.english for i in items),
            joined(i.family for i in items),
            joined_tuples(i.aliases for i in items),
            joined_tuples(i.scope for i in items),
            joined(i.topic for i in items),
        ]
    )


def _indicators(
    ids: str,
    names: str,
    english: str,
    families: str,
    aliases: Columns,
    scopes: Columns,
    topics: str,
) -> list[Indicator]:
    return records(
        Indicator, cells(ids), cells(names), cells(english), cells(families),
        tuples(*aliases), tuples(*scopes), cells(topics),
    )  # fmt: skip


def _packed_spans(spans: Sequence[Span]) -> Columns:
    return [numbers(s.start for s in spans), numbers(s.end for s in spans)]


def _spans(starts: str, ends: str) -> list[Span]:
    return list(map(_as_span, zip(integers(starts), integers(ends), strict=True)))


def _packed_quotes(quotes: Sequence[Quote]) -> Columns:
    return [
        joined(q.exact for q in quotes),
        sparse(q.prefix for q in quotes),
        sparse(q.suffix for q in quotes),
    ]


def _quotes(exacts: str, prefixes: dict[str, str], suffixes: dict[str, str]) -> list[Quote]:
    exact = cells(exacts)
    count = len(exact)
    return records(Quote, exact, filled(prefixes, count, ""), filled(suffixes, count, ""))


def _packed_blocks(blocks: Sequence[Block]) -> Columns:
    return (
        []
        if not blocks
        else [
            coded((b.kind for b in blocks), _BLOCK_KINDS),
            shared(b.section for b in blocks),
            numbers(b.start for b in blocks),
            numbers(b.end for b in blocks),
        ]
    )


def _blocks(kinds: str, sections: list[str], starts: str, ends: str) -> list[Block]:
    return records(
        Block, members(kinds, _BLOCK_KINDS), unshared(*sections), integers(starts),
        integers(ends),
    )  # fmt: skip


def _packed_sections(sections: Sequence[Section]) -> Columns:
    return (
        []
        if not sections
        else [
            joined(s.id for s in sections),
            joined(s.label for s in sections),
            joined(s.title for s in sections),
            coded((s.kind for s in sections), _SECTION_KINDS),
            numbers(s.level for s in sections),
            coded((s.supplied for s in sections), _FLAGS),
            coded((s.run_in for s in sections), _FLAGS),
            joined(s.parent for s in sections),
            sparse(s.absent for s in sections),
        ]
    )


def _sections(columns: Columns) -> list[Section]:
    """Return the outermost sections; the rest hang below them."""
    ids, labels, titles, kinds, levels, supplied, run_in, parents, absent = columns
    above = cells(parents)
    children: list[tuple[Section, ...]] = [()] * len(above)
    made = records(
        Section, cells(ids), cells(labels), cells(titles), members(kinds, _SECTION_KINDS),
        integers(levels), members(supplied, _FLAGS), members(run_in, _FLAGS), above, children,
        filled(absent, len(above), ""),
    )  # fmt: skip
    below: dict[str, list[Section]] = {}
    for section in made:
        below.setdefault(section.parent, []).append(section)
    for section in made:
        if section.id in below:
            object.__setattr__(section, "children", tuple(below[section.id]))
    return below[""]


def _packed_figures(figures: Sequence[Figure]) -> Columns:
    return (
        []
        if not figures
        else [
            joined(f.id for f in figures),
            shared(f.section for f in figures),
            _packed_quotes([f.quote for f in figures]),
            _packed_spans([f.span for f in figures]),
            sparse(f.printed if f.printed != f.quote.exact else "" for f in figures),
            joined_tuples(f.indicators for f in figures),
            joined(f.name for f in figures),
            joined("0" if f.value is None else str(f.value) for f in figures),
            [str(n) for n, f in enumerate(figures) if f.value is None],
            shared(f.unit for f in figures),
            coded((f.measure for f in figures), _MEASURES),
            coded((f.bound for f in figures), _BOUNDS),
            coded((f.direction for f in figures), _DIRECTIONS),
            numbers(f.period for f in figures),
            coded((f.status for f in figures), _STATUSES),
            sparse((r.scope, r.place, r.printed) if (r := f.rank) else () for f in figures),
            sparse(f.hedge for f in figures),
            sparse(f.ranks for f in figures),
            sparse(str(f.upper) if f.upper is not None else "" for f in figures),
            sparse(f.doubt for f in figures),
        ]
    )


def _figures(columns: Columns) -> list[Figure]:
    (ids, sections, quotes, spans, printed, indicators, names, values, wordless, units,
     measures, bounds, directions, periods, statuses, ranks, hedges, ranked,
     uppers, doubts) = columns  # fmt: skip
    count = len(measures)
    decimals: list[Decimal | None] = list(map(Decimal, cells(values)))
    no_values: dict[str, Decimal | None] = dict.fromkeys(wordless)
    amounts = replaced(decimals, no_values)
    quoted = _quotes(*quotes)
    ends: dict[str, Decimal | None] = {row: Decimal(words) for row, words in uppers.items()}
    places: dict[str, Rank | None] = {row: Rank(*words) for row, words in ranks.items()}
    return records(
        Figure, cells(ids), unshared(*sections), quoted, _spans(*spans),
        replaced([quote.exact for quote in quoted], printed), tuples(*indicators), cells(names),
        amounts, unshared(*units),
        members(measures, _MEASURES), members(bounds, _BOUNDS),
        members(directions, _DIRECTIONS), integers(periods), members(statuses, _STATUSES),
        filled(places, count, None), filled(hedges, count, ""), filled_tuples(ranked, count),
        filled(ends, count, None), filled(doubts, count, ""),
    )  # fmt: skip


def _packed_mentions(mentions: Sequence[Mention]) -> Columns:
    return (
        []
        if not mentions
        else [
            joined(m.section for m in mentions),
            _packed_quotes([m.quote for m in mentions]),
            _packed_spans([m.span for m in mentions]),
            coded((m.kind for m in mentions), _MENTION_KINDS),
            joined(m.note for m in mentions),
        ]
    )


def _mentions(
    sections: str, quotes: Columns, spans: Columns, kinds: str, notes: str
) -> list[Mention]:
    return records(
        Mention, cells(sections), _quotes(*quotes), _spans(*spans),
        members(kinds, _MENTION_KINDS), cells(notes),
    )  # fmt: skip


def _packed_corrections(items: Sequence[Correction]) -> Columns:
    return (
        []
        if not items
        else [
            joined(c.id for c in items),
            coded((c.kind for c in items), _CORRECTION_KINDS),
            _packed_quotes([c.printed for c in items]),
            joined(c.corrected for c in items),
            joined(c.reason for c in items),
            coded((c.certainty for c in items), _CERTAINTIES),
            numbers(c.count for c in items),
            sparse(c.rule for c in items),
            sparse((c.suggested,) if c.suggested is not None else () for c in items),
        ]
    )


def _corrections(columns: Columns) -> list[Correction]:
    ids, kinds, quotes, corrected, reasons, certainties, counts, rules, suggested = columns
    return records(
        Correction, cells(ids), members(kinds, _CORRECTION_KINDS), _quotes(*quotes),
        cells(corrected), cells(reasons), members(certainties, _CERTAINTIES), integers(counts),
        filled(rules, len(counts), ""),
        filled({row: words[0] for row, words in suggested.items()}, len(counts), None),
    )  # fmt: skip


def _packed_edits(edits: Sequence[Edit]) -> Columns:
    return (
        []
        if not edits
        else [
            numbers(e.start for e in edits),
            numbers(e.end for e in edits),
            joined(e.printed for e in edits),
            joined(e.correction for e in edits),
        ]
    )


def _edits(starts: str, ends: str, printed: str, ids: str) -> list[Edit]:
    return records(Edit, integers(starts), integers(ends), cells(printed), cells(ids))
