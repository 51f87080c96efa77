"""Rows of two lines out of what aligns: what two reports say of one quantity, together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_app.analysis.comparing.across.aligning import conversion_of
from briefing_app.analysis.comparing.across.axes import Axis, own_axis, shared_axis, ticks
from briefing_app.analysis.comparing.across.identity import Identities
from briefing_app.analysis.comparing.across.questions import bare_place
from briefing_app.analysis.comparing.across.reading import OF_ITS_YEAR, Key, base_year, readings
from briefing_app.analysis.comparing.across.records import (
    Across,
    Aligned,
    Kind,
    Question,
    Side,
    StatusPair,
)
from briefing_app.analysis.comparing.across.rows import (
    Cell,
    Column,
    Group,
    GroupKey,
    Line,
    Row,
    Table,
)
from briefing_app.analysis.comparing.difference import in_points
from briefing_app.analysis.conversion import kind_of
from briefing_app.analysis.units import PERCENT
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS, bar_text, phrase
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report

_RATES, _RATES_NOTE = "增速", "各行同轴"
_AMOUNTS, _AMOUNTS_NOTE = "总量与数量", "换到一个单位"
_OWN_AXES = "各行零起，各自一轴"


def across_table(left: Report, right: Report, view: Across) -> Table:
    """Return the rows of two reports; `view` says what aligns.

    Where a column has no pair, the figure that one of the two has stands there alone.
    """
    work = _Work(left, right, view)
    rows = [work.row(pairs) for pairs in work.rows()]
    rates = [row for row in rows if row.key is GroupKey.RATES]
    amounts = [row for row in rows if row.key is GroupKey.AMOUNTS]
    groups = (*([_rate_group(rates)] if rates else ()), *([_amounts(amounts)] if amounts else ()))
    return Table(work.columns, groups, work.labels)


def cell_text(figure: Figure) -> str:
    """Return the words of a figure in a cell: 10%以上, 降3%, 86000人."""
    return bar_text(figure) if figure.unit == PERCENT else phrase(figure)


def row_labels(left: Report, right: Report, kind: Kind) -> tuple[str, str]:
    """Return what tells the two apart in a row: their places, or 甲 and 乙 of one place."""
    if kind in (Kind.PLACES, Kind.OTHER):
        return bare_place(left.place), bare_place(right.place)
    return "甲", "乙"


class _Work:
    """Makes rows out of pairs."""

    def __init__(self, left: Report, right: Report, view: Across) -> None:
        self._reports = (left, right)
        self._view = view
        self.labels = row_labels(left, right, view.kind)
        self.columns = tuple(
            Column(*pair, _head(left, right, view.question, pair))
            for pair in view.question.statuses
        )
        identities = Identities((left, right))
        self._alone = (
            _by_key(identities, left, {figure.id for figure in view.only_left}),
            _by_key(identities, right, {figure.id for figure in view.only_right}),
        )

    def rows(self) -> list[tuple[Aligned | None, ...]]:
        """Return the pairs of each row, a place for each column."""
        slots: dict[tuple[object, ...], list[list[Aligned]]] = defaultdict(self._no_pairs)
        statuses = [(column.left, column.right) for column in self.columns]
        for pair in self._view.aligned:
            family = kind_of(pair.left.unit).family
            column = statuses.index((pair.left.status, pair.right.status))
            slots[pair.identity, pair.left.measure, pair.scope, family][column].append(pair)
        return [
            tuple(pairs[n] if n < len(pairs) else None for pairs in columns)
            for columns in slots.values()
            for n in range(max(map(len, columns)))
        ]

    def row(self, pairs: Sequence[Aligned | None]) -> Row:
        """Return a row with its words; where its numbers lie is for its group to say."""
        known = tuple(pair for pair in pairs if pair)
        first = known[0]
        left, right = (
            tuple(self._cell(side, n, pair, first) for n, pair in enumerate(pairs)) for side in Side
        )
        how = next((pair.how for pair in known if pair.conversion), first.how)
        key = GroupKey.RATES if _is_rate(first.left) else GroupKey.AMOUNTS
        spoken = f"{first.name}（{how}）：{self._line_words(0, left)}；{self._line_words(1, right)}"
        return Row(key, first.name, how, left, right, known, spoken)

    def _no_pairs(self) -> list[list[Aligned]]:
        return [[] for _ in self.columns]

    def _cell(self, side: Side, column: int, pair: Aligned | None, first: Aligned) -> Cell:
        status = self.columns[column].left if side is Side.LEFT else self.columns[column].right
        if pair:
            figure: Figure | None = pair.left if side is Side.LEFT else pair.right
            conversion = pair.conversion
        else:
            figure = self._figure_alone(side, status, first)
            conversion = conversion_of(first.left, figure) if figure else None
        if figure is None:
            return Cell(status, None, NOT_IN_TEXT, "")
        mine = conversion is not None and figure.unit == conversion.of
        return Cell(
            status, figure, cell_text(figure), f"＝{conversion.text}" if mine and conversion else ""
        )

    def _figure_alone(self, side: Side, status: Status, first: Aligned) -> Figure | None:
        """Return what one report alone says of a row's quantity under a status."""
        family = kind_of(first.left.unit).family
        key = Key(first.identity, first.scope, first.left.measure, family, OF_ITS_YEAR)
        return self._alone[side is Side.RIGHT].get((key, status))

    def _line_words(self, side: int, line: Line) -> str:
        """Return a line in words, for assistive technology."""
        report = self._reports[side]
        who = "甲乙"[side]
        label = self.labels[side].removeprefix(who)
        return f"{who}{label}，" + "，".join(_cell_words(report, cell) for cell in line)


