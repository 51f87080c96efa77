"""The report's text word for word: headings, paragraphs, figures marked in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing_app.export.content import Content
from briefing_app.export.passages import pieces as places
from briefing_app.export.passages import printed_heading, title_end
from briefing_app.export.typst_pieces import Mark, pieces
from briefing_app.export.typst_press import Data
from briefing_app.model.correction import CorrectionKind
from briefing_app.model.figure import Figure
from briefing_app.model.report import Block, BlockKind, Section


class TextParts:
    """The text of a content, part by part, and the names of the figures in it."""

    def __init__(self, content: Content) -> None:
        """Sort out what is written, and where it stands."""
        self._report = report = content.report
        self._places = places(content) if content.sections else ()
        blocks = [place.block for place in self._places if place.block]
        self._marks = {id(block): list(_visible(report.figures, block)) for block in blocks}
        order = {figure.id: n for n, figure in enumerate(report.figures)}
        seen = [figure for marks in self._marks.values() for figure in marks]
        self._names = {figure.id: f"figure-{order[figure.id]}" for figure in seen}
        self._lost = {c.id for c in report.corrections if c.kind is CorrectionKind.LOST_TEXT}

    def name_of(self, figure: Figure) -> str:
        """Return the name of a figure's place in the text; "" where it is not printed."""
        return self._names.get(figure.id, "")

    def parts(self, tables: Mapping[str, Data]) -> Iterator[Data]:
        """Yield headings, paragraphs and what is missing; behind each area its table (by id)."""
        areas = [self._report.area(place.section.id).id for place in self._places]
        last_of = {area: n for n, area in enumerate(areas)}
        ends = self._ends()
        path: tuple[Section, ...] = ()
        for n, place in enumerate(self._places):
            own = self._report.path(place.section.id)
            if path[: len(own)] != own:
                same = sum(a is b for a, b in zip(path, own, strict=False))
                yield from map(self._heading, own[same:])
                path = own
            if place.block:
                yield self._paragraph(place.section, place.block)
            if last_of[areas[n]] == n and areas[n] in tables:
                yield tables[areas[n]]
            yield from ({"kind": "note", "text": section.absent} for section in ends[n])

    def _ends(self) -> Mapping[int, Sequence[Section]]:
        """Return by number of place the sections that end there with words missing."""
        last: dict[str, int] = {}
        for n, place in enumerate(self._places):
            last |= {section.id: n for section in self._report.path(place.section.id)}
        found: dict[int, list[Section]] = defaultdict(list)
        for key, n in reversed(last.items()):
            if self._report.section(key).absent:
                found[n].append(self._report.section(key))
        return defaultdict(tuple, {n: tuple(each) for n, each in found.items()})

    def _heading(self, section: Section) -> Data:
        """Return a heading; a title that opens its paragraph is set there, run in."""
        return {
            "kind": "run-in" if self._runs_in(section) else "heading",
            "level": section.level,
            "text": printed_heading(self._report, section),
        }

    def _runs_in(self, section: Section) -> bool:
        """Whether the section's first paragraph is written here and opens with its title."""
        first = next((p.block for p in self._places if p.section.id == section.id), None)
        return first is not None and title_end(self._report, section, first) > first.start

    def _paragraph(self, section: Section, block: Block) -> Data:
        """Return a block with its marks, without the title that its heading has printed."""
        start = title_end(self._report, section, block)
        kind = "note" if block.kind is BlockKind.MARKER else "paragraph"
        words = self._report.text[start : block.end]
        if kind == "note":
            return {"kind": kind, "text": words}
        marks = [_moved(mark, -start) for mark in self._marks_in(block) if mark[0] >= start]
        return {"kind": kind, "pieces": pieces(words, marks)}

    def _marks_in(self, block: Block) -> Iterator[Mark]:
        for figure in self._marks[id(block)]:
            kind = "rank" if figure.is_rank else str(figure.status)
            yield *figure.span, kind, self._names[figure.id]
        for edit in self._report.edits:
            if edit.correction in self._lost and block.start <= edit.start < block.end:
                yield edit.end, edit.end, "lost", ""


def _visible(figures: Sequence[Figure], block: Block) -> Iterator[Figure]:
    """Yield the figures of a block that lie in no other."""
    end = block.start
    for figure in figures:
        if end <= figure.span.start and figure.span.end <= block.end:
            end = figure.span.end
            yield figure


def _moved(mark: Mark, by: int) -> Mark:
    start, end, kind, name = mark
    return start + by, end + by, kind, name
