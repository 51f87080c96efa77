"""Which slides a presentation has, in which order."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import detail_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.analysis.summary import detail
from briefing_app.export.about import about, extent
from briefing_app.export.content import Choice, Content
from briefing_app.export.office_look import INK2
from briefing_app.export.pptx_sheet import Sheet
from briefing_app.export.pptx_slides import centred, sheet_of
from briefing_app.export.pptx_tables import (
    chart_sheets,
    figure_sheets,
    lines_sheet,
    pair_sheets,
    rank_sheets,
)
from briefing_app.export.pptx_xml import Line, Text, line
from briefing_app.export.tables import figure_lines, pair_lines, rank_lines
from briefing_app.meeting.agenda import Agenda, Stop
from briefing_app.meeting.page import Page
from briefing_app.model.report import Report, Section

_DETAILED = 8
"""Up to so many chosen figures have a slide each; more stand in tables only."""
_LONGEST_TITLE = 24


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the first slide, what the content is about, its tables, and the sources."""
    yield _first(content)
    yield from _middle(content)
    if content.choice is not Choice.COMPARISON:
        yield from pair_sheets(content, pair_lines(content))
        yield from rank_sheets(content, rank_lines(content))
    yield _about(content)


def _middle(content: Content) -> Iterator[Sheet]:
    if content.choice is Choice.COMPARISON:
        yield from chart_sheets(content)
        yield from pair_sheets(content, pair_lines(content))
    elif content.choice is Choice.FIGURES:
        yield from _figures(content)
    elif content.agenda:
        yield from _stops(content, content.agenda)
    else:
        yield from _topics(content)


def _first(content: Content) -> Sheet:
    """Return the title slide: the report, what of it, and when this was made."""
    title = content.agenda.title if content.agenda else content.report.title
    lines = [line(content.report.title, 44, INK2)] if content.agenda else []
    lines += [line(extent(content), 44, INK2), line(content.made, 32, INK2, above=16)]
    if content.filters:
        lines.append(line(content.filters, 32, INK2))
    return centred(title, lines)


def _about(content: Content) -> Sheet:
    """Return the last slide: what the presentation contains and where it is from."""
    lines = [
        Line((Text(f"{label}　", 36, INK2, True), Text(value, 36)), 12)
        for label, value in about(content)
    ]
    return lines_sheet(content.report, "来源与说明", lines)


def _figures(content: Content) -> Iterator[Sheet]:
    report = content.report
    yield from figure_sheets(content, figure_lines(content), "所选数字")
    if len(content.figures) <= _DETAILED:
        for figure in content.figures:
            yield sheet_of(report, detail_slide(report, detail(report, figure.id)))


def _topics(content: Content) -> Iterator[Sheet]:
    """Yield the topics in text order; before the first of a part or an area, its heading."""
    from briefing_app.meeting.deck import report_deck

    report, chosen = content.report, {section.id for section in content.sections}
    pages = [p for p in report_deck(report).pages if _section_of(p.slide) in chosen]
    shown: set[str] = set()
    for section in content.sections:
        own = [page for page in pages if _section_of(page.slide) == section.id]
        for ancestor in report.path(section.id)[: None if not own else -1]:
            if ancestor.id not in shown:
                shown.add(ancestor.id)
                yield _divider(report, ancestor)
        for page in own:
            shown.add(section.id)
            yield sheet_of(report, page.slide, count=_count(page))


def _count(page: Page) -> str:
    return f"{page.number} / {page.of}"


def _section_of(slide: Slide) -> str:
    return slide.section if isinstance(slide, TopicSlide) else ""


def _divider(report: Report, section: Section) -> Sheet:
    """Return the slide that opens a part or an area: its heading and what is in it."""
    below = [line(child.label + child.short, 40, INK2, above=8) for child in section.children]
    if not section.children:
        below.append(line(_first_sentence(report, section), 44, INK2))
    if section.absent:
        below.append(line(section.absent, 32, INK2, above=8))
    return centred(section.heading, below, foot=f"《{report.title}》")


def _first_sentence(report: Report, section: Section) -> str:
    """Return what a section without a topic of its own begins with; "" if it says nothing."""
    spans = (s for s in report.sentences if report.section_at(s.start).id == section.id)
    first = next(spans, None)
    return report.quote(first) if first else ""


def _stops(content: Content, agenda: Agenda) -> Iterator[Sheet]:
    """Yield the agenda and then its stops; a speaker's words stand on the notes page."""
    from briefing_app.meeting.deck import agenda_deck

    report = content.report
    yield _overview(content, agenda)
    for page in agenda_deck(report, agenda, _Answers(report).slide).pages:
        stop = agenda.stops[page.stop]
        title = stop.title if len(stop.title) <= _LONGEST_TITLE else ""
        sheet = sheet_of(report, page.slide, title=title, count=_count(page))
        sheet.notes("\n".join((*_spoken(stop), page.slide.cited)))
        yield sheet


def _overview(content: Content, agenda: Agenda) -> Sheet:
    """Return the stops in order, with their planned minutes."""
    lines: list[Line] = []
    for number, stop in enumerate(agenda.stops, 1):
        minutes = f"　{stop.minutes} 分" if stop.minutes else ""
        lost = "（没有找到）" if stop.title in content.lost else ""
        lines.append(line(f"{number}　{stop.title}{lost}{minutes}", 44, above=10))
    return lines_sheet(content.report, "议程", lines)


def _spoken(stop: Stop) -> tuple[str, ...]:
    """Return what the speaker wants to say, before the sentences."""
    planned = (f"计划 {stop.minutes} 分",) if stop.minutes else ()
    return (*planned, *stop.notes)


class _Answers:
    """Answers the questions of an agenda; what that takes is loaded with the first."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def slide(self, question: str) -> Slide | None:
        """Return what a question comes to; None where nothing is found."""
        from briefing_app.analysis.asking.answers import Answerer
        from briefing_app.meeting.finds import answer_page

        return answer_page(self._report, Answerer((self._report,)).ask(question))
