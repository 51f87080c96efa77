from __future__ import annotations

import pytest

from briefing_app.analysis.verbs import gain_verb, is_added
from tests.analysis.sample import marked_report


def verbs(text: str) -> list[str]:
    report = marked_report({"review-1-1": f"甲。{text}"}, {})
    return [gain_verb(report, f) for f in report.figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新增甲⟦11家|a|increase⟧、乙⟦105家|b|increase⟧。", ["新增", "新增"]),
        ("获批中心⟦2家|a|increase⟧。", ["获批"]),
        ("新设联络处⟦9个|a|increase⟧。", ["新设"]),
        ("新增甲⟦1家|a|increase⟧。乙⟦2家|b|increase⟧。", ["新增", ""]),
        ("新增⟦2家|新增企业|increase⟧。", [""]),
        ("争创核心区2个、共同体⟦5家|a|increase|hedge=争创⟧。", [""]),
        ("新增⟦5%|a|growth⟧。", [""]),
        ("新增⟦若干|a|increase|value=⟧。", [""]),
    ],
)
def test_only_a_verb_of_the_sentence_is_said(text: str, found: list[str]) -> None:
    assert verbs(text) == found


def test_a_name_may_say_it_itself() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦2家|新增企业|increase⟧，获批⟦3家|a|increase⟧。"}, {}
    )
    assert [is_added(report, f) for f in report.figures] == [True, False]
