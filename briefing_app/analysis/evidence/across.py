"""The evidence sheet of two reports: chosen rows of their comparison, with both sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing_app.analysis.comparing.across import Across, Aligned, Apart, Group, Side, across_table
from briefing_app.analysis.comparing.across import Cell as AcrossCell
from briefing_app.analysis.comparing.across.listing import Item
from briefing_app.analysis.comparing.across.reading import base_year
from briefing_app.analysis.evidence.changes import NOT_COMPARED, counted
from briefing_app.analysis.evidence.choice import ChosenRow
from briefing_app.analysis.evidence.passages import LONG, SHORT, Run, passage, runs
from briefing_app.analysis.evidence.records import (
    Cell,
    DrawnPair,
    EvidenceRow,
    EvidenceSheet,
    PairAxis,
    Passage,
    Point,
)
from briefing_app.analysis.evidence.sheet import refuse
from briefing_app.analysis.evidence.sources import sources
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import STATUS_WORDS, phrase
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

NAMES = {Side.LEFT: "甲", Side.RIGHT: "乙"}
_RECKONED = "算"


@dataclass(frozen=True, slots=True)
class _Subject:
    """A line of the table: a pair, two that only look alike, or a figure alone."""

    name: str
    left: Figure | None
    right: Figure | None
    pair: Aligned | None = None
    apart: Apart | None = None

    @property
    def ids(self) -> tuple[str, str]:
        return self.left.id if self.left else "", self.right.id if self.right else ""

    def figure(self, side: Side) -> Figure | None:
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class AcrossChoice:
    """Rows of the comparison of two reports, as a sheet is made of them."""

    left: Report
    right: Report
    view: Across
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """The two reports."""
        return pair_words(self.left, self.right)

    @property
    def rows(self) -> tuple[ChosenRow, ...]:
        """The rows; their keys are their numbers."""
        return tuple(ChosenRow(str(n), item.name) for n, item in enumerate(self.items))

    def sheet(self, chosen: Sequence[str], title: str, made: str) -> EvidenceSheet:
        """Return the sheet of some of the rows."""
        items = [self.items[int(key)] for key in chosen]
        return evidence_across(self.left, self.right, self.view, items, title, made=made)


def pair_words(left: Report, right: Report) -> str:
    """Return two reports in few words: 示例市 2022 与 2023, 示例市 2023 与样本市 2023."""
    other = "" if left.place == right.place else right.place
    return f"{left.place} {left.plan_year} 与{other} {right.plan_year}"


def evidence_across(
    left: Report,
    right: Report,
    view: Across,
    items: Sequence[Item],
    title: str = "",
    *,
    made: str = "",
) -> EvidenceSheet:
    """Return the sheet of some rows of the list, in their order.

    Raises EvidenceError for no row and for more than eight pairs.
    """
    subjects = tuple(dict.fromkeys(each for item in items for each in _subjects(item)))
    refuse(len(subjects))
    work = _Work({Side.LEFT: left, Side.RIGHT: right}, view, subjects)
    known = title.strip() or f"{_names(subjects)}：{pair_words(left, right)}"
    return replace(work.sheet(known, made, LONG), shorter=work.sheet(known, made, SHORT))


def _subjects(item: Item) -> Iterator[_Subject]:
    if item.row:
        for pair in item.row.aligned:
            yield _Subject(pair.name, pair.left, pair.right, pair=pair)
    elif item.apart:
        each = item.apart
        yield _Subject(each.name, each.left, each.right, apart=each)
    elif item.alone:
        left = item.side is Side.LEFT
        alone = item.alone
        yield _Subject(item.name, alone if left else None, None if left else alone)


def _names(subjects: Sequence[_Subject]) -> str:
    first = subjects[0].name
    return first if len(subjects) == 1 else f"{first}等 {len(subjects)} 项"


class _Work:
    """Makes the sheet of some subjects, with clauses cut more or less closely."""

    def __init__(
        self, reports: dict[Side, Report], view: Across, subjects: Sequence[_Subject]
    ) -> None:
        self._reports, self._view, self._subjects = reports, view, subjects
        found = {(f.status, f.period) for each in subjects for f in (each.left,) if f}
        others = {(f.status, f.period) for each in subjects for f in (each.right,) if f}
        self._dated = len(found) > 1 or len(others) > 1

    def sheet(self, title: str, made: str, room: int) -> EvidenceSheet:
        """Return the sheet; clauses longer than `room` are cut."""
        found = {side: self._runs(side, room) for side in Side}
        first = {Side.LEFT: 1, Side.RIGHT: 1 + len(found[Side.LEFT])}
        passages = tuple(
            self._passage(side, run, n)
            for side in Side
            for n, run in enumerate(found[side], first[side])
        )
        left, right = self._reports[Side.LEFT], self._reports[Side.RIGHT]
        heads = tuple(self._head(side) for side in Side)
        axes = tuple(self._axes())
        drawn = {row.figures: row for axis in axes for row in axis.rows}
        return EvidenceSheet(
            report="；".join(f"{NAMES[side]}：{self._reports[side].title}" for side in Side),
            seal=left.seal,
            title=title,
            count=f"{len(self._subjects)} 项指标，{len(passages)} 处原文",
            summary=self._summary(),
            years=(left.plan_year, right.plan_year),
            rows=tuple(self._row(each, found, first, drawn) for each in self._subjects),
            axes=(),
            spoken=self._spoken(),
            passages=passages,
            sources=tuple(self._sources(found, first)),
            made=made,
            sides=(heads[0], heads[1]),
            beside=axes,
        )

    def _figures(self, side: Side) -> list[Figure]:
        found = [figure for each in self._subjects if (figure := each.figure(side))]
        return list({figure.id: figure for figure in found}.values())

    def _runs(self, side: Side, room: int) -> tuple[Run, ...]:
        return runs(self._reports[side], self._figures(side), room)

    def _passage(self, side: Side, run: Run, number: int) -> Passage:
        return replace(passage(self._reports[side], run, number), side=side.value)

    def _head(self, side: Side) -> str:
        """Return what stands above a column: 甲 示例市 2022, and what all its figures are."""
        report = self._reports[side]
        kinds = {_year_words(figure) for figure in self._figures(side)}
        same = f"：{kinds.pop()}" if kinds and not self._dated else ""
        return f"{NAMES[side]} {report.place} {report.plan_year}{same}"

    def _kind(self, report: Report, figure: Figure) -> str:
        """Return what a figure is, where the head does not say it: 目标, 2025 目标."""
        if not self._dated:
            return ""
        usual = figure.period == base_year(report, figure.status)
        return STATUS_WORDS[figure.status] if usual else _year_words(figure)

    def _row(
        self,
        subject: _Subject,
        found: dict[Side, tuple[Run, ...]],
        first: dict[Side, int],
        drawn: Mapping[tuple[str, str], DrawnPair],
    ) -> EvidenceRow:
        numbers = [
            n
            for side in Side
            for n, run in enumerate(found[side], first[side])
            if (figure := subject.figure(side)) and figure in run.figures
        ]
        change = subject.pair.difference if subject.pair else None
        return EvidenceRow(
            name=subject.name,
            actual=self._cell(subject, Side.LEFT),
            target=self._cell(subject, Side.RIGHT),
            change=NOT_COMPARED if subject.apart else change.sentence if change else "",
            comparable=subject.pair is not None,
            numbers=tuple(numbers),
            reason=subject.apart.words if subject.apart else "",
            drawn=drawn.get(subject.ids) if subject.pair else None,
        )

    def _cell(self, subject: _Subject, side: Side) -> Cell:
        figure = subject.figure(side)
        if figure is None:
            return Cell()
        report = self._reports[side]
        conversion = subject.pair.conversion if subject.pair else None
        converted = conversion and conversion.side is side
        return Cell(
            words=phrase(figure, gain_verb(report, figure)),
            scope=self._kind(report, figure),
            note=f"＝{conversion.text}" if conversion and converted else "",
            status=figure.status,
        )

    def _summary(self) -> str:
        """Return how many of the rows compare: 五项对上，其中一项换算；另一项口径有别，只并列."""
        pairs = [each.pair for each in self._subjects if each.pair]
        converted = sum(pair.conversion is not None for pair in pairs)
        parts = [f"{counted(len(pairs))}项对上" if pairs else "没有对上的"]
        parts[0] += f"，其中{counted(converted)}项换算" if converted else ""
        if apart := sum(each.apart is not None for each in self._subjects):
            parts.append(f"{counted(apart)}项口径有别，只并列")
        for side, other in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
            alone = sum(each.figure(other) is None for each in self._subjects)
            parts += [f"{counted(alone)}项只在{NAMES[side]}"] if alone else []
        return "；".join(parts)

    def _sources(
        self, found: dict[Side, tuple[Run, ...]], first: dict[Side, int]
    ) -> Iterator[tuple[str, str]]:
        worked_out = any(each.pair for each in self._subjects)
        last = ""
        for side in Side:
            lines = sources(
                self._reports[side], found[side], worked_out=worked_out, first=first[side]
            )
            for label, words in lines:
                if label == _RECKONED:
                    last = words
                else:
                    yield NAMES[side] + label, words
        if last:
            yield _RECKONED, last

    # ------------------------------------------------------------------ drawing
    def _axes(self) -> Iterator[PairAxis]:
        """Yield the pairs on their axes: rates on one, amounts each on its own from zero."""
        pairs = tuple(each.pair for each in self._subjects if each.pair)
        view = replace(self._view, aligned=pairs, only_left=(), only_right=())
        table = across_table(self._reports[Side.LEFT], self._reports[Side.RIGHT], view)
        for group in table.groups:
            how = group.axis or group.note
            drawn = tuple(self._drawn(group))
            ticks = tuple((tick.at, tick.text) for tick in group.ticks)
            yield PairAxis(f"{group.title}，{how}", ticks, drawn, zero=not ticks)

    def _drawn(self, group: Group) -> Iterator[DrawnPair]:
        for row in group.rows:
            cells = {cell.figure.id: cell for cell in row.left if cell.figure}
            others = {cell.figure.id: cell for cell in row.right if cell.figure}
            for pair in row.aligned:
                left, right = cells[pair.left.id], others[pair.right.id]
                dated = STATUS_WORDS[pair.left.status] if self._dated else ""
                ids = pair.left.id, pair.right.id
                yield DrawnPair(ids, pair.name, dated, _point(left), _point(right))

    def _spoken(self) -> str:
        said = []
        for each in self._subjects:
            if each.pair:
                sides = (self._cell(each, side) for side in Side)
                words = "，".join(
                    f"{who}{c.words}{c.note}" for who, c in zip("甲乙", sides, strict=True)
                )
                said.append(f"{each.name}：{words}")
        return "；".join(said)


def _point(cell: AcrossCell) -> Point:
    mark = cell.mark
    at, end = (mark.at, mark.end) if mark else (0.0, None)
    return Point(at, end, cell.text, cell.status)


def _year_words(figure: Figure) -> str:
    return f"{figure.period} {STATUS_WORDS[figure.status]}"
