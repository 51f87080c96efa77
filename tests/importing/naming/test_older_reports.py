"""How reports of other years and of small places put their numbers; all sentences are invented."""

from __future__ import annotations

import pytest

from tests.importing.naming.sample import names, told


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("地区生产总值比“十五”末翻一番。", [("地区生产总值", "growth", "up")]),
        ("贷款余额增速高于全省平均2个百分点。", [("贷款余额", "change", "up")]),
        ("贷款余额比上年高2个百分点。", [("贷款余额", "change", "up")]),
        ("空气污染物浓度降幅5%。", [("空气污染物浓度", "growth", "down")]),
        ("一般性支出压减率5%。", [("一般性支出", "growth", "down")]),
        ("贷款增速为8%。", [("贷款", "growth", "up")]),
        ("贷款增长速度8%。", [("贷款", "growth", "up")]),
        ("贷款年均增速8%。", [("贷款", "growth", "up")]),
        ("贷款平均增速8%。", [("贷款", "growth", "up")]),
        ("压减一般性支出5%。", [("压减一般性支出", "growth", "down")]),
        ("规上工业保持8%的中高速增长。", [("规上工业", "growth", "up")]),
        ("粮食减产2%。", [("粮食", "growth", "down")]),
    ],
)
def test_what_moves_and_which_way(line: str, expected: list[tuple[str, ...]]) -> None:
    assert told(line, "name", "measure", "direction") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("农民收入5亿元，人均3000元。", ["农民收入", "人均农民收入"]),
        ("财政收入12亿元，税收完成9.6亿元。", ["财政收入", "税收"]),
        (
            "一般公共预算收入完成12亿元，税收收入完成9.6亿元，增长8%。",
            ["一般公共预算收入", "税收收入", "税收收入"],
        ),
        ("生猪出栏5.9万头，产值9585万元。", ["生猪出栏", "生猪产值"]),
        (
            "存款余额939亿元、贷款余额623亿元，比年初增加52亿元和30亿元。",
            ["存款余额", "贷款余额"] * 2,
        ),
        ("甲、乙均达5亿元，增长3%、4%。", ["甲、乙", "甲", "乙"]),
        ("综合实力跃居全国百强城市第57位。", ["综合实力"]),
        ("粮食生产位次由全省第11位上升到第8位。", ["粮食生产"] * 2),
        ("粮食产量居全省第三和全国第九。", ["粮食产量"] * 2),
    ],
)
def test_names_that_go_on(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_the_year_in_which_a_plan_ended() -> None:
    line = "地区生产总值由“十一五”末的210亿元增加到380亿元。"
    assert told(line, "value", "period")[0] == ("210", "2010")


def test_a_unit_that_stands_behind_the_last_number_only() -> None:
    assert told("投资、消费分别增长5.4个和2.4个百分点。", "value", "unit") == [
        ("5.4", "个百分点"),
        ("2.4", "个百分点"),
    ]


@pytest.mark.parametrize("line", ["三次产业结构调整为15:61.9:23.1。", "连续跨越3个百亿台阶。"])
def test_parts_of_a_whole_and_steps_are_no_figures(line: str) -> None:
    assert names(line) == []
