"""One number for several, and one for each of several."""

from __future__ import annotations

import pytest

from tests.importing.naming.sample import figures, names


def test_one_for_each() -> None:
    line = "装备制造业、电子信息业增加值分别增长6%和7.7%。"
    assert names(line) == ["装备制造业增加值", "电子信息业增加值"]
    assert [str(f.value) for f in figures(line)] == ["6", "7.7"]


def test_three_for_three() -> None:
    assert names("煤炭、石油、电力产量分别增长6%、7%、8%。") == ["煤炭产量", "石油产量", "电力产量"]


def test_points_follow_in_the_order_of_the_shares() -> None:
    line = "甲业、乙业增加值占工业的比重分别达到45%、47%，高于全省22和28个百分点。"
    first, second = "甲业增加值占工业比重", "乙业增加值占工业比重"
    assert names(line) == [first, second, first, second]


def test_growths_follow_the_numbers_before() -> None:
    line = "营业收入6800亿元、利润总额410亿元，分别增长8%、11%。"
    assert names(line)[2:] == names(line)[:2]


def test_growths_of_incomes() -> None:
    line = "城镇、农村居民人均可支配收入分别达到4万元、2万元，分别增长5%、8%。"
    found = [f.indicators for f in figures(line)]
    assert found == [("urban-income",), ("rural-income",)] * 2


def test_uneven_sides_are_doubtful() -> None:
    assert "“分别”两边个数不等" in figures("甲业、乙业产值分别增长6%、7%、8%。")[0].reasons


@pytest.mark.parametrize("word", ["均", "都", "双双"])
def test_one_for_several(word: str) -> None:
    figure = figures(f"金融机构存款余额、金融机构贷款余额{word}突破3万亿元。")[0]
    assert figure.indicators == ("deposits", "loans")
    assert "“均”“双双”，一数几项" in figure.reasons


def test_short_forms_are_two() -> None:
    assert figures("金融机构存贷款双双突破3万亿元。")[0].indicators == ("deposits", "loans")


def test_the_last_of_a_group_is_what_goes_on() -> None:
    assert names("煤炭、石油产量分别增长6%、7%，占全省的8%。")[-1] == "石油产量占全省比重"


def test_all_that_was_told_before() -> None:
    line = "蔬菜产量80万吨，水果产量20万吨，均增长5%。"
    assert figures(line)[2].name == "水果产量"
    assert len(figures(line)[2].indicators) == 2


def test_uneven_growths_of_what_was_told_are_doubtful() -> None:
    line = "蔬菜产量80万吨，分别增长5%、6%。"
    assert "“分别”两边个数不等" in figures(line)[1].reasons
