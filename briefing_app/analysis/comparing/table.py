"""What the comparison table shows of a ledger: groups of lines, their words, their axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.difference import plain
from briefing_app.analysis.comparing.dumbbells import DumbbellGroup, DumbbellRow
from briefing_app.analysis.comparing.ledger import Ledger, Unlike, ledger, ledger_groups
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.units import split_unit
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import NOT_IN_TEXT, bar_text, phrase
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report

_TICK_STEPS = tuple(map(Decimal, (1, 2, 5, 10)))
_TICKS = 5


class GroupKey(StrEnum):
    """The groups of the table, from top to bottom; the last three are folded at first."""

    RATES = "rates"
    TOTALS = "totals"
    UNLIKE = "unlike"
    UNPAIRED = "unpaired"
    UNNUMBERED = "unnumbered"


FOLDABLE = (GroupKey.UNLIKE, GroupKey.UNPAIRED, GroupKey.UNNUMBERED)
_TITLES = {
    GroupKey.RATES: ("增速", "各行同轴"),
    GroupKey.TOTALS: ("总量与数量", "各行折成比例"),
    GroupKey.UNLIKE: ("口径有别，只并列、不比较", ""),
    GroupKey.UNPAIRED: ("目标没有对应的实绩", ""),
    GroupKey.UNNUMBERED: ("没有数字的目标", ""),
}
_SHORT = {GroupKey.UNPAIRED: "无实绩的目标", GroupKey.UNNUMBERED: "无数字的目标"}


class Tick(NamedTuple):
    """A reading of a shared axis; `at` lies between 0 (left) and 1 (right)."""

    at: Decimal
    text: str


class Sample(NamedTuple):
    """A line in a few words, with the words that differ: 省市重点项目463个 / 市级…400个以上."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a pair with its dumbbell, two that do not compare, or a target alone.

    `sentence` says all of it in words, without the last full stop.
    """

    name: str
    actual: Figure | None
    target: Figure
    sentence: str
    actual_text: str = ""
    target_text: str = ""
    unit: str = ""
    change: str = ""
    lean: int = 0
    """1: the target's number is higher, 0: equal, -1: lower. Of pairs only."""
    dumbbell: DumbbellRow | None = None
    reason: str = ""
    """Why the two are not compared."""
    actual_marks: tuple[Span, ...] = ()
    target_marks: tuple[Span, ...] = ()

    def figure(self, status: Status) -> Figure:
        """Return the figure of one side; the target's where there is no actual."""
        return self.actual if self.actual and status is Status.ACTUAL else self.target

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of its sides, the actual first."""
        return (self.actual.id, self.target.id) if self.actual else (self.target.id,)

    def has(self, figure_id: str) -> bool:
        """Whether one of its sides is this figure."""
        return figure_id in self.figures


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind. `axis` and `ticks` are there where dumbbells are drawn."""

    key: GroupKey
    lines: tuple[Line, ...]
    axis: DumbbellGroup | None = None
    ticks: tuple[Tick, ...] = ()

    @property
    def title(self) -> str:
        """What the group is."""
        return _TITLES[self.key][0]

    @property
    def short(self) -> str:
        """What the group is, where room is short."""
        return _SHORT.get(self.key, self.title)

    @property
    def note(self) -> str:
        """How its lines are to be read."""
        return _TITLES[self.key][1]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole table of one report."""

    groups: tuple[Group, ...]
    empty: str = ""
    """Why there is nothing to compare, as one sentence."""

    @property
    def pairs(self) -> tuple[Line, ...]:
        """The lines that compare, as they stand in the table."""
        return tuple(line for group in self.groups if group.axis for line in group.lines)

    def group(self, key: GroupKey) -> Group | None:
        """Return a group; None if the report has nothing for it."""
        return next((group for group in self.groups if group.key is key), None)

    def count(self, lean: int) -> int:
        """Return how many pairs lean one way."""
        return sum(line.lean == lean for line in self.pairs)


def compare(report: Report) -> Comparison:
    """Return what the table shows of a report; groups without lines are left out."""
    book = ledger(report)
    groups = [_pair_group(report, book.pairs, axis) for axis in ledger_groups(book)]
    alone = (
        Group(GroupKey.UNLIKE, tuple(_unlike_line(report, each) for each in book.unlike)),
        Group(GroupKey.UNPAIRED, tuple(_target_line(report, each) for each in book.unpaired)),
        Group(GroupKey.UNNUMBERED, tuple(_target_line(report, each) for each in book.unnumbered)),
    )
    groups += [group for group in alone if group.lines]
    return Comparison(tuple(groups), _empty(report, book))


def sample(group: Group) -> Sample:
    """Return an example of a folded group: the shortest line whose differing words are marked."""
    marked = [line for line in group.lines if line.actual_marks and line.target_marks]
    line = min(marked or group.lines, key=lambda each: len(each.sentence))
    text, marks = "", list[Span]()
    for figure, spans, words in (
        (line.actual, line.actual_marks, line.actual_text),
        (line.target, line.target_marks, line.target_text),
    ):
        if figure:
            text += " / " if text else ""
            marks += [Span(s.start + len(text), s.end + len(text)) for s in spans]
            text += figure.name + words
    return Sample(text, tuple(marks))


def _empty(report: Report, book: Ledger) -> str:
    """Return why nothing compares; "" where something does, or where nothing is open."""
    if not report.id or book.pairs:
        return ""
    found = {f.status for f in report.figures if not f.is_rank}
    if not found:
        return "这份报告没有数字，无从对比。"
    missing = [status for status in Status if status not in found]
    if missing:
        word = "目标" if missing[0] is Status.TARGET else "实绩"
        return f"这份报告没有{word}，无从对比。"
    return "这份报告没有同口径的实绩和目标，无从对比。"


def _pair_group(report: Report, pairs: Sequence[Pair], axis: DumbbellGroup) -> Group:
    known = {(p.actual.id, p.target.id, p.name): p for p in pairs}
    lines = tuple(
        _pair_line(report, known[row.actual, row.target, row.label], row) for row in axis.rows
    )
    if axis.relative:
        return Group(GroupKey.TOTALS, lines, axis)
    marks = ticks(*axis.ends)
    grid = axis._replace(lines=tuple(mark.at for mark in marks))
    return Group(GroupKey.RATES, lines, grid, marks)


def ticks(low: Decimal, high: Decimal) -> tuple[Tick, ...]:
    """Return at most six even readings of an axis in per cent; the last one says so."""
    span = high - low
    if span <= 0:
        return ()
    power = Decimal(1).scaleb((span / _TICKS).adjusted())
    step = next(s * power for s in _TICK_STEPS if s * power * _TICKS >= span)
    first, last = -(-low // step), high // step
    values = [step * n for n in range(int(first), int(last) + 1)]
    texts = [plain(value).replace("-", "−") for value in values]
    texts[-1] += "%"
    return tuple(Tick((v - low) / span, t) for v, t in zip(values, texts, strict=True))


def _pair_line(report: Report, pair: Pair, row: DumbbellRow) -> Line:
    actual, target, change = pair.actual, pair.target, pair.difference
    alike = split_unit(actual.unit)[0] == split_unit(target.unit)[0]
    aim = gain_verb(report, target)
    return Line(
        name=pair.name,
        actual=actual,
        target=target,
        sentence="，".join((
            _said(report, actual, pair.name),
            f"{target.period}年目标{phrase(target, aim)}",
            change.sentence,
        )),
        actual_text=bar_text(actual, gain_verb(report, actual)),
        target_text=bar_text(target, aim) if alike else phrase(target, aim),
        unit="" if actual.unit.endswith("%") else actual.unit,
        change=change.text,
        lean=change.lean,
        dumbbell=row,
    )  # fmt: skip


def _unlike_line(report: Report, unlike: Unlike) -> Line:
    actual, target = unlike.actual, unlike.target
    sides = f"{_said(report, actual)}，{_said(report, target)}"
    return Line(
        name=unlike.name,
        actual=actual,
        target=target,
        sentence=f"{sides}，口径有别，不比较：{unlike.words}",
        actual_text=phrase(actual, gain_verb(report, actual)),
        target_text=phrase(target, gain_verb(report, target)),
        reason=unlike.words,
        actual_marks=unlike.actual_marks,
        target_marks=unlike.target_marks,
    )


def _target_line(report: Report, target: Figure) -> Line:
    absent = f"{report.review_year}年实绩{NOT_IN_TEXT}"
    said = _said(report, target)
    return Line(
        name=target.name,
        actual=None,
        target=target,
        sentence=said if target.value is None else f"{said}，{absent}",
        target_text=phrase(target, gain_verb(report, target)),
    )


def _said(report: Report, figure: Figure, name: str = "") -> str:
    """Return year, name and value: 2022年固定资产投资增长10%, 2023年目标工业投资10%以上."""
    aim = "目标" if figure.status is Status.TARGET else ""
    words = phrase(figure, gain_verb(report, figure))
    return f"{figure.period}年{aim}{name or figure.name}{words}"
