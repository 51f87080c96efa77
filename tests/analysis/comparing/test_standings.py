from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.comparing.standings import Standing, StandingGroup, standings
from briefing_app.model.figure import Rank, Status
from briefing_app.model.report import NO_REPORT
from tests.analysis.bundled_report import ningbo
from tests.analysis.sample import marked_report


def groups_of(review: str) -> tuple[StandingGroup, ...]:
    return standings(marked_report({"review-1-1": f"甲。{review}。"}, {}))


def one_of(review: str) -> Standing:
    ((one,),) = (group.standings for group in groups_of(review))
    return one


def test_the_bundled_report_has_them_all() -> None:
    found = {group.scope: len(group.standings) for group in standings(ningbo())}
    assert found == {"全球": 1, "全国": 13, "长三角": 1, "全省": 12, "本市": 2, "": 2}


def test_the_widest_peers_go_first() -> None:
    marks = [
        f"⟦第一|survey|rank|rank={scope}:1⟧"
        for scope in (
            "本市",
            "某联盟",
            "全省",
            "长三角城市",
            "省会城市",
            "全国大城市",
            "亚太",
            "世界",
        )
    ]
    scopes = [
        group.scope for group in groups_of("、".join(["⟦七连增|streak|streak|value=7⟧", *marks]))
    ]
    assert scopes == [
        "全球",
        "亚洲",
        "全国",
        "省会城市",
        "长三角城市",
        "全省",
        "本市",
        "某联盟",
        "",
    ]


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("5", "位次"), ("首个", "首创"), ("唯一", "首创"), ("率先", "首创"), ("前列", "前列"),
        ("历史新高", "新高"),
    ],
)  # fmt: skip
def test_kinds(place: str, kind: str) -> None:
    assert one_of(f"⟦居{place}|survey|rank|rank=全国:{place}⟧").kind == kind


def test_a_streak_names_no_peers() -> None:
    one = one_of("⟦连续5年|streak|streak⟧")
    assert (one.kind, one.printed, one.figures) == ("连续", "连续5年", ())


def test_a_claim_knows_its_figures() -> None:
    one = one_of("增长⟦5%|fai|growth⟧，⟦全省第一|fai|rank|rank=全省:1|ranks=review-1-1.fai.growth⟧")
    assert one.figures == ("review-1-1.fai.growth",)


def test_a_claim_has_its_year_and_its_place_in_the_report() -> None:
    one = one_of("⟦全国第五|survey|rank|rank=全国:5⟧")
    assert (one.status, one.period, one.place) == (Status.ACTUAL, 2022, "（一）甲")


def test_a_place_in_a_quantity_is_a_claim() -> None:
    one = one_of("增长⟦5%|fai|growth|rank=全省:1:居全省第一⟧")
    assert (one.printed, one.figures) == ("居全省第一", ("review-1-1.fai.growth",))


def test_a_place_stated_apart_is_counted_once() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦5%|fai|growth⟧，⟦全省第一|fai|rank|rank=全省:1|ranks=review-1-1.fai.growth⟧。"},
        {},
    )  # fmt: skip
    growth, place = report.figures
    both = replace(report, figures=(replace(growth, rank=Rank("全省", "1", "全省第一")), place))
    ((one,),) = (group.standings for group in standings(both))
    assert one.figure == place.id


def test_no_report_has_no_standings() -> None:
    assert standings(NO_REPORT) == ()
