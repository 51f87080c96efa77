"""Slides and decks made by hand for tests of presentations."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from briefing_app.analysis.charts import BarCard, BarRow, ListCard, ListRow, Scope, chart_cards
from briefing_app.analysis.comparing.dumbbells import Chevron, DumbbellCard
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import detail_slide, sentence_slide
from briefing_app.analysis.slides.records import Tile, TileSide, TopicSlide
from briefing_app.analysis.summary import detail
from briefing_app.analysis.words import Printed
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.page import Deck, Page
from briefing_app.model.figure import Status
from briefing_app.model.report import Report, Section

ACTUAL, TARGET = Status.ACTUAL, Status.TARGET


def tile(title: str = "固定资产投资", *, target: bool = True) -> Tile:
    """Return an indicator with both years, or with the first alone."""
    reached = TileSide(
        ACTUAL, "2022 实绩", "a", Printed("增长", "10%", "", ""), "", "省市重点", "增长4.8%",
        ("全省第一",),
    )  # fmt: skip
    aim = TileSide(TARGET, "2023 目标", "t", words="与经济增长基本同步")
    return Tile(title, reached, aim if target else None)


def bars(status: Status = TARGET, *values: str) -> BarCard:
    """Return bars of these values, as printed with 以上."""
    rows = tuple(
        BarRow(f"b{n}", f"投资{n}", Decimal(v), f"{v}%以上", status, Chevron.NONE, f"投资{n}，{v}%")
        for n, v in enumerate(values)
    )
    return BarCard("growth", "增速", "2023 年目标", "", rows)


def seals(count: int = 2) -> ListCard:
    """Return places as seals."""
    rows = tuple(ListRow(f"l{n}", f"名称{n}", "全省第一", ACTUAL, "") for n in range(count))
    return ListCard("ranks", "位次", True, rows)


def pairs(report: Report, place: str) -> DumbbellCard:
    """Return the pairs of a section."""
    cards = chart_cards(report, place, Scope.TOPIC)
    return next(card for card in cards if isinstance(card, DumbbellCard))


def fake_report_deck(report: Report) -> Deck:
    """Return a page for each section without children: its first words."""
    leaves = [section for section in report.outline() if not section.children]
    pages = [Page(_lead(s), n, n + 1, len(leaves)) for n, s in enumerate(leaves)]
    return Deck(report.title, tuple(pages))


def fake_agenda_deck(report: Report, agenda: Agenda, answer: Callable[[str], Slide | None]) -> Deck:
    """Return a page for each stop that is there."""
    made = [(n, _slide(report, stop, answer)) for n, stop in enumerate(agenda.stops)]
    pages = [Page(slide, n, n + 1, len(made)) for n, slide in made if slide]
    return Deck(agenda.title, tuple(pages))


def _lead(section: Section) -> TopicSlide:
    words = f"{section.title}的第一句。"
    return TopicSlide(section.id, ("路径",), section.title, lead=words, statement=words)


def _slide(report: Report, stop: Stop, answer: Callable[[str], Slide | None]) -> Slide | None:
    if stop.kind is StopKind.ANSWER:
        return answer(stop.target)
    if stop.kind is StopKind.FIGURE:
        return detail_slide(report, detail(report, stop.target))
    if stop.kind is StopKind.SENTENCE:
        return sentence_slide("一句话。", source="某处")
    known = {section.id: section for section in report.outline()}
    return _lead(known[stop.target]) if stop.target in known else None
