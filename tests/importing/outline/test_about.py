from __future__ import annotations

import pytest

from briefing_app.importing.draft import About
from briefing_app.importing.outline.about import about
from briefing_app.importing.outline.places import latin, place_of_seal, seal_of, short_name
from briefing_app.importing.outline.widths import widened, width_rules
from briefing_app.importing.outline.years import years_of


def said(
    *front: str, body: str = "", heads: tuple[str, ...] = (), title: str = "", name: str = ""
) -> About:
    return about(list(front), [body], list(heads), title=title, name=name)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("现在，我代表示例县人民政府向大会作工作报告", "示例县"),
        ("——2022年1月12日在甲乙市第七届人民代表大会第一次会议上", "甲乙市"),
        ("甲乙市人民政府市长张三", "甲乙市"),
        ("2023年丙丁省政府工作报告", "丙丁省"),
        ("——2026年2月4日在内蒙古自治区第十四届人民代表大会上", "内蒙古自治区"),
        ("甲乙市丙丁区第三届人民代表大会", "甲乙市丙丁区"),
        ("现在，我代表国务院，向大会报告政府工作", "国务院"),
        ("现在，我代表自治区人民政府向大会报告工作", ""),
        ("现在，我代表市人民政府向大会报告工作", ""),
    ],
)
def test_the_place_that_speaks(line: str, place: str) -> None:
    assert said(line).place == place


def test_the_place_may_be_said_in_the_text_or_the_name() -> None:
    assert said(body="我代表示例县人民政府，表示感谢！").place == "示例县"
    assert said(name="示例市政府工作报告2023.txt").place == "示例市"


@pytest.mark.parametrize(
    ("front", "title", "made"),
    [
        ("2022年示例市政府工作报告", "", "2022年示例市政府工作报告"),
        ("政府工作报告", "示例市政府工作报告（2022年）_政府网站", "示例市政府工作报告（2022年）"),
        ("政府工作报告", "", "示例市政府工作报告 2022"),
        ("示例市政府工作报告", "", "示例市政府工作报告 2022"),
    ],
)
def test_the_title_as_printed_or_made(front: str, title: str, made: str) -> None:
    meeting = "——2022年1月12日在示例市第七届人民代表大会上"
    assert said(front, meeting, title=title).title == made


def test_a_title_without_year_or_place() -> None:
    assert said("政府工作报告", "现在，我代表示例县人民政府报告").title == "示例县政府工作报告"
    assert said("政府工作报告", heads=("2022年重点工作",)).title == "2022年政府工作报告"


def test_the_id_is_place_and_year_in_latin_letters() -> None:
    assert said("——2022年1月12日在宁波市第七届人民代表大会上").id == "ningbo-2022"
    assert said("——2022年1月12日会议上").id == ""
    assert latin("重庆市") == "chongqing"


@pytest.mark.parametrize(
    ("headings", "front", "names", "body", "years"),
    [
        (("2021年工作回顾", "2022年重点工作"), (), (), (), (2021, 2022)),
        (("2025年主要工作和发展成就", "“十五五”规划", "关于2026年工作"), (), (), (), (2025, 2026)),
        (("2021年重点工作", "2022年重点工作"), (), (), (), (2021, 2022)),
        (("二〇二一年工作回顾",), (), (), (), (2021, 2022)),
        (("过去五年", "2022年目标任务"), (), (), (), (2021, 2022)),
        (("2022年工作回顾", "2022年重点工作"), (), (), (), (2021, 2022)),
        ((), ("——2022年1月12日",), (), (), (2021, 2022)),
        ((), ("——2021年12月23日",), (), (), (2021, 2022)),
        ((), ("各位代表",), ("", "ningbo-2023"), (), (2022, 2023)),
        ((), (), (), ("2023年是开局之年。", "2022年是收官之年。"), (2022, 2023)),
        ((), (), (), ("2022年完成投资，2022年增长。",), (2022, 2023)),
        ((), (), (), ("投资增长。",), (0, 0)),
    ],
)
def test_years(
    headings: tuple[str, ...],
    front: tuple[str, ...],
    names: tuple[str, ...],
    body: tuple[str, ...],
    years: tuple[int, int],
) -> None:
    assert years_of(headings, front, body, names) == years


@pytest.mark.parametrize(
    ("place", "text", "seal"),
    [
        ("宁波市", "", "甬"),
        ("上海市", "", "沪"),
        ("保定市", "向驻保部队", "保"),
        ("乐山市", "向驻嘉部队", "乐"),
        ("", "", ""),
    ],
)
def test_seals(place: str, text: str, seal: str) -> None:
    assert seal_of(place, text) == seal


def test_a_place_is_known_by_its_seal() -> None:
    text = "向驻甬部队，我代表市人民政府，宁波宁波宁波"
    assert place_of_seal(text) == "宁波市"
    assert place_of_seal("向驻甬部队，宁波宁波宁波") == "宁波"
    assert place_of_seal("宁波宁波宁波") == ""


@pytest.mark.parametrize(
    ("place", "short"),
    [
        ("甲乙市丙丁区", "丙丁"),
        ("恩施土家族苗族自治州", "恩施"),
        ("广州市", "广州"),
        ("国务院", "国务院"),
        ("东区", "东区"),
    ],
)
def test_short_names(place: str, short: str) -> None:
    assert short_name(place) == short


# --------------------------------------------------------------------------- widths


def test_rules_for_the_marks_that_mostly_stand_in_half_width() -> None:
    rules = width_rules(['投资增长,消费回升,"双万"工程;', "出口，增长"])
    assert [(r.rule, r.exact, r.corrected) for r in rules] == [
        ("every", ",", "，"),
        ("every", ";", "；"),
        ("pairs", '"', "“”"),
    ]


def test_no_rules_for_other_languages_or_mixed_marks() -> None:
    assert width_rules(["Growth, investment, (and) trade"]) == ()
    assert width_rules(['投资增长，消费回升，出口,增长，“双万”工程"甲"']) == ()


def test_numbers_keep_their_marks() -> None:
    rules = width_rules(["固定资产投资,居民消费,对外贸易增长1,234亿元,会议12:30开始:很好"])
    assert widened("投资,增长1,234亿元,12:30", rules) == "投资，增长1,234亿元，12:30"
