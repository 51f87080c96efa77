from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.library.search.names import Level, NameBook, english_words
from briefing_app.model.report import NO_REPORT
from tests.analysis.sample import marked_report
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def book() -> NameBook:
    return NameBook([bundled_report()])


def test_a_saying_goes_before_a_name(book: NameBook) -> None:
    match = book.exact("固投")[0]
    assert (match.indicator, match.level) == ("fixed-investment", Level.ALIAS)


def test_a_beginning_goes_before_an_end_and_both_years_before_one(book: NameBook) -> None:
    found = book.partial("制造业")
    levels = [match.level for match in found]
    assert levels == sorted(levels)
    assert book.partial("技能人才")[0].indicator == "skilled-talents"


def test_each_indicator_is_named_once(book: NameBook) -> None:
    ids = [match.indicator for match in book.partial("贷款")]
    assert len(ids) == len(set(ids))


def test_names_inside_a_question_the_longest_first(book: NameBook) -> None:
    spots = book.spot("新增制造业贷款和外资多少")
    assert [s.match.indicator for s in spots] == ["new-manufacturing-loans", "foreign-capital"]
    assert (spots[0].start, spots[0].end) == (0, 7)


def test_of_names_equally_long_the_first_typed_comes_first(book: NameBook) -> None:
    assert [s.match.word.shown for s in book.spot("内资外资")] == ["内资", "外资"]
    assert [s.match.word.shown for s in book.spot("外资内资")] == ["外资", "内资"]


@pytest.mark.parametrize(
    ("typed", "indicator"),
    [("投资固定资产", "fixed-investment"), ("改造城中村", "urban-village-renewal")],
)
def test_pieces_in_another_order(book: NameBook, typed: str, indicator: str) -> None:
    assert book.pieces(typed)[0].indicator == indicator


@pytest.mark.parametrize("typed", ["资投", "投资固", "投固资定产"])
def test_pieces_are_at_least_two_characters(book: NameBook, typed: str) -> None:
    assert book.pieces(typed) == []


def test_english_words_by_their_beginnings(book: NameBook) -> None:
    assert book.in_english(["fixed", "asset"])[0].indicator == "fixed-investment"
    assert book.in_english(["nonsense"]) == []


def test_english_words_are_letters_and_digits() -> None:
    assert english_words("R&D intensity (2.5)") == ("r", "d", "intensity", "2", "5")


def test_names_without_figures_are_left_out() -> None:
    report = replace(marked_report(), figures=())
    assert NameBook([report]).words == ()


def test_no_report_has_no_names() -> None:
    assert NameBook([NO_REPORT]).words == ()


def test_reports_with_the_same_names_share_them() -> None:
    report = marked_report()
    assert len(NameBook([report, report]).words) == len(NameBook([report]).words)


def test_a_name_of_punctuation_alone_is_no_name() -> None:
    report = marked_report()
    first = report.figures[0]
    odd = replace(report, figures=(replace(first, name="……"), *report.figures[1:]))
    assert all(word.key for word in NameBook([odd]).words)
