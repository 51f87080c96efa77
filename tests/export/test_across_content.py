from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.comparing.across import Question
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import (
    about,
    across_content,
    asked,
    counted,
    extent,
    filter_words,
    title,
)
from tests.analysis.comparing.across.two import number, report
from tests.export.across_samples import LEFT, MADE, RIGHT, both

COUNTS = (
    "对上 3 项，其中换算 1，口径有别 1，只在甲 1，只在乙 1，此问不涉及甲 1、乙 1，合计甲 6、乙 6"
)


def test_a_paper_says_what_it_contains() -> None:
    assert about(both()) == (
        ("报告", "甲：示例市政府工作报告 2022；乙：示例市政府工作报告 2023"),
        ("范围", "一地两年：甲定的目标，乙报的实绩"),
        (
            "数字",
            COUNTS,
        ),
        ("对上", "指标、范围、单位、度量都同才算对上；口径有别的只并列、不比较"),
        ("甲来源", "《》"),
        ("乙来源", "《》"),
        ("算", "标“算”的高低（乙比甲）和标“＝”的换算由程序换算，非原文"),
        ("生成时间", MADE),
    )


def test_counts_of_each_question_are_named() -> None:
    lines = [value for label, value in about(both(None)) if label == "数字"]
    assert [line.split("：")[0] for line in lines] == [
        "甲定的目标，乙报的实绩", "实绩对实绩，目标对目标",
    ]  # fmt: skip


def test_a_filter_is_said() -> None:
    content = both(only=Filter.ONLY_LEFT)
    assert filter_words(content) == "只在甲"
    assert ("筛选", "只在甲") in about(content)


def test_what_a_copy_lacks_is_said() -> None:
    lacking = replace(
        LEFT, sections=(replace(LEFT.sections[0], absent="（四）原文未收录"), LEFT.sections[1])
    )
    assert ("甲未收录", "（四）原文未收录") in about(across_content(lacking, RIGHT))


def test_nothing_is_worked_out_where_nothing_aligns() -> None:
    other = report([number("land", "3亩")], place="样本市", year=2022)
    assert "算" not in dict(about(across_content(other, RIGHT)))


@pytest.mark.parametrize(
    ("place", "words"),
    [("示例市", "示例市 2022 与 2023 报告对照"), ("样本市", "示例市 2022 与样本市 2023 报告对照")],
)
def test_the_title_names_places_and_years(place: str, words: str) -> None:
    other = report([number("gdp", "5%")], place=place, year=2023)
    assert title(across_content(LEFT, other)) == words


def test_without_a_question_all_are_asked_that_fit() -> None:
    assert [view.question for view in both(None).views] == [Question.KEPT, Question.ALIKE]
    assert asked(RIGHT, LEFT) == (Question.KEPT_BACK, Question.ALIKE)
    assert asked(LEFT, report([], place="样本市")) == (Question.ALIKE,)


def test_the_time_is_now_unless_it_is_said() -> None:
    assert len(across_content(LEFT, RIGHT).made) == len(MADE)


def test_extent_and_counts_are_words() -> None:
    assert extent(both(Question.TARGETS)) == "一地两年：目标对目标"
    assert counted(both(Question.TARGETS).views[0]).startswith("对上 1 项")
