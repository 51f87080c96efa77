"""What the words before a number say."""

from __future__ import annotations

import pytest

from briefing_app.importing.naming.leads import read_lead
from briefing_app.importing.naming.tails import Tail
from briefing_app.model.figure import Direction


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("地区生产总值达到", "地区生产总值"),
        ("进出口总额同比增长", "进出口总额"),
        ("城镇化率比上年提高", "城镇化率"),
        ("优良天数较去年增加", "优良天数"),
        ("办结率分别达", "办结率"),
        ("基础养老金提高到每人每月", "基础养老金"),
        ("森林覆盖率稳定在", "森林覆盖率"),
        ("水环境功能", "水环境功能"),
        ("高技能", "高技能"),
        ("工业增加值按可比价计算增长", "工业增加值"),
        ("", ""),
    ],
)
def test_the_subject_remains(words: str, subject: str) -> None:
    assert read_lead(words).words == subject


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("排放量下降", Direction.DOWN),
        ("产量增长", Direction.UP),
        ("率降至", Direction.DOWN),
        ("比例提高到", Direction.UP),
        ("失业率低于全国", Direction.DOWN),
        ("产量达到", None),
    ],
)
def test_the_verb_points(words: str, direction: Direction | None) -> None:
    assert read_lead(words).direction is direction


def test_a_share_names_its_whole() -> None:
    lead = read_lead("民生支出占一般公共预算支出的")
    assert (lead.words, lead.share_of) == ("民生支出", "一般公共预算支出")


def test_a_share_may_come_without_its_noun() -> None:
    lead = read_lead("甲产业占全省分别达到")
    assert (lead.words, lead.share_of) == ("甲产业", "全省")


def test_occupied_land_is_no_share() -> None:
    assert read_lead("新增占地面积").share_of == ""


def test_a_plan_is_what_the_number_is_part_of() -> None:
    lead = read_lead("完成全年计划的")
    assert (lead.words, lead.part_of) == ("", "全年计划")


def test_a_year_may_be_the_measure() -> None:
    assert read_lead("客流量恢复到2019年的").part_of == "2019年"


def test_peers_are_set_apart() -> None:
    lead = read_lead("增速高于全省平均")
    assert (lead.beyond, Tail.ABOVE in lead.tails) == ("全省", True)


def test_where_a_movement_began() -> None:
    lead = read_lead("人均收入由2016年的")
    assert (lead.words, lead.since, Tail.FROM in lead.tails) == ("人均收入", 2016, True)


def test_where_a_movement_arrived() -> None:
    lead = read_lead("增加到2021年的")
    assert (lead.words, lead.until, lead.arrives) == ("", 2021, True)


def test_rebuilding_is_a_name_where_things_are_counted() -> None:
    assert read_lead("道路改造提升", counted=True).words == "道路改造提升"
    assert read_lead("就业岗位增加", counted=True).words == "就业岗位"


def test_a_hedge_is_kept() -> None:
    assert read_lead("投资力争增长").hedge == "力争"


def test_one_movement_is_enough() -> None:
    assert read_lead("就业扩大增长").words == "就业扩大"


def test_what_stands_far_away_is_left_out() -> None:
    assert len(read_lead("远" * 500).words) < 100
