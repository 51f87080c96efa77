"""What the room is shown, as slides: topics with tiles and a chart, answers, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.quoting import place_line
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, Half, SentenceSlide
from briefing_app.analysis.slides.records import Tile, TileSide, TopicSlide
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS
from briefing_app.export.office_look import ACT, HON, INK, INK2, INK3, LINE, TGT, ems
from briefing_app.export.pptx_charts import BarChart, add_chart, bar_chart, pair_chart
from briefing_app.export.pptx_sheet import Sheet
from briefing_app.export.pptx_xml import (
    HEIGHT,
    SIDE,
    WIDTH,
    Column,
    Frame,
    Line,
    Text,
    fit,
    line,
    row_height,
)
from briefing_app.model.figure import Status
from briefing_app.model.report import Report

MARKS = {Status.ACTUAL: "●", Status.TARGET: "○"}
COLORS = {Status.ACTUAL: ACT, Status.TARGET: TGT}
_TOP, _BOTTOM, _INNER = 256.0, 1000.0, WIDTH - 2 * SIDE
_LEAST_CHART, _A_BAR, _MOST_CHART = 0.42, 0.03, 0.58
_GAP = 36.0
_HEAD = 60.0
_ONE_ROW = 3
"""So many tiles stand in one row where there is no chart below them."""
_LEADS, _SENTENCE = 64.0, 64.0
_SHORT_SCOPE = 4.0
"""Scopes up to this many characters stand behind their number, longer ones below it."""


def sheet_of(report: Report, slide: Slide, *, title: str = "", count: str = "") -> Sheet:
    """Return a slide of any kind; `title` is for a sentence, which has none of its own."""
    if isinstance(slide, TopicSlide):
        return _topic(report, slide, count)
    if isinstance(slide, AnswerSlide):
        return _answer(report, slide, count)
    return _sentence(slide, title, count)


def _topic(report: Report, slide: TopicSlide, count: str) -> Sheet:
    pages = f"（{slide.page}/{slide.pages}）" if slide.pages > 1 else ""
    foot = f"《{report.title}》{place_line(report, slide.section)}"
    sheet = Sheet(slide.title + pages, above=" / ".join(slide.path), count=count, foot=foot)
    bottom = _BOTTOM - (_BOTTOM - _TOP) * _share(slide.chart)
    if slide.tiles:
        _tiles(sheet, slide.tiles, bottom, one_row=slide.chart is not None)
    if slide.lead:
        _lead(sheet, slide.lead)
    if slide.chart:
        top = bottom + _GAP if slide.tiles else _TOP
        _chart(sheet, report, slide, slide.chart, Frame(SIDE, top, _INNER, _BOTTOM - top))
    sheet.notes(slide.cited or slide.statement)
    return sheet


def _share(card: BarCard | DumbbellCard | ListCard | None) -> float:
    """Return how much of the height a chart takes: more for more bars."""
    if card is None:
        return 0.0
    if isinstance(card, DumbbellCard):
        bars = 2 * max(len(group.rows) for group in card.groups)
    else:
        bars = len(card.rows)
    return min(_LEAST_CHART + _A_BAR * max(bars - 2, 0), _MOST_CHART)


def _lead(sheet: Sheet, words: str) -> None:
    frame = Frame(SIDE, _TOP + 40, _INNER, _BOTTOM - _TOP - 40)
    sheet.box("首句", frame, [line(words, _LEADS)])


def _tiles(sheet: Sheet, tiles: Sequence[Tile], bottom: float, *, one_row: bool) -> None:
    """Add a box for each tile, in one row or in two."""
    count = len(tiles)
    columns = count if one_row or count <= _ONE_ROW else -(-count // 2)
    rows = -(-count // columns)
    width, height = _INNER / columns, (bottom - _TOP) / rows
    frames = [
        Frame(SIDE + n % columns * width, _TOP + n // columns * height, width - _GAP, height - 24)
        for n in range(count)
    ]
    blocks = [_tile_lines(tile) for tile in tiles]
    scale = min(
        fit(lines, frame.width, frame.height) for lines, frame in zip(blocks, frames, strict=True)
    )
    for number, (tile, lines, frame) in enumerate(zip(tiles, blocks, frames, strict=True)):
        if number % columns:
            edge = Frame(frame.x - _GAP / 2 - 1, frame.y, 2, frame.height)
            sheet.rule(edge, LINE)
        sheet.box(tile.title, frame, lines, scale=scale)


def _tile_lines(tile: Tile) -> list[Line]:
    """Return an indicator's name, what was reached, and what is aimed at."""
    lines = [line(tile.title, 42, bold=True)]
    both = tile.actual is not None and tile.target is not None
    for side in (tile.actual, tile.target):
        if side is not None:
            smaller = both and side.status is Status.TARGET
            lines += _side_lines(side, 56 if smaller else 104)
    return lines


