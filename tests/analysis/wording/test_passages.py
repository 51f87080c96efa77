from __future__ import annotations

from briefing_app.analysis.wording import compare_wording
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.texts import short, topics_report

PORT = "港口实力增强。成为第五航权开放城市，完成总规修订。"
TRADE = "对外贸易平稳。出台外贸发展政策，新增海外仓库。"
FARM = "乡村振兴实施。粮食稳产保供，生猪出栏增长。"


def heads(left: Report, right: Report) -> list[tuple[str, str]]:
    return [(p.left, p.right) for p in compare_wording(left, "", right, "").passages]


def test_a_section_stands_beside_its_like() -> None:
    left, right = topics_report(a=PORT, b=TRADE), topics_report(x=TRADE, y=PORT)
    assert heads(left, right) == [("a", "y"), ("b", "x")]


def test_new_sections_stand_where_they_stand_on_the_right() -> None:
    left, right = topics_report(b=TRADE), topics_report(x=PORT, y=TRADE, z=FARM)
    assert heads(left, right) == [("", "x"), ("b", "y"), ("", "z")]


def test_new_sections_in_a_row_keep_their_order() -> None:
    left, right = topics_report(b=TRADE), topics_report(y=TRADE, z=FARM, x=PORT)
    assert heads(left, right) == [("b", "y"), ("", "z"), ("", "x")]


def test_a_section_that_is_gone() -> None:
    left, right = topics_report(a=PORT, b=TRADE), topics_report(y=TRADE)
    assert heads(left, right) == [("a", ""), ("b", "y")]


def test_what_was_added_follows_what_it_follows() -> None:
    left = topics_report(a="题目。成为第五航权开放城市。完成总规修订。")
    right = topics_report(a="题目。成为第五航权开放城市。设立驿站。完成总规修订。")
    (passage,) = compare_wording(left, "", right, "").passages
    assert [short(line, left, right)[0] for line in passage.lines] == list("＝＝＋＝")


def test_what_was_added_first_stands_first() -> None:
    left, right = topics_report(a=PORT), topics_report(a="设立驿站。" + PORT)
    (passage,) = compare_wording(left, "", right, "").passages
    assert passage.lines[0].left is None


def test_topics_of_two_years_are_paired() -> None:
    wording = compare_wording(ningbo(), "review-3", ningbo(), "plan-1")
    assert ("review-3-4", "plan-1-3") in [(p.left, p.right) for p in wording.passages]
