"""The comparison of two reports as it is shown, as plain records: rows of two lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.across.records import Aligned, Side
from briefing_app.analysis.comparing.dumbbells import Chevron
from briefing_app.model.figure import Figure, Status


class GroupKey(StrEnum):
    """What shares an axis, and what has one of its own."""

    RATES = "rates"
    AMOUNTS = "amounts"


class Mark(NamedTuple):
    """Where a number lies on its axis, from 0 (left) to 1 (right); `end` of a range."""

    at: float
    end: float | None
    chevron: Chevron


class Cell(NamedTuple):
    """One figure of one report in a row, or its absence."""

    status: Status
    figure: Figure | None
    text: str
    """The words as printed; 原文未载 where there is no figure."""
    converted: str
    """The number in the other's unit, exactly: ＝8.6万人; "" where it needs none."""
    mark: Mark | None = None


Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity in two lines, 甲 above 乙; a cell for each column in either."""

    key: GroupKey
    name: str
    how: str
    left: Line
    right: Line
    aligned: tuple[Aligned, ...]
    """The pairs of figures it shows; fewer than columns where one of them has no pair."""
    spoken: str

    @property
    def figures(self) -> tuple[tuple[Side, Figure], ...]:
        """Every figure of the row with its side, 甲 first."""
        lines = ((Side.LEFT, self.left), (Side.RIGHT, self.right))
        return tuple((side, c.figure) for side, line in lines for c in line if c.figure)

    @property
    def change(self) -> str:
        """What lies between the two of the first pair, in few words."""
        change = self.aligned[0].difference
        return change.text if change else "算不出比例"

    @property
    def converts(self) -> bool:
        """Whether a pair of it had to be converted."""
        return any(pair.conversion for pair in self.aligned)


class Tick(NamedTuple):
    """A line of an axis, and what it reads."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind. Rates share `ticks`; amounts have none in common."""

    key: GroupKey
    title: str
    note: str
    axis: str
    """What is said above the axes that have no ticks."""
    ticks: tuple[Tick, ...]
    zero: float
    """Where zero lies on the axis that all share."""
    rows: tuple[Row, ...]


class Column(NamedTuple):
    """Which status stands in a column on either side, and its head."""

    left: Status
    right: Status
    head: str


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of one question about two reports.

    With one column, what lies between its two is shown as well.
    """

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    labels: tuple[str, str]
    """What stands before the two lines of a row: 宁波 and 示例, or 甲 and 乙."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, from top to bottom."""
        return tuple(row for group in self.groups for row in group.rows)
