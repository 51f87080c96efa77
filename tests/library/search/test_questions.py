from __future__ import annotations

import pytest

from briefing_app.library.search.questions import Intent, Stripper


@pytest.fixture(scope="module")
def stripper() -> Stripper:
    return Stripper(("宁波市",), (2022, 2023))


@pytest.mark.parametrize(
    ("question", "rest", "intents"),
    [
        ("固投去年多少今年目标", "固投", {Intent.ACTUAL, Intent.TARGET}),
        ("出口排第几", "出口", {Intent.RANK}),
        ("宁波市2022年实际利用外资是多少亿美元", "实际利用外资", set()),
        ("宁波固投增速", "固投", {Intent.GROWTH}),
        ("gdp总量有几万亿元", "gdp", {Intent.LEVEL}),
        ("2024年固投", "2024年固投", set()),
        ("固投", "固投", set()),
        ("", "", set()),
    ],
)
def test_question_words_go(
    stripper: Stripper, question: str, rest: str, intents: set[Intent]
) -> None:
    assert stripper.strip(question) == (rest, intents)


def test_particles_go_only_when_asked(stripper: Stripper) -> None:
    assert stripper.strip("固投的数").rest == "固投的数"
    assert stripper.strip("固投的数", particles=True).rest == "固投"


def test_a_report_without_a_place() -> None:
    assert Stripper().strip("市固投目标").rest == "市固投"
