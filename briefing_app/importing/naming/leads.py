"""What the words before a number say: peeled off word by word, from the number backwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing_app.importing.naming.tails import (
    LONGEST_TAIL,
    NOUN_ENDS,
    PLAIN_MOVES,
    TAILS,
    Tail,
)
from briefing_app.model.figure import Direction

_YEARS = r"(?:19|20)\d\d年"
_PLANS = r"“?(?:[六七八九]|十[一二三四五六]?)五”?(?:规划|计划)?(?:时期|期间|期|初)?(?:末|期末)?"
"""The five years of a plan, and their end: “九五”末."""
_COMPARED = re.compile(
    rf"(?:比|较|相比|同|与)(?P<whom>上一?年|去年|同期|年初|{_YEARS}|{_PLANS}|"
    r"[一二三四五六七八九十\d]+年前|全国|全省|全市|计划|预期|疫情前|改革前|调整前|上届|前一?年|过去)"
    r"[^，；、]{0,8}$"
)
_SHARE_OF = re.compile(
    r"占(?!地|用|道|比|有)(?:到|了)?([^，；占]{1,24}?)的?(?:比重|比例|份额|比率|总量)?的?"
    r"(?:提高|提升|上升|下降)?$"
)
_BEYOND = re.compile(
    r"(高于|低于|快于|高出|超出|领先|优于|慢于|好于|高)"
    r"((?:全国|全省|全市|全县|全区|全球|世界|预期|年度|目标|计划|上年|去年|同期|经济|城镇|城市|农村|"
    r"各|周边|省|市|国家|中西部|东部|中部|西部|东北|地区|GDP|财政|其他|长三角|珠三角|居民|年均|前)"
    r"[^，；、]{0,10}?)的?(?:平均水平|平均|水平)?$"
)
_OF_PLAN = re.compile(
    r"(?:完成|实现|占|为)((?:全年|年度|年初|调整|省定|市定|既定|预期|上级|省下达|市下达|当年|本年|省)?"
    r"[^，；、]{0,6}(?:目标|计划|任务|预算)(?:任务|目标|数)?)的$"
)
_OF_YEAR = re.compile(
    r"(?:恢复到|恢复至|恢复为|相当于|是|为|达到|达)"
    rf"((?:{_YEARS}|{_PLANS}|上年|去年|前年|疫情前|同期|全国|全省|全市)[^，；、]{{0,8}})的$"
)
_FROM = re.compile(
    rf"(?:从|由)(?:((?:19|20)\d\d)年|去年|上年|年初|(?P<plan>{_PLANS})|上届|[一二三五十\d]+年前)?"
    r"(?:年?[底末初])?的?$"
)
_UNTIL = re.compile(r"(?<=[增长高升大降低少减展加][到至为])((?:19|20)\d\d)年的?$")
_PLANS_SINCE = ("六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六")
_PLAN_ENDS = {plan: 1985 + 5 * at for at, plan in enumerate(_PLANS_SINCE)}
_ADVERBS = ("分别", "依次", "均", "都", "也", "已", "仍", "仅", "就", "约", "将")
_EACH_ONE = ("人均", "户均", "亩均", "村均")
_SHARES = ("的", "比重", "比例", "份额", "比率")
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
    since: int = 0
    """The year that 从 names."""
    each: str = ""
    """人均, 户均: of whom the number is an average."""
    until: int = 0
    """The year that the number was reached in: 增加到2021年的510亿元."""

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
    """Take the last words off, if they say something about the number."""
    if not lead.words:
        return False
    return any(peel(lead) for peel in _PHRASES) or _peel_word(lead, counted)


def _peel_compared(lead: Lead) -> bool:
    """比上年 stands between the subject and the number."""
    above = lead.tails & {Tail.ABOVE, Tail.BELOW}
    stands = lead.moves or lead.arrives or above
    match = _COMPARED.search(lead.words)
    if match and not stands and (match.end("whom") < len(lead.words) or match[0][0] not in "比较"):
        return False
    if match and above:
        lead.beyond = lead.beyond or match[0]
    return _cut(lead, match)


def plan_end(words: str) -> int:
    """Return the year in which the five years of a plan end, 0 if there is none.

    >>> plan_end("“十五”末"), plan_end("“十一五”末"), plan_end("")
    (2005, 2010, 0)
    """
    match = re.search("([六七八九]|十[一二三四五六]?)五", words)
    return _PLAN_ENDS[match[1]] if match else 0


def _peel_start(lead: Lead) -> bool:
    match = _FROM.search(lead.words)
    if match:
        lead.tails.add(Tail.FROM)
        lead.since = int(match[1] or 0) or plan_end(match["plan"] or "")
    return _cut(lead, match)


def _peel_year(lead: Lead) -> bool:
    match = _UNTIL.search(lead.words)
    if match:
        lead.until = int(match[1])
    return _cut(lead, match)


def _peel_peers(lead: Lead) -> bool:
    match = _BEYOND.search(lead.words)
    if match:
        lead.beyond = match[2]
        lead.tails.add(TAILS.get(match[1], Tail.ABOVE))
    return _cut(lead, match)


def _peel_part(lead: Lead) -> bool:
    match = None if lead.part_of else _OF_PLAN.search(lead.words) or _OF_YEAR.search(lead.words)
    if match:
        lead.part_of = match[1]
    return _cut(lead, match)


def _peel_share(lead: Lead) -> bool:
    match = None if lead.share_of else _SHARE_OF.search(lead.words)
    loose = Tail.REACHES in lead.tails and not lead.words.endswith(_ADVERBS)
    if match and not (loose or match[0].endswith(_SHARES)):
        return False
    if match:
        lead.share_of = match[1]
    return _cut(lead, match)


_PHRASES = (_peel_compared, _peel_start, _peel_year, _peel_peers, _peel_part, _peel_share)


def _cut(lead: Lead, match: re.Match[str] | None) -> bool:
    if match:
        lead.words = lead.words[: match.start()]
    return match is not None


def _peel_word(lead: Lead, counted: bool) -> bool:
    """Take the last word off, if the table of tails knows it."""
    words = lead.words
    for size in range(min(LONGEST_TAIL, len(words)), 0, -1):
        tail = TAILS.get(words[-size:])
        if tail is None or _is_name(words, size, tail, counted, lead):
            continue
        if tail in (Tail.UP, Tail.DOWN) and lead.moves:
            return False
        lead.words = words[:-size]
        lead.tails.add(tail)
        if words[-size:] in _EACH_ONE:
            lead.each = words[-size:]
        if tail is Tail.HEDGE:
            lead.hedge = words[-size:][:2]
        elif tail is not Tail.FILLER:
            lead.verb = words[-size:]
        return True
    return False


def _is_name(words: str, size: int, tail: Tail, counted: bool, lead: Lead) -> bool:
    """Return whether the word at the end belongs to a name after all."""
    word = words[-size:]
    if any(len(end) > size and words.endswith(end) for end in NOUN_ENDS):
        return True
    if tail in (Tail.UP, Tail.DOWN):
        if counted and word not in PLAIN_MOVES:
            return True
        return lead.arrives and Tail.REACHES not in lead.tails
    return False
