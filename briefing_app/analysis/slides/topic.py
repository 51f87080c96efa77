"""A topic for the whole room: its figures with both years, page by page, or its first sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.slides.facts import Facts
from briefing_app.analysis.slides.packing import Packed, packed
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.analysis.slides.telling import page_cited, page_words
from briefing_app.analysis.slides.tiles import Tiler
from briefing_app.analysis.slides.topic_charts import Chart, kindred_chart, own_charts
from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import Block, BlockKind, Report, Section, SectionKind

_YEAR = re.compile(r"(?<=\d)(?=年)")
_NO_WORDS = (BlockKind.HEADING, BlockKind.MARKER)


def topic_slides(report: Report, section_id: str) -> tuple[TopicSlide, ...]:
    """Return the pages of one section itself; raise UnknownIdError for an unknown one."""
    report.section(section_id)
    return Topics(report).slides(section_id)


def report_topics(report: Report) -> tuple[str, ...]:
    """Return the ids of the sections that a talk goes through, in text order.

    They are the sections with figures of their own, and of those without, the ones at the
    ends of the outline that have text. What a part says of itself in general (总体要求), without a
    figure, is no topic; a part that consists of requirements is.
    """
    worded = {b.section for b in report.blocks if b.kind not in _NO_WORDS and b.end > b.start}
    figured = {f.section for f in report.figures}
    return tuple(
        section.id
        for section in report.outline()
        if section.id in figured
        or (section.id in worded and not section.children and not _is_general(report, section))
    )


def _is_general(report: Report, section: Section) -> bool:
    """Whether a section says in general what the part around it is to be like.

    Title lines and a glossary are no topic either.
    """
    if section.kind in (SectionKind.FRONT, SectionKind.NOTES):
        return True
    if section.kind is not SectionKind.REQUIREMENTS or not section.parent:
        return False
    return report.section(section.parent).kind is not SectionKind.REQUIREMENTS


class Topics:
    """Makes the slides of a report's sections; what they share is looked up once."""

    def __init__(self, report: Report) -> None:
        """Lay out all facts and pairs of the report."""
        self._report = report
        self._book = ledger(report)
        self._tiler = Tiler(report, Facts(report), self._book)
        self._figures: dict[str, list[Figure]] = defaultdict(list)
        for figure in report.figures:
            self._figures[figure.section].append(figure)
        self._blocks: dict[str, list[Block]] = defaultdict(list)
        for block in report.blocks:
            self._blocks[block.section].append(block)

    def slides(self, section_id: str) -> tuple[TopicSlide, ...]:
        """Return the pages of a section itself, at least one."""
        report, figures = self._report, self._figures.get(section_id, [])
        charts = own_charts(report, figures, self._book.pairs)
        pages = packed(self._tiler.drafts(section_id), charts)
        base = self._base(section_id)
        if not pages:
            return (self._leading(base),)
        shown: set[str] = set()
        slides = []
        for number, page in enumerate(pages, 1):
            chart = page.chart or self._kindred(page, shown)
            shown.update((chart.title,) if chart else ())
            numbered = replace(base, tiles=page.tiles, page=number, pages=len(pages))
            slides.append(self._told(_charted(numbered, chart)))
        return tuple(slides)

    def _base(self, section_id: str) -> TopicSlide:
        """Return what all pages of a section have: where it stands and its title."""
        *above, section = self._report.path(section_id)
        return TopicSlide(section_id, tuple(map(_step, above)), section.title)

    def _kindred(self, page: Packed, shown: Iterable[str]) -> Chart | None:
        """Return kindred targets of the page's first indicator, unless a page had them."""
        own = page.tiles[0].sides[0].figure
        chart = kindred_chart(self._report, self._report.figure(own))
        return chart if chart and chart.title not in shown else None

    def _leading(self, slide: TopicSlide) -> TopicSlide:
        span = self._lead(self._report.section(slide.section))
        return self._told(replace(slide, lead=self._report.quote(span) if span else ""), span)

    def _lead(self, section: Section) -> Span | None:
        """Return the first sentence of a section after its title; None where it has no text."""
        for block in self._blocks.get(section.id, ()):
            start = block.start
            if section.run_in:
                start = section.opens(self._report.text, start)
            if block.kind not in _NO_WORDS and start < block.end:
                return Span(start, self._report.sentence_at(start).end)
        return None

    def _told(self, slide: TopicSlide, lead: Span | None = None) -> TopicSlide:
        told = replace(slide, statement=page_words(self._report, slide))
        return replace(told, cited=page_cited(self._report, told, lead))


def _charted(slide: TopicSlide, chart: Chart | None) -> TopicSlide:
    if chart is None:
        return slide
    return replace(slide, chart=chart.card, chart_title=chart.title, chart_status=chart.status)


def _step(section: Section) -> str:
    """Return a section as the line above a title names it: 2022 年工作回顾, （二）抢机遇扩投资."""
    return _YEAR.sub(" ", section.short) if not section.parent else section.label + section.short
