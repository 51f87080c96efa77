"""What a question says besides the name it asks about: the year, the kind of number, filler.

Filler is dropped only where no name needs it: 完成 in 市级重点建设项目完成投资 stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from briefing_app.library.search.folding import squash


class Intent(StrEnum):
    """What kind of answer a question leans to."""

    ACTUAL = "actual"
    TARGET = "target"
    GROWTH = "growth"
    LEVEL = "level"
    RANK = "rank"


class Stripped(NamedTuple):
    """What is left of a question without its question words."""

    rest: str
    intents: frozenset[Intent]


_INTENTS = {
    Intent.TARGET: "目标|计划目标|预期目标|预期|计划|打算|力争|预计|要达到|争取|指标是",
    Intent.ACTUAL: "实绩|完成情况|完成|实现|达到|去年|上年|上一年",
    Intent.GROWTH: "同比增长|同比增速|同比|增长率|增长速度|增速|增长|增幅|涨幅|涨了|增了|下降|降幅",
    Intent.LEVEL: "总量|总数|总额|总规模|绝对值",
    Intent.RANK: "排名第几|排第几|第几名|第几位|第几|排名|位次|名次|排位|排行|排在|排几|位居",
}
_FILLER = (
    "怎么样|怎样|如何|什么|哪些|哪里|请问|请告诉我|告诉我|请"
    "|查一下|查查|查询|看一下|看看|我想知道|想知道|情况|数据|具体|一共|总共|全市|我市|本市|我们"
    "|全社会|今年|明年|本年|当年|年度|全年|分别|各是|以及|还有|关于|大概|大约|到底|已经|一下|数量|规模|方面"
)
_HOW_MUCH = (
    r"(?:一共|总共|[是有为达共])?(?:多少|几)(?:百万|万亿|[百千万亿])?"
    r"(?:亩|公里|平方米|平方公里|公顷|吨|斤|标箱|微克|美元|元|钱|人次|[个家户项件条场座处所支只批种张名人位天年%])?"
)
_SOUNDS = {
    "mubiao": Intent.TARGET,
    "jihua": Intent.TARGET,
    "jinnian": Intent.TARGET,
    "wancheng": Intent.ACTUAL,
    "shiji": Intent.ACTUAL,
    "qunian": Intent.ACTUAL,
    "zengsu": Intent.GROWTH,
    "zengzhang": Intent.GROWTH,
    "zongliang": Intent.LEVEL,
    "zonge": Intent.LEVEL,
    "duoshao": Intent.LEVEL,
    "paiming": Intent.RANK,
    "weici": Intent.RANK,
}
"""Question words that are typed without an input method, before or after a name."""
_PARTICLES = frozenset("的了吗呢吧啊呀是有为达到在和与及年各数量个家项几这那")


class Stripper:
    """Takes question words out of squashed questions.

    `places` are names of the reports' places, `years` those they speak of: neither says
    which indicator is meant.
    """

    def __init__(self, places: Collection[str] = (), years: Collection[int] = ()) -> None:
        own = [squash(p) for p in places] + [squash(p).rstrip("市省县区") for p in places]
        plain = [re.escape(p) for p in own if len(p) > 1]
        dates = [f"{year}年?度?" for year in years]
        groups = [f"(?P<{intent}>{_longest(words)})" for intent, words in _INTENTS.items()]
        filler = _longest("|".join((_FILLER, *plain)))
        self._words = re.compile("|".join((*groups, *dates, _HOW_MUCH, filler)))

    def strip(self, question: str, *, particles: bool = False) -> Stripped:
        """Return a question without question words, and without particles if asked."""
        intents: set[Intent] = set()

        def drop(found: re.Match[str]) -> str:
            if found.lastgroup:
                intents.add(Intent(found.lastgroup))
            return ""

        rest = self._words.sub(drop, question)
        if particles:
            rest = "".join(c for c in rest if c not in _PARTICLES)
        return Stripped(rest, frozenset(intents))


def strip_sounds(letters: str) -> tuple[str, frozenset[Intent]]:
    """Return pinyin without the question words it begins or ends with, and what these ask for.

    >>> strip_sounds("gutoumubiao")[0]
    'gutou'
    """
    intents: set[Intent] = set()
    for sound, intent in _SOUNDS.items():
        rest = letters.removesuffix(sound).removeprefix(sound)
        if rest != letters:
            letters = rest
            intents.add(intent)
    return letters, frozenset(intents)


def _longest(words: str) -> str:
    """Return alternatives with the longest first."""
    return "|".join(sorted(words.split("|"), key=len, reverse=True))
