from __future__ import annotations

from briefing_app.analysis.comparing.across import Question, compare_reports
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_offers import AcrossOffer, across_offers
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, report
from tests.export.across_samples import LEFT, RIGHT


def offered(
    shown: Filter = Filter.ALIGNED, question: Question = Question.KEPT, right: Report = RIGHT
) -> tuple[AcrossOffer, ...]:
    return across_offers(LEFT, right, compare_reports(LEFT, right, question), shown)


def labels(*offers: AcrossOffer) -> list[str]:
    return [offer.label for offer in offers]


def test_the_question_comes_first_with_all_it_finds() -> None:
    assert labels(*offered()) == [
        "这一问：甲定的目标，乙报的实绩", "现在列出的：对上 3 项", "两问都要",
    ]  # fmt: skip


def test_a_chosen_filter_comes_first() -> None:
    first = offered(Filter.APART)[0]
    assert first.label == "现在列出的：口径有别 1 项"
    assert first.content(LEFT).only is Filter.APART


def test_an_empty_list_is_not_offered() -> None:
    right = report([goal("gdp", "5%")], place="样本市")
    assert labels(*offered(Filter.CONVERTED, Question.TARGETS, right)) == [
        "这一问：目标对目标", "另一问：实绩对实绩，目标对目标",
    ]  # fmt: skip


def test_what_is_asked_anyway_is_not_offered_twice() -> None:
    right = report([goal("gdp", "5%")], place="样本市")
    assert len(offered(Filter.ALIGNED, Question.ALIKE, right)) == 2


def test_an_offer_says_what_it_contains() -> None:
    words = offered(Filter.CONVERTED)[0].contains(LEFT)
    assert words.startswith("一地两年：甲定的目标，乙报的实绩；其中换算；对上 3 项")


def test_files_are_named_after_both_reports_and_the_filter() -> None:
    assert [offer.file_name(LEFT, ".csv") for offer in offered(Filter.APART)[:2]] == [
        "示例市2022与2023报告对照-口径有别.csv", "示例市2022与2023报告对照.csv",
    ]  # fmt: skip


def test_a_comparison_makes_no_slides() -> None:
    assert "pptx" not in [each.key for each in offered()[0].formats]
