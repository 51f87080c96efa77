from __future__ import annotations

import pytest

from tests.importing.quantities.reading import kinds, line, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("位列全国第五。", "全国第五 rank 5 全国/5"),
        ("保持全国城市第五位", "全国城市第五位 rank 5 全国城市/5"),
        ("稳居全国大城市第二", "全国大城市第二 rank 2 全国大城市/2"),
        ("居全省首位", "全省首位 rank 1 全省/1"),
        ("占比居首位", "首位 rank 1 /1"),
        ("居全省第1位", "全省第1位 rank 1 全省/1"),
        ("列省第3名", "省第3名 rank 3 省/3"),
        ("金牌数排名第四，", "排名第四 rank 4 /4"),
        ("金牌数均列第二。", "均列第二 rank 2 /2"),
        ("蝉联第一", "第一 rank 1 /1"),
        ("增速第1", "第1 rank 1 /1"),
        ("第4位", "第4位 rank 4 /4"),
        ("居世界第二大", "世界第二 rank 2 世界/2"),
        ("重返全省第一方阵", "全省第一方阵 rank 全省/第一方阵"),
        ("位居全省前列", "全省前列 rank 全省/前列"),
        ("进入全国前三。", "全国前三 rank 3 at_most 全国/前3"),
        ("进入前10强", "前10强 rank 10 at_most /前10"),
        ("全国首个", "全国首个 rank 全国/首个"),
        ("首个项目", "首个 rank /首个"),
        ("全省首家", "全省首家 rank 全省/首家"),
        ("全国首创", "全国首创 rank 全国/首创"),
        ("长三角唯一", "长三角唯一 rank 长三角/唯一"),
        ("均创历史新高", "历史新高 rank /历史新高"),
        ("稳居全球10强。", "全球10强 rank 10 at_most 全球/10"),
        ("稳居全球十强。", "全球十强 rank 10 at_most 全球/10"),
        ("入选全国百强县", "全国百强 rank 100 at_most 全国/100"),
    ],
)
def test_a_place_among_peers(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三产业", "第三产业 label"),
        ("第一时间", "第一时间 label"),
        ("第三代技术", "第三代 label"),
        ("第二轮", "第二轮 label"),
        ("第十三次", "第十三次 ordinal"),
        ("第五届", "第五届 ordinal"),
        ("第一示例区", "第一 label"),
        ("第一方阵", "第一方阵 label"),
        ("第一名", "第一名 label"),
        ("全省第一批", "第一批 label"),
        ("首批", "首批 label"),
        ("首届", "首届 ordinal"),
        ("摆在首位", "首位 label"),
        ("中国民营企业500强", "500强 label"),
        ("全国500强企业", "500强 label"),
        ("入选全国500强企业", "500强 label"),
        ("五十强", "五十强 label"),
        ("第99999位", "第99999位 label"),
    ],
)
def test_what_only_looks_like_a_place(text: str, expected: str) -> None:
    assert kinds(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "走在前列",
        "前三季度",
        "前几示例",
        "唯一的",
        "历史新",
        "首创精神",
        "首家",
        "前十示例",
        "进入前三五，",
    ],
)
def test_no_place_without_peers(text: str) -> None:
    assert lines(text) == []


def test_a_run_of_digits_in_front_of_a_list_is_no_place() -> None:
    assert kinds("居全球" + "9" * 30 + "强") == ["9" * 30 + "强 label"]