def _by_key(
    identities: Identities, report: Report, ids: set[str]
) -> dict[tuple[Key, Status], Figure]:
    """Return the first of these figures for each key and status."""
    found: dict[tuple[Key, Status], Figure] = {}
    for status in Status:
        for reading in readings(identities, report, status):
            if reading.figure.id in ids:
                found.setdefault((reading.key, status), reading.figure)
    return found


def _head(left: Report, right: Report, question: Question, statuses: StatusPair) -> str:
    """Return the head of a column: 2022 实绩, or what stands in either line."""
    mine, other = (STATUS_WORDS[status] for status in statuses)
    first, second = base_year(left, statuses[0]), base_year(right, statuses[1])
    if question in (Question.KEPT, Question.KEPT_BACK):
        return f"{first}：甲{mine}，乙{other}"
    return f"{first} {mine}" if first == second else f"{mine}：甲 {first}，乙 {second}"


def _cell_words(report: Report, cell: Cell) -> str:
    status = STATUS_WORDS[cell.status]
    if cell.figure is None:
        return status + cell.text
    words = phrase(cell.figure, gain_verb(report, cell.figure))
    return f"{cell.figure.period}年{status}{words}{cell.converted.replace('＝', '，即')}"


def _is_rate(figure: Figure) -> bool:
    return in_points(figure) and figure.measure in (Measure.GROWTH, Measure.CHANGE)


def _rate_group(rows: Sequence[Row]) -> Group:
    axis = shared_axis(figure for row in rows for figure in _drawn(row))
    placed = tuple(_placed(row, axis) for row in rows)
    return Group(GroupKey.RATES, _RATES, _RATES_NOTE, "", ticks(axis), axis.at(0), placed)


def _amounts(rows: Sequence[Row]) -> Group:
    placed = tuple(_placed(row, own_axis(_drawn(row))) for row in rows)
    return Group(GroupKey.AMOUNTS, _AMOUNTS, _AMOUNTS_NOTE, _OWN_AXES, (), 0.0, placed)


def _drawn(row: Row) -> Iterator[Figure]:
    return (figure for _, figure in row.figures)


def _placed(row: Row, axis: Axis) -> Row:
    """Return a row with each number at its place on an axis."""
    left, right = (
        tuple(cell._replace(mark=axis.mark(cell.figure) if cell.figure else None) for cell in line)
        for line in (row.left, row.right)
    )
    return replace(row, left=left, right=right)
