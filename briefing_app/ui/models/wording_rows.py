"""The rows of a comparison of wording: what each cell says and what is marked in it. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar, NamedTuple

from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.wording import Clause, Line, Passage, Piece, PieceKind, Sign, Wording
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report

SIGN_WORDS = {Sign.SAME: "同", Sign.CHANGED: "改", Sign.ADDED: "增", Sign.GONE: "去"}
MOVED, NUMBERS = "移", "数"
_TRAILING = "，、；。"


class Wash(Enum):
    """Why some words of a cell have a ground of their own."""

    CHANGED = auto()
    ADDED = auto()
    GONE = auto()
    NUMBER = auto()


class WashMark(NamedTuple):
    """Words with a ground; the range counts from the cell's first character."""

    start: int
    end: int
    wash: Wash


class FigureMark(NamedTuple):
    """A figure's words; the range counts from the cell's first character."""

    start: int
    end: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row: its words, their place, what is marked; `note` stands below them."""

    section: str
    span: Span
    text: str
    status: Status
    washes: tuple[WashMark, ...] = ()
    figures: tuple[FigureMark, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The headings above a run of lines; `signs` are those of the lines."""

    left: str
    right: str
    signs: frozenset[Sign]
    is_heading: ClassVar[bool] = True

    @property
    def spoken(self) -> str:
        """Both headings for assistive technology."""
        return f"{self.left or '无标题'}，对照 {self.right or '无标题'}"


@dataclass(frozen=True, slots=True)
class LineRow:
    """Two clauses and how they stand to one another; at least one is there."""

    sign: Sign
    left: Cell | None
    right: Cell | None
    badges: tuple[str, ...] = ()
    is_heading: ClassVar[bool] = False

    @property
    def spoken(self) -> str:
        """The line for assistive technology: sign, left, right."""
        words = [SIGN_WORDS[self.sign]]
        words += ["只有数字不同"] if NUMBERS in self.badges else []
        sides = (("左", self.left), ("右", self.right))
        words += [f"{side}：{_bare(cell.text)}" for side, cell in sides if cell]
        words += [cell.note for cell in self.cells if cell.note]
        return "。".join(words)

    @property
    def signs(self) -> frozenset[Sign]:
        """The sign, as a set of one."""
        return frozenset((self.sign,))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The sides that are there."""
        return tuple(cell for cell in (self.left, self.right) if cell)


Row = HeadRow | LineRow


def wording_rows(wording: Wording, left: Report, right: Report) -> tuple[Row, ...]:
    """Return headings and lines in order; a run of lines without headings has none above it.

    Sections of one report are two texts on one matter, with no order in common: what can be
    compared comes first there, then what only one of them has.
    """
    passages: Sequence[Passage] = wording.passages
    same_report = wording.left_report == wording.right_report
    if same_report and wording.left_section != wording.right_section:
        passages = sorted(passages, key=_one_sided)  # stable: otherwise as in the text
    return tuple(row for passage in passages for row in _rows(passage, left, right))


def heading(report: Report, section_id: str) -> str:
    """Return the heading of a passage: its area's label and its title, （三）服务业加快发展."""
    if not section_id:
        return ""
    path = report.path(section_id)
    label = next((s.label for s in reversed(path) if s.label), "")
    return label + path[-1].short


def copied(rows: Iterable[LineRow]) -> str:
    """Return both sides of rows, one line each; an empty line parts two rows."""
    return "\n\n".join("\n".join(cell.text for cell in row.cells) for row in rows)


def copied_with_source(rows: Iterable[LineRow], left: Report, right: Report) -> str:
    """Return rows as quotations, each with its report and place."""
    return "\n\n".join("\n".join(_quotations(row, left, right)) for row in rows)


def _quotations(row: LineRow, left: Report, right: Report) -> Iterator[str]:
    for cell, report in ((row.left, left), (row.right, right)):
        if cell:
            place = place_line(report, cell.section)
            yield quotation(report, _bare(cell.text), place)


def _bare(text: str) -> str:
    """Return a clause without the mark that parts it from the next."""
    return text.rstrip(_TRAILING)


