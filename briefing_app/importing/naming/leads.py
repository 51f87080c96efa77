"""What the words before a number say: peeled off word by word, from the number backwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing_app.importing.naming.words import LONGEST_TAIL, TAILS, Tail
from briefing_app.model.figure import Direction

_COMPARED = re.compile(
    r"(?:比|较|相比|同|与)(?:上一?年|去年|同期|年初|20\d\d年|“?十[二三四五]五”?|[一二三四五六七八九十\d]+年前|全国|全省|全市|"
    r"计划|预期|疫情前|改革前|调整前|上届|前一?年|过去)[^，；、]{0,8}$"
)
_SHARE_OF = re.compile(r"占(?!地|用|道|比|有)(?:到|了)?([^，；占]{1,24}?)的?(?:比重|比例|份额|比率|总量)?的?(?:提高|提升|上升|下降)?$")
_PEERS = "全国|全省|全市|全县|全区|全球|世界|预期|年度|目标|计划|上年|去年|同期|经济|城镇|城市|农村|各|周边|省|市|国家|中西部|东部|中部|西部|东北|地区|GDP|财政|其他|长三角|珠三角|居民|年均|前"
_BEYOND = re.compile(
    rf"(高于|低于|快于|高出|超出|领先|优于|慢于|好于|高)((?:{_PEERS})[^，；、]{{0,10}}?)的?(?:平均水平|平均|水平)?$"
)
_OF_PLAN = re.compile(
    r"(?:完成|实现|占|为)((?:全年|年度|年初|调整|省定|市定|既定|预期|上级|省下达|市下达|当年|本年|省)?[^，；、]{0,6}(?:目标|计划|任务|预算)(?:任务|目标|数)?)的$"
)
_OF_YEAR = re.compile(r"(?:恢复到|恢复至|恢复为|相当于|是|为|达到|达)((?:(?:19|20)\d\d年|上年|去年|前年|疫情前|同期|全国|全省|全市)[^，；、]{0,8})的$")
_FROM = re.compile(r"(?:从|由)(?:((?:19|20)\d\d)年|去年|上年|年初)?(?:年?底)?的?$")
_STEP = 60
"""A lead longer than this is cut: what stands farther away says nothing about the number."""


@dataclass(slots=True)
class Lead:
    """The words before a number. `words` is what remains: the subject, or nothing."""

    words: str
    tails: set[Tail] = field(default_factory=set)
    verb: str = ""
    """The last verb that was peeled off."""
    hedge: str = ""
    share_of: str = ""
    """The whole of 占…的比重."""
    least: bool = False
    """Whether 至少 stands before the verb."""
    part_of: str = ""
    """What the number is measured by: 完成全年计划的141.7%, 恢复到2019年的105%."""
    beyond: str = ""
    """Whom the number exceeds: 高于全省."""
    compared: bool = False
    since: int = 0
    """The year that 从 names."""
    """Whether 比上年 stands between the subject and the number."""

    @property
    def direction(self) -> Direction | None:
        """Which way the verb points."""
        if self.tails & {Tail.DOWN, Tail.DOWN_TO, Tail.BELOW}:
            return Direction.DOWN
        if self.tails & {Tail.UP, Tail.UP_TO, Tail.ABOVE, Tail.NEW}:
            return Direction.UP
        return None

    @property
    def moves(self) -> bool:
        """Whether a verb of growing or falling stands right before the number."""
        return bool(self.tails & {Tail.UP, Tail.DOWN})

    @property
    def arrives(self) -> bool:
        """Whether the number is what a movement came to: 提高到."""
        return bool(self.tails & {Tail.UP_TO, Tail.DOWN_TO})


def read_lead(words: str, *, counted: bool = False) -> Lead:
    """Return what the words before a number say.

    With `counted` the number has a classifier (21条): then 改造提升 is part of a name and
    only the plain verbs of more and less speak of the number.
    """
    lead = Lead(words[-_STEP:], least="至少" in words)
    while _peel(lead, counted):
        pass
    return lead


def _peel(lead: Lead, counted: bool) -> bool:
    """Take the last word off, if it is one that says something about the number."""
    words = lead.words
    if not words:
        return False
    if lead.moves or lead.arrives:
        if match := _COMPARED.search(words):
            lead.words, lead.compared = words[: match.start()], True
            return True
    if match := _FROM.search(words):
        lead.words = words[: match.start()]
        lead.tails.add(Tail.FROM)
        lead.since = int(match[1] or 0)
        return True
    if match := _BEYOND.search(words):
        lead.words, lead.beyond = words[: match.start()], match[2]
        lead.tails.add(TAILS.get(match[1], Tail.ABOVE))
        return True
    if not lead.part_of and (match := _OF_PLAN.search(words) or _OF_YEAR.search(words)):
        lead.words, lead.part_of = words[: match.start()], match[1]
        return True
    if not lead.share_of and (match := _SHARE_OF.search(words)):
        if match[0].endswith(("的", "比重", "比例", "份额", "比率")) or Tail.REACHES in lead.tails:
            lead.words, lead.share_of = words[: match.start()], match[1]
            return True
    for size in range(min(LONGEST_TAIL, len(words)), 0, -1):
        tail = TAILS.get(words[-size:])
        if tail is None:
            continue
        if _is_name(words, size, tail, counted, lead):
            continue
        if tail in (Tail.UP, Tail.DOWN) and lead.moves:
            return False
        lead.words = words[:-size]
        lead.tails.add(tail)
        if tail is Tail.HEDGE:
            lead.hedge = words[-size:][:2]
        elif tail is not Tail.FILLER:
            lead.verb = words[-size:]
        return True
    return False


_PLAIN_MOVES = frozenset(
    "增加 减少 增长 下降 上升 净增 多增 少增 提高 降低 回升 延长 缩短 增 减 下调 上调 压减 精简 核减".split()
)
_NOUN_ENDS = (
    "城市更新", "转型", "共同", "全国", "以及", "合同", "协同", "不同", "相同", "连同", "存在", "所在", "现在", "内在", "因为", "行为", "作为", "成为", "认为", "人为",
    "以为", "统计", "设计", "审计", "会计", "老年", "青年", "少年", "成年", "未成年", "历年", "近年", "水平", "公平", "和平", "生产线", "绿化", "成就", "就业", "更新", "创新", "革新", "高新", "翻新",
    "全新", "崭新", "总计", "直至", "甚至", "乃至", "功能", "节能", "储能", "性能", "职能", "智能", "技能", "产能", "动能", "势能", "风能", "太阳能", "热能", "电能", "氢能", "潜能", "效能", "核能", "新能",
    "认可", "许可", "需要", "主要", "重要", "纪要", "提要", "摘要", "首要", "供应", "反应", "响应", "适应", "效应", "对应", "相应", "必需", "急需", "内需", "刚需", "军需", "所需", "按需", "直接",
    "成就", "将就", "造就", "全总", "老总", "汇总", "规划目标", "指标", "其他", "资源", "同业", "到位", "以上", "以下", "发展规划", "总体规划", "详细规划", "专项规划", "行动计划", "国家计划",
    "营业", "企业", "产业", "科技", "文化", "出现", "表现", "体现", "发现", "展现", "再现", "没有", "所有", "国有", "公有", "私有", "特有", "独有", "含有", "占有", "持有", "享有", "富有", "具有", "稀有",
    "各自", "来自", "独自", "亲自", "财政预算", "公共预算", "决算", "收支预算",
)


def _is_name(words: str, size: int, tail: Tail, counted: bool, lead: Lead) -> bool:
    """Return whether the word at the end belongs to a name after all."""
    word = words[-size:]
    if tail in (Tail.UP, Tail.DOWN):
        if counted and word not in _PLAIN_MOVES:
            return True
        return lead.arrives and Tail.REACHES not in lead.tails
    if size == 1 or tail is Tail.FILLER:
        return words.endswith(_NOUN_ENDS) and not any(
            len(end) <= size for end in _NOUN_ENDS if words.endswith(end)
        )
    return False
