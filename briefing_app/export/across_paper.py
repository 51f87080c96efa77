"""Two reports side by side as a paper: tables, then the sentences they rest on, numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.comparing.across.reading import base_year
from briefing_app.analysis.quoting import quotation
from briefing_app.export.across_content import NAMES, AcrossContent
from briefing_app.export.across_lines import AcrossLine, AcrossSide, LineKind, across_lines
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

QUOTES_TITLE = "原句与出处"
_APART_TITLE = "口径有别，只并列、不比较"
_ALONE = {LineKind.ONLY_LEFT: 0, LineKind.ONLY_RIGHT: 1}


class PaperCell(NamedTuple):
    """Words of a cell: plain ones, or a figure's with what stands behind it."""

    words: str
    status: Status | None = None
    """Of a figure."""
    before: str = ""
    """Its year, where the head of the table does not say it, or its name."""
    after: str = ""
    """The number in the other's unit: ＝8.6万人."""


class PaperTable(NamedTuple):
    """A table with its title; `heading` opens a new part of the paper, "" goes on with it."""

    heading: str
    title: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    """How wide the columns are to one another."""
    rows: tuple[tuple[PaperCell, ...], ...]


class Paper(NamedTuple):
    """What stands on the pages below the head."""

    tables: tuple[PaperTable, ...]
    quotes: tuple[str, ...]
    """甲1　“...”——《...》（一）..., 甲 first, each sentence once."""


def paper(content: AcrossContent) -> Paper:
    """Return all that the pages of a comparison show, in its order."""
    lines = across_lines(content)
    quotes = _Quotes(content.reports, lines)
    return Paper(tuple(_Tables(content, quotes).tables(lines)), quotes.words())


class _Quotes:
    """The sentences of both reports, each once, in the order of its text."""

    def __init__(self, reports: tuple[Report, Report], lines: Sequence[AcrossLine]) -> None:
        self._reports = reports
        self._numbers: list[dict[int, int]] = []
        self._words: list[str] = []
        for n, report in enumerate(reports):
            sides = [side for line in lines for which, side in line.sides if which == n]
            self._add(n, report, {self._start(n, side): side for side in sides})

    def words(self) -> tuple[str, ...]:
        """Return every sentence with its number and its place."""
        return tuple(self._words)

    def number(self, which: int, side: AcrossSide) -> str:
        """Return what a table says of a figure's sentence: 甲12."""
        return f"{NAMES[which]}{self._numbers[which][self._start(which, side)]}"

    def _add(self, which: int, report: Report, found: dict[int, AcrossSide]) -> None:
        self._numbers.append({start: n for n, start in enumerate(sorted(found), 1)})
        for start in sorted(found):
            line = found[start].line
            words = quotation(report, line.sentence, line.place)
            self._words.append(f"{self.number(which, found[start])}　{words}")

    def _start(self, which: int, side: AcrossSide) -> int:
        return self._reports[which].sentence_at(side.line.figure.span.start).start


class _Tables:
    """Makes the tables: what aligns by year, status and group; then look-alikes, then the rest."""

    def __init__(self, content: AcrossContent, quotes: _Quotes) -> None:
        self._content, self._quotes = content, quotes
        self._heads = tuple(
            f"{who} {report.place} {report.plan_year}"
            for who, report in zip(NAMES, content.reports, strict=True)
        )

    def tables(self, lines: Sequence[AcrossLine]) -> Iterator[PaperTable]:
        """Yield the tables, question by question."""
        for question in dict.fromkeys(line.question for line in lines):
            own = [line for line in lines if line.question == question]
            heading = question
            for table in self._compared(own):
                yield table._replace(heading=heading)
                heading = ""
        for kind in _ALONE:
            if own := [line for line in lines if line.kind is kind]:
                yield self._alone(kind, own)

    def _compared(self, lines: Sequence[AcrossLine]) -> Iterator[PaperTable]:
        aligned = [line for line in lines if line.kind is LineKind.ALIGNED]
        for column, group in _parts(aligned):
            own = [line for line in aligned if (line.column, line.group) == (column, group)]
            yield PaperTable(
                "",
                f"{column} · {group}：{len(own)} 项",
                ("指标", *self._heads, "乙比甲（算）", "怎么对上的", "原句"),
                (1.4, 1.1, 1.1, 1.35, 1.1, 0.8),
                tuple(self._aligned_row(line) for line in own),
            )
        if apart := [line for line in lines if line.kind is LineKind.APART]:
            mixed = len({line.left.line.status for line in apart if line.left}) > 1
            yield PaperTable(
                "",
                f"{_APART_TITLE}：{len(apart)} 项",
                (*self._heads, "为什么不比", "原句"),
                (1.7, 1.7, 1.4, 0.8),
                tuple(self._apart_row(line, told=mixed) for line in apart),
            )

    def _alone(self, kind: LineKind, lines: Sequence[AcrossLine]) -> PaperTable:
        which = _ALONE[kind]
        rows = tuple(
            (
                PaperCell(line.name),
                *(self._cell(n, side, told=True) for n, side in line.sides),
                PaperCell(self._numbers(line)),
            )
            for line in lines
        )
        title = f"{self._content.reports[which].title}：{len(rows)} 项"
        heads = ("指标", self._heads[which], "原句")
        return PaperTable(kind.value, title, heads, (2.6, 2.4, 0.6), rows)

    def _aligned_row(self, line: AcrossLine) -> tuple[PaperCell, ...]:
        return (
            PaperCell(line.name),
            *(self._cell(n, side) for n, side in line.sides),
            PaperCell(line.change),
            PaperCell(line.how),
            PaperCell(self._numbers(line)),
        )

    def _apart_row(self, line: AcrossLine, *, told: bool) -> tuple[PaperCell, ...]:
        return (
            *(self._cell(n, side, named=True, told=told) for n, side in line.sides),
            PaperCell(line.note),
            PaperCell(self._numbers(line)),
        )

    def _cell(
        self, which: int, side: AcrossSide, *, named: bool = False, told: bool = False
    ) -> PaperCell:
        """Return a figure, with its name, and with what the head of the table does not say.

        That is the year where it is not the one that its report speaks of, and with `told`
        always year and status.
        """
        line = side.line
        usual = line.year == base_year(self._content.reports[which], line.figure.status)
        name = f"{line.name} " if named else ""
        year = "" if usual and not told else f"{line.year}年{line.status if told else ''} "
        after = f"＝{side.converted}" if side.converted else ""
        return PaperCell(line.words, line.figure.status, name + year, after)

    def _numbers(self, line: AcrossLine) -> str:
        return " ".join(self._quotes.number(n, side) for n, side in line.sides)


def _parts(lines: Sequence[AcrossLine]) -> Iterator[tuple[str, str]]:
    """Yield the column and group of each table: actuals of 甲 first, then as they are listed."""
    for status in Status:
        own = [line for line in lines if line.left and line.left.line.figure.status is status]
        yield from dict.fromkeys((line.column, line.group) for line in own)
