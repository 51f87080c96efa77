"""Dates and spans of time: 2022年, 6月底前, 改革开放40年, 连续5年."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.importing.quantities.records import Quantity, QuantityKind

_D = "[0-9０-９]"
_TO = "(?:——?|[-－~～–至到])"
_MONTH = f"{_D}{{1,2}}(?:(?:{_TO}|、){_D}{{1,2}})?月(?:{_D}{{1,2}}(?:{_TO}{_D}{{1,2}})?日)?"
_WHEN = "(?:份|底前|底|末|初|[上中下]旬|上半年|下半年|前)?"
_YEAR = f"(?:19|20|１９|２０){_D}{{2}}"
_DATE = re.compile(
    f"{_YEAR}年?{_TO}{_YEAR}年?|{_YEAR}(?:[、和]{_YEAR})*年(?:{_MONTH})?{_WHEN}|{_MONTH}{_WHEN}"
    f"|{_D}{{1,2}}{_TO}{_D}{{1,2}}年"
    f"|{_D}{{1,2}}(?:{_TO}{_D}{{1,2}})?日(?!元|均)|{_D}{{1,2}}[:：]{_D}{{2}}(?!{_D}|[:：])"
    f"|{_D}{{1,2}}时(?!代|速|隔|常|长|间|刻)"
)
_SAID = re.compile(
    "[〇零一二三四五六七八九]{4}年|(?:十[一二]|[一二三四五六七八九十])月(?!色|球|饼)"
)
_STREAK = ("连续", "蝉联")
_LENGTHENED = re.compile(
    "(?:延长|缩短|延期|顺延|提前|推迟|延迟|长达|达到|达|提高|增加|增至|减少|寿命|期限|年限|升至|满)[了至到为]?$"
)
_SUCCESSES = re.compile("连(?:增|冠|快|涨|升|胜|丰|降|优|跳|进)")
STREAK_UNITS = frozenset({"年", "个月", "届", "次", "个季度", "天", "季度", "个年头", "轮"})
_TIME_NAMES = re.compile(
    "[\u4e00-\u9fff]{0,8}圈|(?:[在全]?线)?(?:自助|不打烊|服务|值[守班]|热线|在线|响应|直达|通达|办结|不间断|营业|圈层|即)"
)
_PAST = frozenset("来以间内")
_SPANS = re.compile("(?:过去|未来|今后|近|最近|这|前|每|后|头)$")


def calendar(text: str, start: int) -> Quantity | None:
    """Read a date in digits that begins at `start`: 2021—2025年, 1至11月, 6月底前."""
    match = _DATE.match(text, start)
    return Quantity(start, match.end(), QuantityKind.DATE, None, "") if match else None


def said(text: str, start: int) -> Quantity | None:
    """Read a date in words: 二〇二二年, 十二月."""
    match = _SAID.match(text, start)
    return Quantity(start, match.end(), QuantityKind.DATE, None, "") if match else None


def years(text: str, start: int, end: int, value: Decimal | None, done: int) -> Quantity:
    """Read a number of years that ends at `end`: a streak, an amount (再延长30年) or a date."""
    begin = streak_start(text, start, done)
    if begin < start and value is not None:
        return Quantity(begin, end, QuantityKind.STREAK, value, "年")
    lengthened = (
        text[end : end + 1] not in _PAST
        and _LENGTHENED.search(text[max(done, start - 4) : start]) is not None
    )
    kind = QuantityKind.AMOUNT if lengthened else QuantityKind.DATE
    return Quantity(start, end, kind, value, "年")


def streak_start(text: str, start: int, done: int) -> int:
    """Return where 连续5年 begins, `start` itself where nothing says so."""
    for back in (2, 3):
        if start - back >= done and text[start - back : start].startswith(_STREAK):
            return start - back if back == 2 or text[start - 1] in "第近超约" else start
    return start


def succession(text: str, start: int, end: int, value: Decimal | None) -> Quantity | None:
    """Read 七连增, whose numeral ends at `end`."""
    match = _SUCCESSES.match(text, end)
    if match is None:
        return None
    return Quantity(start, match.end(), QuantityKind.STREAK, value, "年")


def names_time(text: str, end: int) -> bool:
    """Whether a span of hours or minutes is part of a name: 15分钟生活圈, 24小时自助."""
    return _TIME_NAMES.match(text, end) is not None


def passes(text: str, start: int) -> bool:
    """Whether 过去, 近 or the like makes a span of time a date: 近3个月."""
    return _SPANS.search(text[max(0, start - 2) : start]) is not None
