"""Lines of the comparison table as text for pasting: one sentence, or several as a table."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.analysis.comparing.table import Line
from briefing_app.analysis.quoting import quotation
from briefing_app.analysis.summary import Source, detail
from briefing_app.analysis.tsv import tsv
from briefing_app.analysis.words import WORKED_OUT, signed
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Report


def source_of(report: Report, figure: Figure) -> Source | None:
    """Return the words of the text that a figure rests on, and where they stand."""
    return detail(report, figure.id).side(figure.status).source


def other_marks(report: Report, source: Source) -> list[Span]:
    """Return the places of the other quantities inside a source's words."""
    return [
        Span(f.span.start - source.span.start, f.span.end - source.span.start)
        for f in report.figures
        if f.id != source.figure
        and not f.is_rank
        and source.span.start <= f.span.start < source.span.end
    ]


def quote_line(report: Report, source: Source) -> str:
    """Return the words of a source in quotation marks, with title and place."""
    return quotation(report, source.text, source.place)


def line_text(report: Report, line: Line, *, with_source: bool = False) -> str:
    """Return a line as one sentence; with the quoted words and their places if asked for."""
    sentence = line.sentence + "。"
    if not with_source:
        return sentence
    quotes = [quote_line(report, source) for source in _sources(report, line)]
    note = [f"（高低{WORKED_OUT}）"] if line.change else []
    return "\n".join((sentence, *quotes, *note))


def lines_text(report: Report, lines: Sequence[Line], *, with_source: bool = False) -> str:
    """Return what is copied: one line as a sentence, several as tab-separated text."""
    if len(lines) == 1:
        return line_text(report, lines[0], with_source=with_source)
    years = (report.review_year, report.plan_year)
    head = ["指标", f"{years[0]}实绩", "数值", "单位", f"{years[1]}目标", "数值", "单位"]
    head += ["变化（程序换算）", "说明"]
    if with_source:
        head += ["实绩原句", "实绩出处", "目标原句", "目标出处"]
    return tsv([head, *(_cells(report, line, with_source=with_source) for line in lines)])


def _cells(report: Report, line: Line, *, with_source: bool) -> list[str]:
    sides = [line.actual, line.target]
    cells = [line.name]
    for figure in sides:
        cells += _figure_cells(figure)
    note = f"口径有别：{line.reason}" if line.reason else ""
    cells += [line.change, note]
    if with_source:
        for figure in sides:
            source = source_of(report, figure) if figure else None
            cells += [source.text, f"《{report.title}》{source.place}"] if source else ["", ""]
    return cells


def _figure_cells(figure: Figure | None) -> list[str]:
    """Return a side as printed, as a number, and its unit."""
    if figure is None:
        return ["", "", ""]
    value = "" if figure.value is None else format(signed(figure), "f")
    return [figure.hedge + figure.printed, value, figure.unit]


def _sources(report: Report, line: Line) -> list[Source]:
    figures = [figure for figure in (line.actual, line.target) if figure]
    return [source for f in figures if (source := source_of(report, f))]
