"""Two reports side by side as grids of plain cells, for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.export.across_content import AcrossContent
from briefing_app.export.across_lines import AcrossLine, AcrossSide, LineKind, across_lines
from briefing_app.export.grids import Cell, Column, Fit, Grid

_HEAD = (
    Column("指标", Fit.NAME),
    Column("哪一年", Fit.NAME),
    Column("怎么对上的", Fit.NAME),
    Column("甲原文"),
    Column("甲换算（算）"),
    Column("乙原文"),
    Column("乙换算（算）"),
    Column("乙比甲（算）", Fit.NAME),
)
_APART_HEAD = (
    Column("指标", Fit.NAME),
    Column("哪一年", Fit.NAME),
    Column("甲指标", Fit.NAME),
    Column("甲原文"),
    Column("乙指标", Fit.NAME),
    Column("乙原文"),
    Column("为什么不比", Fit.NAME),
)
_ALONE_HEAD = (Column("指标", Fit.NAME), Column("原文"))
_QUESTION = (Column("问的是", Fit.NAME, core=False),)
_GROUP = (Column("组别", core=False),)
_AMOUNT = (Column("差值（算）", Fit.NUMBER, core=False), Column("差值单位", core=False))
_SIDE = (
    Column("年份", core=False),
    Column("状态", core=False),
    Column("所指", Fit.NAME, core=False),
    Column("度量", core=False),
    Column("限定", core=False),
    Column("数值", Fit.NUMBER, core=False),
    Column("单位", core=False),
    Column("换算数值（算）", Fit.NUMBER, core=False),
    Column("换算单位", core=False),
    Column("出处", Fit.NAME, core=False),
    Column("编号", core=False),
    Column("原句", Fit.TEXT, core=False),
)
_NOTHING: tuple[Cell, ...] = (None,) * len(_SIDE)


def across_grid(content: AcrossContent) -> Grid:
    """Return everything as one table, a row a line; the second column says what it is."""
    first, *rest = _HEAD
    columns = (
        first, Column("类别"), *rest, Column("为什么不比", Fit.NAME), *_QUESTION, *_GROUP,
        *_AMOUNT, *_named("甲"), *_named("乙"),
    )  # fmt: skip
    rows = []
    for line in across_lines(content):
        name, *cells = _core(line)
        rows.append(
            (name, line.kind.value, *cells, line.note, line.question, line.group,
             *_amount(line), *_side(line.left), *_side(line.right))
        )  # fmt: skip
    return Grid("对照", columns, tuple(rows))


def across_grids(content: AcrossContent) -> tuple[Grid, ...]:
    """Return a table for each kind of line that there is; what aligns is always there."""
    lines = across_lines(content)
    grids = [
        _aligned_grid([line for line in lines if line.kind is LineKind.ALIGNED]),
        _apart_grid([line for line in lines if line.kind is LineKind.APART]),
        _alone_grid(LineKind.ONLY_LEFT, lines),
        _alone_grid(LineKind.ONLY_RIGHT, lines),
    ]
    return tuple(grid for n, grid in enumerate(grids) if grid.rows or n == 0)


def _aligned_grid(lines: Sequence[AcrossLine]) -> Grid:
    columns = (*_HEAD, *_QUESTION, *_GROUP, *_AMOUNT, *_named("甲"), *_named("乙"))
    rows = tuple(
        (*_core(line), line.question, line.group, *_amount(line), *_side(line.left),
         *_side(line.right))
        for line in lines
    )  # fmt: skip
    return Grid(LineKind.ALIGNED.value, columns, rows)


def _apart_grid(lines: Sequence[AcrossLine]) -> Grid:
    columns = (*_APART_HEAD, *_QUESTION, *_named("甲"), *_named("乙"))
    rows = tuple(
        (line.name, line.column, *_name_and_words(line.left), *_name_and_words(line.right),
         line.note, line.question, *_side(line.left), *_side(line.right))
        for line in lines
    )  # fmt: skip
    return Grid(LineKind.APART.value, columns, rows)


def _alone_grid(kind: LineKind, lines: Sequence[AcrossLine]) -> Grid:
    sides = [
        (line, side) for line in lines if line.kind is kind and (side := line.left or line.right)
    ]
    rows = tuple((line.name, side.line.printed, *_side(side)) for line, side in sides)
    return Grid(kind.value, (*_ALONE_HEAD, *_SIDE), rows)


def _named(who: str) -> tuple[Column, ...]:
    return tuple(column._replace(title=who + column.title) for column in _SIDE)


def _core(line: AcrossLine) -> tuple[Cell, ...]:
    left, right = line.left, line.right
    return (
        line.name,
        line.column,
        line.how,
        left.line.printed if left else "",
        left.converted if left else "",
        right.line.printed if right else "",
        right.converted if right else "",
        line.change,
    )


def _amount(line: AcrossLine) -> tuple[Cell, ...]:
    return line.amount, line.amount_unit


def _name_and_words(side: AcrossSide | None) -> tuple[Cell, ...]:
    return (side.line.name, side.line.printed) if side else ("", "")


def _side(side: AcrossSide | None) -> tuple[Cell, ...]:
    if side is None:
        return _NOTHING
    line = side.line
    return (
        line.year,
        line.status,
        line.name,
        line.measure,
        line.bound,
        line.value,
        line.unit,
        side.converted_value,
        side.converted_unit,
        line.place,
        line.id,
        line.sentence,
    )
