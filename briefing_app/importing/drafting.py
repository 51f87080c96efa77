"""A saved report as a draft again: to go on checking, or to join a further page."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from briefing_app.importing.draft import (
    About,
    Doubt,
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
    DraftSource,
    Heading,
    HeadingStyle,
    Rule,
    TextEdit,
)
from briefing_app.importing.laying.figures import UNSORTED
from briefing_app.model.correction import Certainty, Correction, Edit
from briefing_app.model.figure import Span
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Block, Report, Section

_RULES = ("every", "pairs")
"""Those that change words; paragraphs of a draft need no rule to begin."""
_UNSURE = 50
"""Confidence of a figure that was saved with a doubt."""


def draft_of(report: Report, catalogue: Mapping[str, Indicator] | None = None) -> Draft:
    """Return the draft that would be saved as this report.

    `catalogue` tells the indicators of the report's own from those that all share; without
    it those its figures use are taken along.
    """
    pieces = tuple(_pieces(report))
    return Draft(
        about=About(
            report.id,
            report.title,
            report.place,
            report.seal,
            report.review_year,
            report.plan_year,
        ),
        sources=_sources(report),
        paragraphs=tuple(piece.paragraph for piece in pieces),
        figures=tuple(_figures(report, pieces)),
        mentions=tuple(_mentions(report, pieces)),
        doubts=tuple(doubt for piece in pieces for doubt in piece.doubts),
        rules=tuple(_rules(report)),
        indicators=tuple(_own_indicators(report, catalogue or {})),
        absent=tuple(section.absent for section in report.outline() if section.absent),
        pairings=tuple(report.pairings),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph of the draft, its doubts, and where its text stands in the report."""

    paragraph: DraftParagraph
    doubts: tuple[Doubt, ...]
    span: Span


def _source_numbers(report: Report) -> Iterator[int]:
    """Yield, block after block of words, which document it came from."""
    for number, part in enumerate(report.source.parts):
        yield from repeat(number, part.paragraphs)
    yield from repeat(max(len(report.source.parts) - 1, 0))


def _sources(report: Report) -> tuple[DraftSource, ...]:
    source = report.source
    if not source.parts:
        name = source.title or report.title
        return (DraftSource(name, "txt", source.sha256, source.page, source.note),)
    return tuple(
        DraftSource(part.title, _format(part.title), part.sha256, part.page, part.note)
        for part in source.parts
    )