def _rows(passage: Passage, left: Report, right: Report) -> Iterator[Row]:
    heads = heading(left, passage.left), heading(right, passage.right)
    if any(heads) and passage.lines:
        elsewhere = any(_elsewhere(line.right, passage) for line in passage.lines)
        more = " 等" if heads[1] and elsewhere else ""
        yield HeadRow(heads[0], heads[1] + more, frozenset(line.sign for line in passage.lines))
    for line in passage.lines:
        yield _row(line, passage, left, right)


def _row(line: Line, passage: Passage, left: Report, right: Report) -> LineRow:
    badges = ((MOVED, line.moved), (NUMBERS, line.numbers))
    note = _note(line, passage, left, right)
    return LineRow(
        line.sign,
        _cell(line.left, line.sign, left, Wash.GONE) if line.left else None,
        _cell(line.right, line.sign, right, Wash.ADDED, note) if line.right else None,
        tuple(badge for badge, holds in badges if holds),
    )


def _one_sided(passage: Passage) -> bool:
    """Whether no line of a passage has both sides."""
    return not any(line.left and line.right for line in passage.lines)


def _elsewhere(clause: Clause | None, passage: Passage) -> bool:
    """Whether a clause of the right stands under another heading than its passage names."""
    return clause is not None and clause.section != passage.right


def _note(line: Line, passage: Passage, left: Report, right: Report) -> str:
    """Return where the right words stand, if not where the left ones make one look."""
    if line.left is None or line.right is None:
        return ""
    if _elsewhere(line.right, passage):
        return ("移至" if line.moved else "在") + heading(right, line.right.section)
    if not line.moved:
        return ""
    old = _sentence_number(left, line.left.span.start)
    new = _sentence_number(right, line.right.span.start)
    return f"由第 {old} 句移至第 {new} 句" if old != new else "同句内移位"


def _cell(clause: Clause, sign: Sign, report: Report, added: Wash, note: str = "") -> Cell:
    """Return a side; `added` is the ground of words that the other side has nothing for."""
    return Cell(
        clause.section,
        clause.span,
        report.quote(clause.span),
        report.status_of(clause.section),
        tuple(_washes(clause, sign, added)),
        tuple(_figures(report, clause.span)),
        note,
    )


def _washes(clause: Clause, sign: Sign, added: Wash) -> Iterator[WashMark]:
    """Yield the grounds of a clause; pieces that touch and mean the same become one."""
    found: list[WashMark] = []
    for piece in clause.pieces:
        wash = _wash(piece, sign, added)
        start, end = piece.span.start - clause.span.start, piece.span.end - clause.span.start
        if wash is None or start >= end:
            continue
        if found and found[-1].wash is wash and found[-1].end == start:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(WashMark(start, end, wash))
    yield from found


def _wash(piece: Piece, sign: Sign, added: Wash) -> Wash | None:
    """Return the ground of a piece; a number is a change like others where words differ too."""
    if sign is Sign.SAME:
        return Wash.NUMBER if piece.kind is PieceKind.NUMBER else None
    if sign is not Sign.CHANGED:
        return None
    kinds = {PieceKind.ADDED: added, PieceKind.CHANGED: Wash.CHANGED}
    return {**kinds, PieceKind.NUMBER: Wash.CHANGED}.get(piece.kind)


def _figures(report: Report, span: Span) -> Iterator[FigureMark]:
    """Yield the figures that stand in a clause, cut at its ends."""
    first = bisect_left(report.figures, span.start, key=_start)
    for figure in report.figures[max(first - 1, 0) :]:
        if figure.span.start >= span.end:
            break
        start, end = max(figure.span.start, span.start), min(figure.span.end, span.end)
        if start < end:
            yield FigureMark(start - span.start, end - span.start, figure)


def _start(figure: Figure) -> int:
    return figure.span.start


def _sentence_number(report: Report, offset: int) -> int:
    """Return which sentence of its paragraph holds an offset, from 1."""
    before = bisect_right(report.sentences, offset, key=_sentence_start)
    first = bisect_left(report.sentences, report.block_at(offset).start, key=_sentence_start)
    return max(before - first, 1)


def _sentence_start(sentence: Span) -> int:
    return sentence.start
