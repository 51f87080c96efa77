"""The comparison of two reports as one list: which rows a filter shows, and its counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.analysis.comparing.across.records import Across, Apart, Side
from briefing_app.analysis.comparing.across.rows import Group, Row, Table
from briefing_app.analysis.words import STATUS_WORDS, phrase
from briefing_app.model.figure import Figure

APART_TITLE = "口径有别，只并列、不比较"
NOTHING_ALIGNED = "没有同口径的指标，可看表述。"
RULE = "指标、范围、单位、度量都同才算对上"
_EMPTY = "没有这样的指标。"


class Filter(StrEnum):
    """Which of the figures are listed."""

    ALIGNED = "aligned"
    CONVERTED = "converted"
    APART = "apart"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter with its word and how many figures it shows."""

    filter: Filter
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the list: the head of a group, or one of the others."""

    group: Group | None = None
    row: Row | None = None
    apart: Apart | None = None
    alone: Figure | None = None
    side: Side = Side.LEFT
    """Whose figure stands alone."""

    @property
    def is_heading(self) -> bool:
        """Whether it cannot be chosen."""
        return self.group is not None

    @property
    def figures(self) -> tuple[tuple[Side, Figure], ...]:
        """Its figures with their sides, 甲 first."""
        if self.row:
            return self.row.figures
        if self.apart:
            return ((Side.LEFT, self.apart.left), (Side.RIGHT, self.apart.right))
        return ((self.side, self.alone),) if self.alone else ()

    @property
    def name(self) -> str:
        """What it is about."""
        if self.row or self.apart:
            return self.row.name if self.row else self.apart.name if self.apart else ""
        return self.alone.name if self.alone else self.group.title if self.group else ""

    @property
    def note(self) -> str:
        """What lies between its two sides, or why nothing does."""
        if self.row:
            return self.row.change
        return f"口径有别：{self.apart.words}" if self.apart else ""

    @property
    def spoken(self) -> str:
        """The row for assistive technology."""
        if self.group:
            return f"{self.group.title}，{len(self.group.rows)} 项，{self.group.note}"
        if self.row:
            return f"{self.row.spoken}；{self.row.change}"
        said = "；".join(_said(side, figure) for side, figure in self.figures)
        return "；".join(filter(None, (said, self.note)))


def chips(view: Across, labels: tuple[str, str]) -> tuple[Chip, ...]:
    """Return the filters with their counts; the last two name the two reports."""
    counts = view.counts
    return (
        Chip(Filter.ALIGNED, "对上", counts.aligned),
        Chip(Filter.CONVERTED, "其中换算", counts.converted),
        Chip(Filter.APART, "口径有别", counts.apart),
        Chip(Filter.ONLY_LEFT, f"只在{labels[0]}", counts.only_left),
        Chip(Filter.ONLY_RIGHT, f"只在{labels[1]}", counts.only_right),
    )


def listed(view: Across, table: Table, chosen: Filter) -> tuple[Item, ...]:
    """Return the rows that a filter shows, from top to bottom."""
    if chosen is Filter.APART:
        return tuple(Item(apart=each) for each in view.apart)
    if chosen in (Filter.ONLY_LEFT, Filter.ONLY_RIGHT):
        left = chosen is Filter.ONLY_LEFT
        side = Side.LEFT if left else Side.RIGHT
        figures = view.only_left if left else view.only_right
        return tuple(Item(alone=figure, side=side) for figure in figures)
    return tuple(_of_groups(table, converted=chosen is Filter.CONVERTED))


def empty_words(view: Across, chosen: Filter) -> str:
    """Return what to say where a filter shows nothing."""
    return NOTHING_ALIGNED if chosen is Filter.ALIGNED and not view.aligned else _EMPTY


def rest_words(view: Across) -> str:
    """Return where the figures are that no filter shows; "" where there are none."""
    counts = view.counts
    said = []
    if counts.repeated_left or counts.repeated_right:
        said.append(f"重述的甲 {counts.repeated_left}、乙 {counts.repeated_right}")
    if counts.aside_left or counts.aside_right:
        said.append(f"此问不涉及甲 {counts.aside_left}、乙 {counts.aside_right}")
    return "，".join(said)


def apart_example(view: Across, labels: tuple[str, str]) -> str:
    """Return the first that are not compared, in a line: 实际利用外资 37亿美元 / 示例 58亿元 ..."""
    if not view.apart:
        return ""
    each = view.apart[0]
    sides = f"{phrase(each.left)} / {labels[1]} {phrase(each.right)}"
    return f"如 {each.left.name} {sides}，{each.words}"


def _of_groups(table: Table, *, converted: bool) -> Iterator[Item]:
    for group in table.groups:
        rows = [row for row in group.rows if row.converts or not converted]
        if rows:
            yield Item(group=group)
            yield from (Item(row=row) for row in rows)


def _said(side: Side, figure: Figure) -> str:
    who = "甲" if side is Side.LEFT else "乙"
    status = STATUS_WORDS[figure.status]
    return f"{who}，{figure.name}，{figure.period}年{status}{phrase(figure)}"