def _side_lines(side: TileSide, size: float) -> list[Line]:
    color = COLORS[side.status]
    lines = [_heading(side.status, side.heading, 32)]
    beside = ems(side.scope) <= _SHORT_SCOPE
    scope = (Text(f" {side.scope}", 30, INK2),) if side.scope and beside else ()
    if side.value:
        around = max(44.0, size * 0.42)
        value = side.value
        texts = (
            Text(value.before, around, color, True),
            Text(value.number, size, color, True),
            Text(value.unit + value.after, around, color, True),
        )
        lines.append(Line((*texts, *scope), whole=True))
    elif side.words:
        lines.append(Line((Text(side.words, min(size, 76.0), color, True), *scope)))
    if not beside:
        lines.append(line(side.scope, 30, INK2))
    if side.growth:
        lines.append(line(side.growth, 44, color, bold=True))
    lines += [line(seal, 36, HON, bold=True) for seal in side.seals]
    return lines


def _heading(status: Status, words: str, size: float, above: float = 8) -> Line:
    texts = (Text(f"{MARKS[status]} ", size, COLORS[status], True), Text(words, size, INK2))
    return Line(texts, above)


def _chart(
    sheet: Sheet,
    report: Report,
    slide: TopicSlide,
    card: BarCard | DumbbellCard | ListCard,
    frame: Frame,
) -> None:
    """Add the chart of a topic under its heading."""
    head = Frame(frame.x, frame.y, frame.width, _HEAD)
    below = Frame(frame.x, frame.y + _HEAD, frame.width, frame.height - _HEAD)
    if isinstance(card, DumbbellCard):
        sheet.box("图题", head, [years_line(slide.chart_title or card.title, card.years)])
        _pairs(sheet, report, card, below)
        return
    status = slide.chart_status
    mark = (Text(f"{MARKS[status]} ", 38, COLORS[status], True),) if status else ()
    sheet.box("图题", head, [Line((*mark, Text(slide.chart_title, 38, INK, True)))])
    if isinstance(card, BarCard):
        sheet.chart(partial(_draw, frame=below, chart=bar_chart(card)))
    else:
        _list(sheet, slide.chart_title, card, below)


def years_line(title: str, years: tuple[int, int]) -> Line:
    """Return a chart's heading with the key to its two kinds of bars."""
    texts = [Text(f"{title}　", 38, INK, True)]
    for status, year in zip(Status, years, strict=True):
        texts += [
            Text(f"{MARKS[status]} ", 32, COLORS[status], True),
            Text(f"{year} {STATUS_WORDS[status]}　", 32, INK2),
        ]
    return Line(tuple(texts))


def _pairs(sheet: Sheet, report: Report, card: DumbbellCard, frame: Frame) -> None:
    """Add a chart for each group side by side: a group is an axis."""
    width = frame.width / len(card.groups)
    for number, group in enumerate(card.groups):
        x = frame.x + number * width
        title = Frame(x, frame.y, width - _GAP, 44)
        sheet.box("轴", title, [line(ratio_title(group.title, relative=group.relative), 28, INK2)])
        chart = pair_chart(report, group, group.rows, card.years)
        below = Frame(x, frame.y + 44, width - _GAP, frame.height - 44)
        sheet.chart(partial(_draw, frame=below, chart=chart))


def ratio_title(title: str, *, relative: bool) -> str:
    """Return an axis' title for bars instead of dumbbells: the actual value is 100 %."""
    return (
        f"{title.split('，', maxsplit=1)[0]}，实绩 = 100%（比例为程序换算）" if relative else title
    )


def _draw(slide: object, *, frame: Frame, chart: BarChart) -> None:
    add_chart(slide, frame, chart)  # type: ignore[arg-type]


