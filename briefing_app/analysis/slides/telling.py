"""A page of a topic in words: for the clipboard and for assistive technology."""

from __future__ import annotations

from briefing_app.analysis.charts import BarCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.quoting import place_line, quotation
from briefing_app.analysis.slides.records import Tile, TileSide, TopicChart, TopicSlide
from briefing_app.analysis.twins import bar_sentence, list_sentence, pair_sentence
from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import Report


def page_words(report: Report, slide: TopicSlide) -> str:
    """Return title, a line for each tile, the chart as a sentence; or the leading sentence."""
    count = f"（{slide.page}/{slide.pages}）" if slide.pages > 1 else ""
    lines = [slide.title + count, *(tile_words(report, tile) for tile in slide.tiles)]
    lines += [chart_words(slide.chart)] if slide.chart else []
    lines += [slide.lead] if slide.lead else []
    return "\n".join(lines)


def tile_words(report: Report, tile: Tile) -> str:
    """Return a tile as a sentence, both years parted by a semicolon."""
    parts: list[str] = []
    told = ""
    for side in tile.sides:
        name = "" if side.name == told or (told and not side.scope) else side.name
        parts.append(_side_words(report, side, name))
        told = side.name
    return "；".join(parts) + "。"


def _side_words(report: Report, side: TileSide, name: str) -> str:
    aim = STATUS_WORDS[side.status] if side.status is Status.TARGET else ""
    value = side.value.text() if side.value else side.words
    words = (f"{name}{value}", *filter(None, (side.growth,)), *side.seals)
    return f"{report.figure(side.figure).period}年{aim}{'，'.join(words)}"


def chart_words(chart: TopicChart) -> str:
    """Return a chart as one sentence."""
    if isinstance(chart, DumbbellCard):
        return pair_sentence(chart)
    return bar_sentence(chart) if isinstance(chart, BarCard) else list_sentence(chart)


def page_cited(report: Report, slide: TopicSlide, lead: Span | None) -> str:
    """Return the words of a page with the sentences they rest on, in text order.

    `lead` is where the leading sentence stands, on a page that has one: it is there once, as
    a quotation.
    """
    if lead:
        quote = quotation(report, report.quote(lead), place_line(report, slide.section))
        return f"{slide.title}\n{quote}"
    figures = [report.figure(key) for key in slide.figures]
    sections = {report.sentence_at(f.span.start): f.section for f in figures}
    quotes = (
        quotation(report, report.quote(span), place_line(report, sections[span]))
        for span in sorted(sections)
    )
    return "\n".join((slide.statement, *quotes))
