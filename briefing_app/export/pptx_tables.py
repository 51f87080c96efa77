"""Tables of a presentation: figures and comparison, a page at a time, with their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from briefing_app.analysis.comparing.dumbbells import DumbbellRow
from briefing_app.analysis.comparing.ledger import ledger_groups
from briefing_app.analysis.quoting import quotation
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.export.content import Content
from briefing_app.export.office_look import HON, INK2
from briefing_app.export.pptx_charts import add_chart, pair_chart
from briefing_app.export.pptx_sheet import Sheet
from briefing_app.export.pptx_slides import COLORS, ratio_title, years_line
from briefing_app.export.pptx_xml import (
    SIDE,
    WIDTH,
    Column,
    Frame,
    Line,
    Text,
    column_widths,
    row_height,
)
from briefing_app.export.tables import FigureLine, PairKind, PairLine, RankLine
from briefing_app.model.report import Report

_FRAME = Frame(SIDE, 256, WIDTH - 2 * SIDE, 730)
_SIZE = 30.0
_CHART_ROWS = 6
_PAIR_TITLES = {
    PairKind.COMPARABLE: "实绩与目标：同口径",
    PairKind.UNLIKE: "口径有别，只并列、不比较",
    PairKind.ALONE: "目标没有对应的实绩",
    PairKind.UNNUMBERED: "没有数字的目标",
}
_FIGURES = (Column("指标", 44), Column("年份", 20), Column("原文", 32), Column("位次", 24),
            Column("出处", 48))  # fmt: skip
_RANKS = (Column("范围", 14), Column("位次", 30), Column("项目", 60), Column("数值", 30))

Row = tuple[tuple[Text, ...], tuple[FigureLine, ...]]
"""Cells, and the figures they speak of."""


def figure_sheets(content: Content, lines: Sequence[FigureLine], title: str) -> Iterator[Sheet]:
    """Yield the figures as tables."""
    rows = [(_figure_cells(each), (each,)) for each in lines]
    yield from _paged(content.report, title, _FIGURES, rows)


def _figure_cells(each: FigureLine) -> tuple[Text, ...]:
    color = HON if each.figure.is_rank else COLORS[each.figure.status]
    return (
        Text(each.name, _SIZE),
        Text(f"{each.year}{each.status}", _SIZE, INK2),
        Text(each.words, _SIZE, color, True),
        Text("" if each.figure.is_rank else each.rank, _SIZE, HON),
        Text(each.place, _SIZE, INK2),
    )


def pair_sheets(content: Content, pairs: Sequence[PairLine]) -> Iterator[Sheet]:
    """Yield the comparison as tables, a kind of line after the other."""
    years = content.report.review_year, content.report.plan_year
    for kind, title in _PAIR_TITLES.items():
        last = "变化（算）" if kind is PairKind.COMPARABLE else "说明"
        columns = (Column("指标", 42), Column(f"{years[0]} 实绩", 34),
                   Column(f"{years[1]} 目标", 34), Column(last, 46))  # fmt: skip
        rows = [(_pair_cells(pair), _sides(pair)) for pair in pairs if pair.kind is kind]
        yield from _paged(content.report, title, columns, rows)


def _pair_cells(pair: PairLine) -> tuple[Text, ...]:
    return (
        Text(pair.name, _SIZE),
        _side(pair.actual, pair.name),
        _side(pair.target, pair.name),
        Text(pair.change or pair.note, _SIZE, INK2),
    )


def _side(each: FigureLine | None, known: str) -> Text:
    if each is None:
        return Text(NOT_IN_TEXT, _SIZE, INK2)
    name = "" if each.name == known else f"（{each.name}）"
    return Text(each.words + name, _SIZE, COLORS[each.figure.status], True)


def _sides(pair: PairLine) -> tuple[FigureLine, ...]:
    return (pair.actual, pair.target) if pair.actual else (pair.target,)


def rank_sheets(content: Content, ranks: Sequence[RankLine]) -> Iterator[Sheet]:
    """Yield the claims of place as tables."""
    rows = [
        (
            (
                Text(each.scope, _SIZE, INK2),
                Text(each.printed, _SIZE, HON, True),
                Text(each.subject, _SIZE),
                Text(each.numbers, _SIZE),
            ),
            (each.line,),
        )
        for each in ranks
    ]
    yield from _paged(content.report, "位次与首创", _RANKS, rows)


def chart_sheets(content: Content) -> Iterator[Sheet]:
    """Yield the pairs as bars, a few to a slide, slides of one axis with one scale."""
    report = content.report
    years = report.review_year, report.plan_year
    for group in ledger_groups(content.book):
        parts = _even(group.rows, _CHART_ROWS)
        for number, rows in enumerate(parts, 1):
            pages = f"（{number}/{len(parts)}）" if len(parts) > 1 else ""
            what = "总量与数量" if group.relative else "增速"
            sheet = Sheet(f"实绩与目标：{what}{pages}", foot=f"《{report.title}》")
            head = ratio_title(group.title, relative=group.relative)
            sheet.box("图题", _FRAME._replace(height=60), [years_line(head, years)])
            chart = pair_chart(report, group, rows, years)
            below = Frame(_FRAME.x, _FRAME.y + 64, _FRAME.width, _FRAME.height - 64)
            sheet.chart(partial(add_chart, frame=below, chart=chart))
            sheet.notes(_changes(rows))
            yield sheet


def _changes(rows: Sequence[DumbbellRow]) -> str:
    """Return the pairs of a slide in words."""
    return "\n".join(f"{row.spoken}（算）" for row in rows)


def _even(rows: Sequence[DumbbellRow], most: int) -> list[Sequence[DumbbellRow]]:
    """Cut rows into as few parts as may be, about as long as each other."""
    count = -(-len(rows) // most)
    size = -(-len(rows) // count)
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def _paged(
    report: Report, title: str, columns: Sequence[Column], rows: Sequence[Row]
) -> Iterator[Sheet]:
    """Yield rows as tables, as many to a slide as there is room for."""
    pages = list(_pages(columns, rows))
    for number, page in enumerate(pages, 1):
        count = f"（{number}/{len(pages)}）" if len(pages) > 1 else ""
        sheet = Sheet(title + count, foot=f"《{report.title}》")
        sheet.table(title + count, _FRAME, columns, [cells for cells, _ in page])
        sheet.notes(_sources(report, [each for _, lines in page for each in lines]))
        yield sheet


def _pages(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[list[Row]]:
    widths = column_widths(columns, _FRAME.width)
    head = row_height([Text(column.title, _SIZE) for column in columns], widths)
    page, used = list[Row](), head
    for row in rows:
        height = row_height(row[0], widths)
        if page and used + height > _FRAME.height:
            yield page
            page, used = [], head
        page.append(row)
        used += height
    if page:
        yield page


def _sources(report: Report, lines: Sequence[FigureLine]) -> str:
    """Return the sentences that figures rest on, each once, with their source."""
    found = dict.fromkeys((each.sentence, each.place) for each in lines)
    return "\n".join(quotation(report, sentence, place) for sentence, place in found)


def lines_sheet(report: Report, title: str, lines: Sequence[Line]) -> Sheet:
    """Return a slide of plain lines."""
    sheet = Sheet(title, foot=f"《{report.title}》")
    sheet.box(title, _FRAME, lines)
    return sheet
