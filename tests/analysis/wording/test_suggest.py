from __future__ import annotations

import pytest

from briefing_app.analysis.wording import Suggestion, best_match, closest_match
from briefing_app.model.errors import UnknownIdError
from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.texts import topics_report
from tests.builders import make_report


@pytest.mark.parametrize(
    ("section", "beside"),
    [
        ("review-1", "plan-1"),
        ("review-2", "plan-3"),
        ("review-3", "plan-1"),
        ("plan-2", "review-3"),
        ("plan-3", "review-2"),
        ("review-3-4", "plan-1-3"),
        ("review-2-3", "plan-3-1"),
        ("review-3-2", "plan-2-4"),
        ("review", "plan"),
    ],
)
def test_the_section_to_read_beside(section: str, beside: str) -> None:
    assert best_match(ningbo(), section) == beside


@pytest.mark.parametrize("section", ["review-8", "review-5", "review-7-3"])
def test_nothing_answers_to_it(section: str) -> None:
    assert best_match(ningbo(), section) == ""


@pytest.mark.parametrize(("section", "beside"), [("review-4", "plan-1"), ("review-8", "plan-1")])
def test_something_to_lay_beside_it_all_the_same(section: str, beside: str) -> None:
    assert closest_match(ningbo(), section) == Suggestion(beside, answers=False)


def test_no_word_in_common() -> None:
    report = topics_report(a="甲乙丙丁。")
    assert closest_match(report, "a", topics_report(b="子丑寅卯。")) == Suggestion()


@pytest.mark.parametrize("section", ["review-1", "plan-2-4", "review-5-3", "plan-targets"])
def test_in_another_copy_the_section_itself(section: str) -> None:
    assert best_match(ningbo(), section, ningbo()) == section


def test_a_section_whose_kind_has_no_opposite() -> None:
    assert best_match(topics_report(a="甲乙丙丁。"), "a") == ""


def test_an_empty_section() -> None:
    assert best_match(topics_report(a="", b="甲"), "a", topics_report(a="甲乙丙丁。")) == ""


def test_figures_alone_are_enough() -> None:
    assert best_match(make_report(), "review-2") == "plan-2"


def test_an_unknown_section() -> None:
    with pytest.raises(UnknownIdError):
        best_match(ningbo(), "nowhere")
