"""The tables of an HTML page; what is printed leads to its place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from briefing_app.export.content import Choice, Content
from briefing_app.export.grids import (
    Cell,
    Column,
    Fit,
    Grid,
    corrections_grid,
    figures_grid,
    pairs_grid,
    plain_number,
    ranks_grid,
)
from briefing_app.export.html_text import figure_id, words

_LINKS = {"原文": "编号", "实绩原文": "实绩编号", "目标原文": "目标编号", "位次": "编号"}
"""Which column leads to the figure that another column names."""
_CLASSES = {Fit.NUMBER: ' class="num"', Fit.NAME: ' class="wide"', Fit.TEXT: ' class="wide"'}


def tables(content: Content) -> Iterator[str]:
    """Yield every table that has rows; a comparison comes first where it was asked for."""
    grids = [figures_grid(content), pairs_grid(content), ranks_grid(content)]
    if content.choice is Choice.COMPARISON:
        grids = [grids[1], grids[0], grids[2]]
    if content.sections:
        grids.append(corrections_grid(content))
    written = frozenset(section.id for section in content.sections)
    linked = frozenset(f.id for f in content.report.figures if f.section in written)
    yield '<div class="tables">\n'
    for grid in grids:
        if grid.rows:
            yield from _table(grid, linked)
    yield "</div>\n"


def _table(grid: Grid, linked: frozenset[str]) -> Iterator[str]:
    titles = [column.title for column in grid.columns]
    shown = [(at, column) for at, column in enumerate(grid.columns) if column.core]
    yield f"<h2>{words(grid.title)}</h2>\n"
    yield '<div class="scroll" tabindex="0" role="region" '
    yield f'aria-label="{words(grid.title)}">\n<table>\n<thead><tr>'
    yield "".join(_head(column) for _, column in shown)
    yield "</tr></thead>\n<tbody>\n"
    for row in grid.rows:
        known = dict(zip(titles, row, strict=True))
        cells = "".join(_cell(row[at], column, known, linked) for at, column in shown)
        yield f"<tr>{cells}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _head(column: Column) -> str:
    return f'<th scope="col"{_CLASSES.get(column.fit, "")}>{words(column.title)}</th>'


def _cell(cell: Cell, column: Column, row: Mapping[str, Cell], linked: frozenset[str]) -> str:
    shown = words(_words(cell))
    figure = row.get(_LINKS.get(column.title, ""))
    if shown and isinstance(figure, str) and figure in linked:
        shown = f'<a href="#{words(figure_id(figure))}">{shown}</a>'
    return f"<td{_CLASSES.get(column.fit, '')}>{shown}</td>"


def _words(cell: Cell) -> str:
    if cell is None:
        return ""
    return plain_number(cell) if isinstance(cell, Decimal) else str(cell)
