from __future__ import annotations

import pytest

from tests.importing.quantities.reading import kinds, line, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("示例市生产总值达1,234.5亿元", "1,234.5亿元 amount 1234.5 亿元"),
        ("人均收入３．５万元", "３．５万元 amount 3.5 万元"),
        ("总量1.5万亿元", "1.5万亿元 amount 1.5 万亿元"),
        ("引资两百零五万元", "两百零五万元 amount 205 万元"),
        ("受益学生3700多万", "3700多万 amount 3700 万 over"),
        ("惠及130余万户", "130余万户 amount 130 万户 over"),
        ("惠及近千万家庭", "近千万 amount 1000 万 nearly"),
        ("14亿多中国人", "14亿多 amount 14 亿 over"),
        ("20万人口", "20万 amount 20 万"),
        ("办结1.3万余件", "1.3万余件 amount 1.3 万件 over"),
        ("新增7.3万套（间）", "7.3万套（间） amount 7.3 万套（间）"),
        ("改造8条（段）", "8条（段） amount 8 条（段）"),
        ("改造8条（南段）", "8条 amount 8 条"),
        ("均价8000元/平方米", "8000元/平方米 amount 8000 元/平方米"),
        ("浓度35微克/立方米", "35微克/立方米 amount 35 微克/立方米"),
        ("浓度为每立方米22微克", "每立方米22微克 amount 22 微克/立方米"),
        ("1200家/示例", "1200家 amount 1200 家"),
        ("每人每月85元", "85元 amount 85 元"),
        ("完成145万标箱", "145万标箱 amount 145 万标箱"),
        ("节约65万吨标煤", "65万吨标煤 amount 65 万吨标煤"),
        ("装机50万千瓦", "50万千瓦 amount 50 万千瓦"),
        ("运行1000千米", "1000千米 amount 1000 千米"),
        ("一百千瓦", "一百千瓦 amount 100 千瓦"),
        ("投资3千万元", "3千万元 amount 3000 万元"),
        ("投资3亿5000万元", "3亿5000万元 amount 35000 万元"),
        ("全县5000百姓", "5000 amount 5000"),
        ("新增试点２个", "２个 amount 2 个"),
        ("开展2轮巡察", "2轮 amount 2 轮"),
        ("覆盖31省份", "31 amount 31"),
        ("上升3位", "3位 amount 3 位"),
        ("人均GDP10万元", "10万元 amount 10 万元"),
        ("水深250m", "250m amount 250 m"),
        ("再延长30年", "30年 amount 30 年"),
        ("优良天数242天", "242天 amount 242 天"),
        ("三五个", "三五个 amount 3..5 个 about"),
        ("五百以上", "五百以上 amount 500 at_least"),
        ("十一亿元", "十一亿元 amount 11 亿元"),
        ("改造3套（x）", "3套 amount 3 套"),
        ("二十三家", "二十三家 amount 23 家"),
        ("十余万人", "十余万人 amount 10 万人 over"),
        ("三点五万吨", "三点五万吨 amount 3.5 万吨"),
    ],
)
def test_an_amount(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长10.7%", "10.7% percent 10.7 %"),
        ("增长5.5％", "5.5％ percent 5.5 %"),
        ("增长-2.3%", "-2.3% percent -2.3 %"),
        ("下降三成", "三成 percent 3 成"),
        ("约占三成半", "约占三成半 percent 3.5 成 about"),
        ("占七成六", "七成六 percent 7.6 成"),
        ("保持两位数增长", "两位数 percent 10 % at_least"),
        ("三分之二", "三分之二 percent 2 /3"),
        ("占1/3以上", "1/3以上 percent 1 /3 at_least"),
        ("占3分之1", "3分之1 percent 1 /3"),
        ("百分之三点五", "百分之三点五 percent 3.5 %"),
        ("千分之五", "千分之五 percent 5 ‰"),
        ("降低0.3个百分点", "0.3个百分点 points 0.3 个百分点"),
        ("两个百分点", "两个百分点 points 2 个百分点"),
        ("增长1.5倍", "1.5倍 multiple 1.5 倍"),
        ("实现翻番", "翻番 multiple 1 番"),
        ("翻了两番", "翻了两番 multiple 2 番"),
        ("同比+3.2%", "3.2% percent 3.2 %"),
        ("GDP8%", "8% percent 8 %"),
    ],
)
def test_a_share_or_a_growth(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长5%—5.5%", "5%—5.5% percent 5..5.5 %"),
        ("增长3.1%-3.2%左右", "3.1%-3.2%左右 percent 3.1..3.2 % about"),
        ("补助100万元至300万元", "100万元至300万元 amount 100..300 万元"),
        ("安排30－50项", "30－50项 amount 30..50 项"),
        ("每县5到6个", "5到6个 amount 5..6 个"),
        ("提高1.5—2个百分点", "1.5—2个百分点 points 1.5..2 个百分点"),
        ("培育三至五家", "三至五家 amount 3..5 家"),
        ("种植三万至五万亩", "三万至五万亩 amount 3..5 万亩"),
        ("总数一千到一千五百", "一千到一千五百 amount 1000..1500"),
    ],
)
def test_a_range_has_two_ends(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从75%提高到100%", ["75% percent 75 %", "100% percent 100 %"]),
        ("8%—2亿元", ["8% percent 8 %", "2亿元 amount 2 亿元"]),
        ("5%—3%", ["5% percent 5 %", "3% percent 3 %"]),
        ("5%—示例", ["5% percent 5 %"]),
        ("五到三个", ["三个 count 3 个"]),
        ("三到五示例", []),
        ("3万5亿元", ["3万 amount 3 万", "5亿元 amount 5 亿元"]),
        ("三万至五亿亩", ["三万 amount 3 万", "五亿亩 amount 5 亿亩"]),
    ],
)
def test_two_numbers_are_no_range(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_the_items_of_a_list_share_the_unit_of_the_last() -> None:
    assert lines("分别增长2.5、3和4.5个百分点") == [
        "2.5 points 2.5 个百分点", "3 points 3 个百分点", "4.5个百分点 points 4.5 个百分点",
    ]  # fmt: skip


def test_a_list_without_a_unit_stays_bare() -> None:
    assert kinds("3、4示例") == ["3 ordinal", "4 amount"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("八方面工作", "八方面 count"),
        ("三大行动", "三大 count"),
        ("十件民生实事", "十件 count"),
        ("数百家企业", "数百家 count"),
        ("上亿市场主体", "上亿 count"),
        ("几十个", "几十个 count"),
        ("千名干部下基层", "千名 label"),
        ("百亿级集群", "百亿级 label"),
        ("党的二十大精神", "二十大 label"),
        ("三成员单位", "三成 label"),
        ("一期工程", "一期 label"),
        ("十二次全会", "十二次 label"),
        ("千百万人民", "千百万人 label"),
        ("三位数学家", "三位 label"),
        ("三连片", "三连 label"),
    ],
)
def test_what_is_said_in_passing(text: str, expected: str) -> None:
    assert kinds(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["统一部署", "三十是", "国一是", "一批项目", "一体化", "指数连续上升", "一盏灯", "进一步", "四川", "三角洲",
     "千方百计", "千", "半", "二分之示例", "十到底", "前程", "翻了一", "首先"],
)  # fmt: skip
def test_idioms_state_no_number(text: str) -> None:
    assert lines(text) == []
