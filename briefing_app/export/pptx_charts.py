"""Native charts: bars whose lengths are the numbers and whose labels are the printed words.

Units never share an axis: what differs in unit is drawn as the target's ratio to its own
actual value, as the comparison of the program does.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_app.analysis.charts import BarCard
from briefing_app.analysis.comparing.dumbbells import DumbbellGroup, DumbbellRow
from briefing_app.analysis.units import in_base
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import phrase, signed
from briefing_app.export.office_look import ACT, ACT_M, INK3, LANGUAGE, SANS, TGT, TGT_T, clean, xml
from briefing_app.export.pptx_xml import EMU, FACES, NAMESPACES, Frame
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report

if TYPE_CHECKING:
    from pptx.slide import Slide

_LARGEST, _SMALLEST = 36.0, 18.0
_BAR_SHARE, _NAME_SHARE = 0.6, 0.45
"""Size of letters by what a bar takes of the height, and a name."""
_ROOM = Decimal("1.25")
"""How much longer than the longest bar the axis is, for the label at its end."""
_GAP = {1: 45, 2: 55}
"""Air between the bars of two names, in per cent of a bar, by series."""


class Series(NamedTuple):
    """Bars of one year: numbers for the lengths, printed words for the labels."""

    name: str
    status: Status
    values: tuple[Decimal, ...]
    labels: tuple[str, ...]


class BarChart(NamedTuple):
    """A chart as plain data; names and bars run from top to bottom."""

    names: tuple[str, ...]
    series: tuple[Series, ...]
    spoken: str
    """What it shows, for who does not see it."""
    number_format: str = "General"
    low: Decimal | None = None
    high: Decimal | None = None
    """Ends of the axis where several charts share it."""


def bar_chart(card: BarCard) -> BarChart:
    """Return a card of bars as a chart; all its bars are of one year."""
    rows = card.rows
    values, labels = tuple(r.value for r in rows), tuple(r.text for r in rows)
    series = Series(card.note or card.title, rows[0].status, values, labels)
    spoken = "；".join(row.spoken or f"{row.label}，{row.text}" for row in rows)
    return BarChart(tuple(r.label for r in rows), (series,), f"{card.title}：{spoken}")


def pair_chart(
    report: Report, group: DumbbellGroup, rows: Sequence[DumbbellRow], years: tuple[int, int]
) -> BarChart:
    """Return pairs as two bars each: both numbers, or 1 and the target's ratio to it."""
    pairs = [(report.figure(row.actual), report.figure(row.target)) for row in rows]
    if group.relative:
        sides = [
            (Decimal(1), in_base(signed(t), t.unit) / in_base(signed(a), a.unit)) for a, t in pairs
        ]
    else:
        sides = [(signed(a), signed(t)) for a, t in pairs]
    low, high = group.ends
    actual = Series(
        f"{years[0]} 实绩",
        Status.ACTUAL,
        tuple(a for a, _ in sides),
        _labels(report, group, [a for a, _ in pairs], [row.actual_text for row in rows]),
    )
    target = Series(
        f"{years[1]} 目标",
        Status.TARGET,
        tuple(t for _, t in sides),
        _labels(report, group, [t for _, t in pairs], [row.target_text for row in rows]),
    )
    spoken = "；".join(row.spoken or row.label for row in rows)
    names = tuple(row.label for row in rows)
    lowest = min(Decimal(0), *(v for side in sides for v in side))
    if group.relative:
        return BarChart(names, (actual, target), f"{group.title}：{spoken}", "0%", lowest)
    return BarChart(
        names, (actual, target), f"{group.title}：{spoken}", "General", min(low, lowest), high
    )


def _labels(
    report: Report, group: DumbbellGroup, figures: Sequence[Figure], short: Sequence[str]
) -> tuple[str, ...]:
    """Return what stands at the bars' ends: with its unit where the axis is that of ratios."""
    if not group.relative:
        return tuple(short)
    return tuple(phrase(figure, gain_verb(report, figure)) for figure in figures)


