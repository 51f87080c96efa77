"""Noun phrases before and behind a number."""

from __future__ import annotations

import pytest

from briefing_app.importing.naming.phrases import (
    object_of,
    parts_of,
    predicate_of,
    subject_of,
    unbalanced,
    without_ending,
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("预计全年地区生产总值", "地区生产总值"),
        ("2023年全市实现地区生产总值", "全市地区生产总值"),
        ("新增上市公司", "上市公司"),
        ("累计发放消费券", "消费券"),
        ("、总部企业", "总部企业"),
        ("改造老旧小区", "改造老旧小区"),
        ("新开工改造城镇老旧小区", "新开工改造城镇老旧小区"),
        ("将研发费用加计扣除比例", "研发费用加计扣除比例"),
        ("保障性租赁住房", "保障性租赁住房"),
        ("人均可支配收入", "人均可支配收入"),
        ("到2025年高新技术企业", "高新技术企业"),
        ("涉税主体去年纳税", "涉税主体纳税"),
        ("签约项目", "签约项目"),
        ("规模以上工业企业实现利税", "规模以上工业企业利税"),
        ("再用3年时间，污水处理", "污水处理"),
        ("上线率", "上线率"),
        ("示范企业^[3]", "示范企业"),
        ("”、", ""),
        ("全市", "全市"),
    ],
)
def test_the_name_in_the_words_before(words: str, name: str) -> None:
    assert subject_of(words).name == name


def test_the_verb_is_told() -> None:
    assert subject_of("新增上市公司").verb == "新增"


def test_a_kept_verb_stays() -> None:
    assert subject_of("惠及困难群众").name == "惠及困难群众"


def test_a_long_subject_is_cut_behind_a_verb() -> None:
    words = "围绕示范市重点产业链上下游协同创新需要组织龙头企业牵头完成关键技术攻关项目"
    assert subject_of(words).name == "关键技术攻关项目"


def test_a_long_subject_without_a_verb_stays() -> None:
    assert len(subject_of("很" * 30).name) == 30


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("省级重点项目超额完成任务", "省级重点项目"),
        ("学生受益", "学生"),
        ("，增长5%", ""),
        ("以上", "以上"),
        ("惠及群众", ""),
        ("在校学生", "在校学生"),
        ("大关", ""),
        ("的项目", "项目"),
        ("“为民”实事全部办结", "“为民”实事"),
        ("", ""),
    ],
)
def test_the_noun_behind(words: str, noun: str) -> None:
    assert object_of(words) == noun


def test_a_counted_noun_may_stand_behind_its_quality() -> None:
    assert object_of("宜居宜业的美丽村庄", counted=True) == "美丽村庄"
    assert object_of("宜居宜业的", counted=True) == "宜居宜业"
    assert object_of("村民的新居", counted=True) == "村民"


def test_what_is_said_of_the_noun() -> None:
    assert predicate_of("项目获省级资金支持", "项目") == "获省级资金支持"
    assert predicate_of("别的", "项目") == ""


@pytest.mark.parametrize(
    ("name", "count", "parts"),
    [
        ("城镇、农村居民人均可支配收入", 2, ("城镇居民人均可支配收入", "农村居民人均可支配收入")),
        ("高新技术产业、新兴产业增加值", 2, ("高新技术产业增加值", "新兴产业增加值")),
        ("汽车、材料等产业增加值", 2, ("汽车产业增加值", "材料产业增加值")),
        ("空气质量综合指数、PM2.5浓度", 2, ("空气质量综合指数", "PM2.5浓度")),
        ("事故起数、死亡人数", 2, ("事故起数", "死亡人数")),
        ("医保、卫生人均补助标准", 2, ("医保人均补助标准", "卫生人均补助标准")),
        ("甲业、乙业和丙业增加值", 3, ("甲业增加值", "乙业增加值", "丙业增加值")),
        ("城乡低保标准", 2, ("城市低保标准", "农村低保标准")),
        ("金融机构存贷款余额", 0, ("金融机构存款余额", "金融机构贷款余额")),
        ("出口和进口", 0, ("出口", "进口")),
        ("煤炭、石油", 2, ("煤炭", "石油")),
        ("装备业、信息业增加值", 2, ("装备业增加值", "信息业增加值")),
        ("本级、市级公共预算收入", 2, ("本级公共预算收入", "市级公共预算收入")),
        ("和平", 2, ("和平",)),
        ("甲、乙", 3, ("甲、乙",)),
        ("地区生产总值", 0, ("地区生产总值",)),
    ],
)
def test_the_parts_of_a_name(name: str, count: int, parts: tuple[str, ...]) -> None:
    assert parts_of(name, count) == parts


def test_half_a_bracket_is_taken_away() -> None:
    assert unbalanced("示范区（一期") == "示范区一期"


def test_growth_is_no_part_of_the_name() -> None:
    assert [without_ending(w) for w in ("贷款增速", "事故下降率", "增速")] == [
        "贷款",
        "事故",
        "增速",
    ]
