"""The text of an export, paragraph by paragraph, with the figures that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from briefing_app.export.content import Content
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Block, BlockKind, Report, Section


class Piece(NamedTuple):
    """A section's next paragraph; None for a section that has none of its own."""

    section: Section
    block: Block | None


class Run(NamedTuple):
    """Words of one paragraph that stand in the same figures."""

    text: str
    figures: tuple[Figure, ...] = ()
    """The figures they stand in, the longest first."""
    begins: tuple[Figure, ...] = ()
    """Those of them that begin here."""


def pieces(content: Content) -> tuple[Piece, ...]:
    """Return what is written, in text order; an agenda goes back where its stops do.

    What a section says after its children (【下转第3版】) stays behind them.
    """
    return tuple(piece for run in _stretches(content) for piece in _pieces_of(content.report, run))


def title_end(report: Report, section: Section, block: Block) -> int:
    """Return where the title ends that a paragraph opens with; its start if it has none."""
    start = block.start
    opens = block.kind is BlockKind.TOPIC and section.opens(report.text, start) > start
    return start + len(section.heading) if opens else start


def printed_heading(report: Report, section: Section) -> str:
    """Return a section's heading as the text has it, else as the editor supplied it."""
    for block in report.blocks:
        if block.section == section.id and block.kind is BlockKind.HEADING:
            return report.text[block.start : block.end] or section.heading
    return section.heading


def runs(report: Report, span: Span, figures: Sequence[Figure]) -> Iterator[Run]:
    """Yield words of the text in order, cut wherever a figure begins or ends."""
    inside = [f for f in figures if span.start <= f.span.start and f.span.end <= span.end]
    edges = sorted({*span, *(edge for figure in inside for edge in figure.span)})
    for start, end in pairwise(edges):
        around = [f for f in inside if f.span.start <= start and end <= f.span.end]
        around.sort(key=_length, reverse=True)
        begins = tuple(f for f in around if f.span.start == start)
        yield Run(report.text[start:end], tuple(around), begins)


def sentences_in(report: Report, block: Block) -> tuple[str, ...]:
    """Return the sentences of a paragraph; together they are the paragraph."""
    starts = [s.start for s in report.sentences if block.start < s.start < block.end]
    edges = [block.start, *starts, block.end]
    return tuple(report.text[a:b] for a, b in pairwise(edges))


def _length(figure: Figure) -> int:
    return figure.span.end - figure.span.start


def _stretches(content: Content) -> Iterator[Sequence[Section]]:
    """Yield the sections in stretches that follow the text."""
    order = {section.id: n for n, section in enumerate(content.report.outline())}
    run: list[Section] = []
    for section in content.sections:
        if run and order[section.id] < order[run[-1].id]:
            yield run
            run = []
        run.append(section)
    yield run


def _pieces_of(report: Report, stretch: Sequence[Section]) -> Iterator[Piece]:
    waiting = {section.id: section for section in stretch}
    chosen = dict(waiting)
    for block in report.blocks:
        if block.kind is BlockKind.HEADING:
            continue
        if block.section in waiting:
            yield from _empty_ahead(waiting, block.section)
            del waiting[block.section]
        if block.section in chosen:
            yield Piece(chosen[block.section], block)
    yield from (Piece(section, None) for section in waiting.values())


def _empty_ahead(waiting: dict[str, Section], until: str) -> Iterator[Piece]:
    """Yield the sections without paragraphs that stand before one that has some."""
    for key in tuple(takewhile(until.__ne__, waiting)):
        yield Piece(waiting.pop(key), None)
