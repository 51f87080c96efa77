from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, SentenceSlide, sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.deck import agenda_deck, report_deck, span_slide
from briefing_app.meeting.page import Deck, Page, Segment
from briefing_app.meeting.stops import (
    answer_stop,
    figure_stop,
    pair_stop,
    sentence_stop,
    topic_stop,
)
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import NO_REPORT
from tests.analysis.bundled_report import ningbo
from tests.analysis.slides.topics import counts, written
from tests.builders import make_figure, make_report

REPORT = make_report()
FIGURE = REPORT.figures[0]
ANSWERED = sentence_slide("一句。")


def answered(_query: str) -> Slide | None:
    return ANSWERED


def silent(_query: str) -> Slide | None:
    return None


def deck_of(*stops: Stop) -> Deck:
    return agenda_deck(REPORT, Agenda("a", "会", REPORT.id, stops), answered)


def slide_of(stop: Stop) -> Slide:
    return deck_of(stop).pages[0].slide


def sections(pages: Sequence[Page]) -> list[str]:
    return [p.slide.section for p in pages if isinstance(p.slide, TopicSlide)]


def bare(kind: StopKind, target: str) -> Stop:
    """Return a stop without an anchor."""
    return Stop(kind, target, "没有锚的")


# ---------------------------------------------------------------------------- the report
def test_a_report_goes_from_topic_to_topic() -> None:
    shown = sections(report_deck(make_report(areas=1)).pages)

    assert shown == ["review-1-1", "review-1-2", "plan-1-1", "plan-1-2"]


def test_its_pages_count_topics() -> None:
    pages = report_deck(make_report(areas=1)).pages

    assert [(p.stop, p.number, p.of) for p in pages] == [
        (0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 4, 4),
    ]  # fmt: skip


def test_the_second_page_of_a_topic_has_its_number_again() -> None:
    pages = report_deck(written(counts(6))).pages

    assert [(p.number, p.of) for p in pages] == [(1, 2), (1, 2), (2, 2)]


def test_progress_goes_by_areas() -> None:
    page = report_deck(make_report()).pages[2]

    assert page.progress == (
        Segment(Status.ACTUAL, 2, 2, current=False),
        Segment(Status.ACTUAL, 2, 1, current=True),
        Segment(Status.TARGET, 2, 0, current=False),
        Segment(Status.TARGET, 2, 0, current=False),
    )


def test_the_last_page_has_shown_everything() -> None:
    assert all(s.done == s.share for s in report_deck(make_report()).pages[-1].progress)


def test_the_bundled_progress_is_as_designed() -> None:
    deck = report_deck(ningbo())
    page = deck.pages[deck.index_of("review-2-1") or 0]

    assert (page.number, page.of) == (4, 42)
    assert [s.share for s in page.progress] == [3, 3, 5, 4, 4, 3, 3, 4, 1, 1, 5, 4, 2]


def test_nothing_open_has_no_pages() -> None:
    assert report_deck(NO_REPORT).pages == ()


# ---------------------------------------------------------------------------- finding a page
@pytest.mark.parametrize(
    ("section", "first"),
    [("review-1-2", 1), ("review-1", 0), ("review", 0), ("plan", 4), ("plan-2", 6)],
)
def test_a_section_begins_with_its_first_topic(section: str, first: int) -> None:
    assert report_deck(REPORT).index_of(section) == first


def test_a_section_without_a_page_begins_with_what_comes_next() -> None:
    deck = report_deck(ningbo())

    assert deck.index_of("plan-requirements") == deck.index_of("plan-targets")


def test_a_section_after_all_pages_begins_with_the_last() -> None:
    report = written("一句。")
    wordless = replace(report, blocks=report.blocks[:1])

    assert report_deck(wordless).index_of("plan-1-1") == 0


def test_an_unknown_section_has_no_page() -> None:
    assert report_deck(REPORT).index_of("x") is None


def test_sections_of_an_agenda_are_those_it_shows() -> None:
    deck = deck_of(topic_stop(REPORT, "plan-1-1"), topic_stop(REPORT, "review-1-1"))

    assert (deck.index_of("review-1-1"), deck.index_of("review-1-2")) == (1, None)


