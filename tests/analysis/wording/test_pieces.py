from __future__ import annotations

import pytest

from briefing_app.analysis.wording import compare_wording
from tests.analysis.wording.texts import lines_of, marked, text_report


def both(left: str, right: str) -> tuple[str, str]:
    mine, other = text_report(left), text_report(right)
    (line,) = lines_of(compare_wording(mine, "", other, ""))
    return marked(line.left, mine), marked(line.right, other)


@pytest.mark.parametrize(
    ("left", "right", "left_marked", "right_marked"),
    [
        ("营收达420亿元", "营收增长20%", "营收[c:达][n:420亿元]", "营收[c:增长][n:20%]"),
        ("新增企业5家", "新增企业5家", "新增企业5家", "新增企业5家"),
        ("新增企业5家", "新增企业8家", "新增企业[n:5家]", "新增企业[n:8家]"),
        ("专精特新企业", "新增专精特新企业", "专精特新企业", "[a:新增]专精特新企业"),
        ("优化甲和乙的营商环境", "优化丙和丁的营商环境", "优化[c:甲和乙]的营商环境", "优化[c:丙和丁]的营商环境"),
        ("防洪、排涝工程", "防洪排涝的工程", "防洪、排涝工程", "防洪排涝[a:的]工程"),
        ("三期5个平台", "三期6个平台共8家", "三期[n:5个]平台", "三期[n:6个]平台[a:共8家]"),
    ],
)  # fmt: skip
def test_what_differs_is_marked(left: str, right: str, left_marked: str, right_marked: str) -> None:
    assert both(left, right) == (left_marked, right_marked)


def test_a_text_without_punctuation_is_one_piece() -> None:
    left, right = "甲乙丙丁" * 2000 + "戊己", "甲乙丙丁" * 2000 + "庚辛"
    assert both(left, right) == (f"[c:{left}]", f"[c:{right}]")


def test_punctuation_alone_is_not_marked() -> None:
    assert both("涨、跌、平的价格", "涨·跌·平了价格")[0] == "涨、跌、平[c:的]价格"
