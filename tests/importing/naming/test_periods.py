"""The year a number speaks of, and whether it was reached."""

from __future__ import annotations

import pytest

from briefing_app.importing.draft import About, Draft, DraftParagraph, Heading, HeadingStyle
from briefing_app.importing.naming import name_figures
from briefing_app.model.report import SectionKind
from tests.importing.naming.sample import REVIEW, TASKS, catalogue, draft_of, figures


def _times(line: str, kind: SectionKind | None) -> list[str]:
    return [f"{f.period} {f.status}" for f in figures(line, kind=kind)]


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("粮食产量50亿斤。", ["2023 actual"]),
        ("2021年，粮食产量50亿斤。", ["2021 actual"]),
        ("粮食产量比2015年增长5%。", ["2023 actual"]),
        ("客流量恢复到2019年的95%。", ["2023 actual"]),
        ("今年粮食产量目标为50亿斤。", ["2024 target"]),
        ("今后五年粮食产量稳定在50亿斤。", ["2028 target"]),
        ("今年以来粮食产量50亿斤。", ["2023 actual"]),
        ("人均收入由2013年的2330元增长到8629元。", ["2013 actual", "2023 actual"]),
        ("粮食产量由40亿斤增加到2022年的50亿斤。", ["2022 actual", "2022 actual"]),
        ("城镇化率由52%提高到60%。", ["2022 actual", "2023 actual"]),
    ],
)
def test_in_the_review(line: str, times: list[str]) -> None:
    assert _times(line, REVIEW)[-len(times) :][-1] == times[-1]


def test_where_it_began_is_one_year_back() -> None:
    assert _times("城镇化率由52%提高到60%。", REVIEW) == ["2022 actual", "2023 actual"]
    assert _times("人均收入由2013年的2330元增长到8629元。", REVIEW)[0] == "2013 actual"


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("粮食产量50亿斤以上。", "2024 target"),
        ("力争到2025年，粮食产量50亿斤。", "2025 target"),
        ("到“十四五”末粮食产量50亿斤。", "2025 target"),
        ("去年粮食产量50亿斤。", "2023 actual"),
        ("前年粮食产量50亿斤。", "2022 actual"),
        ("截至目前，粮食产量50亿斤。", "2023 actual"),
        ("粮食产量比去年增长5%。", "2024 target"),
        ("加快使用已下达12亿元资金。", "2023 actual"),
        ("我国有2.9亿在校学生。", "2024 actual"),
        ("依托11万亩富硒土地，建设产业园。", "2024 actual"),
        ("今年高校毕业生超过1000万人，要加强就业指导。", "2024 actual"),
        ("明年粮食产量50亿斤。", "2025 target"),
        ("去年完成投资120亿元，今年突破150亿元。", "2024 target"),
        ("今后五年粮食产量稳定在50亿斤。", "2028 target"),
        ("未来三年粮食产量稳定在50亿斤。", "2026 target"),
    ],
)
def test_in_the_plan(line: str, time: str) -> None:
    assert _times(line, TASKS)[-1] == time


def test_a_number_in_no_part_is_an_actual() -> None:
    assert _times("粮食产量50亿斤。", None) == ["2023 actual"]


def test_unknown_years_are_0_and_said() -> None:
    draft = draft_of("粮食产量50亿斤，前年40亿斤。", "到2025年，粮食产量60亿斤。", years=(0, 0))
    found = name_figures(draft, catalogue()).figures
    assert [f.period for f in found] == [0, 0, 2025]
    assert "年份不明" in found[0].reasons


def test_only_the_plan_year_is_known() -> None:
    draft = draft_of("2022年，粮食产量50亿斤。", years=(0, 2024))
    assert name_figures(draft, catalogue()).figures[0].status == "actual"


def test_goals_of_five_years_go_on_until_this_year() -> None:
    draft = draft_of(
        "“十四五”时期的主要目标是：经济实力增强。",
        "粮食产量60亿斤。",
        "今年的预期目标是：粮食产量50亿斤。",
        kind=SectionKind.TARGETS,
        years=(2020, 2021),
    )
    assert [f.period for f in name_figures(draft, catalogue()).figures] == [2025, 2021]


def test_goals_of_five_years_end_with_their_part() -> None:
    def heading(number: int, title: str) -> DraftParagraph:
        line = Heading(1, "", title, HeadingStyle.LINE, SectionKind.TARGETS)
        return DraftParagraph(number, title, heading=line)

    paragraphs = (
        heading(1, "今后五年的主要目标"),
        DraftParagraph(2, "粮食产量60亿斤。"),
        heading(3, "重点工作"),
        DraftParagraph(4, "粮食产量50亿斤。"),
    )
    found = name_figures(
        Draft(About(plan_year=2024, review_year=2023), (), paragraphs), catalogue()
    )
    assert [f.period for f in found.figures] == [2028, 2024]


def test_goals_of_a_plan_that_is_over_move_nothing() -> None:
    draft = draft_of("对照“十三五”时期的目标。", "粮食产量60亿斤。", kind=TASKS)
    assert name_figures(draft, catalogue()).figures[0].period == 2024


@pytest.mark.parametrize(
    ("line", "hedges"),
    [
        ("力争兑现资金360亿元，减负330亿元。", ["力争", "力争"]),
        ("争创示范区2个，工业增加值增长8%。", ["争创", ""]),
        ("粮食产量力争突破50亿斤。", ["力争"]),
    ],
)
def test_words_of_intent(line: str, hedges: list[str]) -> None:
    assert [f.hedge for f in figures(line, kind=TASKS)] == hedges


def test_what_was_reached_has_no_hedge() -> None:
    assert figures("争取专项债券353亿元。")[0].hedge == ""