def _list(sheet: Sheet, title: str, card: ListCard, frame: Frame) -> None:
    """Add lines without lengths as a table, as many letters high as there is room for."""
    columns = (Column("项目", 60), Column("位次" if card.seals else "数字", 40))
    for size in (36.0, 32.0, 28.0, 24.0, 20.0, 16.0):
        rows = [
            (Text(r.label, size), Text(r.text, size, HON if card.seals else COLORS[r.status], True))
            for r in card.rows
        ]
        widths = [frame.width * 0.6, frame.width * 0.4]
        high = sum(row_height(row, widths) for row in rows) + row_height(rows[0], widths)
        if high <= frame.height:
            break
    sheet.table(title or card.title, Frame(frame.x, frame.y, frame.width, high), columns, rows)


def _answer(report: Report, slide: AnswerSlide, count: str) -> Sheet:
    """Return both years of an indicator side by side."""
    sheet = Sheet(slide.title, count=count, foot=f"《{report.title}》")
    foot = 110.0 if slide.items else 0.0
    width = _INNER / 2
    bottom = _BOTTOM - foot
    for number, half in enumerate((slide.actual, slide.target)):
        frame = Frame(SIDE + number * width, _TOP, width - _GAP, bottom - _TOP)
        if number:
            sheet.rule(Frame(frame.x - _GAP / 2, _TOP, 2, bottom - _TOP), LINE)
        sheet.box(half.heading, frame, _half_lines(half))
    if slide.items:
        words = "　".join(f"{item.name} {item.words}" for item in slide.items)
        texts = (Text(f"{slide.foot}　", 32, INK2, True), Text(words, 32))
        sheet.box(slide.foot, Frame(SIDE, bottom + 16, _INNER, foot - 20), [Line(texts)])
    sheet.notes(slide.cited)
    return sheet


def _half_lines(half: Half) -> list[Line]:
    """Return one year of an answer; what the text does not give is said."""
    color = COLORS[half.status]
    lines = [_heading(half.status, half.heading, 40, 0)]
    if half.name:
        lines.append(line(half.name, 36, INK2))
    if half.value:
        value = half.value
        texts = (
            Text(value.before, 64, color, True),
            Text(value.number, 150, color, True),
            Text(value.unit + value.after, 64, color, True),
        )
        lines.append(Line(texts))
    if half.words:
        lines.append(line(half.words, 84, color, bold=True))
    lines += [line(f"{p.name} {p.words}", 52, color, bold=True) for p in half.partners]
    if half.absent:
        lines.append(line(NOT_IN_TEXT, 84, INK3, bold=True))
    if half.growth:
        lines.append(line(half.growth, 56, color, bold=True))
    lines += [line(seal, 44, HON, bold=True) for seal in half.seals]
    lines += [line(words, 32, INK2) for words in (*half.notes, *half.reasons)]
    if half.difference:
        lines.append(line(f"{half.difference}（算）", 36, INK2))
    if half.excerpt:
        lines.append(_marked(half.excerpt.text, [(*half.excerpt.mark, color)], 36, 28))
    if half.place:
        lines.append(line(half.place, 28, INK2, above=6))
    return lines


def _marked(
    words: str, marks: Sequence[tuple[int, int, str]], size: float, above: float = 0
) -> Line:
    """Return words with runs in colour and bold; a run inside another is left out."""
    texts, at = list[Text](), 0
    for start, end, color in sorted(marks):
        if start >= at:
            texts += [Text(words[at:start], size), Text(words[start:end], size, color, True)]
            at = end
    return Line((*texts, Text(words[at:], size)), above)


def _sentence(slide: SentenceSlide, title: str, count: str) -> Sheet:
    """Return a sentence with its figures marked."""
    sheet = Sheet(title or "原句", count=count, foot=slide.source)
    marks = [(f.start, f.end, COLORS[f.status]) for f in slide.figures]
    frame = Frame(SIDE, _TOP + 40, _INNER, _BOTTOM - _TOP - 40)
    sheet.box("原句", frame, [_marked(slide.text, marks, _SENTENCE)])
    sheet.notes(slide.cited)
    return sheet


def centred(title: str, lines: Sequence[Line], *, foot: str = "") -> Sheet:
    """Return a slide with a large title and a few lines below: the first one, and dividers."""
    sheet = Sheet(title, foot=foot)
    sheet.large(Frame(SIDE, HEIGHT * 0.24, _INNER, 230))
    sheet.rule(Frame(SIDE, HEIGHT * 0.24 + 236, _INNER, 4), INK)
    sheet.box("说明", Frame(SIDE, HEIGHT * 0.24 + 270, _INNER, HEIGHT * 0.44), lines)
    return sheet