def add_chart(slide: Slide, frame: Frame, chart: BarChart) -> None:
    """Put a chart on a slide as a native one, with its workbook."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Emu

    data: Any = CategoryChartData(number_format=chart.number_format)  # type: ignore[no-untyped-call]
    data.categories = [clean(name) for name in chart.names]
    for series in chart.series:
        data.add_series(clean(series.name), [float(value) for value in series.values])
    x, y, width, height = map(Emu, frame.emu())
    shape: Any = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, x, y, width, height, data)
    shape.name = "图表"
    shape._element.nvGraphicFramePr.cNvPr.set("descr", clean(chart.spoken))  # noqa: SLF001
    _style(shape.chart, chart, frame.height / max(len(chart.names), 1))


def _size(room: float) -> float:
    """Return a size of letters that can be read and is not larger than a slide's words."""
    return max(_SMALLEST, min(_LARGEST, room))


def _style(native: Any, chart: BarChart, row: float) -> None:
    """Set fonts, bars, labels and axes; `row` is the height that a name has."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK

    native.has_legend = False
    native.has_title = False
    native.font.size, native.font.name = round(_size(row * _NAME_SHARE) * EMU), SANS
    _name_east_asian(native._chartSpace)  # noqa: SLF001
    plot = native.plots[0]
    plot.gap_width, plot.overlap = _GAP[len(chart.series)], 0
    for own, series in zip(plot.series, chart.series, strict=True):
        _paint(own, series.status)
        _label(own, series, _size(row / len(chart.series) * _BAR_SHARE))
    names, values = native.category_axis, native.value_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = values.has_major_gridlines = False
    names.format.line.color.rgb = _rgb(INK3)
    values.visible = False
    _set_ends(values, chart)


def _set_ends(axis: Any, chart: BarChart) -> None:
    values = [value for series in chart.series for value in series.values]
    low, high = min(Decimal(0), *values), max(Decimal(0), *values)
    low = min(low, chart.low) if chart.low is not None else low
    high = max(high, chart.high) if chart.high is not None else high
    axis.minimum_scale = float(low * _ROOM)
    axis.maximum_scale = float(high * _ROOM) or (0.0 if low else 1.0)


def _rgb(value: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(value)  # type: ignore[no-untyped-call]


def _paint(series: Any, status: Status) -> None:
    """Fill what was reached, outline what is aimed at: told apart without colour too."""
    fill, edge = (ACT_M, ACT_M) if status is Status.ACTUAL else (TGT_T, TGT)
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _rgb(fill)
    series.format.line.color.rgb = _rgb(edge)
    series.format.line.width = 19050
    series.invert_if_negative = False


def _name_east_asian(space: Any) -> None:
    """Name the East Asian face beside the Latin one, which is all that the library sets."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import qn

    for latin in list(space.iter(qn("a:latin"))):
        holder = parse_xml(f"<a:rPr {NAMESPACES}>{FACES}</a:rPr>")
        for face in list(holder)[1:]:
            latin.getparent().append(face)
    for look in space.iter(qn("a:defRPr")):
        look.set("lang", LANGUAGE)


def _label(own: Any, series: Series, size: float) -> None:
    """Put the printed words at the ends of the bars."""
    from pptx.oxml import parse_xml

    color = ACT if series.status is Status.ACTUAL else TGT
    points = "".join(
        _point(number, words, size, color) for number, words in enumerate(series.labels)
    )
    labels = parse_xml(
        '<c:dLbls xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        f"{NAMESPACES}>{points}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_SHOWN}"
        "</c:dLbls>"
    )
    element = own._element  # noqa: SLF001
    element._insert_dLbls(labels)  # noqa: SLF001 - in the place that the schema wants


_SHOWN = (
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
    '<c:showBubbleSize val="0"/>'
)


def _point(number: int, words: str, size: float, color: str) -> str:
    look = (
        f'lang="{LANGUAGE}" altLang="en-US" sz="{round(size * 50)}" b="1"><a:solidFill>'
        f'<a:srgbClr val="{color}"/></a:solidFill>{FACES}'
    )
    return (
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:pPr>'
        f"<a:defRPr {look}</a:defRPr></a:pPr><a:r><a:rPr {look}</a:rPr>"
        f"<a:t>{xml(words)}</a:t></a:r></a:p></c:rich></c:tx>{_SHOWN}</c:dLbl>"
    )
