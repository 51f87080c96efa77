from __future__ import annotations

from briefing_app.analysis.comparing.standings import Standing, StandingGroup, standings
from briefing_app.analysis.comparing.standings_copy import (
    kinds_text,
    numbers_of,
    scope_title,
    standing_sentence,
    standings_text,
)
from briefing_app.model.report import NO_REPORT, Report
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import marked_report


def report_of(review: str, plan: str = "没有数字") -> Report:
    return marked_report({"review-1-1": f"甲。{review}。"}, {"plan-1-1": f"乙。{plan}。"})


def all_of(report: Report) -> list[Standing]:
    return [each for group in standings(report) for each in group.standings]


RANK = "评价⟦全国第五|survey|rank|rank=全国:5⟧"
GAIN = "投资增长⟦10%|fai|growth⟧，增速⟦全省第一|fai|rank|rank=全省:1|ranks=review-1-1.fai.growth⟧"


def test_groups_are_called_after_their_peers() -> None:
    assert [scope_title(group) for group in standings(ningbo())] == [
        "全球",
        "全国",
        "长三角",
        "全省",
        "本市",
        "连续",
    ]


def test_claims_without_peers() -> None:
    (one,) = all_of(report_of(RANK))
    assert scope_title(StandingGroup("", (one,))) == "未写明范围"


def test_how_many_of_each_kind() -> None:
    assert kinds_text(standings(ningbo())).startswith("31 处：位次 16，首创 9")
    assert kinds_text(()) == ""


def test_sentence() -> None:
    (one,) = all_of(report_of(RANK))
    assert standing_sentence(one) == "2022年“万家民企评营商环境”位次：全国第五"


def test_sentence_of_a_target() -> None:
    (one,) = all_of(report_of("没有", "冠军⟦全国第一|champions|rank|rank=全国:1⟧"))
    assert standing_sentence(one) == "2023年目标制造业单项冠军：全国第一"


def test_numbers_whose_place_it_is() -> None:
    report = report_of(GAIN)
    (one,) = all_of(report)
    assert numbers_of(report, one) == "增长10%"


def test_more_than_two_numbers() -> None:
    found = next(each for each in all_of(ningbo()) if len(each.figures) > 2)
    assert numbers_of(ningbo(), found).endswith(" 等")


def test_no_numbers() -> None:
    (one,) = all_of(report_of(RANK))
    assert numbers_of(NO_REPORT, one) == ""


def test_one_claim_is_copied_as_a_sentence() -> None:
    report = report_of(RANK)
    assert standings_text(report, all_of(report)) == "2022年“万家民企评营商环境”位次：全国第五。"


def test_one_claim_with_source() -> None:
    report = report_of(RANK)
    text = standings_text(report, all_of(report), with_source=True)
    assert text.splitlines()[1].startswith("“评价全国第五。”——《示例市政府工作报告 2023》")


def test_several_claims_are_copied_as_a_table() -> None:
    report = report_of(f"{RANK}，{GAIN}")
    lines = standings_text(report, all_of(report)).splitlines()
    assert lines[2] == "2022\t实绩\t固定资产投资\t全省第一\t位次\t增长10%\t（一）甲"


def test_several_claims_with_source() -> None:
    report = report_of(f"{RANK}，{GAIN}")
    head, *lines = standings_text(report, all_of(report), with_source=True).splitlines()
    assert [len(line.split("\t")) for line in lines] == [len(head.split("\t"))] * 2
