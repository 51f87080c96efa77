"""What stands around a chart that leaves the program: title, unit, source, what is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.copying import lines_text
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.comparing.table import Line, compare
from briefing_app.analysis.quoting import place_line
from briefing_app.analysis.table import figure_rows, to_tsv
from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report

DrawnCard = BarCard | DumbbellCard | ListCard
"""A card whose rows can be drawn."""
_PARTS = " · "
_BY_CHANGE = "次序和点间距离由程序按文中数字换算，原文没有写"
_BY_RATIO = "次序、点间距离和比例由程序按文中数字换算，原文没有写"


class ChartWords(NamedTuple):
    """The words around a chart.

    `status` is the year all of it is of, None where there are both; `note` says what is
    worked out, "" where every mark is a printed number.
    """

    title: str
    subtitle: str
    status: Status | None
    note: str
    source: str


def card_figures(card: DrawnCard) -> tuple[str, ...]:
    """Return the ids of all figures that a card shows, row by row, the actual first."""
    if isinstance(card, DumbbellCard):
        rows = (row for group in card.groups for row in group.rows)
        return tuple(figure for row in rows for figure in (row.actual, row.target))
    return tuple(row.figure for row in card.rows)


def source_words(report: Report, place: str = "") -> str:
    """Return the line that names the report and the place, by rule its page."""
    return f"来源：《{report.title}》{place or report.source.page}"


def chart_words(report: Report, card: DrawnCard) -> ChartWords:
    """Return title with year, unit and order, the note and the source of a card."""
    figures = [report.figure(key) for key in card_figures(card)]
    source = source_words(report, _place(report, figures))
    if isinstance(card, DumbbellCard):
        actual, target = card.years
        count = sum(len(group.rows) for group in card.groups)
        ratio = any(group.relative for group in card.groups)
        return ChartWords(
            f"{actual} 年实绩与 {target} 年目标",
            _joined(report.place, f"{count} 项，升降由高到低"),
            None,
            _BY_RATIO if ratio else _BY_CHANGE,
            source,
        )
    kind, *unit = card.title.split(_PARTS)
    times = {(figure.period, figure.status) for figure in figures}
    one = next(iter(times)) if len(times) == 1 else None
    units = {figure.unit for figure in figures}
    if isinstance(card, BarCard):
        unit = unit or sorted(units)[:1]
        count_words = card.count
    else:
        unit, count_words = [], f"{len(card.rows)} 项"
    measured = f"单位：{unit[0]}" if unit and unit[0] else ""
    aim = STATUS_WORDS[Status.TARGET] if one and one[1] is Status.TARGET else ""
    title = f"{one[0]} 年{kind}{aim}" if one else kind
    said = STATUS_WORDS[one[1]] if one and not aim else ""
    subtitle = _joined(report.place, said, measured, count_words)
    return ChartWords(title, subtitle, one[1] if one else None, "", source)


def chart_table(report: Report, card: DrawnCard) -> str:
    """Return a card's rows as tab-separated text, the unit in a column of its own.

    Several pairs have a row each with both years; else there is a row for each figure.
    """
    keys = card_figures(card)
    if isinstance(card, DumbbellCard) and len(keys) > 2:
        return lines_text(report, _lines(report, keys))
    rows = {key: row for row in figure_rows(report) for key in (row.id, *row.also)}
    return to_tsv(dict.fromkeys(rows[key] for key in keys))


def chart_text(report: Report, card: DrawnCard) -> str:
    """Return the rows of `chart_table` and below them what they are and where they stand."""
    words = chart_words(report, card)
    note = f"{words.note}。" if words.note else ""
    return f"{chart_table(report, card)}{words.title}（{words.subtitle}）。{note}{words.source}\n"


def _lines(report: Report, keys: Sequence[str]) -> list[Line]:
    """Return the lines of the comparison for pairs of figures, in their order."""
    known = {
        (line.actual.id, line.target.id): line for line in compare(report).pairs if line.actual
    }
    return [known[pair] for pair in zip(keys[::2], keys[1::2], strict=True)]


def _place(report: Report, figures: Iterable[Figure]) -> str:
    """Return the line of the area or topic that all figures stand in, else the page alone."""
    paths = [[section.id for section in report.path(f.section)] for f in figures]
    common = [ids[0] for ids in zip(*paths, strict=False) if len(set(ids)) == 1]
    return place_line(report, common[-1]) if len(common) > 1 else report.source.page


def _joined(*parts: str) -> str:
    return _PARTS.join(filter(None, parts))
