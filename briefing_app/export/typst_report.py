"""A content as what the template of reports takes: text, tables, comparison, sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing_app.analysis.comparing.dumbbells import DumbbellGroup, comparison_groups
from briefing_app.analysis.comparing.table import ticks
from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.export.about import about
from briefing_app.export.content import Choice, Content
from briefing_app.export.docx_tables import CERTAINTY_WORDS, counterparts, touched_corrections
from briefing_app.export.tables import (
    FigureLine,
    PairKind,
    PairLine,
    figure_lines,
    pair_lines,
    rank_lines,
)
from briefing_app.export.typst_pieces import axis
from briefing_app.export.typst_press import Data
from briefing_app.export.typst_text import TextParts
from briefing_app.model.figure import Status

_TITLES = {
    PairKind.COMPARABLE: "同口径，可比",
    PairKind.UNLIKE: "口径有别，只并列、不比较",
    PairKind.ALONE: "目标没有对应的实绩",
    PairKind.UNNUMBERED: "没有数字的目标",
}
_AXIS_ROWS = 24
"""So many dumbbells stand below one axis; longer ones begin anew."""

Cell = list[object]
"""Words, kind (actual, target, rank or ""), and the name of the place it leads to."""


def report_data(content: Content) -> Data:
    """Return all that is printed of a content, in its order."""
    return _Builder(content).data()


class _Builder:
    """Makes the parts of one document; knows which figures can be linked to."""

    def __init__(self, content: Content) -> None:
        """Read the tables once."""
        self._content, self._report = content, content.report
        self._lines, self._pairs = figure_lines(content), pair_lines(content)
        self._beside = counterparts(self._pairs)
        self._text = TextParts(content)

    def data(self) -> Data:
        """Return the document from top to bottom."""
        content, report = self._content, self._report
        body = list(self._text.parts(self._area_tables()))
        return {
            "title": report.title,
            "subtitle": content.agenda.title if content.agenda else "",
            "seal": report.seal,
            "keywords": ["政府工作报告", report.place, str(report.plan_year)],
            "years": [str(report.review_year), str(report.plan_year)],
            "about": [list(line) for line in about(content)],
            "agenda": self._agenda(),
            "body": body,
            "tables": list(self._loose_tables()),
            "axes": list(self._axes()),
            "spoken": "；".join(pair.name + pair.change for pair in self._comparable()),
            "pairs": list(self._pair_tables()),
            "ranks": list(self._ranks()),
            "quotes": list(self._quotes()),
            "corrections": list(self._corrections()),
        }

    def _area_tables(self) -> dict[str, Data]:
        """Return the table of each area, by its id."""
        found: dict[str, list[FigureLine]] = defaultdict(list)
        for line in self._lines:
            found[self._report.area(line.figure.section).id].append(line)
        return {
            key: self._table(f"“{self._report.section(key).short}”的数字", lines)
            for key, lines in found.items()
        }

    def _loose_tables(self) -> Iterator[Data]:
        """Yield the figures that no text stands around."""
        areas = {self._report.area(section.id).id for section in self._content.sections}
        rest = [
            line for line in self._lines if self._report.area(line.figure.section).id not in areas
        ]
        if rest and self._content.choice is not Choice.COMPARISON:
            yield self._table("其他数字" if self._content.sections else "所选数字", rest)

    def _table(self, title: str, lines: Sequence[FigureLine]) -> Data:
        spans = {f"{line.year}{line.status}" for line in lines}
        columns: list[tuple[str, float, list[Cell]]] = [
            ("指标", 1.35, [self._plain(line.name) for line in lines]),
            ("年份", 0.75, [self._plain(f"{line.year}{line.status}") for line in lines]),
            ("原文", 1.2, [self._value(line) for line in lines]),
            ("位次", 0.8, [self._plain(_rank(line)) for line in lines]),
            ("另一年，高低", 1.9, [self._plain(self._beside.get(line.id, "")) for line in lines]),
        ]
        shown = [column for column in columns if any(cell[0] for cell in column[2])]
        if len(spans) == 1:
            shown = [column for column in shown if column[0] != "年份"]
            title = f"{title}（{spans.pop()}）"
        heads, widths, cells = zip(*shown, strict=True)
        return {
            "kind": "figures",
            "heading": "数字",
            "title": f"{title}：{len(lines)} 项",
            "heads": list(heads),
            "widths": list(widths),
            "rows": [list(row) for row in zip(*cells, strict=True)],
        }

    def _plain(self, words: str) -> Cell:
        return [words, "", ""]

    def _value(self, line: FigureLine) -> Cell:
        """Return a figure's words, marked, leading to its place in the text."""
        kind = "rank" if line.figure.is_rank else str(line.figure.status)
        return [line.words, kind, self._text.name_of(line.figure)]

    def _comparable(self) -> list[PairLine]:
        return [pair for pair in self._pairs if pair.kind is PairKind.COMPARABLE]

    def _axes(self) -> Iterator[Data]:
        """Yield the pairs as dumbbells, a few dozen below one axis."""
        year = self._report.review_year
        for group in comparison_groups(self._content.book.pairs):
            title = group.title.split("，", 1)[0]
            title += "，各行折成实绩的比例" if group.relative else "，同轴"
            readings = () if group.relative else ticks(*group.ends)
            for part in _parted(group):
                yield axis(title, part, readings, year)

    def _pair_tables(self) -> Iterator[Data]:
        for kind, title in _TITLES.items():
            lines = [pair for pair in self._pairs if pair.kind is kind]
            if lines:
                yield {
                    "title": f"{title}：{len(lines)} 项",
                    "worked": kind is PairKind.COMPARABLE,
                    "rows": [self._pair(pair) for pair in lines],
                }

    def _pair(self, pair: PairLine) -> list[Cell]:
        actual = self._side(pair.actual, pair.name)
        target = self._side(pair.target, pair.name)
        return [self._plain(pair.name), actual, target, self._plain(pair.change or pair.note)]

    def _side(self, line: FigureLine | None, known: str) -> Cell:
        """Return one year of a pair, with its own name where that differs."""
        if line is None:
            return self._plain(NOT_IN_TEXT)
        words, kind, name = self._value(line)
        return [words, kind, name, "" if line.name == known else f"（{line.name}）"]

    def _ranks(self) -> Iterator[list[Cell]]:
        for rank in rank_lines(self._content):
            goal = rank.line.figure.status is Status.TARGET
            aim = f"（{rank.line.year}目标）" if goal else ""
            yield [
                self._plain(rank.scope),
                [rank.printed, "rank", self._text.name_of(rank.line.figure)],
                self._plain(rank.subject + aim),
                self._plain(rank.numbers),
                self._plain(rank.line.place),
            ]

    def _quotes(self) -> Iterator[str]:
        """Yield the sentences of figures without text around them, each once."""
        if self._content.sections:
            return
        found = dict.fromkeys(
            (line.sentence, place_line(self._report, line.figure.section)) for line in self._lines
        )
        yield from (quotation(self._report, sentence, place) for sentence, place in found)

    def _corrections(self) -> Iterator[list[Cell]]:
        for each in touched_corrections(self._content):
            same = each.corrected == each.printed.exact
            words = (
                each.printed.exact,
                "（照版面，未改）" if same else each.corrected,
                each.reason,
                CERTAINTY_WORDS[each.certainty],
                str(each.count),
            )
            yield [self._plain(word) for word in words]

    def _agenda(self) -> list[list[str]]:
        """Return the stops: number, title, minutes, what the speaker wants to say."""
        agenda = self._content.agenda
        return [
            [
                str(number),
                stop.title + ("（没有找到）" if stop.title in self._content.lost else ""),
                f"{stop.minutes} 分" if stop.minutes else "",
                "；".join(stop.notes),
            ]
            for number, stop in enumerate(agenda.stops if agenda else (), 1)
        ]


def _rank(line: FigureLine) -> str:
    """Return the place of a quantity; a statement of place is one itself."""
    return "" if line.figure.is_rank else line.rank


def _parted(group: DumbbellGroup) -> Iterator[DumbbellGroup]:
    for start in range(0, len(group.rows), _AXIS_ROWS):
        yield group._replace(rows=group.rows[start : start + _AXIS_ROWS])
