"""What kind of statement a number makes."""

from __future__ import annotations

import pytest

from tests.importing.naming.sample import told


@pytest.mark.parametrize(
    ("line", "measure", "direction"),
    [
        ("粮食产量50亿斤。", "level", "None"),
        ("粮食产量增长5%。", "growth", "up"),
        ("排放量下降5%。", "growth", "down"),
        ("城镇化率达到60%。", "share", "None"),
        ("城镇化率提高到60%。", "share", "up"),
        ("城镇化率提高2个百分点。", "change", "up"),
        ("优良天数增加16天。", "change", "up"),
        ("审批时限缩短至5个工作日。", "level", "down"),
        ("新增上市公司11家。", "increase", "None"),
        ("城镇新增就业8万人。", "increase", "None"),
        ("市场主体净增5万户。", "increase", "None"),
        ("居民消费价格涨幅3%左右。", "growth", "up"),
        ("事故下降率15%。", "growth", "down"),
        ("农民年均增收3000元。", "change", "up"),
        ("工业经济保持两位数增长。", "growth", "up"),
        ("工业经济保持8%以上的增速。", "growth", "up"),
        ("压减一般性支出5%以上。", "growth", "down"),
        ("提高低保标准10%。", "growth", "up"),
        ("能耗降幅3%。", "growth", "down"),
        ("人口自然增长率控制在6‰以内。", "share", "None"),
        ("主营业务增收10%左右。", "growth", "up"),
        ("报表精简80%。", "change", "down"),
        ("财政收入翻了一番。", "growth", "up"),
        ("财政收入增长1.5倍。", "growth", "up"),
        ("财政收入是2015年的2.3倍。", "level", "None"),
        ("增加值增速高于全省2个百分点。", "change", "up"),
        ("失业率低于全国0.5个百分点。", "change", "down"),
        ("人均收入高于全省1200元。", "change", "up"),
    ],
)
def test_measure_and_direction(line: str, measure: str, direction: str) -> None:
    assert told(line, "measure", "direction") == [(measure, direction)]


def test_a_list_goes_on_with_its_verb() -> None:
    found = told("新增上市公司11家、总部企业105家，建成书房20家。", "measure")
    assert found == [("increase",), ("increase",), ("level",)]


def test_at_least_may_stand_apart() -> None:
    assert told("每个县至少建成1个示范区。", "bound") == [("at_least",)]


def test_a_range_has_both_ends() -> None:
    assert told("地区生产总值增长5%—5.5%。", "value", "upper") == [("5", "5.5")]


def test_a_limit_behind_a_compound_unit() -> None:
    found = told("PM2.5平均浓度控制在35微克/立方米以下。", "unit", "bound", "name")
    assert found == [("微克/立方米", "at_most", "PM2.5平均浓度")]


def test_a_bare_percentage_goes_on_with_the_growth() -> None:
    found = told("地区生产总值增长6%以上，力争达到6.5%。", "measure", "direction")
    assert found == [("growth", "up")] * 2


def test_a_bare_percentage_behind_a_level_is_a_share() -> None:
    assert told("粮食产量50亿斤，达到60%。", "measure")[1] == ("share",)


def test_a_percentage_and_an_amount_in_one_group() -> None:
    found = told("绿化覆盖率、人均公共绿地分别达到36%和9.5平方米。", "measure")
    assert found == [("share",), ("level",)]
