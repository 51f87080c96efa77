"""Numbers that are part of a name or draw a line: 5G, “47条”, 1+7, 65岁以上, 10亿元以上项目."""

from __future__ import annotations

import re

from briefing_app.importing.quantities import unit_words as words
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.importing.quantities.units import MEASURES, MONEY

_QUOTES = re.compile('“([^“”]*)”|‘([^‘’]*)’|《([^《》]*)》|「([^「」]*)」|"([^"]*)"')
_LONGEST_NAME = 24
_SENTENCE = re.compile("[，。；：！？,;!?]")
_SUM = re.compile(r"[0-9０-９A-Za-zＮ]+(?:[+＋×*・·][0-9０-９A-Za-zＮ]+)+")
_WORD = re.compile(r"[0-9０-９][0-9０-９A-Za-z.\-]*[A-Za-z][A-Za-z0-9０-９]*")
_WORD_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9_]*[-.]?$")
_REACH = 12
_SIZES = frozenset(words.SIZES.split())
_ADJECTIVES = """
重大 重点 特大 大型 大 小微 中小 小型 骨干 龙头 产业 工业 农业 制造业 服务业 先进制造业 科技
高新技术 高质量 优质 省级 市级 在建 续建 新建 新开工 拟建 签约 引进 外资 内资 民营 国有 规上
规模以上 投资 招商 基础设施 单体 战略性 标志性 常住 户籍 高龄 适龄 失能 贫困 困难 农村 城镇
年轻
"""
_THINGS = """
项目 企业 产业集群 集群 产业链 产业 园区 基地 公司 医院 镇 乡 村 老人 老年人 人群 儿童 婴幼儿
人口 人员 居民 学生 未成年人 青年 妇女 女性 街区 商圈 品牌 机组 锅炉 燃煤锅炉 船舶 泊位 码头
单位 车辆 平台 部分 区间 群体 用户 养殖场 规模养殖场 养殖大户 养殖户 种植大户 农户 大户
标的 县 区 强镇 大镇 强县 工程
"""


def _one_of(listed: str) -> str:
    return "|".join(sorted(listed.split(), key=len, reverse=True))


_CLASS = re.compile(f"(?:[（(]含[）)])?的?(?:{_one_of(_ADJECTIVES)}){{0,3}}(?:{_one_of(_THINGS)})")
_WIDE_CLASS = re.compile("部分|之间|区间|档次|的?(?:小微企业|企业|项目|群体)")
GRADED = frozenset("级型")
_VOLTS = frozenset({"千伏", "kV", "KV", "伏"})
NAMING = _VOLTS | {"岁", "条"}
"""Units whose numbers are often part of a name or a line drawn, whatever stands beside."""
_AGE_AFTER = re.compile("[以及（(]|老|儿|婴|人|周|前|后|青|妇|女|男|适龄|至|的|学|组|未")
_NEW_POLICY = ("新政", "新规", "条例")
_BRACKETS = {"[": "]", "（": "）", "(": ")", "〔": "〕", "【": "】"}


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the insides of short quotes without a sentence in them, in text order."""
    found = []
    for match in _QUOTES.finditer(text):
        inside = match[match.lastindex] if match.lastindex else ""
        if 0 < len(inside) <= _LONGEST_NAME and not _SENTENCE.search(inside):
            found.append((match.start() + 1, match.end() - 1))
    return found


def label(start: int, end: int) -> Quantity:
    """Return the words as part of a name."""
    return Quantity(start, end, QuantityKind.LABEL, None, "")


def sum_of(text: str, start: int) -> Quantity | None:
    """Read 1+12+N and 5＋3: names of mechanisms."""
    match = _SUM.match(text, start)
    return label(start, match.end()) if match else None


def code(text: str, start: int, end: int, done: int) -> Quantity:
    """Take the Latin letters around a number in: PM2.5, G20, 5G, C919, 4A."""
    before = _WORD_BEFORE.search(text[max(done, start - _REACH) : start])
    behind = _WORD.match(text[start : end + _REACH])
    begin = start - len(before[0]) if before else start
    return label(begin, max(end, start + behind.end()) if behind else end)


def bracketed(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read a bare number in brackets, [7] or （1）: a mark of its place in the text."""
    if start <= done or _BRACKETS.get(text[start - 1]) != text[end : end + 1]:
        return None
    kind = QuantityKind.LABEL if text[start - 1] in "[〔【" else QuantityKind.ORDINAL
    return Quantity(start, end, kind, None, "")


def is_class(text: str, unit: str, end: int, before: str, after: str) -> bool:
    """Whether the number draws a line between things: 10亿元以上项目, 3岁以下, 5万吨级."""
    if unit in _VOLTS:
        return True
    if unit == "岁":
        return bool(after) or _AGE_AFTER.match(text, end) is not None
    if text[end : end + 1] in GRADED and end < len(text) and unit in MEASURES:
        return True
    sized = unit in MONEY or unit in _SIZES
    return sized and bool(before or after) and _CLASS.match(text, end) is not None


def is_span_of_class(text: str, end: int) -> bool:
    """Whether a range is a bracket of a scale: 100万元至300万元部分."""
    return _WIDE_CLASS.match(text, end) is not None


def is_policy(text: str, start: int, unit: str) -> bool:
    """Whether the number counts the clauses in a policy's name: 人才新政30条."""
    return unit == "条" and text[max(0, start - 2) : start] in _NEW_POLICY