def _format(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else "txt"


def _pieces(report: Report) -> Iterator[_Piece]:
    """Yield a paragraph for every block, with everything that the page printed there."""
    walker = _Walker(report)
    numbers = _source_numbers(report)
    source = 0
    innermost = ""
    for number, block in enumerate(report.blocks):
        section = report.section(block.section)
        head = section.id not in walker.seen
        walker.seen.add(section.id)
        innermost = section.id if head else innermost
        closes = 0 if section.id == innermost else section.level
        source = next(numbers) if block.start < block.end else source
        printed, edits, doubts = walker.words(block, number)
        paragraph = DraftParagraph(
            id=number,
            printed=printed,
            edits=edits,
            heading=_heading(report, section, block) if head else None,
            source=source,
            closes=closes,
        )
        yield _Piece(paragraph, doubts, Span(block.start, block.end))


def _heading(report: Report, section: Section, block: Block) -> Heading:
    inherited = section.parent and report.section(section.parent).kind is section.kind
    return Heading(
        level=section.level,
        label=section.label,
        title=section.title,
        style=_style(section, block),
        kind=None if inherited else section.kind,
        id=section.id,
        absent=section.absent,
    )


def _style(section: Section, block: Block) -> HeadingStyle:
    if section.run_in:
        return HeadingStyle.RUN_IN
    return HeadingStyle.SUPPLIED if block.start == block.end else HeadingStyle.LINE


class _Walker:
    """Goes through text, page and edits side by side, block by block."""

    def __init__(self, report: Report) -> None:
        self.seen: set[str] = set()
        self._text, self._printed = report.text, report.printed
        self._edits = deque(report.edits)
        self._corrections = {c.id: c for c in report.corrections}
        self._widths = {
            ord(char): c.printed.exact
            for c in report.corrections
            if c.rule in _RULES
            for char in c.corrected
        }
        self._at = 0  # in the printed words

    def words(
        self, block: Block, number: int
    ) -> tuple[str, tuple[TextEdit, ...], tuple[Doubt, ...]]:
        """Return what was printed for a block, what was changed there and what is doubtful."""
        begin, at = self._at, block.start
        edits, doubts = list[TextEdit](), list[Doubt]()
        while self._edits and block.start < block.end and self._begins_in(block):
            edit = self._cut(self._edits.popleft(), block.end)
            self._at += edit.start - at
            at = edit.end
            start = self._at - begin
            self._at += len(edit.printed)
            span = Span(start, self._at - begin)
            correction = self._corrections[edit.correction]
            if correction.printed.exact == correction.corrected:
                doubts.append(_doubt(correction, edit, number, span))
            elif edit.printed or edit.start < edit.end:
                edits.append(self._text_edit(correction, edit, span))
        self._at += block.end - at
        return self._printed[begin : self._at], tuple(edits), tuple(doubts)

    def _begins_in(self, block: Block) -> bool:
        """Whether the next edit is this block's; one between two belongs to the later."""
        start = self._edits[0].start
        return start < block.end or start == block.end == len(self._text)

    def _cut(self, edit: Edit, end: int) -> Edit:
        """Return the part of an edit up to the end of a block; the rest waits for the next."""
        if edit.end <= end:
            return edit
        length = end - edit.start
        correction = self._corrections[edit.correction]
        same = correction.printed.exact == correction.corrected
        here, rest = (edit.printed[:length], edit.printed[length:]) if same else (edit.printed, "")
        self._edits.appendleft(replace(edit, start=end, printed=rest))
        return replace(edit, end=end, printed=here)

    def _text_edit(self, correction: Correction, edit: Edit, span: Span) -> TextEdit:
        """Return an edit with its words as they were before the rules."""
        words = self._text[edit.start : edit.end]
        raw = correction.corrected
        return TextEdit(
            *span,
            words if words in raw else words.translate(self._widths),
            correction.kind,
            correction.reason,
            correction.certainty,
            correction.id,
        )


def _doubt(correction: Correction, edit: Edit, number: int, span: Span) -> Doubt:
    suggestion = edit.printed if correction.suggested is None else correction.suggested
    return Doubt(
        id=correction.id,
        kind=correction.kind,
        paragraph=number,
        start=span.start,
        end=span.end,
        exact=edit.printed,
        suggestion=suggestion,
        reason=correction.reason,
        certainty=Certainty.DOUBT,
        alike=f"{edit.printed}→{suggestion}" if suggestion != edit.printed else "",
    )


def _figures(report: Report, pieces: Sequence[_Piece]) -> Iterator[DraftFigure]:
    for figure in report.figures:
        piece = _around(pieces, figure.span)
        yield DraftFigure(
            id=figure.id,
            paragraph=piece.paragraph.id,
            start=figure.span.start - piece.span.start,
            end=figure.span.end - piece.span.start,
            exact=figure.quote.exact,
            printed=figure.printed,
            indicators=figure.indicators,
            name=figure.name,
            value=figure.value,
            unit=figure.unit,
            measure=figure.measure,
            bound=figure.bound,
            direction=figure.direction,
            period=figure.period,
            status=figure.status,
            upper=figure.upper,
            rank=figure.rank,
            hedge=figure.hedge,
            ranks=figure.ranks,
            confidence=_UNSURE if figure.doubt else 100,
            reasons=tuple(figure.doubt.split("；")) if figure.doubt else (),
            checked=not figure.doubt,
        )


def _mentions(report: Report, pieces: Sequence[_Piece]) -> Iterator[DraftMention]:
    for mention in report.mentions:
        piece = _around(pieces, mention.span)
        yield DraftMention(
            piece.paragraph.id,
            mention.span.start - piece.span.start,
            mention.span.end - piece.span.start,
            mention.kind,
            mention.note,
            exact=mention.quote.exact,
            checked=mention.note != UNSORTED,
        )


def _around(pieces: Sequence[_Piece], span: Span) -> _Piece:
    """Return the paragraph that holds a stretch of the report; empty ones hold none."""
    return pieces[bisect_right(pieces, span.start, key=_start) - 1]


def _start(piece: _Piece) -> int:
    return piece.span.start


def _rules(report: Report) -> Iterator[Rule]:
    for c in report.corrections:
        if c.rule in _RULES:
            yield Rule(c.rule, c.printed.exact, c.corrected, c.kind, c.reason, c.id)


def _own_indicators(report: Report, catalogue: Mapping[str, Indicator]) -> Iterator[Indicator]:
    used = dict.fromkeys(i for figure in report.figures for i in figure.indicators)
    for indicator in used:
        if indicator not in catalogue:
            yield report.indicators[indicator]
