"""From a phrase to an indicator."""

from __future__ import annotations

import re

import pytest

from briefing_app.importing.naming.catalogue import Catalogue, family_of, slug_of
from briefing_app.model.figure import Measure
from briefing_app.model.indicator import Indicator
from tests.importing.naming.sample import catalogue


@pytest.mark.parametrize(
    ("phrase", "unit", "measure", "indicator"),
    [
        ("地区生产总值", "亿元", "level", "gdp"),
        ("全市生产总值", "%", "growth", "gdp"),
        ("国内生产总值", "%", "growth", "gdp"),
        ("GDP", "亿元", "level", "gdp"),
        ("规模以上工业增加值", "%", "growth", "large-industry-value-added"),
        ("第二产业增加值", "亿元", "level", "secondary-value-added"),
        ("市场主体总量", "万户", "level", "market-entities"),
        ("进出口总值", "%", "growth", "foreign-trade"),
        ("城镇调查失业率", "%", "share", "surveyed-unemployment"),
        ("居民消费价格", "%", "growth", "cpi"),
        ("城镇居民人均可支配收入", "元", "level", "urban-income"),
        ("农民人均可支配收入", "%", "growth", "rural-income"),
        ("PM2.5平均浓度", "%", "growth", "pm25"),
        ("空气质量优良天数比例", "%", "share", "good-air-share"),
        ("常住人口城镇化率", "个百分点", "change", "urbanization"),
        ("金融机构贷款", "亿元", "level", "loans"),
        ("“小巨人”", "家", "increase", "little-giants"),
        ("人均预期寿命", "岁", "level", "life-expectancy"),
        ("地区生产总值", "", "rank", "gdp"),
    ],
)
def test_the_shared_quantities(phrase: str, unit: str, measure: str, indicator: str) -> None:
    match = Catalogue(catalogue()).find((phrase,), unit, Measure(measure))
    assert match.indicator.id == indicator


@pytest.mark.parametrize(
    ("phrase", "unit", "measure"),
    [
        ("地区生产总值", "%", "share"),
        ("研发投入强度", "%", "growth"),
        ("上市公司", "亿元", "level"),
        ("投资", "亿元", "level"),
        ("种植牙医保限价支付", "元", "level"),
    ],
)
def test_what_cannot_be_said_of_it_is_another(phrase: str, unit: str, measure: str) -> None:
    match = Catalogue(catalogue()).find((phrase,), unit, Measure(measure))
    assert match.indicator.id not in catalogue()


def test_the_longest_wording_that_is_known_counts() -> None:
    match = Catalogue(catalogue()).find(("制造业贷款", "新增制造业贷款"), "亿元", Measure.INCREASE)
    assert match.indicator.id == "new-manufacturing-loans"


def test_another_scope_is_doubtful() -> None:
    match = Catalogue(catalogue()).find(("进出口总额",), "%", Measure.GROWTH)
    assert match.sure < 97
    assert match.reason == "口径未必是“外贸自营进出口总额”"


def test_the_same_phrase_is_the_same_indicator_in_every_report() -> None:
    ids = {Catalogue({}).find(("口袋公园",), "座", Measure.LEVEL).indicator.id for _ in range(2)}
    assert ids == {"kou-dai-gong-yuan"}


def test_own_indicators_are_listed_once() -> None:
    book = Catalogue({})
    for _ in range(2):
        book.find(("口袋公园",), "座", Measure.LEVEL)
    book.find(("营商环境",), "", Measure.RANK)
    assert [(i.name, i.family) for i in book.own] == [
        ("口袋公园", "item"),
        ("营商环境", "standing"),
    ]


def test_what_a_person_made_of_an_own_indicator_stays() -> None:
    mine = Indicator("kou-dai-gong-yuan", "口袋公园（含游园）", "Pocket parks", "item")
    found = Catalogue({}, (mine,)).find(("口袋公园",), "座", Measure.LEVEL).indicator
    assert found is mine


def test_homophones_are_told_apart() -> None:
    book = Catalogue({})
    ids = [book.find((name,), "个", Measure.LEVEL).indicator.id for name in ("示范店", "示范电")]
    assert len(set(ids)) == 2


def test_an_id_of_the_catalogue_is_not_taken() -> None:
    shared = {"shi-fan-dian": Indicator("shi-fan-dian", "另一个", "", "item")}
    assert Catalogue(shared).find(("示范店",), "个", Measure.LEVEL).indicator.id not in shared


@pytest.mark.parametrize(
    "name", ["口袋公园", "“5G+工业”项目", "很长" * 60, "、。", "A级景区", "\ud800"]
)
def test_ids_fit_the_schema(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,69}", slug_of(name))


@pytest.mark.parametrize(
    ("unit", "family"),
    [
        ("亿美元", "usd"),
        ("万元", "money"),
        ("%", "ratio"),
        ("微克/立方米", "concentration"),
        ("户", "enterprise"),
        ("座", "item"),
    ],
)
def test_families(unit: str, family: str) -> None:
    assert family_of(unit) == family
