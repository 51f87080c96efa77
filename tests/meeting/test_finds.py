from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.asking.answers import Results
from briefing_app.analysis.slides.answer import AnswerSlide, SentenceSlide
from briefing_app.meeting.agenda import StopKind
from briefing_app.meeting.finds import answer_page, finds
from briefing_app.meeting.room import LOOSE
from tests.builders import make_report
from tests.ui.panes.search.made import make_results

REPORT = make_report()
RESULTS = make_results("指标")


def test_the_answer_comes_before_kindred_figures_and_sentences() -> None:
    kinds = [find.stop.kind for find in finds(REPORT, RESULTS)]
    sentences = [StopKind.SENTENCE] * len(RESULTS.hits)
    assert kinds == [StopKind.ANSWER, StopKind.FIGURE, *sentences]


def test_the_answer_is_added_as_the_question() -> None:
    assert finds(REPORT, RESULTS)[0].stop.target == "指标"


def test_a_kindred_figure_is_shown_with_both_years() -> None:
    find = finds(REPORT, RESULTS)[1]
    assert isinstance(find.slide, AnswerSlide)
    assert (find.name, find.words) == ("指标12", "增长1.2%")


def test_a_sentence_is_its_own_name() -> None:
    find = finds(REPORT, RESULTS)[2]
    assert isinstance(find.slide, SentenceSlide)
    assert find.name == find.slide.text
    assert find.spoken == find.slide.statement


def test_what_was_found_stands_in_no_agenda() -> None:
    assert {find.page.stop for find in finds(REPORT, RESULTS)} == {LOOSE}


def test_headings_are_not_shown_to_a_room() -> None:
    hits = tuple(replace(hit, title=True) for hit in RESULTS.hits)
    groups = tuple(replace(group, hits=hits) for group in RESULTS.groups)
    titles = replace(RESULTS, answer=None, related=(), groups=groups)
    assert finds(REPORT, titles) == ()


def test_a_stop_of_an_agenda_shows_the_first_find() -> None:
    assert answer_page(REPORT, RESULTS) == finds(REPORT, RESULTS)[0].slide


def test_a_question_without_an_answer_has_no_page() -> None:
    assert answer_page(REPORT, Results("什么")) is None
