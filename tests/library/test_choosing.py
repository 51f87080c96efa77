from __future__ import annotations

import pytest

from briefing_app.library.cards import Card
from briefing_app.library.choosing import likely

_CARDS = (
    Card("a-22", "", place="示例市", review_year=2021, plan_year=2022),
    Card("a-23", "", place="示例市", review_year=2022, plan_year=2023, opened=5.0),
    Card("b-23", "", place="样本县", review_year=2022, plan_year=2023),
    Card("c", "", place="示例市", problem="断了"),
    Card("d", "", place="示例市", known=False),
)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("财政收入", ["a-23", "b-23", "a-22"]),
        ("示例的财政收入", ["a-23", "a-22"]),
        ("样本县财政", ["b-23"]),
        ("2022 财政", ["a-23", "b-23", "a-22"]),
        ("2021年 财政", ["a-22", "a-23", "b-23"]),
    ],
)
def test_which_reports_are_asked_first(question: str, ids: list[str]) -> None:
    assert [card.id for card in likely(_CARDS, question)] == ids


def test_a_few_are_enough() -> None:
    assert len(likely(_CARDS, "财政", most=2)) == 2
