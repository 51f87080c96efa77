"""How two reports stand to one another, and what may be asked of them."""

from __future__ import annotations

from briefing_app.analysis.comparing.across.records import Kind, Question
from briefing_app.library.search.folding import squash
from briefing_app.model.report import Report

_ENDINGS = ("特别行政区", "自治区", "自治州", "自治县", "省", "市", "区", "县", "州", "盟", "旗")
_SHORTEST = 2

QUESTION_WORDS = {
    Question.KEPT: "甲定的目标，乙报的实绩",
    Question.KEPT_BACK: "甲报的实绩，乙定的目标",
    Question.ALIKE: "实绩对实绩，目标对目标",
    Question.ACTUALS: "实绩对实绩",
    Question.TARGETS: "目标对目标",
}
KIND_WORDS = {
    Kind.SAME: "同一份",
    Kind.YEARS: "一地两年",
    Kind.PLACES: "两地同年",
    Kind.OTHER: "两地异年",
}


def bare_place(place: str) -> str:
    """Return a place without what kind of place it is: 示例市 and 示例 are one."""
    name = squash(place)
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST:
            return name.removesuffix(ending)
    return name


def kind_of(left: Report, right: Report) -> Kind:
    """Return how two reports stand to one another."""
    one_place = bare_place(left.place) == bare_place(right.place)
    if left.plan_year == right.plan_year:
        return Kind.SAME if one_place else Kind.PLACES
    return Kind.YEARS if one_place else Kind.OTHER


def questions_for(left: Report, right: Report) -> tuple[Question, ...]:
    """Return what may be asked, the one to begin with first.

    Of one place in two years that follow, that is whether what was aimed at was reached.
    """
    found: list[Question] = []
    if kind_of(left, right) is Kind.YEARS:
        if right.review_year == left.plan_year:
            found.append(Question.KEPT)
        elif left.review_year == right.plan_year:
            found.append(Question.KEPT_BACK)
    return (*found, Question.ALIKE, Question.TARGETS, Question.ACTUALS)
