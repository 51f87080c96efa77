"""Places among peers: 全国第五, 全省首位, 前三, 前列, 唯一; and what only looks like one."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.importing.quantities.numbers import read_number
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound

_PLACES = """
主要 重点 同类 同等 同级 大中 大 特大 超大 省会 副省级 地级 县级 设区 中心 沿海 内陆 计划单列
万亿 千亿 百强 新一线 地区 城市 都市圈 城市群 县（市） 县（市、区） 县市区 市 州 县 区 省份
各市 各地 各县 经济开发区 经开区 开发区 高新区 新区 园区 自贸区 综保区 港口 机场 口岸 行业
同行业 制造业 工业 中
"""
_REGIONS = """
全国 全省 全市 全区 全县 全州 全盟 全域 全疆 全自治区 全球 全世界 世界 国际 亚洲 国内 中国 我国
省内 市内 东部 中部 西部 中西部 东北 华东 华北 华南 华中 西南 西北 沿海 长三角 珠三角 京津冀
环渤海 大湾区 粤港澳大湾区 成渝 长江经济带 长江中游 黄河流域 副省级 省会 计划单列 地级 同类
全系统
"""
_SCOPE = re.compile(
    f"(?:{'|'.join(sorted(_REGIONS.split(), key=len, reverse=True))}"
    "|(?<=[列居位排入进在获为保])[省市国])"
    f"(?:{'|'.join(sorted(_PLACES.split(), key=len, reverse=True))})*$"
)
_REACH = 16
_VERB = re.compile(
    "(?:分别|[均都稳])?(?:排名|排位|位列|位居|名列|位次|[列居排])[在于至]?$|"
    "(?:跃居|跃升|升至|升到|上升到|上升至|提升至|提升到|晋升|前移至|进位至|进至|蝉联|荣获|获得|"
    "夺得|取得|摘得|保持|稳居|占据|位处|[获夺]|增速|增幅|总量|规模|排位|得分)$"
)
_STANDS = re.compile("(?:分别|[均都])?(?:排名|排位|位列|位居|名列|[列居排])$")
_REACHED = re.compile("(?:[居列入进于]|进入|跻身|迈入|挺进|重返|保持|入围|入选|位居|进军)$")
_CLASSIFIERS = re.compile(
    "(?:季度|阶段|时间|产业|医院|中学|小学|人民医院|书记|责任人|议题|要务|航权|方阵|梯队|方队|"
    "资源|动力|生产力|[届次个条批轮代期步号版类天年月日周卷章节编部款项级种篇站线门课家例座艘台架只颗枚位名方])"
)
_ORDINAL_AFTER = frozenset("届次个条季年月日周章节编卷步项款站家例座艘台架颗枚篇")
_ENDS = frozenset("，。；、：！？）)”’和与及的并且且,;")
_MOST_PLACES = 10_000
_GROUPS = ("方阵", "梯队", "方队")
_FRONT = re.compile("(?:列|(十|[一二两三四五六七八九百]+|[0-9０-９]+)([位名强]?))")
FIRSTS = "位个家次批届创条座台例部款只支艘架"


def scope_before(text: str, start: int, done: int) -> str:
    """Return the peers named directly in front: 全国, 全国大城市; "" if none are."""
    match = _SCOPE.search(text[max(done, start - _REACH) : start])
    return match[0] if match else ""


def _verb_before(text: str, start: int, done: int) -> bool:
    return _VERB.search(text[max(done, start - 4) : start]) is not None


def _with_verb(text: str, start: int, done: int) -> int:
    """Return where 均列第二 and 排名第四 begin, the rank without peers in front."""
    reach = max(done, start - 4)
    match = _STANDS.search(text[reach:start])
    return reach + match.start() if match else start


def _rank(start: int, end: int, scope: str, place: str, value: int | None = None) -> Quantity:
    return Quantity(
        start,
        end,
        QuantityKind.RANK,
        None if value is None else Decimal(value),
        "",
        Bound.AT_MOST if value is not None and not place.isdecimal() else Bound.EXACT,
        None,
        scope,
        place,
    )


def numbered(text: str, start: int, end: int, done: int) -> Quantity:
    """Read 第五, whose number ends at `end`: a rank, or an ordinal, or part of a name."""
    number = read_number(text[start + 1 : end])
    scope = scope_before(text, start, done)
    following = text[end : end + 1]
    stands = bool(scope) or _verb_before(text, start, done)
    group = text[end : end + 2]
    if number is not None and number < _MOST_PLACES:
        if following in {"位", "名"} and (following == "位" or stands):
            begin = start - len(scope) if scope else _with_verb(text, start, done)
            return _rank(begin, end + 1, scope, str(int(number)), int(number))
        if stands and group in _GROUPS:
            return _rank(start - len(scope), end + 2, scope, text[start : end + 2])
        if stands and (not following or following in _ENDS or (scope and following in "大高")):
            begin = start - len(scope) if scope else _with_verb(text, start, done)
            return _rank(begin, end, scope, str(int(number)), int(number))
    return _ordinal(text, start, end, number)


def _ordinal(text: str, start: int, end: int, number: Decimal | None) -> Quantity:
    match = _CLASSIFIERS.match(text, end)
    counts = match is not None and match[0][0] in _ORDINAL_AFTER
    kind = QuantityKind.ORDINAL if counts else QuantityKind.LABEL
    return Quantity(start, match.end() if match else end, kind, number, match[0] if match else "")


def first(text: str, start: int, done: int) -> Quantity | None:
    """Read what begins with 首: 全省首位 and 全国首个 are ranks, 首批 and 首届 are not."""
    end = start + 2
    word, scope = text[start:end], scope_before(text, start, done)
    begin = start - len(scope)
    if word == "首位":
        if scope or _verb_before(text, start, done):
            return _rank(begin, end, scope, "1", 1)
        return Quantity(start, end, QuantityKind.LABEL, None, "")
    if word == "首个" or (scope and word not in {"首次", "首批", "首届"}):
        return _rank(begin, end, scope, word)
    if word in {"首次", "首批", "首届"}:
        kind = QuantityKind.ORDINAL if word == "首届" else QuantityKind.LABEL
        return Quantity(start, end, kind, None, "")
    return None


def front(text: str, start: int, done: int) -> Quantity | None:
    """Read what begins with 前: 全省前列, 全国前三; None for 前三季度 and the like."""
    match = _FRONT.match(text, start + 1)
    if match is None:
        return None
    scope = scope_before(text, start, done)
    if match[0] == "列":
        return _rank(start - len(scope), match.end(), scope, "前列") if scope else None
    following = text[match.end() : match.end() + 1]
    reached = bool(scope) or _REACHED.search(text[max(done, start - 2) : start]) is not None
    if not reached or not (match[2] or not following or following in _ENDS):
        return None
    value = read_number(match[1])
    if value is None:
        return None
    return _rank(start - len(scope), match.end(), scope, f"前{int(value)}", int(value))


def only(text: str, start: int, done: int) -> Quantity | None:
    """Read the 唯一 at `start` behind its peers: 长三角唯一."""
    scope = scope_before(text, start, done)
    return _rank(start - len(scope), start + 2, scope, "唯一") if scope else None


def record(start: int) -> Quantity:
    """Return the 历史新高 at `start`."""
    return _rank(start, start + 4, "", "历史新高")


def among(text: str, start: int, end: int, number: Decimal | None, done: int) -> Quantity | None:
    """Read 全球十强, whose 强 ends at `end`; None for lists by that name (民营企业500强)."""
    scope = scope_before(text, start, done)
    if not scope or number is None or number >= _MOST_PLACES:
        return None
    begin = start - len(scope)
    following = text[end : end + 1]
    if _REACHED.search(text[max(done, begin - 2) : begin]) is None:
        return None
    if following and following not in _ENDS and following not in "县区市行":
        return None
    rank = _rank(begin, end, scope, str(int(number)), int(number))
    return rank._replace(bound=Bound.AT_MOST)
