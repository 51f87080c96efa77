"""The tables as grids of plain cells: what CSV, XLSX and HTML show alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.export.about import path_words
from briefing_app.export.content import Content
from briefing_app.export.passages import pieces, sentences_in
from briefing_app.export.tables import (
    FigureLine,
    PairLine,
    RankLine,
    figure_lines,
    pair_lines,
    rank_lines,
)
from briefing_app.model.correction import Certainty

Cell = str | int | Decimal | None
"""Words, a count, an exact number, or nothing."""


class Fit(StrEnum):
    """How wide a column is: what it holds decides."""

    SHORT = "short"
    NUMBER = "number"
    NAME = "name"
    TEXT = "text"
    """Whole sentences."""


class Column(NamedTuple):
    """The head of a column."""

    title: str
    fit: Fit = Fit.SHORT
    core: bool = True
    """Whether a page that is read shows it; the rest is for spreadsheets, and stands behind."""


class Grid(NamedTuple):
    """A table of cells; every row has a cell for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_FIGURES = (
    Column("年份"),
    Column("状态"),
    Column("指标", Fit.NAME),
    Column("原文"),
    Column("数值", Fit.NUMBER),
    Column("单位"),
    Column("度量"),
    Column("位次"),
    Column("出处", Fit.NAME),
    Column("限定", core=False),
    Column("章节", Fit.NAME, core=False),
    Column("编号", core=False),
    Column("原句", Fit.TEXT, core=False),
)
_PAIRS = (
    Column("指标", Fit.NAME),
    Column("类别"),
    Column("实绩原文"),
    Column("目标原文"),
    Column("变化（算）", Fit.NAME),
    Column("说明", Fit.NAME),
    Column("实绩年份", core=False),
    Column("实绩所指", Fit.NAME, core=False),
    Column("实绩数值", Fit.NUMBER, core=False),
    Column("实绩单位", core=False),
    Column("目标年份", core=False),
    Column("目标所指", Fit.NAME, core=False),
    Column("目标数值", Fit.NUMBER, core=False),
    Column("目标单位", core=False),
    Column("差值（算）", Fit.NUMBER, core=False),
    Column("差值单位", core=False),
    Column("实绩编号", core=False),
    Column("目标编号", core=False),
    Column("实绩原句", Fit.TEXT, core=False),
    Column("目标原句", Fit.TEXT, core=False),
)
_RANKS = (
    Column("范围"),
    Column("类别"),
    Column("位次"),
    Column("项目", Fit.NAME),
    Column("数值", Fit.NAME),
    Column("年份"),
    Column("状态"),
    Column("出处", Fit.NAME),
    Column("名次", Fit.NUMBER, core=False),
    Column("编号", core=False),
    Column("原句", Fit.TEXT, core=False),
)
_TEXT = (
    Column("章节", Fit.NAME),
    Column("原句", Fit.TEXT),
    Column("数字"),
    Column("编号", core=False),
)
_CORRECTIONS = (
    Column("版面", Fit.NAME),
    Column("正文", Fit.NAME),
    Column("理由", Fit.TEXT),
    Column("把握"),
    Column("处数"),
)
CERTAINTY_WORDS = {
    Certainty.CERTAIN: "确定",
    Certainty.LIKELY: "很可能",
    Certainty.DOUBT: "存疑",
}


def figures_grid(content: Content) -> Grid:
    """Return a row for every figure of the content."""
    return Grid("数字", _FIGURES, tuple(map(_figure_cells, figure_lines(content))))


def pairs_grid(content: Content) -> Grid:
    """Return a row for every line of the comparison."""
    return Grid("对照", _PAIRS, tuple(map(_pair_cells, pair_lines(content))))


def ranks_grid(content: Content) -> Grid:
    """Return a row for every claim of place."""
    return Grid("位次", _RANKS, tuple(map(_rank_cells, rank_lines(content))))


def text_grid(content: Content) -> Grid:
    """Return a row for every sentence of the text, in order, with its figures."""
    return Grid("原文", _TEXT, tuple(_text_rows(content)))


def corrections_grid(content: Content) -> Grid:
    """Return a row for every listed departure of the text from the page."""
    rows = tuple(
        (
            each.printed.exact,
            each.corrected,
            each.reason,
            CERTAINTY_WORDS[each.certainty],
            each.count,
        )
        for each in content.report.corrections
    )
    return Grid("校订", _CORRECTIONS, rows)


def core(grid: Grid) -> Grid:
    """Return the grid without the columns that only spreadsheets show."""
    count = core_count(grid)
    return Grid(grid.title, grid.columns[:count], tuple(row[:count] for row in grid.rows))


def core_count(grid: Grid) -> int:
    """Return how many columns, from the left, a page shows."""
    return sum(column.core for column in grid.columns)


def plain_number(value: Decimal) -> str:
    """Return a number in digits, as many as it was written with: 585.7, -0.30."""
    return format(value, "f")


def column_of(grid: Grid, title: str) -> Sequence[Cell]:
    """Return the cells below a head; raise ValueError where there is none of that name."""
    at = [column.title for column in grid.columns].index(title)
    return [row[at] for row in grid.rows]


def _figure_cells(line: FigureLine) -> tuple[Cell, ...]:
    return (
        line.year,
        line.status,
        line.name,
        line.printed,
        line.value,
        line.unit,
        line.measure,
        line.rank,
        line.place,
        line.bound,
        line.path,
        line.id,
        line.sentence,
    )


def _pair_cells(line: PairLine) -> tuple[Cell, ...]:
    actual, target = line.actual, line.target
    return (
        line.name,
        line.kind.value,
        actual.printed if actual else "",
        target.printed,
        line.change,
        line.note,
        *(_side_cells(actual) if actual else (None, "", None, "")),
        *_side_cells(target),
        line.amount,
        line.amount_unit,
        actual.id if actual else "",
        target.id,
        actual.sentence if actual else "",
        target.sentence,
    )


def _side_cells(side: FigureLine) -> tuple[Cell, ...]:
    return (side.year, side.name, side.value, side.unit)


def _rank_cells(line: RankLine) -> tuple[Cell, ...]:
    statement = line.line
    return (
        line.scope,
        line.kind,
        line.printed,
        line.subject,
        line.numbers,
        statement.year,
        statement.status,
        statement.place,
        line.place,
        statement.id,
        statement.sentence,
    )


def _text_rows(content: Content) -> Iterator[tuple[Cell, ...]]:
    for section, block in pieces(content):
        if block is None:
            continue
        path, at = path_words(content, section.id), block.start
        for sentence in sentences_in(content.report, block):
            end = at + len(sentence)
            ids = [f.id for f in content.report.figures if at <= f.span.start < end]
            yield path, sentence, len(ids), "、".join(ids)
            at = end