def test_a_section_around_a_stop_begins_with_it() -> None:
    deck = deck_of(answer_stop("问"), topic_stop(REPORT, "review-1-2"))

    assert deck.index_of("review") == 1


def test_a_section_with_a_page_of_its_own_begins_there() -> None:
    deck = deck_of(topic_stop(REPORT, "review-1-2"), topic_stop(REPORT, "review-1"))

    assert deck.index_of("review-1") == 1


@pytest.mark.parametrize(("number", "index"), [(1, 0), (2, 2), (3, 2), (0, 0)])
def test_a_number_leads_to_its_first_page(number: int, index: int) -> None:
    assert report_deck(written(counts(6))).page_for_number(number) == index


def test_a_number_that_was_lost_leads_to_the_next() -> None:
    deck = deck_of(answer_stop("一"), bare(StopKind.FIGURE, "x"), answer_stop("三"))

    assert deck.page_for_number(2) == 1


@pytest.mark.parametrize(("index", "after", "before"), [(0, 1, 0), (1, 2, 0), (2, 2, 1)])
def test_pages_have_neighbours_up_to_the_ends(index: int, after: int, before: int) -> None:
    deck = report_deck(written(counts(6)))

    assert (deck.next(index), deck.previous(index)) == (after, before)


def test_a_deck_without_pages_stays_at_the_beginning() -> None:
    assert Deck("", ()).page_for_number(3) == 0


# ---------------------------------------------------------------------------- an agenda
def test_a_topic_shows_its_pages() -> None:
    report = written(counts(6))
    agenda = Agenda("a", "会", report.id, (topic_stop(report, "review-1-1"),))
    deck = agenda_deck(report, agenda, silent)

    assert [(p.stop, p.number, p.of) for p in deck.pages] == [(0, 1, 1), (0, 1, 1)]


def test_progress_of_an_agenda_goes_by_pages() -> None:
    report = written(counts(6))
    stops = (topic_stop(report, "review-1-1"), topic_stop(report, "plan-1-1"))
    deck = agenda_deck(report, Agenda("a", "会", report.id, stops), silent)

    assert [p.progress for p in deck.pages] == [
        (Segment(Status.ACTUAL, 2, 1, True), Segment(Status.TARGET, 1, 0, False)),
        (Segment(Status.ACTUAL, 2, 2, True), Segment(Status.TARGET, 1, 0, False)),
        (Segment(Status.ACTUAL, 2, 2, False), Segment(Status.TARGET, 1, 1, True)),
    ]


def test_an_area_shows_its_lead_and_its_topics() -> None:
    deck = deck_of(topic_stop(REPORT, "review-1"))

    assert sections(deck.pages) == ["review-1", "review-1-1", "review-1-2"]


def test_a_figure_shows_both_years() -> None:
    slide = slide_of(figure_stop(REPORT, FIGURE.id))

    assert isinstance(slide, AnswerSlide)
    assert slide.title == FIGURE.name


def test_a_pair_shows_both_years() -> None:
    assert isinstance(slide_of(pair_stop(REPORT, FIGURE.id)), AnswerSlide)


def test_a_sentence_shows_its_figures_and_its_source() -> None:
    sentence = REPORT.sentence_at(FIGURE.span.start)
    slide = slide_of(sentence_stop(REPORT, sentence))

    assert isinstance(slide, SentenceSlide)
    assert slide.text == REPORT.quote(sentence)
    assert [slide.text[f.start : f.end] for f in slide.figures] == ["1.1%", "202211亿元"]
    assert slide.source == "《示例市政府工作报告 2023》第1版 ·（1）· 话题11"


def test_a_part_of_a_sentence_marks_the_figures_inside() -> None:
    slide = span_slide(REPORT, Span(FIGURE.span.start, FIGURE.span.end + 1))

    assert isinstance(slide, SentenceSlide)
    assert [f.figure for f in slide.figures] == [FIGURE.id]


def test_an_answer_is_asked_for_again() -> None:
    assert slide_of(answer_stop("固投")) is ANSWERED


