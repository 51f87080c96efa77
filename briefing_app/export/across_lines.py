"""Two reports as lines, one for each pair of figures or figure alone: what all formats share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.across import (
    QUESTION_WORDS,
    Across,
    Aligned,
    Apart,
    Conversion,
    Side,
    Table,
    across_table,
)
from briefing_app.analysis.comparing.across.listing import Filter, Item, listed
from briefing_app.analysis.comparing.across.rows import Column
from briefing_app.analysis.comparing.difference import Difference, Limit
from briefing_app.analysis.words import falls
from briefing_app.export.across_content import AcrossContent
from briefing_app.export.choosing import content as content_of
from briefing_app.export.tables import FigureLine, figure_lines
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report


class LineKind(StrEnum):
    """What a line is; the values are the words for it."""

    ALIGNED = "对上"
    APART = "口径有别"
    ONLY_LEFT = "只在甲"
    ONLY_RIGHT = "只在乙"


class AcrossSide(NamedTuple):
    """A figure of one of the two reports."""

    line: FigureLine
    converted: str = ""
    """The number in the other's unit, worked out: 8.6万人; "" where it needs none."""
    converted_value: Decimal | None = None
    """The same as a number, signed; of a range its lower end."""
    converted_unit: str = ""

    @property
    def words(self) -> str:
        """What can follow the name, and the number in the other's unit: 86000人＝8.6万人."""
        return self.line.words + (f"＝{self.converted}" if self.converted else "")


class AcrossLine(NamedTuple):
    """One quantity with what either report says of it."""

    kind: LineKind
    question: str
    """甲定的目标，乙报的实绩."""
    column: str
    """Which year and status stand beside which: 2022：甲目标，乙实绩; "" of a figure alone."""
    group: str
    """增速, 总量与数量; "" where nothing aligns."""
    name: str
    left: AcrossSide | None
    right: AcrossSide | None
    how: str = ""
    """How the two were found to be the same: 同名, 乙写作“社零总额”, 换算 人 → 万人."""
    change: str = ""
    """How 乙 stands to 甲, worked out: 增速至少低 1 个百分点; "" where nothing can be said."""
    difference: Difference | None = None
    note: str = ""
    """Why the two are not compared."""

    @property
    def sides(self) -> tuple[tuple[int, AcrossSide], ...]:
        """The sides that say something, each with 0 for 甲 and 1 for 乙."""
        return tuple((n, side) for n, side in enumerate((self.left, self.right)) if side)

    @property
    def amount(self) -> Decimal | None:
        """The difference as a number where the words leave exactly one."""
        change = self.difference
        return change.value if change and change.limit is Limit.EXACT else None

    @property
    def amount_unit(self) -> str:
        """What `amount` is in: 个百分点, %, 家."""
        return self.difference.unit if self.difference and self.amount is not None else ""


def across_lines(content: AcrossContent) -> tuple[AcrossLine, ...]:
    """Return what is written, as the window lists it: groups, look-alikes, figures alone.

    Of several questions what aligns and looks alike comes from each, what stands alone from
    the last.
    """
    return tuple(line for view in content.views for line in _of_view(content, view))


def view_lines(
    left: Report, right: Report, view: Across, items: Sequence[Item], table: Table
) -> tuple[AcrossLine, ...]:
    """Return the lines of some rows of a list; heads of groups have none of their own."""
    work = _Work(left, right, view, items, table)
    return tuple(line for item in items for line in work.lines(item))


def _of_view(content: AcrossContent, view: Across) -> tuple[AcrossLine, ...]:
    table = across_table(content.left, content.right, view)
    items = [item for each in _filters(content, view) for item in listed(view, table, each)]
    return view_lines(content.left, content.right, view, items, table)


def _filters(content: AcrossContent, view: Across) -> tuple[Filter, ...]:
    if content.only is not None:
        return (content.only,)
    compared = (Filter.ALIGNED, Filter.APART)
    last = view is content.views[-1]
    return (*compared, Filter.ONLY_LEFT, Filter.ONLY_RIGHT) if last else compared


class _Work:
    """Makes lines of one question; the figures of either side are read once."""

    def __init__(
        self, left: Report, right: Report, view: Across, items: Sequence[Item], table: Table
    ) -> None:
        self._question = QUESTION_WORDS[view.question]
        self._columns: dict[object, Column] = {(c.left, c.right): c for c in table.columns}
        self._groups = {id(row): group.title for group in table.groups for row in group.rows}
        self._lines = {
            side: _by_id(report, items, side)
            for side, report in ((Side.LEFT, left), (Side.RIGHT, right))
        }

    def lines(self, item: Item) -> Iterator[AcrossLine]:
        """Yield a line for each pair of a row, or the one of what is not compared."""
        if item.row:
            group = self._groups[id(item.row)]
            yield from (self._aligned(pair, group) for pair in item.row.aligned)
        elif item.apart:
            yield self._apart(item.apart)
        elif item.alone:
            left = item.side is Side.LEFT
            side = self._side(item.side, item.alone)
            yield AcrossLine(
                LineKind.ONLY_LEFT if left else LineKind.ONLY_RIGHT, self._question, "", "",
                item.name, side if left else None, None if left else side,
            )  # fmt: skip

    def _aligned(self, pair: Aligned, group: str) -> AcrossLine:
        column = self._columns[pair.left.status, pair.right.status]
        return AcrossLine(
            LineKind.ALIGNED,
            self._question,
            column.head,
            group,
            pair.name,
            self._side(Side.LEFT, pair.left, pair.conversion),
            self._side(Side.RIGHT, pair.right, pair.conversion),
            how=pair.how,
            change=pair.difference.sentence if pair.difference else "",
            difference=pair.difference,
        )

    def _apart(self, each: Apart) -> AcrossLine:
        return AcrossLine(
            LineKind.APART,
            self._question,
            self._columns[each.left.status, each.right.status].head,
            "",
            each.name,
            self._side(Side.LEFT, each.left),
            self._side(Side.RIGHT, each.right),
            note=each.words,
        )

    def _side(self, side: Side, figure: Figure, conversion: Conversion | None = None) -> AcrossSide:
        line = self._lines[side][figure.id]
        if conversion is None or conversion.side is not side:
            return AcrossSide(line)
        value = -conversion.value if falls(figure) else conversion.value
        return AcrossSide(line, conversion.text, value, conversion.unit)


def _by_id(report: Report, items: Sequence[Item], side: Side) -> Mapping[str, FigureLine]:
    """Return the lines of the figures that rows have on one side."""
    ids = [figure.id for item in items for each, figure in item.figures if each is side]
    return {line.id: line for line in figure_lines(content_of(report, figures=ids))}