def test_stops_without_an_anchor_are_found_by_their_ids() -> None:
    deck = deck_of(bare(StopKind.TOPIC, "review-1-1"), bare(StopKind.FIGURE, FIGURE.id))

    assert len(deck.pages) == 2


@pytest.mark.parametrize(
    "stop",
    [
        bare(StopKind.TOPIC, "x"),
        bare(StopKind.FIGURE, "x"),
        bare(StopKind.SENTENCE, ""),
        replace(bare(StopKind.TOPIC, "review-1-1"), anchor=Anchor("不在这里的标题")),
        replace(bare(StopKind.FIGURE, FIGURE.id), anchor=Anchor("987654亿元")),
        replace(bare(StopKind.SENTENCE, ""), anchor=Anchor("这句话从来没有写在这份报告里面。")),
        replace(bare(StopKind.SENTENCE, ""), anchor=Anchor("")),
    ],
)
def test_a_lost_stop_is_named_and_has_no_page(stop: Stop) -> None:
    deck = deck_of(stop)

    assert (deck.pages, deck.lost) == ((), ("没有锚的",))


def test_words_that_hold_no_figure_any_more_are_lost() -> None:
    stop = figure_stop(REPORT, FIGURE.id)
    report = replace(REPORT, figures=REPORT.figures[1:])

    assert agenda_deck(report, Agenda("a", "", "", (stop,)), silent).lost == (stop.title,)


def test_a_question_without_an_answer_is_lost() -> None:
    stops = (answer_stop("固投"), topic_stop(REPORT, "review-1-1"))
    deck = agenda_deck(REPORT, Agenda("a", "会", REPORT.id, stops), silent)

    assert deck.lost == ("固投",)
    assert [(p.stop, p.number, p.of, len(p.progress)) for p in deck.pages] == [(1, 2, 2, 1)]


def test_a_figure_that_was_renamed_is_found_by_its_words() -> None:
    stop = figure_stop(REPORT, FIGURE.id)
    renamed = tuple(replace(f, id=f"new-{f.id}") for f in REPORT.figures)
    deck = agenda_deck(replace(REPORT, figures=renamed), Agenda("a", "", "", (stop,)), silent)

    assert deck.pages[0].slide.statement == deck_of(stop).pages[0].slide.statement


def test_of_two_figures_in_the_same_words_the_one_meant_is_shown() -> None:
    twin = replace(FIGURE, id="twin", name="另一项", indicators=("x12",))
    report = replace(REPORT, figures=(twin, *REPORT.figures))
    agenda = Agenda("a", "", "", (figure_stop(report, FIGURE.id),))
    slide = agenda_deck(report, agenda, silent).pages[0].slide

    assert isinstance(slide, AnswerSlide)
    assert slide.title == FIGURE.name


# ---------------------------------------------------------------------------- filled or outlined
def status_of(stop: Stop) -> Status:
    return deck_of(stop).pages[0].progress[0].status


def test_a_topic_of_the_plan_is_outlined() -> None:
    assert status_of(topic_stop(REPORT, "plan-1-1")) is Status.TARGET


def test_a_figure_with_a_target_is_outlined() -> None:
    assert status_of(figure_stop(REPORT, FIGURE.id)) is Status.TARGET


def test_a_figure_without_a_target_is_filled() -> None:
    own = make_figure(REPORT.text, "1.2%", section="review-1-2", indicator="lone")
    report = replace(REPORT, figures=(own,))
    agenda = Agenda("a", "", "", (figure_stop(report, own.id),))

    (page,) = agenda_deck(report, agenda, silent).pages
    assert page.progress[0].status is Status.ACTUAL


def test_a_sentence_is_as_its_first_figure() -> None:
    aimed = next(f for f in REPORT.figures if f.status is Status.TARGET)
    sentence = REPORT.sentence_at(aimed.span.start)

    assert status_of(sentence_stop(REPORT, sentence)) is Status.TARGET


def test_a_sentence_without_figures_is_filled() -> None:
    assert status_of(answer_stop("问")) is Status.ACTUAL
